"""A dossier at a glance: what it rests on, how much it holds, what most outlets tell of, who speaks, what about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

from marsad.article import Record
from marsad.record.dates import window
from marsad.record.dossier import ContactLine, Dossier, StatementLine

FOREMOST, SPEAKERS, TOPICS = 8, 6, 6
"""How many contacts, speakers and topics are named at a glance."""
WIDELY = 2
"""Outlets that must tell of a contact for it to be named."""
NEWS = timedelta(days=31)
"""How long before the first article a contact may lie that the articles still report."""
STATED = "state"
"""The class of statements that only say something; all others promise, demand, deny, warn and so on."""


class Glance(Record):
    """What stands before all sections; counts by kind, speaker and topic are the greatest first.

    ``first`` and ``last`` are the days of the oldest and newest article.
    """

    outlets: int
    first: str | None
    last: str | None
    kinds: tuple[tuple[str, int], ...]
    foremost: tuple[ContactLine, ...]
    speakers: tuple[tuple[str, int], ...]
    topics: tuple[tuple[str, int], ...]


def glance(brief: Dossier) -> Glance:
    """The dossier at a glance; the foremost contacts stand in the order of their dates."""
    days = sorted(day for article in brief.articles if (day := window(article.published).first))
    told = [line for line in brief.contacts if outlets(line) >= WIDELY]
    foremost = sorted(told, key=lambda line: (-outlets(line), -len(line.sources)))[:FOREMOST]
    return Glance(
        outlets=len({article.outlet for article in brief.articles}),
        first=days[0].isoformat() if days else None,
        last=days[-1].isoformat() if days else None,
        kinds=tuple(Counter(line.kind for line in brief.contacts).most_common()),
        foremost=tuple(line for line in brief.contacts if line in foremost),
        speakers=tuple(Counter(name for line in brief.statements for name in line.speakers).most_common(SPEAKERS)),
        topics=tuple(Counter(topic for line in brief.statements for topic in line.topics).most_common(TOPICS)),
    )


def outlets(line: ContactLine) -> int:
    """How many outlets tell of a contact."""
    return len({source.outlet for source in line.sources})


def before(brief: Dossier) -> tuple[tuple[ContactLine, ...], tuple[ContactLine, ...]]:
    """The contacts of the time that the articles report, and those before it which they only recall."""
    begins = min(
        (day for a in brief.articles if (day := window(a.published).first)),
        default=None,
    )

    def recalled(line: ContactLine) -> bool:
        last = window(line.date).last
        return begins is not None and last is not None and last < begins - NEWS

    return (
        tuple(line for line in brief.contacts if not recalled(line)),
        tuple(line for line in brief.contacts if recalled(line)),
    )


def weighty(found: Sequence[StatementLine], most: int) -> tuple[StatementLine, ...]:
    """At most so many statements, by date: those that most articles tell, then those that do more than state."""
    ranked = sorted(found, key=lambda line: (-len(line.sources), line.class_ == STATED))[:most]
    chosen = {id(line) for line in ranked}
    return tuple(line for line in found if id(line) in chosen)
