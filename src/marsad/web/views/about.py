"""Views of the application itself: its API, and every fragment of its pages in both directions."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.export.tables import Column, Table
from marsad.web import writes
from marsad.web.api import addresses, router
from marsad.web.locale import LANGUAGES, Locale
from marsad.web.samples import sample
from marsad.web.site import View, Visit, known_locale

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
    made = list(_languages(visit))
    columns = (Column("language", "Language"), Column("words", "Words of the interface", "integer"))
    return View(
        template="patterns.html",
        title=visit.locale.say("patterns.title"),
        context={"locales": made, "sample": sample()},
        data={each.lang: each.words for each in made},
        table=lambda: Table(
            "patterns", "Languages", columns, ("language",), tuple((e.lang, len(e.words)) for e in made)
        ),
    )


def _languages(visit: Visit) -> Iterator[Locale]:
    for lang in LANGUAGES:
        yield known_locale(visit.site.rulebook, lang, visit.locale.indic)
