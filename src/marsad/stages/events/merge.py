"""One contact once an article, however often it is spoken of."""

from __future__ import annotations

import msgspec

from marsad.article import Event, Participant, Span
from marsad.text.calendar import contains

_FAMILY = {"summit": "meeting", "meeting": "meeting"}
_FIRM = ("cancelled", "denied", "occurred", "ongoing", "planned", "possible")


def merged(events: list[Event], home: dict[str, str]) -> tuple[Event, ...]:
    """Events of one article, the mentions of each contact joined; ``home`` maps actors to their states."""
    kept: list[Event] = []
    for event in events:
        for n, other in enumerate(kept):
            if _same(other, event, home):
                kept[n] = _joined(other, event, home)
                break
        else:
            kept.append(event)
    return tuple(msgspec.structs.replace(e, id=f"e{n}") for n, e in enumerate(kept, 1))


def _same(a: Event, b: Event, home: dict[str, str]) -> bool:
    """One kind, dates that can be one, and participants of whom one side covers the other."""
    if a.kind != b.kind:
        return False
    if not _dates_agree(a.date, b.date) or not _status_agrees(a, b):
        return False
    mine, theirs = _who(a), _who(b)
    if not mine or not theirs:
        return bool(mine or theirs) and a.date == b.date and a.date is not None
    small, large = sorted((mine, theirs), key=len)
    return all(any(_covers(x, y, home) for y in large) for x in small)


def _status_agrees(a: Event, b: Event) -> bool:
    real = {"occurred", "ongoing"}
    open_ = {"planned", "possible"}
    return a.status == b.status or {a.status, b.status} <= real or {a.status, b.status} <= open_ or a.date == b.date


def _dates_agree(a: str | None, b: str | None) -> bool:
    return a is None or b is None or a == b or contains(a, b) or contains(b, a)


def _who(event: Event) -> set[str]:
    return {p.actor for p in event.participants}


def _covers(a: str, b: str, home: dict[str, str]) -> bool:
    return a == b or home.get(a) == b or home.get(b) == a


def _joined(a: Event, b: Event, home: dict[str, str]) -> Event:
    """Persons win over their states, finer dates over coarser, evidence is kept from both."""
    people = [*a.participants, *(p for p in b.participants if p.actor not in _who(a))]
    slim = tuple(p for p in people if not any(home.get(q.actor) == p.actor and q.actor != p.actor for q in people))
    date = max((d for d in (a.date, b.date) if d), key=len, default=None)
    status = min((a.status, b.status), key=_FIRM.index)
    return msgspec.structs.replace(
        a,
        participants=_unique(slim),
        date=date,
        place=a.place or b.place,
        status=status,
        evidence=_spans((*a.evidence, *b.evidence)),
        attribution=tuple(dict.fromkeys((*a.attribution, *b.attribution))),
        topics=tuple(dict.fromkeys((*a.topics, *b.topics)))[:2],
    )


def _unique(people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    return tuple({p.actor: p for p in reversed(people)}.values())[::-1]


def _spans(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(sorted({(s.start, s.end): s for s in spans}.values(), key=lambda s: s.start))
