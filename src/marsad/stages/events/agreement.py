"""Whether a verb agrees in person, number and gender with those who are said to act."""

from __future__ import annotations

from marsad.layers import Draft
from marsad.rulebook import Rulebook

_SPOKEN = frozenset({"1s"})
_WE = frozenset({"1p"})
_PLURAL = frozenset({"3mp", "3fp"})
_ONE = frozenset({"3ms", "3fs"})
_TENSES = frozenset({"past", "present", "passive"})
_PLACES = ("place", "state")
_COUNTING = frozenset({"num", "noun", "word", "part", "adv"})
_FEMININE = frozenset({"3fs"})


class Agreement:
    """Holds the verbs of one page against actors by id."""

    def __init__(self, draft: Draft, rulebook: Rulebook) -> None:
        self._draft, self._rules = draft, rulebook
        self._leaving = rulebook.word_class("leaving")

    def kind(self, actor: str) -> str:
        """The kind of an actor; a state may have been brought in by a place alone."""
        known = self._draft.actors.get(actor)
        return known.kind if known else "state"

    def knows(self, person: str) -> bool:
        """Whether the rules know somebody."""
        return person in self._rules.actors

    def is_he(self, person: str) -> bool:
        """Whether somebody whom the rules know is a man."""
        entry = self._rules.actors.get(person)
        return entry is not None and entry.gender != "f"

    def of_other_gender(self, verb: int, agents: tuple[str, ...]) -> bool:
        """Whether a verb says ``he`` of women only, or ``she`` of men only."""
        return self.of_a_man(verb, agents) or self._of_a_woman(verb, agents)

    def is_wanted(self, verb: int) -> bool:
        """``يفضل الرئيس أن تعقد القمة``: he who wants it takes part, though the verb is of what is to be held."""
        held = self._draft.units[verb + 1 :][:1]
        return self._draft.units[verb - 1].kind == "that" and any(u.kind == "noun" and u.definite for u in held)

    def of_one(self, verb: int) -> bool:
        """Whether a verb that follows whoever acts speaks of one: ``تشاورت``, not ``تشاورا``."""
        persons = self._draft.units[verb].verb_feats - _TENSES
        return bool(persons) and persons <= _ONE

    def of_a_man(self, verb: int, agents: tuple[str, ...]) -> bool:
        """Whether a verb says ``he`` where all that could be left out are women."""
        return self._draft.units[verb].verb_gender == "m" and self._all_of_gender(agents, women=True)

    def _of_a_woman(self, verb: int, agents: tuple[str, ...]) -> bool:
        return self._draft.units[verb].verb_gender == "f" and self._all_of_gender(agents, women=False)

    def _all_of_gender(self, agents: tuple[str, ...], *, women: bool) -> bool:
        known = [self._rules.actors.get(a) for a in agents]
        return bool(known) and all(e is not None and e.kind == "person" and (e.gender == "f") == women for e in known)

    def agrees(self, verb: int, agents: tuple[str, ...]) -> bool:
        """``تبعث`` is no man's doing and ``يصلون`` nobody's alone: the verb tells who is left out."""
        tags = {f.split()[1] for h in self._draft.units[verb].hits if h.category == "verb" and " " in (f := h.feats)}
        people = all(self.kind(a) == "person" for a in agents)
        quoted = self._draft.units[verb].depth > 0
        if tags and not people and (tags <= _SPOKEN or (quoted and tags & _SPOKEN)):
            return False
        if not tags or not people:
            return True
        if tags <= _WE:
            return False
        if tags <= _PLURAL:
            return len(agents) > 1
        known = [e for a in agents if (e := self._rules.actors.get(a))]
        return not (tags <= _FEMININE and known and all(e.gender != "f" for e in known))

    def _is_place_or_time(self, n: int) -> bool:
        unit = self._draft.units[n]
        return unit.kind == "time" or self._draft.group_kind(unit) in _PLACES

    def leaves(self, verb: int) -> bool:
        """``غادر نحو 40 ألفا``, ``غادر بموجبها 500 لاجئ``: whether how many left stands behind a verb of leaving."""
        n = verb + 1
        while n + 2 < len(self._draft.units) and self._is_place_or_time(n):
            n += 1  # ``يغادر دوما اليوم نحو 40 ألفا``
        behind = self._draft.units[n : n + 2]
        leaving = any(h.ref in self._leaving for h in self._draft.units[verb].hits if h.category == "verb")
        if not leaving or not behind:
            return False
        if behind[0].kind == "prep":
            return behind[-1].kind == "num"
        if n > verb + 1:
            return any(u.kind == "num" for u in behind) and behind[0].kind in _COUNTING
        return behind[0].kind in ("num", "word", "part", "noun") and not behind[0].word.startswith("ال")
