"""Views of what was said: statements, positions by topic, claims about the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from marsad.export import tables
from marsad.export.tables import Column, Table
from marsad.record.positions import Position, held
from marsad.record.statements import Said
from marsad.web.question import Asked, asked, claims, counted, paged, statements, tallied
from marsad.web.site import View, Visit
from marsad.web.snapshot import Snapshot, Spoken

_SHOWN = 12


class Voice(msgspec.Struct, frozen=True):
    """Who spoke on a topic: how often, in which tones, and the last words."""

    speaker: str
    count: int
    tones: dict[str, int]
    latest: Said


def said(visit: Visit) -> View:
    """Statements asked for, the latest first."""
    what = asked(visit.parameters, visit.record)
    found = statements(visit.record, what)
    counts = tallied(visit.record, what, found)
    page = paged(found[::-1], visit.number)
    shown = {name: each.most_common(None if name == "class" else _SHOWN) for name, each in counts.items()}
    items = _said(page.items)
    return View(
        template="statements.html",
        title=visit.locale.say("statements.title"),
        context={"what": what, "page": page, "items": items, "facets": shown},
        data={
            "total": page.total,
            "page": page.number,
            "pages": page.pages,
            "items": items,
            "facets": {name: dict(each.most_common()) for name, each in counts.items()},
        },
        table=lambda: tables.statements(visit.record.selection(told=[each.said for each in found])),
    )


def _said(items: Iterable[object]) -> list[Said]:
    return [item.said for item in items if isinstance(item, Spoken)]


def positions(visit: Visit) -> View:
    """Who spoke on a topic, how often and in which tones; of one actor what it holds, and how often it said so."""
    what = asked(visit.parameters, visit.record)
    topics = visit.record.once("topics", lambda: counted(visit.record.spoken, "said.statement.topics"))
    if what.actor:
        return _held(visit, what, topics)
    found = statements(visit.record, what) if what.topic else ()
    voices = voices_of(each.said for each in found)
    page = paged(voices, visit.number)
    return View(
        template="positions.html",
        title=visit.locale.say("positions.title"),
        context={"what": what, "topics": topics.most_common(), "page": page, "total": len(found)},
        data={"topic": what.topic or None, "topics": dict(topics), "total": page.total, "items": page.items},
        table=lambda: _voice_table(voices),
    )


def _held(visit: Visit, what: Asked, topics: Counter[str]) -> View:
    """What one actor holds, on a topic and about another where these are asked for."""
    record = visit.record
    found = [each.said for each in statements(record, msgspec.structs.replace(what, other=""))]
    own = held(found, record.actors, what.actor, about=what.other or None)
    page = paged(own, visit.number)
    return View(
        template="held.html",
        title=visit.locale.say("positions.title"),
        context={"what": what, "topics": topics.most_common(), "page": page},
        data={"topic": what.topic or None, "total": page.total, "items": page.items},
        table=lambda: _held_table(own),
    )


def voices_of(found: Iterable[Said]) -> list[Voice]:
    """One voice a speaker, those who spoke most first."""
    by_speaker: dict[str, list[Said]] = {}
    for each in found:
        for speaker in each.statement.speakers:
            by_speaker.setdefault(speaker, []).append(each)
    voices = [_voice(speaker, told) for speaker, told in by_speaker.items()]
    return sorted(voices, key=lambda voice: (-voice.count, voice.speaker))


def _voice(speaker: str, told: list[Said]) -> Voice:
    tones = Counter[str](each.statement.class_ for each in told)
    return Voice(speaker, len(told), dict(tones.most_common()), max(told, key=_when))


def _when(each: Said) -> tuple[str, str, int]:
    """Order of saying in which what has no date comes first."""
    return each.statement.date or each.published or "", each.article, each.statement.start


def _voice_table(voices: Iterable[Voice]) -> Table:
    columns = (
        Column("speaker", "Actor id"),
        Column("statements", "Number of statements", "integer"),
        Column("tones", "Tones: class=number", "list"),
        Column("latest", "The last words"),
        Column("article", "Id of their article"),
    )
    rows = tuple(
        (v.speaker, v.count, tuple(f"{k}={n}" for k, n in v.tones.items()), v.latest.statement.text, v.latest.article)
        for v in voices
    )
    return Table("voices", "Who spoke on a topic, and how", columns, ("speaker",), rows)


def _held_table(own: Iterable[Position]) -> Table:
    columns = (
        Column("class", "Tone"),
        Column("words", "The last words"),
        Column("speakers", "Actor ids", "list"),
        Column("first", "First said, ISO 8601"),
        Column("last", "Last said, ISO 8601"),
        Column("said", "How often", "integer"),
        Column("articles", "Ids of the articles", "list"),
    )
    rows = tuple(
        (p.class_, p.words, p.speakers, p.first, p.last, len(p.said), tuple(each.article for each in p.said))
        for p in own
    )
    return Table("positions", "What an actor holds", columns, ("class", "words", "first"), rows)


def claimed(visit: Visit) -> View:
    """Claims of the press about the record, held against it, the latest first."""
    what, record = asked(visit.parameters, visit.record), visit.record
    found = claims(record, what)
    page = paged(found[::-1], visit.number)
    facets = {name: _counted(name, what, record) for name in ("verdict", "kind", "outlet")}
    return View(
        template="claims.html",
        title=visit.locale.say("claims.title"),
        context={"what": what, "page": page, "facets": facets},
        data={"total": page.total, "page": page.number, "pages": page.pages, "items": page.items},
        table=lambda: tables.claims(record.selection(checks=found)),
    )


def _counted(name: str, what: Asked, record: Snapshot) -> list[tuple[str, int]]:
    """How many claims a click on each value of a facet would give."""
    found = claims(record, msgspec.structs.replace(what, **{name: ""}))
    values = {
        "verdict": lambda check: check.verdict,
        "kind": lambda check: check.claim.of,
        "outlet": lambda check: record.readings[check.article].article.outlet,
    }
    return Counter(filter(None, map(values[name], found))).most_common(_SHOWN)
