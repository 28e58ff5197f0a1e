"""The reader: an article's text with everything found in it painted over its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

import msgspec

from marsad.article import Article, Reading
from marsad.export import tables
from marsad.export.highlight import marks, pieces
from marsad.record.dates import Window, window, within
from marsad.store import Original
from marsad.web.errors import NotThereError
from marsad.web.question import asked, counted, paged
from marsad.web.site import View, Visit
from marsad.web.snapshot import Snapshot

Layer = Literal["event", "statement", "claim", "time", "mention"]
LAYERS: tuple[Layer, ...] = ("event", "statement", "claim", "time", "mention")
SHOWN: tuple[Layer, ...] = ("event", "statement", "claim")
"""Layers that are painted where the address does not say."""

_BESIDE = frozenset({"furniture", "caption", "credit", "byline"})
"""Labels of what stands on the page beside the article."""


class Painted(msgspec.Struct, frozen=True):
    """A piece of text for browsers without scripts: its layers, and the addresses that start with it."""

    text: str
    label: str
    layers: tuple[str, ...]
    places: tuple[str, ...]


def article(visit: Visit, ident: str) -> View:
    """One article with its findings; ``layers`` of the address says which are painted."""
    reading = found(visit, ident)
    return opened(visit, reading, visit.site.library.store.original(reading.article.id))


def opened(visit: Visit, reading: Reading, original: Original | None) -> View:
    """A whole reading as its reader sees it; ``original`` is the page that it was read from, where that is kept."""
    shown = chosen(visit.parameters.get("layers"))
    own = {e.id: visit.record.homes.get((reading.article.id, e.id)) for e in reading.events}
    return View(
        template="reader.html",
        title=reading.article.title or visit.locale.say("articles.untitled"),
        context={
            "reading": reading,
            "article": reading.article,
            "original": original,
            "shown": shown,
            "layers": LAYERS,
            "pieces": list(painted(reading, shown)),
            "paint": paint(reading),
            "homes": own,
        },
        data=reading,
        table=lambda: tables.statements(
            visit.record.selection(told=[s for s in visit.record.statements if s.article == reading.article.id])
        ),
    )


def found(visit: Visit, ident: str) -> Reading:
    """The whole reading of an article; raises ``NotThereError``."""
    known = visit.record.keys.get(ident, ident)
    reading = visit.site.library.store.reading(known) if known in visit.record.readings else None
    if reading is None:
        raise NotThereError(ident)
    return reading


def chosen(asked_for: str | None) -> tuple[Layer, ...]:
    """The layers that are painted; unknown names do not count."""
    if asked_for is None:
        return SHOWN
    return tuple(layer for layer in LAYERS if layer in asked_for.split(","))


def paint(reading: Reading) -> dict[str, list[list[int]]]:
    """For the script: the ranges of every layer in code points, ``[start, end)``, and what is not the article."""
    ranges: dict[str, list[list[int]]] = {layer: [] for layer in LAYERS}
    for mark in marks(reading):
        ranges[mark.layer].append([mark.start, mark.end])
    beside = [[block.start, block.end] for block in reading.blocks if block.label in _BESIDE]
    return {**ranges, "furniture": beside}


def painted(reading: Reading, shown: Sequence[str]) -> Iterator[Painted]:
    """The text in pieces; every range is an address once, at the piece with which it starts."""
    places = {mark.anchor: f"s={mark.start}-{mark.end}" for mark in marks(reading)}
    given: set[str] = set()
    for piece in pieces(reading):
        fresh = [p for p in dict.fromkeys(places[a] for a in piece.anchors) if p not in given]
        given.update(fresh)
        yield Painted(piece.text, piece.label, tuple(x for x in piece.layers if x in shown), tuple(fresh))


def articles(visit: Visit) -> View:
    """All articles asked for by outlet and period, the latest first."""
    what = asked(visit.parameters, visit.record)
    record = visit.record
    every, period = record.once("articles", lambda: _newest(record)), what.period
    then = [a for days, those in every if within(days, period) for a in those]
    outlets = counted(then, "outlet").most_common()
    kept = [a for a in then if what.outlet in ("", a.outlet)]
    page = paged(kept, visit.number)
    return View(
        template="articles.html",
        title=visit.locale.say("articles.title"),
        context={"what": what, "page": page, "outlets": outlets},
        data={"total": page.total, "page": page.number, "pages": page.pages, "items": page.items},
        table=lambda: tables.articles(
            msgspec.structs.replace(record.selection(), readings={a.id: record.readings[a.id] for a in kept})
        ),
    )


def _newest(record: Snapshot) -> list[tuple[Window, list[Article]]]:
    """All articles, the latest first, those of one day together."""
    articles = (reading.article for reading in record.readings.values())
    newest = sorted(articles, key=lambda a: (a.published or "", a.id), reverse=True)
    return [(days, list(those)) for days, those in groupby(newest, key=lambda a: window(a.published))]
