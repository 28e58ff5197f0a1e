"""What differs between databases: how a file or a server is opened, how one writes alone, how words are searched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

import msgspec
from sqlalchemy import ColumnElement, Connection, Engine, Executable, Select, insert, inspect, select
from sqlalchemy.sql.selectable import FromClause

from marsad.errors import StoreError
from marsad.store.schema import BEHIND, BESIDE, HEAD, metadata, notes, version
from marsad.text.terms import VERSION

Group = tuple[tuple[str, ...], ...]
"""Words in a row, each with the terms under which it may stand."""


class Walk(msgspec.Struct, frozen=True):
    """How articles are asked one after the other whether they have the words: ``article`` are the numbers of all.

    ``titled`` are the numbers of those that have the words in the title; ``sure`` is true where they need not be asked.
    """

    article: ColumnElement[int]
    holds: Callable[[ColumnElement[Any]], ColumnElement[bool]]
    titled: Select[Any]
    sure: bool


class Matched(msgspec.Struct, frozen=True):
    """How a search for words enters a query: what is joined and where.

    ``within`` says that the article is one of some. ``rank`` makes the rank (the greater the better) of ``held``, which
    the index gives with every article. Articles are ranked in lots of ``most``, the greatest by ``first`` before all
    others: those added last, where the database can say it those before them that have the words in the title.
    ``roughly`` is what the index can tell by itself, with articles too many; ``fits`` says of ``held`` whether it is
    one that is sought, null where ``roughly`` says it all. Where ``most`` of the ``latest`` articles answer, these come
    before all others; 0 puts none before. ``walk`` is null where looking words up is always the quickest.
    """

    table: FromClause
    article: ColumnElement[int]
    where: ColumnElement[bool]
    roughly: ColumnElement[bool]
    fits: Callable[[ColumnElement[Any]], ColumnElement[bool]] | None
    first: tuple[ColumnElement[Any], ...]
    held: ColumnElement[Any]
    within: Callable[[Select[Any]], ColumnElement[bool]]
    rank: Callable[[ColumnElement[Any]], ColumnElement[float]]
    most: int
    latest: int = 0
    walk: Walk | None = None


class Backend(Protocol):
    """One database of one kind; ``where`` is its address as it is written after ``--db``."""

    name: str
    where: str
    engine: Engine

    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction that no other writer disturbs."""
        ...

    def index(self, connection: Connection, article: int, title: str, body: str) -> None:
        """Let the article be found by these terms."""
        ...

    def forget(self, connection: Connection, article: int, title: str, body: str) -> None:
        """Let the article no more be found by the terms by which it was."""
        ...

    def matched(self, wanted: Sequence[Group], unwanted: Sequence[Group]) -> Matched:
        """The search for articles in which all of ``wanted`` stand and none of ``unwanted``."""
        ...

    def searching(self, connection: Connection) -> None:
        """Let the rest of the transaction look into the index of words."""
        ...

    def faults(self, connection: Connection) -> Iterator[str]:
        """What the database itself finds wrong in its files."""
        ...

    def clear(self, connection: Connection) -> None:
        """Empty the index of words."""
        ...

    def filled(self, connection: Connection) -> None:
        """Go on counting behind rows that came with their numbers."""
        ...

    def settle(self, came: int) -> None:
        """Look at so many articles that came, where they are many, so that questions are answered quickly at once."""
        ...

    def words(self) -> Executable:
        """The query for how many articles are in the index of words."""
        ...


def make(connection: Connection) -> None:
    """Make the tables of the newest version in an empty database."""
    metadata.create_all(connection)
    for statement in BESIDE[connection.dialect.name]:
        connection.exec_driver_sql(statement)
    connection.execute(insert(version).values(version_num=HEAD))
    connection.execute(insert(notes), [{"name": "terms", "value": VERSION}, {"name": "ids", "value": BEHIND}])


def known_version(connection: Connection) -> str | None:
    """The version of the tables, null where there are none of Marsad's."""
    names = set(inspect(connection).get_table_names())
    if version.name in names:
        return connection.execute(select(version.c.version_num)).scalar()
    return None


def fitting(found: str | None, where: str) -> None:
    """Refuse tables of another version, with what to do about it; raises ``StoreError``."""
    if found == HEAD:
        return
    if found is not None and found < HEAD:
        raise StoreError(
            f"{where}: is of version {found}, this Marsad needs {HEAD}; run: marsad db migrate --db {where}"
        )
    raise StoreError(f"{where}: is of version {found}, this Marsad knows only {HEAD} and older; use a newer Marsad")


def chunks(rows: Iterable[dict[str, Any]], size: int = 500) -> Iterator[list[dict[str, Any]]]:
    """The rows in lists of at most ``size``."""
    chunk: list[dict[str, Any]] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) >= size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
