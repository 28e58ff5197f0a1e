"""iCalendar (RFC 5545): the contacts that are planned or expected, as days in a calendar, with their sources."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from marsad.export.tables import at
from marsad.record.dates import window
from marsad.record.directory import label
from marsad.record.encounters import Encounter
from marsad.record.questions import Selection

STATUS = {"planned": "CONFIRMED", "possible": "TENTATIVE", "cancelled": "CANCELLED"}
"""What a calendar shows, and as what; what was called off stays, so that it goes from calendars that had it."""
_OCTETS = 75


def text(selection: Selection) -> str:
    """A calendar of the dated contacts ahead; lines end as the standard has it, none is longer than 75 octets."""
    ahead = [e for e in selection.encounters if e.status in STATUS and window(e.date).known]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Marsad//Record//EN", "X-WR-CALNAME:Marsad"]
    for encounter in ahead:
        lines += _event(encounter, selection)
    return "".join(f"{folded(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def _event(encounter: Encounter, selection: Selection) -> Iterator[str]:
    days, last = window(encounter.date), encounter.reports[-1]
    assert days.first is not None
    assert days.last is not None
    who = ", ".join(label(part.actor, selection.actors) for part in encounter.participants)
    yield "BEGIN:VEVENT"
    yield f"UID:{encounter.id}@marsad"
    # No clock: the same record gives the same calendar, stamped with its last report.
    yield f"DTSTAMP:{_stamp(last.published)}"
    yield f"DTSTART;VALUE=DATE:{days.first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{days.last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(f'{encounter.kind.capitalize()}: {who}')}"
    if encounter.place:
        yield f"LOCATION:{_escaped(label(encounter.place, selection.actors))}"
    yield f"STATUS:{STATUS[encounter.status]}"
    yield f"DESCRIPTION:{_escaped(_sources(encounter, selection))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _stamp(published: str | None) -> str:
    day = window(published).first
    return f"{day:%Y%m%d}T000000Z" if day else "19700101T000000Z"


def _sources(encounter: Encounter, selection: Selection) -> str:
    """Status and date as told, then every report with its words and where they stand."""
    head = f"{encounter.status}, {encounter.date} ({encounter.id})"
    told = (
        f"{report.outlet or '?'}, {report.published or '?'}: {span.text} [{at(report.article, span)}]"
        for report, event in selection.events(encounter)
        for span in event.evidence
    )
    return "\n".join((head, *told))


def _escaped(value: str) -> str:
    plain = re.sub(r"([\\;,])", r"\\\1", value).replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return re.sub("[\x00-\x08\x0b-\x1f\x7f]", "", plain)


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, never cut within a letter; the next piece starts with a blank."""
    pieces, piece, size = [], "", 0
    for letter in line:
        octets = len(letter.encode("utf-8"))
        if size + octets > _OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + letter, size + octets
    return "\r\n".join((*pieces, piece))
