"""Words that stand nearly everywhere: articles are asked one after the other, the newest first, until enough answer.

An index would list all that have the words, which takes the longer the more have them; this the less.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, func, select, union_all

from marsad.store.backend import Matched, Walk
from marsad.store.base import Query
from marsad.store.narrowing import passing

_SAMPLE = 100
"""So many of the newest articles are asked how many of them have the words."""
_DEARER = 10
"""Asking an article takes so many times as long as looking it up: five thousandths of a millisecond."""
_SPARE = 2
"""So many times as many articles are asked as should be enough; then the words are looked up after all."""

Filters = tuple[Select[Any], ...]
"""The articles that each filter of a question lets through."""


class Steps(NamedTuple):
    """The articles to be ranked; those that are asked for them beside the titled ones, and how many these may be."""

    among: Select[Any]
    newest: Select[Any]
    most: int


def worthwhile(connection: Connection, match: Matched, walk: Walk, articles: int) -> int:
    """How many of so many articles to ask at most, the newest first; 0 where looking the words up is quicker."""
    if articles < _DEARER * match.most:
        return 0
    newest = select(walk.article.label("no")).order_by(walk.article.desc()).limit(_SAMPLE).subquery()
    having = select(func.count()).select_from(newest).where(walk.holds(newest.c.no))
    share = (connection.scalar(having) or 0) / _SAMPLE
    # Most / share are asked, or share * articles looked up.
    quicker = share > 0 and _DEARER * match.most / share <= share * articles
    return int(_SPARE * match.most / share) if quicker else 0


def all_asked(connection: Connection, taken: Steps) -> bool:
    """True where no article was left out that answers all but the words."""
    return (connection.scalar(select(func.count()).select_from(taken.newest.subquery())) or 0) < taken.most


def steps(match: Matched, walk: Walk, question: Query, after: int, most: int) -> Steps:
    """The first lot of the articles with a number greater than ``after``: those with titled words, then the newest."""
    filters = passing(question, after)
    titled = _titled(match, walk, filters, after).cte("titled_first").prefix_with("MATERIALIZED")
    newest = _newest(walk, filters, after, most)
    asked = newest.subquery()
    left = match.most - select(func.count()).select_from(titled).scalar_subquery()
    others = select(asked.c.no).where(asked.c.no.not_in(select(titled.c.no)), walk.holds(asked.c.no))
    others = others.order_by(asked.c.no.desc()).limit(left)
    both = union_all(select(titled.c.no), select(others.subquery().c.no)).subquery()
    return Steps(select(both.c.no, both.c.no.label("held")), newest, most)


def _titled(match: Matched, walk: Walk, filters: Filters, after: int) -> Select[Any]:
    """Of those with the words in the title as many as are ranked at a time, the newest of them."""
    titled = walk.titled.subquery()
    query = _answering(titled.c.no, filters, after).order_by(titled.c.no.desc())
    if not walk.sure:
        # The offset keeps the database from asking all of them before it sorts.
        found = query.offset(0).subquery()
        query = select(found.c.no).where(walk.holds(found.c.no)).order_by(found.c.no.desc())
    return query.limit(match.most)


def _newest(walk: Walk, filters: Filters, after: int, most: int) -> Select[Any]:
    """The newest articles that answer all but the words."""
    query = _answering(walk.article, filters, after).order_by(walk.article.desc())
    return query.limit(most)


def _answering(no: ColumnElement[int], filters: Filters, after: int) -> Select[Any]:
    query = select(no.label("no")).where(*(no.in_(each) for each in filters))
    return query.where(no > after) if after else query
