"""Tellings that name no parties and lean on what was told before: ``القمة``, ``محادثاتهما``, ``برقية مماثلة``."""

from __future__ import annotations

import msgspec

from marsad.layers import Draft
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Match
from marsad.stages.events.parties import ALIKE, ANOTHER, STATES
from marsad.stages.events.told import Told

_NEAR = 4


class EchoWords:
    """Words by which a noun leans on what was told before or names others, made once."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.summit, self.earlier_ahead = rulebook.word_class("summit"), rulebook.word_class("contact-before-ahead")
        self.between, self.together = rulebook.word_class("between"), rulebook.word_class("with")
        self.rounds = rulebook.word_class("round")
        self.with_whom = rulebook.word_class("with-whom")


class Echoes:
    """Tells on one page what may lean on another telling from what stands for nobody."""

    def __init__(self, draft: Draft, words: EchoWords) -> None:
        self._draft, self._words = draft, words

    def hosted(self, match: Match, told: Told) -> Told:
        """``تستضيف باريس القمة``: a summit told of before, where only its host is said."""
        nouns = [u for u in self._draft.units[match.first : match.last] if u.says(self._words.summit)]
        definite = any("ال" in h.pro for u in nouns for h in u.hits) or any(u.suffix for u in nouns)
        if told.kind != "summit" or not definite or any(p.role != "host" for p in told.people):
            return told
        return msgspec.structs.replace(told, echo=True, hosted=True, summit=True)

    def of(self, match: Match, told: Told) -> Told | None:
        """A telling without parties, where it may lean on another; nothing where it stands for nobody."""
        if ALIKE in match.entry.roles.values() and told.people:
            return msgspec.structs.replace(told, echo=True, alike=True)
        if ANOTHER in match.entry.roles.values() and told.people:
            return msgspec.structs.replace(told, echo=True, another=True)
        definite = self._definite(told.anchor)
        if told.title or told.kind == "visit" or not (told.kind == "agreement" or told.open or definite):
            return None
        if told.order and self._names_others(told.anchor):
            return None  # ``اجتماعات قادمة مع زعماء``
        indefinite = told.order != "after" and not definite
        another = bool(told.order) and self._draft.units[match.last - 1].says(self._words.rounds)
        of_states = STATES in match.entry.roles.values() or another
        names = self._names(told.sentence)
        order = "" if not of_states else "after" if told.open else "before"
        return msgspec.structs.replace(
            told, echo=True, indefinite=indefinite, names=names, of_states=of_states, order=told.order or order
        )

    def _names(self, n: int) -> frozenset[str]:
        """Those whom sentence n names."""
        sentence = self._draft.sentences[n]
        units = self._draft.units[sentence.first : sentence.last]
        return frozenset(a for u in units if u.kind == "group" for a in self._draft.resolved.get(u.ref, ()))

    def _definite(self, anchor: int) -> bool:
        """A noun with article or pronoun leans on what was told before, unless it names parties that nobody knows."""
        unit = self._draft.units[anchor]
        if self._names_others(anchor):
            return False
        if anchor and unit.kind == "noun" and self._draft.units[anchor - 1].word in self._words.earlier_ahead:
            return True
        pronoun = bool(unit.suffix) and not self._draft.article.text[: unit.end].endswith("ة")
        return unit.kind != "verb" and (pronoun or unit.definite)

    def _names_others(self, anchor: int) -> bool:
        """``القمة بين زعيمي البلدين`` with a party that is no plain pair of nouns already spoken of."""
        units = self._draft.units
        for n in range(anchor + 1, min(anchor + _NEAR, len(units) - 1)):
            if units[n].word in self._words.together or (units[anchor].suffix and self._is_with(n)):
                return True
            if units[n].word in self._words.between:
                return not any("du" in h.feats and "ال" in h.pro for h in units[n + 1].hits)
        return False

    def _is_with(self, n: int) -> bool:
        """``اجتماعه بقوى المعارضة``: a party behind ``ب``, no place or time."""
        unit, behind = self._draft.units[n], self._draft.units[n + 1]
        place = self._draft.group_kind(behind) in ("place", "state")
        return unit.word in self._words.with_whom and behind.kind != "time" and not place
