"""What the verbs that ask the record begin with."""

from __future__ import annotations

from marsad.article import Reading
from marsad.cli.options import database
from marsad.record.directory import Directory, directory
from marsad.store import open_store


def contacts(db: str | None) -> tuple[list[Reading], Directory]:
    """The readings of the database without texts and statements, and the directory of their actors."""
    with open_store(database(db)) as store:
        readings = list(store.contacts())
    return readings, directory(readings)


def whole(db: str | None) -> tuple[list[Reading], Directory]:
    """The readings of the database with all they hold, and the directory of their actors."""
    with open_store(database(db)) as store:
        readings = list(store.readings())
    return readings, directory(readings)
