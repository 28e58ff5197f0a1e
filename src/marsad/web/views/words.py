"""Views of what was said: statements, positions by topic, claims about the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from marsad.export import tables
from marsad.export.tables import Column, Table
from marsad.record.statements import Said
from marsad.web.question import Asked, asked, claims, counted, paged, statements
from marsad.web.site import View, Visit

_SHOWN = 12


class Position(msgspec.Struct, frozen=True):
    """How somebody spoke on a topic: how often, in which tones, and the last words."""

    speaker: str
    count: int
    tones: dict[str, int]
    latest: Said


def said(visit: Visit) -> View:
    """Statements asked for, the latest first."""
    what = asked(visit.parameters, visit.record.actors)
    found = statements(visit.record, what)
    page = paged(list(reversed(found)), visit.number)
    facets = {
        "topic": counted(found, lambda each: each.statement.topics).most_common(_SHOWN),
        "class": counted(found, lambda each: (each.statement.class_,)).most_common(),
        "actor": counted(found, lambda each: each.statement.speakers).most_common(_SHOWN),
        "outlet": counted(found, lambda each: (each.outlet or "",)).most_common(_SHOWN),
    }
    return View(
        template="statements.html",
        title=visit.locale.say("statements.title"),
        context={"what": what, "page": page, "facets": facets},
        data={"total": page.total, "page": page.number, "pages": page.pages, "items": page.items},
        table=lambda: tables.statements(visit.record.selection(told=found)),
    )


def positions(visit: Visit) -> View:
    """Who spoke on a topic, how often and in which tones, with the last words of each."""
    what = asked(visit.parameters, visit.record.actors)
    topics = counted(visit.record.statements, lambda each: each.statement.topics).most_common()
    found = statements(visit.record, what) if what.topic else []
    held = positions_of(found)
    page = paged(held, visit.number)
    return View(
        template="positions.html",
        title=visit.locale.say("positions.title"),
        context={"what": what, "topics": topics, "page": page, "total": len(found)},
        data={"topic": what.topic or None, "topics": dict(topics), "total": page.total, "items": page.items},
        table=lambda: _position_table(held),
    )


def positions_of(found: Iterable[Said]) -> list[Position]:
    """One position a speaker, those who spoke most first."""
    by_speaker: dict[str, list[Said]] = {}
    for each in found:
        for speaker in each.statement.speakers:
            by_speaker.setdefault(speaker, []).append(each)
    held = [_position(speaker, told) for speaker, told in by_speaker.items()]
    return sorted(held, key=lambda position: (-position.count, position.speaker))


def _position(speaker: str, told: list[Said]) -> Position:
    tones = Counter[str](each.statement.class_ for each in told)
    return Position(speaker, len(told), dict(tones.most_common()), max(told, key=_when))


def _when(each: Said) -> tuple[str, str, int]:
    """Order of saying in which what has no date comes first."""
    return each.statement.date or each.published or "", each.article, each.statement.start


def _position_table(held: Iterable[Position]) -> Table:
    columns = (
        Column("speaker", "Actor id"),
        Column("statements", "Number of statements", "integer"),
        Column("tones", "Tones: class=number", "list"),
        Column("latest", "The last words"),
        Column("article", "Id of their article"),
    )
    rows = tuple(
        (p.speaker, p.count, tuple(f"{k}={n}" for k, n in p.tones.items()), p.latest.statement.text, p.latest.article)
        for p in held
    )
    return Table("positions", "Who spoke on a topic, and how", columns, ("speaker",), rows)


def claimed(visit: Visit) -> View:
    """Claims of the press about the record, held against it."""
    what = asked(visit.parameters, visit.record.actors)
    found = claims(visit.record, what)
    verdicts = counted(claims(visit.record, _any_verdict(what)), lambda check: (check.verdict,)).most_common()
    page = paged(found, visit.number)
    return View(
        template="claims.html",
        title=visit.locale.say("claims.title"),
        context={"what": what, "page": page, "verdicts": verdicts},
        data={"total": page.total, "page": page.number, "pages": page.pages, "items": page.items},
        table=lambda: tables.claims(visit.record.selection(checks=found)),
    )


def _any_verdict(what: Asked) -> Asked:
    return msgspec.structs.replace(what, verdict="")
