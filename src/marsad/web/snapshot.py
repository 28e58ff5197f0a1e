"""The record as the views see it: made from the store, kept until the store changes, then renewed where it changed.

Views ask it a thousand times between two changes, so whatever they filter by is worked out beforehand. It holds no
article's text: the reader takes that from the store.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from itertools import chain
from threading import RLock
from typing import TypeVar, cast

import msgspec

from marsad.article import Article, Reading, Span
from marsad.record.claims import ClaimCheck, claim_checks
from marsad.record.dates import Window, window, within
from marsad.record.directory import Directory, Names, directory
from marsad.record.encounters import Encounter, encounters
from marsad.record.identity import Minted
from marsad.record.judgements import Judgement, as_judged, rulings
from marsad.record.known import Moment
from marsad.record.questions import Question, Selection, topics_of
from marsad.record.statements import Said, said
from marsad.record.telling import Telling
from marsad.store import Counts
from marsad.web.errors import MovedError

_KEY = 24
"""Letters of an article's id that its address shows."""
Made = TypeVar("Made")
Item = TypeVar("Item")
Value = TypeVar("Value", bound=Hashable)


Ident = tuple[str, str]
"""Article id and id of a finding in it."""
WithStates = Callable[[set[str]], frozenset[str]]


class Contact(msgspec.Struct, frozen=True):
    """An encounter with what it is searched by: ``actors`` are its actors, the place of a visit, and their states.

    ``rests`` are the statements that its reports rest on.
    """

    encounter: Encounter
    actors: frozenset[str]
    topics: tuple[str, ...]
    outlets: tuple[str, ...]
    days: Window
    rests: tuple[Ident, ...]

    @property
    def year(self) -> str:
        """The year of its first day; empty where that is unknown."""
        return f"{self.days.first.year:04}" if self.days.first else ""


class Spoken(msgspec.Struct, frozen=True):
    """A statement with what it is searched by, actors with their states: who says it, and all who have part in it."""

    said: Said
    speakers: frozenset[str]
    actors: frozenset[str]
    days: Window


class Pages(msgspec.Struct, frozen=True):
    """What follows from the readings alone, whatever people judged; ``revisions`` as the store gives them.

    ``readings`` stand in order of publication, without texts, mentions, times and blocks; ``keys`` gives an article's
    id by its address, ``states`` a state by its ISO 3166 code.
    """

    revisions: Mapping[str, str]
    readings: dict[str, Reading]
    keys: dict[str, str]
    actors: Directory
    names: Names
    states: dict[str, str]
    spoken: tuple[Spoken, ...]


class Snapshot(msgspec.Struct, frozen=True):
    """One state of the record; ``homes`` gives the encounter of an event by article id and event id.

    ``former`` gives the id to which another one leads, ``moment`` the day to which the record was turned back, ``last``
    is the id of the last judgement that it knows.

    ``met`` and ``told`` give how many contacts and statements an actor has; other fields are those of ``pages``.
    """

    version: str
    counts: Counts
    pages: Pages
    contacts: tuple[Contact, ...]
    by_id: dict[str, Contact]
    former: dict[str, str]
    homes: dict[tuple[str, str], str]
    statements: tuple[Said, ...]
    spoken: tuple[Spoken, ...]
    checks: tuple[ClaimCheck, ...]
    met: Counter[str]
    told: Counter[str]
    moment: Moment | None = None
    last: int = 0
    kept: dict[str, object] = {}
    making: AbstractContextManager[object] = msgspec.field(default_factory=RLock)

    @property
    def readings(self) -> dict[str, Reading]:
        """The readings by article id, in order of publication."""
        return self.pages.readings

    @property
    def keys(self) -> dict[str, str]:
        """Article ids by their addresses."""
        return self.pages.keys

    @property
    def actors(self) -> Directory:
        """All actors by id."""
        return self.pages.actors

    @property
    def states(self) -> dict[str, str]:
        """States by their ISO 3166 codes."""
        return self.pages.states

    def once(self, name: str, make: Callable[[], Made]) -> Made:
        """What follows from this state of the record alone, made when it is first asked for."""
        if name not in self.kept:
            # Visitors who come together would each make it, and all wait for the slowest.
            with self.making:
                if name not in self.kept:
                    self.kept[name] = make()
        return cast(Made, self.kept[name])

    def spoken_of(self, actor: str) -> Sequence[Spoken]:
        """The statements that an actor says, hears or is named in, by date."""
        return self.once("spoken of", lambda: _by(self.spoken, lambda each: each.actors)).get(actor, ())

    def spoken_on(self, topic: str) -> Sequence[Spoken]:
        """The statements on a topic, by date."""
        return self.once("spoken on", lambda: _by(self.spoken, lambda each: each.said.statement.topics)).get(topic, ())

    def spoken_by_days(self) -> dict[Window, list[Spoken]]:
        """The statements by their days: thousands of them share a few hundred."""
        return self.once("spoken by days", lambda: _by(self.spoken, lambda each: (each.days,)))

    def days_in(self, period: Window) -> set[Window]:
        """The days of statements that lie in a period."""
        return {days for days in self.spoken_by_days() if within(days, period)}

    def spoken_in(self, days: Iterable[Window]) -> list[Spoken]:
        """The statements of these days, in order."""
        at = self.once("places by days", lambda: _by(range(len(self.spoken)), lambda place: (self.spoken[place].days,)))
        return [self.spoken[place] for place in sorted(chain.from_iterable(at[day] for day in days))]

    def statement(self, ident: Ident) -> Spoken | None:
        """A statement by its article and its id."""
        known = self.once("statement", lambda: {(e.said.article, e.said.statement.id): e for e in self.spoken})
        return known.get(ident)

    def prepare(self) -> None:
        """Make what else the first visitor would wait for."""
        self.spoken_of("")
        self.spoken_on("")
        self.spoken_by_days()
        self.statement(("", ""))

    def evidence(self, contact: Contact) -> tuple[str, Span] | None:
        """The article that told of a contact first, and the longest of its words that tell of it."""
        first = contact.encounter.reports[0]
        found = (event for event in self.readings[first.article].events if event.id == first.event)
        words = max((span for event in found for span in event.evidence), key=lambda s: s.end - s.start, default=None)
        return (first.article, words) if words else None

    def selection(
        self, found: Iterable[Contact] = (), told: Iterable[Said] = (), checks: Iterable[ClaimCheck] = ()
    ) -> Selection:
        """What was found, in the form that exports take."""
        every = self.once("every", lambda: {name: contact.encounter for name, contact in self.by_id.items()})
        chosen = tuple(contact.encounter for contact in found)
        return Selection(Question(), chosen, tuple(told), tuple(checks), self.readings, self.actors, every)

    def contact(self, ident: str) -> Contact | None:
        """The contact with this id; raises ``MovedError`` for an id that leads to another."""
        if ident in self.former:
            raise MovedError(ident, self.former[ident])
        return self.by_id.get(ident)

    def article(self, ident: str) -> Article | None:
        """The article (without text) by its id or its address."""
        reading = self.readings.get(self.keys.get(ident, ident))
        return reading.article if reading else None


def _by(items: Iterable[Item], values: Callable[[Item], Iterable[Value]]) -> dict[Value, list[Item]]:
    """The items by each of their values, in the order given."""
    found: dict[Value, list[Item]] = {}
    for item in items:
        for value in values(item):
            found.setdefault(value, []).append(item)
    return found


def key(article: str) -> str:
    """An article's id as addresses show it."""
    return article.removeprefix("sha256:")[:_KEY]


def snapshot(
    readings: Iterable[Reading], counts: Counts, version: str = "", judgements: Iterable[Judgement] = ()
) -> Snapshot:
    """The record made from these readings, and what people judged of it."""
    return ruled(pages(readings), counts, version, judgements)


def pages(readings: Iterable[Reading], revisions: Mapping[str, str] | None = None) -> Pages:
    """What follows from these readings; their texts are let go."""
    ordered = sorted(map(_light, readings), key=lambda r: (r.article.published or "9999", r.article.id))
    actors = directory(ordered)
    states = {a.country: name for name, a in actors.items() if a.kind == "state" and a.country}
    added = with_states(actors, states)
    return Pages(
        revisions=revisions or {},
        readings={reading.article.id: reading for reading in ordered},
        keys={key(reading.article.id): reading.article.id for reading in ordered},
        actors=actors,
        names=Names(actors),
        states=states,
        spoken=tuple(_spoken(each, added) for each in said(ordered)),
    )


def ruled(
    known: Pages,
    counts: Counts,
    version: str = "",
    judgements: Iterable[Judgement] = (),
    minted: Sequence[Minted] = (),
    told: Iterable[Telling] = (),
    moment: Moment | None = None,
) -> Snapshot:
    """The record made from these pages, what people judged of it, the ids given so far, and what was kept of contacts.

    Pages and judgements are those known at the ``moment``.
    """
    ordered, given = list(known.readings.values()), tuple(judgements)
    kept = as_judged(ordered, rulings(given, known.readings))
    found = encounters(ordered, given, minted, told)
    states = with_states(known.actors, known.states)
    contacts = tuple(_contact(encounter, known, states) for encounter in found)
    spoken = _kept(known, kept, states)
    return Snapshot(
        version=version,
        counts=counts,
        pages=known,
        contacts=contacts,
        by_id={contact.encounter.id: contact for contact in contacts},
        former={name: encounter.id for encounter in found for name in encounter.former},
        homes={(r.article, r.event): encounter.id for encounter in found for r in encounter.reports},
        statements=tuple(each.said for each in spoken),
        spoken=spoken,
        checks=claim_checks(kept, found),
        met=Counter(chain.from_iterable(contact.actors for contact in contacts)),
        told=Counter(chain.from_iterable(each.said.statement.speakers for each in spoken)),
        moment=moment,
        last=max((judgement.id for judgement in given), default=0),
    )


def _kept(known: Pages, kept: Iterable[Reading], states: WithStates) -> tuple[Spoken, ...]:
    """The statements of the readings as they were judged; those of readings that nobody touched are known."""
    touched = {one.article.id: one for one in kept if one is not known.readings[one.article.id]}
    if not touched:
        return known.spoken
    anew = [_spoken(each, states) for each in said(touched.values())]
    same = (each for each in known.spoken if each.said.article not in touched)
    return tuple(sorted(chain(same, anew), key=lambda each: each.said.order))


def _light(reading: Reading) -> Reading:
    if not reading.article.text:
        return reading
    bare = msgspec.structs.replace(reading.article, text="")
    return msgspec.structs.replace(reading, article=bare, mentions=(), times=(), blocks=())


def _contact(encounter: Encounter, known: Pages, states: WithStates) -> Contact:
    involved = {part.actor for part in encounter.participants}
    involved |= {encounter.place} if encounter.kind == "visit" and encounter.place else set()
    return Contact(
        encounter=encounter,
        actors=states(involved),
        topics=topics_of(encounter, known.readings),
        outlets=tuple(sorted({report.outlet for report in encounter.reports if report.outlet})),
        days=window(encounter.date or encounter.reports[0].published),
        rests=tuple(_rests(encounter, known.readings)),
    )


def _rests(encounter: Encounter, readings: Mapping[str, Reading]) -> Iterator[Ident]:
    told = {(report.article, report.event) for report in encounter.reports}
    for article in {article for article, _ in told}:
        for event in readings[article].events:
            if (article, event.id) in told:
                yield from ((article, statement) for statement in event.attribution)


def _spoken(each: Said, states: WithStates) -> Spoken:
    statement = each.statement
    speakers = {*statement.speakers, *filter(None, (statement.on_behalf_of,))}
    involved = {*speakers, *statement.about, *statement.audience}
    return Spoken(each, states(speakers), states(involved), window(statement.date or each.published))


def with_states(actors: Directory, states: Mapping[str, str]) -> WithStates:
    """What gives a set of actors together with their states; sets that are equal are one."""
    known: dict[frozenset[str], frozenset[str]] = {}

    def added(involved: set[str]) -> frozenset[str]:
        given = frozenset(involved)
        if given not in known:
            countries = {actors[name].country or "" for name in given if name in actors}
            known[given] = given | {states[country] for country in countries if country in states}
        return known[given]

    return added


def latest(found: Iterable[Contact]) -> list[Contact]:
    """Contacts with the latest first and those of unknown day last."""
    days = [(contact.days.first.isoformat() if contact.days.first else "", contact) for contact in found]
    return [contact for _, contact in sorted(days, key=lambda each: (each[0], each[1].encounter.id), reverse=True)]
