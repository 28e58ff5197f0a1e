"""The verbs that ask the record."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from marsad.cli import VERBS


def lines(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_encounters_have_the_shape_of_the_contract(marsad, record: Path) -> None:
    ran = marsad("encounters", "--format", "jsonl")
    assert (ran.code, ran.err) == (0, "")
    call, visit = lines(ran.out)
    assert {"id", "kind", "status", "participants", "date", "place", "reports", "conflicts"} <= set(call)
    assert [report["event"] for report in call["reports"]] == ["e1", "e1"]
    assert {report["path"] for report in call["reports"]} == {"call.txt", "b.txt"}
    assert (visit["kind"], visit["place"], visit["date"]) == ("visit", "moscow", "2021-09-01")


def test_output_in_a_pipe_is_json_lines(marsad, record: Path) -> None:
    assert marsad("encounters").out == marsad("encounters", "-f", "jsonl").out


def test_a_timeline_of_a_dyad(marsad, record: Path) -> None:
    assert [row["date"] for row in lines(marsad("timeline", "روسيا").out)] == ["2021-08-18", "2021-09-01"]
    assert [row["date"] for row in lines(marsad("timeline", "Putin", "--with", "rahmon").out)] == ["2021-08-18"]
    assert marsad("timeline", "--kind", "summit").out == ""


def test_a_table_names_people_and_isolates_nothing_latin(marsad, record: Path) -> None:
    out = marsad("timeline", "Saied", "--format", "table").out
    assert "Kais Saied" in out
    assert "Moscow" in out
    assert "\u2068" not in out


def test_an_unknown_actor_is_a_usage_error(marsad, record: Path) -> None:
    ran = marsad("timeline", "Vladimir Puten")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("marsad: nobody in the record is called 'Vladimir Puten'; near it are")


def test_statements_are_asked_by_speaker_topic_and_matter(marsad, record: Path) -> None:
    for asked in (["--speaker", "Kremlin"], ["--topic", "border-security"], ["--about", "طاجيكستان"]):
        (said,) = lines(marsad("statements", *asked).out)
        assert said["statement"]["text"] == "ناقش الجانبان أمن الحدود"
        assert said["path"] == "call.txt"
    assert marsad("statements", "--speaker", "Putin").out == ""
    ran = marsad("statements", "--topic", "chess")
    assert (ran.code, "topics are border-security" in ran.err) == (2, True)
    assert "\u2068ناقش الجانبان" in marsad("statements", "-f", "table").out


def test_claims_are_held_against_the_record(marsad, record: Path) -> None:
    (check,) = lines(marsad("claims").out)
    assert (check["verdict"], check["claim"]["value"], len(check["counted"])) == ("record incomplete", 3, 1)
    assert "1 of 3" in marsad("claims", "-f", "table").out


def test_the_site_is_written(marsad, record: Path, tmp_path: Path) -> None:
    ran = marsad("site", "pages")
    assert (ran.code, ran.out.strip()) == (0, "pages/index.html")
    assert len(list((tmp_path / "pages" / "articles").glob("*.html"))) == 3


@pytest.mark.parametrize("verb", ["encounters", "timeline", "claims", "statements"])
def test_a_missing_database_is_one_clear_line(marsad, verb: str) -> None:
    ran = marsad(verb, "--db", "nowhere.db")
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert "nowhere.db: there is no database" in ran.err


def test_the_database_of_the_environment_is_used(marsad, record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sqlite3.connect(record).execute("PRAGMA wal_checkpoint(TRUNCATE)")
    record.rename(record.with_name("other.db"))
    assert marsad("encounters").code == 1
    monkeypatch.setenv("MARSAD_DB", "other.db")
    assert len(lines(marsad("encounters").out)) == 2


def test_every_verb_of_the_help_is_there_and_says_what_it_does(marsad) -> None:
    for verb in VERBS:
        ran = marsad(verb, "--help")
        assert ran.code == 0
        assert f"marsad {verb}" in ran.out


def test_wrong_usage_is_code_2(marsad) -> None:
    assert marsad("bogus").code == 2
    assert marsad("encounters", "--format", "xml").code == 2


def test_wrong_settings_are_code_4(marsad, tmp_path: Path) -> None:
    (tmp_path / "none.toml").write_text("dbb = 3")
    ran = marsad("encounters")
    assert (ran.code, "unknown setting 'dbb'" in ran.err) == (4, True)


def test_search_prints_articles_with_the_words_in_their_place(marsad, record: Path) -> None:
    ran = marsad("search", "حدود", "--actor", "Putin")
    (hit,) = (json.loads(line) for line in ran.out.splitlines())
    assert hit["article"]["title"] == "بوتين ورحمان يتهاتفان 😀"
    assert [mark["text"] for snippet in hit["snippets"] for mark in snippet["marks"]] == ["الحدود"]
    assert hit["contacts"] == ["e1"]
    table = marsad("search", "حدود", "--format", "table").out
    assert "بوتين ورحمان يتهاتفان" in table
    assert marsad("search", "حدود", "--actor", "Putin", "--with", "Saied").out == ""
    assert marsad("search", "--", "-حدود").code == 2
    assert marsad("search", "حدود", "--actor", "Nobody").code == 2


def test_positions_of_a_party(marsad, record: Path) -> None:
    (held,) = lines(marsad("positions", "روسيا", "--about", "طاجيكستان").out)
    assert (held["class"], held["speakers"], held["first"]) == ("state", ["kremlin"], "2021-08-18")
    assert [each["path"] for each in held["said"]] == ["call.txt"]
    assert marsad("positions", "Rahmon").out == ""
    ran = marsad("positions", "Kremlin", "--topic", "chess")
    assert (ran.code, "topics are border-security" in ran.err) == (2, True)
    assert "Kremlin" in marsad("positions", "Kremlin", "-f", "table").out


def test_the_record_is_turned_back(marsad, record: Path) -> None:
    for verb in ("encounters", "timeline"):
        ran = marsad(verb, "--as-of", "2021-08-20", "--format", "jsonl")
        assert (ran.code, len(ran.out.splitlines())) == (0, 1)
        assert "by publication: 2 of 3 articles" in ran.err
        assert "nothing had been captured by 2021-08-20" in ran.err
    assert len(marsad("encounters", "--as-of", "2100", "--format", "jsonl").out.splitlines()) == 2
    assert marsad("encounters", "--as-of", "2021", "--known-by", "capture", "--format", "jsonl").out == ""
    assert "as of 2021-08-20, by publication" in marsad("dossier", "Putin", "--as-of", "2021-08-20").out
    assert marsad("search", "--as-of", "2021-08-20", "--format", "jsonl").out.count("article") > 0
    for verb in (("statements",), ("positions", "Putin"), ("claims",), ("stories",)):
        assert marsad(*verb, "--as-of", "2021-08-20").code == 0
    assert marsad("claims", "--as-of", "soon").code == 2
