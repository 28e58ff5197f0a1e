"""Rows put in place: an entry's article, page and reading, and all that is made from them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from marsad.article import Article
from marsad.record.likeness import COPY, MATTER, Signature, likeness
from marsad.store import tellings
from marsad.store.backend import Backend
from marsad.store.entry import Entry, Row
from marsad.store.schema import (
    DERIVED,
    actors,
    article_actors,
    article_topics,
    articles,
    bands,
    event_actors,
    events,
    links,
    meanings,
    notes,
    pages,
    readings,
    signatures,
)
from marsad.text.terms import prepared

_MANY = 400
"""Most articles that one article is compared with: a band that more share says nothing."""


EDITION = "edition"
"""The note that counts how often articles or their readings changed."""

_OLD = select(articles.c.title, articles.c.text, articles.c.published, signatures.c.words, signatures.c.matter)
_OLD = _OLD.join_from(articles, signatures)


def now() -> str:
    """This moment, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def stamp(connection: Connection) -> None:
    """Tell all who watch that articles or their readings changed."""
    own = notes.c.name == EDITION
    known = connection.execute(select(notes.c.value).where(own)).scalar() or "0"
    connection.execute(delete(notes).where(own))
    connection.execute(insert(notes).values(name=EDITION, value=str(int(known) + 1)))


def add(connection: Connection, backend: Backend, entry: Entry) -> None:
    """Put a new article in place."""
    moment = entry.captured_at or now()
    row = _article(entry.article) | {"id": entry.article.id, "captured_at": moment}
    no = connection.execute(insert(articles).values(row).returning(articles.c.no)).scalar_one()
    if entry.page is not None:
        page = {"article": no, "form": entry.page_form, "hash": entry.page_hash, "bytes": entry.page}
        connection.execute(insert(pages).values(page | {"captured_at": moment}))
    connection.execute(insert(readings).values(article=no, **_reading(entry)))
    backend.index(connection, no, entry.title, entry.body)
    derive(connection, no, entry)


def replace(connection: Connection, backend: Backend, no: int, entry: Entry) -> None:
    """Put the entry in the place of the one that the article had; its page and capture stay."""
    old = connection.execute(_OLD.where(articles.c.no == no)).one()
    connection.execute(update(articles).where(articles.c.no == no).values(_article(entry.article)))
    connection.execute(update(readings).where(readings.c.article == no).values(_reading(entry)))
    if (old.title, old.text) != (entry.article.title, entry.article.text):
        backend.forget(connection, no, prepared(old.title or ""), prepared(old.text))
        backend.index(connection, no, entry.title, entry.body)
        connection.execute(delete(meanings).where(meanings.c.article == no))
    for table in DERIVED:
        connection.execute(delete(table).where(table.c.article == no))
    connection.execute(delete(links).where(links.c.other == no))
    found_by = Signature(old.words, old.matter, Signature.bucket_of(old.published)).bands
    connection.execute(delete(bands).where(bands.c.article == no, bands.c.hash.in_(found_by)))
    derive(connection, no, entry)


def _article(article: Article) -> dict[str, str | None]:
    return {
        "path": article.path,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published,
        "text": article.text,
    }


def _reading(entry: Entry) -> dict[str, object]:
    found = {"events": len(entry.events), "statements": entry.statements}
    return {"rules": entry.rules, "contacts": entry.contacts, "layers": entry.layers, **found}


def clear(connection: Connection, backend: Backend) -> None:
    """Empty all that is made from readings."""
    backend.clear(connection)
    for table in (*DERIVED, bands, actors):
        connection.execute(delete(table))


def derive(connection: Connection, no: int, entry: Entry) -> None:
    """What is compared of the article, and what it is found by."""
    tellings.keep(connection, no, entry.telling)
    _know(connection, entry)
    parts = [{"article": no, "event": e.event, "kind": e.kind, "status": e.status} for e in entry.events]
    casts = [{"article": no, "event": e.event, "actor": actor} for e in entry.events for actor in e.actors]
    rows = (
        (events, parts),
        (event_actors, casts),
        (article_actors, [{"article": no, "actor": actor.id} for actor in entry.actors]),
        (article_topics, [{"article": no, "topic": topic} for topic in entry.topics]),
    )
    for table, each in rows:
        if each:
            connection.execute(insert(table), each)
    _link(connection, no, entry.signature, entry.article.url)


def _know(connection: Connection, entry: Entry) -> None:
    """Keep the actors; of several versions of one the fuller stays, whatever their order."""
    given = {actor.id: actor for actor in entry.actors}
    query = select(actors.c.id, actors.c.json).where(actors.c.id.in_(given))
    known: dict[str, bytes] = {row.id: row.json for row in connection.execute(query)} if given else {}
    fresh = [{"id": a.id} | _actor(a) for a in given.values() if a.id not in known]
    if fresh:
        connection.execute(insert(actors), fresh)
    for name, json in known.items():
        actor = given[name]
        if (len(actor.json), actor.json) > (len(json), json):
            connection.execute(update(actors).where(actors.c.id == name).values(_actor(actor)))


def _actor(actor: Row) -> dict[str, object]:
    return {"kind": actor.kind, "country": actor.country, "json": actor.json}


def _link(connection: Connection, no: int, signature: Signature, url: str | None) -> None:
    """Find the articles that are like this one, and let it be found by those that come."""
    found = list(_alike(connection, no, signature))
    if url:
        # Only of articles that are linked already: those that come find this one.
        query = select(articles.c.no).join_from(articles, signatures)
        same = connection.execute(query.where(articles.c.url == url, articles.c.no != no)).scalars()
        found += [("version", other, 1.0) for other in same]
    rows = [
        {"article": min(no, other), "other": max(no, other), "kind": kind, "likeness": round(like, 3)}
        for kind, other, like in found
    ]
    if rows:
        connection.execute(insert(links), rows)
    connection.execute(insert(signatures).values(article=no, words=signature.words, matter=signature.matter))
    own = [{"hash": band, "article": no} for band in dict.fromkeys(signature.bands)]
    if own:
        connection.execute(insert(bands), own)


def _alike(connection: Connection, no: int, own: Signature) -> Iterator[tuple[str, int, float]]:
    for other in _candidates(connection, no, own.near):
        wording, matter = likeness(own.words, other.words), likeness(own.matter, other.matter)
        if wording >= COPY:
            yield "copy", other.article, wording
        elif matter >= MATTER and _within_days(own, other.published):
            yield "matter", other.article, matter


def _candidates(connection: Connection, no: int, near: Sequence[int]) -> Sequence[Any]:
    """The articles that share most bands with this one."""
    if not near:
        return []
    shared = (
        select(bands.c.article)
        .where(bands.c.hash.in_(near), bands.c.article != no)
        .group_by(bands.c.article)
        .order_by(func.count().desc(), bands.c.article)
        .limit(_MANY)
        .subquery()
    )
    query = select(signatures.c.article, signatures.c.words, signatures.c.matter, articles.c.published)
    query = query.join_from(signatures, shared, signatures.c.article == shared.c.article)
    return connection.execute(query.join(articles, articles.c.no == signatures.c.article)).all()


def _within_days(own: Signature, published: str | None) -> bool:
    other = Signature.bucket_of(published)
    if own.bucket is None or other is None:
        return own.bucket == other
    return abs(own.bucket - other) <= 1


def linked(connection: Connection) -> Iterator[tuple[str, str, str, float]]:
    """All links, by article ids."""
    one, other = articles.alias(), articles.alias()
    query = (
        select(one.c.id, other.c.id, links.c.kind, links.c.likeness)
        .join_from(links, one, one.c.no == links.c.article)
        .join(other, other.c.no == links.c.other)
        .order_by(one.c.id, other.c.id, links.c.kind)
    )
    yield from (tuple(row) for row in connection.execute(query))
