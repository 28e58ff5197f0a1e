"""What the record can be turned into: one small file a format.

A format of tables writes a folder of files with their codebook; a format of text writes one file, by the ``text``
of its module.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from marsad.errors import UsageError

if TYPE_CHECKING:
    from marsad.record.questions import Selection


class Format(msgspec.Struct, frozen=True):
    """A format: what it is for, the suffix of its file, its module; ``tables`` where it has a codebook."""

    says: str
    suffix: str
    module: str = ""
    tables: bool = False


FORMATS = {
    "csv": Format("tables as CSV, with codebook", "csv", tables=True),
    "xlsx": Format("tables as one workbook, with codebook", "xlsx", tables=True),
    "jsonl": Format("tables as JSON lines, with codebook", "jsonl", tables=True),
    "parquet": Format("tables as Parquet, with codebook; needs marsad[parquet]", "parquet", tables=True),
    "polecat": Format("contacts in the columns of POLECAT, coded in PLOVER and CAMEO", "tsv", tables=True),
    "ftm": Format("FollowTheMoney entities, one a line", "ftm.jsonl", "ftm"),
    "jsonld": Format("schema.org as JSON-LD", "jsonld", "jsonld"),
    "graphml": Format("who had contact with whom, as a network", "graphml", "graphml"),
    "ical": Format("planned contacts as a calendar", "ics", "ical"),
    "bibtex": Format("the articles as citations for LaTeX", "bib", "bibtex"),
    "csl": Format("the articles as citations for Zotero and the like", "json", "csl"),
    "gold": Format("the articles' readings as gold YAML to correct, one file each", "yaml", "gold", tables=True),
}
"""Every format by its name."""


def written(selection: Selection, form: str, out: Path, *, excel: bool = False) -> Sequence[Path]:
    """Write a selection as ``form`` to ``out``: a folder for tables, a file for text; the paths written.

    Raises ``UsageError`` where the format is unknown or needs what is not installed.
    """
    if form not in FORMATS:
        raise UsageError(f"no format is called {form!r}; there are {', '.join(FORMATS)}")
    if not FORMATS[form].tables:
        from marsad.export.package import written_whole

        out.parent.mkdir(parents=True, exist_ok=True)
        return [written_whole(out, text(selection, form).encode("utf-8"))]
    if form == "gold":
        from marsad.export.gold import write_gold

        return write_gold(selection, out)
    from marsad.export.package import write_package
    from marsad.export.tables import tables

    if form == "polecat":
        from marsad.export.polecat import polecat

        return write_package([polecat(selection)], "tsv", out, selection.question)
    return write_package(tables(selection), form, out, selection.question, excel=excel)


def text(selection: Selection, form: str) -> str:
    """A selection in a format of text."""
    made = import_module(f"marsad.export.{FORMATS[form].module}").text(selection)
    assert isinstance(made, str)
    return made
