"""CSV: plain UTF-8, comma, lists joined by semicolons; for Excel with a byte order mark."""

from __future__ import annotations

import csv
import io

from marsad.export.tables import Cell, Table

SEPARATOR = ";"
_RUN = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def encode(table: Table, *, excel: bool = False) -> bytes:
    """The table as CSV; null is an empty cell.

    With ``excel`` it starts with a byte order mark, and a cell that would run as a formula gets an apostrophe.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    for row in table.rows:
        cells = map(cell, row)
        writer.writerow(map(_safe, cells) if excel else cells)
    return out.getvalue().encode("utf-8-sig" if excel else "utf-8")


def cell(value: Cell) -> str:
    """A cell as text; a semicolon within an item of a list becomes a comma, so that lists come apart again."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return SEPARATOR.join(item.replace(SEPARATOR, ",") for item in value)
    return str(value)


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_RUN) else text
