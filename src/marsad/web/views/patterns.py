"""Every fragment of the pages in both directions, by the templates that the pages themselves are made of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec
from markupsafe import Markup

from marsad.export.tables import Column, Table
from marsad.record.dates import between
from marsad.record.review import Item
from marsad.web import adding, atlas, cards, charts, desk, network, review
from marsad.web.gate import Visitor
from marsad.web.locale import LANGUAGES, Lang
from marsad.web.question import Asked, Page
from marsad.web.queue import place
from marsad.web.samples import JUDGEMENTS, PAGES, sample
from marsad.web.site import View, Visit, known_locale, rendered
from marsad.web.snapshot import Snapshot
from marsad.web.views import dossiers, reader, rulebook
from marsad.web.views.contacts import Choice
from marsad.web.views.people import Pairs
from marsad.web.views.places import Spot

_BARE = "bare.html"
_TRIED = "<a:التقى> {b}"
_PASTED = "التقى وزير خارجية مصر نظيره الأردني في عمان."


class Fragment(msgspec.Struct, frozen=True):
    """Part of a page as it stands there, with the name of its template."""

    template: str
    shown: Markup


def patterns(visit: Visit) -> View:
    """Every fragment twice, right to left and left to right, with words that are hard to lay out."""
    made = [_visit(visit, lang) for lang in LANGUAGES]
    columns = (Column("language", "Language"), Column("words", "Words of the interface", "integer"))
    rows = tuple((each.locale.lang, len(each.locale.words)) for each in made)
    return View(
        template="patterns.html",
        title=visit.locale.say("patterns.title"),
        context={"visits": [(each, each.piece("fragments", "", _drawn, each)) for each in made]},
        data={each.locale.lang: each.locale.words for each in made},
        table=lambda: Table("patterns", "Languages", columns, ("language",), rows),
    )


def _visit(visit: Visit, lang: Lang) -> Visit:
    """A visit in a language to the record of samples."""
    known = known_locale(visit.site.rulebook, lang, lang == "ar" and visit.locale.indic)
    given = {"digits": visit.digits}
    return msgspec.structs.replace(visit, record=sample(), locale=known, parameters=given, apart=lang)


def _drawn(visit: Visit) -> Markup:
    """All fragments in one language; they are the same for ever."""
    small = View("fragments.html", visit.locale.say("patterns.title"), {"shown": _shown(sample())}, None)
    whole = View("parts.html", "", {"parts": list(_parts(visit))}, None)
    return Markup(rendered(small, visit) + rendered(whole, visit))


def _parts(visit: Visit) -> Iterator[Fragment]:
    """Whole pages without what surrounds every page."""
    say = visit.locale.say
    for number, view in enumerate(
        (
            _article(visit),
            View("login.html", say("login.title"), {"key": "", "to": "", "problem": 401}, None),
            View("error.html", say("error.title"), {"status": 403, "detail": "this needs the role reviewer"}, None),
            View("add.html", say("add.title"), adding.shown(_ADDED, "", may=True), None),
            dossiers.brief(_at(visit, "/dossier", actor="river-land", **{"from": "2021"})),
            rulebook.tried(visit, rulebook.trial(visit.site, _TRIED, _PASTED)),
        )
    ):
        own = msgspec.structs.replace(visit, apart=f"{visit.apart}-{number}", path=_PATHS.get(view.template, "/"))
        yield Fragment(view.template, Markup(rendered(view, own, _BARE)))
    yield from _cards(_at(visit, "/review", kind=""))


_PATHS = {"dossier.html": "/dossier", "try.html": "/rules/try"}
"""Where forms of these lead."""
_ADDED = (
    adding.Added("water.html", "added", "sha256:0", "مثال", contacts=1, statements=1, claims=1),
    adding.Added("صورة.txt", "failed", problem="the page is empty"),
)


def _at(visit: Visit, path: str, **given: str) -> Visit:
    """The visit elsewhere, with these parameters beside its own."""
    return msgspec.structs.replace(visit, path=path, parameters={**visit.parameters, **given})


def _article(visit: Visit) -> View:
    """The reader's text with what was found in it beside it."""
    return reader.opened(visit, PAGES[0], None)


def _cards(visit: Visit) -> Iterator[Fragment]:
    """The page of the review, and a card of every other sort of finding, with all folds open."""
    line = desk.line(visit.record, desk.everything(visit.record), JUDGEMENTS)
    sorts = {item.what: item for item in sorted(line.items, key=lambda each: -len(each.holds))[::-1]}
    for sort, item in sorted(sorts.items(), key=lambda each: each[0] != "contact"):
        own = msgspec.structs.replace(visit, apart=f"{visit.apart}-{sort}")
        yield _card(own, line, item, "review.html" if sort == "contact" else "desk.html")


def _card(visit: Visit, line: desk.Line, item: Item, template: str) -> Fragment:
    """An item as a reviewer finds it."""
    texts = {page.article.id: page for page in PAGES}
    desktop = review.Desktop(visit, line, Asked(), "", place(line.waiting, line, item.id))
    context = review.shown(desktop, Visitor("Leila", "admin", "session"), "", team=True)
    own = {"card": cards.card(item, line, texts.get, visit.locale), "unfolded": " open"}
    return Fragment(
        template, Markup(rendered(View(template, visit.locale.say("review.title"), context | own, None), visit, _BARE))
    )


def _shown(record: Snapshot) -> dict[str, object]:
    """What the small fragments show, in the order of the page."""
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
