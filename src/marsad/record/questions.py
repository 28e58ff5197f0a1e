"""Questions put to the record, and the part of it that answers them.

A question narrows by actor, dyad, kind, status, topic, outlet and period; whatever takes filters means the same
by them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import get_args

import msgspec

from marsad.article import Event, Reading, Record, Status
from marsad.errors import UsageError
from marsad.record.claims import ClaimCheck, claim_checks
from marsad.record.dates import Window, between, window, within
from marsad.record.directory import Directory, concerns, directory, resolve
from marsad.record.encounters import Encounter, ReportRef, encounters
from marsad.record.known import Basis, Moment
from marsad.record.statements import Said, said


class Question(Record):
    """What is asked for; what is null does not narrow.

    ``actor`` and ``other`` are actor ids (a state stands for its people), ``kind`` and ``status`` concern contacts
    only, ``topic`` is a topic id, ``outlet`` an outlet id, ``first`` and ``last`` are ISO 8601 dates or prefixes, both
    included: from 2021 to 2021-08 is from January to August. ``as_of`` is the day to which the record was turned back
    before it was asked, ``known_by`` what said which articles were there by then.
    """

    actor: str | None = None
    other: str | None = None
    kind: str | None = None
    status: str | None = None
    topic: str | None = None
    outlet: str | None = None
    first: str | None = None
    last: str | None = None
    as_of: str | None = None
    known_by: Basis | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The actors asked for."""
        return tuple(name for name in (self.actor, self.other) if name)

    @property
    def period(self) -> Window:
        """The days asked for; raises ``UsageError`` for what is no date, and where the end lies before the start."""
        return between(self.first, self.last)

    @property
    def moment(self) -> Moment | None:
        """The moment to which the record was turned back, where it was."""
        return Moment(day=self.as_of, basis=self.known_by) if self.as_of and self.known_by else None

    def check(self) -> None:
        """Tell a slip of the pen from an empty answer: raises ``UsageError`` for a period or status that is none."""
        self.period  # noqa: B018 (what is no date is told here)
        if self.status and self.status not in (statuses := get_args(Status)):
            raise UsageError(f"{self.status!r} is no status; statuses are {', '.join(statuses)}")


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
    """What of the record made from ``readings`` answers the question; all of it where nothing is asked.

    ``found`` are the encounters of the readings where they are known already; both are those of the moment asked for.
    """
    readings = sorted(readings, key=lambda reading: (reading.article.published or "9999", reading.article.id))
    found = tuple(encounters(readings) if found is None else found)
    by_id = {reading.article.id: reading for reading in readings}
    checks, every = claim_checks(readings, found), {encounter.id: encounter for encounter in found}
    asked = asked or Question()
    turned = Question(as_of=asked.as_of, known_by=asked.known_by)
    everything = Selection(turned, found, said(readings), checks, by_id, directory(readings), every)
    return everything if asked == turned else narrowed(everything, asked)


def narrowed(selection: Selection, asked: Question) -> Selection:
    """What of a selection answers a further question, whose actors may be given by name.

    Raises ``UsageError`` where nobody or several are called so, and for a period, status or topic that is none.
    """
    actors, readings = selection.actors, selection.readings
    before = selection.question
    asked = msgspec.structs.replace(question(asked, actors), as_of=before.as_of, known_by=before.known_by)
    _check(asked, selection)
    contacts = tuple(e for e in selection.encounters if _wanted(e, asked, actors, readings))
    rests = _attributed(contacts, readings) if asked.names else set()
    statements = tuple(each for each in selection.statements if _said(each, asked, actors, rests))
    checks = tuple(check for check in selection.checks if _claimed(check, asked, actors, readings))
    used = {report.article for encounter in contacts for report in encounter.reports}
    used |= {each.article for each in statements} | {check.article for check in checks}
    kept = {name: reading for name, reading in readings.items() if name in used}
    return Selection(asked, contacts, statements, checks, kept, actors, selection.every)


def _check(asked: Question, selection: Selection) -> None:
    asked.check()
    if asked.topic is None:
        return
    known = {topic for each in selection.statements for topic in each.statement.topics}
    known.update(topic for e in selection.readings.values() for event in e.events for topic in event.topics)
    if asked.topic not in known:
        raise UsageError(f"nothing is on {asked.topic!r}; topics are {', '.join(sorted(known)) or 'none yet'}")


def _wanted(encounter: Encounter, asked: Question, actors: Directory, readings: Mapping[str, Reading]) -> bool:
    told = encounter.reports
    return (
        asked.kind in (None, encounter.kind)
        and asked.status in (None, encounter.status)
        and (asked.outlet is None or any(report.outlet == asked.outlet for report in told))
        and all(concerns(encounter, name, actors) for name in asked.names)
        and (asked.topic is None or asked.topic in topics_of(encounter, readings))
        and within(window(encounter.date or told[0].published), asked.period)
    )


def topics_of(encounter: Encounter, readings: Mapping[str, Reading]) -> tuple[str, ...]:
    """The topics that the reports of a contact give it, each once, in order of the alphabet."""
    told = {(report.article, report.event) for report in encounter.reports}
    articles = {article for article, _ in told if article in readings}
    events = (event for name in articles for event in readings[name].events if (name, event.id) in told)
    return tuple(sorted({topic for event in events for topic in event.topics}))


def _attributed(contacts: Iterable[Encounter], readings: Mapping[str, Reading]) -> set[tuple[str, str]]:
    """The statements that contacts rest on, by article and statement id."""
    told = {(report.article, report.event) for encounter in contacts for report in encounter.reports}
    events = ((name, event) for name in {article for article, _ in told} for event in readings[name].events)
    return {(name, rest) for name, event in events if (name, event.id) in told for rest in event.attribution}


def _said(each: Said, asked: Question, actors: Directory, rests: set[tuple[str, str]]) -> bool:
    """A statement is of an actor who says it or is named in it; of a dyad where one speaks of the other.

    What a chosen contact of theirs rests on belongs to them too.
    """
    statement = each.statement
    speakers = {*statement.speakers, statement.on_behalf_of or ""}
    involved = speakers | set(statement.about) | set(statement.audience)
    return (
        asked.topic in (None, *statement.topics)
        and asked.outlet in (None, each.outlet)
        and ((each.article, statement.id) in rests or _speaks_of(asked, speakers, involved, actors))
        and within(window(statement.date or each.published), asked.period)
    )


def _speaks_of(asked: Question, speakers: set[str], involved: set[str], actors: Directory) -> bool:
    return all(_meant(name, involved, actors) for name in asked.names) and (
        len(asked.names) < 2 or any(_meant(name, speakers, actors) for name in asked.names)
    )


def _claimed(check: ClaimCheck, asked: Question, actors: Directory, readings: Mapping[str, Reading]) -> bool:
    claim, article = check.claim, readings[check.article].article
    return (
        asked.topic is None
        and asked.kind in (None, claim.of)
        and asked.outlet in (None, article.outlet)
        and all(_meant(name, set(claim.participants), actors) for name in asked.names)
        and within(window(check.published), asked.period)
    )


def _meant(name: str, involved: set[str], actors: Directory) -> bool:
    """True where the actor is among those involved; of a state any of its people or bodies counts."""
    actor = actors.get(name)
    if name in involved or actor is None or actor.kind != "state" or actor.country is None:
        return name in involved
    return any(other in actors and actors[other].country == actor.country for other in involved)
