"""Titles in more words than a group holds: what stands between an office and the name of who holds it."""

from __future__ import annotations

from marsad.layers import Draft, Unit
from marsad.rulebook import Rulebook

_LONG = 16
_OF_DEPARTMENTS = ("و", "ب", "ل", "في", "،", ",")
_JOINED = "و"
_THE = "ال"
_PLAIN = frozenset({"noun", "adj", "word"})
_NAMED = frozenset({"person", "new"})
_INSIDE = frozenset({"nationality", "body"})


class Titles:
    """Finds the units of titles that stand beside the group of who holds them."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._heads, self._offices = rulebook.word_class("heads-of-bodies"), rulebook.offices_by_person
        self._organs = rulebook.word_class("organ")
        self._fields = rulebook.word_class("department-words")

    def of(self, draft: Draft) -> frozenset[int]:
        """Units of titles beside the group that says who is meant: patterns step over them, and they fill no slot."""
        found: set[int] = set()
        for unit in draft.units:
            if unit.kind != "group" or unit.n in found:
                continue
            if last := self._said_again(draft, unit):
                found.update(range(unit.n + 1, last + 1))
            elif head := self._head_ahead(draft, unit):
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
