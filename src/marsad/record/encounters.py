"""Encounters: one real-world contact with every report of it, in whatever order the reports came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Literal

import msgspec

from marsad.article import Participant, Reading, Record
from marsad.errors import UsageError
from marsad.record import summary
from marsad.record.dates import window
from marsad.record.group import Group
from marsad.record.groups import grouped
from marsad.record.identity import Minted, Name, fresh, names
from marsad.record.judgements import Judgement, Ruling, Values, as_judged, links, replaced, rulings
from marsad.record.reports import Report, reports
from marsad.record.telling import Telling, telling


class ReportRef(Record):
    """Where a contact is told of, and what that article says of its kind, status, date, place and number.

    ``number`` is the how manieth of its kind the article calls it, where it does.
    """

    article: str
    path: str | None
    event: str
    outlet: str | None = None
    published: str | None = None
    kind: str = ""
    status: str = ""
    date: str | None = None
    place: str | None = None
    number: str | None = None


class Variant(Record):
    """One value and the reports that give it, as indices into the encounter's ``reports``."""

    value: str
    reports: tuple[int, ...]


class Conflict(Record):
    """What reports disagree about: each value with who says so."""

    field: Literal["date", "place", "status", "number"]
    variants: tuple[Variant, ...]


class Step(Record):
    """A status that the contact was told to have from one publication on; ``report`` indexes ``reports``."""

    status: str
    published: str | None
    report: int


class Encounter(Record):
    """One contact; ``date`` is ISO 8601, ``place`` an actor id, ``reports`` stand in order of publication.

    ``judgements`` are the ids of those that people made about its reports and that hold, ``former`` the ids of
    contacts that turned out to be this one.
    """

    id: str
    kind: str
    status: str
    participants: tuple[Participant, ...]
    date: str | None
    place: str | None
    reports: tuple[ReportRef, ...]
    conflicts: tuple[Conflict, ...] = ()
    history: tuple[Step, ...] = ()
    judgements: tuple[int, ...] = ()
    former: tuple[str, ...] = ()


def encounters(
    readings: Iterable[Reading],
    judgements: Iterable[Judgement] = (),
    minted: Sequence[Minted] = (),
    told: Iterable[Telling] = (),
) -> tuple[Encounter, ...]:
    """The contacts that ``readings`` tell of, by date, undated ones last; their order plays no part.

    ``judgements`` of people go before what the reports say; ``minted`` are the ids given so far, the oldest first;
    ``told`` is what was kept of these articles or more, and spares making it again.
    """
    read = {reading.article.id: reading for reading in readings}
    given = rulings(judgements, read)
    groups = grouped(_reports(read, given, {each.article: each for each in told}), links(given))
    events = {name: reading.events for name, reading in read.items()}
    named = zip(groups, names(groups, minted, events), strict=True)
    found = (_judged(_encounter(group, name), given) for group, name in named)
    return tuple(sorted(found, key=by_date))


def _reports(read: Mapping[str, Reading], given: Sequence[Ruling], told: Mapping[str, Telling]) -> Iterator[Report]:
    """The reports of readings as they were judged; as they were kept where nothing of the reading changed since."""
    for reading in as_judged(read.values(), given):
        kept = told.get(reading.article.id)
        same = kept is not None and reading is read[kept.article] and kept.events == reading.events
        yield from kept.reports if kept and same else reports([reading])


def to_mint(
    told: Iterable[Telling], judged: Iterable[Reading], judgements: Iterable[Judgement], minted: Sequence[Minted]
) -> tuple[Minted, ...]:
    """The ids that are to be kept: new ones, and old ones with the reports that joined since.

    ``told`` is what all articles tell, ``judged`` are the readings of those that ``judgements`` are about.
    """
    known = {each.article: each for each in told}
    read = {reading.article.id: reading for reading in judged}
    given = rulings(judgements, read)
    anew = {reading.article.id: telling(reading) for reading in as_judged(read.values(), given)}
    every = chain.from_iterable(each.reports for each in (known | anew).values())
    events = {name: each.events for name, each in known.items()}
    return tuple(fresh(grouped(every, links(given)), minted, events))


def called(ident: str, found: Iterable[Encounter]) -> Encounter:
    """The contact with this id, or the one that it leads to; raises ``UsageError`` where there is none."""
    for encounter in found:
        if ident in (encounter.id, *encounter.former):
            return encounter
    raise UsageError(f"{ident!r} is no contact of the record; see: marsad encounters")


def _judged(encounter: Encounter, given: Sequence[Ruling]) -> Encounter:
    """The encounter with the values that people gave it, and the judgements about it."""
    if not given:
        return encounter
    own = {(report.article, report.event) for report in encounter.reports}
    about = [ruling for ruling in given if own.intersection((*ruling.about, *ruling.rest))]
    held: Values = {}
    for ruling in about:
        if ruling.judgement.verdict == "correct" and ruling.judgement.scope == "encounter":
            held |= ruling.judgement.values
    ids = tuple(ruling.judgement.id for ruling in about)
    return msgspec.structs.replace(encounter, **replaced(held), judgements=ids)


def by_date(encounter: Encounter) -> tuple[str, str]:
    """Sort key of a timeline: the first day of the date, undated ones last."""
    first = window(encounter.date).first
    return first.isoformat() if first else "9999", encounter.id


def _encounter(group: Group, name: Name) -> Encounter:
    told = sorted(group.reports, key=lambda report: report.order)
    return Encounter(
        id=name.id,
        kind=summary.kind(told),
        status=summary.status(told),
        participants=summary.participants(told),
        date=summary.date(told),
        place=summary.place(told),
        reports=tuple(_ref(report) for report in told),
        conflicts=_conflicts(told),
        history=_history(told),
        former=name.former,
    )


def _ref(report: Report) -> ReportRef:
    return ReportRef(
        article=report.article,
        path=report.path,
        event=report.event,
        outlet=report.outlet,
        published=_iso(report),
        kind=report.kind,
        status=report.status,
        date=report.date,
        place=report.place,
        number=report.number,
    )


def _iso(report: Report) -> str | None:
    return report.published.isoformat() if report.published else None


def _conflicts(told: list[Report]) -> tuple[Conflict, ...]:
    """What the reports contradict each other in; each value once, with all who give it."""
    dates, places, statuses = [r.date for r in told], [r.place for r in told], [r.status for r in told]
    numbers = [report.number for report in told]
    found = (
        Conflict(field="date", variants=_variants(summary.conflicting_dates(told), dates)),
        Conflict(field="place", variants=_variants(summary.conflicting_places(told), places)),
        Conflict(field="status", variants=_variants(summary.conflicting_statuses(told), statuses)),
        Conflict(field="number", variants=_variants(summary.conflicting_numbers(told), numbers)),
    )
    return tuple(conflict for conflict in found if conflict.variants)


def _variants(values: tuple[str, ...], told: Sequence[str | None]) -> tuple[Variant, ...]:
    return tuple(Variant(value=v, reports=tuple(i for i, x in enumerate(told) if x == v)) for v in values)


def _history(told: list[Report]) -> tuple[Step, ...]:
    """The changes of status in order of publication: planned, then occurred."""
    return tuple(
        Step(status=held, published=_iso(report), report=told.index(report)) for held, report in summary.history(told)
    )
