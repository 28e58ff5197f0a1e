"""Tables on disk with their codebook: ``datapackage.json`` (Data Package 2.0) with types, row counts and hashes."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from marsad import __version__
from marsad.export import delimited, jsonlines, parquet, polecat, workbook
from marsad.export.tables import Column, Table
from marsad.record.questions import Question

DESCRIPTOR = "datapackage.json"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
Encode = Callable[..., bytes]
ENCODERS: Mapping[str, Encode] = {
    "csv": delimited.encode,
    "jsonl": jsonlines.encode,
    "parquet": parquet.encode,
    "tsv": polecat.encode,
}
TYPES = {
    "csv": "text/csv",
    "jsonl": "application/x-ndjson",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "tsv": "text/tab-separated-values",
}


def write_package(
    tables: Sequence[Table], form: str, out: Path, asked: Question, *, excel: bool = False
) -> tuple[Path, ...]:
    """Write ``tables`` as ``form`` with their descriptor; the paths written, the descriptor last.

    ``out`` is a folder, which is made; where it ends in ``.csv`` and the like it is the file of the first table.
    """
    single = out.suffix == f".{form}"
    folder, descriptor = (out.parent, out.with_suffix(".datapackage.json")) if single else (out, out / DESCRIPTOR)
    if form == "xlsx":
        files = {(out.name if single else "marsad.xlsx"): (tuple(tables), workbook.encode(tables))}
    else:
        chosen = {out.name: tables[0]} if single else {f"{table.name}.{form}": table for table in tables}
        files = {name: ((table,), ENCODERS[form](table, excel=excel)) for name, table in chosen.items()}
    return write_files(files, form, folder, descriptor, asked)


def write_files(
    files: Mapping[str, tuple[Sequence[Table], bytes]], form: str, folder: Path, descriptor: Path, asked: Question
) -> tuple[Path, ...]:
    """Write files, each with the tables in it, and what describes them."""
    folder.mkdir(parents=True, exist_ok=True)
    written = [written_whole(folder / name, data) for name, (_, data) in files.items()]
    told = describe(files, form, asked)
    return (*written, written_whole(descriptor, msgspec.json.format(msgspec.json.encode(told)) + b"\n"))


def written_whole(path: Path, data: bytes) -> Path:
    """Write a file in one piece: whoever looks sees the old one or the whole new one."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    os.chmod(name, 0o644)
    os.replace(name, path)
    return path


def describe(files: Mapping[str, tuple[Sequence[Table], bytes]], form: str, asked: Question) -> dict[str, Any]:
    """The descriptor: what was asked, and for every table its file, hash, rows and codebook."""
    inside = {table.name for tables, _ in files.values() for table in tables}
    return {
        "$schema": PROFILE,
        "name": "marsad",
        "title": "A sourced record of diplomacy, read from Arabic news by Marsad",
        "version": __version__,
        "question": {name: value for name, value in msgspec.structs.asdict(asked).items() if value},
        "resources": [
            _resource(table, path, data, form, inside) for path, (tables, data) in files.items() for table in tables
        ],
    }


def _resource(table: Table, path: str, data: bytes, form: str, inside: set[str]) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "name": table.name,
        "description": table.says,
        "path": path,
        "format": form,
        "mediatype": TYPES[form],
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "rows": len(table.rows),
        "schema": schema(table, form, inside),
    }
    if form == "xlsx":
        resource["dialect"] = {"sheetName": table.name}
    return resource


def schema(table: Table, form: str, inside: set[str]) -> dict[str, Any]:
    """The Table Schema of a table."""
    keys = [
        {"fields": [column], "reference": {"resource": other, "fields": [_KEYS[other]]}}
        for column, other in table.links
        if other in inside
    ]
    return {
        "fields": [_field(column, form) for column in table.columns],
        "primaryKey": list(table.key),
        "missingValues": [""],
        **({"foreignKeys": keys} if keys else {}),
    }


_KEYS = {"contacts": "encounter", "articles": "article"}


def _field(column: Column, form: str) -> dict[str, str]:
    field = {"name": column.name, "type": column.kind, "description": column.says}
    if column.kind == "list":
        native = form in ("jsonl", "parquet")
        apart = {"type": "array"} if native else {"delimiter": delimited.SEPARATOR, "itemType": "string"}
        field |= apart
    return field
