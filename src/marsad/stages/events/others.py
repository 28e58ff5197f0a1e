"""Contacts that somebody else has than the clause would give: a vehicle, a noun that nobody stands for, a stranger."""

from __future__ import annotations

from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Match
from marsad.stages.events.agreement import Agreement
from marsad.stages.events.referents import Referents

AGENT_SLOT = "a"
_OURS, _FEMININE = "نا", "ة"
_SOUND_PLURAL = "ون"
_WITH = ("مع", "ب")


class Others:
    """Tells on one page whether somebody whom the words do not name, or name as no party, acts."""

    def __init__(self, draft: Draft, rulebook: Rulebook, agreement: Agreement, meant: Referents) -> None:
        self._draft, self._agreement, self._meant = draft, agreement, meant
        self._intransitive = rulebook.word_class("intransitive")
        self._leaders = rulebook.word_class("leaders")
        self._people = rulebook.word_class("delegation") | self._leaders
        self._neighbours = rulebook.word_class("neighbour")
        self._visits = rulebook.word_class("kind-of-visit")

    def have(self, match: Match) -> bool:
        """Whether the noun or participle of a match tells of somebody else's contact."""
        return self.right_behind(match) or self.hers(match.first) or self.made_it(match)

    def hers(self, n: int) -> bool:
        """``أقلعت الطائرة متوجهة``: a feminine participle behind a noun tells of that noun."""
        unit = self._draft.units[n]
        feminine = any("f" in h.feats.split() for h in unit.hits if h.category == "verb")
        adjective = unit.kind == "adj" and self._draft.article.text[: unit.end].endswith(_FEMININE)
        return ((unit.kind == "participle" and feminine) or adjective) and not self._is_she(n)

    def _is_she(self, n: int) -> bool:
        before = self._draft.units[n - 1]
        if n > 1 and self._draft.units[n - 2].kind == "noun":
            return False  # ``طائرة روسية قادمة من دمشق``
        found = self._meant.of(before.ref) if n and before.kind == "group" else ()
        return bool(found) and (self._agreement.kind(found[0]) != "person" or not self._agreement.is_he(found[0]))

    def made_it(self, match: Match) -> bool:
        """``الاتفاق الذي أبرمته القوى الكبرى مع``: a relative clause within the words says who did it, known or not."""
        units = self._draft.units
        verbs = (
            n for n in range(match.anchor + 1, match.last) if units[n].kind == "verb" and units[n - 1].kind == "rel"
        )
        return any(self.did_it(n) for n in verbs)

    def right_behind(self, match: Match) -> bool:
        """``زيارة وفد عسكري``: the noun right behind is who makes it, known or not."""
        behind = next(iter(self._draft.units[match.anchor + 1 : match.anchor + 2]), None)
        if behind is not None and behind.kind == "noun" and behind.suffix and behind.says(self._leaders):
            return match.entry.kind == "visit" and AGENT_SLOT not in match.binds  # ``زيارة أميرها``
        if behind is None or behind.suffix or "b" in match.binds or behind.says(self._visits):
            return False  # ``زيارة الدولة التي يقوم بها``
        if behind.kind == "noun" and behind.says(self._people):
            return True
        named = self._draft.group_kind(behind) in ("nationality", "collective")
        plural = named or (behind.kind in ("noun", "word") and behind.word.startswith("ال"))
        return plural and match.entry.kind == "visit" and AGENT_SLOT not in match.binds

    def did_it(self, verb: int) -> bool:
        """Whether a noun that nobody stands for follows as the one who acts: ``اتفقت وجهات النظر``."""
        unit, behind = self._draft.units[verb], self._draft.units[verb + 1 : verb + 2]
        if unit.suffix == _OURS or any(u.word.endswith(_SOUND_PLURAL) and u.kind != "group" for u in behind):
            return True
        if unit.suffix and any(u.kind in ("noun", "word") and u.word.startswith("ال") for u in behind):
            return True  # ``الاتفاق الذي أبرمته القوى الكبرى``
        if self._is_met_by_unknown(verb) or self._is_by_noun(verb):
            return True
        own = any(h.ref in self._intransitive for h in unit.hits if h.category == "verb")
        if own and any((u.kind == "noun" and not u.suffix) or (u.kind == "word" and not u.hits) for u in behind):
            return True
        return self._agreement.leaves(verb)

    def _is_by_noun(self, verb: int) -> bool:
        """``الاتفاق الذي وقعته قوى عظمى``: what stands in a relative clause behind its verb and pronoun does it."""
        unit, behind = self._draft.units[verb], self._draft.units[verb + 1 : verb + 2]
        relative = bool(unit.suffix) and verb > 0 and self._draft.units[verb - 1].kind == "rel"
        nouns = (h for u in behind if u.kind != "group" and not u.suffix for h in u.hits)
        return relative and any(h.category == "noun" for h in nouns)

    def _is_met_by_unknown(self, verb: int) -> bool:
        """``يلتقي سوه برئيس الوزراء``: a name that nobody knows, before the preposition of whom he meets."""
        behind = self._draft.units[verb + 1 : verb + 3]
        named = bool(behind) and behind[0].kind == "word" and not behind[0].hits and not behind[0].suffix
        return named and behind[-1].kind == "prep" and behind[-1].word in _WITH and not behind[-1].suffix

    def neighbour(self, anchor: int, sentence: Sentence) -> bool:
        """``أعلنت كوريا الجنوبية أن جارتها الشمالية مستعدة للقاء``: another one is spoken of, whom nothing names."""
        units = self._draft.units
        for n in range(anchor - 1, sentence.first, -1):
            if units[n].kind in ("verb", "rel") or units[n].word in (":", "؛"):
                return False
            if units[n].kind == "that":
                unit = units[n + 1]
                other = self._draft.group_kind(unit) == "counterpart" and not self._meant.of(unit.ref)
                return other or (unit.kind == "noun" and bool(unit.suffix) and unit.says(self._neighbours))
        return False
