"""XLSX: one sheet a table and one with the codebook; every cell is text or a number, never a formula."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from marsad.export.delimited import cell
from marsad.export.tables import Cell, Table

CODEBOOK = "codebook"
_LONGEST = 32_767
"""Letters that a cell of Excel holds."""
_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


def encode(tables: Sequence[Table]) -> bytes:
    """The tables as one workbook; the same tables give the same bytes."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    # The time of making would make every copy another file.
    book.set_properties({"created": _EPOCH, "title": "Marsad"})
    bold = book.add_format({"bold": True})
    for table in tables:
        sheet = book.add_worksheet(table.name)
        sheet.freeze_panes(1, 1)
        sheet.write_row(0, 0, [column.name for column in table.columns], bold)
        _fill(sheet, table.rows)
    sheet = book.add_worksheet(CODEBOOK)
    sheet.write_row(0, 0, ["table", "column", "type", "says"], bold)
    _fill(sheet, ((t.name, c.name, c.kind, c.says) for t in tables for c in t.columns))
    book.close()
    return out.getvalue()


def _fill(sheet: Any, rows: Iterable[Sequence[Cell]]) -> None:
    for i, row in enumerate(rows, 1):
        for j, value in enumerate(row):
            if isinstance(value, int):
                sheet.write_number(i, j, value)
            elif text := cell(value):
                sheet.write_string(i, j, text[:_LONGEST])
