"""``marsad statements``: who said what."""

from __future__ import annotations

import click

from marsad.cli.filters import as_of_options, topic_option
from marsad.cli.options import db_option, format_option
from marsad.cli.output import emit
from marsad.record.known import Basis


@click.command()
@click.option("--speaker", metavar="ACTOR", help="Only what this actor said, or had said for it.")
@topic_option
@click.option("--about", metavar="ACTOR", help="Only what names this actor.")
@as_of_options
@db_option
@format_option
def command(
    speaker: str | None,
    topic: str | None,
    about: str | None,
    as_of: str | None,
    known_by: Basis | None,
    db: str | None,
    form: str | None,
) -> None:
    """Print statements by date, each with its speaker, its words and where they stand.

    \b
    marsad statements --about أفغانستان
    marsad statements --speaker Kremlin --topic terrorism
    """
    from marsad.cli.asking import spoken_of, turned, whole
    from marsad.cli.tables import SAID, said_row
    from marsad.record.directory import resolve
    from marsad.record.statements import said

    readings, actors = whole(db, turned(db, as_of, known_by))
    who, whom = (resolve(name, actors) if name else None for name in (speaker, about))
    found = said(readings, speaker=who, topic=spoken_of(topic, readings), about=whom)
    emit(found, form, SAID, lambda each: said_row(each, actors))
