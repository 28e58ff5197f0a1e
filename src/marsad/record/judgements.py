"""Judgements: what people accepted, corrected, rejected, merged or split; append-only.

Judged are contacts, statements and claims. A judgement points at words of an article, not at ids of a reading, so
that it outlives a re-reading. What holds at any time is a function of the list: later judgements go before earlier
ones, an undone one plays no part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

import msgspec

from marsad.article import Claim, Event, Participant, Reading, Record, Span, Statement
from marsad.record.reports import family

Verdict = Literal["accept", "correct", "reject", "merge", "split", "undo"]
Layer = Literal["event", "statement", "claim"]
Scope = Literal["report", "encounter", "statement", "claim"]
Field = Literal["kind", "status", "date", "place", "participants", "speakers", "class", "value", "period"]
Values = dict[Field, str | None]
Ident = tuple[str, str]
"""Article id and id of a finding in it: an event, statement or claim."""
Finding = Event | Statement | Claim
LAYERS: tuple[Layer, ...] = ("event", "statement", "claim")
LAYER: dict[Scope, Layer] = {"report": "event", "encounter": "event", "statement": "statement", "claim": "claim"}
"""The layer of a reading in which lies what a judgement of each scope is about."""
_CONTACT: tuple[Field, ...] = ("kind", "status", "date", "place", "participants")
FIELDS: dict[Scope, tuple[Field, ...]] = {
    "report": _CONTACT,
    "encounter": _CONTACT,
    "statement": ("speakers", "class"),
    "claim": ("participants", "value", "period"),
}
"""What can be corrected."""


class Anchor(Record):
    """The words of an article that tell of a contact of a kind; ``event`` is its id when it was judged.

    Of a statement the words are its content and the kind is ``statement``, of a claim they are its evidence.
    """

    article: str
    kind: str
    start: int
    end: int
    text: str
    event: str
    layer: Layer = "event"


class Judgement(Record):
    """What a person decided about reports; ``id`` is given by the store, ``at`` is ISO 8601 in UTC.

    ``about`` are the reports judged, ``rest`` those a split parts them from, ``values`` what a correction puts in
    place of ``before`` (actors between blanks), ``undoes`` the id of the judgement that is taken back.
    """

    verdict: Verdict
    user: str
    at: str = ""
    id: int = 0
    scope: Scope = "report"
    about: tuple[Anchor, ...] = ()
    rest: tuple[Anchor, ...] = ()
    values: Values = msgspec.field(default_factory=dict)
    before: Values = msgspec.field(default_factory=dict)
    reason: str = ""
    undoes: int | None = None


class Ruling(Record):
    """A judgement as it applies to the record: its anchors found as findings of today's readings.

    ``lost`` are the anchors that answer to no finding any more and wait for a person.
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


def findings(reading: Reading, layer: Layer) -> Sequence[Finding]:
    """What a reading holds in a layer."""
    found: dict[Layer, Sequence[Finding]] = {
        "event": reading.events,
        "statement": reading.statements,
        "claim": reading.claims,
    }
    return found[layer]


def layer_of(finding: Finding) -> Layer:
    """The layer that a finding stands in."""
    return "event" if isinstance(finding, Event) else "statement" if isinstance(finding, Statement) else "claim"


def words_of(finding: Finding) -> tuple[Span, ...]:
    """The words by which a finding is known: its evidence, of a statement its content."""
    if isinstance(finding, Statement):
        return (Span(start=finding.start, end=finding.end, text=finding.text),)
    return finding.evidence


def anchor(reading: Reading, finding: Finding) -> Anchor:
    """Where ``finding`` stands: of a contact the first of the clauses that tell of it."""
    return anchored(reading.article.id, finding)


def anchored(article: str, finding: Finding) -> Anchor:
    """As ``anchor``, by the article's id."""
    words = next(iter(words_of(finding)), Span(start=0, end=0, text=""))
    return Anchor(
        article=article,
        kind="statement" if isinstance(finding, Statement) else finding.kind,
        start=words.start,
        end=words.end,
        text=words.text,
        event=finding.id,
        layer=layer_of(finding),
    )


def judged_articles(judgements: Iterable[Judgement]) -> set[str]:
    """The ids of all articles that judgements are about."""
    return {each.article for judgement in judgements for each in (*judgement.about, *judgement.rest)}


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that hold, in order: without those undone; an undoing may be undone too."""
    every = sorted(judgements, key=lambda judgement: judgement.id)
    undone: set[int] = set()
    for judgement in reversed(every):
        if judgement.verdict == "undo" and judgement.undoes is not None and judgement.id not in undone:
            undone.add(judgement.undoes)
    return tuple(j for j in every if j.id not in undone and j.verdict != "undo")


def regroups(made: Judgement, known: Mapping[int, Judgement]) -> bool:
    """True where a judgement may change which reports there are or which belong together.

    That of a statement or claim cannot, nor what is accepted where nothing of its articles was ever rejected.
    """
    if made.undoes is not None:
        return made.undoes not in known or regroups(known[made.undoes], known)
    if LAYER[made.scope] != "event":
        return False
    if made.verdict != "accept":
        return True
    own = {each.article for each in made.about}
    return any(each.verdict == "reject" and own.intersection(a.article for a in each.about) for each in known.values())


def rulings(judgements: Iterable[Judgement], readings: Mapping[str, Reading]) -> tuple[Ruling, ...]:
    """The judgements that hold, with the findings of ``readings`` (by article id) that they are about."""
    return tuple(_ruling(judgement, readings) for judgement in standing(judgements))


def _ruling(judgement: Judgement, readings: Mapping[str, Reading]) -> Ruling:
    found = {each: finding_at(each, readings.get(each.article)) for each in (*judgement.about, *judgement.rest)}
    return Ruling(
        judgement=judgement,
        about=_idents(judgement.about, found),
        rest=_idents(judgement.rest, found),
        lost=tuple(each for each, finding in found.items() if finding is None),
    )


def _idents(anchors: Sequence[Anchor], found: Mapping[Anchor, Finding | None]) -> tuple[Ident, ...]:
    return tuple((each.article, finding.id) for each in anchors if (finding := found[each]) is not None)


def finding_at(sought: Anchor, reading: Reading | None) -> Finding | None:
    """What stands at the anchor: of its kind before others, of most common words, then of its id."""
    return best_at(sought, findings(reading, sought.layer)) if reading else None


def best_at(sought: Anchor, every: Iterable[Finding]) -> Finding | None:
    """As ``finding_at``, of all findings of the anchor's layer."""
    near = [(score, f.id == sought.event, f) for f in every if (score := _meets(sought, f)) is not None]
    alike = [each for each in near if _alike(sought, each[2])]
    best = max(alike or near, key=lambda each: each[:2], default=None)
    return best[2] if best else None


def _alike(sought: Anchor, finding: Finding) -> bool:
    return isinstance(finding, Statement) or family(finding.kind) == family(sought.kind)


def _meets(sought: Anchor, finding: Finding) -> int | None:
    """How many letters the anchor and the finding share; one without words is known by its id alone."""
    words = words_of(finding)
    if not sought.text:
        return 0 if finding.id == sought.event and not words else None
    common = max((min(sought.end, each.end) - max(sought.start, each.start) for each in words), default=0)
    if common > 0:
        return common
    return len(sought.text) if any(each.text == sought.text for each in words) else None


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


def rejected(given: Iterable[Ruling], layer: Layer = "event") -> frozenset[Ident]:
    """The findings of a layer that are none; what is accepted or corrected later is one again."""
    found: set[Ident] = set()
    for ruling in _within(given, layer):
        if ruling.judgement.verdict == "reject":
            found.update(ruling.about)
        elif ruling.judgement.verdict in ("accept", "correct"):
            found.difference_update(ruling.about)
    return frozenset(found)


def corrections(given: Iterable[Ruling], layer: Layer = "event") -> dict[Ident, Values]:
    """The values put in place of those that single findings of a layer give."""
    found: dict[Ident, Values] = {}
    for ruling in _within(given, layer):
        if ruling.judgement.verdict == "correct" and ruling.judgement.scope != "encounter":
            for ident in ruling.about:
                found[ident] = found.get(ident, {}) | ruling.judgement.values
    return found


def _within(given: Iterable[Ruling], layer: Layer) -> Iterator[Ruling]:
    return (ruling for ruling in given if LAYER[ruling.judgement.scope] == layer)


def as_judged(readings: Iterable[Reading], given: Sequence[Ruling]) -> list[Reading]:
    """The readings without findings that were rejected and with the others as they were corrected."""
    if not given:
        return list(readings)
    gone = frozenset().union(*(rejected(given, layer) for layer in LAYERS))
    values = {ident: each for layer in LAYERS for ident, each in corrections(given, layer).items()}
    touched = {article for article, _ in (*gone, *values)}
    return [_as_judged(each, gone, values) if each.article.id in touched else each for each in readings]


def _as_judged(reading: Reading, gone: frozenset[Ident], values: Mapping[Ident, Values]) -> Reading:
    def kept(layer: Layer) -> tuple[Any, ...]:
        own = [((reading.article.id, finding.id), finding) for finding in findings(reading, layer)]
        return tuple(corrected(each, values.get(ident, {})) for ident, each in own if ident not in gone)

    return msgspec.structs.replace(reading, events=kept("event"), statements=kept("statement"), claims=kept("claim"))


def judged(reading: Reading, given: Sequence[Ruling]) -> Reading:
    """One reading as it was judged."""
    return as_judged([reading], given)[0]


def corrected(finding: Finding, values: Mapping[Field, str | None]) -> Finding:
    """The finding with these values."""
    if not values:
        return finding
    if isinstance(finding, Event):
        return msgspec.structs.replace(finding, **replaced(values))
    if isinstance(finding, Statement):
        return _corrected_statement(finding, values)
    return _corrected_claim(finding, values)


def _corrected_statement(statement: Statement, values: Mapping[Field, str | None]) -> Statement:
    plain: dict[str, Any] = {"class_": values["class"]} if "class" in values else {}
    if "speakers" in values:
        speakers = tuple((values["speakers"] or "").split())
        plain |= {"speakers": speakers, "speaker": next(iter(speakers), None)}
    return msgspec.structs.replace(statement, **plain)


def _corrected_claim(claim: Claim, values: Mapping[Field, str | None]) -> Claim:
    plain: dict[str, Any] = {"period": values["period"]} if "period" in values else {}
    if "value" in values:
        said = values["value"] or ""
        plain["value"] = int(said) if said.isdecimal() and claim.kind != "previous" else said
    if "participants" in values:
        plain["participants"] = tuple((values["participants"] or "").split())
    return msgspec.structs.replace(claim, **plain)


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


def written(who: Iterable[Participant]) -> str:
    """Participants as judgements write them: what ``people`` reads."""
    return " ".join(part.actor + (f":{part.role}" if part.role != "participant" else "") for part in who)
