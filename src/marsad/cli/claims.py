"""``marsad claims``: what the press asserts about the record, held against it."""

from __future__ import annotations

import click

from marsad.cli.filters import as_of_options
from marsad.cli.options import db_option, format_option
from marsad.cli.output import emit
from marsad.record.known import Basis


@click.command()
@as_of_options
@db_option
@format_option
def command(as_of: str | None, known_by: Basis | None, db: str | None, form: str | None) -> None:
    """Print every claim ("the third call this year") with what the record says of it."""
    from marsad.cli.asking import met, turned
    from marsad.cli.tables import CLAIM, claim_row
    from marsad.record.claims import claim_checks

    readings, actors, found = met(db, at=turned(db, as_of, known_by))
    emit(claim_checks(readings, found), form, CLAIM, lambda check: claim_row(check, actors))
