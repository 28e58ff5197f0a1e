"""Statements across articles: who said what, on which matter, about whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from marsad.article import Reading, Record, Statement


class Said(Record):
    """A statement with the article that it stands in."""

    article: str
    path: str | None
    outlet: str | None
    published: str | None
    statement: Statement

    @property
    def order(self) -> tuple[str, str, int]:
        """By the day it was said, else published; unknown last."""
        return self.statement.date or self.published or "9999", self.article, self.statement.start


def said(
    readings: Iterable[Reading],
    *,
    speaker: str | None = None,
    topic: str | None = None,
    about: str | None = None,
) -> tuple[Said, ...]:
    """The statements of a speaker, on a topic, about an actor (ids), by date; all where nothing is asked."""
    found = (
        Said(
            article=reading.article.id,
            path=reading.article.path,
            outlet=reading.article.outlet,
            published=reading.article.published,
            statement=statement,
        )
        for reading in readings
        for statement in reading.statements
        if _asked(statement, speaker, topic, about)
    )
    return tuple(sorted(found, key=lambda each: each.order))


def _asked(statement: Statement, speaker: str | None, topic: str | None, about: str | None) -> bool:
    return (
        (speaker is None or speaker in (*statement.speakers, statement.on_behalf_of))
        and (topic is None or topic in statement.topics)
        and (about is None or about in statement.about)
    )


def topics(readings: Iterable[Reading]) -> Iterator[str]:
    """The topics that statements of ``readings`` are on, each once, in order of the alphabet."""
    yield from sorted({topic for reading in readings for said in reading.statements for topic in said.topics})
