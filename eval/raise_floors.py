"""Raise the quality floors to what the pipeline reaches now: ``python -m eval.raise_floors [--dry-run] [DATA]``.

The annotated pages under DATA and our own made-up ones have floors each. A floor is never lowered; rows that fell
below theirs are listed, and then nothing is written for these pages and the exit code is 5.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from eval.quality import FLOORS, MADE, MADE_FLOORS, below, floors, measure, of_all, raised

BROKEN = 5


def main(arguments: list[str] | None = None) -> int:
    """Measure, tell, write; 1 where there is no data, 5 where a floor is broken."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", nargs="?", type=Path, default=Path(__file__).parents[2] / "shared" / "eval")
    parser.add_argument("--dry-run", action="store_true", help="tell, but write nothing")
    options = parser.parse_args(arguments)
    if not options.data.is_dir():
        print(f"no annotated pages at {options.data}: nothing to measure")
        return 1
    kept = [
        _raise("annotated pages", FLOORS, measure(options.data), options.dry_run),
        _raise("made-up pages", MADE_FLOORS, of_all(measure(MADE, options.data)), options.dry_run),
    ]
    return 0 if all(kept) else BROKEN


def _raise(pages: str, path: Path, measured: dict[str, float], dry_run: bool) -> bool:
    """Tell what these pages give and lift their floors; false where one is broken."""
    old = floors(path)
    print(pages)
    for name, figure in measured.items():
        print(f"{name:20s} {figure:.3f}   floor {old.get(name, 0.0):.3f}   {figure - old.get(name, 0.0):+.3f}")
    if broken := below(old, measured):
        print(f"below the floor, nothing written: {', '.join(broken)}")
        return False
    if not dry_run:
        path.write_text(json.dumps(raised(old, measured), indent=2) + "\n", "utf-8")
    return True


if __name__ == "__main__":
    raise SystemExit(main())
