"""``marsad export``: the record in the formats of other tools."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from marsad.cli.filters import filter_options, selection
from marsad.cli.options import db_option
from marsad.cli.output import tell
from marsad.export import FORMATS
from marsad.record.questions import Question

LIST = "\n".join(f"{name:9} {form.says}" for name, form in FORMATS.items())


@click.command(epilog=f"\b\nFormats:\n{LIST}")
@click.argument("form", metavar="FORMAT", type=click.Choice(list(FORMATS)))
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
@db_option
@filter_options
@click.option("--excel", is_flag=True, help="CSV that Excel opens as it is: with a byte order mark, without formulas.")
def command(form: str, out: Path, db: str | None, excel: bool, **asked: Any) -> None:
    """Write the record, or the part that the filters leave, as FORMAT to OUT.

    Formats of tables write a folder with one file a table and datapackage.json: columns, row counts, hashes. Where
    OUT ends like the format (contacts.csv), only the table of contacts is written. Formats of text write one file;
    - is the standard output.

    \b
    marsad export xlsx tunisia.xlsx --actor تونس --from 2018
    marsad export csv record/ --topic sanctions
    marsad export ical coming.ics
    """
    from marsad.export import text, written

    chosen = selection(db, Question(**asked))
    if str(out) == "-":
        if FORMATS[form].tables:
            raise click.UsageError(f"{form} writes files; give a folder instead of -")
        click.echo(text(chosen, form), nl=False)
        return
    for path in written(chosen, form, out, excel=excel):
        click.echo(str(path))
    counts = len(chosen.encounters), len(chosen.statements), len(chosen.readings)
    tell("{} contacts, {} statements, {} articles".format(*counts))
