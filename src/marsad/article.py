"""The public record types: what one page is and what one reading of it says.

Every offset is a half-open range ``[start, end)`` in Unicode code points of ``Article.text``; a quoted ``text``
always equals ``article.text[start:end]``. Dates are ISO 8601 strings at the precision the page supports.
"""

from __future__ import annotations

from typing import Any, Literal, dataclass_transform

import msgspec

SCHEMA = "marsad.reading/1"

Label = Literal["title", "date", "byline", "caption", "heading", "body", "credit", "furniture"]
ActorKind = Literal["person", "state", "organisation", "office", "place", "group", "outlet"]
How = Literal["name", "office", "nationality", "pronoun", "counterpart", "group", "metonym", "new"]
TimeKind = Literal["date", "time", "duration", "set"]
Form = Literal["direct", "indirect", "mixed"]
StatementClass = Literal["state", "deny", "warn", "demand", "condemn", "praise", "promise", "reject"]
Status = Literal["occurred", "ongoing", "planned", "possible", "denied", "cancelled"]
Role = Literal["participant", "initiator", "recipient", "visitor", "host", "mediator", "organiser"]
ClaimKind = Literal["ordinal", "count", "previous", "anniversary"]
CreditRole = Literal["source", "author", "photo", "publisher"]


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class Record(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Base of all public types: frozen, keyword-only, JSON both ways.

    What is frozen never refers to itself: the collector of cycles need not go through thousands of them.
    """


class Span(Record, kw_only=True):
    """A range of the article's text with the words that stand there."""

    start: int
    end: int
    text: str


class Credit(Record, kw_only=True):
    """Somebody the page names as origin of its text or pictures; ``actor`` is an actor id or null."""

    role: CreditRole
    name: str
    actor: str | None = None


class Article(Record, kw_only=True):
    """One page's text and what the page says about itself; never changed after it is made."""

    id: str
    text: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    published_basis: str | None = None
    credits: tuple[Credit, ...] = ()
    language: str | None = "ar"


class Block(Record, kw_only=True):
    """A stretch of the page and the part it plays."""

    start: int
    end: int
    label: Label


class Actor(Record, kw_only=True):
    """Somebody or something a reading refers to; ``country`` is an ISO 3166 alpha-3 code."""

    kind: ActorKind
    label_en: str
    label_ar: str
    aliases_en: tuple[str, ...] = ()
    wikidata: str | None = None
    country: str | None = None


class Mention(Record, kw_only=True):
    """Words that point at an actor, and how they do."""

    start: int
    end: int
    text: str
    actor: str
    how: How


class Time(Record, kw_only=True):
    """A time expression; ``value`` is ISO 8601 or null where nothing anchors it."""

    start: int
    end: int
    text: str
    kind: TimeKind
    value: str | None
    basis: str
    rule: str


class Statement(Record, kw_only=True, rename={"class_": "class"}):
    """What somebody says under one cue; offsets cover the content without cue and quotation marks."""

    id: str
    start: int
    end: int
    text: str
    form: Form
    cue: Span | None
    speaker: str | None
    speakers: tuple[str, ...]
    on_behalf_of: str | None = None
    chain: tuple[str, ...] = ()
    within: str | None = None
    class_: StatementClass = "state"
    about: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    audience: tuple[str, ...] = ()
    date: str | None = None
    rule: str = ""


class Participant(Record, kw_only=True):
    """An actor in an event and the part it plays there."""

    actor: str
    role: Role = "participant"


class Plover(Record, kw_only=True):
    """Code of an event in the PLOVER ontology."""

    type: str
    mode: str | None = None


class Event(Record, kw_only=True):
    """A contact between actors, once an article, with every clause that speaks of it."""

    id: str
    kind: str
    status: Status
    participants: tuple[Participant, ...]
    date: str | None
    place: str | None
    evidence: tuple[Span, ...]
    part_of: str | None = None
    topics: tuple[str, ...] = ()
    attribution: tuple[str, ...] = ()
    plover: Plover | None = None
    cameo: str | None = None
    rule: str = ""


class Claim(Record, kw_only=True):
    """What the article asserts about the record itself: the n-th, so many, the last, so many years."""

    id: str
    kind: ClaimKind
    of: str | None
    participants: tuple[str, ...]
    value: int | str
    period: str | None
    made_by: str | None
    evidence: tuple[Span, ...]
    rule: str = ""


class Reading(Record, kw_only=True):
    """All that one article says, in layers; the JSON of ``marsad read``."""

    article: Article
    schema: str = SCHEMA
    blocks: tuple[Block, ...] = ()
    actors: dict[str, Actor] = {}
    mentions: tuple[Mention, ...] = ()
    times: tuple[Time, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    problems: tuple[str, ...] = ()


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Reading)


def to_json(reading: Reading) -> bytes:
    """One line of UTF-8 JSON without a line end."""
    return _encoder.encode(reading)


def from_json(line: bytes | str) -> Reading:
    """The reading that ``to_json`` wrote; raises ``msgspec.ValidationError`` where it is no reading."""
    return _decoder.decode(line)


def json_schema() -> dict[str, Any]:
    """JSON Schema of a reading, made from the types."""
    return msgspec.json.schema(Reading)


def span(text: str, start: int, end: int) -> Span:
    """The span of ``text`` from ``start`` to ``end``."""
    return Span(start=start, end=end, text=text[start:end])
