"""What stages add to a draft before it becomes a reading: tokens, hits, units, clauses.

A ``Draft`` is frozen; a stage returns a new one with its layer filled in. Offsets are code points of the
article's text, token ranges are half-open indices into ``Draft.tokens``.
"""

from __future__ import annotations

from collections.abc import Set
from operator import attrgetter
from typing import dataclass_transform

import msgspec

from marsad.article import Actor, ActorKind, Article, Block, Claim, Event, Mention, Statement, Time

PEOPLE, KIN, SPEECH = "people", "kin", "speech"  # classes of words by which tokens are noted beside categories
WORD, NUMBER, LATIN, PUNCT, BREAK = "word", "number", "latin", "punct", "break"
_TENSES = frozenset({"past", "present"})
_NAMED = frozenset({"person", "new"})
AT_HOME = "home"  # a feature of names that mean a body only on pages that speak of its state
OF_STATE = "of-state"  # a feature of offices that their wording says to be of a state
DUBIOUS = "doubtful"  # a feature of names that are more often another word
NOT_NOW = frozenset({"former", "elect", "designate", "late"})  # features of an office no more or not yet held
HONOUR = "honour:"  # opens the feature of a part that says an honour alone
START, END = attrgetter("start"), attrgetter("end")
"""The offsets at which a token, unit or mention starts and ends: keys to look it up by."""


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Layer(msgspec.Struct, frozen=True, gc=False):
    """Base of the inner types; kept out of the garbage collector, for they form no cycles."""


class Token(Layer):
    """A word, number, mark or line break; ``word`` is the folded form, digits are ASCII."""

    i: int
    start: int
    end: int
    word: str
    kind: str


class Hit(Layer):
    """A lexicon entry found at tokens ``[i, j)``.

    ``category`` and ``ref`` name the entry (``verb``/``قال``, ``name``/``vladimir-putin``, ``month``/``3``),
    ``feats`` its inflection (``past``, ``pl``, …), ``pro`` the proclitics (``و``, ``ب``, ``ال`` …) before the first
    word, ``suffix`` the pronoun after the last one.
    """

    i: int
    j: int
    category: str
    ref: str
    feats: str = ""
    pro: tuple[str, ...] = ()
    suffix: str = ""


class Naming(Layer):
    """What a body that no rule lists is called.

    ``en`` are its English names, the usual one first; ``proper`` says that it has a name of its own, so that its
    state is no part of what it is called; ``words`` is that name, folded, ``alone`` whether it means the body without
    its head too (``جامعة القاهرة`` is not Cairo); ``states`` are those its name speaks of.
    """

    kind: ActorKind
    en: tuple[str, ...]
    ar: str
    proper: bool = False
    words: tuple[str, ...] = ()
    alone: bool = False
    states: tuple[str, ...] = ()


class Candidate(Layer):
    """Tokens that may name something, before it is decided who is meant.

    ``kind``: name | office | nationality | new | unlisted; ``refs`` are actor ids (name), office roles, state ids;
    ``start`` is the offset after proclitics; ``full`` is the whole of a new name that stands here shortened; ``naming``
    what an unlisted body is called.
    """

    i: int
    j: int
    start: int
    end: int
    kind: str
    refs: tuple[str, ...]
    feats: str = ""
    pro: tuple[str, ...] = ()
    full: str = ""
    naming: Naming | None = None


class Unit(Layer):
    """One piece of a clause as patterns see it.

    ``kind``: verb | noun | group | prep | conj | part | time | num | punct | quote | word. A token with proclitics
    yields several units. ``hits`` are the lexicon readings, ``refs`` the
    entries that these are of, ``word`` the folded surface form of the piece,
    ``ref`` the index into ``Draft.groups`` or ``Draft.times`` where the unit is one of these. ``depth`` counts open
    quotations, ``aside`` is true between dashes or brackets.
    """

    n: int
    kind: str
    word: str
    i: int
    j: int
    start: int
    end: int
    hits: tuple[Hit, ...] = ()
    ref: int = -1
    depth: int = 0
    aside: bool = False
    suffix: str = ""
    refs: frozenset[str] = frozenset()

    def says(self, words: Set[str]) -> bool:
        """Whether one of its readings is among the words."""
        return not words.isdisjoint(self.refs)

    @property
    def definite(self) -> bool:
        """Whether it may be read with the article."""
        return any("ال" in hit.pro for hit in self.hits)

    @property
    def verb_feats(self) -> frozenset[str]:
        """All that its readings as a verb say of tense, person, number and gender: ``past``, ``3fs``."""
        return frozenset(feat for hit in self.hits if hit.category == "verb" for feat in hit.feats.split())

    @property
    def verb_gender(self) -> str:
        """``f`` of a verb that says ``she`` of one (``التقت``) and never ``he``, ``m`` the reverse, else nothing."""
        feats = self.verb_feats
        he, she = "3ms" in feats, "3fs" in feats
        return "" if he == she else "m" if he else "f"

    @property
    def verb_tense(self) -> str:
        """``past`` or ``present`` of a verb that all its readings put there, else nothing."""
        tenses = {hit.feats.partition(" ")[0] for hit in self.hits if hit.category == "verb"}
        return tenses.pop() if len(tenses) == 1 and not tenses.isdisjoint(_TENSES) else ""


class Part(Layer):
    """One principal in a noun group: the office, state and name said of it.

    ``names`` are the actor ids its name may mean, ``role`` the office or body role, ``states`` the ids of the states or
    bodies it belongs to, ``target`` what an envoy is sent to, ``new`` the name of somebody the rules do not know,
    ``feats`` number, gender and modifiers (``former``, ``acting``); ``name_start``, ``name_end`` its name's offsets.
    """

    i: int
    j: int
    start: int
    end: int
    names: tuple[str, ...] = ()
    role: str = ""
    body: str = ""
    states: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    new: str = ""
    feats: frozenset[str] = frozenset()
    name_start: int = -1
    name_end: int = -1
    suffix: str = ""
    naming: Naming | None = None


class Group(Layer):
    """A noun group that stands for actors: offices, adjectives and names taken together.

    ``kind``: person | state | place | body | office | people | counterpart | collective | nationality | new. A plural
    office (``رؤساء أذربيجان وإيران``) has several parts.
    """

    i: int
    j: int
    start: int
    end: int
    kind: str
    parts: tuple[Part, ...] = ()
    suffix: str = ""

    @property
    def joint(self) -> tuple[str, ...]:
        """Ids of the states of a joint body that no rule lists: ``اللجنة المصرية الروسية المشتركة``."""
        states = self.parts[0].states if self.kind == "body" and self.parts[0].naming else ()
        return states if len(states) > 1 else ()


class Quote(Layer):
    """A quotation: offsets of its content (marks excluded), units ``[first, last)`` of it, nesting depth from 1."""

    start: int
    end: int
    first: int
    last: int
    depth: int
    closed: bool = True


class Sentence(Layer):
    """Units ``[first, last)`` between two full stops outside quotations; ``label`` is the label of its block, ``said``
    are the words of its units and the entries that they are read as."""

    first: int
    last: int
    start: int
    end: int
    label: str
    paragraph: int = 0
    said: frozenset[str] = frozenset()


class TopicWord(Layer):
    """A word or phrase of a topic at offsets ``[start, end)``.

    ``weight`` is how much it says of the matter: a plain word says 1, a phrase 1 for each of its words, strong ones
    double and weak ones half as much. ``passing`` ones count in their own stretch, not for the page.
    """

    start: int
    end: int
    topic: str
    weight: float
    passing: bool = False


class Matter(Layer):
    """What a page is about: its topic words from left to right, and each topic's share of those in title and body."""

    words: tuple[TopicWord, ...] = ()
    shares: dict[str, float] = {}


class Draft(msgspec.Struct, frozen=True):
    """A reading in the making.

    ``starts`` are the tokens at which an entry starts, by its category, if few words have that, or by its class of
    words, if that is noted.
    ``said`` gives the units whose readings are of an entry, by entry, in order;
    ``resolved`` gives the actors of a group, ``agents`` those who do what a verb's unit says (also where the sentence
    leaves them out), ``pronouns`` those a unit's pronoun suffix stands for, ``voices`` those a speaking noun
    (``البيان``) belongs to, ``men`` the actors known to be male.
    """

    article: Article
    tokens: tuple[Token, ...] = ()
    hits: dict[int, tuple[Hit, ...]] = {}
    starts: dict[str, list[int]] = {}
    blocks: tuple[Block, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    times: tuple[Time, ...] = ()
    units: tuple[Unit, ...] = ()
    groups: tuple[Group, ...] = ()
    quotes: tuple[Quote, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    said: dict[str, list[int]] = {}
    subjects: dict[int, int] = {}
    skippable: tuple[bool, ...] = ()
    resolved: dict[int, tuple[str, ...]] = {}
    agents: dict[int, tuple[str, ...]] = {}
    pronouns: dict[int, tuple[str, ...]] = {}
    voices: dict[int, tuple[str, ...]] = {}
    men: frozenset[str] = frozenset()
    matter: Matter = Matter()
    actors: dict[str, Actor] = {}
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    problems: tuple[str, ...] = ()

    def saying(self, words: Set[str]) -> list[int]:
        """Units of which one reading is among the words, in order."""
        said = self.said
        few = filter(words.__contains__, said) if len(said) < len(words) else filter(said.__contains__, words)
        return sorted({n for ref in few for n in said[ref]})

    def group_kind(self, unit: Unit) -> str:
        """The kind of the group that a unit is, or nothing where it is none."""
        return self.groups[unit.ref].kind if unit.kind == "group" else ""

    def names_somebody(self, unit: Unit) -> bool:
        """Whether the unit is a group with a person's name in it, listed or new."""
        return self.group_kind(unit) in _NAMED
