"""Where a visit starts: the latest and the coming contacts, the health of the record."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from marsad.export.tables import Column, Table
from marsad.web.site import View, Visit
from marsad.web.snapshot import Contact, Snapshot

_FEW = 8
_AHEAD = frozenset({"planned", "possible", "ongoing"})


class Health(msgspec.Struct, frozen=True):
    """Of how much the record is made, and how much of it is certain."""

    articles: int
    outlets: int
    contacts: int
    told: int
    statements: int
    claims: int
    dated: int
    placed: int
    several: int
    conflicts: int
    problems: int
    first: str | None
    last: str | None


def health(record: Snapshot) -> Health:
    """The figures of the record."""
    found = [contact.encounter for contact in record.contacts]
    articles = [reading.article for reading in record.readings.values()]
    days = sorted(article.published[:10] for article in articles if article.published)
    return Health(
        articles=len(articles),
        outlets=len({article.outlet for article in articles if article.outlet}),
        contacts=len(found),
        told=sum(len(one.reports) for one in found),
        statements=len(record.statements),
        claims=len(record.checks),
        dated=sum(one.date is not None for one in found),
        placed=sum(one.place is not None for one in found),
        several=sum(len({report.article for report in one.reports}) > 1 for one in found),
        conflicts=sum(bool(one.conflicts) for one in found),
        problems=sum(bool(reading.problems) for reading in record.readings.values()),
        first=days[0] if days else None,
        last=days[-1] if days else None,
    )


def home(visit: Visit) -> View:
    """The latest contacts, those announced, the figures of the record."""
    figures = visit.record.once("health", lambda: health(visit.record))
    past, coming = visit.record.once("divided", lambda: divided(visit.record.contacts, figures.last or ""))
    columns = (Column("figure", "What is counted"), Column("value", "How many"))
    values = msgspec.structs.asdict(figures)
    return View(
        template="home.html",
        title=visit.locale.say("name"),
        context={"health": figures, "latest": past[:_FEW], "coming": coming[:_FEW]},
        data={"health": figures, "latest": _ids(past), "coming": _ids(coming)},
        table=lambda: Table(
            "health", "Figures of the record", columns, ("figure",), tuple((k, v) for k, v in values.items())
        ),
    )


def _ids(found: Sequence[Contact]) -> list[str]:
    return [contact.encounter.id for contact in found[:_FEW]]


def divided(found: Sequence[Contact], today: str) -> tuple[list[Contact], list[Contact]]:
    """Contacts up to the day of the latest article, the last first; those announced for later, the next first."""
    dated = [(contact.days.first.isoformat(), contact) for contact in found if contact.days.first]
    late = [(day, c) for day, c in dated if day > today and c.encounter.status in _AHEAD]
    past = [(day, c) for day, c in dated if day <= today and c.encounter.status not in ("planned", "possible")]
    order = [c for _, c in sorted(past, key=lambda each: (each[0], each[1].encounter.id), reverse=True)]
    return order, [c for _, c in sorted(late, key=lambda each: (each[0], each[1].encounter.id))]
