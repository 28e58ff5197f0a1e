"""Many questions at once: a CSV of questions in, a folder with one CSV an answer and a summary out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from marsad.errors import UsageError
from marsad.export import delimited
from marsad.export.package import DESCRIPTOR, write_files
from marsad.export.tables import Cell, Column, Table, tables
from marsad.record.questions import Question, Selection, narrowed

KINDS = {
    "contacts": "contacts",
    "encounters": "contacts",
    "timeline": "contacts",
    "reports": "reports",
    "statements": "statements",
    "claims": "claims",
    "articles": "articles",
    "actors": "actors",
}
"""What may be asked for, and the table that answers it."""
COLUMNS = {
    "question": "",
    "actor": "actor",
    "with": "other",
    "kind": "kind",
    "status": "status",
    "topic": "topic",
    "outlet": "outlet",
    "from": "first",
    "to": "last",
}
"""The columns of a file of questions, and the field of the question that each fills."""
SUMMARY = (
    Column("line", "Line of the question in its file, from 2 on", "integer"),
    *(Column(name, f"As asked: {name}") for name in COLUMNS),
    Column("rows", "How many rows answer it", "integer"),
    Column("articles", "How many articles these rest on", "integer"),
    Column("file", "The file with the answer"),
    Column("problem", "Why there is none"),
)


class Asked(msgspec.Struct, frozen=True):
    """One line of a file of questions: its number, its cells by column."""

    line: int
    cells: dict[str, str]

    @property
    def table(self) -> str:
        """The table that answers; raises ``UsageError`` where nothing of that name can be asked for."""
        kind = self.cells.get("question") or "contacts"
        if kind not in KINDS:
            raise UsageError(f"{kind!r} cannot be asked for; questions are {', '.join(KINDS)}")
        return KINDS[kind]

    @property
    def question(self) -> Question:
        """The filters of the question."""
        told = {field: self.cells.get(name) or None for name, field in COLUMNS.items() if field}
        return msgspec.structs.replace(Question(), **told)


class Answer(msgspec.Struct, frozen=True):
    """The table that answers a question, or the problem with it."""

    asked: Asked
    table: Table | None
    articles: int = 0
    problem: str | None = None


def questions(data: bytes, name: str) -> tuple[Asked, ...]:
    """The questions of a CSV file (UTF-8, with or without byte order mark; comma, semicolon or tab).

    Raises ``UsageError`` where it is no such file or has columns of other names; ``name`` stands in the error.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{name}: is not UTF-8: {error.reason} at byte {error.start}") from error
    head, _, _ = text.partition("\n")
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count), restval="")
    unknown = [column for column in reader.fieldnames or [""] if column not in COLUMNS]
    if unknown:
        raise UsageError(f"{name}:1: unknown column {unknown[0]!r}; columns are {', '.join(COLUMNS)}")
    return tuple(_asked(name, reader))


def _asked(name: str, reader: csv.DictReader[str]) -> Iterator[Asked]:
    for cells in reader:
        if None in cells:
            raise UsageError(f"{name}:{reader.line_num}: has more cells than there are columns")
        told = {column: (value or "").strip() for column, value in cells.items()}
        if any(told.values()):
            yield Asked(reader.line_num, told)


def answers(everything: Selection, asked: Sequence[Asked]) -> Iterator[Answer]:
    """The answer to each question, in their order; one that cannot be answered says why."""
    for each in asked:
        try:
            found, wanted = narrowed(everything, each.question), each.table
        except UsageError as error:
            yield Answer(each, None, problem=str(error))
            continue
        table = next(table for table in tables(found) if table.name == wanted)
        yield Answer(each, table, len(_articles(table)))


def _articles(table: Table) -> set[str]:
    """The articles that the rows of a table name."""
    at = [i for i, column in enumerate(table.columns) if column.name in ("article", "articles")]
    cells = [row[i] for row in table.rows for i in at]
    return {name for cell in cells for name in (cell if isinstance(cell, tuple) else (str(cell),))}


def write_answers(found: Sequence[Answer], folder: Path, *, excel: bool = False, asked: Question | None = None) -> Path:
    """Write ``NNN-….csv`` for each answer, ``summary.csv`` and ``datapackage.json``; the path of the summary.

    ``asked`` is what the record was narrowed to before the questions were put.
    """
    named = {file_name(answer): answer for answer in found if answer.table}
    names = {id(answer): name for name, answer in named.items()}
    parts = [
        msgspec.structs.replace(answer.table, name=name.removesuffix(".csv"), links=())
        for name, answer in named.items()
        if answer.table
    ]
    summary = Table(
        "summary", "Questions and answers", SUMMARY, ("line",), tuple(_row(a, names.get(id(a))) for a in found)
    )
    files = {f"{table.name}.csv": ((table,), delimited.encode(table, excel=excel)) for table in (summary, *parts)}
    write_files(files, "csv", folder, folder / DESCRIPTOR, asked or Question())
    return folder / "summary.csv"


def file_name(answer: Answer) -> str:
    """A name by the line and what was asked: ``002-contacts-putin-rahmon.csv``."""
    cells = answer.asked.cells
    told = [cells.get(name, "") for name in ("actor", "with", "kind", "status", "topic", "outlet", "from", "to")]
    words = "-".join([answer.table.name if answer.table else "", *(part for part in told if part)])
    plain = re.sub(r"[-\W]+", "-", words).strip("-").lower()
    return f"{answer.asked.line:03}-{plain[:80]}.csv"


def _row(answer: Answer, file: str | None) -> tuple[Cell, ...]:
    cells = (answer.asked.cells.get(name) or None for name in COLUMNS)
    rows = len(answer.table.rows) if answer.table else None
    return (answer.asked.line, *cells, rows, answer.articles if answer.table else None, file, answer.problem)
