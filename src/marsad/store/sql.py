"""The store on SQLite through SQLAlchemy Core: one file, write-ahead log, one transaction an article."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any

import msgspec
from sqlalchemy import Connection, Engine, Row, create_engine, event, func, select
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError

from marsad.article import Actor, Article, Claim, Event, Reading, from_json, to_json
from marsad.errors import StoreError
from marsad.store.base import Counts, Outcome
from marsad.store.schema import APPLICATION, VERSION, articles, metadata, readings

_PAGE = 500
"""Readings fetched at a time: enough to be quick, few enough to be small."""


class _Told(msgspec.Struct):
    """The layers of a reading that the record of contacts is made from; others are skipped when decoding."""

    article: Article
    actors: dict[str, Actor] = {}
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()


_told = msgspec.json.Decoder(_Told)


class SqlStore:
    """Articles and readings in one SQLite file; see ``marsad.store.base.Store``."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = create_engine(URL.create("sqlite", database=str(path)))
        event.listen(self._engine, "connect", _prepare)
        try:
            _open(self._engine, path)
        except DatabaseError as error:
            self.close()
            raise StoreError(f"{path}: cannot be opened as a database: {error.orig}") from error

    def __enter__(self) -> SqlStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def has(self, article: str, rules: str) -> bool:
        """True where the article with this id has been read by this version of the rules."""
        with self._engine.connect() as connection:
            return _rules_of(connection, article) == rules

    def add(self, reading: Reading, rules: str) -> Outcome:
        """Keep the reading in one transaction; a reading by other rules takes the place of the one before."""
        article = reading.article.id
        with self._engine.begin() as connection:
            known = _rules_of(connection, article)
            if known == rules:
                return "unchanged"
            if known is None:
                connection.execute(articles.insert().values(_article_row(reading)))
                connection.execute(readings.insert().values(article=article, **_reading_row(reading, rules)))
                return "added"
            change = readings.update().where(readings.c.article == article)
            connection.execute(change.values(_reading_row(reading, rules)))
            return "updated"

    def readings(self) -> Iterator[Reading]:
        """All readings by article id."""
        query = _whole().order_by(articles.c.id).execution_options(yield_per=_PAGE)
        with self._engine.connect() as connection:
            for row in connection.execute(query):
                yield _restored(row)

    def contacts(self) -> Iterator[Reading]:
        """All readings with only article (without its text), actors, events and claims."""
        query = select(readings.c.json).order_by(readings.c.article).execution_options(yield_per=_PAGE)
        with self._engine.connect() as connection:
            for told in connection.execute(query).scalars():
                layers = _told.decode(told)
                yield Reading(**msgspec.structs.asdict(layers))

    def reading(self, article: str) -> Reading | None:
        """The reading of one article, or nothing."""
        with self._engine.connect() as connection:
            row = connection.execute(_whole().where(articles.c.id == article)).first()
        return _restored(row) if row else None

    def counts(self) -> Counts:
        """How many articles, events and statements there are."""
        query = select(func.count(), func.sum(readings.c.events), func.sum(readings.c.statements))
        with self._engine.connect() as connection:
            found, events, statements = connection.execute(query.select_from(readings)).one()
        return Counts(found, events or 0, statements or 0)


def _prepare(connection: Any, _: object) -> None:
    """Readers never wait for the writer, and a killed process leaves nothing half done."""
    with closing(connection.cursor()) as cursor:
        cursor.execute("PRAGMA busy_timeout = 10000")
        # With a write-ahead log this survives a killed process and is ten times as quick.
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.execute("PRAGMA foreign_keys = ON")


def _open(engine: Engine, path: Path) -> None:
    """Make the tables in a new file; refuse a file that is not Marsad's or of another version."""
    with engine.begin() as connection:
        mark, version = (_pragma(connection, name) for name in ("application_id", "user_version"))
        if mark == APPLICATION:
            if version != VERSION:
                raise StoreError(f"{path}: is of version {version}, this Marsad needs {VERSION}")
            return
        if connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar():
            raise StoreError(f"{path}: is a database, but not one of Marsad's")
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")
    with engine.begin() as connection:
        metadata.create_all(connection)
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")
        connection.exec_driver_sql(f"PRAGMA user_version = {VERSION}")


def _pragma(connection: Connection, name: str) -> int:
    return int(connection.exec_driver_sql(f"PRAGMA {name}").scalar_one())


def _rules_of(connection: Connection, article: str) -> str | None:
    return connection.execute(select(readings.c.rules).where(readings.c.article == article)).scalar()


def _article_row(reading: Reading) -> dict[str, str | None]:
    article = reading.article
    return {
        "id": article.id,
        "path": article.path,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published,
        "captured_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "text": article.text,
    }


def _reading_row(reading: Reading, rules: str) -> dict[str, object]:
    """The reading for its row; the text stands once, with the article."""
    bare = msgspec.structs.replace(reading, article=msgspec.structs.replace(reading.article, text=""))
    found = {"events": len(reading.events), "statements": len(reading.statements)}
    return {"rules": rules, "json": to_json(bare), **found}


def _whole() -> Any:
    return select(articles.c.text, readings.c.json).join_from(articles, readings)


def _restored(row: Row[Any]) -> Reading:
    reading = from_json(row.json)
    return msgspec.structs.replace(reading, article=msgspec.structs.replace(reading.article, text=row.text))
