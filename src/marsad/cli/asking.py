"""What the verbs that ask the record begin with."""

from __future__ import annotations

from marsad.article import Reading
from marsad.cli.options import database
from marsad.record.directory import Directory, directory
from marsad.record.encounters import Encounter, encounters
from marsad.record.judgements import as_judged, rulings
from marsad.store import open_store


def contacts(db: str | None) -> tuple[list[Reading], Directory]:
    """The readings of the database without texts and statements, and the directory of their actors."""
    readings, actors, _ = met(db)
    return readings, actors


def whole(db: str | None) -> tuple[list[Reading], Directory]:
    """The readings of the database with all they hold, and the directory of their actors."""
    readings, actors, _ = met(db, texts=True)
    return readings, actors


def met(db: str | None, *, texts: bool = False) -> tuple[list[Reading], Directory, tuple[Encounter, ...]]:
    """Readings, directory and encounters, all as people judged them; ``texts`` with all that the readings hold."""
    with open_store(database(db)) as store:
        read = list(store.readings() if texts else store.contacts())
        given, minted = store.judgements(), store.minted()
    ruled = rulings(given, {reading.article.id: reading for reading in read}) if given else ()
    return as_judged(read, ruled), directory(read), encounters(read, given, minted)
