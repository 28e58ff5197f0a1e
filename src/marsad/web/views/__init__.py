"""The views: one function each, from a visit to a page in all its forms."""

from __future__ import annotations

from collections.abc import Callable

from marsad.web.site import View
from marsad.web.views import (
    about,
    contacts,
    decisions,
    dossiers,
    home,
    patterns,
    people,
    places,
    reader,
    rulebook,
    search,
    words,
)

VIEWS: dict[str, Callable[..., View]] = {
    "/": home.home,
    "/search": search.search,
    "/encounters": contacts.encounters,
    "/e/{ident}": contacts.encounter,
    "/a/{ident}": reader.article,
    "/articles": reader.articles,
    "/timeline": contacts.timeline,
    "/dossier": dossiers.brief,
    "/months": contacts.months,
    "/actors": people.actors,
    "/actor/{ident}": people.actor,
    "/network/{ident}": people.net,
    "/statements": words.said,
    "/positions": words.positions,
    "/claims": words.claimed,
    "/dyads": people.dyads,
    "/map": places.places,
    "/rules": rulebook.rules,
    "/rules/try": rulebook.tried,
    "/rule/{ident}": rulebook.rule,
    "/decisions": decisions.decisions,
    "/api": about.api,
    "/patterns": patterns.patterns,
}
"""Every view by its address within a language."""
TURNED = VIEWS.keys() - {"/rules", "/rules/try", "/rule/{ident}", "/decisions", "/api", "/patterns"}
"""Those that can show the record as it was known on a day."""
