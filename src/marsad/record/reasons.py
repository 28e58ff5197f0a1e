"""Why the record takes reports for one contact: what each rests on, and what it shares with the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from marsad.article import Event, Reading, Record
from marsad.record.encounters import Encounter, ReportRef
from marsad.record.group import Group
from marsad.record.groups import ABOUT, EXACT, VAGUE, WITHIN, Score, fit
from marsad.record.judgements import Judgement
from marsad.record.reports import Report, reports

DATES = {
    EXACT: "the same day",
    WITHIN: "a date that holds the others' day",
    ABOUT: "days that reports of one contact may lie apart",
    VAGUE: "no date that says otherwise, and no other contact it could be",
}


class Reason(Record):
    """One thing that speaks for a contact as the record has it; offsets are of the article's text.

    Of a report ``says`` what it shares with the others; of a value in conflict who gives it.
    """

    layer: Literal["report", "history", "conflict", "judgement", "id"]
    value: str
    says: str = ""
    outlet: str | None = None
    published: str | None = None
    article: str | None = None
    path: str | None = None
    event: str | None = None
    rule: str = ""
    start: int | None = None
    end: int | None = None
    text: str = ""


def reasons(
    encounter: Encounter, readings: Iterable[Reading], judgements: Sequence[Judgement] = ()
) -> tuple[Reason, ...]:
    """All that speaks for ``encounter``, made from ``readings`` as they were judged: reports, history, conflicts,
    judgements, ids that lead to it."""
    own = {report.article for report in encounter.reports}
    read = {reading.article.id: reading for reading in readings if reading.article.id in own}
    return (
        *_reports(encounter, read),
        *(
            Reason(layer="history", value=step.status, published=step.published, says=_who(encounter, (step.report,)))
            for step in encounter.history
        ),
        *(
            Reason(layer="conflict", value=f"{conflict.field} {each.value}", says=_who(encounter, each.reports))
            for conflict in encounter.conflicts
            for each in conflict.variants
        ),
        *(_judgement(each) for each in judgements if each.id in encounter.judgements),
        *(Reason(layer="id", value=name, says="leads here") for name in encounter.former),
    )


def _reports(encounter: Encounter, read: dict[str, Reading]) -> Iterator[Reason]:
    compared = {report.ident: report for report in reports(read.values())}
    own = [compared[told.article, told.event] for told in encounter.reports if (told.article, told.event) in compared]
    for told in encounter.reports:
        event = next(event for event in read[told.article].events if event.id == told.event)
        yield _report(told, event, _shares(compared.get((told.article, told.event)), own))


def _report(told: ReportRef, event: Event, says: str) -> Reason:
    span = event.evidence[0] if event.evidence else None
    return Reason(
        layer="report",
        value=" ".join(filter(None, (told.kind, told.status, told.date))),
        says=says,
        outlet=told.outlet,
        published=told.published,
        article=told.article,
        path=told.path,
        event=told.event,
        rule=event.rule,
        start=span.start if span else None,
        end=span.end if span else None,
        text=span.text if span else "",
    )


def _shares(report: Report | None, own: Sequence[Report]) -> str:
    """What a report shares with the others of its contact."""
    rest = [other for other in own if other is not report]
    if report is None or not rest:
        return "the only report"
    whole = Group(rest[0])
    for other in rest[1:]:
        whole.add(other)
    score = fit(report, whole)
    if score is not None:
        return _shared(score)
    alone = [found for other in rest if (found := fit(report, Group(other))) is not None]
    return f"with some of them {_shared(max(alone))}" if alone else "by judgement"


def _shared(score: Score) -> str:
    date, principals, place, *_ = score
    who = f"{principals} principals" if principals > 1 else "the principal"
    return f"{who}, {DATES[date]}" + (", the same place" if place > 0 else "")


def _who(encounter: Encounter, told: Iterable[int]) -> str:
    """Who gives a value: outlets with the day of publication, in order."""
    found = (encounter.reports[number] for number in told)
    names = (" ".join(filter(None, (r.outlet or r.path or r.article, r.published))) for r in found)
    return ", ".join(dict.fromkeys(names))


def _judgement(judgement: Judgement) -> Reason:
    values = ", ".join(f"{name}={value or 'none'}" for name, value in judgement.values.items())
    says = " ".join(filter(None, (f"by {judgement.user}", values, judgement.reason)))
    return Reason(
        layer="judgement", value=f"{judgement.id} {judgement.verdict}", says=says, published=judgement.at[:10] or None
    )
