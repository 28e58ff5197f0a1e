"""What a question asks beside its words: each filter as the numbers of the articles that it lets through."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, intersect, or_, select

from marsad.record.dates import NOWHERE
from marsad.record.known import Moment
from marsad.store.base import Query
from marsad.store.schema import actors, article_actors, article_topics, articles, event_actors, events


def narrowing(no: ColumnElement[int], question: Query) -> list[ColumnElement[bool]]:
    """What must stand in the article beside the words; each is answered once, not once an article."""
    return [no.in_(each) for each in passing(question)]


def passing(question: Query, after: int = 0, *, once: bool = True) -> tuple[Select[Any], ...]:
    """The numbers of the articles that each filter lets through; those up to ``after`` may be left out.

    With ``once`` those whom PostgreSQL takes for few, and would look for row by row, are found before all else.
    """
    found = []
    if question.outlet:
        found.append(select(articles.c.no).where(articles.c.outlet == question.outlet))
    if question.period != NOWHERE:
        found.append(select(articles.c.no).where(_published(question)))
    if question.moment:
        found.append(select(articles.c.no).where(_there(question.moment)))
    if question.topic:
        found.append(select(article_topics.c.article).where(article_topics.c.topic == question.topic))
    if question.other or question.kind or question.status:
        telling = _contacts(question)
        found.append(_apart("telling", telling) if once else telling)
    elif question.actor:  # who takes part in a contact is named
        named = select(article_actors.c.article).where(article_actors.c.actor.in_(people(question.actor)))
        named = named.where(article_actors.c.article > after) if after else named
        found.append(_apart("named", named) if once else named)
    return tuple(found)


def people(name: str) -> Select[Any]:
    """The actor, and of a state all that belong to it: they act for it."""
    state = select(actors.c.country).where(actors.c.id == name, actors.c.kind == "state").scalar_subquery()
    return select(actors.c.id).where(or_(actors.c.id == name, actors.c.country == state))


def _published(question: Query) -> ColumnElement[bool]:
    """That an article is of the period."""
    period = question.period
    # "~" stands after every digit and mark: the last day takes in its hours.
    first, last = (day.isoformat() if day else "" for day in (period.first, period.last))
    return articles.c.published.between(first, (last or "9999") + "~")


def _apart(name: str, query: Select[Any]) -> Select[Any]:
    found = query.cte(name).prefix_with("MATERIALIZED", dialect="postgresql")
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
        select(event_actors.c.article, event_actors.c.event).where(event_actors.c.actor.in_(people(name)))
        for name in (question.actor, question.other)
        if name
    ]
    if parts:
        both = intersect(*parts).subquery() if len(parts) > 1 else parts[0].subquery()
        query = query.join(both, and_(both.c.article == events.c.article, both.c.event == events.c.event))
    return query
