"""``marsad claims``: what the press asserts about the record, held against it."""

from __future__ import annotations

import click

from marsad.cli.options import db_option, format_option
from marsad.cli.output import emit


@click.command()
@db_option
@format_option
def command(db: str | None, form: str | None) -> None:
    """Print every claim ("the third call this year") with what the record says of it."""
    from marsad.cli.asking import met
    from marsad.cli.tables import CLAIM, claim_row
    from marsad.record.claims import claim_checks

    readings, actors, found = met(db)
    emit(claim_checks(readings, found), form, CLAIM, lambda check: claim_row(check, actors))
