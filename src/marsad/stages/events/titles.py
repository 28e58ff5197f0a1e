"""Titles in more words than a group holds: what stands between an office and the name of who holds it."""

from __future__ import annotations

from marsad.layers import Draft, Unit
from marsad.rulebook import Rulebook

_LONG = 8
_OF_DEPARTMENTS = ("و", "ب", "ل")
_PLAIN = frozenset({"noun", "adj", "word"})
_NAMED = frozenset({"person", "new"})


class Titles:
    """Finds the units of titles that stand beside the group of who holds them."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._heads, self._offices = rulebook.word_class("leaders"), rulebook.offices_by_person

    def of(self, draft: Draft) -> frozenset[int]:
        """Units of titles beside the group that says who is meant: patterns step over them, and they fill no slot."""
        found: set[int] = set()
        for unit in draft.units:
            if unit.kind != "group":
                continue
            if name := self._name_behind(draft, unit):
                found.update(range(unit.n + 1, name + 1))
            elif head := self._head_ahead(draft, unit):
                found.update(range(head, unit.n))
        return frozenset(found)

    def _name_behind(self, draft: Draft, office: Unit) -> int:
        """``وزير الخارجية وشؤون المغتربين فلان``: where the name stands of who holds an office of more departments."""
        if draft.groups[office.ref].kind != "office":
            return 0
        for unit in draft.units[office.n + 1 : office.n + _LONG]:
            if unit.kind == "group":
                return unit.n if unit.n > office.n + 1 and self._holds(draft, unit, office) else 0
            if unit.suffix or not (unit.kind in _PLAIN or unit.word in _OF_DEPARTMENTS):
                return 0
        return 0

    def _holds(self, draft: Draft, name: Unit, office: Unit) -> bool:
        """Whether the one named is who the office stands for, or once had such an office where that cannot be told."""
        meant, named = draft.resolved.get(office.ref, ()), draft.resolved.get(name.ref, ())
        role = draft.groups[office.ref].parts[0].role
        if draft.groups[name.ref].kind not in _NAMED or len(named) != 1:
            return False
        return meant == named or (not meant and any(o.role == role for o in self._offices.get(named[0], ())))

    def _head_ahead(self, draft: Draft, name: Unit) -> int:
        """``رئيس حزب القوات فلان``: where the title begins that a body stands in, right before a full name."""
        units, groups = draft.units, draft.groups
        n = name.n - 1
        if groups[name.ref].kind not in _NAMED or "full" not in groups[name.ref].parts[0].feats or n < 1:
            return 0
        while n and units[n].kind == "group" and groups[units[n].ref].kind == "nationality":
            n -= 1
        if units[n].kind != "group" or groups[units[n].ref].kind != "body":
            return 0
        head = units[n - 1]
        titled = head.kind == "noun" and not head.suffix and any(h.ref in self._heads for h in head.hits)
        return n - 1 if titled else 0
