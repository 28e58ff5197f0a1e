"""FollowTheMoney entities, one JSON object a line: actors, articles, contacts, and who is mentioned where.

Schemata and properties are those of the FollowTheMoney model 4 (https://followthemoney.tech). A call of which it is
known who rang whom is a ``Call``, every other contact an ``Event``; what happened not or not yet says so in its
summary and keywords, for the model has no status.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from marsad.article import Actor, Article
from marsad.export.countries import iso2
from marsad.export.tables import at, named
from marsad.record.dates import window
from marsad.record.directory import label
from marsad.record.encounters import Encounter
from marsad.record.questions import Selection, topics_of

SCHEMATA = {
    "person": "Person",
    "state": "PublicBody",
    "organisation": "Organization",
    "office": "PublicBody",
    "place": "Address",
    "group": "Organization",
    "outlet": "Organization",
}
Values = Iterable[str | None]


def text(selection: Selection) -> str:
    """The selection's actors, articles and contacts, one entity a line."""
    return "".join(msgspec.json.encode(entity).decode() + "\n" for entity in entities(selection))


def entities(selection: Selection) -> Iterator[dict[str, object]]:
    """The entities in an order that names nothing before it was given."""
    for name in sorted(named(selection)):
        if actor := selection.actors.get(name):
            yield _actor(name, actor)
    for reading in selection.readings.values():
        yield _article(reading.article)
    for encounter in selection.encounters:
        yield _contact(encounter, selection)


def _entity(ident: str, schema: str, **properties: Values) -> dict[str, object]:
    """An entity with those properties that have values, each once."""
    kept = {name: list(dict.fromkeys(" ".join(v.split()) for v in values if v)) for name, values in properties.items()}
    return {"id": ident, "schema": schema, "properties": {name: values for name, values in kept.items() if values}}


def _actor(name: str, actor: Actor) -> dict[str, object]:
    schema, country = SCHEMATA[actor.kind], [_country(actor)]
    names, known = (actor.label_en, actor.label_ar), _wikidata(actor.wikidata)
    if schema == "Address":
        return _entity(_id(name), schema, name=names[:1], full=names, city=names[:1], country=country, wikidataId=known)
    return _entity(_id(name), schema, name=names, alias=actor.aliases_en, country=country, wikidataId=known)


def _article(article: Article) -> dict[str, object]:
    return _entity(
        _id(article.id),
        "Article",
        fileName=[article.title or article.id],
        title=[article.title],
        publishedAt=[_day(article.published)],
        publisher=[article.outlet],
        sourceUrl=[article.url] if article.url and article.url.startswith(("http://", "https://")) else (),
        language=["ara" if article.language == "ar" else None],
    )


def _contact(encounter: Encounter, selection: Selection) -> dict[str, object]:
    days = window(encounter.date)
    sources = [(report, span) for report, event in selection.events(encounter) for span in event.evidence]
    told: Mapping[str, Values] = {
        "date" if days.days == 1 else "startDate": [days.first.isoformat() if days.first else None],
        "endDate": [days.last.isoformat() if days.last and days.days > 1 else None],
        "summary": [f"{encounter.kind}, {encounter.status}"],
        "description": [
            f"{report.outlet or '?'}: {span.text} [{at(report.article, span)}]" for report, span in sources
        ],
        "recordId": [encounter.id],
        "proof": [_id(report.article) for report in encounter.reports],
        "publisher": [report.outlet for report in encounter.reports],
    }
    roles = {part.actor: part.role for part in encounter.participants if _party(part.actor, selection)}
    callers = [_id(name) for name, role in roles.items() if role == "initiator"]
    if encounter.kind == "call" and callers:
        called = [_id(name) for name, role in roles.items() if role != "initiator"]
        return _entity(encounter.id, "Call", caller=callers, receiver=called, **told)
    place = selection.actors.get(encounter.place) if encounter.place else None
    return _entity(
        encounter.id,
        "Event",
        name=[_name(encounter, selection)],
        involved=[_id(name) for name in roles],
        organizer=[_id(name) for name, role in roles.items() if role in ("host", "organiser")],
        location=[place.label_en if place else None],
        country=[_country(place)],
        keywords=[encounter.kind, encounter.status, *topics_of(encounter, selection.readings)],
        **told,
    )


def _party(name: str, selection: Selection) -> bool:
    """True of what the model calls a legal entity: everybody but places."""
    actor = selection.actors.get(name)
    return actor is not None and actor.kind != "place"


def _name(encounter: Encounter, selection: Selection) -> str:
    who = ", ".join(label(part.actor, selection.actors) for part in encounter.participants)
    return " ".join(part for part in (encounter.kind.capitalize(), who, encounter.date or "") if part)


def _id(name: str) -> str:
    """An id in the letters that the model allows."""
    return "marsad-" + re.sub("[^0-9A-Za-z.-]", "-", name)


def _day(value: str | None) -> str | None:
    """A date as the model has it: year, month or day, or a time without its zone."""
    return value[:10] if value and re.match(r"\d{4}(-\d\d){0,2}(T|$)", value) else None


def _country(actor: Actor | None) -> str | None:
    """The two-letter code of an actor's state, in small letters, as the model has it."""
    code = iso2(actor.country) if actor else None
    return code.lower() if code else None


def _wikidata(name: str | None) -> list[str]:
    return [name] if name and re.fullmatch(r"Q\d+", name) else []
