"""Titles in more words than a group holds: what stands between an office and the name of who holds it."""

from __future__ import annotations

from marsad.layers import Draft, Unit
from marsad.rulebook import Rulebook
from marsad.stages.events.titles_ahead import TitlesAhead
from marsad.text.tokens import COMMAS

_LONG = 16
_OF_DEPARTMENTS = ("و", "ب", "ل", "في", "،", ",")
_OF_OFFICES = ("ب", "ل", "في", "لدى", "لدي", "إلى", "الي")
_JOINED, _BETWEEN = "و", "بين"
_THE = "ال"
_PLAIN = frozenset({"noun", "adj", "word"})
_NAMED = frozenset({"person", "new"})
_INSIDE = frozenset({"nationality", "body"})
_PLACES = frozenset({"state", "place"})
_NEAR = 9
_RANKS = frozenset({"", "ambassador"})  # what a name may open with and still be that of the office before it


class Titles:
    """Finds the units of titles that stand beside the group of who holds them."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._heads, self._offices = rulebook.word_class("heads-of-bodies"), rulebook.offices_by_person
        self._organs, self._actors = rulebook.word_class("organ"), rulebook.actors
        self._ahead, self._fields = TitlesAhead(rulebook), rulebook.word_class("department-words")
        self._behind = (self._said_again, self._named_behind, self._office_behind)

    def of(self, draft: Draft) -> frozenset[int]:
        """Units of titles beside the group that says who is meant: patterns step over them, and they fill no slot."""
        found: set[int] = set()
        for unit in draft.units:
            if unit.kind != "group" or unit.n in found:
                continue
            if last := next((last for read in self._behind if (last := read(draft, unit))), 0):
                found.update(range(unit.n + 1, last + 1))
            elif head := self._head_ahead(draft, unit) or self._ahead.first(draft, unit):
                found.update(range(head, unit.n))
            if last := self._departments(draft, max(unit.n, last)):
                found.update(range(unit.n + 1, last + 1))
        return frozenset(found)

    def _said_again(self, draft: Draft, group: Unit) -> int:
        """Where an office or name stands again, behind words of the title: ``وزير الخارجية وشؤون المغتربين فلان``,
        ``ولي العهد فلان نائب رئيس مجلس الوزراء وزير الدفاع``."""
        kind = draft.groups[group.ref].kind
        if kind != "office" and kind not in _NAMED:
            return 0
        offices = [group]
        for unit in draft.units[group.n + 1 : group.n + _LONG]:
            inner = draft.group_kind(unit)
            if inner == kind == "office":
                offices.append(unit)
                continue
            if inner == "office" or inner in _NAMED:
                holds = any(self._holds(draft, unit, office) for office in offices)
                again = holds if kind == "office" else self._is_his(draft, unit, group)
                return unit.n if unit.n > group.n + 1 and again else 0
            plain = unit.kind in _PLAIN or unit.word in _OF_DEPARTMENTS or inner in _INSIDE
            if unit.suffix or not plain or (kind != "office" and unit.word == _JOINED):
                return 0
        return 0

    def _named_behind(self, draft: Draft, office: Unit) -> int:
        """Where the name of somebody stands whose office the rules give to nobody, behind what belongs to the office:
        ``رئيس مجلس الشيوخ بجمهورية الدومينيكان، ريكاردو``, ``نائب وزير الخارجية السفير فلان``; else 0."""
        if draft.groups[office.ref].kind not in ("office", "counterpart", "aide") or draft.resolved.get(office.ref):
            return 0
        for n in range(office.n + 1, min(office.n + _NEAR, len(draft.units))):
            unit = draft.units[n]
            inner = draft.group_kind(unit)
            if inner in _NAMED:
                return n if self._is_plain_name(draft, n) else 0
            if not self._belongs(draft, n, inner, office.n):
                return 0
        return 0

    def _office_behind(self, draft: Draft, name: Unit) -> int:
        """Where an office that nobody is known to hold stands behind somebody of its state:
        ``الدكتور فلان وزير الدولة بوزارة الخارجية القطرية``; else 0."""
        who = draft.resolved.get(name.ref, ())
        n = name.n + 1 + (name.n + 1 < len(draft.units) and draft.units[name.n + 1].word in COMMAS)
        if draft.groups[name.ref].kind not in _NAMED or len(who) != 1 or n >= len(draft.units):
            return 0
        unit = draft.units[n]
        if unit.kind != "group" or draft.groups[unit.ref].kind != "office" or draft.resolved.get(unit.ref):
            return 0
        home = self._actors[who[0]].state if who[0] in self._actors else ""
        return n if home and home in draft.groups[unit.ref].parts[0].states else 0

    @staticmethod
    def _is_plain_name(draft: Draft, n: int) -> bool:
        """A name without an office of its own, which no preposition governs."""
        part = draft.groups[draft.units[n].ref].parts[0]
        return part.role in _RANKS and not part.states and draft.units[n - 1].kind != "prep"

    @staticmethod
    def _belongs(draft: Draft, n: int, inner: str, office: int) -> bool:
        """Whether the unit at n goes on with the office: its department, its state, the comma before the name."""
        unit, before = draft.units[n], draft.units[n - 1]
        if unit.word in COMMAS:
            return n + 1 < len(draft.units) and draft.units[n + 1].kind == "group"
        if unit.suffix or before.word in COMMAS:
            return False
        if unit.word in (*_OF_OFFICES, _BETWEEN) or inner in _INSIDE:
            return True
        if unit.word == _JOINED:
            behind = draft.units[n + 1 : n + 2]
            both = draft.group_kind(before) in _PLACES and any(draft.group_kind(u) in _PLACES for u in behind)
            return both or any(u.word.startswith(_THE) for u in behind)
        if inner in _PLACES:
            return before.word in (*_OF_OFFICES, _BETWEEN, _JOINED) or before.kind == "noun"
        definite = unit.definite or unit.word.startswith(_THE)
        return unit.kind in _PLAIN and (definite or before.word in _OF_OFFICES or n > office + 2)

    def _holds(self, draft: Draft, name: Unit, office: Unit) -> bool:
        """Whether the one named is who the office stands for, or once had such an office where that cannot be told."""
        meant, named = draft.resolved.get(office.ref, ()), draft.resolved.get(name.ref, ())
        role = draft.groups[office.ref].parts[0].role
        if draft.groups[name.ref].kind not in _NAMED or len(named) != 1:
            return False
        return meant == named or (not meant and any(o.role == role for o in self._offices.get(named[0], ())))

    @staticmethod
    def _is_his(draft: Draft, office: Unit, name: Unit) -> bool:
        who = draft.resolved.get(name.ref, ())
        return draft.groups[office.ref].kind == "office" and len(who) == 1 and draft.resolved.get(office.ref) == who

    def _departments(self, draft: Draft, n: int) -> int:
        """``فلان، وزير الخارجية والهجرة وشؤون المصريين بالخارج``: the last word of what an office goes on with."""
        units, last = draft.units, 0
        if draft.group_kind(units[n]) not in ("office", "person"):
            return 0
        k = n + 1
        while k + 1 < len(units) and units[k].word == _JOINED and self._is_department(units[k + 1]):
            k += 2
            while k < len(units) and (units[k].kind in ("adj", "word") or self._of_department(draft, k)):
                k += 1
            last = k - 1
        return last

    def _is_department(self, unit: Unit) -> bool:
        """``الهجرة``, ``شؤون المغتربين`` behind ``وزير الخارجية و``."""
        return unit.kind in _PLAIN and not unit.suffix and unit.says(self._fields)

    @staticmethod
    def _of_department(draft: Draft, k: int) -> bool:
        """What belongs to the department named before: ``شؤون المصريين بالخارج``."""
        unit = draft.units[k]
        if unit.kind == "group":
            return draft.groups[unit.ref].kind == "nationality"
        abroad = unit.word == "ب" and k + 1 < len(draft.units) and draft.units[k + 1].kind == "noun"
        return abroad or (unit.kind == "noun" and unit.word.startswith(_THE) and not unit.suffix)

    def _head_ahead(self, draft: Draft, name: Unit) -> int:
        """``رئيس حزب القوات فلان``, ``رئيس المجلس فلان``: where a title with a body begins, before a name."""
        units, groups = draft.units, draft.groups
        n = name.n - 1
        if groups[name.ref].kind not in _NAMED or "full" not in groups[name.ref].parts[0].feats or n < 1:
            return 0
        while n and draft.group_kind(units[n]) == "nationality":
            n -= 1
        organ = units[n].kind == "noun" and any(h.ref in self._organs and "ال" in h.pro for h in units[n].hits)
        if not organ and draft.group_kind(units[n]) != "body":
            return 0
        head = units[n - 1]
        titled = head.kind == "noun" and not head.suffix and head.says(self._heads)
        return n - 1 if titled else 0
