"""The record as tables: contacts, reports, statements, claims, articles, actors, each with its codebook.

Cells are strings, integers, lists of strings or null. Codes stay strings, so that leading zeros live; offsets are
code points of the article's text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from marsad.article import Event, Span
from marsad.export.coding import coded
from marsad.record.claims import ClaimCheck
from marsad.record.dates import Window, window
from marsad.record.directory import label
from marsad.record.encounters import Encounter, ReportRef
from marsad.record.questions import Selection, topics_of

Cell = str | int | tuple[str, ...] | None
Kind = Literal["string", "integer", "date", "list"]


class Column(msgspec.Struct, frozen=True):
    """A column as the codebook has it: its name, what it says, the kind of its cells."""

    name: str
    says: str
    kind: Kind = "string"


class Table(msgspec.Struct, frozen=True):
    """Rows under columns; ``key`` are the columns that tell a row from all others, ``links`` column → table."""

    name: str
    says: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    links: tuple[tuple[str, str], ...] = ()


def tables(selection: Selection) -> tuple[Table, ...]:
    """All tables of a selection; rows stand in the order of the record."""
    return tuple(make(selection) for make in (contacts, reports, statements, claims, articles, actors))


def _columns(*columns: tuple[str, str] | tuple[str, str, Kind]) -> tuple[Column, ...]:
    return tuple(Column(*column) for column in columns)


CONTACT = _columns(
    ("encounter", "Stable id of the contact"),
    ("kind", "call, meeting, visit, summit, message, agreement …"),
    ("status", "occurred, ongoing, planned, possible, denied or cancelled, after all reports"),
    ("date", "ISO 8601 date, prefix or interval, as precise as the reports; empty where they give none"),
    ("date_first", "First day of the date", "date"),
    ("date_last", "Last day of the date", "date"),
    ("date_precision", "day, week, month, year or interval"),
    ("place", "Actor id of the place"),
    ("place_label", "Its English name"),
    ("place_country", "Its state, ISO 3166 alpha-3"),
    ("place_precision", "city or state"),
    ("participants", "Actor ids", "list"),
    ("roles", "Part that each participant plays, in their order", "list"),
    ("participant_labels", "Their English names, in their order", "list"),
    ("participant_countries", "Their states, ISO 3166 alpha-3, in their order; ? where unknown", "list"),
    ("topics", "Topic ids", "list"),
    ("plover_type", "PLOVER event type"),
    ("plover_mode", "PLOVER mode"),
    ("cameo", "CAMEO code; a string: leading zeros count"),
    ("reports", "How many reports there are", "integer"),
    ("outlets", "Outlets that report it", "list"),
    ("articles", "Ids of the articles that report it", "list"),
    ("evidence", "Where they do: article#start-end, end excluded, in code points", "list"),
    ("history", "Statuses in order of publication: date:status", "list"),
    ("conflicts", "What reports differ in: field=value", "list"),
    ("judgements", "Ids of the judgements that people made about it and that hold", "list"),
    ("former", "Ids of contacts that turned out to be this one", "list"),
)


def contacts(selection: Selection) -> Table:
    """One row a contact."""
    rows = tuple(_contact(encounter, selection) for encounter in selection.encounters)
    return Table("contacts", "Contacts, each with all its reports", CONTACT, ("encounter",), rows)


def _contact(encounter: Encounter, selection: Selection) -> tuple[Cell, ...]:
    who = [part.actor for part in encounter.participants]
    code = coded(encounter, selection)
    return (
        encounter.id,
        encounter.kind,
        encounter.status,
        *dates(encounter.date),
        *_place(encounter.place, selection),
        tuple(who),
        tuple(part.role for part in encounter.participants),
        tuple(label(name, selection.actors) for name in who),
        tuple(country(name, selection) or "?" for name in who),
        topics_of(encounter, selection.readings),
        code.type,
        code.mode,
        code.cameo,
        len(encounter.reports),
        _once(report.outlet for report in encounter.reports),
        _once(report.article for report in encounter.reports),
        tuple(at(r.article, span) for r, event in selection.events(encounter) for span in event.evidence),
        tuple(f"{step.published or '?'}:{step.status}" for step in encounter.history),
        tuple(f"{c.field}={variant.value}" for c in encounter.conflicts for variant in c.variants),
        tuple(map(str, encounter.judgements)),
        encounter.former,
    )


def dates(value: str | None) -> tuple[str | None, str | None, str | None, str | None]:
    """The date, its first and last day, and its precision."""
    days = window(value)
    first, last = (day.isoformat() if day else None for day in (days.first, days.last))
    return value, first, last, _precision(value, days)


def _precision(value: str | None, days: Window) -> str | None:
    if not value or not days.known:
        return "interval" if value and "/" in value else None
    if "/" in value:
        return "interval"
    if days.days > 31:
        return "year" if len(value) == 4 else "interval"
    return {1: "day", 7: "week"}.get(days.days, "month")


def _place(place: str | None, selection: Selection) -> tuple[Cell, ...]:
    if place is None:
        return (None,) * 4
    actor = selection.actors.get(place)
    precision = ("state" if actor.kind == "state" else "city") if actor else None
    return place, label(place, selection.actors), country(place, selection), precision


def country(name: str, selection: Selection) -> str | None:
    """The state of an actor, ISO 3166 alpha-3."""
    actor = selection.actors.get(name)
    return actor.country if actor else None


def at(article: str, span: Span) -> str:
    """Where words stand: ``article#start-end``."""
    return f"{article}#{span.start}-{span.end}"


def _once(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))


REPORT = _columns(
    ("encounter", "Id of the contact"),
    ("article", "Id of the article"),
    ("event", "Id of the event within the article's reading"),
    ("part", "Number of this piece of evidence, from 1", "integer"),
    ("outlet", "Id of the outlet"),
    ("published", "When the article was published, ISO 8601"),
    ("kind", "Kind of contact, according to this article"),
    ("status", "Status, according to this article"),
    ("date", "Date, according to this article"),
    ("place", "Place, according to this article"),
    ("start", "Where the words start, in code points of the article's text", "integer"),
    ("end", "Where they end, excluded", "integer"),
    ("words", "The words"),
    ("attribution", "Ids of the statements it rests on: article#id", "list"),
    ("rule", "The rule that found it"),
)


def reports(selection: Selection) -> Table:
    """One row a piece of evidence; a report without any has one row with no words."""
    rows = tuple(
        row
        for encounter in selection.encounters
        for told in selection.events(encounter)
        for row in _report(encounter, *told)
    )
    links = (("encounter", "contacts"), ("article", "articles"))
    return Table("reports", "Evidence of contacts", REPORT, ("article", "event", "part"), rows, links)


def _report(encounter: Encounter, report: ReportRef, event: Event) -> Iterator[tuple[Cell, ...]]:
    spans: Sequence[Span | None] = event.evidence or (None,)
    told = (report.outlet, report.published, report.kind, report.status, report.date, report.place)
    rests = tuple(f"{report.article}#{name}" for name in event.attribution)
    for part, span in enumerate(spans, 1):
        where = (span.start, span.end, span.text) if span else (None, None, None)
        yield (encounter.id, report.article, report.event, part, *told, *where, rests, event.rule)


STATEMENT = _columns(
    ("statement", "Stable id: article#id"),
    ("article", "Id of the article"),
    ("outlet", "Id of the outlet"),
    ("published", "When the article was published, ISO 8601"),
    ("date", "When it was said, where the text tells"),
    ("speakers", "Actor ids of whose words they are", "list"),
    ("speaker_labels", "Their English names", "list"),
    ("on_behalf_of", "Actor id of whom a spokesperson speaks for"),
    ("chain", "Actor ids of who stands between page and speaker, outermost first", "list"),
    ("class", "state, deny, warn, demand, condemn, praise, promise or reject"),
    ("form", "direct, indirect or mixed"),
    ("about", "Actor ids that the words name", "list"),
    ("topics", "Topic ids", "list"),
    ("encounters", "Ids of the contacts that rest on it", "list"),
    ("start", "Where the words start, in code points of the article's text", "integer"),
    ("end", "Where they end, excluded", "integer"),
    ("words", "The words"),
    ("cue", "The word of speech"),
    ("rule", "The rule that found it"),
)


def statements(selection: Selection) -> Table:
    """One row a statement."""
    resting = _resting(selection)
    rows = tuple(
        (
            (name := f"{each.article}#{(said := each.statement).id}"),
            each.article,
            each.outlet,
            each.published,
            said.date,
            said.speakers,
            tuple(label(speaker, selection.actors) for speaker in said.speakers),
            said.on_behalf_of,
            said.chain,
            said.class_,
            said.form,
            said.about,
            said.topics,
            resting.get(name, ()),
            said.start,
            said.end,
            said.text,
            said.cue.text if said.cue else None,
            said.rule,
        )
        for each in selection.statements
    )
    return Table("statements", "Who said what", STATEMENT, ("statement",), rows, (("article", "articles"),))


def _resting(selection: Selection) -> dict[str, tuple[str, ...]]:
    """The encounters that rest on each statement, by its id."""
    found: dict[str, tuple[str, ...]] = {}
    for encounter in selection.every.values():
        for report, event in selection.events(encounter):
            for name in event.attribution:
                key = f"{report.article}#{name}"
                found[key] = _once((*found.get(key, ()), encounter.id))
    return found


CLAIM = _columns(
    ("claim", "Stable id: article#id"),
    ("article", "Id of the article"),
    ("published", "When the article was published, ISO 8601"),
    ("kind", "ordinal, count, previous or anniversary"),
    ("of", "Kind of contact that is counted"),
    ("participants", "Actor ids", "list"),
    ("value", "What is claimed: a number or a date; a string"),
    ("period", "ISO 8601 period that it is claimed for"),
    ("verdict", "What the record says: agrees, disagrees, record incomplete"),
    ("note", "Why"),
    ("encounter", "Id of the contact that the claim counts up to"),
    ("counted", "Ids of the contacts that certainly count", "list"),
    ("uncertain", "Ids of those that may", "list"),
    ("start", "Where its words start, in code points of the article's text", "integer"),
    ("end", "Where they end, excluded", "integer"),
    ("words", "The words"),
)


def claims(selection: Selection) -> Table:
    """One row a claim of the press about the record."""
    rows = tuple(_claim(check) for check in selection.checks)
    return Table("claims", "Claims held against the record", CLAIM, ("claim",), rows, (("article", "articles"),))


def _claim(check: ClaimCheck) -> tuple[Cell, ...]:
    claim, span = check.claim, next(iter(check.claim.evidence), None)
    where = (span.start, span.end, span.text) if span else (None, None, None)
    told = (claim.kind, claim.of, claim.participants, str(claim.value), claim.period)
    held = (check.verdict, check.note, check.anchor, check.counted, check.uncertain)
    return (f"{check.article}#{claim.id}", check.article, check.published, *told, *held, *where)


ARTICLE = _columns(
    ("article", "SHA-256 of the page's bytes, of the text for JSON lines"),
    ("outlet", "Id of the outlet"),
    ("title", "Its title"),
    ("published", "When it was published, ISO 8601 at the page's precision"),
    ("published_basis", "Which words or data that was taken from"),
    ("url", "Its address"),
    ("path", "The file it was read from"),
    ("language", "Language of the text"),
    ("credits", "Whom the page credits: role:name", "list"),
    ("encounters", "Ids of the contacts that it reports", "list"),
)


def articles(selection: Selection) -> Table:
    """One row an article that something was chosen from; its text stays with its outlet."""
    told = reporting(selection)
    rows = tuple(
        (
            (article := reading.article).id,
            article.outlet,
            article.title,
            article.published,
            article.published_basis,
            article.url,
            article.path,
            article.language,
            tuple(f"{credit.role}:{credit.name}" for credit in article.credits),
            told.get(article.id, ()),
        )
        for reading in selection.readings.values()
    )
    return Table("articles", "Articles that the rows stand on", ARTICLE, ("article",), rows)


def reporting(selection: Selection) -> dict[str, tuple[str, ...]]:
    """The ids of the contacts that each article reports, by its id."""
    return _grouped((report.article, e.id) for e in selection.every.values() for report in e.reports)


ACTOR = _columns(
    ("actor", "Stable id"),
    ("kind", "person, state, organisation, office, place, group or outlet"),
    ("label_en", "Its usual English name"),
    ("label_ar", "Its usual Arabic name"),
    ("aliases_en", "Other English names", "list"),
    ("wikidata", "Its Wikidata id"),
    ("country", "Its state, ISO 3166 alpha-3"),
    ("encounters", "Ids of the contacts it takes part in", "list"),
)


def actors(selection: Selection) -> Table:
    """One row an actor that a chosen contact, statement or claim names."""
    takes_part = _grouped((part.actor, e.id) for e in selection.encounters for part in e.participants)
    rows = tuple(
        (name, a.kind, a.label_en, a.label_ar, a.aliases_en, a.wikidata, a.country, takes_part.get(name, ()))
        for name in sorted(named(selection))
        if (a := selection.actors.get(name))
    )
    return Table("actors", "Everybody the rows name", ACTOR, ("actor",), rows)


def named(selection: Selection) -> set[str]:
    """The ids of all actors that the selection's contacts, statements and claims name."""
    found = {part.actor for e in selection.encounters for part in e.participants}
    found.update(e.place for e in selection.encounters if e.place)
    for each in selection.statements:
        said = each.statement
        found.update((*said.speakers, *said.chain, *said.about, *said.audience))
        found.update([said.on_behalf_of] if said.on_behalf_of else ())
    return found | {name for check in selection.checks for name in check.claim.participants}


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for key, value in pairs:
        found.setdefault(key, {})[value] = None
    return {key: tuple(values) for key, values in found.items()}
