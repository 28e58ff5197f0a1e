"""An empty record in each database, and the way to ask the database itself."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

import pytest

from marsad.store import Store, open_store

Query = Callable[[str], list[tuple[object, ...]]]


@pytest.fixture
def store(where: str) -> Iterator[Store]:
    """An empty record in either database."""
    with open_store(where, create=True) as made:
        yield made


@pytest.fixture
def query(where: str) -> Query:
    """Ask the database itself, past Marsad; what changes something raises where it may not."""

    def ask(words: str) -> list[tuple[object, ...]]:
        if "://" not in where:
            with sqlite3.connect(where) as connection:
                return connection.execute(words).fetchall()
        import psycopg

        with psycopg.connect(where, autocommit=True) as server:
            found = server.execute(words)  # type: ignore[arg-type]
            return found.fetchall() if found.description else []

    return ask
