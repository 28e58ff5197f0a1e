"""The best of the articles that answer: not all can be ranked, so some come before all others."""

from __future__ import annotations

from typing import Any

from sqlalchemy import CTE, ColumnElement, Connection, Select, Subquery, and_, desc, func, select

from marsad.store.backend import Matched, Walk
from marsad.store.base import Query
from marsad.store.narrowing import passing
from marsad.store.schema import articles
from marsad.store.walking import all_asked, steps, worthwhile


def best(connection: Connection, match: Matched, question: Query) -> dict[int, float]:
    """Those behind the ``offset`` best of the articles that answer."""
    last = (connection.scalar(select(func.max(articles.c.no))) or 0) if match.latest else 0
    after = _before_latest(match, question, last)
    if match.walk and question.offset + question.limit <= match.most:
        found = _walked(connection, match, match.walk, question, (after, last))
        if found is not None:
            return found
    return _ranked(connection, match, _ordered(match, question, after), question.offset, question.limit)


def _walked(
    connection: Connection, match: Matched, walk: Walk, question: Query, numbers: tuple[int, int]
) -> dict[int, float] | None:
    """The best of words that stand nearly everywhere; null of others, and where too few of the newest answer.

    ``numbers`` are the one behind which the latest articles stand and the last.
    """
    after, last = numbers
    most = worthwhile(connection, match, walk, last)
    if not most:
        return None
    found: dict[int, float] = {}
    for start in dict.fromkeys((after, 0)):
        taken = steps(match, walk, question, start, most)
        found, ranked = _lot(connection, match, taken.among, question.offset, question.limit)
        if ranked < match.most and not all_asked(connection, taken):
            return None
        if ranked == match.most:
            break
    return found


def answering(match: Matched, question: Query) -> Select[Any]:
    """The articles that answer all but the words."""
    found = select(match.article.label("no"), match.held.label("held")).select_from(match.table)
    return found.where(*map(match.within, passing(question, once=False)))


def _before_latest(match: Matched, question: Query, last: int) -> int:
    """The number behind which the latest articles stand; 0 where there are no more, or none are told apart.

    What is asked of contacts or topics lets few articles through: these are all asked.
    """
    few = question.other or question.kind or question.status or question.topic
    return 0 if few else max(last - match.latest, 0)


def _ordered(match: Matched, question: Query, after: int) -> Select[Any]:
    """Those that answer, the first before all others; what the index cannot tell is asked of no more than are taken."""
    names = [f"first{n}" for n, _ in enumerate(match.first)]
    keys = (key.label(name) for key, name in zip(match.first, names, strict=True))
    rough = answering(match, question).add_columns(*keys).where(match.roughly)
    if after:
        found = rough.cte("found").prefix_with("MATERIALIZED")
        rough = select(found, and_(found.c.no > after, _enough(match, found, after)).label("latest"))
        names.insert(0, "latest")
    ordered = rough.order_by(*map(desc, names))
    if match.fits is None:
        return ordered
    # The offset keeps the database from asking all of them before it sorts.
    among = ordered.offset(0).subquery()
    return _fitting(match, among).order_by(*(among.c[name].desc() for name in names))


def _enough(match: Matched, found: CTE, after: int) -> ColumnElement[bool]:
    """True where so many of the articles with a number greater than ``after`` answer as are ranked at a time.

    Words that stand nearly everywhere would else be looked up in all articles to rank the last of them.
    """
    latest = _fitting(match, found).where(found.c.no > after).limit(match.most).subquery()
    return select(func.count()).select_from(latest).scalar_subquery() == match.most


def _fitting(match: Matched, found: CTE | Subquery) -> Select[Any]:
    """Those of them that answer also what the index cannot tell."""
    fitting = select(found.c.no, found.c.held)
    return fitting.where(match.fits(found.c.held)) if match.fits else fitting


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
