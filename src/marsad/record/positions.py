"""Positions: what a party has promised, demanded, denied and said, what it repeats taken together, with dates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from marsad.article import Reading, Record, StatementClass
from marsad.record.directory import Directory
from marsad.record.repeats import alike, day
from marsad.record.statements import Said, said

CLASSES: tuple[StatementClass, ...] = (
    "promise",
    "demand",
    "reject",
    "deny",
    "warn",
    "condemn",
    "praise",
    "state",
)
"""The classes as positions are listed: what binds comes first."""


class Position(Record, rename={"class_": "class"}):
    """One content of one class: who holds it, from when to when it was said, and every place where it was.

    ``first`` and ``last`` are ISO 8601 dates, null where nobody knows the day; ``words`` are those said last.
    """

    class_: StatementClass
    speakers: tuple[str, ...]
    first: str | None
    last: str | None
    topics: tuple[str, ...]
    about: tuple[str, ...]
    words: str
    said: tuple[Said, ...]


def positions(
    readings: Iterable[Reading],
    actors: Directory,
    actor: str,
    *,
    topic: str | None = None,
    about: str | None = None,
) -> tuple[Position, ...]:
    """The positions of an actor (id) on a topic and about an actor, by class, then by date."""
    return held(said(readings, topic=topic), actors, actor, about=about)


def held(found: Iterable[Said], actors: Directory, actor: str, *, about: str | None = None) -> tuple[Position, ...]:
    """The positions of an actor in these statements, which stand by date.

    A state's positions are those of its people and bodies too, and what is said about these is about the state.
    """
    holders, whom = party(actor, actors), party(about, actors) if about else None
    own = [
        each
        for each in found
        if holders & {*each.statement.speakers, each.statement.on_behalf_of}
        and (whom is None or whom & set(each.statement.about))
    ]
    return tuple(sorted(map(_position, alike(own)), key=_order))


def party(actor: str, actors: Directory) -> frozenset[str]:
    """The actor; of a state also its people and bodies."""
    known = actors.get(actor)
    if known is None or known.kind != "state" or known.country is None:
        return frozenset({actor})
    members = (name for name, entry in actors.items() if entry.country == known.country and entry.kind != "place")
    return frozenset({actor, *members})


def _position(group: Sequence[Said]) -> Position:
    days = [known for each in group if (known := day(each))]
    latest = group[-1].statement
    return Position(
        class_=latest.class_,
        speakers=tuple(dict.fromkeys(who for each in group for who in each.statement.speakers)),
        first=min(days, default=None),
        last=max(days, default=None),
        topics=tuple(dict.fromkeys(topic for each in group for topic in each.statement.topics)),
        about=tuple(dict.fromkeys(whom for each in group for whom in each.statement.about)),
        words=latest.text,
        said=tuple(group),
    )


def _order(position: Position) -> tuple[int, str, str]:
    return CLASSES.index(position.class_), position.first or "9999", position.words
