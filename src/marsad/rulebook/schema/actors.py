"""Rule files of states, bodies, people, offices and names."""

from __future__ import annotations

import msgspec

from marsad.rulebook.schema.shape import RuleFile, Shape


class Named(Shape, kw_only=True):
    """What every actor of the rules has: an id and its names; ``source`` says where they come from."""

    id: str
    en: str
    ar: tuple[str, ...]
    aliases_en: tuple[str, ...] = ()
    wikidata: str = ""
    source: str = ""


class State(Named, kw_only=True):
    """A state: names, nationality adjective, the ids others refer to it by.

    ``realm`` is the noun that, with the article alone, its press calls it by (``المملكة``), ``doubtful_adjective`` a
    nationality that is more often another word: ``المالي`` is of Mali only behind words that states have.
    """

    iso3: str = ""
    iso2: str = ""
    adjective: tuple[str, ...] = ()
    doubtful_adjective: tuple[str, ...] = ()
    adjective_en: str = ""
    people_ar: tuple[str, ...] = ()
    capital: str = ""
    realm: str = ""


class Place(Named, kw_only=True):
    """A city or other place.

    ``metonym`` where the press says it for the government, ``seat_of`` the bodies of many states that it stands for.
    """

    lat: str = ""
    lon: str = ""
    metonym: bool = False
    seat_of: tuple[str, ...] = ()


class Organisation(Named, kw_only=True):
    """A body; ``role`` is what it is to its state (``presidency``, ``foreign-ministry``, ``parliament`` …).

    ``beside`` are words that mean it only where ``و`` joins them to another group (``حماس وفتح``), ``at_home`` words
    that mean it on pages that speak of its state (``مجلس السيادة``).
    """

    role: str = ""
    beside: tuple[str, ...] = ()
    at_home: tuple[str, ...] = ()
    adjective: tuple[str, ...] = ()
    kind: str = "organisation"
    state: str = ""


class Person(Named, kw_only=True):
    """A person; ``ar`` full names and variants, ``short`` what stands for the person alone (``بوتين``).

    ``private``: known for no public part, so that whom the person met and where he went is no diplomacy.
    """

    short: tuple[str, ...] = ()
    gender: str = "m"
    private: bool = False


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

    def serves(self, day: str | None) -> bool:
        """Whether the office was theirs on a day, ISO 8601 with or without time; never where none is known."""
        if not day:
            return False
        return day[: len(self.since)] >= self.since and (not self.until or day[: len(self.until)] <= self.until)


class Office(Shape, kw_only=True):
    """An office of a state or body by its role, with further Arabic wordings and its holders.

    ``leads``: its holder is who leads the state (``الزعيم الألماني`` is the chancellor).
    """

    role: str
    of: str = ""
    leads: bool = False
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

    ``owned`` wordings mean the body only where a feminine adjective says whose it is (``الداخلية اليمنية``), wordings
    ``of_state`` the office of a state and no other (``رئيس البلاد``).
    """

    definite: str
    construct: str = ""
    owned: bool = False
    of_state: bool = False


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

    A ``shy`` one is meant without its state only on pages that speak of one state alone. The name of one that is called
    after a ``post`` (the role of its holder) says nothing of the body where somebody strives for it or takes it
    (``انتخابات الرئاسة``).
    ``within`` is the role of the body that it is a part of, meant by its name in states where none such is listed.
    """

    role: str
    en: str
    aliases_en: tuple[str, ...] = ()
    shy: bool = False
    post: str = ""
    within: str = ""
    wordings: tuple[Wording, ...]


class Honour(Shape, kw_only=True):
    """What somebody is called without a name (``جلالته``, ``سمو الأمير``): whom the page has named with ``title``, and
    who holds one of the offices ``roles``.
    """

    title: str
    roles: tuple[str, ...] = ()
    said: tuple[str, ...]


class RolesFile(RuleFile, kw_only=True):
    """``offices/*.yaml``: offices and bodies by role, honorifics, and words that modify an office."""

    offices: tuple[OfficeRole, ...] = ()
    bodies: tuple[BodyRole, ...] = ()
    honorifics: tuple[str, ...] = ()
    honours: tuple[Honour, ...] = ()
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
    bound: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    romanised: dict[str, str] = {}
    sounds: dict[str, str] = {}


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
    Latin letters as the press writes them in Arabic; ``ends`` are adjectives that no name contains; ``plain`` and
    ``plain_adjectives`` are further words that only describe bodies.
    """

    heads: tuple[Head, ...] = ()
    nouns: dict[str, str] = {}
    adjectives: dict[str, str] = {}
    foreign: dict[str, str] = {}
    letters: dict[str, str] = {}
    ends: tuple[str, ...] = ()
    plain: dict[str, str] = {}
    plain_adjectives: dict[str, str] = {}
