"""The forty columns of POLECAT, one row a contact, with Marsad's own columns behind them.

Columns and order are POLECAT's; what the record does not know (COW codes, sectors of people, districts) stays
empty. By PLOVER's rules the visitor is the actor and the host the recipient; otherwise all participants are actors.
Several values of a cell are joined by a semicolon; rows have no quotation marks and no tabs inside.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from marsad.article import Participant
from marsad.export.coding import coded, contexts, intensity, quad
from marsad.export.tables import Cell, Column, Table, at, country
from marsad.record.dates import window
from marsad.record.directory import label
from marsad.record.encounters import Encounter
from marsad.record.questions import Selection, topics_of

EVENT = ("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts")
PLACE = (
    "Placename",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
    "GeoNames ID",
    "Raw Placename",
    "Feature Type",
)
STORY = (
    "Source",
    "Publication Date",
    "Story People",
    "Story Organizations",
    "Story Locations",
    "Language",
    "Version",
)


def _party(side: str) -> tuple[str, ...]:
    """The columns of one side, ``Actor`` or ``Recipient``."""
    plain = (f"{side} Name", f"{side} Country", f"{side} COW", f"Primary {side} Sector", f"{side} Sectors")
    return (*plain, f"{side} Title", f"{side} Name Raw", f"Wikipedia {side} ID")


COLUMNS = (*EVENT, *_party("Actor"), *_party("Recipient"), *PLACE, *STORY)
OWN = ("CAMEO Code", "Status", "Kind", "Actor IDs", "Recipient IDs", "Articles", "Evidence")
_SAYS = {
    "Event ID": "Stable id of the contact; each occurs once",
    "Event Date": "First day of its date",
    "CAMEO Code": "CAMEO code; a string: leading zeros count",
    "Evidence": "article#start-end, in code points of the article's text",
}


def polecat(selection: Selection) -> Table:
    """The contacts that PLOVER has a type for, one row each."""
    columns = tuple(Column(name, _SAYS.get(name, f"As in POLECAT: {name}")) for name in COLUMNS)
    own = tuple(Column(name, _SAYS.get(name, f"Marsad: {name.lower()}")) for name in OWN)
    rows = (_row(e, selection) for e in selection.encounters if coded(e, selection).type)
    return Table("polecat", "Contacts in the columns of POLECAT", (*columns, *own), ("Event ID",), tuple(rows))


def _row(encounter: Encounter, selection: Selection) -> tuple[Cell, ...]:
    code = coded(encounter, selection)
    first = window(encounter.date).first
    about = contexts(topics_of(encounter, selection.readings))
    day = first.isoformat() if first else None
    event = (encounter.id, day, code.type, code.mode, intensity(code), quad(code), _all(about))
    actors, recipients = sides(encounter.participants)
    articles = dict.fromkeys(report.article for report in encounter.reports)
    own = (code.cameo, encounter.status, encounter.kind, _all(actors), _all(recipients), _all(articles))
    return (
        *event,
        *_cells(actors, selection),
        *_cells(recipients, selection),
        *_place(encounter.place, selection),
        *_story(encounter, selection),
        *own,
        _all(at(report.article, span) for report, told in selection.events(encounter) for span in told.evidence),
    )


def sides(participants: Sequence[Participant]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Actors and recipients by PLOVER: the visitor acts upon the host; else everybody is an actor."""
    hosts = tuple(part.actor for part in participants if part.role == "host")
    visited = hosts and any(part.role == "visitor" for part in participants)
    return tuple(p.actor for p in participants if not visited or p.actor not in hosts), hosts if visited else ()


def _cells(names: Sequence[str], selection: Selection) -> tuple[Cell, ...]:
    """Name, country, COW, primary sector, sectors, title, raw name, Wikipedia id."""
    known = [selection.actors[name] for name in names if name in selection.actors]
    governs = "GOV" if known and all(actor.kind == "state" for actor in known) else None
    raw = _all(actor.label_ar for actor in known)
    countries = _all(country(name, selection) for name in names)
    return _all(label(name, selection.actors) for name in names), countries, None, governs, governs, None, raw, None


def _place(place: str | None, selection: Selection) -> tuple[Cell, ...]:
    actor = selection.actors.get(place) if place else None
    if place is None or actor is None:
        return (_clean(place) if place else None, *([None] * 9))
    city = None if actor.kind == "state" else _clean(actor.label_en)
    where = (None, None, actor.country, None, None, None)
    return _clean(actor.label_en), city, *where, _clean(actor.label_ar), None


def _story(encounter: Encounter, selection: Selection) -> tuple[Cell, ...]:
    """The first report's outlet and date, and everybody the contact's articles name."""
    first = encounter.reports[0]
    readings = [selection.readings[r.article] for r in encounter.reports if r.article in selection.readings]
    named = {name: actor for reading in readings for name, actor in reading.actors.items()}
    kinds = [{"person"}, {"organisation", "group", "office"}, {"state", "place"}]
    people = (_all(sorted({a.label_en for a in named.values() if a.kind in kind})) for kind in kinds)
    return first.outlet, first.published, *people, "ar", "Marsad"


def _all(values: Iterable[str | None]) -> str | None:
    return ";".join(_clean(value) for value in values if value) or None


def _clean(value: str) -> str:
    """A value without what would break a row for one reader or another."""
    return " ".join(value.replace('"', "'").replace(";", ",").split())


def encode(table: Table, *, excel: bool = False) -> bytes:
    """The table as tab-separated UTF-8, nothing quoted."""
    rows = [[column.name for column in table.columns], *([_text(cell) for cell in row] for row in table.rows)]
    return "".join("\t".join(row) + "\n" for row in rows).encode("utf-8")


def _text(cell: Cell) -> str:
    return "" if cell is None else _clean_row(str(cell))


def _clean_row(value: str) -> str:
    return " ".join(value.replace('"', "'").split())
