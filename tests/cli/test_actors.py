"""``marsad actors``: find, show, check and import."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

STATE = """schema: marsad.actors/1
state: {id: freedonia, iso3: FRE, en: Freedonia, ar: [فريدونيا], adjective: [فريدوني]}
people:
  - {id: rufus-firefly, en: Rufus Firefly, ar: [روفوس فايرفلاي]}
offices:
  - role: president
    holders:
"""


def lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def ids(out: str) -> list[str]:
    return [row["id"] for row in lines(out)]


@pytest.mark.parametrize("name", ["لافروف", "Lavrov", "sergey-lavrov", "سيرغى لافروف"])
def test_an_actor_is_found_in_either_script(marsad, name: str) -> None:
    assert "sergey-lavrov" in ids(marsad("actors", "find", name).out)


def test_marks_on_latin_letters_do_not_matter(marsad) -> None:
    assert ids(marsad("actors", "find", "Recep Tayyip Erdogan").out)[0] == "recep-tayyip-erdogan"


def test_a_misspelt_name_finds_the_like(marsad) -> None:
    assert "sergey-lavrov" in ids(marsad("actors", "find", "Sergei Lavrow").out)


def test_nobody_found_is_a_failure_with_advice(marsad) -> None:
    ran = marsad("actors", "find", "Xyzzyplugh")
    assert (ran.code, ran.out) == (1, "")
    assert "nobody is called" in ran.err


def test_offices_of_a_day(marsad) -> None:
    (card,) = lines(marsad("actors", "show", "vladimir-putin", "--on", "2010-06-01").out)
    assert [term["office"] for term in card["terms"]] == ["prime-minister"]
    assert card["where"] == "actors/rus.yaml"
    assert "بوتين" in card["short"]


def test_a_state_shows_its_holders(marsad) -> None:
    (card,) = lines(marsad("actors", "show", "russia", "--on", "2010-06-01").out)
    assert {"president", "prime-minister"} <= {term["office"] for term in card["terms"]}
    assert {"dmitry-medvedev", "vladimir-putin"} <= {term["person"] for term in card["terms"]}


def test_a_disputed_office_lists_those_who_claim_it(marsad) -> None:
    (card,) = lines(marsad("actors", "show", "prime-minister-of-libya", "--on", "2022-06-01").out)
    assert {(t["person"], t["note"]) for t in card["terms"]} == {
        ("abdul-hamid-dbeibeh", "claimant"),
        ("fathi-bashagha", "claimant"),
    }


def test_a_wrong_date_or_name_is_a_wrong_call(marsad) -> None:
    assert marsad("actors", "show", "russia", "--on", "2010-02-30").code == 2
    assert marsad("actors", "show", "Xyzzyplugh").code == 2


def test_the_shipped_rules_have_no_errors(marsad) -> None:
    ran = marsad("actors", "check", "--errors")
    assert (ran.code, ran.out) == (0, "")


@pytest.mark.parametrize(
    ("holder", "sort"),
    [
        ("{person: rufus-firefly, from: '1933-13-01', to: ''}", "impossible date"),
        ("{person: rufus-firefly, from: '1933-11-17', to: '1932'}", "impossible date"),
        ("{person: chicolini, from: '1933-11-17', to: ''}", "holder unknown"),
    ],
)
def test_errors_in_a_users_rules_make_the_status_4(marsad, tmp_path: Path, holder: str, sort: str) -> None:
    file = tmp_path / "mine" / "actors" / "fre.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(f"{STATE}      - {holder}\n", encoding="utf-8")
    ran = marsad("actors", "check", "--errors", "--rules", str(tmp_path / "mine"))
    assert ran.code == 4
    assert [row["sort"] for row in lines(ran.out)] == [sort]


def test_an_actor_entered_twice_is_an_error(marsad, tmp_path: Path) -> None:
    file = tmp_path / "mine" / "actors" / "fre.yaml"
    file.parent.mkdir(parents=True)
    again = "  - {id: lavrov-again, en: sergey lavrov, ar: [سيرغي لافروف الوزير]}\n"
    holder = "      - {person: rufus-firefly, from: '1933', to: ''}\n"
    file.write_text(STATE.replace("people:\n", f"people:\n{again}") + holder, encoding="utf-8")
    ran = marsad("actors", "check", "--errors", "--rules", str(tmp_path / "mine"))
    assert ran.code == 4
    assert [row["what"] for row in lines(ran.out)] == ["sergey lavrov: lavrov-again, sergey-lavrov"]


TABLE = """id,en,ar,kind,country,wikidata,office,from,to
jane-doe,Jane Doe,جين دو|جاين دو,person,FRA,Q999999999,special-envoy,2024-01-01,
,Emmanuel Macron,إيمانويل ماكرون,person,France,Q3052772,,,
"""


def test_a_table_becomes_rules_that_can_be_used(marsad, tmp_path: Path) -> None:
    (tmp_path / "mine.csv").write_text(TABLE, encoding="utf-8")
    ran = marsad("actors", "import", "mine.csv", "--into", "rules")
    assert ran.code == 0
    assert "1 actors and 1 terms" in ran.err
    (card,) = lines(marsad("actors", "show", "jane-doe", "--rules", "rules").out)
    assert (card["ar"], card["country"]) == (["جين دو", "جاين دو"], "FRA")
    assert [(t["office"], t["of"], t["source"]) for t in card["terms"]] == [
        ("special-envoy", "france", "imported, not verified")
    ]
    assert marsad("actors", "import", "mine.csv", "--into", "rules").code == 4


def test_a_wikidata_result_is_taken_in(marsad, tmp_path: Path) -> None:
    person = {
        "item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q999999998"},
        "itemLabel": {"type": "literal", "xml:lang": "en", "value": "Jean Quelqu'un"},
        "itemLabelAr": {"type": "literal", "xml:lang": "ar", "value": "جان كلكان"},
        "country": {"type": "literal", "value": "FRA"},
    }
    (tmp_path / "query.json").write_text(json.dumps({"results": {"bindings": [person]}}), encoding="utf-8")
    assert marsad("actors", "import", "query.json", "--into", "rules").code == 0
    (found,) = lines(marsad("actors", "find", "جان كلكان", "--rules", "rules").out)
    assert (found["id"], found["wikidata"], found["country"]) == ("jean-quelqu-un", "Q999999998", "FRA")


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("x,X,Latin,person,FRA,,,,", "no Arabic name"),
        ("x,X,إكس,person,Atlantis,,,,", "no state is called"),
        ("x,X,إكس,person,FRA,,emperor-of-all,,", "no office"),
        ("x,X,إكس,person,FRA,,president,2024-05-01,2023", "is no term"),
        ("x,X,إكس,planet,FRA,,,,", "kind"),
    ],
)
def test_a_row_that_cannot_be_a_rule_is_named_and_nothing_written(marsad, tmp_path: Path, row: str, what: str) -> None:
    (tmp_path / "mine.csv").write_text(TABLE.splitlines()[0] + "\n" + row + "\n", encoding="utf-8")
    ran = marsad("actors", "import", "mine.csv", "--into", "rules")
    assert ran.code == 4
    assert what in ran.err
    assert "mine.csv:2" in ran.err
    assert not (tmp_path / "rules").exists()
