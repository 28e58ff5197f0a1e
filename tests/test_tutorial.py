"""The tutorials run as they stand: every block of the document, every cell of the notebook."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import marsad
from tests.conftest import ROOT

TUTORIAL = ROOT / "docs" / "tutorial"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to run in, without the user's settings."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MARSAD_CONFIG", str(tmp_path / "none.toml"))
    return tmp_path


def run(pieces: list[str], name: str) -> dict[str, Any]:
    """Run pieces of code one after the other; what they leave behind, by name."""
    left: dict[str, Any] = {}
    for number, code in enumerate(pieces, 1):
        exec(compile(code, f"{name}[{number}]", "exec"), left)
    return left


def test_the_document_runs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blocks = re.findall(r"^```python\n(.*?)^```", (TUTORIAL / "python.md").read_text(encoding="utf-8"), re.M | re.S)
    left = run(blocks, "python.md")
    out = capsys.readouterr().out
    assert "call occurred 2022-08-09 ['Sameh Shoukry', 'Ayman Safadi']" in out
    assert "{'added': 16}\n{'unchanged': 16}" in out
    assert left["selection"].encounters
    assert all(encounter.kind == "call" for encounter in left["selection"].encounters)
    assert (folder / "brief.md").read_text(encoding="utf-8").startswith("# Vladimir Putin")
    assert (folder / "putin" / "contacts.csv").stat().st_size
    assert (folder / "contacts.graphml").stat().st_size


def test_the_notebook_runs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    notebook = json.loads((TUTORIAL / "record.ipynb").read_text(encoding="utf-8"))
    assert (notebook["nbformat"], len({cell["id"] for cell in notebook["cells"]})) == (4, len(notebook["cells"]))
    assert all(not cell.get("outputs") for cell in notebook["cells"])
    left = run(["".join(c["source"]) for c in notebook["cells"] if c["cell_type"] == "code"], "record.ipynb")
    assert left["partners"]["emomali-rahmon"] > 1
    assert sum(left["verdicts"].values()) > 1
    assert "enc-" in (folder / "dossier.html").read_text(encoding="utf-8")


def test_names_are_offered_and_others_are_not() -> None:
    assert {"read", "read_all", "read_text", "Record"} <= set(dir(marsad))
    with pytest.raises(AttributeError, match="no attribute 'reed'"):
        _ = marsad.reed
