"""One article's report of one contact, seen from the record: the form in which reports are compared."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

import msgspec

from marsad.article import Actor, Claim, Event, Participant, Reading
from marsad.record.dates import NOWHERE, Window, window
from marsad.record.wording import Wording, wording

FAMILIES = {"summit": "meeting"}
"""Kinds that the press uses for the same contact share a family; any other kind is a family of its own."""

FUTURE = frozenset({"planned", "possible"})
HAPPENED = frozenset({"occurred", "ongoing"})
REFUTED = frozenset({"denied", "cancelled"})
AHEAD = timedelta(days=120)
"""How far after its publication a plan without a date may come true."""
SUNDAY = 7
"""The day that begins a week where Arabic is written, and that ends one of ISO 8601: its number there."""
BACK = timedelta(days=14)
"""How far before its publication a contact without a date may have happened."""


DELEGATES = "delegates"
"""The kind of principal that unnamed people are whom a state sent."""


class Principal(msgspec.Struct, frozen=True, order=True, gc=False, cache_hash=True):
    """An actor of a contact; ``key`` is its state where it has one, else itself: whom it stands for."""

    actor: str
    kind: str
    key: str

    @property
    def collective(self) -> bool:
        """True of a state or body, which may stand for any of its people; of its delegates it is not."""
        return self.kind not in ("person", DELEGATES)


Cast = tuple[Principal, ...]
"""Those by whom contacts are compared, in order."""


class Report(msgspec.Struct, frozen=True, gc=False):
    """An event of an article with all that decides whether it is the same contact as another.

    ``family`` is that of its ``kind``, ``cast`` are the ``principals`` without states for which one of their people is
    there, ``said`` is the window of the date as the article gives it, ``when`` the part of it in which the contact may
    lie, ``published`` a day or null, ``place`` an actor id with ``place_key`` its state where known and ``in_state``
    true where it is no more than a state, ``mover`` the key of whoever travels or writes, ``number`` the how manieth
    contact of its kind the article calls it, ``topics`` what it is about, ``words`` what its words say beside;
    ``misdated`` is true where date and status cannot both be right.
    """

    article: str
    path: str | None
    event: str
    outlet: str | None
    published: datetime.date | None
    kind: str
    family: str
    status: str
    participants: tuple[Participant, ...]
    principals: Cast
    cast: Cast
    mover: str | None
    date: str | None
    said: Window
    when: Window
    place: str | None
    place_key: str | None
    in_state: bool
    number: str | None = None
    topics: frozenset[str] = frozenset()
    words: Wording = Wording()
    misdated: bool = False

    @property
    def leaders(self) -> bool:
        """True where it tells of states or bodies as of their leaders: ``قمة الكوريتين``."""
        return self.words.summit and all(who.collective for who in self.principals)

    @property
    def ident(self) -> tuple[str, str]:
        return self.article, self.event

    @property
    def order(self) -> tuple[datetime.date, str, str]:
        """Order of telling: by day of publication (unknown last), then article and event."""
        return self.published or datetime.date.max, self.article, self.event


def resolved(principals: Iterable[Principal]) -> Cast:
    """``principals`` without the states and bodies for which one of their people is there."""
    named = tuple(sorted(principals))
    people = {who.key for who in named if not who.collective}
    return tuple(who for who in named if not who.collective or who.key not in people)


def family(kind: str) -> str:
    """The kind under which the record compares contacts of ``kind``."""
    return FAMILIES.get(kind, kind)


def reports(readings: Iterable[Reading]) -> Iterator[Report]:
    """Every event of ``readings`` that has a principal, as a report; a reading given twice counts once."""
    seen: set[str] = set()
    for reading in readings:
        if reading.article.id in seen:
            continue
        seen.add(reading.article.id)
        for event in reading.events:
            if event.participants or event.place:
                yield _report(reading, event)


def _report(reading: Reading, event: Event) -> Report:
    article, actors = reading.article, reading.actors
    published = window(article.published).first
    said = _week_before(window(event.date), published)
    place = actors.get(event.place) if event.place else None
    words, principals = _who(reading, event)
    return Report(
        article=article.id,
        path=article.path,
        event=event.id,
        outlet=article.outlet,
        published=published,
        kind=event.kind,
        family=family(event.kind),
        status=_status(event.status, said, published),
        date=_without_hours(event.date),
        participants=event.participants,
        principals=principals,
        cast=resolved(principals),
        mover=_mover(event, actors),
        said=said,
        when=_clipped(said, event.status, published) if said != NOWHERE else _possible(event.status, published),
        place=event.place,
        place_key=(place.country or event.place) if place else event.place,
        in_state=place is not None and place.kind == "state",
        number=_number(event, reading.claims),
        topics=frozenset(event.topics),
        words=words,
        misdated=_misdated(event.status, said, published),
    )


def _who(reading: Reading, event: Event) -> tuple[Wording, tuple[Principal, ...]]:
    """What the words of a contact say beside, and those who take part as these words have them."""
    words = _counted(wording(event), event, reading.claims)
    return words, _principals(event, reading.actors, words)


def _number(event: Event, claims: Iterable[Claim]) -> str | None:
    """The ordinal that stands in the words of a contact: the third visit."""
    own = (c for c in claims if c.kind == "ordinal" and c.of and family(c.of) == family(event.kind))
    return next((str(claim.value) for claim in own if overlap(event, claim)), None)


def _counted(words: Wording, event: Event, claims: Iterable[Claim]) -> Wording:
    """The words of a contact, of several where the article counts more than one in them: ``زار الصين 19 مرة``."""
    counts = (c for c in claims if c.kind == "count" and isinstance(c.value, int) and c.value > 1)
    many = any(c.of and family(c.of) == family(event.kind) and overlap(event, c) for c in counts)
    return msgspec.structs.replace(words, several=True) if many else words


def overlap(event: Event, claim: Claim) -> bool:
    """True where a claim stands in the words that tell of a contact."""
    return any(a.start < b.end and b.start < a.end for a in event.evidence for b in claim.evidence)


def _status(told: str, said: Window, published: datetime.date | None) -> str:
    """The status, but what is dated after its publication cannot have happened and is a plan."""
    ahead = said.first is not None and published is not None and (said.first - published).days > 1
    return "planned" if ahead and told in ("occurred", "ongoing") else told


def _misdated(told: str, said: Window, published: datetime.date | None) -> bool:
    """True of a plan told after its day, and of what took place before it: one of both is read wrongly."""
    if published is None or said.first is None or said.last is None:
        return False
    day = timedelta(days=1)
    return (told in FUTURE and published > said.last + day) or (told in HAPPENED and said.first > published + day)


def _without_hours(value: str | None) -> str | None:
    return re.sub("T[^/]*", "", value) if value else None


def _principals(event: Event, actors: dict[str, Actor], words: Wording) -> tuple[Principal, ...]:
    """The participants as principals; of a visit the place counts as one where no host is named.

    Those who meet are as the words have them: delegates of a state, or a state where nobody of it is named.
    """
    named = [part.actor for part in event.participants]
    if event.kind == "visit" and event.place and len(set(named)) < 2:
        named.append(event.place)
    found = {_principal(name, actors.get(name)) for name in named}
    return tuple(sorted({_told(who, words) for who in found} if family(event.kind) == "meeting" else found))


def _told(who: Principal, words: Wording) -> Principal:
    if who.kind == "state" and words.delegates:
        return Principal(who.actor, DELEGATES, who.key)
    return Principal(who.key, "state", who.key) if who.kind == "person" and who.key in words.states else who


def _principal(name: str, actor: Actor | None) -> Principal:
    if actor is None:
        return Principal(name, "unknown", name)
    own = actor.kind == "group" or not actor.country
    return Principal(name, actor.kind, name if own else actor.country or name)


def _mover(event: Event, actors: dict[str, Actor]) -> str | None:
    """Key of whoever goes on a visit or sends a message: the marked one; of a visit else the first person."""
    role = {"visit": "visitor", "message": "initiator"}.get(event.kind)
    named = [_principal(part.actor, actors.get(part.actor)) for part in event.participants]
    marked = [who for who, part in zip(named, event.participants, strict=True) if part.role == role]
    people = [who for who in named if who.kind == "person" and event.kind == "visit"]
    return next((who.key for who in marked or people), None)


def _week_before(said: Window, published: datetime.date | None) -> Window:
    """The days of a date; on a Sunday the week before is the one that ended with Saturday, whatever ISO 8601 counts."""
    if published is None or published.isoweekday() != SUNDAY or said.days != SUNDAY or said.first is None:
        return said
    last = (published - said.first).days == 2 * SUNDAY - 1
    return Window(published - timedelta(days=SUNDAY), published - timedelta(days=1)) if last else said


def _clipped(said: Window, status: str, published: datetime.date | None) -> Window:
    """The days of a date that are left by when it was told: what happened lay before then, what is planned after it."""
    if published is None or said.days < 2 or said.first is None or said.last is None:
        return said
    day = timedelta(days=1)
    if status in HAPPENED and said.first <= published + day:
        return Window(said.first, min(said.last, published + day))
    if status in FUTURE and said.last >= published - day:
        return Window(max(said.first, published - day), said.last)
    return said


def _possible(status: str, published: datetime.date | None) -> Window:
    """When a contact without a date may lie: plans after their publication, what happened before it.

    What is denied or called off may be either.
    """
    if published is None:
        return NOWHERE
    first = published if status in FUTURE else published - BACK
    return Window(first, published + (timedelta(days=1) if status in HAPPENED else AHEAD))
