"""The reference of the command line is in step with the commands."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.cli import VERBS
from tools import cli_reference


def test_the_reference_is_in_step() -> None:
    told = cli_reference.PAGE.read_text(encoding="utf-8")
    assert told == cli_reference.page(), f"run: {cli_reference.COMMAND}"


def test_every_verb_has_its_help() -> None:
    made = cli_reference.page()
    for verb in VERBS:
        assert f"\n## marsad {verb}\n\n```text\nUsage: marsad {verb} " in made
    assert max(map(len, made.splitlines())) <= 120


def test_checking_tells_a_page_out_of_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli_reference, "PAGE", tmp_path / "docs" / "cli.md")
    assert cli_reference.main(["--check"]) == 1
    assert cli_reference.main([]) == 0
    assert cli_reference.main(["--check"]) == 0
