"""A reading made ready for the database: everything that costs time is done here, in whichever process reads.

The one process that writes only has to put rows in place.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterator

import msgspec

from marsad.article import Actor, Article, Claim, Event, Reading, Record, from_json, to_json
from marsad.record import telling
from marsad.record.likeness import Signature, signature
from marsad.text.terms import prepared

_LEVEL = 6


class Original(Record):
    """A page as it was captured: its bytes and the form they are read as (``auto``, ``text``, ``html``, ``jsonl``).

    ``captured_at`` is ISO 8601 in UTC, null where it is now.
    """

    data: bytes
    form: str = "auto"
    captured_at: str | None = None

    @property
    def hash(self) -> str:
        return "sha256:" + hashlib.sha256(self.data).hexdigest()


class Contacts(msgspec.Struct):
    """The layers of a reading from which the record of contacts is made."""

    article: Article
    actors: dict[str, Actor] = {}
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()


class Row(msgspec.Struct, frozen=True):
    """An actor as it is kept."""

    id: str
    kind: str
    country: str | None
    json: bytes


class Part(msgspec.Struct, frozen=True):
    """An event as it is searched by: who takes part, of a visit the place visited too."""

    event: str
    kind: str
    status: str
    actors: tuple[str, ...]


class Entry(msgspec.Struct, frozen=True):
    """A reading with all that is kept of it; ``title`` and ``body`` are the terms of the index of words.

    ``telling`` is empty where the article tells of no contact.
    """

    article: Article
    rules: str
    contacts: bytes
    layers: bytes
    telling: bytes
    statements: int
    actors: tuple[Row, ...]
    events: tuple[Part, ...]
    topics: tuple[str, ...]
    title: str
    body: str
    signature: Signature
    page: bytes | None
    page_hash: str = ""
    page_form: str = ""
    captured_at: str | None = None


_contacts = msgspec.json.Decoder(Contacts)
_encode = msgspec.json.Encoder().encode


def entry(reading: Reading, rules: str, page: Original | None = None) -> Entry:
    """The reading, made ready; ``rules`` is the version of the rules it was read by."""
    bare = msgspec.structs.replace(reading.article, text="")
    contacts = Contacts(article=bare, actors=reading.actors, events=reading.events, claims=reading.claims)
    rest = msgspec.structs.replace(reading, article=Article(id="", text=""), actors={}, events=(), claims=())
    return Entry(
        article=reading.article,
        rules=rules,
        contacts=zlib.compress(_encode(contacts), _LEVEL),
        layers=zlib.compress(to_json(rest), _LEVEL),
        telling=telling.to_json(telling.telling(reading)) if reading.events else b"",
        statements=len(reading.statements),
        actors=tuple(Row(name, actor.kind, actor.country, _encode(actor)) for name, actor in reading.actors.items()),
        events=tuple(_parts(reading)),
        topics=tuple(sorted(_topics(reading))),
        title=prepared(reading.article.title or ""),
        body=prepared(reading.article.text),
        signature=signature(reading),
        page=zlib.compress(page.data, _LEVEL) if page else None,
        page_hash=page.hash if page else "",
        page_form=page.form if page else "",
        captured_at=page.captured_at if page else None,
    )


def _topics(reading: Reading) -> set[str]:
    of_contacts = {topic for event in reading.events for topic in event.topics}
    return of_contacts | {topic for said in reading.statements for topic in said.topics}


def _parts(reading: Reading) -> Iterator[Part]:
    for event in {event.id: event for event in reading.events}.values():
        named = [part.actor for part in event.participants]
        visited = [event.place] if event.kind == "visit" and event.place else []
        yield Part(event.id, event.kind, event.status, tuple(dict.fromkeys(named + visited)))


def contacts(kept: bytes) -> Reading:
    """The reading with only article (without text), actors, events and claims."""
    return Reading(**msgspec.structs.asdict(_contacts.decode(zlib.decompress(kept))))


def whole(text: str, kept: bytes, layers: bytes) -> Reading:
    """The reading as it was."""
    told, rest = _contacts.decode(zlib.decompress(kept)), from_json(zlib.decompress(layers))
    article = msgspec.structs.replace(told.article, text=text)
    return msgspec.structs.replace(rest, article=article, actors=told.actors, events=told.events, claims=told.claims)
