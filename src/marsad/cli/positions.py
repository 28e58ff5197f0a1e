"""``marsad positions``: what a party has promised, demanded, denied and said, and when."""

from __future__ import annotations

import click

from marsad.cli.filters import as_of_options, topic_option
from marsad.cli.options import db_option, format_option
from marsad.cli.output import emit
from marsad.record.known import Basis


@click.command()
@click.argument("actor")
@topic_option
@click.option("--about", metavar="ACTOR", help="Only what names this actor, of a state also its people.")
@as_of_options
@db_option
@format_option
def command(
    actor: str,
    topic: str | None,
    about: str | None,
    as_of: str | None,
    known_by: Basis | None,
    db: str | None,
    form: str | None,
) -> None:
    """Print an actor's positions: promises, demands, denials … first, each with its dates and every report of it.

    A state stands for its people and bodies. What was said more than once is one position.

    \b
    marsad positions Russia --about Afghanistan
    marsad positions طالبان --topic terrorism
    """
    from marsad.cli.asking import spoken_of, turned, whole
    from marsad.cli.tables import POSITION, position_row
    from marsad.record.directory import resolve
    from marsad.record.positions import positions

    readings, actors = whole(db, turned(db, as_of, known_by))
    whom = resolve(about, actors) if about else None
    found = positions(readings, actors, resolve(actor, actors), topic=spoken_of(topic, readings), about=whom)
    emit(found, form, POSITION, lambda each: position_row(each, actors))
