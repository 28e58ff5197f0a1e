"""The rule files of one or more roots, each in the shape of its folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from marsad.errors import RuleError
from marsad.rulebook import schema, source

SHAPES: dict[str, type[schema.Shape]] = {
    "actors": schema.ActorsFile,
    "bodies": schema.BodiesFile,
    "cities": schema.CitiesFile,
    "claims": schema.ClaimsFile,
    "dates": schema.DatesFile,
    "events": schema.EventsFile,
    "holders": schema.HoldersFile,
    "lexicon": schema.LexiconFile,
    "names": schema.NamesFile,
    "offices": schema.RolesFile,
    "outlets": schema.OutletFile,
    "pages": schema.PagesFile,
    "statements": schema.StatementsFile,
    "topics": schema.TopicsFile,
}
F = TypeVar("F", bound=schema.Shape)


class Files:
    """All rule files of one or more roots by folder; a later root's file is read after an earlier one's."""

    def __init__(self, roots: Iterable[Path]) -> None:
        self.root = {path: root for root in roots for path in sorted(root.rglob("*.yaml"))}
        self.paths = list(self.root)
        self._read: dict[Path, schema.Shape] = {path: read_file(path) for path in self.paths}

    def of(self, folder: str, shape: type[F]) -> Iterator[tuple[Path, F]]:
        """Files of a folder with their paths."""
        for path, file in self._read.items():
            if path.parent.name == folder and isinstance(file, shape):
                yield path, file


def read_file(path: Path) -> schema.Shape:
    """One rule file in the shape of its folder; raises ``RuleError`` with file and line."""
    shape = SHAPES.get(path.parent.name)
    if shape is None:
        raise RuleError(
            f"no kind of rule file belongs into '{path.parent.name}'", f"{path}:1", f"use one of {', '.join(SHAPES)}"
        )
    data = source.load(path)
    if path.parent.name == "outlets" and isinstance(data, dict) and "outlets" in data:
        shape = schema.OutletsFile
    _check_schema(path, data)
    return source.convert(path, data, shape)


def _check_schema(path: Path, data: Any) -> None:
    named = data.get("schema") if isinstance(data, dict) else None
    if not named or not str(named).endswith("/1"):
        raise RuleError(f"schema is {named!r}", f"{path}:1", "write schema: marsad.<kind>/1 on the first line")
