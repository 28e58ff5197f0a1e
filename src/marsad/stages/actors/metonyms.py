"""Capitals that stand for their governments: ``أعلنت موسكو``, ``قرار واشنطن``, ``عقوبات على طهران``."""

from __future__ import annotations

from collections.abc import Mapping

from marsad.layers import Draft, Part, Unit
from marsad.rulebook import Rulebook
from marsad.text.fold import fold_word

_AND = "و"
_FOR = "ل"
_COLON = ":"
_FROM = fold_word("من")
_BACK, _NEAR = 4, 3
_ARTICLE = "ال"
_PASSED = frozenset({"group", "noun", "adj", "time", "quote", "num", "word", "adv"})


class MetonymWords:
    """What governments have (``قرار``), suffer (``عقوبات على``), give
    (``أوامر من``), are asked (``دعا``) and are party to (``بين``)."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.owned = rulebook.word_class("of-governments")
        self.aimed = rulebook.word_class("aimed-at-governments")
        self.sought = rulebook.word_class("sought-from-governments")
        self.asked = rulebook.word_class("asked-of-governments")
        self.towards = rulebook.word_class("towards-governments")
        self.places = rulebook.word_class("before-places")
        self.towns = rulebook.word_class("of-towns")
        self.hosting = rulebook.word_class("done-by-towns")


class Metonyms:
    """Tells on one page whether a capital acts or is a place."""

    def __init__(self, draft: Draft, words: MetonymWords) -> None:
        self._units, self._groups, self._words = draft.units, draft.groups, words
        acted = ((v, s) for v, s in draft.subjects.items() if not draft.units[v].says(words.hosting))
        self._subjects = frozenset(subject for _, subject in acted)
        self._first: Mapping[int, str] = {s.first: s.label for s in draft.sentences}

    def acts(self, n: int) -> bool:
        """Whether the group at unit n does something, is owned from, or is dealt with as a government is."""
        row = self._row(n)
        first = row[-1]
        before = self._units[first - 1] if first and first not in self._first else None
        if before is not None and before.suffix and self._is(before, self._words.towns):
            return False  # أما زيارته القاهرة فقد ألغيت: where he went, whatever else happened.
        if self._subjects & set(row):
            return True
        if before is None:
            return self._speaks_in_title(first, n)
        return self._governed(before) or self._is_asked(first)

    def _row(self, n: int) -> tuple[int, ...]:
        """Units of the groups that ``و`` joins before unit n, that one first."""
        row = [n]
        while row[-1] > 1 and self._units[row[-1] - 1].word == _AND and self._units[row[-1] - 2].kind == "group":
            row.append(row[-1] - 2)
        return tuple(row)

    def _speaks_in_title(self, first: int, n: int) -> bool:
        """``موسكو: لا علاقة لنا``, ``موسكو "تبشر" بالسلام``, in a title, where no dateline stands."""
        if self._first.get(first) != "title" or n + 1 >= len(self._units):
            return False
        quoted = self._units[n + 1].kind == "quote" and n + 2 < len(self._units) and self._units[n + 2].kind == "verb"
        return quoted or self._units[n + 1].word == _COLON

    def _governed(self, before: Unit) -> bool:
        """``بين موسكو``, ``ضد طهران``, ``قرار واشنطن``, ``عقوبات على طهران``, ``أن موسكو``; ``حليف لواشنطن``, not
        ``وصل لبكين``."""
        if before.kind == "that" or before.word in self._words.towards:
            return True
        if self._is(before, self._words.owned):
            return not before.word.startswith(_ARTICLE) and not before.suffix
        if before.kind != "prep" or before.word in self._words.places or self._is_part_of(before.n):
            return False
        near = self._units[max(self._opened(before.n), before.n - _NEAR) : before.n]
        if before.word == _FROM and any(self._is(unit, self._words.sought) for unit in near):
            return True
        if before.word == _FOR:
            return not any(self._is(unit, self._words.towns) for unit in near)
        return any(self._is(unit, self._words.aimed) for unit in near)

    def _opened(self, n: int) -> int:
        """The unit that the sentence of unit n starts with."""
        return next((k for k in range(n, -1, -1) if k in self._first), 0)

    def _is_part_of(self, n: int) -> bool:
        """``الغوطة الشرقية لدمشق``: a place of that place stands before the preposition at unit n."""
        before = self._units[n - 1] if n and n not in self._first else None
        return before is not None and before.kind == "group" and self._groups[before.ref].kind == "place"

    def _is_asked(self, first: int) -> bool:
        """``دعت المنظمة طهران``: the object of a verb whose subject may stand between."""
        for k in range(first - 1, max(-1, first - 1 - _BACK), -1):
            unit = self._units[k]
            if unit.kind == "verb":
                return self._is(unit, self._words.asked)
            if unit.kind not in _PASSED or k in self._first:
                return False
        return False

    @staticmethod
    def _is(unit: Unit, words: frozenset[str]) -> bool:
        return unit.word in words or unit.says(words)


def governs_from(rules: Rulebook, owner: str, role: str) -> str:
    """``حكومة بغداد``: the state of a capital whose body is one that states alone have, else the owner."""
    place = rules.actors.get(owner)
    towns_too = role not in rules.bodies or rules.bodies[role].shy
    return place.state if place and place.metonym and place.state and not towns_too else owner


def posts_of(rules: Rulebook, part: Part) -> list[str]:
    """``السفير الروسي في واشنطن``: the roles of an envoy by where he is sent, to a capital as to its state."""
    seats = (seat for to in part.target if (seat := rules.actors.get(to)) and seat.metonym and seat.state)
    return [f"{part.role}-to-{to}" for to in (*part.target, *(seat.state for seat in seats))]
