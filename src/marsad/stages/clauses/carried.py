"""Verbs that go on with what another verb before them began: ``استقبل ضيفه، وقال``, ``قبل أن يتوجه``."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.layers import Sentence, Unit
from marsad.text.tokens import COMMAS

_PAST, _MANY, _SINGLE = "past", ("3mp", "3fp"), ("3ms", "3fs")
_FOR, _BEFORE_WHOM = "ل", frozenset({"سبق", "يسبق"})
_LED_BY, _ARTICLE = frozenset({"برئاسه", "بقياده", "برئاسة", "بقيادة"}), "ال"
LIGHT = frozenset({"part", "future", "time", "adv"})


class Carried:
    """Finds the verb that another one goes on with; ``goes_on`` are words by which a subject does more: ``كما``."""

    def __init__(self, units: Sequence[Unit], goes_on: frozenset[str]) -> None:
        self._units, self._goes_on = units, goes_on

    def joined_to(self, verb: int, sentence: Sentence) -> int:
        """The verb that ``و`` or ``كما`` joins this one to (``استقبل الرئيس ضيفه، وقال إن``), -1 where none is.

        It is the main clause's, but the present goes on with the present of what is said: ``أعلن الناطق أن الوزير
        سيزور بغداد، ويلتقي``.
        """
        k = verb - 1
        joins = self._units[k].kind == "conj" or self._units[k].word in self._goes_on
        if k - 1 < sentence.first or not joins or not self._closes(k - 1):
            return -1
        depth, joined = self._units[verb].depth, -1
        for n in range(sentence.first, verb - 2):
            u = self._units[n]
            if u.kind == "verb" and u.depth == depth and joined < 0:
                joined = n
            elif u.depth == depth and u.kind in ("that", "rel"):
                return self._of_what_is_said(verb, n, joined)
        return joined

    def _of_what_is_said(self, verb: int, that: int, joined: int) -> int:
        """The verb of the clause behind ``that`` that a present goes on with, else the main one, which is past."""
        apart = joined >= 0 and self._units[joined].verb_tense == "past" and self._units[verb].verb_tense == "present"
        if not apart or self._units[that].kind != "that":
            return joined
        depth = self._units[verb].depth
        for n in range(verb - 2, that, -1):
            u = self._units[n]
            related = u.kind == "verb" and self._units[n - 1].kind == "rel"
            if u.kind == "verb" and u.depth == depth and u.verb_tense == "present" and not related:
                return n
        return joined

    def of_whom(self, verb: int, sentence: Sentence) -> int:
        """``سبق للوزير أن بحث``: the group behind ``ل`` before ``أن``; -1 where none is."""
        n = verb - 2
        if n - 2 < sentence.first or self._units[n + 1].kind != "that" or self._units[n].kind != "group":
            return -1
        return n if self._units[n - 1].word == _FOR and self._units[n - 2].word in _BEFORE_WHOM else -1

    def leads_others(self, n: int) -> bool:
        """``وفد برئاسة الوزير سيتوجه``: who leads those that do something does it."""
        k = n - 1
        while k > 0 and self._units[k].kind in ("noun", "adj") and self._units[k].word.startswith(_ARTICLE):
            k -= 1
        return k > 0 and self._units[k].word in _LED_BY

    def is_when(self, verb: int, sentence: Sentence) -> bool:
        """``سيلتقي الوزير نظيره قبل أن يتوجه``: a verb behind a preposition of more than a letter and ``أن``."""
        n = verb - 1
        while n > sentence.first and self._units[n].kind in LIGHT:
            n -= 1
        if n <= sentence.first or self._units[n].kind != "that":
            return False
        before = self._units[n - 1]
        return before.kind == "prep" and len(before.word) > 1

    def is_of_many(self, verb: int) -> bool:
        """``وناشدوا الحكومة``: a verb in the plural comes behind its subject; what stands behind it is its object."""
        feats = [h.feats for h in self._units[verb].hits if h.category == "verb"]
        return bool(feats) and feats == [f for f in feats if f.endswith(_MANY) and f.startswith(_PAST)]

    def is_of_one(self, verb: int) -> bool:
        """``قال مسؤولون إن الوزير سافر، والتقى``: a singular that goes on speaks of one, not of the many before."""
        tags = [h.feats.split()[1:] for h in self._units[verb].hits if h.category == "verb"]
        return bool(tags) and all(len(tag) > 0 and tag[0] in _SINGLE for tag in tags)

    def _closes(self, n: int) -> bool:
        return self._units[n].word in COMMAS or self._units[n].kind == "quote"
