"""The pipeline on real pages: annotated ones against the floors, others against what must be true of every reading."""

from __future__ import annotations

import gzip
from itertools import islice
from pathlib import Path

import pytest

from eval import raise_floors
from eval.quality import FLOORS, MADE, MADE_FLOORS, below, floors, measure, of_all, raised
from marsad.pages import read_bytes
from tests.checking import check
from tests.sentences import pipeline

EVERY = 10


def test_no_row_falls_below_its_floor(shared: Path) -> None:
    assert below(floors(), measure(shared / "eval")) == {}


def test_no_row_of_our_own_pages_falls_below_its_floor(shared: Path) -> None:
    measured = of_all(measure(MADE, shared / "eval"))
    assert below(floors(MADE_FLOORS), measured) == {}
    assert set(floors(MADE_FLOORS)) == set(measured)


def test_every_row_has_a_floor(shared: Path) -> None:
    assert set(floors()) == set(measure(shared / "eval"))


def test_every_tenth_article_of_the_corpus_is_read_without_a_fault(shared: Path) -> None:
    corpus = next((shared / "corpus").glob("*.jsonl.gz"), None)
    if corpus is None:
        pytest.skip("no corpus in ../shared")
    with gzip.open(corpus) as lines:
        sample = b"".join(islice(lines, 0, None, EVERY))
    count = 0
    for page in read_bytes(sample, "sample.jsonl"):
        check(pipeline().read(page))
        count += 1
    assert count == sample.count(b"\n")


def test_floors_only_rise() -> None:
    assert raised({"times": 0.9, "events": 0.5}, {"times": 0.8, "events": 0.7, "claims": 0.1}) == {
        "times": 0.9,
        "events": 0.7,
        "claims": 0.1,
    }


def test_a_broken_floor_is_told_and_nothing_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = FLOORS.read_text("utf-8")
    monkeypatch.setattr(raise_floors, "measure", lambda *data: {"times": 0.0})
    assert raise_floors.main([str(tmp_path)]) == raise_floors.BROKEN
    assert "below the floor" in capsys.readouterr().out
    assert FLOORS.read_text("utf-8") == before


def test_without_data_there_is_nothing_to_measure(tmp_path: Path) -> None:
    assert raise_floors.main([str(tmp_path / "none")]) == 1
