"""``marsad encounters``: contacts with every report of them."""

from __future__ import annotations

import click

from marsad.cli.options import db_option, format_option
from marsad.cli.output import emit


@click.command()
@db_option
@format_option
def command(db: str | None, form: str | None) -> None:
    """Print every contact of the record, with its reports, its history and what the reports differ in.

    \b
    marsad encounters --format jsonl | jq 'select(.conflicts != [])'
    """
    from marsad.cli.asking import contacts
    from marsad.cli.tables import CONTACT, contact_row
    from marsad.record.encounters import encounters

    readings, actors = contacts(db)
    emit(encounters(readings), form, CONTACT, lambda encounter: contact_row(encounter, actors))
