"""A way to call the command line, and a record to ask."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from marsad import cli
from marsad.store import open_store
from tests.building import event, full_reading, reading


class Ran(msgspec.Struct):
    """What a call gave: exit code, standard output, standard error."""

    code: int
    out: str
    err: str


Marsad = Callable[..., Ran]


@pytest.fixture
def marsad(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Marsad:
    """Call ``marsad`` with arguments, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MARSAD_CONFIG", str(tmp_path / "none.toml"))
    monkeypatch.delenv("MARSAD_DB", raising=False)
    monkeypatch.delenv("MARSAD_RULES", raising=False)

    def call(*args: str) -> Ran:
        code = cli.main([str(arg) for arg in args])
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return call


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A database with three articles: two on one call, one on a visit."""
    path = tmp_path / "marsad.db"
    visit = event(1, "visit", "kais-saied:visitor russia:host", "2021-09-01", place="moscow")
    with open_store(str(path), create=True) as store:
        store.add(full_reading(), "r1")
        store.add(reading("b", "2021-08-19", event(1, "call", "russia tajikistan", "2021-08-18")), "r1")
        store.add(reading("c", "2021-09-01", visit), "r1")
    return path
