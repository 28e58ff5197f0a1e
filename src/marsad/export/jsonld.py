"""schema.org as JSON-LD: contacts as events, articles, statements as quotations, actors; words by Web Annotation.

What schema.org has no word for (denied, possible, the offsets of words) stands in additional properties and in the
selectors of the Web Annotation model.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from marsad.article import Actor, Span
from marsad.export.html import safe_link
from marsad.export.tables import named
from marsad.record.dates import window
from marsad.record.directory import label
from marsad.record.encounters import Encounter
from marsad.record.questions import Selection, topics_of
from marsad.record.statements import Said

CONTEXT = {
    "@vocab": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    **{name: {"@type": "@id"} for name in ("url", "sameAs", "eventStatus")},
}
"""What schema.org's own context says of the terms used here: a reader needs no network."""
TYPES = {
    "person": "Person",
    "state": "Country",
    "organisation": "Organization",
    "office": "GovernmentOrganization",
    "place": "Place",
    "group": "Organization",
    "outlet": "NewsMediaOrganization",
}
STATUS = {"planned": "EventScheduled", "cancelled": "EventCancelled"}
Node = dict[str, Any]


def text(selection: Selection) -> str:
    """One JSON-LD document, indented."""
    graph = list(nodes(selection))
    return msgspec.json.format(msgspec.json.encode({"@context": CONTEXT, "@graph": graph})).decode() + "\n"


def nodes(selection: Selection) -> Iterator[Node]:
    """Actors, articles, contacts, statements."""
    for name in sorted(named(selection)):
        if actor := selection.actors.get(name):
            yield _actor(name, actor)
    for reading in selection.readings.values():
        article = reading.article
        yield _known(
            {
                "@type": "NewsArticle",
                "@id": _iri(article.id),
                "identifier": article.id,
                "headline": article.title,
                "url": safe_link(article.url),
                "datePublished": article.published,
                "inLanguage": article.language,
                "publisher": article.outlet and {"@type": "NewsMediaOrganization", "name": article.outlet},
            }
        )
    yield from (_contact(encounter, selection) for encounter in selection.encounters)
    yield from (_said(each) for each in selection.statements)


def _iri(name: str) -> str:
    return f"urn:marsad:{name}"


def _known(node: Node) -> Node:
    return {name: value for name, value in node.items() if value not in (None, "", [])}


def _actor(name: str, actor: Actor) -> Node:
    return _known(
        {
            "@type": TYPES[actor.kind],
            "@id": _iri(name),
            "identifier": name,
            "name": [
                {"@language": "en", "@value": actor.label_en},
                {"@language": "ar", "@value": actor.label_ar},
            ],
            "alternateName": list(actor.aliases_en),
            "sameAs": f"http://www.wikidata.org/entity/{actor.wikidata}" if actor.wikidata else None,
        }
    )


def _contact(encounter: Encounter, selection: Selection) -> Node:
    days = window(encounter.date)
    who = ", ".join(label(part.actor, selection.actors) for part in encounter.participants)
    status = STATUS.get(encounter.status)
    return _known(
        {
            "@type": "Event",
            "@id": _iri(encounter.id),
            "identifier": encounter.id,
            "additionalType": encounter.kind,
            "name": f"{encounter.kind.capitalize()}: {who}",
            "startDate": encounter.date if days.days <= 1 else days.first and days.first.isoformat(),
            "endDate": days.last.isoformat() if days.last and days.days > 1 else None,
            "eventStatus": status and f"https://schema.org/{status}",
            "additionalProperty": {"@type": "PropertyValue", "name": "status", "value": encounter.status},
            "location": encounter.place and {"@id": _iri(encounter.place)},
            "attendee": [{"@id": _iri(part.actor)} for part in encounter.participants],
            "organizer": [{"@id": _iri(p.actor)} for p in encounter.participants if p.role in ("host", "organiser")],
            "keywords": list(topics_of(encounter, selection.readings)),
            "subjectOf": [{"@id": _iri(report.article)} for report in encounter.reports],
            "oa:hasTarget": [
                _target(report.article, span)
                for report, event in selection.events(encounter)
                for span in event.evidence
            ],
        }
    )


def _said(each: Said) -> Node:
    said = each.statement
    return _known(
        {
            "@type": "Quotation",
            "@id": _iri(f"{each.article}#{said.id}"),
            "additionalType": said.class_,
            "text": {"@language": "ar", "@value": said.text},
            "creator": [{"@id": _iri(name)} for name in said.speakers],
            "about": [{"@id": _iri(name)} for name in said.about],
            "keywords": list(said.topics),
            "dateCreated": said.date,
            "isPartOf": {"@id": _iri(each.article)},
            "oa:hasTarget": _target(each.article, Span(start=said.start, end=said.end, text=said.text)),
        }
    )


def _target(article: str, span: Span) -> Node:
    """Words of an article by their offsets in code points and by themselves."""
    return {
        "oa:hasSource": {"@id": _iri(article)},
        "oa:hasSelector": [
            {"@type": "oa:TextPositionSelector", "oa:start": span.start, "oa:end": span.end},
            {"@type": "oa:TextQuoteSelector", "oa:exact": span.text},
        ],
    }
