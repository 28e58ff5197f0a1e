"""Rule files of inflected and uninflected words."""

from __future__ import annotations

from marsad.rulebook.schema.shape import RuleFile, Shape


class Verb(Shape, kw_only=True):
    """A verb by its third person past and present; ``noun`` is its masdar, usable in patterns as ``[noun]``, which
    ``تفعّل`` and ``تفاعل`` need not tell."""

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
