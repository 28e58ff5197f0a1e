"""tools/confirm.py: tenures written by hand, held against tables of who held which office."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.rulebook import Rulebook, load_rulebook
from tools.confirm import Tables, Tenure, confirm, days_apart, joined, known, roles

TABLES = Tables(
    states={"uae": "united-arab-emirates"},
    positions={"defence-minister": ["minister of defence", "secretary of defence."]},
)
FILE = """schema: marsad.actors/1
state: {id: russia, en: Russia, ar: [روسيا]}
offices:
  - role: defence-minister
    holders:
"""


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook()


def row(dates: str) -> str:
    since, until = dates.split("..")
    return f'      - {{person: sergei-shoigu, from: "{since}", to: "{until}", source: by hand, verified: "false"}}\n'


def read(dates: str, *tenures: Tenure, rulebook: Rulebook) -> tuple[str, list[str]]:
    text, otherwise = confirm(FILE + row(dates), {("defence-minister", "russia"): tenures}, rulebook)
    return text.removeprefix(FILE).strip(), otherwise


def shoigu(start: str, end: str, name: str = "Sergei Shoigu") -> Tenure:
    return Tenure(name, "", start, end)


def test_the_same_dates_confirm_a_row_and_sharpen_it(rulebook: Rulebook) -> None:
    text, otherwise = read("2012-11..2024-05-12", shoigu("2012-11-06", "2024-05-12"), rulebook=rulebook)
    assert text == (
        '- {person: sergei-shoigu, from: "2012-11-06", to: "2024-05-12", source: wikidata, verified: "true"}'
    )
    assert otherwise == []


@pytest.mark.parametrize(
    "tenure",
    [
        shoigu("2012-11-06", "2023-05-12"),  # another end
        shoigu("2012-11-06", ""),  # a table ends with its day: who was in office then is not known to have left
        shoigu("2012-11-06", "2024-05-12", name="Anatoly Serdyukov"),
    ],
)
def test_anything_else_leaves_it_as_it_is(tenure: Tenure, rulebook: Rulebook) -> None:
    text, _ = read("2012-11-06..2024-05-12", tenure, rulebook=rulebook)
    assert text == row("2012-11-06..2024-05-12").strip()


def test_other_dates_of_the_same_person_are_told(rulebook: Rulebook) -> None:
    _, otherwise = read("2012-11-06..2024-05-12", shoigu("2012-11-06", "2023-05-12"), rulebook=rulebook)
    assert otherwise == [
        "defence-minister/russia sergei-shoigu 2012-11-06..2024-05-12: tables have 2012-11-06..2023-05-12"
    ]


def test_tables_are_read_by_state_and_role(tmp_path: Path) -> None:
    rows = "position,person,personID,start,end\nMinister of Defence,A B,Q1,2001,2002\nMinister of Health,C D,Q2,2001,\n"
    (tmp_path / "uae-ministers.csv").write_text(rows, encoding="utf-8")
    assert known(tmp_path, TABLES) == {
        ("defence-minister", "united-arab-emirates"): [Tenure("A B", "Q1", "2001", "2002")]
    }


def test_a_full_stop_ends_a_label() -> None:
    assert roles("Secretary of Defence", TABLES) == ["defence-minister"]
    assert roles("Secretary of Defence Production", TABLES) == []


def test_cabinets_that_follow_one_another_are_one_tenure() -> None:
    parts = [
        Tenure("A", "Q1", "2001-01-01", "2003-01-01"),
        Tenure("A", "Q1", "2003-01-05", ""),
        Tenure("A", "Q2", "2003", ""),
    ]
    assert joined(parts) == [Tenure("A", "Q1", "2001-01-01", ""), Tenure("A", "Q2", "2003", "")]


@pytest.mark.parametrize(
    ("one", "other", "days"), [("2012-11", "2012-11-06", 0), ("2012", "2013-01-02", 2), ("2012-03-01", "2012-02-28", 2)]
)
def test_days_between_dates_of_any_precision(one: str, other: str, days: int) -> None:
    assert days_apart(one, other) == days == days_apart(other, one)
