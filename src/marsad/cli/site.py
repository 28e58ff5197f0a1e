"""``marsad site``: the record as static pages."""

from __future__ import annotations

from pathlib import Path

import click

from marsad.cli.options import database, db_option
from marsad.cli.output import tell


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@db_option
def command(folder: Path, db: str | None) -> None:
    """Write the record into DIR: a timeline, and a page for every article with its evidence painted.

    The pages need no server, no script and no network; DIR is made where there is none.
    """
    from marsad.export.html import write_site
    from marsad.store import open_store

    with open_store(database(db)) as store:
        index = write_site(store.readings(), folder)
    tell("Open it with a browser:")
    click.echo(str(index))
