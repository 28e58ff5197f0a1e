"""Whom a clause behind ``أن`` is about, where that is not whoever speaks: his forces, delegates of a state."""

from __future__ import annotations

from collections.abc import Callable

from marsad.layers import Draft, Sentence

_BACK = 18
_APART = ("that", "verb", "rel")
_LIGHT = ("future", "part", "adj", "time")
_HIS = ("ه", "ها")


Delegates = Callable[[int, Sentence], int]
"""Gives the unit of the state or body behind ``وفد من`` at a unit, or -1."""


class SpokenOf:
    """Reads the clauses of one page; ``country`` are nouns as good as he whose they are (``بلاده``), ``saying`` those
    of what somebody says."""

    def __init__(self, draft: Draft, country: frozenset[str], saying: frozenset[str]) -> None:
        self._draft, self._country, self._saying = draft, country, saying

    def unit(self, verb: int, subject: int, sentence: Sentence, delegates: Delegates) -> int:
        """The unit of what does what the verb says, given the subject read so far; -1 where that may stand."""
        his = self._his(verb, sentence)
        if his >= 0 or subject < 0:
            return his
        if (himself := self._himself(verb, subject, sentence)) >= 0:
            return himself
        sent = self._sent(verb, sentence, delegates)
        return sent if sent > subject else -1

    def _his(self, verb: int, sentence: Sentence) -> int:
        """``أن قواته ستغادر``: what somebody has does it, not he; -1 where he does."""
        units, n = self._draft.units, verb - 1
        while n > sentence.first and units[n].kind in _LIGHT:
            n -= 1
        his = units[n].kind == "noun" and bool(units[n].suffix) and not units[n].says(self._country)
        return n if his and n > sentence.first and units[n - 1].kind == "that" else -1

    def _himself(self, verb: int, subject: int, sentence: Sentence) -> int:
        """``أضاف الوزير المؤيد للخط الذي يتبعه زميله أنه اتفق``: who speaks, not whom a relative clause names;
        ``فوجئ الوزير بإعلان الرئيس أنه سيلتقي``: whose saying it is; -1 where neither is told."""
        units, that = self._draft.units, verb - 1
        while that > sentence.first and units[that].kind in _LIGHT:
            that -= 1
        if units[that].kind != "that" or not units[that].word.endswith(_HIS):
            return -1
        ahead = that - 1 - (units[that - 1].kind in ("prep", "conj"))
        if ahead > sentence.first and units[ahead].kind == "group" and units[ahead - 1].kind == "noun":
            said = units[ahead - 1]
            return ahead if said.says(self._saying) and not said.suffix else -1
        return self._outside(that, subject, sentence)

    def _outside(self, that: int, subject: int, sentence: Sentence) -> int:
        """The subject of the verb before the relative clause that names ``subject``; -1 where none does."""
        units, inside = self._draft.units, False
        for n in range(that - 1, sentence.first - 1, -1):
            if units[n].kind != "verb":
                continue
            if units[n - 1].kind == "rel" and n > sentence.first:
                inside = inside or n < subject
            else:
                named = self._draft.subjects.get(n, -1)
                return named if inside and 0 <= named < subject and units[named].kind == "group" else -1
        return -1

    def _sent(self, verb: int, sentence: Sentence, delegates: Delegates) -> int:
        """``أعلنت الوزارة أن وفدا من قطر سيجري``: whose delegates are spoken of behind ``أن``; or -1."""
        units = self._draft.units
        back = range(verb - 1, max(sentence.first, verb - _BACK), -1)
        that = next((n for n in back if units[n].kind in _APART), -1)
        return delegates(that + 1, sentence) if that >= 0 and units[that].kind == "that" else -1
