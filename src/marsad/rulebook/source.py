"""Read rule files: YAML with every scalar a string, checked against a type, errors with file and line."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from marsad.errors import RuleError

_Base: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PATH_PART = re.compile(r"\.([^.\[]+)|\[(\d+|\.\.\.)\]")
T = TypeVar("T")


class _Loader(_Base):  # type: ignore[misc]  # YAML has stubs for the slow loader alone
    """Every scalar a string, and no key twice in a table: of two word classes of one name the first would be lost."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        table: dict[Any, Any] = super().construct_mapping(node, deep=deep)
        if len(table) < len(node.value):
            keys = [key.value for key, _ in node.value]
            again = next(n for n, key in enumerate(keys) if key in keys[:n])
            raise yaml.MarkedYAMLError(
                problem=f"{keys[again]} stands twice", problem_mark=node.value[again][0].start_mark
            )
        return table


def load(path: Path) -> Any:
    """The data of a rule file, all scalars strings; raises ``RuleError`` where it is no YAML."""
    try:
        return yaml.load(path.read_bytes(), Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark.line + 1) if error.problem_mark else 1
        raise RuleError(error.problem or "not YAML", f"{path}:{line}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise RuleError(str(error), f"{path}:1") from error


@lru_cache(maxsize=512)
def kept(path: Path) -> Any:
    """As ``load``, read once; nobody may change it."""
    return load(path)


def convert(path: Path, data: Any, shape: type[T]) -> T:
    """``data`` of ``path`` as ``shape``; a misfit names the file, the line and the field."""
    try:
        return msgspec.convert(data, shape, strict=False)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at `")
        field = where.rstrip("`")
        raise RuleError(f"{what} at {field or 'the top'}", f"{path}:{line_of(path, field)}") from error


def read(path: Path, shape: type[T]) -> T:
    """A rule file as ``shape``."""
    return convert(path, load(path) or {}, shape)


def line_of(path: Path, field: str) -> int:
    """The line (from 1) on which ``field`` (``$.offices[0].holders``) stands in the file."""
    node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    line = node.start_mark.line + 1 if node else 1
    for name, index in _PATH_PART.findall(field):
        found = _child(node, name, index)
        if found is None:
            break
        node, line = found, found.start_mark.line + 1
    return line


def lines_of(path: Path, name: str) -> tuple[int, ...]:
    """The lines (from 1) on which the items of the list ``name`` start; none where there is no such list."""
    found = _child(yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader), name, "")
    return tuple(item.start_mark.line + 1 for item in found.value) if isinstance(found, yaml.SequenceNode) else ()


def _child(node: Any, name: str, index: str) -> Any:
    if isinstance(node, yaml.MappingNode):
        pairs = [(k.value, v) for k, v in node.value]
        if name:
            return next((v for k, v in pairs if k == name), None)
        return None
    if isinstance(node, yaml.SequenceNode) and index.isdigit() and int(index) < len(node.value):
        return node.value[int(index)]
    return None
