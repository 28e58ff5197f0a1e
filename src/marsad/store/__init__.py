"""The store: articles and their readings in a database, behind one interface."""

from __future__ import annotations

from pathlib import Path

from marsad.errors import StoreError
from marsad.store.base import Counts, Outcome, Store

__all__ = ["Counts", "Outcome", "Store", "open_store"]


def open_store(where: str, *, create: bool = False) -> Store:
    """The store at ``where``, a path of an SQLite file; ``create`` makes one where there is none.

    Raises ``StoreError`` where there is no database, where it is not Marsad's, or of another version.
    """
    if "://" in where:
        raise StoreError(f"{where}: only SQLite files are supported so far; give a path")
    path = Path(where)
    if not create and not path.is_file():
        raise StoreError(f"{where}: there is no database; make one with: marsad add --db {where} PATH…")
    # SQLAlchemy takes a quarter of a second to load; commands without a database do not wait for it.
    from marsad.store.sql import SqlStore

    return SqlStore(path)
