"""Rule files of contacts, statements, claims and topics."""

from __future__ import annotations

import msgspec

from marsad.rulebook.schema.shape import RuleFile, Shape


class Example(Shape, kw_only=True):
    """Words a pattern must find (``find``: slot → words expected), or must not (``not``)."""

    text: str = ""
    nothing: str = msgspec.field(name="not", default="")
    find: dict[str, str] = {}


class EventPattern(Shape, kw_only=True):
    """How a contact is told. Slots of the pattern name the parts; ``roles`` give them to participants."""

    id: str
    pattern: str | tuple[str, ...]
    kind: str = ""
    status: str = ""
    roles: dict[str, str] = {}
    priority: int = 0
    examples: tuple[Example, ...] = ()


class EventsFile(RuleFile, kw_only=True):
    """``events/<kind>.yaml``: patterns of one kind of contact with its PLOVER and CAMEO codes.

    ``matter`` is what contacts of the kind are about where nothing else shows: topics with their weights, where a
    plain word of a topic weighs 1.
    """

    kind: str
    plover: dict[str, str] = {}
    cameo: str = ""
    matter: dict[str, float] = {}
    patterns: tuple[EventPattern, ...] = ()


class SpeechVerb(Shape, kw_only=True):
    """A verb of speaking: its class, and what may follow it (``that``: clause, ``quote``, ``noun``)."""

    verb: str = ""
    noun: str = ""
    class_: str = msgspec.field(name="class", default="state")
    takes: tuple[str, ...] = ("that", "quote")
    links: tuple[str, ...] = ()
    strength: str = "strong"


class StatementsFile(RuleFile, kw_only=True):
    """``statements/*.yaml``: speech verbs and nouns of speech."""

    verbs: tuple[SpeechVerb, ...] = ()


class ClaimsFile(RuleFile, kw_only=True):
    """``claims/*.yaml``: patterns of what the press asserts about the record."""

    patterns: tuple[EventPattern, ...] = ()


class Topic(Shape, kw_only=True):
    """A matter with its words or phrases; ``residual`` weighs what is meant where nothing else shows.

    ``strong`` words name the matter and nothing else, ``weak`` ones also pass by in other matters, ``passing`` ones
    show the matter of what is said with them, not that of the page.
    """

    id: str
    en: str
    ar: str
    words: tuple[str, ...]
    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    passing: tuple[str, ...] = ()
    residual: float = 0


class TopicsFile(RuleFile, kw_only=True):
    """``topics/*.yaml``: the topic ids and the words that show them."""

    topics: tuple[Topic, ...]
