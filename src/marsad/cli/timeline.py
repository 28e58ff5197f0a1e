"""``marsad timeline``: contacts by date."""

from __future__ import annotations

import click

from marsad.cli.filters import as_of_options
from marsad.cli.options import db_option, format_option
from marsad.cli.output import emit
from marsad.record.known import Basis


@click.command()
@click.argument("actor", required=False)
@click.option("--with", "other", metavar="ACTOR", help="Only contacts with this actor too.")
@click.option("--kind", help="Only contacts of this kind: call, meeting, visit …")
@as_of_options
@db_option
@format_option
def command(
    actor: str | None,
    other: str | None,
    kind: str | None,
    as_of: str | None,
    known_by: Basis | None,
    db: str | None,
    form: str | None,
) -> None:
    """Print the contacts of ACTOR by date, undated ones last; all contacts where no ACTOR is given.

    ACTOR is an id, a name in Arabic or English, or a part of it. A state stands for its people too.

    \b
    marsad timeline Putin --with Rahmon
    marsad timeline تونس --kind visit
    """
    from marsad.cli.asking import met, turned
    from marsad.cli.tables import CONTACT, contact_row
    from marsad.record.directory import resolve, timeline

    _, actors, known = met(db, at=turned(db, as_of, known_by))
    one, two = (resolve(name, actors) if name else None for name in (actor, other))
    found = timeline(known, actors, actor=one, other=two, kind=kind)
    emit(found, form, CONTACT, lambda encounter: contact_row(encounter, actors))
