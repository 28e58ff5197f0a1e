"""Bring a database to the newest version, one migration after the other."""

from __future__ import annotations

from importlib import resources

from sqlalchemy import Connection, inspect

from marsad.store.backend import known_version
from marsad.store.schema import HEAD
from marsad.store.sql import SqlStore

FIRST = "0001"


def newest() -> str | None:
    """The newest migration that comes with Marsad."""
    from alembic.script import ScriptDirectory

    return ScriptDirectory(_folder()).get_current_head()


def migrate(store: SqlStore) -> tuple[str, str]:
    """Migrate, in one transaction: all or nothing; the versions before and after."""
    with store.backend.writing() as connection:
        before = known_version(connection) or FIRST
        if before == HEAD:
            return before, HEAD
        _upgrade(connection)
        store.remake(connection)
    return before, HEAD


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
