"""Dossiers: all that the record holds on an actor, two, a topic or a period, every line with its sources."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from marsad.article import Article, Claim, Participant, Record, Span, StatementClass
from marsad.record.claims import ClaimCheck
from marsad.record.dates import window
from marsad.record.directory import label
from marsad.record.encounters import Conflict, Encounter
from marsad.record.questions import Question, Selection
from marsad.record.repeats import day, told_together
from marsad.record.reports import HAPPENED
from marsad.record.statements import Said

AHEAD = frozenset({"planned", "possible"})
WAITS = datetime.timedelta(days=31)
"""How long after it was last told a plan without a date lies ahead."""


class Source(Record):
    """Words of an article that a line rests on; ``number`` is the article's among the dossier's, from 1.

    ``also`` are where other words of the article tell of the same, from first letter to behind the last.
    """

    number: int
    article: str
    outlet: str | None
    published: str | None
    start: int
    end: int
    text: str
    also: tuple[tuple[int, int], ...] = ()

    @property
    def day(self) -> str | None:
        """The day of publication."""
        return self.published[:10] if self.published else None


class ContactLine(Record):
    """A contact with everything it rests on; actors and place by id."""

    encounter: str
    date: str | None
    kind: str
    status: str
    participants: tuple[Participant, ...]
    place: str | None
    sources: tuple[Source, ...]


class Version(Record):
    """One value of what reports differ in, with who gives it."""

    value: str
    sources: tuple[Source, ...]


class DisagreementLine(Record):
    """What the reports of one contact differ in."""

    encounter: str
    date: str | None
    kind: str
    field: str
    versions: tuple[Version, ...]


class StatementLine(Record):
    """A statement with all who report it; ``date`` is the day it was said, else of publication."""

    date: str | None
    speakers: tuple[str, ...]
    class_: StatementClass
    chain: tuple[str, ...]
    topics: tuple[str, ...]
    sources: tuple[Source, ...]


class CheckLine(Record):
    """A claim of the press with the record's verdict; ``counted`` are contacts by id and date."""

    claim: Claim
    verdict: str
    note: str
    counted: tuple[tuple[str, str], ...]
    sources: tuple[Source, ...]


class Dossier(Record):
    """A sourced brief; ``day`` is the one from which on a plan lies ahead, ``articles`` are the sources by number."""

    question: Question
    day: str | None
    contacts: tuple[ContactLine, ...]
    refuted: tuple[ContactLine, ...]
    ahead: tuple[ContactLine, ...]
    lapsed: tuple[ContactLine, ...]
    disagreements: tuple[DisagreementLine, ...]
    statements: tuple[StatementLine, ...]
    checks: tuple[CheckLine, ...]
    articles: tuple[Article, ...]
    labels: dict[str, tuple[str, str]]


def dossier(selection: Selection) -> Dossier:
    """The brief on what a question selected.

    Plans lie ahead of the end of the period asked for, else of the newest article's day; those before it of which
    nobody told that they took place have lapsed.
    """
    sources = _Sources(selection)
    today = _day(selection)
    contacts = [(encounter, sources.contact(encounter)) for encounter in selection.encounters]
    plans = [(encounter, line) for encounter, line in contacts if encounter.status in AHEAD]
    lines = {
        "contacts": tuple(line for encounter, line in contacts if encounter.status in HAPPENED),
        "refuted": tuple(line for encounter, line in contacts if encounter.status in ("denied", "cancelled")),
        "ahead": tuple(line for encounter, line in plans if not _before(encounter, today)),
        "lapsed": tuple(line for encounter, line in plans if _before(encounter, today)),
    }
    return Dossier(
        question=selection.question,
        day=today.isoformat() if today else None,
        **lines,
        disagreements=tuple(
            sources.disagreement(encounter, conflict)
            for encounter in selection.encounters
            for conflict in encounter.conflicts
        ),
        statements=tuple(map(sources.statement, told_together(selection.statements))),
        checks=tuple(map(sources.check, selection.checks)),
        articles=sources.articles,
        labels=_labels(selection),
    )


def _day(selection: Selection) -> datetime.date | None:
    asked = selection.question.period.last
    published = (window(reading.article.published).last for reading in selection.readings.values())
    return asked or max((day for day in published if day), default=None)


def _before(encounter: Encounter, day: datetime.date | None) -> bool:
    """True of what was to come before ``day``; without a date what nobody has told of for long."""
    told = (window(report.published).last for report in encounter.reports)
    last = window(encounter.date).last or max((each + WAITS for each in told if each), default=None)
    return last is not None and day is not None and last < day


def _labels(selection: Selection) -> dict[str, tuple[str, str]]:
    """The English and Arabic names of all actors, by id."""
    return {name: (actor.label_en, actor.label_ar) for name, actor in selection.actors.items()}


class _Sources:
    """The articles of a dossier, numbered by publication, and lines that cite them."""

    def __init__(self, selection: Selection) -> None:
        self.selection = selection
        self.articles = tuple(reading.article for reading in selection.readings.values())
        self._numbers = {article.id: number for number, article in enumerate(self.articles, 1)}

    def contact(self, encounter: Encounter) -> ContactLine:
        """A contact with all words of all its reports."""
        return ContactLine(
            encounter=encounter.id,
            date=encounter.date,
            kind=encounter.kind,
            status=encounter.status,
            participants=encounter.participants,
            place=encounter.place,
            sources=tuple(self._told(encounter, range(len(encounter.reports)))),
        )

    def disagreement(self, encounter: Encounter, conflict: Conflict) -> DisagreementLine:
        """A conflict with the words of those who give each value."""
        place = conflict.field == "place"
        versions = (
            Version(
                value=label(variant.value, self.selection.actors) if place else variant.value,
                sources=tuple(self._told(encounter, variant.reports)),
            )
            for variant in conflict.variants
        )
        return DisagreementLine(
            encounter=encounter.id,
            date=encounter.date,
            kind=encounter.kind,
            field=conflict.field,
            versions=tuple(versions),
        )

    def statement(self, group: Sequence[Said]) -> StatementLine:
        """A statement with the words of all who report it."""
        first, every = group[0].statement, [said.statement for said in group]
        return StatementLine(
            date=day(group[0]),
            speakers=first.speakers,
            class_=first.class_,
            chain=tuple(dict.fromkeys(name for each in every for name in each.chain)),
            topics=tuple(dict.fromkeys(topic for each in every for topic in each.topics)),
            sources=tuple(self._words(said) for said in group),
        )

    def _words(self, said: Said) -> Source:
        told = said.statement
        return self._source(said.article, Span(start=told.start, end=told.end, text=told.text))

    def check(self, check: ClaimCheck) -> CheckLine:
        """A claim with its words and the contacts that were counted."""
        counted = (self.selection.every[name] for name in check.counted if name in self.selection.every)
        return CheckLine(
            claim=check.claim,
            verdict=check.verdict,
            note=check.note,
            counted=tuple((encounter.id, encounter.date or "undated") for encounter in counted),
            sources=tuple(self._source(check.article, span) for span in check.claim.evidence),
        )

    def _told(self, encounter: Encounter, chosen: Iterable[int]) -> Iterator[Source]:
        """One source an article: the words that say most, and where the others are."""
        found: dict[str, list[Span]] = {}
        for i in chosen:
            report = encounter.reports[i]
            event = self.selection.event(report)
            found.setdefault(report.article, []).extend(event.evidence if event else ())
        for article, spans in found.items():
            if spans:
                fullest = max(spans, key=lambda span: (span.end - span.start, -span.start))
                also = sorted({(span.start, span.end) for span in spans} - {(fullest.start, fullest.end)})
                yield msgspec.structs.replace(self._source(article, fullest), also=tuple(also))

    def _source(self, article: str, span: Span) -> Source:
        number = self._numbers[article]
        about = self.articles[number - 1]
        return Source(
            number=number,
            article=article,
            outlet=about.outlet,
            published=about.published,
            start=span.start,
            end=span.end,
            text=span.text,
        )
