"""Relative clauses between a subject and what it does: ``التقى الوزير، الذي يزور العراق حاليا، رئيس الجمهورية``."""

from __future__ import annotations

from marsad.layers import Draft, Sentence
from marsad.text.tokens import COMMAS

_LONG = 10
_ENDS = frozenset({"that", "quote"})


def relative_asides(draft: Draft, again: frozenset[int] = frozenset()) -> dict[int, int]:
    """The unit behind each relative clause that stands behind the subject of a verb, by the clause's first unit;
    ``again`` are units that say the subject once more: ``التقى فلان وزير الدولة، الذي وصل أمس، الرئيس``."""
    subjects = {n for verb, n in draft.subjects.items() if 0 <= verb < n}
    found = (
        _behind(draft, n, sentence, again)
        for sentence in draft.sentences
        for n in range(sentence.first, sentence.last)
        if n in subjects
    )
    return {aside.start: aside.stop for aside in found if aside}


def _behind(draft: Draft, subject: int, sentence: Sentence, again: frozenset[int]) -> range:
    """The relative clause right behind a subject, its closing comma taken in; nothing where none closes it."""
    units = draft.units
    first = subject + 1
    while first < sentence.last and (units[first].word in COMMAS or units[first].kind == "time" or first in again):
        first += 1
    if first >= sentence.last or units[first].kind != "rel":
        return range(0)
    for n in range(first + 1, min(first + _LONG, sentence.last - 1)):
        if units[n].kind in _ENDS or units[n].kind == "rel":
            return range(0)
        if units[n].word in COMMAS:
            return range(first, n + 1)
    return range(0)
