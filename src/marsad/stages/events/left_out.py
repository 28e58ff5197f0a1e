"""Who acts where the words leave him out: in what somebody says of himself, on a journey, at somebody's invitation."""

from __future__ import annotations

from marsad.layers import Draft
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Match
from marsad.text.tokens import COMMAS

_FIRST_PERSON = frozenset({"1s", "1p"})
_AHEAD, _BACK, _FAR = 3, 10, 20
_FOR = "ل"
Actors = tuple[str, ...]


class LeftOut:
    """Reads on one page who is meant by verbs and nouns that name nobody."""

    def __init__(self, draft: Draft, rulebook: Rulebook) -> None:
        self._draft = draft
        self._there, self._during = rulebook.word_class("where"), rulebook.word_class("on-the-way")
        self._meet, self._travel = rulebook.word_class("meet"), rulebook.word_class("going-there")
        self._invitation, self._journey = rulebook.word_class("invitation"), rulebook.word_class("journey")

    def speaker(self, verb: int) -> Actors:
        """``وقال فلان: "سأزور البلدين"``: who says so of himself; nobody for a verb of other persons, nor for what he
        does ever again: ``نتباحث مع بغداد``."""
        unit = self._draft.units[verb]
        feats = [set(h.feats.split()) for h in unit.hits if h.category == "verb"]
        mine = bool(feats) and all(f & _FIRST_PERSON for f in feats)
        if not mine and not all("3fs" in f for f in feats):
            return ()
        if unit.verb_tense == "present" and (not verb or self._draft.units[verb - 1].kind != "future"):
            return ()
        around = [s for s in self._draft.statements if s.start <= unit.start < s.end and s.speakers]
        speakers = tuple(min(around, key=lambda s: s.end - s.start).speakers) if around else ()
        return speakers if mine or (feats and self._is_his_own(verb, speakers)) else ()

    def _is_his_own(self, verb: int, speakers: Actors) -> bool:
        """``كتب الوزير: "اجتمعت مع نظيري"``: where a man is quoted, what is written like ``she met`` is ``I met``."""
        quote = next((q for q in self._draft.quotes if q.first <= verb < q.last), None)
        named = self._draft.subjects.get(verb, -1)
        return quote is not None and named < quote.first and bool(speakers) and set(speakers) <= self._draft.men

    def is_there(self, verb: int, first: int) -> bool:
        """``زار باريس حيث بحث``: a verb that tells what was done there, in a sentence that begins at ``first``."""
        return any(self._draft.units[n].word in self._there for n in range(max(first, verb - 2), verb))

    def is_on_the_way(self, verb: int, first: int) -> bool:
        """``زيارة يلتقي خلالها الرئيس``: a verb that tells what the one who travels does meanwhile, nobody else."""
        units = self._draft.units
        behind = [u for u in units[verb + 1 : verb + 1 + _AHEAD] if u.suffix and u.kind == "prep"]
        during = any(u.word.removesuffix(u.suffix) in self._during for u in behind)
        return during and any(u.says(self._journey) for u in units[max(first, verb - _BACK) : verb])

    def is_at_one(self, verb: int, first: int) -> bool:
        """``بعد قمة التقى خلالها الرئيسان``: a verb that tells who met at a contact named right before, not at a
        journey."""
        units = self._draft.units
        behind = [u for u in units[verb + 1 : verb + 2] if u.suffix and u.kind == "prep"]
        if not any(u.word.removesuffix(u.suffix) in self._during for u in behind):
            return False
        near = (u for u in reversed(units[max(first, verb - _BACK) : verb]) if u.kind in ("noun", "verb"))
        named = next((u for u in near if u.kind == "verb" or u.says(self._journey | self._meet)), None)
        return named is not None and named.kind == "noun" and named.says(self._meet) and not named.says(self._journey)

    def is_aim(self, anchor: int, first: int) -> bool:
        """``زيارة الرئيس لبرلين للقاء نظيره``: whether a contact is what a journey told right before it is for."""
        units = self._draft.units
        if units[anchor].kind != "noun" or units[anchor - 1].word != _FOR:
            return False
        for n in range(anchor - 2, max(first, anchor - _FAR) - 1, -1):
            if units[n].kind in ("verb", "that", "rel", "conj") or units[n].word in (*COMMAS, ":", "؛"):
                return False
            if units[n].kind == "noun" and units[n].says(self._travel):
                return True
        return False

    def is_invited(self, match: Match) -> bool:
        """``نقل إلى الوزير دعوة لزيارة يريفان``: whether a visit is what an invitation before it is to."""
        units = self._draft.units
        visit = match.entry.kind == "visit" and units[match.anchor].kind == "noun"
        near = units[max(match.anchor - _BACK, 0) : match.anchor]
        invites = [u.n for u in near if u.says(self._invitation)]
        return (
            visit
            and bool(invites)
            and not any(u.kind in ("verb", "that", "rel") for u in units[invites[-1] : match.anchor])
        )
