"""The samplers count the verdicts that are kept, and each can be called."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from eval.samples import statements
from tests.conftest import ROOT

KEPT = sorted((ROOT / "eval" / "samples").glob("*-[0-9]*.jsonl"))


def module(*args: str) -> str:
    """What a module run by name prints; fails where it does."""
    call = [sys.executable, "-m", *args]
    return subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=True).stdout


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_kept_verdicts_are_counted(kept: Path) -> None:
    assert "%" in (told := module(f"eval.samples.{kept.stem.rsplit('-', 1)[0]}", "count", str(kept))) or "0." in told


def test_a_verdict_on_an_unknown_aspect_is_refused() -> None:
    drawn = statements.Drawn(7, 1, "sha256:0", 0, 4, (0, 1), (), (), "direct", "claim", "statements.x", "")
    with pytest.raises(ValueError, match="no such aspects"):
        list(statements.keep([drawn], "7 words wrong ones"))


def test_the_measure_by_abstracts_can_be_called() -> None:
    assert "abstract" in module("eval.abstracts", "--help")
