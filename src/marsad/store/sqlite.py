"""The record in one SQLite file: write-ahead log, full-text index FTS5."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Connection,
    Executable,
    Float,
    Integer,
    String,
    bindparam,
    create_engine,
    event,
    literal_column,
    text,
)
from sqlalchemy import table as table_of
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError

from marsad.errors import StoreError
from marsad.store.backend import Group, Matched, fitting, known_version, make
from marsad.store.schema import APPLICATION, HEAD

_WORDS = table_of("words")
_TITLE = 4.0
"""How much more a word counts in the title."""
_RANKED = 20_000
"""Articles that are ranked at a time: about two thousandths of a millisecond each."""


class SqliteBackend:
    """See ``marsad.store.backend.Backend``."""

    name = "sqlite"

    def __init__(self, path: Path, *, migrating: bool = False) -> None:
        self.path, self.where = path, str(path)
        self.engine = create_engine(URL.create("sqlite", database=str(path)))
        event.listen(self.engine, "connect", _prepare)
        event.listen(self.engine, "begin", _begin)
        try:
            self._open(migrating)
        except (DatabaseError, sqlite3.DatabaseError) as error:
            self.engine.dispose()
            raise StoreError(f"{path}: cannot be opened as a database: {getattr(error, 'orig', error)}") from error
        except StoreError:
            self.engine.dispose()
            raise

    def _open(self, migrating: bool) -> None:
        """Make the tables in a new file; refuse a file that is not Marsad's or of another version."""
        with self.engine.connect() as connection:
            mark, old = (_pragma(connection, name) for name in ("application_id", "user_version"))
            empty = not connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
            if mark == APPLICATION:
                if not migrating:
                    fitting(known_version(connection) or f"{old:04}", str(self.path))
                return
        if not empty:
            raise StoreError(f"{self.path}: is a database, but not one of Marsad's")
        with closing(sqlite3.connect(self.path, timeout=30)) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
        with self.writing() as connection:
            # Another process may have made the tables while this one waited.
            if _pragma(connection, "application_id") != APPLICATION:
                make(connection)
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
                connection.exec_driver_sql(f"PRAGMA user_version = {int(HEAD)}")

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that holds the file's one lock for writers from its beginning."""
        with self.engine.connect().execution_options(marsad_writes=True) as connection, connection.begin():
            yield connection

    def index(self, connection: Connection, article: int, title: str, body: str) -> None:
        """Let the article be found by these terms."""
        connection.execute(_INDEX, {"article": article, "title": title, "body": body})

    def forget(self, connection: Connection, article: int, title: str, body: str) -> None:
        """Let the article no more be found by the terms by which it was."""
        connection.execute(_FORGET, {"article": article, "title": title, "body": body})

    def matched(self, wanted: Sequence[Group], unwanted: Sequence[Group]) -> Matched:
        """The search in the language of FTS5, ranked by BM25."""
        asked = " AND ".join(map(_any_of, wanted))
        asked = " NOT ".join([f"({asked})", *map(_any_of, unwanted)])
        match = literal_column("words", String).bool_op("MATCH")(bindparam("asked", asked))
        # The sign keeps SQLite from asking the index of words anew for every article that a filter lets through.
        article = literal_column("+words.rowid", Integer)
        return Matched(
            table=_WORDS,
            article=article,
            where=match,
            roughly=match,
            fits=None,
            first=(literal_column("words.rowid", Integer),),
            held=literal_column(f"-bm25(words, {_TITLE}, 1.0)", Float),
            within=article.in_,
            rank=lambda held: held,
            most=_RANKED,
        )

    def searching(self, connection: Connection) -> None:
        """Nothing: a search for words has no other way than their index."""

    def faults(self, connection: Connection) -> Iterator[str]:
        """What SQLite finds wrong: damaged pages, rows without their article, a damaged index of words."""
        for row in connection.exec_driver_sql("PRAGMA integrity_check"):
            if row[0] != "ok":
                yield f"the file is damaged: {row[0]}"
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield f"a row of {row[0]} belongs to no article"
        try:
            connection.exec_driver_sql("INSERT INTO words(words) VALUES ('integrity-check')")
        except DatabaseError as error:
            yield f"the index of words is damaged: {error.orig}"

    def clear(self, connection: Connection) -> None:
        """Empty the index of words."""
        connection.exec_driver_sql("INSERT INTO words(words) VALUES ('delete-all')")

    def filled(self, connection: Connection) -> None:
        """Nothing: SQLite counts behind the greatest number by itself."""

    def settle(self, came: int) -> None:
        """Nothing: SQLite plans without looking at what there is."""

    def words(self) -> Executable:
        """The query for how many articles are in the index of words."""
        return text("SELECT count(*) FROM words_docsize")

    def save(self, target: Path) -> None:
        """Copy the file as it is at one moment, while others may write; ``target`` must not exist."""
        with closing(sqlite3.connect(self.path)) as source, closing(sqlite3.connect(target)) as copy:
            source.backup(copy)


_INDEX = text("INSERT INTO words(rowid, title, body) VALUES (:article, :title, :body)")
_FORGET = text("INSERT INTO words(words, rowid, title, body) VALUES ('delete', :article, :title, :body)")


def _any_of(group: Group) -> str:
    """FTS5 knows alternatives between phrases, not within: a clitic stands before the first word of a phrase."""
    rest = " ".join(word[0] for word in group[1:])
    phrases = (f'"{first} {rest}"' if rest else f'"{first}"' for first in group[0])
    return f"({' OR '.join(phrases)})"


def _prepare(connection: Any, _: object) -> None:
    """Readers never wait for the writer, and a killed process leaves nothing half done."""
    # Transactions are begun below, not by the driver, which would begin them too late.
    connection.isolation_level = None
    with closing(connection.cursor()) as cursor:
        cursor.execute("PRAGMA busy_timeout = 60000")
        # With a write-ahead log this survives a killed process and is ten times as quick.
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("marsad_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())
