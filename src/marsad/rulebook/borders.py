"""Where a clause ends, and what belongs to the word before it."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.layers import Unit

_VERBAL = frozenset({"verb", "future"})
_PARTING = frozenset({"conj", "punct"})
_STOPS = frozenset({":", "؛", ";"})
_CLAUSE_MARKS = frozenset({"verb", "that", "rel"})


def stands_before_place(before: Unit) -> bool:
    """``بباريس``, ``زيارته باريس``: what stands before a place that is where, not who."""
    return before.word == "ب" or (before.kind == "noun" and bool(before.suffix))


def ends_clause(units: Sequence[Unit], p: int) -> bool:
    """``أن``, ``الذي`` or a word that can only be a verb at p."""
    unit = units[p]
    return unit.kind in _CLAUSE_MARKS and not (unit.kind == "verb" and any(h.category == "noun" for h in unit.hits))


def leaves_sentence(units: Sequence[Unit], p: int) -> bool:
    """Whether what follows from unit p on is told for itself: behind ``أن`` or a colon, a verb behind ``و`` or a comma.

    Relative clauses go on with what they stand behind, with ``الذي`` and without: ``لقاء يعقده الوزير غدا مع نظيره``.
    """
    unit = units[p]
    joined = unit.kind in _VERBAL and p > 0 and units[p - 1].kind in _PARTING
    return unit.kind == "that" or unit.word in _STOPS or joined


def governs(unit: Unit, heads: frozenset[str] = frozenset()) -> bool:
    """A preposition, or a noun in construct that is none of ``heads``: what follows belongs to it."""
    if unit.suffix:
        return False
    if unit.kind == "noun" and any(h.ref in heads for h in unit.hits):
        return False
    return unit.kind == "prep" or (unit.kind == "noun" and not unit.word.startswith("ال"))


def joins(units: Sequence[Unit], p: int) -> bool:
    """``و`` behind a group: what follows is joined to that, not to the verb."""
    unit = units[p]
    return unit.kind == "conj" and unit.word == "و" and any(u.kind == "group" for u in units[max(p - 3, 0) : p])
