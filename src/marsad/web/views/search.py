"""The search: actors, contacts and articles for words, with what the articles found can be narrowed by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache

import msgspec

from marsad.article import Reading
from marsad.export import tables
from marsad.export.tables import Table
from marsad.record.dates import Window, window
from marsad.store import Hit, Store
from marsad.web import charts
from marsad.web.question import Asked, Page, asked, counted, query
from marsad.web.site import Picture, View, Visit
from marsad.web.snapshot import Snapshot, latest, with_states
from marsad.web.views.people import named

_FEW, _SHOWN, _ACTORS, _HITS = 8, 12, 24, 15
_QUESTIONS = 256
"""Questions of which it is remembered how many articles answer."""
FACETS = ("kind", "actor", "topic", "outlet")
"""What the articles found can be narrowed by with a click, in this order; fields of ``Traits``."""


class Traits(msgspec.Struct, frozen=True):
    """What an article is found by beside its words."""

    kind: tuple[str, ...]
    actor: frozenset[str]
    topic: tuple[str, ...]
    outlet: str | None
    days: Window


class Found(msgspec.Struct, frozen=True):
    """All articles that answer a question, put together: what stands beside every page of them."""

    total: int
    counts: dict[str, Counter[str]]
    histogram: charts.Histogram


def search(visit: Visit) -> View:
    """Actors of that name with their latest contacts, and articles with these words, the best first."""
    words, record = visit.parameters.get("q", "").strip(), visit.record
    what = asked({name: value for name, value in visit.parameters.items() if name != "q"}, record)
    sides = _sides(words, record)
    who = [name for side in sides for name in side][:_ACTORS]
    met = latest(c for c in record.contacts if all(not c.actors.isdisjoint(side) for side in sides)) if who else []
    found = questions(record, visit.site.library.store)(words, what)
    page = _page(visit, words, what, found.total)
    counts = {name: each.most_common(_SHOWN) for name, each in found.counts.items()}
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
            "histogram": found.histogram,
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
            "months": found.histogram.rows,
        },
        table=lambda: _table(visit, words, what),
        picture=Picture("bars", (found.histogram,)),
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


def questions(record: Snapshot, store: Store) -> Callable[[str, Asked], Found]:
    """What answers questions: all pages of an answer share what is counted beside them."""

    def found(words: str, what: Asked) -> Found:
        known = record.once("traits", lambda: _traits(record))
        ids = store.matching(query(words, what, record.moment)) if words else ()
        traits = [known[name] for name in ids if name in known]
        days = charts.histogram((each.days.first for each in traits), what.period)
        return Found(len(traits), {name: counted(traits, name) for name in FACETS}, days)

    return record.once("questions", lambda: lru_cache(_QUESTIONS)(found))


def _page(visit: Visit, words: str, what: Asked, total: int) -> Page:
    """One page of the articles that answer, the best first; a number behind the last page gives the last one."""
    pages = max(1, -(-total // _HITS))
    number = min(max(visit.number, 1), pages)
    asked = query(words, what, visit.record.moment, _HITS, (number - 1) * _HITS)
    hits: Sequence[Hit] = visit.site.library.store.search(asked) if total else ()
    return Page(hits, number, pages, total)


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
    found = visit.site.library.store.matching(query(words, what, record.moment)) if words else ()
    readings = {name: record.readings[name] for name in sorted(found) if name in record.readings}
    return tables.articles(msgspec.structs.replace(record.selection(), readings=readings))
