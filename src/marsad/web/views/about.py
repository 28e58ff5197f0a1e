"""Views of the application itself: its API, and every fragment of its pages in both directions."""

from __future__ import annotations

from datetime import date

import msgspec

from marsad.export.tables import Column, Table
from marsad.record.dates import between
from marsad.web import atlas, charts, network, writes
from marsad.web.api import addresses, router
from marsad.web.locale import LANGUAGES, Lang
from marsad.web.question import Asked, Page
from marsad.web.samples import sample
from marsad.web.site import View, Visit, known_locale
from marsad.web.snapshot import Snapshot
from marsad.web.views.contacts import Choice
from marsad.web.views.people import Pairs
from marsad.web.views.places import Spot

ADDRESSES = addresses(router, writes.router)


def api(visit: Visit) -> View:
    """The addresses for programs."""
    columns = (Column("method", "Of HTTP"), Column("path", "Address"), Column("says", "What it does"))
    rows = tuple((each.method, each.path, each.says) for each in ADDRESSES)
    return View(
        template="api.html",
        title=visit.locale.say("api.title"),
        context={"addresses": ADDRESSES},
        data=ADDRESSES,
        table=lambda: Table("api", "Addresses for programs", columns, ("method", "path"), rows),
    )


def patterns(visit: Visit) -> View:
    """Every fragment twice, right to left and left to right, with words that are hard to lay out."""
    made = [_visit(visit, lang) for lang in LANGUAGES]
    columns = (Column("language", "Language"), Column("words", "Words of the interface", "integer"))
    return View(
        template="patterns.html",
        title=visit.locale.say("patterns.title"),
        context={"visits": made, "shown": _shown(sample())},
        data={each.locale.lang: each.locale.words for each in made},
        table=lambda: Table(
            "patterns",
            "Languages",
            columns,
            ("language",),
            tuple((each.locale.lang, len(each.locale.words)) for each in made),
        ),
    )


def _visit(visit: Visit, lang: Lang) -> Visit:
    """A visit in a language to the record of samples."""
    known = known_locale(visit.site.rulebook, lang, lang == "ar" and visit.locale.indic)
    return msgspec.structs.replace(visit, record=sample(), locale=known, parameters={"digits": visit.digits})


def _shown(record: Snapshot) -> dict[str, object]:
    """What the fragments show, in the order of the page."""
    days = [date(2021, month, 1) for month in (1, 2, 2, 3, 6, 6, 6, 7)]
    among = {("hill-land", "sea-league"): 2}
    return {
        "record": record,
        "page": Page((), 2, 17, 500),
        "asked": Asked(actor="river-land", kind="call", first="2021"),
        "facet": [Choice("call", 12, chosen=True), Choice("visit", 3, chosen=False)],
        "histogram": charts.histogram(days, between("2021-06", "2021-06")),
        "spans": charts.spans(record.contacts),
        "network": network.ego("river-land", [("hill-land", 5), ("sea-league", 1)], among),
        "pairs": Pairs(("river-land", "hill-land"), {("hill-land", "river-land"): 5}),
        "spots": [Spot("hill-land", 4, (620.0, 130.0), 9.0, named=True), Spot("sea-league", 1, (480.0, 200.0), 4.0)],
        "frame": atlas.Frame(),
    }
