"""The store: articles and their readings in a database, behind one interface."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from marsad.errors import StoreError
from marsad.store.base import Counts, Hit, Mark, Outcome, Query, Snippet, Store
from marsad.store.entry import Entry, Original, entry

if TYPE_CHECKING:
    from marsad.store.backend import Backend

__all__ = [
    "Counts",
    "Entry",
    "Hit",
    "Mark",
    "Original",
    "Outcome",
    "Query",
    "Snippet",
    "Store",
    "entry",
    "open_store",
]


def open_store(where: str, *, create: bool = False) -> Store:
    """The store at ``where``: a path of an SQLite file, or ``postgresql://…``; ``create`` makes a missing one.

    Raises ``StoreError`` where there is no database, where it is not Marsad's, or of another version.
    """
    # SQLAlchemy takes a quarter of a second to load; commands without a database do not wait for it.
    from marsad.store.sql import SqlStore

    return SqlStore(open_backend(where, create=create))


def open_backend(where: str, *, create: bool = False, migrating: bool = False) -> Backend:
    """The database at ``where``; of an older version only where ``migrating``."""
    if where.startswith(("postgresql:", "postgres:")):
        from marsad.store.postgres import PostgresBackend

        return PostgresBackend("postgresql:" + where.split(":", 1)[1], create=create, migrating=migrating)
    if "://" in where:
        raise StoreError(f"{where}: only SQLite files and postgresql:// are supported")
    path = Path(where)
    if not create and not path.is_file():
        raise StoreError(f"{where}: there is no database; make one with: marsad add --db {where} PATH…")
    from marsad.store.sqlite import SqliteBackend

    return SqliteBackend(path, migrating=migrating)
