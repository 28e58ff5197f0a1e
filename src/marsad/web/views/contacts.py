"""Views of contacts: the list with its facets, one contact with all that is known of it, the timeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

import msgspec

from marsad.article import Article, Event
from marsad.export import bibtex, csl, tables
from marsad.export.tables import Column, Table
from marsad.record.encounters import Encounter, ReportRef
from marsad.record.statements import Said
from marsad.web import charts
from marsad.web.errors import NotThereError
from marsad.web.question import FACETS, Asked, asked, contacts, faceted, paged
from marsad.web.site import Picture, View, Visit
from marsad.web.snapshot import Contact, Snapshot, latest

_SHOWN = 12
"""Values of a facet that are shown; the chosen one always is."""


class Choice(msgspec.Struct, frozen=True):
    """A value of a facet: how many contacts have it, whether it is chosen."""

    value: str
    count: int
    chosen: bool


def facets(found: dict[str, Counter[str]], what: Asked) -> dict[str, list[Choice]]:
    """The values of every facet, most frequent first; years in their order."""
    return {name: _choices(name, found[name], getattr(what, name)) for name in FACETS if found[name]}


def _choices(name: str, counts: Counter[str], chosen: str) -> list[Choice]:
    ranked = sorted(
        counts, key=(lambda v: v) if name == "year" else (lambda v: (-counts[v], v)), reverse=name == "year"
    )
    kept = ranked[:_SHOWN] + [value for value in ranked[_SHOWN:] if value == chosen]
    return [Choice(value, counts[value], value == chosen) for value in kept]


def encounters(visit: Visit) -> View:
    """All contacts asked for, the latest first."""
    what = asked(visit.parameters, visit.record)
    found, counts = faceted(visit.record, what)
    page = paged(latest(found), visit.number)
    return View(
        template="encounters.html",
        title=visit.locale.say("encounters.title"),
        context={"what": what, "facets": facets(counts, what), "page": page},
        data={
            "total": page.total,
            "page": page.number,
            "pages": page.pages,
            "items": [contact.encounter for contact in _contacts(page.items)],
            "facets": {name: dict(each.most_common()) for name, each in counts.items()},
        },
        table=lambda: tables.contacts(visit.record.selection(found)),
    )


def _contacts(items: Sequence[object]) -> list[Contact]:
    return [item for item in items if isinstance(item, Contact)]


def timeline(visit: Visit) -> View:
    """Contacts by day, the last first unless ``order=first``, with a bar for every month."""
    what, record = asked(visit.parameters, visit.record), visit.record
    found = contacts(record, what)
    whole = contacts(record, msgspec.structs.replace(what, first="", last=""))
    ascending = visit.parameters.get("order") == "first"
    page = paged(found if ascending else latest(found), visit.number)
    shown = _contacts(page.items)
    days = [(day, list(those)) for day, those in groupby(shown, key=lambda c: c.encounter.date)]
    picture = Picture("spans", (charts.spans(shown),))
    return View(
        template="timeline.html",
        title=visit.locale.say("timeline.title"),
        context={
            "what": what,
            "days": days,
            "page": page,
            "ascending": ascending,
            "histogram": charts.histogram((contact.days.first for contact in whole), what.period),
            "picture": picture,
        },
        data={"total": page.total, "page": page.number, "pages": page.pages, "items": [c.encounter for c in shown]},
        table=lambda: tables.contacts(record.selection(found)),
        picture=picture,
    )


def months(visit: Visit) -> View:
    """How many contacts there were in every month, as a chart and a table."""
    what = asked(visit.parameters, visit.record)
    whole = contacts(visit.record, msgspec.structs.replace(what, first="", last=""))
    made = charts.histogram((contact.days.first for contact in whole), what.period)
    columns = (Column("month", "ISO 8601"), Column("contacts", "Contacts of the month", "integer"))
    return View(
        template="months.html",
        title=visit.locale.say("timeline.months"),
        context={"what": what, "histogram": made},
        data=made,
        table=lambda: Table(
            "months", "Contacts a month", columns, ("month",), tuple((b.month, b.count) for b in made.bars)
        ),
        picture=Picture("bars", (made,)),
    )


class Told(msgspec.Struct, frozen=True):
    """A report with its event and its article."""

    report: ReportRef
    event: Event
    article: Article


def encounter(visit: Visit, ident: str) -> View:
    """One contact: each value with its evidence, its reports and what they differ in, its history, its claims."""
    contact = visit.record.contact(ident)
    if contact is None:
        raise NotThereError(ident)
    one, record = contact.encounter, visit.record
    told = list(_told(one, record))
    checks = [c for c in record.checks if ident in (*c.counted, *c.uncertain, c.anchor)]
    return View(
        template="encounter.html",
        title=headline(one, visit),
        context={
            "encounter": one,
            "topics": contact.topics,
            "told": told,
            "values": _values(told),
            "checks": checks,
            "statements": _statements(told, record),
            "cites": [(each.article, bibtex.entry(each.article, (one.id,))) for each in _once(told)],
        },
        data={
            "encounter": one,
            "topics": contact.topics,
            "claims": checks,
            "cite": [csl.item(t.article, (one.id,)) for t in _once(told)],
        },
        table=lambda: tables.reports(record.selection([contact])),
    )


def headline(one: Encounter, visit: Visit) -> str:
    """The contact in a few words: kind, who, when."""
    from marsad.web.site import label

    lang = visit.locale.lang
    who = ("، " if lang == "ar" else ", ").join(
        label(part.actor, visit.record.actors, lang) for part in one.participants
    )
    return " · ".join(filter(None, (visit.locale.term("kind", one.kind), who, visit.locale.date(one.date))))


def _told(one: Encounter, record: Snapshot) -> Iterable[Told]:
    for report in one.reports:
        reading = record.readings[report.article]
        event = next((event for event in reading.events if event.id == report.event), None)
        if event:
            yield Told(report, event, reading.article)


def _once(told: Iterable[Told]) -> list[Told]:
    return list({each.article.id: each for each in told}.values())


def _values(told: Sequence[Told]) -> dict[str, dict[str, list[Told]]]:
    """Who gives which value: for every field the values told and the reports that give each."""
    found: dict[str, dict[str, list[Told]]] = {"kind": {}, "status": {}, "date": {}, "place": {}, "actor": {}}
    for each in told:
        given: dict[str, Any] = {name: getattr(each.report, name) for name in ("kind", "status", "date", "place")}
        for name, value in given.items():
            if value:
                found[name].setdefault(value, []).append(each)
        for part in each.event.participants:
            found["actor"].setdefault(part.actor, []).append(each)
    return found


def _statements(told: Sequence[Told], record: Snapshot) -> list[Said]:
    """The statements that the reports rest on, by date."""
    resting = {(each.report.article, ident) for each in told for ident in each.event.attribution}
    found = [spoken.said for spoken in map(record.statement, resting) if spoken]
    return sorted(found, key=lambda each: each.order)
