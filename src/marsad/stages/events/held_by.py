"""Who held a contact told of in passing: ``أدان ماكرون ما فعلته القوات، خلال محادثات أجراها مع نظيره``."""

from __future__ import annotations

from collections.abc import Mapping

from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook

_BETWEEN = ("adj", "time", "adv", "num")
_BY = "عبر"
_WHAT = ("ما", "مما", "بما", "عما")


class HeldBy:
    """Finds the main verb whose subject has held the contact right before a verb like ``أجراها``."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._holding, self._contacts = rulebook.word_class("holds-one"), rulebook.word_class("counted")

    def main(self, draft: Draft, verb: int, found: Mapping[int, int], sentence: Sentence) -> int:
        """The subject of the clause that a contact held by nobody named stands in, -1 where there is none."""
        units = draft.units
        if not units[verb].suffix or not units[verb].says(self._holding) or found[verb] > verb:
            return -1
        noun = verb - 1
        while noun > sentence.first and units[noun].kind in _BETWEEN:
            noun -= 1
        if units[noun - 1].word == _BY:
            noun -= 2  # ``محادثات عبر الهاتف أجراها``
        if units[noun].kind != "noun" or units[noun].definite or not units[noun].says(self._contacts):
            return -1
        for n in range(noun - 1, sentence.first - 1, -1):
            if units[n].kind == "verb" and found.get(n, -1) >= 0 and not self._aside(draft, n):
                return found[n] if found[n] < noun else -1
        return -1

    @staticmethod
    def _aside(draft: Draft, verb: int) -> bool:
        """Whether a verb tells of a noun or of ``ما`` before it."""
        n = verb - 1
        while n > 0 and draft.units[n].kind == "future":
            n -= 1
        before = draft.units[n]
        own = before.kind == "noun" and bool(draft.units[verb].suffix)  # ``اتفاق وقعه الرئيس``
        return n >= 0 and (own or before.kind == "rel" or before.word in _WHAT)
