"""Judgements: what people accepted, corrected, rejected, merged or split; append-only.

A judgement points at words of an article, not at ids of a reading, so that it outlives a re-reading. What holds
at any time is a function of the list: later judgements go before earlier ones, an undone one plays no part.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

import msgspec

from marsad.article import Event, Participant, Reading, Record
from marsad.record.reports import family

Verdict = Literal["accept", "correct", "reject", "merge", "split", "undo"]
Scope = Literal["report", "encounter"]
Field = Literal["kind", "status", "date", "place", "participants"]
Ident = tuple[str, str]
"""Article id and event id of a report."""
FIELDS: tuple[Field, ...] = ("kind", "status", "date", "place", "participants")


class Anchor(Record):
    """The words of an article that tell of a contact of a kind; ``event`` is its id when it was judged."""

    article: str
    kind: str
    start: int
    end: int
    text: str
    event: str


class Judgement(Record):
    """What a person decided about reports; ``id`` is given by the store, ``at`` is ISO 8601 in UTC.

    ``about`` are the reports judged, ``rest`` those a split parts them from, ``values`` what a correction puts in
    place (participants between blanks), ``undoes`` the id of the judgement that is taken back.
    """

    verdict: Verdict
    user: str
    at: str = ""
    id: int = 0
    scope: Scope = "report"
    about: tuple[Anchor, ...] = ()
    rest: tuple[Anchor, ...] = ()
    values: dict[Field, str | None] = msgspec.field(default_factory=dict)
    reason: str = ""
    undoes: int | None = None


class Ruling(Record):
    """A judgement as it applies to the record: its anchors found as events of today's readings.

    ``lost`` are the anchors that answer to no event any more and wait for a person.
    """

    judgement: Judgement
    about: tuple[Ident, ...] = ()
    rest: tuple[Ident, ...] = ()
    lost: tuple[Anchor, ...] = ()


class Links(msgspec.Struct, frozen=True):
    """Which reports belong together and which never do, whatever they say themselves."""

    must: tuple[frozenset[Ident], ...] = ()
    cannot: dict[Ident, frozenset[Ident]] = {}

    def parted(self, one: Ident, other: Ident) -> bool:
        """True where a person held the two reports apart."""
        return other in self.cannot.get(one, frozenset())


NO_LINKS = Links()


def anchor(reading: Reading, event: Event) -> Anchor:
    """Where ``event`` stands: the first of the clauses that tell of it."""
    start, end, text = ((e := event.evidence[0]).start, e.end, e.text) if event.evidence else (0, 0, "")
    return Anchor(article=reading.article.id, kind=event.kind, start=start, end=end, text=text, event=event.id)


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that hold, in order: without those undone; an undoing may be undone too."""
    every = sorted(judgements, key=lambda judgement: judgement.id)
    undone: set[int] = set()
    for judgement in reversed(every):
        if judgement.verdict == "undo" and judgement.undoes is not None and judgement.id not in undone:
            undone.add(judgement.undoes)
    return tuple(j for j in every if j.id not in undone and j.verdict != "undo")


def rulings(judgements: Iterable[Judgement], readings: Mapping[str, Reading]) -> tuple[Ruling, ...]:
    """The judgements that hold, with the events of ``readings`` (by article id) that they are about."""
    return tuple(_ruling(judgement, readings) for judgement in standing(judgements))


def _ruling(judgement: Judgement, readings: Mapping[str, Reading]) -> Ruling:
    found = {each: _event(each, readings.get(each.article)) for each in (*judgement.about, *judgement.rest)}
    return Ruling(
        judgement=judgement,
        about=_idents(judgement.about, found),
        rest=_idents(judgement.rest, found),
        lost=tuple(each for each, event in found.items() if event is None),
    )


def _idents(anchors: Sequence[Anchor], found: Mapping[Anchor, Event | None]) -> tuple[Ident, ...]:
    return tuple((each.article, event.id) for each in anchors if (event := found[each]) is not None)


def _event(sought: Anchor, reading: Reading | None) -> Event | None:
    """The event that stands at the anchor: of its kind before others, of most common words, then of its id."""
    if reading is None:
        return None
    near = [(score, e.id == sought.event, e) for e in reading.events if (score := _meets(sought, e)) is not None]
    alike = [each for each in near if family(each[2].kind) == family(sought.kind)]
    best = max(alike or near, key=lambda each: each[:2], default=None)
    return best[2] if best else None


def _meets(sought: Anchor, event: Event) -> int | None:
    """How many letters the anchor and the event share; an event without words is known by its id alone."""
    if not sought.text:
        return 0 if event.id == sought.event and not event.evidence else None
    common = max((min(sought.end, e.end) - max(sought.start, e.start) for e in event.evidence), default=0)
    if common > 0:
        return common
    return len(sought.text) if any(e.text == sought.text for e in event.evidence) else None


def links(given: Iterable[Ruling]) -> Links:
    """What merges and splits demand; of two that contradict each other the later holds."""
    must: list[frozenset[Ident]] = []
    apart: list[tuple[frozenset[Ident], frozenset[Ident]]] = []
    for ruling in given:
        about, rest = frozenset(ruling.about), frozenset(ruling.rest)
        if ruling.judgement.verdict == "merge" and len(about) > 1:
            apart = [(a - about, b - about) if a & about and b & about else (a, b) for a, b in apart]
            must.append(about)
        elif ruling.judgement.verdict == "split" and about and rest:
            must = [part for each in must for part in _parted(each, about, rest)]
            apart.append((about, rest))
    return Links(tuple(each for each in must if len(each) > 1), _cannot(apart))


def _parted(each: frozenset[Ident], about: frozenset[Ident], rest: frozenset[Ident]) -> tuple[frozenset[Ident], ...]:
    return (each - about, each & about) if each & about and each & rest else (each,)


def _cannot(apart: Iterable[tuple[frozenset[Ident], frozenset[Ident]]]) -> dict[Ident, frozenset[Ident]]:
    found: dict[Ident, frozenset[Ident]] = {}
    for one, other in apart:
        for ours, theirs in ((one, other), (other, one)):
            for ident in ours:
                found[ident] = found.get(ident, frozenset()) | theirs
    return found


def rejected(given: Iterable[Ruling]) -> frozenset[Ident]:
    """The reports that are no contacts; what is accepted or corrected later is one again."""
    found: set[Ident] = set()
    for ruling in given:
        if ruling.judgement.verdict == "reject":
            found.update(ruling.about)
        elif ruling.judgement.verdict in ("accept", "correct"):
            found.difference_update(ruling.about)
    return frozenset(found)


def corrections(given: Iterable[Ruling]) -> dict[Ident, dict[Field, str | None]]:
    """The values put in place of those that single reports give."""
    found: dict[Ident, dict[Field, str | None]] = {}
    for ruling in given:
        if ruling.judgement.verdict == "correct" and ruling.judgement.scope == "report":
            for ident in ruling.about:
                found[ident] = found.get(ident, {}) | ruling.judgement.values
    return found


def judged(reading: Reading, given: Sequence[Ruling]) -> Reading:
    """The reading without contacts that were rejected and with reports as they were corrected."""
    gone, values = rejected(given), corrections(given)
    own = tuple((reading.article.id, event.id) for event in reading.events)
    if not any(ident in gone or ident in values for ident in own):
        return reading
    kept = [
        corrected(event, values.get(ident, {}))
        for ident, event in zip(own, reading.events, strict=True)
        if ident not in gone
    ]
    return msgspec.structs.replace(reading, events=tuple(kept))


def corrected(event: Event, values: Mapping[Field, str | None]) -> Event:
    """The event with these values."""
    return msgspec.structs.replace(event, **replaced(values)) if values else event


def replaced(values: Mapping[Field, str | None]) -> dict[str, Any]:
    """The values as the fields of an event or encounter hold them."""
    plain: dict[str, Any] = {field: value for field, value in values.items() if field != "participants"}
    return plain | ({"participants": people(values["participants"])} if "participants" in values else {})


def people(words: str | None) -> tuple[Participant, ...]:
    """Participants from actor ids between blanks, each with ``:role`` where it has one."""
    parts = [part.partition(":") for part in (words or "").split()]
    return tuple(
        msgspec.convert({"actor": actor, "role": role or "participant"}, Participant) for actor, _, role in parts
    )
