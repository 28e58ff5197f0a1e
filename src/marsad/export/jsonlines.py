"""JSON lines: one object a row, lists as arrays, null where nothing is known."""

from __future__ import annotations

import msgspec

from marsad.export.tables import Table


def encode(table: Table, *, excel: bool = False) -> bytes:
    """The table as UTF-8 JSON lines."""
    names = [column.name for column in table.columns]
    rows = (msgspec.json.encode(dict(zip(names, row, strict=True))) + b"\n" for row in table.rows)
    return b"".join(rows)
