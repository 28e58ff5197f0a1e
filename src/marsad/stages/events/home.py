"""Where somebody receives others: at home, in the city of the date line where that lies in his state."""

from __future__ import annotations

import msgspec

from marsad.layers import Draft, Sentence
from marsad.stages.events.merge import Contact
from marsad.stages.events.places import Places
from marsad.stages.events.told import Told
from marsad.stages.events.when import days_behind

_HEADS = frozenset({"date", "byline"})
_OFF, _REAL = frozenset({"denied", "cancelled"}), frozenset({"occurred", "ongoing"})
_DAY = len("2018-01-01")
_SEPARATORS = frozenset({"-", "/", "،", "(", ":", "–", "—"})
_PLACE, _LEAD = "place", 4


def datelines(draft: Draft, places: Places) -> tuple[str, ...]:
    """Cities that the page says it is written in: ``كاتماندو - الدوحة/ قنا/ 24 أبريل``."""
    heads = [(b.start, b.end) for b in draft.blocks if b.label in _HEADS]
    first = next((s for s in draft.sentences if s.label == "body"), None)
    if first and (end := _head_of(draft, first)):
        heads.append((first.start, end))
    names = (c for c in draft.candidates if c.kind == "name" and any(a <= c.start < b for a, b in heads))
    return tuple(dict.fromkeys(ref for c in names for ref in c.refs if places.kind(ref) == _PLACE))


def _head_of(draft: Draft, sentence: Sentence) -> int:
    """Where the date line ends that opens a sentence or stands by itself, ``عمان 18 أيلول (بترا)-``; 0 where none
    does."""
    units = draft.units[sentence.first : sentence.last]
    if units[0].kind != "group" or draft.groups[units[0].ref].kind not in ("place", "state"):
        return 0
    parted = any(u.word in _SEPARATORS or u.kind == "time" for u in units[1:_LEAD])
    end = next((u.start for u in units if u.kind in ("verb", "that")), sentence.end)
    return end if parted else 0


def at_home(contact: Contact, contacts: list[Contact], places: Places, cities: tuple[str, ...]) -> Contact:
    """``استقبل الوزير سفير``: in the host's state, unless the page tells that he was elsewhere."""
    told = contact.told
    if told.kind != "meeting" or told.place or told.status in _OFF:
        return contact
    hosts = frozenset(p.actor for p in told.people if p.role == "host")
    states = {places.state_of(host) or host for host in hosts}
    state = next(iter(states)) if len(states) == 1 else ""
    if not places.keep(state) or any(_elsewhere(c.told, told, hosts, state, places) for c in contacts):
        return contact
    place = next((city for city in cities if places.state(city) == state and places.keep(city)), state)
    return msgspec.structs.replace(contact, told=msgspec.structs.replace(told, place=place))


def at_dateline(
    contact: Contact, contacts: list[Contact], places: Places, cities: tuple[str, ...], published: str | None
) -> Contact:
    """``مسقط - التقى وزير الخارجية أمس نظيره العماني``: news of these days of somebody whose state the city of the date
    line lies in is from there."""
    told = contact.told
    if told.kind not in ("meeting", "agreement") or told.place or told.status not in _REAL or told.date is None:
        return contact
    if len(told.date) < _DAY or not 0 <= days_behind(told.date, published) <= 1:
        return contact
    for city in cities:
        state = places.state(city)
        home = frozenset(a for a in told.who if state and (places.state_of(a) or a) == state)
        away = any(_elsewhere(c.told, told, home, state, places) or _sets_out(c.told, home) for c in contacts)
        if home and places.keep(city) and not away:
            return msgspec.structs.replace(contact, told=msgspec.structs.replace(told, place=city))
    return contact


def all_day(contact: Contact, contacts: list[Contact], places: Places) -> Contact:
    """``استقبل الوزير سفيرا، ثم التقى سفيرة``: where one of them met others, or leaders gathered, on that day
    in the state of either; what they agreed on, where they met."""
    told = contact.told
    if told.kind not in ("meeting", "agreement") or told.place or told.status in _OFF or told.date is None:
        return contact
    same = (
        c.told for c in contacts if c.told.date == told.date and c.told.status == told.status and c.told is not told
    )
    for other in same:
        at, shared = places.state(other.place), other.who & told.who
        home = frozenset(actor for actor in told.who if (places.state_of(actor) or actor) == at)
        beside = other.kind == "summit" or (other.kind == "meeting" and shared)
        there = (other.kind == "meeting" and told.who <= other.who) or any(places.state_of(a) for a in shared)
        if not beside or not at or not (home or there) or (told.kind == "agreement" and not told.who <= other.who):
            continue
        if not any(_elsewhere(c.told, told, home | shared, at, places) for c in contacts):
            return msgspec.structs.replace(contact, told=msgspec.structs.replace(told, place=other.place))
    return contact


def _sets_out(visit: Told, home: frozenset[str]) -> bool:
    """Whether somebody broke off a journey: he may be anywhere."""
    visitors = {p.actor for p in visit.people if p.role == "visitor"}
    return visit.kind == "visit" and visit.status == "cancelled" and bool(visitors & home)


def _elsewhere(other: Told, told: Told, hosts: frozenset[str], state: str, places: Places) -> bool:
    """Whether another contact puts the hosts into another state on a day that may be the same."""
    if other is told or other.place is None or other.status in _OFF or not hosts & other.who:
        return False
    if other.open and not told.open:
        return False  # who was met at home may be going to travel
    apart = other.date is not None and told.date is not None and other.date != told.date
    visiting = other.kind != "visit" or any(p.role == "visitor" and p.actor in hosts for p in other.people)
    return places.state(other.place) != state and visiting and not apart
