"""What articles tell of contacts, as it is kept: made when they are read, anew where rules or code changed since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, delete, insert, select

from marsad.article import Reading
from marsad.record.telling import Telling, edition, from_json, telling, to_json
from marsad.store.backend import chunks
from marsad.store.entry import contacts
from marsad.store.schema import articles, readings, tellings

_PAGE = 500
"""Tellings fetched at a time."""


def keep(connection: Connection, article: int, made: bytes) -> None:
    """Keep what the article with this number tells; nothing where it tells of no contact."""
    if made:
        connection.execute(insert(tellings).values(article=article, edition=edition(), json=made))


def told(connection: Connection) -> Iterator[Telling]:
    """All tellings that today's rules and code made, by article id; after ``renew`` that is of every article."""
    query = select(tellings.c.json).join_from(tellings, articles).where(tellings.c.edition == edition())
    query = query.order_by(articles.c.id)
    return map(from_json, connection.execute(query.execution_options(yield_per=_PAGE)).scalars())


def renew(connection: Connection) -> None:
    """Make anew what other rules or other code made."""
    query = select(tellings.c.article, readings.c.contacts)
    query = query.join_from(tellings, readings, tellings.c.article == readings.c.article)
    old = connection.execute(query.where(tellings.c.edition != edition())).all()
    connection.execute(delete(tellings).where(tellings.c.edition != edition()))
    made = ((row.article, to_json(telling(contacts(row.contacts)))) for row in old)
    for chunk in chunks({"article": no, "edition": edition(), "json": json} for no, json in made):
        connection.execute(insert(tellings), chunk)


def read(connection: Connection, ids: Iterable[str]) -> Iterator[Reading]:
    """The readings of these articles, with only article (without text), actors, events and claims."""
    query = select(readings.c.contacts).join_from(readings, articles)
    for chunk in chunks({"id": each} for each in ids):
        found = query.where(articles.c.id.in_([row["id"] for row in chunk]))
        yield from map(contacts, connection.execute(found).scalars())
