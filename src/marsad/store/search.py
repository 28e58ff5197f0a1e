"""Questions to the record: words, who, what, when; the best articles first, with the words that answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, literal, select

from marsad.article import Event, Reading
from marsad.errors import UsageError
from marsad.store.backend import Backend, Group
from marsad.store.base import Hit, Query, Snippet
from marsad.store.entry import contacts
from marsad.store.meaning import nearest
from marsad.store.narrowing import narrowing, people
from marsad.store.ranking import answering, best
from marsad.store.schema import articles, meanings, readings
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
    among = narrowing(meanings.c.article, question)
    found = nearest(connection, encoder(), question.words, among, question.offset + question.limit)
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
        query = select(articles.c.id).where(*narrowing(articles.c.no, question))
    else:
        match = backend.matched(words.wanted, words.unwanted)
        query = select(articles.c.id).select_from(match.table).join(articles, articles.c.no == match.article)
        query = query.where(match.where, *narrowing(match.article, question))
    return tuple(connection.execute(query).scalars().all())


def _scores(connection: Connection, backend: Backend, words: Asked, question: Query) -> dict[int, float]:
    """Article numbers with scores, the best first; of equals the one that came first."""
    if not words.wanted:
        query = select(articles.c.no, literal(0.0)).where(*narrowing(articles.c.no, question)).order_by(*_NEWEST)
        return _pairs(connection, query.limit(question.limit).offset(question.offset))
    match = backend.matched(words.wanted, words.unwanted)
    if question.newest:
        # Articles are joined only where they decide something: a common word stands in most of them.
        among = answering(match, question).where(match.where).subquery()
        query = select(among.c.no, match.rank(among.c.held)).join(articles, articles.c.no == among.c.no)
        return _pairs(connection, query.order_by(*_NEWEST).limit(question.limit).offset(question.offset))
    return best(connection, match, question)


def _pairs(connection: Connection, query: Select[Any]) -> dict[int, float]:
    return {row[0]: row[1] for row in connection.execute(query).all()}


def _people_of(connection: Connection, question: Query) -> list[set[str]]:
    names = (question.actor, question.other)
    return [set(connection.execute(people(name)).scalars()) for name in names if name]


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
