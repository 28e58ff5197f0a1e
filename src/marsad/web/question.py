"""What an address asks for, the part of the record that answers, and how many there would be of each kind.

All state of a view stands in its address: ``/ar/encounters?actor=russia&kind=visit&from=2021-08&page=2``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

import msgspec

from marsad.record.claims import ClaimCheck
from marsad.record.dates import Window, between, window, within
from marsad.record.directory import Directory, resolve
from marsad.record.statements import Said
from marsad.web.snapshot import Contact, Snapshot

Item = TypeVar("Item")
PER_PAGE = 50


class Asked(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What narrows a list; what is empty does not. Parameters of some fields are called otherwise, see ``NAMES``."""

    actor: str = ""
    other: str = ""
    kind: str = ""
    status: str = ""
    topic: str = ""
    outlet: str = ""
    year: str = ""
    place: str = ""
    tone: str = ""
    verdict: str = ""
    first: str = ""
    last: str = ""

    @property
    def period(self) -> Window:
        """The days asked for; raises ``UsageError`` for what is no date."""
        return between(self.first, self.last)

    def parameters(self) -> dict[str, str]:
        """The same as parameters of an address."""
        given = {name: getattr(self, name) for name in self.__struct_fields__ if getattr(self, name)}
        return {NAMES.get(name, name): value for name, value in given.items()}


NAMES = {"other": "with", "first": "from", "last": "to", "tone": "class"}
"""Fields whose parameter is called otherwise."""


class Page(msgspec.Struct, frozen=True):
    """Part of a list: ``number`` from 1, ``pages`` in all, ``total`` items in all."""

    items: Sequence[object]
    number: int
    pages: int
    total: int


def asked(parameters: Mapping[str, str], actors: Directory) -> Asked:
    """What the parameters ask for; actors may be given by name. Raises ``UsageError`` where that fits no actor."""
    given = {name: parameters.get(NAMES.get(name, name), "").strip() for name in Asked.__struct_fields__}
    for name in ("actor", "other"):
        given[name] = resolve(given[name], actors) if given[name] else ""
    found = Asked(**given)
    found.period  # noqa: B018 (a wrong date is told before anything is looked up)
    return found


def paged(items: Sequence[Item], number: int, size: int = PER_PAGE) -> Page:
    """One page of a list; a number behind the last page gives the last one."""
    pages = max(1, -(-len(items) // size))
    number = min(max(number, 1), pages)
    return Page(items[(number - 1) * size : number * size], number, pages, len(items))


FACETS = ("kind", "status", "actor", "topic", "outlet", "year")
"""What lists of contacts can be narrowed by with a click, in this order."""


def contacts(found: Iterable[Contact], what: Asked) -> tuple[list[Contact], dict[str, Counter[str]]]:
    """The contacts asked for; for every facet how many there are of each value, all other filters kept."""
    period, chosen = what.period, []
    facets: dict[str, Counter[str]] = {name: Counter() for name in FACETS}
    for contact in found:
        if not within(contact.days, period) or (what.other and what.other not in contact.actors):
            continue
        if what.place not in ("", contact.encounter.place):
            continue
        values = _values(contact)
        missed = [name for name in FACETS if getattr(what, name) and getattr(what, name) not in values[name]]
        if not missed:
            chosen.append(contact)
        for name in FACETS if not missed else missed if len(missed) == 1 else ():
            facets[name].update(values[name])
    return chosen, facets


def _values(contact: Contact) -> dict[str, Iterable[str]]:
    encounter = contact.encounter
    return {
        "kind": (encounter.kind,),
        "status": (encounter.status,),
        "actor": contact.actors,
        "topic": contact.topics,
        "outlet": contact.outlets,
        "year": (contact.year,) if contact.year else (),
    }


def statements(record: Snapshot, what: Asked) -> list[Said]:
    """The statements asked for: said by, for, to or about the actors; of a state, of its people and bodies."""
    if what == Asked():
        return list(record.statements)
    period, names = what.period, {name for name in (what.actor, what.other) if name}
    return [
        each.said
        for each in record.spoken
        if names <= each.actors
        and what.topic in ("", *each.said.statement.topics)
        and what.outlet in ("", each.said.outlet)
        and what.tone in ("", each.said.statement.class_)
        and within(each.days, period)
    ]


def claims(record: Snapshot, what: Asked) -> list[ClaimCheck]:
    """The claims asked for."""
    return [check for check in record.checks if _claimed(check, what, record)]


def _claimed(check: ClaimCheck, what: Asked, record: Snapshot) -> bool:
    return (
        what.verdict in ("", check.verdict)
        and what.kind in ("", check.claim.of)
        and what.outlet in ("", record.readings[check.article].article.outlet)
        and all(name in ("", *check.claim.participants) for name in (what.actor, what.other))
        and within(window(check.published), what.period)
    )


def counted(items: Iterable[Item], values: Callable[[Item], tuple[str, ...]]) -> Counter[str]:
    """How many of the items have each value."""
    counts: Counter[str] = Counter()
    # Few sets of values are shared by very many items: counting the sets first is five times as quick.
    for together, count in Counter(map(values, items)).items():
        for value in filter(None, together):
            counts[value] += count
    return counts
