"""What somebody does by saying that he, or his state, does it: ``قال الوزير إن بلاده ترفض``, ``قال: «نثمن دوركم»``."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from marsad.article import Actor, Statement
from marsad.layers import START, Draft, Unit
from marsad.rulebook import Rulebook
from marsad.rulebook.classes import WordClasses
from marsad.stages.statements.particles import ON
from marsad.stages.statements.verbs import speech_nouns, speech_verbs

_STATED, _NOT, _LENGTH = "state", ("لا", "لن"), 5
_DID_NOT, _OF = "لم", "من"
_THAT = 3
_OURS, _PRESENT, _FUTURE = frozenset({"1s", "1p"}), "present", "future"
_ENDS, _BEEN = frozenset({"verb", "that", "rel", "punct"}), "كان"
_OWN_NOUN = frozenset({"noun", "group"})


class PerformedWords(WordClasses, frozen=True):
    """What one does that says ``not`` to it (``لن نقبل``), words of who is ready, of who thanks and of what has to be
    done, verbs of what goes on (``ستواصل``), and what is denied to news (``لا أساس لها``)."""

    accepting: frozenset[str]
    ready: frozenset[str]
    thankful: frozenset[str]
    obliging: frozenset[str]
    lasting: frozenset[str]
    founded: frozenset[str]
    unfounded: frozenset[str]


class Performed:
    """Finds the class of words that only ``قال`` or ``أكد`` leads to."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._words = PerformedWords.of(rulebook)
        strong = ((ref, e) for ref, entries in speech_verbs(rulebook).items() for e in entries[:1])
        nouns = ((ref, entries[0].class_) for ref, entries in speech_nouns(rulebook).items())
        self._nouns = {ref: class_ for ref, class_ in nouns if class_ != _STATED}
        self._verbs = {ref: e.class_ for ref, e in strong if e.class_ != _STATED and e.strength != "weak"}

    def of(self, draft: Draft, s: Statement) -> str:
        """The class of a statement by its opening words, else the one that it has."""
        if s.class_ != _STATED:
            return s.class_
        first = bisect_left(draft.units, s.start, key=START)
        last = bisect_left(draft.units, s.end, key=START)
        units = draft.units[first:last]
        named = self._named(draft, s, first)
        return named or self._done(draft, s, units) or self._obliged(units) or self._denied(units) or s.class_

    def _named(self, draft: Draft, s: Statement, first: int) -> str:
        """``نقلت الوكالة عن الوزير نفيه أن``: the noun of speech right before the content."""
        at = bisect_left(draft.units, s.cue.end if s.cue else s.start, key=START)
        said = (h for u in draft.units[max(at, first - _THAT) : first] if u.suffix for h in u.hits)
        return next((self._nouns[h.ref] for h in said if h.category == "noun" and h.ref in self._nouns), "")

    def _denied(self, units: tuple[Unit, ...]) -> str:
        """``الأنباء لا أساس لها``, ``ما نشر عار من الصحة``."""
        if {_NOT[0], *self._words.unfounded}.isdisjoint([u.word for u in units]):
            return ""
        without = any(a.word == _NOT[0] and b.says(self._words.founded) for a, b in pairwise(units))
        bare = any(a.word in self._words.unfounded and b.word == _OF for a, b in pairwise(units))
        return "deny" if without or bare else ""

    def _obliged(self, units: tuple[Unit, ...]) -> str:
        """``يجب أن``, ``لا بد من``, ``على الأطراف أن``."""
        opening = [u for u in units[:_LENGTH] if u.kind not in ("quote", "conj")]
        if opening and (opening[0].word in self._words.obliging or [u.word for u in opening[:2]] == ["لا", "بد"]):
            return "demand"
        near = opening[1:_THAT] if opening and opening[0].word == ON else []
        called = len(near) > 1 and near[0].kind in _OWN_NOUN and any(u.kind == "that" for u in near[1:])
        return "demand" if called else ""

    def _done(self, draft: Draft, s: Statement, units: tuple[Unit, ...]) -> str:
        """What the first verb or predicate says, where it is of the speaker or of his side."""
        own = False
        for k, u in enumerate(units[:_LENGTH]):
            before = units[k - 1].word if k else ""
            if found := self._verb(draft, u, before, units[k - 1] if k else None, own=own):
                return found
            if own and u.says(self._words.ready):
                return "promise"
            if own and (u.says(self._words.thankful) or u.word in self._words.thankful):
                return "praise"
            if u.kind in _ENDS or any(h.ref == _BEEN for h in u.hits):
                return ""
            own = own or self._is_own(draft, s, u)
        return ""

    def _verb(self, draft: Draft, u: Unit, before: str, auxiliary: Unit | None, *, own: bool) -> str:
        verbs = [h for h in draft.hits.get(u.i, ()) if h.category == "verb" and h.feats.startswith(_PRESENT)]
        ours = {h.ref for h in verbs if not _OURS.isdisjoint(h.feats.split())}
        refs = ours or ({h.ref for h in verbs} if own else set())
        if u.kind not in ("verb", "word") or not refs or before == _DID_NOT:
            return ""
        if before in _NOT:
            return "reject" if refs & self._words.accepting else ""
        if refs & self._words.lasting and auxiliary is not None and auxiliary.kind == _FUTURE:
            return "promise"
        return next((self._verbs[ref] for ref in sorted(refs) if ref in self._verbs), "")

    def _is_own(self, draft: Draft, s: Statement, u: Unit) -> bool:
        """The speaker, his state, or what he calls his (``بلاده``)."""
        if u.word in ("نحن", "اننا", "انني"):
            return True
        if u.kind == "noun":
            return bool(u.suffix)
        side = {c for a in s.speakers if (c := _country(draft.actors.get(a)))}
        who = draft.resolved.get(u.ref, ()) if u.kind == "group" else ()
        return any(a in s.speakers or _country(draft.actors.get(a)) in side for a in who)


def _country(actor: Actor | None) -> str | None:
    return actor.country if actor is not None else None
