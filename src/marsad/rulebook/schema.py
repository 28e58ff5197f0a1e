"""The shapes of rule files, one type a kind of file. Code knows these forms, never what stands in them."""

from __future__ import annotations

from typing import dataclass_transform

import msgspec


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(msgspec.field,))
class Shape(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all shapes: an unknown field is an error, for it is a typing mistake."""


class RuleFile(Shape, kw_only=True):
    """Every rule file names its schema, so that a change of form can migrate all."""

    schema: str


# ── lexicon ──────────────────────────────────────────────────────────────────────────────────────────────────────


class Verb(Shape, kw_only=True):
    """A verb by its third person past and present; ``noun`` is its masdar, usable in patterns as ``[noun]``."""

    past: str
    present: str
    passive: str = ""
    participle: str = ""
    noun: str = ""
    noun_plurals: tuple[str, ...] = ()


class Noun(Shape, kw_only=True):
    """A noun with its broken plurals."""

    noun: str
    plurals: tuple[str, ...] = ()


class Adjective(Shape, kw_only=True):
    """An adjective by its masculine singular."""

    adjective: str
    plurals: tuple[str, ...] = ()


class LexiconFile(RuleFile, kw_only=True):
    """``lexicon/*.yaml``: inflected words, classes of uninflected ones, named classes for patterns (``@name``).

    ``common`` are words that only end the names before them.
    """

    verbs: tuple[Verb, ...] = ()
    nouns: tuple[Noun, ...] = ()
    adjectives: tuple[Adjective, ...] = ()
    words: dict[str, tuple[str, ...]] = {}
    numbers: dict[str, int] = {}
    ordinals: dict[str, int] = {}
    classes: dict[str, tuple[str, ...]] = {}
    common: tuple[str, ...] = ()


# ── actors ───────────────────────────────────────────────────────────────────────────────────────────────────────


class State(Shape, kw_only=True):
    """A state: names, nationality adjective, the ids others refer to it by."""

    id: str
    en: str
    ar: tuple[str, ...]
    iso3: str = ""
    iso2: str = ""
    wikidata: str = ""
    aliases_en: tuple[str, ...] = ()
    adjective: tuple[str, ...] = ()
    adjective_en: str = ""
    people_ar: tuple[str, ...] = ()
    capital: str = ""
    source: str = ""


class Place(Shape, kw_only=True):
    """A city or other place; ``metonym`` where the press says it for the government."""

    id: str
    en: str
    ar: tuple[str, ...]
    aliases_en: tuple[str, ...] = ()
    wikidata: str = ""
    lat: str = ""
    lon: str = ""
    metonym: bool = False
    source: str = ""


class Organisation(Shape, kw_only=True):
    """A body; ``role`` is what it is to its state (``presidency``, ``foreign-ministry``, ``parliament`` …)."""

    id: str
    en: str
    ar: tuple[str, ...]
    role: str = ""
    adjective: tuple[str, ...] = ()
    kind: str = "organisation"
    aliases_en: tuple[str, ...] = ()
    wikidata: str = ""
    state: str = ""
    source: str = ""


class Person(Shape, kw_only=True):
    """A person; ``ar`` full names and variants, ``short`` what stands for the person alone (``بوتين``)."""

    id: str
    en: str
    ar: tuple[str, ...]
    short: tuple[str, ...] = ()
    aliases_en: tuple[str, ...] = ()
    wikidata: str = ""
    gender: str = "m"
    source: str = ""


class Holder(Shape, kw_only=True):
    """Who held an office from when to when (ISO 8601 prefixes, empty = open).

    ``en`` helps readers of the file; ``claimant`` marks one of several who claim the office,
    ``joint`` one of several who hold it together.
    """

    person: str
    since: str = msgspec.field(name="from", default="")
    until: str = msgspec.field(name="to", default="")
    en: str = ""
    source: str = ""
    verified: str = ""
    status: str = ""
    claimant: str = ""
    joint: str = ""


class Office(Shape, kw_only=True):
    """An office of a state or body by its role, with further Arabic wordings and its holders."""

    role: str
    of: str = ""
    en: str = ""
    ar: tuple[str, ...] = ()
    holders: tuple[Holder, ...] = ()
    source: str = ""


class ActorsFile(RuleFile, kw_only=True):
    """``actors/*.yaml``: one state with all that belongs to it, or a list of bodies that belong to none."""

    state: State | None = None
    places: tuple[Place, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    people: tuple[Person, ...] = ()
    offices: tuple[Office, ...] = ()


class CitiesFile(RuleFile, kw_only=True):
    """``cities/*.yaml``: cities made by script from GeoNames, by the id of their state."""

    source: str
    cities: dict[str, tuple[Place, ...]]


class HoldersFile(RuleFile, kw_only=True):
    """``holders/*.yaml``: holders made by script from data sets; people are named in ``actors/*.yaml``."""

    state: str
    offices: tuple[Office, ...]


class Wording(Shape, kw_only=True):
    """How an office or body is called: ``definite`` alone or with an adjective, ``construct`` before a state's name.

    ``owned`` wordings mean the body only where a feminine adjective says whose it is (``الداخلية اليمنية``).
    """

    definite: str
    construct: str = ""
    owned: bool = False


class OfficeRole(Shape, kw_only=True):
    """An office that many states have; ``head`` its noun with feminine and plural; ``en`` a template with {state};
    ``body`` the body that the wording names (``المتحدث باسم وزارة الخارجية``).
    """

    role: str
    head: str
    feminine: str = ""
    plural: tuple[str, ...] = ()
    en: str
    wordings: tuple[Wording, ...]
    rank: int = 0
    head_of_state: bool = False
    body: str = ""
    examples: tuple[str, ...] = ()


class BodyRole(Shape, kw_only=True):
    """A body that many states have: its wordings and the labels of bodies that no file lists.

    A ``shy`` one is meant without its state only on pages that speak of one state alone.
    """

    role: str
    en: str
    aliases_en: tuple[str, ...] = ()
    shy: bool = False
    wordings: tuple[Wording, ...]


class RolesFile(RuleFile, kw_only=True):
    """``offices/*.yaml``: offices and bodies by role, honorifics, and words that modify an office."""

    offices: tuple[OfficeRole, ...] = ()
    bodies: tuple[BodyRole, ...] = ()
    honorifics: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    modifiers: dict[str, tuple[str, ...]] = {}
    counterparts: dict[str, tuple[str, ...]] = {}
    collectives: dict[str, tuple[str, ...]] = {}


class NamesFile(RuleFile, kw_only=True):
    """``names/*.yaml``: parts of personal names, to tell where an unlisted person's name ends."""

    given: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    romanised: dict[str, str] = {}


# ── bodies that no file lists ────────────────────────────────────────────────────────────────────────────────────


class Head(Shape, kw_only=True):
    """A noun that heads names of bodies: its English nouns, how bodies are called that have a proper name (``named``,
    with {name}) or are called by their field (``of``, with {field}), what may follow it, and what makes no name.
    """

    head: str
    en: tuple[str, ...]
    kind: str = "organisation"
    named: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    nothing: tuple[str, ...] = msgspec.field(name="not", default=())


class BodiesFile(RuleFile, kw_only=True):
    """``bodies/*.yaml``: heads of names of bodies, and English for the words such names are made of.

    ``nouns`` and ``adjectives`` are fields and traits in Arabic; ``foreign`` are foreign words and ``letters`` names of
    Latin letters as the press writes them in Arabic; ``ends`` are adjectives that no name contains.
    """

    heads: tuple[Head, ...] = ()
    nouns: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    foreign: dict[str, str] = {}
    letters: dict[str, str] = {}
    ends: tuple[str, ...] = ()


# ── pages and outlets ────────────────────────────────────────────────────────────────────────────────────────────


class OutletFile(RuleFile, kw_only=True):
    """``outlets/<domain>.yaml``: an outlet or agency, its names, domains and the words that show a page is its own."""

    id: str
    en: str
    ar: tuple[str, ...] = ()
    kind: str = "outlet"
    domains: tuple[str, ...] = ()
    aliases_en: tuple[str, ...] = ()
    wikidata: str = ""
    marks: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    source: str = ""


class OutletsFile(RuleFile, kw_only=True):
    """``outlets/agencies.yaml``: many outlets of which only the names matter."""

    outlets: tuple[OutletEntry, ...] = ()


class OutletEntry(Shape, kw_only=True):
    """An outlet or agency without peculiarities of its own."""

    id: str
    en: str
    ar: tuple[str, ...] = ()
    kind: str = "outlet"
    domains: tuple[str, ...] = ()
    aliases_en: tuple[str, ...] = ()
    wikidata: str = ""
    marks: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    source: str = ""


class PagesFile(RuleFile, kw_only=True):
    """``pages/*.yaml``: phrases of furniture, credits and bylines; lists by what they tell."""

    phrases: dict[str, tuple[str, ...]] = {}


class DateExample(Shape, kw_only=True):
    """Words, the date of their page and the value the phrase must get; ``find`` where it is a part of the words."""

    text: str
    value: str = ""
    published: str = ""
    find: str = ""


class DatePhrase(Shape, kw_only=True):
    """How a time is written: its pattern over signs (month, weekday, words and connectives by key) and its form."""

    form: str
    pattern: str
    slots: dict[str, str] = {}
    examples: tuple[DateExample, ...] = ()


class DatesFile(RuleFile, kw_only=True):
    """``dates/*.yaml``: month and weekday names, relative words, parts of the day, and the phrases made of them.

    ``words`` are found by the lexicon scan, ``connectives`` (prepositions, marks) only beside them. ``values`` are
    tables that give keys of ``words`` their meaning; ``fragments`` are pieces that phrases share (``<name>``).
    """

    months: dict[str, tuple[str, ...]] = {}
    hijri_months: dict[str, tuple[str, ...]] = {}
    weekdays: dict[str, tuple[str, ...]] = {}
    words: dict[str, tuple[str, ...]] = {}
    connectives: dict[str, tuple[str, ...]] = {}
    values: dict[str, dict[str, str]] = {}
    fragments: dict[str, str] = {}
    phrases: dict[str, DatePhrase] = {}


# ── patterns ─────────────────────────────────────────────────────────────────────────────────────────────────────


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
    """``events/<kind>.yaml``: patterns of one kind of contact with its PLOVER and CAMEO codes."""

    kind: str
    plover: dict[str, str] = {}
    cameo: str = ""
    codes: dict[str, str] = {}
    patterns: tuple[EventPattern, ...] = ()


class SpeechVerb(Shape, kw_only=True):
    """A verb of speaking: its class, and what may follow it (``that``: clause, ``quote``, ``noun``)."""

    verb: str = ""
    noun: str = ""
    class_: str = msgspec.field(name="class", default="state")
    takes: tuple[str, ...] = ("that", "quote")
    links: tuple[str, ...] = ()
    strength: str = "strong"
    examples: tuple[Example, ...] = ()


class StatementsFile(RuleFile, kw_only=True):
    """``statements/*.yaml``: speech verbs and patterns of attribution."""

    verbs: tuple[SpeechVerb, ...] = ()
    patterns: tuple[EventPattern, ...] = ()
    stops: tuple[str, ...] = ()


class ClaimsFile(RuleFile, kw_only=True):
    """``claims/*.yaml``: patterns of what the press asserts about the record."""

    patterns: tuple[EventPattern, ...] = ()


class Topic(Shape, kw_only=True):
    """A matter with its words or phrases; ``residual`` is what contacts are about when nothing else shows.

    ``passing`` words show the matter of what is said with them, not that of the page.
    """

    id: str
    en: str
    ar: str
    words: tuple[str, ...]
    passing: tuple[str, ...] = ()
    residual: bool = False


class TopicsFile(RuleFile, kw_only=True):
    """``topics/*.yaml``: the topic ids and the words that show them."""

    topics: tuple[Topic, ...]
