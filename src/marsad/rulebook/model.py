"""The compiled rulebook: what stages ask. Written to a cache as MessagePack, read back in a few milliseconds."""

from __future__ import annotations

import msgspec

from marsad.rulebook.schema import DatesFile, EventPattern, Example, Head, Holder, OutletEntry, SpeechVerb, Topic


class Form(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One written form: the words behind the first, the entry it belongs to, its inflection."""

    rest: tuple[str, ...]
    category: str
    ref: str
    feats: str


class ActorEntry(msgspec.Struct, frozen=True, gc=False):
    """An actor that the rules know; ``state`` is the id of the state it belongs to, ``country`` its ISO 3166 code.

    ``private``: a person of no public part; ``voweled``: names of a state or place written with signs of vowels.
    """

    id: str
    kind: str
    en: str
    ar: str
    aliases_en: tuple[str, ...] = ()
    wikidata: str = ""
    state: str = ""
    country: str = ""
    role: str = ""
    gender: str = "m"
    adjective_en: str = ""
    metonym: bool = False
    seat_of: tuple[str, ...] = ()
    private: bool = False
    voweled: tuple[str, ...] = ()


class OfficeEntry(msgspec.Struct, frozen=True, gc=False):
    """An office of ``of`` (a state or body) with all its holders, hand-made rows first.

    ``leads``: who leads the state has it.
    """

    id: str
    role: str
    of: str
    en: str
    holders: tuple[Holder, ...] = ()
    leads: bool = False

    def held_by(self, person: str, day: str | None) -> bool:
        """Whether somebody holds it on a day; never where no day is known."""
        return any(holder.person == person and holder.serves(day) for holder in self.holders)


class RoleEntry(msgspec.Struct, frozen=True, gc=False):
    """What an office or body is called, ``ar`` before the state's name, and whether its holder heads the state."""

    en: str
    aliases_en: tuple[str, ...] = ()
    rank: int = 0
    head_of_state: bool = False
    body: str = ""
    ar: str = ""
    shy: bool = False
    post: str = ""
    within: str = ""


class PatternEntry(msgspec.Struct, frozen=True):
    """A pattern as it stands in its file, with the file's kind and where it is."""

    id: str
    layer: str
    texts: tuple[str, ...]
    kind: str
    status: str
    roles: dict[str, str]
    priority: int
    where: str
    examples: tuple[Example, ...] = ()


class KindEntry(msgspec.Struct, frozen=True):
    """PLOVER and CAMEO codes of a kind of contact, and the weights of topics it is about where nothing else shows."""

    kind: str
    plover: dict[str, str]
    cameo: str
    matter: dict[str, float]


class BodyTerms(msgspec.Struct, frozen=True):
    """English for words in names of bodies, folded: ``nouns`` of several words without articles, ``adjectives`` and
    ``ends`` in all forms; ``plain`` nouns and adjectives describe bodies and make no names.
    """

    nouns: dict[str, str]
    adjectives: dict[str, str]
    foreign: dict[str, str]
    letters: dict[str, str]
    ends: frozenset[str]
    plain: dict[str, str]
    plain_adjectives: dict[str, str]


class Compiled(msgspec.Struct, frozen=True):
    """Everything the rules say, in the form stages use it."""

    version: str
    forms: dict[str, tuple[Form, ...]]
    actors: dict[str, ActorEntry]
    offices: dict[str, OfficeEntry]
    roles: dict[str, RoleEntry]
    bodies: dict[str, RoleEntry]
    classes: dict[str, tuple[str, ...]]
    words: dict[str, tuple[str, ...]]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    dates: DatesFile
    pages: dict[str, tuple[str, ...]]
    outlets: tuple[OutletEntry, ...]
    patterns: tuple[PatternEntry, ...]
    kinds: dict[str, KindEntry]
    speech: tuple[SpeechVerb, ...]
    topics: tuple[Topic, ...]
    name_parts: dict[str, tuple[str, ...]]
    romanised: dict[str, str]
    sounds: dict[str, str]
    heads: dict[str, Head]
    terms: BodyTerms
    files: tuple[str, ...]


__all__ = [
    "ActorEntry",
    "BodyTerms",
    "Compiled",
    "EventPattern",
    "Form",
    "KindEntry",
    "OfficeEntry",
    "PatternEntry",
    "RoleEntry",
]
