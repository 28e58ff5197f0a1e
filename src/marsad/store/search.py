"""Questions to the record: words, who, what, when; the best articles first, with the words that answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, Select, and_, func, intersect, literal, or_, select

from marsad.article import Event, Reading
from marsad.errors import UsageError
from marsad.record.dates import NOWHERE
from marsad.record.known import Moment
from marsad.store.backend import Backend, Group, Matched
from marsad.store.base import Hit, Query, Snippet
from marsad.store.entry import contacts
from marsad.store.meaning import nearest
from marsad.store.schema import (
    actors,
    article_actors,
    article_topics,
    articles,
    event_actors,
    events,
    meanings,
    readings,
)
from marsad.store.snippets import snippets
from marsad.text.meaning import encoder
from marsad.text.terms import variants
from marsad.text.tokens import tokenize

_NEWEST = (articles.c.published.desc(), articles.c.no)
_ASKED = re.compile(r'(-?)"([^"]*)"|(-?)(\S+)')


class Asked(msgspec.Struct, frozen=True):
    """The words of a question: what must stand in the article, and what must not."""

    wanted: tuple[Group, ...]
    unwanted: tuple[Group, ...]

    @property
    def terms(self) -> dict[str, int]:
        """Every wanted term with the number of the word that it stands for."""
        words = [word for group in self.wanted for word in group]
        return {term: number for number, word in enumerate(words) for term in word}


def asked(words: str) -> Asked:
    """Take a question's words apart; raises ``UsageError`` where nothing is wanted."""
    wanted: list[Group] = []
    unwanted: list[Group] = []
    for minus, phrase, other, word in _ASKED.findall(words):
        group = tuple(
            variants(token.word) for token in tokenize(phrase or word) if token.kind not in ("punct", "break")
        )
        if group:
            (unwanted if minus or other else wanted).append(group)
    if not wanted and words.strip():
        raise UsageError(f"{words!r}: nothing to search for; give at least one word that must stand in the article")
    return Asked(tuple(wanted), tuple(unwanted))


def search(connection: Connection, backend: Backend, question: Query) -> tuple[Hit, ...]:
    """The articles that answer, each with its snippets and contacts.

    Raises ``UsageError`` for words that find nothing by themselves, and for a period or status that is none.
    """
    question.check()
    if question.meaning:
        return _by_meaning(connection, question)
    words = asked(question.words)
    backend.searching(connection)
    found = _scores(connection, backend, words, question)
    query = select(articles.c.no, articles.c.text, readings.c.contacts).join_from(articles, readings)
    told = {row.no: row for row in connection.execute(query.where(articles.c.no.in_(found))).all()}
    states, sought = _people_of(connection, question), words.terms
    return tuple(_hit(contacts(told[no].contacts), told[no].text, found[no], sought, question, states) for no in found)


def _by_meaning(connection: Connection, question: Query) -> tuple[Hit, ...]:
    """The articles nearest in meaning, each with its nearest passage."""
    if not question.words.strip():
        raise UsageError("nothing to search for; ask a question")
    narrowing = _narrowing(meanings.c.article, question)
    found = nearest(connection, encoder(), question.words, narrowing, question.offset + question.limit)
    found = found[question.offset :]
    query = select(articles.c.no, articles.c.text, readings.c.contacts).join_from(articles, readings)
    told = {row.no: row for row in connection.execute(query.where(articles.c.no.in_([each[0] for each in found])))}
    states = _people_of(connection, question)
    hits = []
    for no, score, start, end in found:
        hit = _hit(contacts(told[no].contacts), told[no].text, score, {}, question, states)
        passage = Snippet(start=start, end=end, text=told[no].text[start:end])
        hits.append(msgspec.structs.replace(hit, snippets=(passage,)))
    return tuple(hits)


def matching(connection: Connection, backend: Backend, question: Query) -> tuple[str, ...]:
    """The ids of all articles that answer, in no order; raises ``UsageError`` as ``search`` does."""
    question.check()
    words = asked(question.words)
    backend.searching(connection)
    if not words.wanted:
        query = select(articles.c.id).where(*_narrowing(articles.c.no, question))
    else:
        match = backend.matched(words.wanted, words.unwanted)
        query = select(articles.c.id).select_from(match.table).join(articles, articles.c.no == match.article)
        query = query.where(match.where, *_narrowing(match.article, question))
    return tuple(connection.execute(query).scalars().all())


def _scores(connection: Connection, backend: Backend, words: Asked, question: Query) -> dict[int, float]:
    """Article numbers with scores, the best first; of equals the one that came first."""
    if not words.wanted:
        query = select(articles.c.no, literal(0.0)).where(*_narrowing(articles.c.no, question)).order_by(*_NEWEST)
        return _pairs(connection, query.limit(question.limit).offset(question.offset))
    match = backend.matched(words.wanted, words.unwanted)
    if question.newest:
        # Articles are joined only where they decide something: a common word stands in most of them.
        among = _answering(match, question).where(match.where).subquery()
        query = select(among.c.no, match.rank(among.c.held)).join(articles, articles.c.no == among.c.no)
        return _pairs(connection, query.order_by(*_NEWEST).limit(question.limit).offset(question.offset))
    return _best(connection, match, question)


def _best(connection: Connection, match: Matched, question: Query) -> dict[int, float]:
    """Those behind the ``offset`` best; the latest articles are asked alone first, and only they where they are enough.

    Words that stand nearly everywhere would else be looked up in all articles to rank the last of them.
    """
    lot, skipped = divmod(question.offset, match.most)
    few = question.other or question.kind or question.status or question.topic
    after = 0 if few else _before_latest(connection, match.latest)
    if after:
        latest = _ordered(match, _answering(match, question, after), match.first)
        found, ranked = _lot(connection, match, latest.limit(match.most), 0 if lot else skipped, question.limit)
        if ranked < match.most:
            after = 0
        elif not lot and skipped + question.limit <= match.most:
            return found
    first = (match.article > after, *match.first) if after else match.first
    answering = _ordered(match, _answering(match, question), first)
    return _ranked(connection, match, answering, question.offset, question.limit)


def _before_latest(connection: Connection, latest: int) -> int:
    """The number behind which the ``latest`` articles stand; 0 where there are no more, or none are told apart."""
    last = connection.scalar(select(func.max(articles.c.no))) if latest else 0
    return max((last or 0) - latest, 0)


def _answering(match: Matched, question: Query, after: int = 0) -> Select[Any]:
    """The articles with a number greater than ``after`` that answer all but the words."""
    found = select(match.article.label("no"), match.held.label("held")).select_from(match.table)
    found = found.where(*_narrowing(match.article, question, after))
    return found.where(match.held > after) if after else found


def _ordered(match: Matched, answering: Select[Any], first: Sequence[ColumnElement[Any]]) -> Select[Any]:
    """Those that answer, the first before all others; what the index cannot tell is asked of no more than are taken."""
    keys = [key.label(f"key{n}") for n, key in enumerate(first)]
    rough = answering.add_columns(*keys).where(match.roughly)
    if match.fits is None:
        return rough.order_by(*(key.desc() for key in keys))
    # The offset keeps the database from asking all of them before it sorts.
    among = rough.order_by(*(key.desc() for key in keys)).offset(0).subquery()
    fitting = select(among.c.no, among.c.held).where(match.fits(among.c.held))
    return fitting.order_by(*(among.c[key.name].desc() for key in keys))


def _ranked(
    connection: Connection, match: Matched, answering: Select[Any], offset: int, limit: int
) -> dict[int, float]:
    """Those behind the ``offset`` best, each lot ranked by itself: what ends one lot begins with the next."""
    lot, skipped = divmod(offset, match.most)
    among = answering.limit(match.most).offset(lot * match.most)
    found, _ = _lot(connection, match, among, skipped, limit)
    if found and skipped + limit > match.most:
        end = (lot + 1) * match.most
        found |= _ranked(connection, match, answering, end, offset + limit - end)
    return found


def _lot(
    connection: Connection, match: Matched, answering: Select[Any], offset: int, limit: int
) -> tuple[dict[int, float], int]:
    """Those behind the ``offset`` best of the articles that answer, and how many were ranked: 0 where none is left."""
    among = answering.subquery()
    score = match.rank(among.c.held).label("score")
    query = select(among.c.no, score, func.count().over()).order_by(score.desc(), among.c.no)
    rows = connection.execute(query.limit(limit).offset(offset)).all()
    return {row[0]: row[1] for row in rows}, rows[0][2] if rows else 0


def _pairs(connection: Connection, query: Select[Any]) -> dict[int, float]:
    return {row[0]: row[1] for row in connection.execute(query).all()}


def _narrowing(no: ColumnElement[int], question: Query, after: int = 0) -> list[ColumnElement[bool]]:
    """What must stand in the article beside the words; each is answered once, not once an article.

    Articles with a number up to ``after`` are not asked for, and may be left out.
    """
    found: list[ColumnElement[bool]] = []
    if question.outlet:
        found.append(no.in_(select(articles.c.no).where(articles.c.outlet == question.outlet)))
    period = question.period
    if period != NOWHERE:
        # "~" stands after every digit and mark: the last day takes in its hours.
        first, last = (day.isoformat() if day else "" for day in (period.first, period.last))
        published = articles.c.published.between(first, (last or "9999") + "~")
        found.append(no.in_(select(articles.c.no).where(published)))
    at = question.moment
    if at:
        found.append(no.in_(select(articles.c.no).where(_there(at))))
    if question.topic:
        found.append(no.in_(select(article_topics.c.article).where(article_topics.c.topic == question.topic)))
    of_contacts = question.other or question.kind or question.status
    if question.actor and not of_contacts:  # who takes part in a contact is named
        named = select(article_actors.c.article).where(article_actors.c.actor.in_(_people(question.actor)))
        found.append(no.in_(_once("named", named.where(article_actors.c.article > after) if after else named)))
    if of_contacts:
        found.append(no.in_(_once("telling", _contacts(question))))
    return found


def _once(name: str, query: Select[Any]) -> Select[Any]:
    """The same articles, found before all else: PostgreSQL takes them for few and would look for them row by row."""
    found = query.distinct().cte(name).prefix_with("MATERIALIZED", dialect="postgresql")
    return select(found.c.article)


def _there(at: Moment) -> ColumnElement[bool]:
    """That an article was known at a moment; a month or year it was published in must have ended."""
    if at.basis == "capture":
        return articles.c.captured_at < at.day + "~"
    length = func.length(articles.c.published)
    return and_(
        articles.c.published < at.day + "~",
        or_(length >= len(at.day), articles.c.published < func.substr(at.day, 1, length)),
    )


def _contacts(question: Query) -> Select[Any]:
    """The articles that tell of one contact of this kind and status in which the actors take part."""
    query = select(events.c.article)
    if question.kind:
        query = query.where(events.c.kind == question.kind)
    if question.status:
        query = query.where(events.c.status == question.status)
    parts = [
        select(event_actors.c.article, event_actors.c.event).where(event_actors.c.actor.in_(_people(name)))
        for name in (question.actor, question.other)
        if name
    ]
    if parts:
        both = intersect(*parts).subquery() if len(parts) > 1 else parts[0].subquery()
        query = query.join(both, and_(both.c.article == events.c.article, both.c.event == events.c.event))
    return query


def _people(name: str) -> Select[Any]:
    """The actor, and of a state all that belong to it: they act for it."""
    state = select(actors.c.country).where(actors.c.id == name, actors.c.kind == "state").scalar_subquery()
    return select(actors.c.id).where(or_(actors.c.id == name, actors.c.country == state))


def _people_of(connection: Connection, question: Query) -> list[set[str]]:
    names = (question.actor, question.other)
    return [set(connection.execute(_people(name)).scalars()) for name in names if name]


def _hit(
    reading: Reading, text: str, score: float, sought: dict[str, int], question: Query, people: Sequence[set[str]]
) -> Hit:
    told = [event.id for event in reading.events if _answers(event, question, people)]
    narrowed = question.actor or question.kind or question.status
    return Hit(
        article=reading.article,
        score=round(float(score), 4),
        snippets=snippets(text, sought),
        contacts=tuple(told) if narrowed else (),
    )


def _answers(event: Event, question: Query, people: Iterable[set[str]]) -> bool:
    involved = {part.actor for part in event.participants} | ({event.place} if event.kind == "visit" else set())
    return (
        question.kind in (None, event.kind)
        and question.status in (None, event.status)
        and all(involved & names for names in people)
    )
