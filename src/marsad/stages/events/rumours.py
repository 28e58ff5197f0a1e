"""Contacts that somebody is said to have had, and what is said to that: it is denied, or nobody confirms it."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.layers import Sentence, Unit
from marsad.rulebook import Rulebook
from marsad.stages.events.status_words import StatusWords

_TOLD = 6  # units between ``عن`` and the contact
_BY_WHOM = 6  # units of those who spread it
_BACK = 18
_ANSWER = 10  # units between what is said to it and the rumour
_VERDICT = 14  # units behind the contact
_CROSSED = frozenset({"that", "conj", "rel"})
_SPREADING = frozenset({"verb", "group", "noun", "word", "adj", "time", "quote", "part", "rel", "adv", "num"})


class Rumours(StatusWords):
    """Finds what is told of a contact as others tell it; words stand in ``lexicon/status.yaml``."""

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__(rulebook)
        words = rulebook.word_class
        self._refuting, self._truth = words("status-refuting"), words("status-truth")
        self._unfounded, self._confirming = words("status-unfounded"), words("status-confirming")
        self._talk = words("status-talk")

    def answered(self, units: Sequence[Unit], anchor: int, sentence: Sentence) -> str:
        """``denied`` or ``possible`` of a contact that is rumoured and denied or not confirmed, else nothing."""
        rumour = self._rumour(units, anchor, sentence)
        if rumour < 0:
            return ""
        for n in range(rumour - 1, max(sentence.first, rumour - _ANSWER) - 1, -1):
            if units[n].kind in ("that", "rel"):
                break
            if answer := self._answer(units, n, sentence):
                return answer
        return "denied" if self._is_called_untrue(units, anchor, sentence) else ""

    def _rumour(self, units: Sequence[Unit], anchor: int, sentence: Sentence) -> int:
        """Where ``ما تناقلته صحف عن``, ``الأنباء عن`` begins that the contact is the matter of; -1 where none does."""
        first = max(sentence.first, anchor - _BACK)
        about = self._about_what(units, anchor, first)
        n = about - 1
        while n >= first and about - n <= _BY_WHOM and units[n].kind in _SPREADING:
            if self._is_what_is_told(units, n, sentence.first):
                return n
            n -= 1
        return -1

    def _about_what(self, units: Sequence[Unit], anchor: int, first: int) -> int:
        """``عن`` before the contact, nothing but its own clause between; -1 where something else stands there."""
        for n in range(anchor - 1, max(first, anchor - _TOLD) - 1, -1):
            if units[n].kind == "prep" and units[n].word in self._about:
                return n
            if units[n].kind in _CROSSED:
                return -1
        return -1

    def _is_what_is_told(self, units: Sequence[Unit], n: int, first: int) -> bool:
        if n > first and units[n - 1].word in self._what and self._has(units[n], self._rumoured):
            return True
        return units[n].kind == "noun" and self._has(units[n], self._news | self._talk)

    def _answer(self, units: Sequence[Unit], n: int, sentence: Sentence) -> str:
        """What unit n says to a rumour behind it."""
        negated = self._negated(units, n, sentence)
        if self._has(units[n], self._refuting):
            return "possible" if negated else "denied"
        if negated and self._has(units[n], self._truth):
            return "denied"  # ``لا صحة لما يتردد``
        return "possible" if negated and self._has(units[n], self._confirming) else ""

    def _is_called_untrue(self, units: Sequence[Unit], anchor: int, sentence: Sentence) -> bool:
        """``الحديث عن لقاء عار من الصحة``."""
        behind = units[anchor + 1 : min(anchor + 1 + _VERDICT, sentence.last)]
        return any(self._has(u, self._unfounded) for u in behind)
