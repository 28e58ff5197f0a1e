"""Further stops of a journey: ``زار مسقط ثم الدوحة``, ``إلى برلين ومنها إلى باريس``."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.layers import Draft, Sentence, Unit
from marsad.rulebook import Rulebook
from marsad.stages.events.places import Places

_STEP = 6  # units between two stops
_FREE = frozenset({"adj", "time", "punct", "adv", "num", "quote", "conj", "part"})
_PLACES = ("place", "state")


class Stops:
    """Reads the stops behind the first goal of a journey on one page."""

    def __init__(self, draft: Draft, rulebook: Rulebook, places: Places) -> None:
        self._draft, self._places = draft, places
        self._then, self._to = rulebook.word_class("next-stop"), rulebook.word_class("stop-preposition")

    def behind(self, last: int, sentence: Sentence) -> tuple[str, ...]:
        """Places behind unit ``last`` that words like ``ثم`` join to the one before, in their order."""
        return tuple(dict.fromkeys(self._found(last, sentence)))

    def _found(self, last: int, sentence: Sentence) -> Iterator[str]:
        n = last
        while (mark := self._mark(n, sentence)) >= 0:
            n = mark + 1
            while n < sentence.last and (self._draft.units[n].word in self._to or self._draft.units[n].kind == "time"):
                n += 1
            if n >= sentence.last or not self._names_place(self._draft.units[n]):
                return
            while n < sentence.last and self._goes_on(n):
                if place := self._places.at(n):
                    yield place
                n += 1

    def _mark(self, n: int, sentence: Sentence) -> int:
        """The next ``ثم`` with nothing between but when and how; -1 where there is none."""
        for k in range(n, min(n + _STEP, sentence.last)):
            unit = self._draft.units[k]
            if unit.word in self._then:
                return k
            if unit.kind not in _FREE and not unit.aside:
                return -1
        return -1

    def _goes_on(self, n: int) -> bool:
        """Whether unit n is a place, or the ``و`` before one."""
        units = self._draft.units
        joins = units[n].word == "و" and n + 1 < len(units) and self._names_place(units[n + 1])
        return self._names_place(units[n]) or joins

    def _names_place(self, unit: Unit) -> bool:
        return unit.kind == "group" and self._draft.groups[unit.ref].kind in _PLACES
