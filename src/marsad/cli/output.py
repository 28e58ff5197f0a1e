"""What verbs print: data on the standard output, words on the standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import click
import msgspec

from marsad.cli.options import JSONL, TABLE

ISOLATE, END = "\u2068", "\u2069"
"""First strong isolate and its end: they keep Arabic and Latin cells of a terminal table apart."""


def chosen(form: str | None) -> str:
    """The format asked for, else a table on a terminal and JSON lines in a pipe."""
    return form or (TABLE if sys.stdout.isatty() else JSONL)


def emit(rows: Iterable[Any], form: str | None, columns: Sequence[str], cells: Callable[[Any], Sequence[str]]) -> None:
    """Print ``rows``: each as one line of JSON, or as one row of a table made by ``cells``."""
    if chosen(form) == JSONL:
        encode = msgspec.json.Encoder().encode
        for row in rows:
            click.echo(encode(row))
    else:
        table([cells(row) for row in rows], columns)


def table(rows: Iterable[Sequence[str]], columns: Sequence[str]) -> None:
    """Print a table; Arabic goes out in logical order, each cell isolated."""
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        drawn.add_column(column, overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(isolated(cell)) for cell in row))
    Console(file=sys.stdout, width=None if sys.stdout.isatty() else 150).print(drawn)


def isolated(cell: str) -> str:
    """The cell so that its direction stays inside it; plain ASCII needs nothing."""
    return cell if cell.isascii() else f"{ISOLATE}{cell}{END}"


def tell(words: str) -> None:
    """Say something to the user, beside the data."""
    click.echo(words, err=True)
