"""The store in a database through SQLAlchemy Core: one transaction an article, one writer at a time."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from types import TracebackType
from typing import Any, cast

import msgspec
from sqlalchemy import Connection, Select, Table, func, insert, select

from marsad.article import Actor, Article, Reading
from marsad.errors import StoreError, UsageError
from marsad.record.encounters import to_mint
from marsad.record.identity import Minted
from marsad.record.judgements import Judgement, judged_articles, regroups
from marsad.record.stories import Link, LinkKind
from marsad.record.telling import Telling
from marsad.store import meaning, minting, tellings, writing
from marsad.store.accounts import Accounts
from marsad.store.backend import Backend, chunks
from marsad.store.base import Counts, Hit, Outcome, Query
from marsad.store.entry import Entry, Original, contacts, entry, whole
from marsad.store.schema import SOURCES, actors, articles, encounters, judgements, metadata, notes, pages, readings
from marsad.store.search import matching, search
from marsad.text.meaning import encoder
from marsad.text.terms import VERSION

_PAGE = 500
"""Readings fetched at a time: enough to be quick, few enough to be small."""


class SqlStore:
    """Articles and readings in one database; see ``marsad.store.base.Store``."""

    def __init__(self, backend: Backend) -> None:
        self.backend = backend
        self._engine = backend.engine

    def __enter__(self) -> SqlStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def has(self, article: str, rules: str) -> bool:
        """True where the article with this id has been read by this version of the rules."""
        with self._engine.connect() as connection:
            return _known(connection, article)[1] == rules

    def add(self, reading: Reading, rules: str, page: Original | None = None) -> Outcome:
        """Keep the reading in one transaction; a reading by other rules takes the place of the one before."""
        return "unchanged" if self.has(reading.article.id, rules) else self.put([entry(reading, rules, page)])[0]

    def put(self, entries: Sequence[Entry]) -> list[Outcome]:
        """Keep readings that have been prepared, as ``add`` does, all of them in one transaction."""
        with self.backend.writing() as connection:
            minting.note(connection)
            outcomes = [self._put(connection, entry) for entry in entries]
            if set(outcomes) - {"unchanged"}:
                writing.stamp(connection)
        return outcomes

    def _put(self, connection: Connection, entry: Entry) -> Outcome:
        no, rules = _known(connection, entry.article.id)
        if no is None:
            writing.add(connection, self.backend, entry)
            return "added"
        if rules == entry.rules:
            return "unchanged"
        writing.replace(connection, self.backend, no, entry)
        return "updated"

    def readings(self) -> Iterator[Reading]:
        """All readings by article id."""
        query = _whole().order_by(articles.c.id).execution_options(yield_per=_PAGE)
        with self._engine.connect() as connection:
            for row in connection.execute(query):
                yield whole(row.text, row.contacts, row.layers)

    def revisions(self) -> dict[str, str]:
        """The version of the rules that each article was read by, by article id: readings change with it alone."""
        query = select(articles.c.id, readings.c.rules).join_from(articles, readings)
        with self._engine.connect() as connection:
            return {row.id: row.rules for row in connection.execute(query)}

    def captures(self) -> dict[str, str]:
        """When each article was captured, by article id: ISO 8601 in UTC."""
        with self._engine.connect() as connection:
            return {
                row.id: row.captured_at for row in connection.execute(select(articles.c.id, articles.c.captured_at))
            }

    def contacts(self) -> Iterator[Reading]:
        """All readings with only article (without its text), actors, events and claims."""
        yield from self._contacts(select(readings.c.contacts))

    def telling(self) -> Iterator[Reading]:
        """Those of ``contacts`` that tell of a contact."""
        yield from self._contacts(select(readings.c.contacts).where(readings.c.events > 0))

    def told(self) -> Iterator[Telling]:
        """What was kept of these as contacts are compared, where today's rules and code made it."""
        with self._engine.connect() as connection:
            yield from tellings.told(connection)

    def _contacts(self, query: Select[Any]) -> Iterator[Reading]:
        query = query.join_from(readings, articles).order_by(articles.c.id)
        with self._engine.connect() as connection:
            for told in connection.execute(query.execution_options(yield_per=_PAGE)).scalars():
                yield contacts(told)

    def reading(self, article: str) -> Reading | None:
        """The reading of one article, or nothing."""
        with self._engine.connect() as connection:
            row = connection.execute(_whole().where(articles.c.id == article)).first()
        return whole(row.text, row.contacts, row.layers) if row else None

    def original(self, article: str) -> Original | None:
        """The page of one article as it was captured, or nothing."""
        query = select(pages).join_from(pages, articles).where(articles.c.id == article)
        with self._engine.connect() as connection:
            return _original(connection.execute(query).first())

    def outdated(self, rules: str) -> Iterator[tuple[Article, Original | None]]:
        """Articles (without text) read by other rules than these, with their pages, in order of arrival."""
        query = select(readings.c.article).where(readings.c.rules != rules).order_by(readings.c.article)
        with self._engine.connect() as connection:
            old = connection.execute(query).scalars().all()
        # One connection a page: no reader is open while another connection writes for hours.
        for at in range(0, len(old), _PAGE // 10):
            yield from self._captured(old[at : at + _PAGE // 10])

    def _captured(self, numbers: Iterable[int]) -> list[tuple[Article, Original | None]]:
        query = select(readings.c.contacts, pages.c.form, pages.c.bytes, pages.c.captured_at)
        query = query.join_from(readings, pages, pages.c.article == readings.c.article, isouter=True)
        query = query.where(readings.c.article.in_(numbers)).order_by(readings.c.article)
        with self._engine.connect() as connection:
            return [(contacts(row.contacts).article, _original(row)) for row in connection.execute(query)]

    def actors(self) -> dict[str, Actor]:
        """Every actor of any reading, by id."""
        decode = msgspec.json.Decoder(Actor).decode
        with self._engine.connect() as connection:
            return {row.id: decode(row.json) for row in connection.execute(select(actors).order_by(actors.c.id))}

    def search(self, question: Query) -> tuple[Hit, ...]:
        """The articles that answer, the best first; raises ``UsageError`` where the question cannot be read."""
        with self._engine.connect() as connection:
            return search(connection, self.backend, question)

    def matching(self, question: Query) -> tuple[str, ...]:
        """The ids of all articles that answer, in no order; raises ``UsageError`` as ``search`` does."""
        with self._engine.connect() as connection:
            return matching(connection, self.backend, question)

    def links(self) -> Iterator[Link]:
        """Pairs of articles that are copies, versions of one page, or about one thing."""
        with self._engine.connect() as connection:
            for one, other, kind, likeness in writing.linked(connection):
                first, second = sorted((one, other))
                yield Link(article=first, other=second, kind=cast("LinkKind", kind), likeness=likeness)

    def judge(self, judgement: Judgement) -> Judgement:
        """Append a judgement; it comes back with its id and time. An undoing must name one that is there."""
        # What the user saw keeps its id, and what the judgement makes of it gets one at once.
        self.mint()
        made = self._judge(judgement)
        self.mint()
        return made

    def _judge(self, judgement: Judgement) -> Judgement:
        with self.backend.writing() as connection:
            known = {each.id: each for each in _judgements(connection)}
            if judgement.verdict == "undo" and judgement.undoes not in known:
                raise UsageError(f"there is no judgement {judgement.undoes} to undo; see: marsad judgements")
            made = msgspec.structs.replace(judgement, at=judgement.at or writing.now(), id=max(known, default=0) + 1)
            row = {"id": made.id, "at": made.at, "user": made.user, "verdict": made.verdict}
            connection.execute(insert(judgements).values(row | {"json": msgspec.json.encode(made)}))
            if regroups(made, known):
                minting.note(connection)
        return made

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement ever made, in order."""
        with self._engine.connect() as connection:
            return _judgements(connection)

    def minted(self) -> tuple[Minted, ...]:
        """All ids ever given to encounters, the oldest first."""
        with self._engine.connect() as connection:
            return minting.minted(connection)

    def mint(self) -> None:
        """Give ids to the encounters that have none, where anything came since it was done last."""
        with self._engine.connect() as connection:
            if not minting.behind(connection):
                return
        with self.backend.writing() as connection:
            # Nobody else writes meanwhile, so that no two processes give ids to one contact.
            tellings.renew(connection)
            made = _judgements(connection)
            judged = tellings.read(connection, judged_articles(made))
            minting.mint(connection, to_mint(tellings.told(connection), judged, made, minting.minted(connection)))

    def settle(self, came: int) -> None:
        """Let the database look at so many articles that came."""
        self.backend.settle(came)

    @property
    def accounts(self) -> Accounts:
        """Who may write, and who did."""
        return Accounts(self.backend)

    def edition(self) -> str:
        """What changes whenever articles, their readings, judgements or ids do, and only then."""
        parts = (
            select(notes.c.value).where(notes.c.name == writing.EDITION).scalar_subquery(),
            select(func.max(judgements.c.id)).scalar_subquery(),
            select(func.max(encounters.c.no)).scalar_subquery(),
        )
        with self._engine.connect() as connection:
            return "-".join(str(part or 0) for part in connection.execute(select(*parts)).one())

    def unindexed(self) -> int:
        """How many articles cannot be found by meaning yet."""
        with self._engine.connect() as connection:
            return meaning.waiting(connection)

    def index_meaning(self) -> int:
        """Let a few more articles be found by meaning; how many that were, 0 where all are."""
        model = encoder()
        with self.backend.writing() as connection:
            meaning.begin(connection)
        with self._engine.connect() as connection:
            made = meaning.prepared(connection, model)
        with self.backend.writing() as connection:
            return meaning.keep(connection, made)

    def counts(self) -> Counts:
        """How many articles, events and statements there are."""
        query = select(func.count(), func.sum(readings.c.events), func.sum(readings.c.statements))
        with self._engine.connect() as connection:
            found, events, statements = connection.execute(query.select_from(readings)).one()
        return Counts(found, events or 0, statements or 0)

    def check(self) -> Iterator[str]:
        """What is wrong with the database, in words; nothing where all is well."""
        with self.backend.writing() as connection:
            yield from self.backend.faults(connection)
            held = connection.execute(select(func.count()).select_from(articles)).scalar_one()
            read = connection.execute(select(func.count()).select_from(readings)).scalar_one()
            indexed = connection.execute(self.backend.words()).scalar_one()
            if held != read:
                yield f"there are {held} articles, but {read} readings"
            if held != indexed:
                yield f"there are {held} articles, but {indexed} in the index of words"
            if connection.execute(_prepared_as()).scalar() != VERSION:
                yield "the index of words is of another version; run: marsad db index"
            yield from _damaged(connection)

    def reindex(self) -> None:
        """Make anew all that is made from readings: index of words, signatures, what articles are found by."""
        with self.backend.writing() as connection:
            self.remake(connection)
        self.settle(self.counts().articles)

    def remake(self, connection: Connection) -> None:
        """As ``reindex``, as a part of a transaction."""
        writing.clear(connection, self.backend)
        for row in connection.execute(_whole().add_columns(articles.c.no, readings.c.rules)).all():
            try:
                made = entry(whole(row.text, row.contacts, row.layers), row.rules)
            except (ValueError, zlib.error) as error:
                error.add_note(f"in the reading of article number {row.no}")
                raise
            self.backend.index(connection, row.no, made.title, made.body)
            writing.derive(connection, row.no, made)
        connection.execute(notes.update().where(notes.c.name == "terms").values(value=VERSION))

    def tables(self) -> Iterator[tuple[str, Iterable[dict[str, object]]]]:
        """Every table that holds what is known, with its rows, in an order in which they can be taken over."""
        with self._engine.connect() as connection:
            for table in metadata.sorted_tables:
                if table in SOURCES:
                    query = select(table).execution_options(yield_per=_PAGE)
                    yield table.name, (dict(row._mapping) for row in connection.execute(query))

    def fill(self, tables: Iterable[tuple[str, Iterable[dict[str, object]]]]) -> None:
        """Take over the rows of another store into this empty one, in one transaction."""
        with self.backend.writing() as connection:
            if any(connection.execute(select(func.count()).select_from(t)).scalar() for t in (articles, judgements)):
                raise StoreError("the database is not empty; restore into a new one")
            for name, rows in tables:
                _take(connection, metadata.tables[name], rows)
            self.backend.filled(connection)
            self.remake(connection)
        self.settle(self.counts().articles)


def _take(connection: Connection, table: Table, rows: Iterable[dict[str, object]]) -> None:
    for chunk in chunks(rows):
        connection.execute(insert(table), chunk)


def _known(connection: Connection, article: str) -> tuple[int | None, str | None]:
    """Number and rules' version of an article that is there."""
    query = select(articles.c.no, readings.c.rules).join_from(articles, readings).where(articles.c.id == article)
    row = connection.execute(query).first()
    return (row.no, row.rules) if row else (None, None)


def _original(row: Any) -> Original | None:
    if row is None or row.bytes is None:
        return None
    return Original(data=zlib.decompress(row.bytes), form=row.form, captured_at=row.captured_at)


def _judgements(connection: Connection) -> tuple[Judgement, ...]:
    decode = msgspec.json.Decoder(Judgement).decode
    query = select(judgements.c.json).order_by(judgements.c.id)
    return tuple(decode(each) for each in connection.execute(query).scalars())


def _prepared_as() -> Any:
    return select(notes.c.value).where(notes.c.name == "terms")


def _damaged(connection: Connection) -> Iterator[str]:
    """Pages whose bytes are not those captured, readings that cannot be read."""
    query = select(articles.c.id, pages.c.hash, pages.c.bytes).join_from(pages, articles)
    for row in connection.execute(query.execution_options(yield_per=_PAGE)):
        if not _intact(row.bytes, row.hash):
            yield f"{row.id}: the page's bytes are not those that were captured"
    for row in connection.execute(_whole().add_columns(articles.c.id).execution_options(yield_per=_PAGE)):
        try:
            whole(row.text, row.contacts, row.layers)
        except (msgspec.DecodeError, zlib.error) as error:
            yield f"{row.id}: the reading cannot be read: {error}"


def _intact(kept: bytes, hash_: str) -> bool:
    try:
        return "sha256:" + sha256(zlib.decompress(kept)).hexdigest() == hash_
    except zlib.error:
        return False


def _whole() -> Any:
    return select(articles.c.text, readings.c.contacts, readings.c.layers).join_from(articles, readings)
