"""What only all contacts of a page tell of one: its outlook by its date, where a visitor met his hosts."""

from __future__ import annotations

import msgspec

from marsad.article import Status
from marsad.stages.events.home import all_day, at_dateline, at_home
from marsad.stages.events.merge import Contact
from marsad.stages.events.places import Places
from marsad.stages.events.told import Told
from marsad.stages.events.when import ahead, behind, days_behind

_DAY = len("2018-01-01")


def settled(
    contacts: list[Contact], places: Places, home: dict[str, str], published: str | None, cities: tuple[str, ...] = ()
) -> list[Contact]:
    """Meetings of a visitor with his hosts are where the visit is, and part of it, who receives others is at home;
    dates settle what only they tell; ``cities`` are those of the date line."""
    contacts = [_timely(c, published) for c in contacts]
    contacts = [_awaited(c, contacts, places) if c.told.kind == "visit" else c for c in contacts]
    contacts = [_there(c, contacts) if c.told.kind == "visit" else c for c in contacts]
    visits = [c for c in contacts if c.told.kind == "visit"]
    contacts = [_off(c, visits, places, home) for c in contacts]
    contacts = [_done(c, visits, published) for c in contacts]
    contacts = [_within(c, visits, places, home) if c.told.kind in ("meeting", "agreement") else c for c in contacts]
    contacts = [at_home(c, contacts, places, cities) for c in contacts]
    contacts = [all_day(c, contacts, places) for c in contacts]
    return [at_dateline(c, contacts, places, cities, published) for c in contacts]


def _done(contact: Contact, visits: list[Contact], published: str | None) -> Contact:
    """``وصل قبل أيام لإجراء محادثات``: what a journey of days ago was for has been."""
    told = contact.told
    journey = next((v.told for v in visits if v.told.sentence == told.sentence and v.told.who & told.who), None)
    if journey is None or journey.open or not (told.assumed and told.status == "planned" and not told.date):
        return contact
    return _with(contact, "occurred") if days_behind(journey.date, published) > 1 else contact


def _off(contact: Contact, visits: list[Contact], places: Places, home: dict[str, str]) -> Contact:
    """``ألغت جولتها، وكان مقررا أن تلتقي هناك نظيرتها``: with a journey falls what the visitor was to do there."""
    told = contact.told
    if told.kind != "meeting" or told.status not in ("planned", "possible"):
        return contact
    theirs = [v.told for v in visits if _is_visit_of(v.told, told, places, home)]
    return _with(contact, "cancelled") if theirs and all(v.status == "cancelled" for v in theirs) else contact


def _is_visit_of(visit: Told, told: Told, places: Places, home: dict[str, str]) -> bool:
    """Whether a visitor meets somebody of the visited state, there or nowhere in particular."""
    guests, state = {p.actor for p in visit.people if p.role == "visitor"}, places.state(visit.place)
    hosts = any(home.get(a, a) == state for a in told.who - guests)
    return bool(guests & told.who) and hosts and places.state(told.place) in ("", state)


def _with(contact: Contact, status: Status) -> Contact:
    return msgspec.structs.replace(contact, told=msgspec.structs.replace(contact.told, status=status))


def _timely(contact: Contact, published: str | None) -> Contact:
    """What is to be on a day to come has not been, whatever else is said of it (``القمة ستعقد في يونيو. وقال بعد إعلان
    القمة``); a plan for a day gone by has come about."""
    told = contact.told
    if told.status in ("occurred", "ongoing") and ahead(told.date, published):
        return _with(contact, "planned")
    if told.status == "planned" and behind(told.date, published):
        return _with(contact, "occurred")
    return contact


def _awaited(visit: Contact, contacts: list[Contact], places: Places) -> Contact:
    """``سيستقبل الرئيس غدا نظيره. وتأتي الزيارة بعد أسبوعين من الأزمة``: a visit that nothing tells of otherwise lies
    ahead where the guest is to be received."""
    told, state = visit.told, places.state(visit.told.place)
    if told.date or told.status != "occurred" or not told.assumed:
        return visit
    guests = {p.actor for p in told.people if p.role == "visitor"}
    theirs = [c.told for c in contacts if c.told.kind == "meeting" and guests & c.told.who]
    hosted = [m for m in theirs if any(p.role == "host" and places.state_of(p.actor) == state for p in m.people)]
    awaited = bool(hosted) and all(m.status == "planned" for m in hosted)
    return _with(visit, "planned") if awaited else visit


def _there(visit: Contact, contacts: list[Contact]) -> Contact:
    """A journey to come is on the day of what the visitor goes there for."""
    told = visit.told
    if told.date or not told.open:
        return visit
    dates = (
        c.told.date
        for c in contacts
        if c.told.kind in ("meeting", "summit")
        and c.told.place == told.place
        and c.told.open
        and any(p.role == "visitor" and p.actor in c.told.who for p in told.people)
    )
    return msgspec.structs.replace(visit, told=msgspec.structs.replace(told, date=next(filter(None, dates), None)))


def _within(contact: Contact, visits: list[Contact], places: Places, home: dict[str, str]) -> Contact:
    for visit in sorted(visits, key=lambda v: _distance(contact.told, v.told)):
        if _belongs(contact.told, visit.told, places, home):
            place = contact.told.place or (
                None if contact.told.open and contact.told.kind != "meeting" else visit.told.place
            )
            date = contact.told.date or (visit.told.date if _at_once(contact.told, visit.told) else None)
            told = msgspec.structs.replace(contact.told, place=place, date=date)
            return msgspec.structs.replace(contact, told=told, within=visit.told)
    return contact


def _at_once(told: Told, visit: Told) -> bool:
    """Whether a meeting is on the day of the visit: both were, or both are awaited and told of in one breath."""
    near = abs(visit.sentence - told.sentence) <= 1 and len(visit.date or "") == _DAY
    return told.kind == "meeting" and visit.open == told.open and (not told.open or near)


def _distance(told: Told, visit: Told) -> tuple[bool, bool, int]:
    """Visits of the same outlook first, then of the same day, then those told nearest."""
    return (visit.open != told.open, visit.date != told.date, abs(visit.sentence - told.sentence))


def _belongs(told: Told, visit: Told, places: Places, home: dict[str, str]) -> bool:
    """The visitor meets somebody of the visited state, at no other place, on no day far from the visit's."""
    guests = {p.actor for p in visit.people if p.role == "visitor"}
    state = places.state(visit.place)
    hosts = {a for a in told.who - guests if home.get(a, a) == state}
    if not guests & told.who or not hosts or visit.status in ("denied", "cancelled"):
        return False
    if told.place and places.state(told.place) != state:
        return False
    return not (told.date and visit.date) or told.date[:7] == visit.date[:7]
