"""What there is between two parties: a contact, or something else that the words name right before ``بين``."""

from __future__ import annotations

from marsad.layers import Draft, Unit
from marsad.rulebook.classes import WordClasses
from marsad.rulebook.match import Match

_MET = frozenset({"meeting", "call"})


class BetweenWords(WordClasses, frozen=True):
    """Words by which it is told what stands between two."""

    between: frozenset[str]
    lying_between: frozenset[str]
    talks: frozenset[str]
    relations: frozenset[str]
    status_purpose: frozenset[str]
    commission: frozenset[str]
    brought_together: frozenset[str]
    speaks_of: frozenset[str]
    assembly: frozenset[str]


class Between:
    """Tells on one page matches of contacts between two from what else there is between them."""

    def __init__(self, draft: Draft, words: BetweenWords) -> None:
        self._draft, self._words = draft, words

    def others(self, match: Match) -> bool:
        """``شهدت الجلسة سجالا بين السفيرين``: what there is between the parties is something else."""
        units = self._draft.units
        mark = next((n for n in range(match.anchor + 1, match.last) if self._parts(units[n])), -1)
        n = mark - 1
        while n > match.anchor and (units[n].kind in ("adj", "time", "punct", "quote") or units[n].aside):
            n -= 1
        if n <= match.anchor or units[n].kind not in ("noun", "word") or units[n].suffix:
            return False
        if match.entry.kind not in _MET or units[n].says(self._words.talks):
            return False
        lying = (k for k in range(match.anchor + 2, mark) if units[k - 1].kind == "prep")
        told = any(u.kind == "verb" for u in units[match.anchor + 1 : max(mark, 0)])
        if not told and any(units[k].says(self._words.lying_between) for k in lying):
            return True  # ``القمة في المنطقة بين البلدين``
        if self._is_matter(n, match.anchor):
            return True
        ended = units[n].definite and n > match.anchor + 1 and self._is_deed(n - 1)
        other = units[match.anchor].definite and (ended or not units[n].definite)
        return other or any(h.ref in self._words.relations for h in units[n].hits if h.category == "noun")

    def _parts(self, unit: Unit) -> bool:
        """``بين البلدين``, ``بينهما``."""
        word = unit.word.removesuffix(unit.suffix) if unit.kind == "prep" and unit.suffix else unit.word
        return word in self._words.between

    def _is_matter(self, n: int, anchor: int) -> bool:
        """``تسهم المحادثات في المصالحة بين البلدين``: what is to come of a contact, not what
        it is about: ``محادثات حول المصالحة بين``."""
        units = self._draft.units
        theirs = n == anchor + 1 or (n == anchor + 2 and units[anchor + 1].word in self._words.speaks_of)
        theirs = theirs or units[n - 1].says(self._words.commission | self._words.assembly)  # ``مجلس الشراكة بين``
        return not theirs and units[n].says(self._words.brought_together)

    def _is_deed(self, n: int) -> bool:
        """``هو وقف القتال بين البلدين``: a bare noun behind ``هو``, another noun or a purpose, not ``في مقر``."""
        unit, before = self._draft.units[n], self._draft.units[n - 1]
        bare = not (unit.definite or unit.suffix) and any(h.category == "noun" for h in unit.hits)
        aim = before if before.kind != "word" else self._draft.units[n - 2]  # ``لأجل وقف القتال``
        bare = bare and not unit.says(self._words.commission | self._words.assembly)  # ``دورة مجلس الشراكة بين``
        return bare and (before.kind in ("noun", "part") or aim.word in self._words.status_purpose)
