"""``marsad site``: the record as static pages."""

from __future__ import annotations

from pathlib import Path

import click

from marsad.cli.options import db_option
from marsad.cli.output import tell


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@db_option
def command(folder: Path, db: str | None) -> None:
    """Write the record into DIR: a timeline, and a page for every article with its evidence painted.

    The pages need no server, no script and no network; DIR is made where there is none.
    """
    from marsad.cli.asking import met
    from marsad.export.html import write_site

    readings, _, found = met(db, texts=True)
    index = write_site(readings, folder, found)
    tell("Open it with a browser:")
    click.echo(str(index))
