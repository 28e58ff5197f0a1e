"""Search by meaning: vectors of the articles' passages, kept beside them and made a few articles at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select

from marsad.article import Reading, Span, span
from marsad.store.entry import whole
from marsad.store.schema import articles, meanings, notes, readings
from marsad.text.meaning import MODEL, Encoder, nearness

LONGEST = 400
"""Letters of a passage; time grows with them: about two milliseconds of a processor a token."""
MOST = 2
"""Passages of an article: news says first what it is about."""
BATCH = 8
"""Articles a transaction."""


def passages(reading: Reading) -> tuple[Span, ...]:
    """The first passages of an article's own text: whole paragraphs joined up to ``LONGEST``, long ones cut.

    An article without such text has one passage, its beginning.
    """
    text = reading.article.text
    parts = [(b.start, b.end) for b in reading.blocks if b.label in ("title", "body") and text[b.start : b.end].strip()]
    found: list[tuple[int, int]] = []
    for start, end in (piece for part in parts for piece in _pieces(*part)):
        if found and end - found[-1][0] <= LONGEST:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(span(text, start, end) for start, end in found[:MOST] or [(0, min(len(text), LONGEST))])


def _pieces(start: int, end: int) -> Iterator[tuple[int, int]]:
    for at in range(start, end, LONGEST):
        yield at, min(at + LONGEST, end)


def waiting(connection: Connection) -> int:
    """How many articles have no vectors by this model yet."""
    held = select(func.count()).select_from(articles)
    if not _fits(connection):
        return connection.execute(held).scalar_one()
    return connection.execute(held.where(articles.c.no.not_in(select(meanings.c.article)))).scalar_one()


def begin(connection: Connection) -> None:
    """Let go of vectors of another model."""
    if not _fits(connection):
        connection.execute(delete(meanings))
        connection.execute(delete(notes).where(notes.c.name == "meaning"))
        connection.execute(insert(notes).values(name="meaning", value=MODEL))


def prepared(connection: Connection, encoder: Encoder) -> list[dict[str, Any]]:
    """The vectors of the next few articles that have none, as rows; nothing where all have."""
    rows = connection.execute(_without().limit(BATCH)).all()
    kept = [
        {"article": row.no, "position": position, "start": each.start, "end": each.end, "text": _titled(row, each)}
        for row in rows
        for position, each in enumerate(passages(whole(row.text, row.contacts, row.layers)))
    ]
    vectors = encoder.passages([str(each.pop("text")) for each in kept])
    return [each | {"vector": vector} for each, vector in zip(kept, vectors, strict=True)]


def keep(connection: Connection, made: Sequence[dict[str, Any]]) -> int:
    """Keep the rows of articles that nobody else prepared meanwhile; how many articles ``made`` is of."""
    numbers = {row["article"] for row in made}
    known = set(connection.execute(select(meanings.c.article).where(meanings.c.article.in_(numbers))).scalars())
    if fresh := [row for row in made if row["article"] not in known]:
        connection.execute(insert(meanings), fresh)
    return len(numbers)


def _without() -> Any:
    query = select(articles.c.no, articles.c.title, articles.c.text, readings.c.contacts, readings.c.layers)
    query = query.join_from(articles, readings).where(articles.c.no.not_in(select(meanings.c.article)))
    return query.order_by(articles.c.no)


def _titled(row: Row[Any], passage: Span) -> str:
    """The passage below its article's title, which says what the passage is about."""
    return passage.text if not row.title or row.title in passage.text else f"{row.title}\n{passage.text}"


def _fits(connection: Connection) -> bool:
    return connection.execute(select(notes.c.value).where(notes.c.name == "meaning")).scalar() == MODEL


def nearest(
    connection: Connection, encoder: Encoder, words: str, narrowing: Sequence[ColumnElement[bool]], limit: int
) -> list[tuple[int, float, int, int]]:
    """The articles nearest in meaning that ``narrowing`` lets through, the nearest first.

    Each with its number, nearness, and where its nearest passage starts and ends.
    """
    query = select(meanings.c.article, meanings.c.start, meanings.c.end, meanings.c.vector).where(*narrowing)
    rows = connection.execute(query).all() if _fits(connection) else []
    scores = nearness(encoder.question(words), [row.vector for row in rows])
    best: dict[int, tuple[float, int, int]] = {}
    for row, score in zip(rows, scores, strict=True):
        best[row.article] = max(best.get(row.article, (-1.0, 0, 0)), (score, row.start, row.end))
    ranked = sorted(best.items(), key=lambda each: (-each[1][0], each[0]))
    return [(number, *found) for number, found in ranked[:limit]]
