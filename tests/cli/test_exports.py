"""The verbs that write the record out: export, dossier, batch."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from marsad.export import FORMATS


@pytest.mark.parametrize("form", list(FORMATS))
def test_every_format_is_written_and_named(marsad, record: Path, tmp_path: Path, form: str) -> None:
    out = "out" if FORMATS[form].tables else f"out.{FORMATS[form].suffix}"
    ran = marsad("export", form, out)
    assert ran.code == 0
    paths = [tmp_path / line for line in ran.out.splitlines()]
    assert paths
    assert all(path.stat().st_size for path in paths)
    assert "2 contacts, 1 statements, 3 articles" in ran.err


def test_an_export_takes_filters(marsad, record: Path, tmp_path: Path) -> None:
    assert marsad("export", "csv", "c.csv", "--actor", "تونس", "--kind", "visit", "--from", "2021-09").code == 0
    rows = list(csv.DictReader((tmp_path / "c.csv").open(encoding="utf-8", newline="")))
    assert [row["kind"] for row in rows] == ["visit"]
    told = json.loads((tmp_path / "c.datapackage.json").read_text())
    assert told["question"] == {"actor": "tunisia", "kind": "visit", "first": "2021-09"}


def test_text_goes_to_a_pipe_and_tables_do_not(marsad, record: Path) -> None:
    ran = marsad("export", "csl", "-")
    assert (ran.code, len(json.loads(ran.out))) == (0, 3)
    assert marsad("export", "csv", "-").code == 2


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["docx", "out"], "docx"),
        (["csv", "out", "--from", "soon"], "'soon' is no date"),
        (["csv", "out", "--status", "maybe"], "'maybe' is no status"),
        (["csv", "out", "--topic", "chess"], "nothing is on 'chess'"),
    ],
)
def test_wrong_use_is_told_and_nothing_is_written(
    marsad, record: Path, tmp_path: Path, args: list[str], told: str
) -> None:
    ran = marsad("export", *args)
    assert (ran.code, told in ran.err) == (2, True)
    assert not (tmp_path / "out").exists()


def test_a_dossier_is_printed_and_written(marsad, record: Path, tmp_path: Path) -> None:
    ran = marsad("dossier", "Putin", "Rahmon")
    assert ran.code == 0
    assert ran.out.startswith("# Vladimir Putin (فلاديمير بوتين) and Emomali Rahmon")
    ran = marsad("dossier", "Putin", "-o", "brief.html")
    assert (ran.code, ran.out.strip()) == (0, "brief.html")
    assert (tmp_path / "brief.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert marsad("dossier", "--format", "html").out.startswith("<!doctype html>")


def test_a_batch_goes_on_behind_a_problem(marsad, record: Path, tmp_path: Path) -> None:
    (tmp_path / "q.csv").write_text("actor,with\nPutin,\nNobody,\nTunisia,Russia\n", encoding="utf-8")
    ran = marsad("batch", "q.csv", "-o", "found")
    assert (ran.code, ran.out.strip()) == (3, "found/summary.csv")
    assert "q.csv:3: nobody in the record" in ran.err
    rows = list(csv.DictReader((tmp_path / "found" / "summary.csv").open(encoding="utf-8", newline="")))
    assert [row["rows"] for row in rows] == ["1", "", "1"]


def test_encounters_take_the_same_filters(marsad, record: Path) -> None:
    def kinds(*args: str) -> list[str]:
        return [json.loads(line)["kind"] for line in marsad("encounters", *args).out.splitlines()]

    assert kinds() == ["call", "visit"]
    assert kinds("--actor", "تونس", "--with", "Russia") == ["visit"]
    assert kinds("--kind", "call", "--from", "2021-08", "--to", "2021-08-18") == ["call"]
    assert kinds("--outlet", "b", "--status", "planned") == []
    assert marsad("encounters", "--from", "soon").code == 2
