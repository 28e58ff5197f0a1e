"""The record in a PostgreSQL database: one writer at a time by an advisory lock, words as ``tsvector``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Executable,
    Integer,
    Select,
    bindparam,
    cast,
    column,
    create_engine,
    func,
    inspect,
    literal_column,
    select,
    text,
)
from sqlalchemy import table as table_of
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError

from marsad.errors import StoreError
from marsad.store.backend import Group, Matched, Walk, fitting, known_version, make
from marsad.store.schema import metadata

_LOCK = 0x4D525344
"""The number under which writers wait for each other in one database: the letters MRSD."""
_WORDS = table_of("words")
_TITLES = table_of("titles", column("article", Integer), column("terms", TSVECTOR))
_WEIGHTS = "'{0.1, 0.2, 0.4, 1.0}'"
"""How much a term counts under each mark, from D to A."""
_TERMS = literal_column("words.terms", TSVECTOR)
# The sign keeps the server from looking into every article that a filter lets through.
_NUMBER = literal_column("+words.article", Integer)
_RANKED = 800
"""Articles that are ranked at a time: about seven thousandths of a millisecond each."""
_LATEST = 25_000
"""Articles that are asked before all others whether enough of them answer: a thousandth of a millisecond each."""
_MANY = 1_000
"""Fewer articles, or fewer than a tenth of all, change too little for the server to look at them at once."""
_LAST, _MOST = 16383, 255
"""The greatest position that a ``tsvector`` knows, and how many of one term it keeps."""


class PostgresBackend:
    """See ``marsad.store.backend.Backend``; ``where`` is an address such as ``postgresql://user@host/name``."""

    name = "postgresql"

    def __init__(self, where: str, *, create: bool = False, migrating: bool = False) -> None:
        if find_spec("psycopg") is None:
            raise StoreError("a PostgreSQL database needs: pip install 'marsad[postgresql]'")
        try:
            url = make_url(where)
        except ArgumentError as error:
            raise StoreError(f"{where}: is no address of a database; write postgresql://user@host/name") from error
        self.where = url.render_as_string()
        self.engine = create_engine(url.set(drivername="postgresql+psycopg"))
        try:
            self._open(create, migrating)
        except DatabaseError as error:
            self.engine.dispose()
            raise StoreError(f"{self.where}: cannot be opened: {str(error.orig).strip()}") from error
        except StoreError:
            self.engine.dispose()
            raise

    def _open(self, create: bool, migrating: bool) -> None:
        """Make the tables in an empty database; refuse one that holds other tables, or of another version."""
        with self.writing() as connection:
            found = known_version(connection)
            if found is None:
                if inspect(connection).get_table_names():
                    raise StoreError(f"{self.where}: is a database, but not one of Marsad's")
                if not create:
                    raise StoreError(
                        f"{self.where}: holds no record; make one with: marsad add --db {self.where} PATH…"
                    )
                make(connection)
            elif not migrating:
                fitting(found, self.where)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction for which other writers wait; it ends with the process that began it."""
        with self.engine.begin() as connection:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
            yield connection

    def index(self, connection: Connection, article: int, title: str, body: str) -> None:
        """Let the article be found by these terms."""
        for put, terms in ((_INDEX, vector(title, body)), (_TITLE, vector(title, ""))):
            connection.execute(put, {"article": article, "terms": terms})

    def forget(self, connection: Connection, article: int, title: str, body: str) -> None:
        """Let the article no more be found."""
        for table in (_WORDS, _TITLES):
            connection.execute(text(f"DELETE FROM {table.name} WHERE article = :article"), {"article": article})

    def matched(self, wanted: Sequence[Group], unwanted: Sequence[Group]) -> Matched:
        """The search as a ``tsquery``, ranked by how often and where the terms stand, long articles less."""
        words = [group for group in unwanted if len(group) == 1]
        query = _asked("asked", [*map(_row, wanted), *(f"!{_row(group)}" for group in unwanted)])
        rough = _asked("rough", [*map(_set, wanted), *(f"!{_row(group)}" for group in words)])
        rows, titled = any(len(group) > 1 for group in (*wanted, *unwanted)), _titled(wanted)

        def holds(held: ColumnElement[Any]) -> ColumnElement[bool]:
            return _terms_of(held).bool_op("@@")(query)

        return Matched(
            table=_WORDS,
            article=_NUMBER,
            where=_TERMS.bool_op("@@")(query),
            roughly=_TERMS.bool_op("@@")(rough),
            fits=holds if rows else None,
            first=(_NUMBER.in_(titled), _NUMBER),
            held=_NUMBER,
            within=_within,
            rank=lambda held: func.ts_rank(literal_column(_WEIGHTS), _terms_of(held), query, 1),
            most=_RANKED,
            latest=_LATEST,
            walk=Walk(_TITLES.c.article, holds, titled, sure=not (rows or unwanted)),
        )

    def searching(self, connection: Connection) -> None:
        """Keep the planner from reading through the table: it holds long rows for as cheap to look into as short ones.

        A plan that has no other way counts as so dear that it would be compiled first, and given to several processes
        of which each asks for the titles anew; both take longer than it does.
        """
        settings = ("enable_seqscan = off", "jit = off", "max_parallel_workers_per_gather = 0")
        connection.exec_driver_sql("; ".join(f"SET LOCAL {setting}" for setting in settings))

    def faults(self, connection: Connection) -> Iterator[str]:
        """Nothing: a server looks after its files itself, and foreign keys hold there always."""
        yield from ()

    def clear(self, connection: Connection) -> None:
        """Empty the index of words."""
        for table in (_WORDS, _TITLES):
            connection.exec_driver_sql(f"DELETE FROM {table.name}")

    def filled(self, connection: Connection) -> None:
        """Go on counting behind rows that came with their numbers."""
        count = "SELECT setval(pg_get_serial_sequence('articles', 'no'), greatest(max(no), 1)) FROM articles"
        connection.exec_driver_sql(count)

    def settle(self, came: int) -> None:
        """Where many came, count and tidy the tables, which the server would do by itself some minutes later.

        Until then it plans as for the smaller record, and looks up rows where an index could answer. What others are
        tidying at the moment is left to them.
        """
        names = ", ".join((*metadata.tables, _WORDS.name, _TITLES.name))
        with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            held = connection.exec_driver_sql("SELECT count(*) FROM titles").scalar_one()
            if came >= max(_MANY, held // 10):
                connection.exec_driver_sql(f"VACUUM (ANALYZE, SKIP_LOCKED) {names}")

    def words(self) -> Executable:
        """The query for how many articles are in the index of words."""
        return text("SELECT least((SELECT count(*) FROM words), (SELECT count(*) FROM titles))")


_INDEX = text("INSERT INTO words(article, terms) VALUES (:article, CAST(:terms AS tsvector))")
_TITLE = text("INSERT INTO titles(article, terms) VALUES (:article, strip(CAST(:terms AS tsvector)))")


def vector(title: str, body: str) -> str:
    """The terms as PostgreSQL writes a ``tsvector``, those of the title marked: ``'رئيس':1A,7``."""
    places: dict[str, list[str]] = defaultdict(list)
    at = 0
    for words, mark in ((title, "A"), (body, "")):
        for term in words.split():
            at += 1
            if at <= _LAST and len(places[term]) < _MOST:
                places[term].append(f"{at}{mark}")
    return " ".join(f"{_quoted(term)}:{','.join(found)}" if found else _quoted(term) for term, found in places.items())


def _asked(name: str, parts: Iterable[str]) -> ColumnElement[Any]:
    """All parts as a ``tsquery``, sent as the parameter ``name``."""
    return cast(bindparam(name, " & ".join(parts)), TSQUERY)


def _within(numbers: Select[Any]) -> ColumnElement[bool]:
    """That the article is one of these: all are found once and kept, however few the planner takes them for."""
    return _NUMBER.in_(numbers).is_(True)


def _terms_of(article: ColumnElement[Any]) -> ColumnElement[Any]:
    """The terms of an article, looked up for it alone: sorting takes numbers along, not long rows."""
    own = table_of("words").alias("own")
    terms, number = literal_column("own.terms", TSVECTOR), literal_column("own.article", Integer)
    return select(terms).select_from(own).where(number == article).correlate_except(own).scalar_subquery()


def _titled(wanted: Sequence[Group]) -> Select[Any]:
    """The articles whose titles have all the words, by the index of titles."""
    query = _asked("titled", map(_set, wanted))
    # The sign keeps the server from going through all titles in their order.
    number = literal_column("+titles.article", Integer)
    return select(number.label("no")).where(_TITLES.c.terms.bool_op("@@")(query))


def _row(group: Group) -> str:
    """The words of a group, one behind the other."""
    return f"({' <-> '.join(map(_word, group))})"


def _set(group: Group) -> str:
    """The words of a group, wherever they stand: what the index knows without looking into the article."""
    return f"({' & '.join(map(_word, group))})"


def _word(variants: tuple[str, ...]) -> str:
    return f"({' | '.join(map(_quoted, variants))})"


def _quoted(term: str) -> str:
    """A term of letters and digits only needs no escapes; it is cut where no index would hold it."""
    return "'" + term[:200].replace("\\", "").replace("'", "") + "'"
