"""The verbs that read pages, with the rules that are shipped."""

from __future__ import annotations

import io
import json
import sqlite3
import sys
from pathlib import Path

import pytest

from marsad.article import from_json
from tests.pages.archives import info, record

PAGE = """الرئيسان الروسي والطاجيكي يتهاتفان
18 أغسطس 2021
أجرى الرئيس الروسي فلاديمير بوتين مكالمة هاتفية مع نظيره الطاجيكي إمام علي رحمان اليوم الأربعاء.
وقال الكرملين في بيان: "بحث الجانبان الأوضاع على الحدود الأفغانية".
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


def test_read_prints_one_reading_a_page_in_order(marsad, page: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.jsonl"
    rows = [{"text": f"{PAGE}\nالخبر رقم {i}", "title": "خبر", "published": "2021-08-18"} for i in (1, 2)]
    other.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    ran = marsad("read", "other.jsonl", "page.txt")
    assert ran.code == 0
    readings = [from_json(line) for line in ran.out.splitlines()]
    assert [reading.article.path for reading in readings] == ["other.jsonl#1", "other.jsonl#2", "page.txt"]
    assert readings[2].article.text == PAGE
    for reading in readings:
        assert all(m.text == reading.article.text[m.start : m.end] for m in reading.mentions)


def test_several_processes_give_the_same_lines(marsad, page: Path, tmp_path: Path) -> None:
    for i in range(12):
        (tmp_path / f"p{i:02}.txt").write_text(PAGE + "\n" * i, encoding="utf-8")
    assert marsad("read", "--jobs", "2", ".").out == marsad("read", ".").out


def test_a_folder_gives_its_pages_by_name_and_nothing_else(marsad, page: Path, tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "page.html").write_text(f"<p>{PAGE}</p>", encoding="utf-8")
    paths = [json.loads(line)["article"]["path"] for line in marsad("read", ".").out.splitlines()]
    assert paths == ["a/page.html", "page.txt"]


def test_standard_input_is_read(marsad, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    (line,) = marsad("read", "-").out.splitlines()
    assert from_json(line).article.text == PAGE


def test_the_table_shows_what_was_found(marsad, page: Path) -> None:
    out = marsad("read", "--format", "table", "page.txt").out
    assert "الرئيسان الروسي والطاجيكي يتهاتفان" in out
    assert "Vladimir Putin" in out


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(marsad, page: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    ran = marsad("read", "missing.txt", "empty.txt", "page.txt")
    assert ran.code == 3
    assert len(ran.out.splitlines()) == 1
    assert [line.split(":")[1].strip() for line in ran.err.splitlines()] == ["missing.txt", "empty.txt"]


def test_a_page_that_breaks_a_stage_stops_no_other(
    marsad, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from marsad.run import local

    class Breaking:
        def read(self, page: object) -> None:
            raise ZeroDivisionError("by a stage")

    monkeypatch.setattr(local, "pipeline", lambda rules: Breaking())
    ran = marsad("read", "page.txt")
    assert (ran.code, ran.out) == (3, "")
    assert "please report this page: ZeroDivisionError: by a stage" in ran.err


def test_wrong_rules_stop_the_run(marsad, page: Path, tmp_path: Path) -> None:
    (tmp_path / "own" / "events").mkdir(parents=True)
    (tmp_path / "own" / "events" / "call.yaml").write_text("schema: marsad.events/1\nkindd: call\n")
    ran = marsad("read", "--rules", "own", "page.txt")
    assert (ran.code, ran.out) == (4, "")
    assert "call.yaml" in ran.err


def test_add_keeps_pages_and_adding_again_changes_nothing(marsad, page: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    first = marsad("add", "page.txt", "bad.txt")
    assert (first.code, first.out) == (3, "")
    assert "1 added, 1 failed" in first.err
    before = sqlite3.connect("marsad.db").execute("SELECT * FROM readings").fetchall()
    again = marsad("add", "page.txt")
    assert (again.code, "1 unchanged" in again.err) == (0, True)
    assert sqlite3.connect("marsad.db").execute("SELECT * FROM readings").fetchall() == before


def test_what_is_no_page_in_a_folder_is_said_to_be_left_out(marsad, page: Path, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf", "c.png"):
        (page.parent / name).write_bytes(b"%PDF")
    done = marsad("add", str(tmp_path), "--db", str(tmp_path / "m.db"))
    assert "no pages, left out: 2 .pdf, 1 .png\n" in done.err
    assert done.code == 0


def test_what_is_added_is_what_is_read(marsad, page: Path) -> None:
    from marsad.store import open_store

    marsad("add", "page.txt", "--db", "own.db")
    with open_store("own.db") as store:
        assert list(store.readings()) == [from_json(marsad("read", "page.txt").out)]


def test_a_page_of_an_archive_keeps_when_and_where_it_was_captured(marsad, tmp_path: Path) -> None:
    markup = f"<html><body><article><h1>مكالمة</h1><p>{PAGE}</p></article></body></html>".encode()
    (tmp_path / "day.warc").write_bytes(info() + record(markup))
    assert marsad("add", "day.warc").code == 0
    with sqlite3.connect(tmp_path / "marsad.db") as database:
        kept = database.execute("SELECT path, url, captured_at FROM articles").fetchall()
    assert kept == [("day.warc#1", "https://marfa.example/1", "2022-06-28T15:30:00+00:00")]
    assert "1 unchanged" in marsad("add", "day.warc").err
