"""Marsad from Python: pages in, typed answers out; nothing loaded before it is asked for."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

import marsad
from marsad.errors import PageError, StoreError, UsageError
from marsad.record.directory import directory
from marsad.record.encounters import encounters
from marsad.record.judging import Bench
from marsad.store import open_store
from tests.export.chosen import readings

TEXT = "هاتف وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي."


def test_importing_loads_nothing() -> None:
    code = (
        f"import sys; sys.path[:0] = {sys.path!r}; import marsad; "
        "print(sorted(name for name in sys.modules if name.startswith('marsad')), 'typing' in sys.modules)"
    )
    call = [sys.executable, "-S", "-c", code]
    out = subprocess.run(call, capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "['marsad'] False"


def test_a_page_is_read_from_path_bytes_and_text(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(TEXT, encoding="utf-8")
    read = [marsad.read(path), marsad.read(str(path)), marsad.read(TEXT.encode()), marsad.read_text(TEXT)]
    assert [reading.article.text for reading in read] == [TEXT] * 4
    assert {event.kind for reading in read for event in reading.events} == {"call"}
    told = marsad.read_text(TEXT, title="عنوان", published="2022-08-09", url="https://example.org/1")
    article = told.article
    assert (article.title, article.published, article.outlet, article.url) == (
        "عنوان",
        "2022-08-09",
        "example.org",
        "https://example.org/1",
    )


def test_what_is_no_page_is_told(tmp_path: Path) -> None:
    with pytest.raises(PageError, match=r"none\.txt"):
        marsad.read(tmp_path / "none.txt")
    many = tmp_path / "many.jsonl"
    many.write_text('{"text": "نص"}\n{"text": "نص آخر"}\n', encoding="utf-8")
    with pytest.raises(PageError, match=r"no path but text; use marsad\.read_text"):
        marsad.read("عنوان\nالتقى الوزيران.")
    with pytest.raises(PageError, match=r"holds 2 articles; use marsad\.read_all"):
        marsad.read(many)
    assert len(list(marsad.read_all([many]))) == 2


def test_a_record_in_a_database_is_kept_and_grows(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with marsad.Record(tmp_path / "marsad.db") as record:
        assert record.add(tmp_path / "a.txt") == {"added": 1}
        assert len(record.encounters()) == 1
        (tmp_path / "b.txt").write_text("زار الرئيس الفرنسي إيمانويل ماكرون القاهرة.", encoding="utf-8")
        assert record.add(tmp_path / "b.txt", tmp_path / "a.txt") == {"added": 1, "unchanged": 1}
        assert [encounter.kind for encounter in record.encounters(kind="visit")] == ["visit"]
    with marsad.Record(tmp_path / "marsad.db") as record:
        assert len(record.articles()) == 2


def test_a_record_in_memory_answers(tmp_path: Path) -> None:
    record = marsad.Record.of(readings())
    assert [encounter.status for encounter in record.encounters(actor="Tunisia")] == ["planned"]
    assert [said.statement.speaker for said in record.statements(actor="Kremlin")] == ["kremlin"]
    assert [check.verdict for check in record.claims()] == ["record incomplete"]
    assert record.actor("قيس سعيد") == ("kais-saied", record.actors()["kais-saied"])
    assert record.dossier(actor="Tunisia").ahead
    assert [path.name for path in record.export("ical", tmp_path / "x.ics", actor="Tunisia")] == ["x.ics"]
    with pytest.raises(UsageError, match="in memory"):
        record.add(tmp_path)
    record.close()


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(b"no database at all, but long enough to look at")
    with pytest.raises(StoreError):
        marsad.Record(tmp_path / "x.db")


def test_judgements_hold_in_answers_and_exports(tmp_path: Path) -> None:
    where = str(tmp_path / "marsad.db")
    with open_store(where, create=True) as store:
        for reading in readings():
            store.add(reading, "r1")
    with marsad.Record(where) as record:
        (visit,) = record.encounters(status="planned")
    with open_store(where) as store:
        everything = tuple(store.readings())
        bench = Bench(everything, encounters(everything), directory(everything))
        store.judge(bench.judgement("correct", "reader", [visit.id], {"date": "2021-09-02"}))
    with marsad.Record(where) as record:
        (judged,) = record.encounters(status="planned")
        assert (judged.date, judged.judgements) == ("2021-09-02", (1,))
        record.export("csv", tmp_path / "c.csv", status="planned")
        assert "DTSTART;VALUE=DATE:20210902" in record.export("ical", tmp_path / "c.ics")[0].read_text()
    (row,) = csv.DictReader((tmp_path / "c.csv").open(encoding="utf-8", newline=""))
    assert (row["date"], row["judgements"]) == ("2021-09-02", "1")


def test_a_record_is_turned_back(tmp_path: Path) -> None:
    where = str(tmp_path / "marsad.db")
    with open_store(where, create=True) as store:
        for reading in readings():
            store.add(reading, "r1")
    with marsad.Record(where) as record:
        days = sorted(article.published or "" for article in record.articles())
        then = record.as_of(days[0])
        assert then.moment is not None
        assert (then.moment.basis, then.moment.day) == ("publication", days[0][:10])
        assert 0 < len(then.encounters()) < len(record.encounters())
        assert {each.id for each in then.encounters()} <= {each.id for each in record.encounters()}
        assert record.as_of(days[0], "capture").encounters() == ()
        assert then.select().question.as_of == days[0][:10]
