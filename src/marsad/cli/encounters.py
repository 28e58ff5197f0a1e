"""``marsad encounters``: contacts with every report of them."""

from __future__ import annotations

from typing import Any

import click

from marsad.cli.filters import filter_options
from marsad.cli.options import db_option, format_option
from marsad.cli.output import emit
from marsad.record.questions import Question


@click.command()
@filter_options
@db_option
@format_option
def command(db: str | None, form: str | None, **asked: Any) -> None:
    """Print every contact of the record, with its reports, its history and what the reports differ in.

    \b
    marsad encounters --actor تونس --kind visit --from 2018
    marsad encounters --format jsonl | jq 'select(.conflicts != [])'
    """
    from marsad.cli.asking import met, turned
    from marsad.cli.tables import CONTACT, contact_row
    from marsad.record.questions import select

    readings, actors, found = met(db, at=turned(db, asked.pop("as_of"), asked.pop("known_by")))
    found = select(readings, Question(**asked), found).encounters
    emit(found, form, CONTACT, lambda encounter: contact_row(encounter, actors))
