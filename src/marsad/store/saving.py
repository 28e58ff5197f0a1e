"""Save a record into one file, and bring it back into any database."""

from __future__ import annotations

import os
from pathlib import Path

from marsad.errors import StoreError, UsageError
from marsad.store import open_store
from marsad.store.base import Counts, Store
from marsad.store.sql import SqlStore
from marsad.store.sqlite import SqliteBackend


def save(store: Store, file: Path) -> None:
    """Save the record into ``file``, which must not exist; whole or not at all."""
    if file.exists():
        raise UsageError(f"{file} is there already; name another, or delete it")
    part = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        if isinstance(store, SqlStore) and isinstance(store.backend, SqliteBackend):
            store.backend.save(part)
        else:
            with open_store(str(part), create=True) as copy:
                copy.fill(store.tables())
        part.replace(file)
    finally:
        for left in (part, *(part.with_name(part.name + end) for end in ("-wal", "-shm", "-journal"))):
            left.unlink(missing_ok=True)


def restored(file: Path, where: str) -> Counts:
    """Bring the record in ``file`` back to ``where``, a new file or an empty database; how much it holds."""
    if "://" not in where:
        if Path(where).exists():
            raise UsageError(f"{where} is there already; name another, or move it away")
        with open_store(str(file)) as saved:
            save(saved, Path(where))
    with open_store(str(file)) as saved, open_store(where, create="://" in where) as store:
        if "://" in where:
            store.fill(saved.tables())
        found, given = store.counts(), saved.counts()
    if found != given:
        raise StoreError(f"{where}: holds {found.articles} articles, but {file} {given.articles}")
    return found
