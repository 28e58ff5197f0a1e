"""The demonstration: pages in, a record shown, pages written."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.article import Reading
from marsad.cli import demo
from tests.building import full_reading, reading

CALL = "اتصل الرئيس الروسي فلاديمير بوتين هاتفيا بنظيره الطاجيكي إمام علي رحمان."


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    monkeypatch.setattr(demo, "PAGES", folder)
    for i in range(2):
        (folder / f"{i}.txt").write_text(f"موسكو {i + 1} أيلول/سبتمبر 2021\n{CALL}\n", encoding="utf-8")
    return folder


def test_the_demo_reads_shows_and_writes(marsad, pages: Path, tmp_path: Path) -> None:
    ran = marsad("demo")
    assert ran.code == 0
    assert "Pages read into marsad-demo/marsad.db: 2 added." in ran.err
    assert "marsad-demo/site/index.html" in ran.out
    assert len(list((tmp_path / "marsad-demo" / "site" / "articles").glob("*.html"))) == 2
    again = marsad("demo")
    assert "2 unchanged" in again.err
    assert again.out == ran.out


def test_it_shows_the_thread_the_claims_and_who_said_what(marsad, capsys: pytest.CaptureFixture[str]) -> None:
    told: list[Reading] = [full_reading(), reading("b", "2021-08-19")]
    demo.show(told)
    out = capsys.readouterr().out
    assert "Contacts of Vladimir Putin" in out
    assert "record incomplete: the record holds 1 of 3" in out
    assert "Who said what on" in out


def test_without_its_pages_it_says_so(marsad, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "PAGES", tmp_path / "none")
    ran = marsad("demo")
    assert (ran.code, "the pages of the demonstration are not there" in ran.err) == (1, True)
