"""The record as the views see it: made once from the store, kept until the store changes.

Views ask it a thousand times between two changes, so whatever they filter by is worked out beforehand. It holds no
article's text: the reader takes that from the store.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path

import msgspec

from marsad.article import Actor, Article, Reading
from marsad.record.claims import ClaimCheck, claim_checks
from marsad.record.dates import Window, window
from marsad.record.directory import Directory, directory
from marsad.record.encounters import Encounter, encounters
from marsad.record.judgements import Judgement, as_judged, rulings
from marsad.record.questions import Question, Selection, topics_of
from marsad.record.statements import Said, said
from marsad.rulebook.seek import key as key_of_name
from marsad.store import Counts, Store
from marsad.text.fold import fold_word

_KEY = 24
"""Letters of an article's id that its address shows."""
_PATIENCE = 1.0
"""Seconds for which the store is not asked again whether it changed."""


class Contact(msgspec.Struct, frozen=True):
    """An encounter with what it is searched by: ``actors`` are its actors, the place of a visit, and their states."""

    encounter: Encounter
    actors: frozenset[str]
    topics: tuple[str, ...]
    outlets: tuple[str, ...]
    days: Window

    @property
    def year(self) -> str:
        """The year of its first day; empty where that is unknown."""
        return f"{self.days.first.year:04}" if self.days.first else ""


class Spoken(msgspec.Struct, frozen=True):
    """A statement with what it is searched by: ``actors`` say it, hear it or are named in it, or are their states."""

    said: Said
    actors: frozenset[str]
    days: Window


class Snapshot(msgspec.Struct, frozen=True):
    """One state of the record; ``homes`` gives the encounter of an event by article id and event id.

    ``states`` gives a state by its ISO 3166 code, ``names`` the folded words of every name of an actor, ``met`` and
    ``told`` how many contacts and statements an actor has.

    ``readings`` are without texts, mentions, times and blocks; ``keys`` gives an article's id by its address.
    """

    version: str
    counts: Counts
    readings: dict[str, Reading]
    keys: dict[str, str]
    actors: Directory
    states: dict[str, str]
    contacts: tuple[Contact, ...]
    by_id: dict[str, Contact]
    homes: dict[tuple[str, str], str]
    statements: tuple[Said, ...]
    spoken: tuple[Spoken, ...]
    checks: tuple[ClaimCheck, ...]
    names: dict[str, tuple[tuple[str, ...], ...]]
    met: Counter[str]
    told: Counter[str]

    def selection(
        self, found: Iterable[Contact] = (), told: Iterable[Said] = (), checks: Iterable[ClaimCheck] = ()
    ) -> Selection:
        """What was found, in the form that exports take."""
        every = {name: contact.encounter for name, contact in self.by_id.items()}
        chosen = tuple(contact.encounter for contact in found)
        return Selection(Question(), chosen, tuple(told), tuple(checks), self.readings, self.actors, every)

    def article(self, ident: str) -> Article | None:
        """The article (without text) by its id or its address."""
        reading = self.readings.get(self.keys.get(ident, ident))
        return reading.article if reading else None


def key(article: str) -> str:
    """An article's id as addresses show it."""
    return article.removeprefix("sha256:")[:_KEY]


def snapshot(
    readings: Iterable[Reading], counts: Counts, version: str = "", judgements: Iterable[Judgement] = ()
) -> Snapshot:
    """The record made from these readings, and what people judged of it."""
    light = {reading.article.id: _light(reading) for reading in readings}
    ordered = sorted(light.values(), key=lambda r: (r.article.published or "9999", r.article.id))
    given = tuple(judgements)
    kept = as_judged(ordered, rulings(given, light))
    found, actors = encounters(ordered, given), directory(ordered)
    states = {a.country: name for name, a in actors.items() if a.kind == "state" and a.country}
    contacts = tuple(_contact(encounter, light, actors, states) for encounter in found)
    statements = said(kept)
    return Snapshot(
        version=version,
        counts=counts,
        readings=light,
        keys={key(name): name for name in light},
        actors=actors,
        states=states,
        contacts=contacts,
        by_id={contact.encounter.id: contact for contact in contacts},
        homes={(r.article, r.event): encounter.id for encounter in found for r in encounter.reports},
        statements=statements,
        spoken=tuple(_spoken(each, actors, states) for each in statements),
        checks=claim_checks(kept, found),
        names={name: tuple(tuple(plain(n).split()) for n in _names(name, actor)) for name, actor in actors.items()},
        met=Counter(chain.from_iterable(contact.actors for contact in contacts)),
        told=Counter(chain.from_iterable(each.statement.speakers for each in statements)),
    )


def _names(name: str, actor: Actor) -> Sequence[str]:
    return tuple(dict.fromkeys((name.replace("-", " "), actor.label_en, actor.label_ar, *actor.aliases_en)))


def plain(words: str) -> str:
    """Words without marks, case and variants of spelling, as names are looked for."""
    return key_of_name(" ".join(map(fold_word, words.split())))


def _light(reading: Reading) -> Reading:
    bare = msgspec.structs.replace(reading.article, text="")
    return msgspec.structs.replace(reading, article=bare, mentions=(), times=(), blocks=())


def _contact(
    encounter: Encounter, readings: Mapping[str, Reading], actors: Directory, states: Mapping[str, str]
) -> Contact:
    involved = {part.actor for part in encounter.participants}
    involved |= {encounter.place} if encounter.kind == "visit" and encounter.place else set()
    return Contact(
        encounter=encounter,
        actors=_with_states(involved, actors, states),
        topics=topics_of(encounter, readings),
        outlets=tuple(sorted({report.outlet for report in encounter.reports if report.outlet})),
        days=window(encounter.date or encounter.reports[0].published),
    )


def _spoken(each: Said, actors: Directory, states: Mapping[str, str]) -> Spoken:
    statement = each.statement
    involved = {*statement.speakers, *statement.about, *statement.audience}
    involved |= {statement.on_behalf_of} if statement.on_behalf_of else set()
    return Spoken(each, _with_states(involved, actors, states), window(statement.date or each.published))


def _with_states(involved: set[str], actors: Directory, states: Mapping[str, str]) -> frozenset[str]:
    countries = {actors[name].country or "" for name in involved if name in actors}
    return frozenset(involved | {states[country] for country in countries if country in states})


def latest(found: Iterable[Contact]) -> list[Contact]:
    """Contacts with the latest first and those of unknown day last."""
    days = [(contact.days.first.isoformat() if contact.days.first else "", contact) for contact in found]
    return [contact for _, contact in sorted(days, key=lambda each: (each[0], each[1].encounter.id), reverse=True)]


class Library:
    """A store and the snapshot of it that is current; safe to be asked from many threads."""

    def __init__(self, store: Store, path: Path | None = None) -> None:
        self.store = store
        self._path = path
        self._lock = threading.Lock()
        self._asked = 0.0
        self._current: Snapshot | None = None

    def current(self) -> Snapshot:
        """The snapshot of the store as it is now, at most a second old."""
        known = self._current
        if known is not None and time.monotonic() - self._asked < _PATIENCE:
            return known
        with self._lock:
            return self._renewed()

    def _renewed(self) -> Snapshot:
        counts, judgements = self.store.counts(), self.store.judgements()
        version = _version(counts, len(judgements), self._path)
        if self._current is None or self._current.version != version:
            self._current = snapshot(self.store.readings(), counts, version, judgements)
        self._asked = time.monotonic()
        return self._current


def _version(counts: Counts, judged: int, path: Path | None) -> str:
    """What changes whenever the store does: its counts, and of a file the time it was written."""
    files = [path, path.with_name(path.name + "-wal")] if path else []
    stamps = [str(file.stat().st_mtime_ns) for file in files if file.is_file()]
    return "-".join([*map(str, (counts.articles, counts.events, counts.statements, judged)), *stamps])
