"""Questions put to the record, and the part of it that answers them.

A question narrows by actor, dyad, kind, status, topic, outlet and period; whatever takes filters means the same
by them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from marsad.article import Event, Reading, Record
from marsad.errors import UsageError
from marsad.record.claims import ClaimCheck, claim_checks
from marsad.record.dates import NOWHERE, Window, gap, window
from marsad.record.directory import Directory, concerns, directory, resolve
from marsad.record.encounters import Encounter, ReportRef, encounters
from marsad.record.statements import Said, said


class Question(Record):
    """What is asked for; what is null does not narrow.

    ``actor`` and ``other`` are actor ids (a state stands for its people), ``kind`` and ``status`` concern contacts
    only, ``topic`` is a topic id, ``outlet`` an outlet id, ``first`` and ``last`` are ISO 8601 dates or prefixes, both
    included: from 2021 to 2021-08 is from January to August.
    """

    actor: str | None = None
    other: str | None = None
    kind: str | None = None
    status: str | None = None
    topic: str | None = None
    outlet: str | None = None
    first: str | None = None
    last: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The actors asked for."""
        return tuple(name for name in (self.actor, self.other) if name)

    @property
    def period(self) -> Window:
        """The days asked for; raises ``UsageError`` for what is no date, and where the end lies before the start."""
        first, last = _bound(self.first).first, _bound(self.last).last
        if first and last and last < first:
            raise UsageError(f"the period ends on {last}, before it starts on {first}")
        return Window(first, last)


class Selection(msgspec.Struct, frozen=True):
    """The part of the record that answers a question, with all that is needed to show its sources.

    ``encounters`` and ``statements`` stand by date, ``readings`` by publication: those of every article from which
    something was chosen. ``every`` holds all encounters by id, for a claim may count others than those chosen.
    """

    question: Question
    encounters: tuple[Encounter, ...]
    statements: tuple[Said, ...]
    checks: tuple[ClaimCheck, ...]
    readings: dict[str, Reading]
    actors: Directory
    every: Mapping[str, Encounter]

    def event(self, report: ReportRef) -> Event | None:
        """The event that a report stands for, with its evidence."""
        reading = self.readings.get(report.article)
        return next((event for event in reading.events if event.id == report.event), None) if reading else None

    def events(self, encounter: Encounter) -> Iterator[tuple[ReportRef, Event]]:
        """The reports of an encounter with their events, in order of publication."""
        for report in encounter.reports:
            if event := self.event(report):
                yield report, event


def question(asked: Question, actors: Directory) -> Question:
    """The question with its actors as ids; raises ``UsageError`` where nobody or several are called so."""
    one, two = (resolve(name, actors) if name else None for name in (asked.actor, asked.other))
    return msgspec.structs.replace(asked, actor=one, other=two)


def select(
    readings: Iterable[Reading], asked: Question | None = None, found: Sequence[Encounter] | None = None
) -> Selection:
    """What of the record made from ``readings`` answers the question; its actors may be given by name.

    ``found`` are the encounters of the readings where they are known already.
    """
    readings = sorted(readings, key=lambda reading: (reading.article.published or "9999", reading.article.id))
    actors = directory(readings)
    asked = question(asked or Question(), actors)
    found = encounters(readings) if found is None else found
    by_id = {reading.article.id: reading for reading in readings}
    contacts = tuple(e for e in found if _wanted(e, asked, actors, by_id))
    statements = tuple(each for each in said(readings) if _said(each, asked, actors))
    checks = tuple(check for check in claim_checks(readings, found) if _claimed(check, asked, actors, by_id))
    used = {report.article for encounter in contacts for report in encounter.reports}
    used |= {each.article for each in statements} | {check.article for check in checks}
    kept = {key: reading for key, reading in by_id.items() if key in used or asked == Question()}
    return Selection(asked, contacts, statements, checks, kept, actors, {e.id: e for e in found})


def _wanted(encounter: Encounter, asked: Question, actors: Directory, readings: Mapping[str, Reading]) -> bool:
    told = encounter.reports
    return (
        asked.kind in (None, encounter.kind)
        and asked.status in (None, encounter.status)
        and (asked.outlet is None or any(report.outlet == asked.outlet for report in told))
        and all(concerns(encounter, name, actors) for name in asked.names)
        and (asked.topic is None or asked.topic in topics_of(encounter, readings))
        and _within(encounter.date or told[0].published, asked.period)
    )


def topics_of(encounter: Encounter, readings: Mapping[str, Reading]) -> tuple[str, ...]:
    """The topics that the reports of a contact give it, each once, in order of the alphabet."""
    told = {(report.article, report.event) for report in encounter.reports}
    articles = {article for article, _ in told if article in readings}
    events = (event for name in articles for event in readings[name].events if (name, event.id) in told)
    return tuple(sorted({topic for event in events for topic in event.topics}))


def _said(each: Said, asked: Question, actors: Directory) -> bool:
    """A statement is of an actor who says it or is named in it; of a dyad where one speaks of the other."""
    statement = each.statement
    speakers = {*statement.speakers, statement.on_behalf_of or ""}
    involved = speakers | set(statement.about) | set(statement.audience)
    return (
        asked.topic in (None, *statement.topics)
        and asked.outlet in (None, each.outlet)
        and all(_meant(name, involved, actors) for name in asked.names)
        and (not asked.names or not asked.other or any(_meant(name, speakers, actors) for name in asked.names))
        and _within(statement.date or each.published, asked.period)
    )


def _claimed(check: ClaimCheck, asked: Question, actors: Directory, readings: Mapping[str, Reading]) -> bool:
    claim, article = check.claim, readings[check.article].article
    return (
        asked.topic is None
        and asked.kind in (None, claim.of)
        and asked.outlet in (None, article.outlet)
        and all(_meant(name, set(claim.participants), actors) for name in asked.names)
        and _within(check.published, asked.period)
    )


def _meant(name: str, involved: set[str], actors: Directory) -> bool:
    """True where the actor is among those involved; of a state any of its people or bodies counts."""
    actor = actors.get(name)
    if name in involved or actor is None or actor.kind != "state" or actor.country is None:
        return name in involved
    return any(other in actors and actors[other].country == actor.country for other in involved)


def _within(value: str | None, period: Window) -> bool:
    """True where the date shares a day with the period; what has no date is in no period but the open one."""
    return period == NOWHERE or gap(window(value), period) == 0


def _bound(value: str | None) -> Window:
    days = window(value)
    if value and days == NOWHERE:
        raise UsageError(f"{value!r} is no date; write 2021, 2021-08 or 2021-08-18")
    return days
