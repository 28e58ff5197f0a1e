"""What an address asks for, the part of the record that answers, and how many there would be of each kind.

All state of a view stands in its address: ``/ar/encounters?actor=russia&kind=visit&from=2021-08&page=2``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter
from typing import TypeVar

import msgspec

from marsad.record.claims import ClaimCheck
from marsad.record.dates import NOWHERE, Window, between, window, within
from marsad.record.directory import resolve
from marsad.record.known import Moment
from marsad.record.questions import Question
from marsad.store import Query
from marsad.web.snapshot import Contact, Ident, Snapshot, Spoken

Item = TypeVar("Item")
Made = TypeVar("Made", bound=Question)
PER_PAGE = 30


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


def asked(parameters: Mapping[str, str], record: Snapshot) -> Asked:
    """What the parameters ask for; actors may be given by name. Raises ``UsageError`` where that fits no actor."""
    given = {name: parameters.get(NAMES.get(name, name), "").strip() for name in Asked.__struct_fields__}
    for name in ("actor", "other"):
        given[name] = resolve(given[name], record.actors, record.pages.names) if given[name] else ""
    found = Asked(**given)
    found.period  # noqa: B018 (a wrong date is told before anything is looked up)
    return found


def query(words: str, what: Asked, at: Moment | None = None, limit: int = 1, offset: int = 0) -> Query:
    """The question for articles with these words that were known at a moment, from one of them on."""
    known = {"as_of": at.day, "known_by": at.basis} if at else {}
    return msgspec.structs.replace(put(what, Query), words=words, limit=limit, offset=offset, **known)


def put(what: Asked, form: type[Made]) -> Made:
    """What is asked for as a question of the record or of the store; what these do not know is left out."""
    given = {name: getattr(what, name) for name in form.__struct_fields__ if getattr(what, name, "")}
    return msgspec.convert(given, form)


def paged(items: Sequence[Item], number: int, size: int = PER_PAGE) -> Page:
    """One page of a list; a number behind the last page gives the last one."""
    pages = max(1, -(-len(items) // size))
    number = min(max(number, 1), pages)
    return Page(items[(number - 1) * size : number * size], number, pages, len(items))


FACETS: dict[str, Callable[[Contact], Collection[str]]] = {
    "kind": lambda contact: (contact.encounter.kind,),
    "status": lambda contact: (contact.encounter.status,),
    "actor": lambda contact: contact.actors,
    "topic": lambda contact: contact.topics,
    "outlet": lambda contact: contact.outlets,
    "year": lambda contact: (contact.year,) if contact.year else (),
}
"""What lists of contacts can be narrowed by with a click, in this order, and the values of a contact."""


def contacts(record: Snapshot, what: Asked) -> list[Contact]:
    """The contacts asked for, by date."""
    return [contact for contact, missed in _weighed(record, what) if not missed]


def faceted(record: Snapshot, what: Asked) -> tuple[list[Contact], dict[str, Counter[str]]]:
    """The contacts asked for; for every facet how many there are of each value, all other filters kept."""
    if what == Asked():
        return record.once("faceted", lambda: _faceted(record, what))
    return _faceted(record, what)


def _faceted(record: Snapshot, what: Asked) -> tuple[list[Contact], dict[str, Counter[str]]]:
    chosen: list[Contact] = []
    counted: dict[str, list[Contact]] = {name: [] for name in FACETS}
    for contact, missed in _weighed(record, what):
        if not missed:
            chosen.append(contact)
        elif len(missed) == 1:
            counted[missed[0]].append(contact)
    facets = {name: Counter(chain.from_iterable(map(FACETS[name], chain(chosen, counted[name])))) for name in FACETS}
    return chosen, facets


def _weighed(record: Snapshot, what: Asked) -> Iterator[tuple[Contact, list[str]]]:
    """The contacts that answer all that is no facet, each with the facets asked for that it misses."""
    period, given = what.period, [(name, getattr(what, name)) for name in FACETS if getattr(what, name)]
    for contact in record.contacts:
        if period != NOWHERE and not within(contact.days, period):
            continue
        if (what.other and what.other not in contact.actors) or what.place not in ("", contact.encounter.place):
            continue
        yield contact, [name for name, value in given if value not in FACETS[name](contact)]


def statements(record: Snapshot, what: Asked) -> Sequence[Spoken]:
    """The statements asked for, by date: of an actor who says them or is named in them, of a state's people and bodies.

    Of a dyad they are where one speaks of the other. What a chosen contact of theirs rests on belongs to them too.
    """
    names = tuple(name for name in (what.actor, what.other) if name)
    if not names:
        return _narrowed(_candidates(record, what), what, record)
    found = _narrowed([each for each in record.spoken_of(min(names)) if _of(each, names)], what, record)
    known = {id(each) for each in found}
    resting = filter(None, map(record.statement, _resting(record, what)))
    more = _narrowed([each for each in resting if id(each) not in known], what, record)
    return sorted([*found, *more], key=lambda each: each.said.order) if more else found


def _candidates(record: Snapshot, what: Asked) -> Sequence[Spoken]:
    """The fewest statements that are quickly found and hold all those asked for."""
    if what.topic:
        return record.spoken_on(what.topic)
    return record.spoken


def _resting(record: Snapshot, what: Asked) -> set[Ident]:
    return {ident for contact in contacts(record, what) for ident in contact.rests}


def _of(each: Spoken, names: Sequence[str]) -> bool:
    return each.actors.issuperset(names) and (len(names) < 2 or not each.speakers.isdisjoint(names))


def _narrowed(found: Sequence[Spoken], what: Asked, record: Snapshot) -> Sequence[Spoken]:
    """Those on the topic, of the outlet, tone and period; only what is asked for is looked at, for there are many."""
    if what.topic:
        found = [each for each in found if what.topic in each.said.statement.topics]
    if what.outlet:
        found = [each for each in found if what.outlet == each.said.outlet]
    if what.tone:
        found = [each for each in found if what.tone == each.said.statement.class_]
    if what.period == NOWHERE:
        return found
    days = record.days_in(what.period)
    if found is record.spoken:
        return record.spoken_in(days)
    return [each for each in found if each.days in days]


TALLIED = {"topic": "said.statement.topics", "class": "said.statement.class_", "actor": "said.statement.speakers"}
TALLIED |= {"outlet": "said.outlet"}
"""What lists of statements can be narrowed by with a click."""


def tallied(record: Snapshot, what: Asked, found: Sequence[Spoken]) -> dict[str, Counter[str]]:
    """How many of the statements found have each topic, tone, speaker and outlet.

    Where at most a period is asked for, the tallies of its days are put together.
    """
    if what != Asked(first=what.first, last=what.last):
        return {name: counted(found, field) for name, field in TALLIED.items()}
    of_days = record.once("tallies", lambda: _tallies(record))
    inside = record.days_in(what.period)
    if len(inside) * 2 <= len(of_days):
        return _together(of_days[days] for days in inside)
    # Of most days it is quicker to take the others away from all of them.
    whole = record.once("tallied", lambda: _together(of_days.values()))
    others = _together(counts for days, counts in of_days.items() if days not in inside)
    return {name: whole[name] - others[name] for name in TALLIED}


def _together(tallies: Iterable[Mapping[str, Counter[str]]]) -> dict[str, Counter[str]]:
    whole: dict[str, Counter[str]] = {name: Counter() for name in TALLIED}
    for counts in tallies:
        for name, count in counts.items():
            whole[name].update(count)
    return whole


def _tallies(record: Snapshot) -> dict[Window, dict[str, Counter[str]]]:
    return {
        days: {name: counted(those, field) for name, field in TALLIED.items()}
        for days, those in record.spoken_by_days().items()
    }


def claims(record: Snapshot, what: Asked) -> list[ClaimCheck]:
    """The claims asked for."""
    period = what.period
    return [check for check in record.checks if _claimed(check, what, record, period)]


def _claimed(check: ClaimCheck, what: Asked, record: Snapshot, period: Window) -> bool:
    return (
        what.verdict in ("", check.verdict)
        and what.kind in ("", check.claim.of)
        and what.outlet in ("", record.readings[check.article].article.outlet)
        and all(name in ("", *check.claim.participants) for name in (what.actor, what.other))
        and (period == NOWHERE or within(window(check.published), period))
    )


def counted(items: Iterable[Item], field: str) -> Counter[str]:
    """How many of the items have each value of a field, given by its dotted name; it holds one value or several."""
    # Few sets of values are shared by very many items: counting the sets first is five times as quick.
    sets = Counter((each,) if isinstance(each, str) else each or () for each in map(attrgetter(field), items))
    counts = Counter(chain.from_iterable(values for values, count in sets.items() if count == 1))
    for values, count in sets.items():
        if count > 1:
            for value in values:
                counts[value] += count
    return counts
