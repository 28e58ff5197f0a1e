"""Offices behind the name of who holds them: ``محمد بن زايد رئيس الدولة``, ``توكاييف رئيس جمهورية كازاخستان``."""

from __future__ import annotations

from collections import defaultdict

from marsad.layers import Group, Part
from marsad.rulebook import Rulebook
from marsad.rulebook.schema import Holder

Terms = dict[str, tuple[tuple[str, str, Holder], ...]]
"""Roles that somebody held, of which state or body, and when."""


def terms(rulebook: Rulebook) -> Terms:
    """The terms of everybody who ever held an office."""
    found: defaultdict[str, list[tuple[str, str, Holder]]] = defaultdict(list)
    for office in rulebook.offices.values():
        for holder in office.holders:
            found[holder.person].append((office.role, office.of, holder))
    return {person: tuple(held) for person, held in found.items()}


def is_held(named: Part, office: Part, known: Terms, date: str | None) -> bool:
    """Whether the one who is named held the office behind the name on that day: else it is of another, as in
    ``استقبل السيسي رئيس الوزراء العراقي``."""
    held = (term for person in named.names for term in known.get(person, ()))
    return any(
        role == office.role and (not office.states or of in office.states) and _served(holder, date)
        for role, of, holder in held
    )


def _served(holder: Holder, date: str | None) -> bool:
    day, since, until = (date or "")[:10], holder.since, holder.until
    return bool(day) and day[: len(since)] >= since and (not until or day[: len(until)] <= until)


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
