"""Judging from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from marsad.store import open_store
from tests.building import full_reading


@pytest.fixture
def ids(marsad, record: Path) -> dict[str, str]:
    """The contacts of the record by kind."""
    return {row["kind"]: row["id"] for row in contacts(marsad)}


def contacts(marsad: Any) -> list[dict[str, Any]]:
    return [json.loads(line) for line in marsad("encounters", "--format", "jsonl").out.splitlines()]


def test_a_contact_is_rejected_and_taken_back(marsad, ids: dict[str, str]) -> None:
    ran = marsad("judge", "reject", ids["visit"], "--reason", "another page", "--user", "reader")
    assert (ran.code, "judgement 1: reject of 1 report;" in ran.err) == (0, True)
    assert [row["kind"] for row in contacts(marsad)] == ["call"]
    assert "visit" not in marsad("timeline", "--format", "jsonl").out
    assert marsad("judge", "undo", "1").code == 0
    assert len(contacts(marsad)) == 2
    rows = [json.loads(line) for line in marsad("judgements", "--format", "jsonl").out.splitlines()]
    assert [(row["verdict"], row["undoes"]) for row in rows] == [("reject", None), ("undo", 1)]
    assert (rows[0]["user"], rows[0]["reason"]) == ("reader", "another page")
    assert "undone" in marsad("judgements", "--format", "table").out


def test_values_are_corrected_everywhere(marsad, ids: dict[str, str], tmp_path: Path) -> None:
    assert marsad("judge", "correct", ids["call"], "date=2021-08-17", "place=Dushanbe").code == 0
    (call,) = [row for row in contacts(marsad) if row["kind"] == "call"]
    assert (call["date"], call["place"], call["judgements"]) == ("2021-08-17", "dushanbe", [1])
    (line,) = [json.loads(x) for x in marsad("timeline", "Rahmon", "--format", "jsonl").out.splitlines()]
    assert line["date"] == "2021-08-17"
    assert marsad("site", "pages").code == 0
    assert "2021-08-17" in (tmp_path / "pages" / "index.html").read_text(encoding="utf-8")


def test_merge_and_split(marsad, ids: dict[str, str]) -> None:
    marsad("judge", "merge", ids["call"], ids["visit"])
    (whole,) = contacts(marsad)
    marsad("judge", "split", whole["id"], "c.txt/e1")
    assert sorted(len(row["reports"]) for row in contacts(marsad)) == [1, 2]


def test_an_id_leads_on_after_a_merge(marsad, ids: dict[str, str]) -> None:
    marsad("judge", "merge", ids["call"], ids["visit"])
    (whole,) = contacts(marsad)
    assert {whole["id"], *whole["former"]} == set(ids.values())
    (old,) = whole["former"]
    ran = marsad("why", old, "--format", "jsonl")
    assert (ran.code, f"{old} leads to {whole['id']}" in ran.err) == (0, True)
    rows = [json.loads(line) for line in ran.out.splitlines()]
    assert {row["layer"] for row in rows} == {"report", "history", "conflict", "judgement", "id"}
    assert marsad("judge", "accept", old).code == 0
    assert contacts(marsad)[0]["judgements"] == [1, 2]
    assert marsad("why", "enc-none").code == marsad("why", "nowhere").code == 2


def test_what_cannot_be_judged_is_refused(marsad, ids: dict[str, str]) -> None:
    assert marsad("judge", "accept", "enc-none").code == 2
    assert marsad("judge", "correct", ids["call"], "date").code == 2
    assert marsad("judge", "undo", "5").code == 2
    assert marsad("judgements", "--format", "jsonl").out == ""


def test_lost_words_are_listed(marsad, ids: dict[str, str], record: Path) -> None:
    import msgspec

    marsad("judge", "accept", "call.txt/e1")
    assert marsad("judgements", "--lost", "--format", "jsonl").out == ""
    with open_store(str(record)) as store:
        store.add(msgspec.structs.replace(full_reading(), events=()), "r2")
    assert len(marsad("judgements", "--lost", "--format", "jsonl").out.splitlines()) == 1


def test_judged_articles_are_gold(marsad, ids: dict[str, str], tmp_path: Path) -> None:
    marsad("judge", "correct", "call.txt/e1", "date=2021-08-17")
    marsad("judge", "reject", ids["visit"])
    assert marsad("judgements", "--gold", "own").code == 0
    made = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in (tmp_path / "own/gold").iterdir()}
    assert set(made) == {"call", "c"}
    (event,) = made["call"]["events"]
    assert (event["kind"], event["date"], "optional" in event) == ("call", "2021-08-17", False)
    assert event["encounter"] == ids["call"]
    assert (made["c"]["events"], made["c"]["not_events"][0]["kind"]) == ([], "visit")
    assert (tmp_path / "own/texts/call.txt").read_text(encoding="utf-8") == full_reading().article.text


def test_stories_are_printed(marsad, tmp_path: Path) -> None:
    from tests.store.test_links import PAGES

    with open_store("marsad.db", create=True) as store:
        for each in PAGES:
            store.add(each, "r1")
    rows = [json.loads(line) for line in marsad("stories", "--format", "jsonl").out.splitlines()]
    assert [len(row["articles"]) for row in rows] == [2, 2, 2]
    assert len(marsad("stories", "--copies", "--format", "jsonl").out.splitlines()) == 2
    assert len(marsad("stories", "--from", "2021-12", "--format", "jsonl").out.splitlines()) == 1
    assert marsad("stories", "--outlets", "3", "--format", "jsonl").out == ""
    assert "copies" in marsad("stories", "--format", "table").out
