"""``marsad encounters``: contacts with every report of them."""

from __future__ import annotations

import click

from marsad.cli.options import database, db_option, format_option
from marsad.cli.output import emit


@click.command()
@db_option
@format_option
def command(db: str | None, form: str | None) -> None:
    """Print every contact of the record, with its reports, its history and what the reports differ in.

    \b
    marsad encounters --format jsonl | jq 'select(.conflicts != [])'
    """
    from marsad.cli.tables import CONTACT, contact_row
    from marsad.record.directory import directory
    from marsad.record.encounters import encounters
    from marsad.store import open_store

    with open_store(database(db)) as store:
        readings = list(store.contacts())
    actors = directory(readings)
    emit(encounters(readings), form, CONTACT, lambda encounter: contact_row(encounter, actors))
