"""Bring a database to the newest version, one migration after the other."""

from __future__ import annotations

from importlib import resources

from sqlalchemy import Connection, inspect
from sqlalchemy.exc import OperationalError

from marsad.errors import StoreError
from marsad.store.backend import fitting, known_version
from marsad.store.schema import HEAD
from marsad.store.sql import SqlStore

FIRST = "0001"


def newest() -> str | None:
    """The newest migration that comes with Marsad."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory(_folder()).get_current_head()


def migrate(store: SqlStore) -> tuple[str, str]:
    """Migrate, in one transaction: all or nothing; the versions before and after.

    Raises ``StoreError`` for a database of a newer Marsad, and where a migration fails, with what to do.
    """
    where, before = store.backend.where, FIRST
    try:
        with store.backend.writing() as connection:
            before = known_version(connection) or FIRST
            if before > HEAD:
                fitting(before, where)
            if before < HEAD:
                _upgrade(connection)
                store.remake(connection)
    except StoreError:
        raise
    except Exception as error:
        # Whatever it was, the transaction has taken everything back.
        raise StoreError(_failed(where, before, error)) from error
    if before < HEAD:
        store.settle(store.counts().articles)
    return before, HEAD


def _failed(where: str, before: str, error: Exception) -> str:
    what = getattr(error, "orig", None) or error
    notes = "".join(f", {note}" for note in getattr(error, "__notes__", ()))
    again = f"marsad db migrate --db {where}"
    advice = (
        f"see that the disk has room and that nothing else writes into the database, then run again: {again}"
        if isinstance(error, OperationalError)
        else "go on with the Marsad that made it, whose marsad db check tells of damage, "
        "or add its pages to a new record: marsad add --db NEW PATH…"
    )
    return (
        f"{where}: could not be brought from version {before} to {HEAD}: {type(what).__name__}: {what}{notes}; "
        f"nothing was changed; {advice}"
    )


def _upgrade(connection: Connection) -> None:
    # Alembic takes a third of a second to load; only a migration waits for it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", _folder())
    config.attributes["connection"] = connection
    if "alembic_version" not in inspect(connection).get_table_names():
        command.stamp(config, FIRST)
    command.upgrade(config, HEAD)


def _folder() -> str:
    return str(resources.files("marsad.store")) + "/migrations"
