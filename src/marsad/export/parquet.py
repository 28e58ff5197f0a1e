"""Parquet, by pyarrow: lists as lists, days as dates, integers as integers."""

from __future__ import annotations

from datetime import date
from typing import Any

from marsad.errors import UsageError
from marsad.export.tables import Cell, Column, Table


def encode(table: Table, *, excel: bool = False) -> bytes:
    """The table as one Parquet file; raises ``UsageError`` where pyarrow is not installed."""
    pa, parquet = _pyarrow()
    kinds = {"string": pa.string(), "integer": pa.int64(), "date": pa.date32(), "list": pa.list_(pa.string())}
    fields = [pa.field(column.name, kinds[column.kind], metadata={"says": column.says}) for column in table.columns]
    columns = zip(*table.rows, strict=True) if table.rows else [()] * len(table.columns)
    arrays = [
        pa.array([_value(cell, column) for cell in cells], type=field.type)
        for column, field, cells in zip(table.columns, fields, columns, strict=True)
    ]
    out = pa.BufferOutputStream()
    parquet.write_table(pa.Table.from_arrays(arrays, schema=pa.schema(fields)), out)
    return bytes(out.getvalue().to_pybytes())


def _value(cell: Cell, column: Column) -> object:
    return date.fromisoformat(cell) if column.kind == "date" and isinstance(cell, str) else cell


def _pyarrow() -> tuple[Any, Any]:
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise UsageError("Parquet needs pyarrow: pip install 'marsad[parquet]'") from error
    return pa, parquet
