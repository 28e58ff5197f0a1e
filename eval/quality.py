"""Score the pipeline on the annotated pages beside the repository, and hold the figures to floors that only rise."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType

from marsad.article import to_json
from marsad.pages import read_path
from marsad.pipeline import Pipeline
from marsad.rulebook import load_rulebook

FLOORS = Path(__file__).parent / "floors.json"
MADE = Path(__file__).parent / "made"
MADE_FLOORS = MADE / "floors.json"
OF_FOUND = frozenset(
    {
        "statement_form",
        "statement_date",
        "statement_chain",
        "statement_class",
        "topics",
        "event_status",
        "event_participants",
        "event_date",
        "event_place",
    }
)
"""Rows measured on what was found alone: whoever finds one more and has its date wrong lowers them."""


def measure(data: Path, scored_by: Path | None = None) -> dict[str, float]:
    """F1 by row of the pages under ``data`` (``texts``, ``gold``), to three decimals.

    ``score.py`` stands beside them, or under ``scored_by``.
    """
    scorer = _scorer((scored_by or data) / "score.py")
    texts = data / "texts"
    scored, missing = scorer.score(data / "gold", readings(texts), texts)
    if missing:
        raise ValueError(f"no reading for {', '.join(missing)}")
    return {name: tally.row()["F1"] for name, tally in scored.t.items()}


def of_all(measured: dict[str, float]) -> dict[str, float]:
    """The rows that count what was missed too; ``events_whole`` holds what the others say of contacts."""
    return {name: figure for name, figure in measured.items() if name not in OF_FOUND}


def readings(texts: Path) -> list[dict[str, object]]:
    """Readings of all pages of a folder as plain data, as the command line prints them."""
    pipeline = Pipeline(load_rulebook())
    pages = (page for path in sorted(texts.glob("*.txt")) for page in read_path(path))
    return [json.loads(to_json(pipeline.read(page))) for page in pages]


def floors(path: Path = FLOORS) -> dict[str, float]:
    """The F1 by row that must not be fallen below."""
    found: dict[str, float] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return found


def raised(old: dict[str, float], measured: dict[str, float]) -> dict[str, float]:
    """The old floors, lifted to what is measured where that is higher; rows that are not measured keep theirs."""
    return {name: max(old.get(name, 0.0), measured.get(name, 0.0)) for name in {**measured, **old}}


def below(floor: dict[str, float], measured: dict[str, float]) -> dict[str, tuple[float, float]]:
    """Rows that fall below their floor, with figure and floor."""
    return {name: (measured.get(name, 0.0), f) for name, f in floor.items() if measured.get(name, 0.0) < f}


def _scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
