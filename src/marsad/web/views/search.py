"""The search: actors, contacts and articles for words, with what the articles found can be narrowed by."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from marsad.article import Reading
from marsad.export import tables
from marsad.export.tables import Table
from marsad.record.dates import Window, window
from marsad.store import Hit
from marsad.web import charts
from marsad.web.question import Asked, Page, asked, counted, query
from marsad.web.site import Picture, View, Visit
from marsad.web.snapshot import Snapshot, latest, with_states
from marsad.web.views.people import named

_FEW, _SHOWN, _ACTORS, _HITS = 8, 12, 24, 15
FACETS = ("kind", "actor", "topic", "outlet")
"""What the articles found can be narrowed by with a click, in this order; fields of ``Traits``."""


class Traits(msgspec.Struct, frozen=True):
    """What an article is found by beside its words."""

    kind: tuple[str, ...]
    actor: frozenset[str]
    topic: tuple[str, ...]
    outlet: str | None
    days: Window


def search(visit: Visit) -> View:
    """Actors of that name with their latest contacts, and articles with these words, the best first."""
    words, record = visit.parameters.get("q", "").strip(), visit.record
    what = asked({name: value for name, value in visit.parameters.items() if name != "q"}, record)
    sides = _sides(words, record)
    who = [name for side in sides for name in side][:_ACTORS]
    met = latest(c for c in record.contacts if all(not c.actors.isdisjoint(side) for side in sides)) if who else []
    found, page = _articles(visit, words, what) if words else ([], Page((), 1, 1, 0))
    histogram = charts.histogram((traits.days.first for traits in found), what.period)
    counts = {name: counted(found, name).most_common(_SHOWN) for name in FACETS}
    return View(
        template="search.html",
        title=visit.locale.say("search.title"),
        context={
            "q": words,
            "what": what,
            "who": who,
            "met": met[:_FEW],
            "page": page,
            "facets": counts,
            "histogram": histogram,
        },
        data={
            "q": words,
            "actors": who,
            "contacts": [contact.encounter.id for contact in met],
            "total": page.total,
            "page": page.number,
            "pages": page.pages,
            "items": page.items,
            "facets": {name: dict(each) for name, each in counts.items()},
            "months": histogram.rows,
        },
        table=lambda: _table(visit, words, what),
        picture=Picture("bars", (histogram,)),
    )


def _sides(words: str, record: Snapshot) -> list[list[str]]:
    """The actors of that name; where nobody is called so, those of two names that stand there: ``Putin and Rahmon``."""
    if not words:
        return []
    parts = words.split()
    cuts = [(at, at + gap) for gap in (0, 1) for at in range(1, len(parts))]
    halves = [(" ".join(parts[:end]), " ".join(parts[start:])) for end, start in cuts if start < len(parts)]
    for names in ((words,), *halves):
        found = [sorted(named(name, record), key=lambda one: (-record.met[one], one)) for name in names]
        if all(found):
            return found
    return []


def _articles(visit: Visit, words: str, what: Asked) -> tuple[list[Traits], Page]:
    """The traits of all articles that answer, and one page of them."""
    store, known = visit.site.library.store, visit.record.once("traits", lambda: _traits(visit.record))
    found = [known[name] for name in store.matching(query(words, what)) if name in known]
    pages = max(1, -(-len(found) // _HITS))
    number = min(max(visit.number, 1), pages)
    hits: Sequence[Hit] = store.search(query(words, what, _HITS, (number - 1) * _HITS)) if found else ()
    return found, Page(hits, number, pages, len(found))


def _traits(record: Snapshot) -> dict[str, Traits]:
    states = with_states(record.actors, record.states)
    return {
        name: Traits(
            kind=tuple(sorted({event.kind for event in reading.events})),
            actor=states(set(reading.actors)),
            topic=tuple(sorted(_topics(reading))),
            outlet=reading.article.outlet,
            days=window(reading.article.published),
        )
        for name, reading in record.readings.items()
    }


def _topics(reading: Reading) -> set[str]:
    of_contacts = {topic for event in reading.events for topic in event.topics}
    return of_contacts | {topic for said in reading.statements for topic in said.topics}


def _table(visit: Visit, words: str, what: Asked) -> Table:
    """All articles that answer, in the columns of articles."""
    record = visit.record
    found = visit.site.library.store.matching(query(words, what)) if words else ()
    readings = {name: record.readings[name] for name in sorted(found) if name in record.readings}
    return tables.articles(msgspec.structs.replace(record.selection(), readings=readings))
