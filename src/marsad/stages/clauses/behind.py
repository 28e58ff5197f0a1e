"""Offices behind the name of who holds them: ``محمد بن زايد رئيس الدولة``, ``توكاييف رئيس جمهورية كازاخستان``."""

from __future__ import annotations

from marsad.layers import Group, Part
from marsad.rulebook import Rulebook


def is_held(named: Part, office: Part, rules: Rulebook, day: str | None) -> bool:
    """Whether the one who is named holds the office behind the name on that day: else it is of another, as in
    ``استقبل السيسي رئيس الوزراء العراقي``."""
    return any(
        entry.role == office.role and (not office.states or entry.of in office.states) and entry.held_by(person, day)
        for person in named.names
        for entry in rules.offices_by_person.get(person, ())
    )


def joined(named: Group, office: Group) -> Group:
    """The name with the office behind it as one group."""
    first = named.parts[0]
    part = Part(
        first.i,
        office.j,
        first.start,
        office.end,
        first.names,
        first.role,
        first.body,
        first.states,
        first.target,
        first.new,
        first.feats,
        first.name_start,
        first.name_end,
        office.suffix,
    )
    return Group(named.i, office.j, named.start, office.end, named.kind, (part,), office.suffix)
