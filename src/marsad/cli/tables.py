"""Rows of the record's tables: what people see of encounters, statements and claims."""

from __future__ import annotations

from pathlib import PurePath

from marsad.record.claims import ClaimCheck
from marsad.record.directory import Directory, label
from marsad.record.encounters import Encounter
from marsad.record.positions import Position
from marsad.record.statements import Said

CONTACT = ("date", "contact", "status", "who", "place", "told by", "conflicts")
SAID = ("date", "speaker", "class", "on", "words", "article")
POSITION = ("class", "said", "speaker", "words", "articles")
CLAIM = ("published", "claim", "of", "who", "record", "words")


def contact_row(encounter: Encounter, actors: Directory) -> tuple[str, ...]:
    """One encounter: when, what, who, where, by how many articles of which outlets, in what they differ."""
    who = ", ".join(label(part.actor, actors) for part in encounter.participants)
    place = label(encounter.place, actors) if encounter.place else ""
    status = " → ".join(dict.fromkeys([step.status for step in encounter.history]))
    conflicts = ", ".join(conflict.field for conflict in encounter.conflicts)
    return encounter.date or "", encounter.kind, status, who, place, sources(encounter), conflicts


def sources(encounter: Encounter) -> str:
    """How many articles tell of it, and the outlets among them that are known."""
    articles = len({report.article for report in encounter.reports})
    outlets = ", ".join(sorted({report.outlet for report in encounter.reports if report.outlet}))
    return f"{articles}: {outlets}" if outlets else str(articles)


def claim_row(check: ClaimCheck, actors: Directory) -> tuple[str, ...]:
    """One claim: what is asserted and what the record says of it."""
    claim = check.claim
    asserted = f"{claim.kind} {claim.value}" + (f" in {claim.period}" if claim.period else "")
    who = ", ".join(label(name, actors) for name in claim.participants)
    words = next((span.text for span in claim.evidence), "")
    return check.published or "", asserted, claim.of or "", who, f"{check.verdict}: {check.note}", words


def said_row(said: Said, actors: Directory) -> tuple[str, ...]:
    """One statement: when, who, in what tone, on what, in which words and where."""
    statement = said.statement
    speakers = ", ".join(label(name, actors) for name in statement.speakers) or "?"
    on = ", ".join(statement.topics)
    date = statement.date or said.published or ""
    return date, speakers, statement.class_, on, statement.text, PurePath(said.path or said.article).name


def position_row(position: Position, actors: Directory) -> tuple[str, ...]:
    """One position: its class, when it was said first and last, by whom, in which words, in how many articles."""
    when = " – ".join(dict.fromkeys(day for day in (position.first, position.last) if day))
    speakers = ", ".join(label(name, actors) for name in position.speakers)
    return position.class_, when, speakers, position.words, str(len({each.article for each in position.said}))
