"""Claims held against the record: the second meeting this year, six calls, the last one in May.

The record knows only what it was given. So a number above what it holds is not wrong: the record is
incomplete. A number below what is certain disagrees, and the contacts counted are named.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from marsad.article import Claim, Event, Reading, Record
from marsad.record.dates import NOWHERE, gap, window
from marsad.record.directory import Directory, directory
from marsad.record.encounters import Encounter, encounters
from marsad.record.reports import HAPPENED, REFUTED, family, overlap

Verdict = Literal["agrees", "disagrees", "record incomplete"]
Homes = Mapping[tuple[str, str], Encounter]
"""The encounter of each event, by article id and event id."""
Index = Mapping[tuple[str, str], Sequence[Encounter]]
"""Encounters by family of kinds and by state or body."""


class ClaimCheck(Record):
    """A claim with what the record says of it.

    ``counted`` are ids of the contacts that certainly answer the claim, ``uncertain`` of those that may (told
    of states, or without a date); ``elsewhere`` says of how many of both other articles tell too;
    ``anchor`` is the contact that the claim counts up to.
    """

    article: str
    path: str | None
    published: str | None
    claim: Claim
    verdict: Verdict
    counted: tuple[str, ...] = ()
    uncertain: tuple[str, ...] = ()
    elsewhere: int = 0
    anchor: str | None = None
    note: str = ""


class _Question(msgspec.Struct, frozen=True):
    """A claim and what is needed to answer it; ``own`` are its article's contacts of that sort."""

    reading: Reading
    claim: Claim
    actors: Directory
    found: Sequence[Encounter]
    own: tuple[Encounter, ...]
    anchor: Encounter | None

    @property
    def published(self) -> datetime.date:
        return window(self.reading.article.published).last or datetime.date.max


def claim_checks(readings: Iterable[Reading], found: Sequence[Encounter] | None = None) -> tuple[ClaimCheck, ...]:
    """Every claim of ``readings`` held against the encounters ``found``, which are made anew where not given.

    In order of publication, within an article as the claims stand there.
    """
    readings = sorted(readings, key=lambda reading: (reading.article.published or "9999", reading.article.id))
    found = encounters(readings) if found is None else found
    actors = directory(readings)
    index = _index(found, actors)
    homes = {(report.article, report.event): encounter for encounter in found for report in encounter.reports}
    return tuple(
        _answer(_question(reading, claim, actors, index, homes)) for reading in readings for claim in reading.claims
    )


def _index(found: Sequence[Encounter], actors: Directory) -> Index:
    """The encounters by family of kinds and by state or body involved."""
    index: dict[tuple[str, str], list[Encounter]] = {}
    for encounter in found:
        for key in {_key(name, actors) for name in _involved(encounter)}:
            index.setdefault((family(encounter.kind), key), []).append(encounter)
    return index


def _key(name: str, actors: Directory) -> str:
    return (actors[name].country or name) if name in actors else name


def _involved(encounter: Encounter) -> set[str]:
    """Whoever takes part; a visit is also to a place."""
    visited = {encounter.place} if encounter.kind == "visit" and encounter.place else set()
    return {part.actor for part in encounter.participants} | visited


def _question(reading: Reading, claim: Claim, actors: Directory, index: Index, homes: Homes) -> _Question:
    keys = [(family(claim.of), _key(name, actors)) for name in claim.participants[:1] if claim.of]
    alike = [encounter for key in keys for encounter in index.get(key, ())]
    ids = {encounter.id for encounter in alike if _involves(encounter, claim, actors, exact=False)}
    told = [(e, homes[reading.article.id, e.id]) for e in reading.events if (reading.article.id, e.id) in homes]
    own = [(event, encounter) for event, encounter in told if encounter.id in ids]
    return _Question(reading, claim, actors, alike, tuple(enc for _, enc in own), _anchor(claim, own))


def _anchor(claim: Claim, own: Sequence[tuple[Event, Encounter]]) -> Encounter | None:
    """The contact that an ordinal numbers: the one told of in its words, else the article's latest."""
    if claim.kind != "ordinal":
        return None
    spoken = [encounter for event, encounter in own if overlap(event, claim)]
    return max(spoken or (encounter for _, encounter in own), key=_latest, default=None)


def _latest(encounter: Encounter) -> tuple[datetime.date, str]:
    return window(encounter.date).first or datetime.date.min, encounter.id


def _answer(question: _Question) -> ClaimCheck:
    claim = question.claim
    if claim.kind == "anniversary" or claim.of is None or not claim.participants:
        return _checked(question, "record incomplete", note="the record holds nothing to count for this claim")
    if claim.kind == "previous":
        return _previous(question)
    if not str(claim.value).isdecimal():
        return _checked(question, "record incomplete", note="the claim gives no number")
    return _number(question)


def _number(question: _Question) -> ClaimCheck:
    """An ordinal counts up to its contact, a count up to the day of publication."""
    limit = (question.anchor and window(question.anchor.date).last) or question.published
    certain = [e for e in question.found if _counts(e, question, limit)]
    known = {encounter.id for encounter in certain}
    perhaps = [e for e in question.found if e.id not in known and _may_count(e, question, limit)]
    value, held = int(question.claim.value), len(certain)
    verdict: Verdict = "agrees" if held == value else "disagrees" if held > value else "record incomplete"
    return _checked(question, verdict, certain, perhaps, note=_held(held, value, len(perhaps)))


def _held(held: int, value: int, perhaps: int) -> str:
    more = f", and {perhaps} more that may count" if perhaps else ""
    return f"the record holds {held} of {value}{more}" if held < value else f"the record holds {held}{more}"


def _previous(question: _Question) -> ClaimCheck:
    """The contact of the date claimed must be there, and no later one before the article's own."""
    claimed = window(str(question.claim.value))
    if claimed == NOWHERE:
        return _checked(question, "record incomplete", note="the claim gives no date")
    before = _before(question)
    past = [e for e in question.found if _counts(e, question, before)]
    later = [e for e in past if (window(e.date).first or before) > (claimed.last or before)]
    same = [e for e in past if gap(window(e.date), claimed) == 0]
    if later:
        return _checked(question, "disagrees", later, note=f"the record holds a later one, of {later[-1].date}")
    if same:
        return _checked(question, "agrees", same, note="the record holds it and none after it")
    return _checked(question, "record incomplete", note=f"the record holds none of {question.claim.value}")


def _before(question: _Question) -> datetime.date:
    """The day before the contact that the article itself is about, else the day of publication."""
    claimed = window(str(question.claim.value)).last or datetime.date.min
    own = [first for e in question.own if (first := window(e.date).first) and first > claimed]
    return max(own) - datetime.timedelta(days=1) if own else question.published


def _counts(encounter: Encounter, question: _Question, limit: datetime.date) -> bool:
    """True where the contact certainly answers: it took place, of these very actors, in the time meant."""
    happened = encounter.status in HAPPENED or encounter == question.anchor
    days = window(encounter.date)
    if not happened or not days.first or not days.last or days.first > limit:
        return False
    period = window(question.claim.period)
    inside = period == NOWHERE or bool(
        period.first and period.last and period.first <= days.first and days.last <= period.last
    )
    return inside and _involves(encounter, question.claim, question.actors, exact=True)


def _may_count(encounter: Encounter, question: _Question, limit: datetime.date) -> bool:
    days, period = window(encounter.date), window(question.claim.period)
    if encounter.status in REFUTED or (days.first is not None and days.first > limit):
        return False
    return gap(days, period) in (None, 0) and _involves(encounter, question.claim, question.actors, exact=False)


def _involves(encounter: Encounter, claim: Claim, actors: Directory, *, exact: bool) -> bool:
    """True where all actors of the claim take part; unless ``exact``, a state may stand for its people."""
    involved = _involved(encounter)
    return all(
        name in involved or (not exact and any(_stands_for(name, other, actors) for other in involved))
        for name in claim.participants
    )


def _stands_for(name: str, other: str, actors: Directory) -> bool:
    a, b = actors.get(name), actors.get(other)
    if a is None or b is None or a.country is None or a.country != b.country:
        return False
    return a.kind != "person" or b.kind != "person"


def _checked(
    question: _Question,
    verdict: Verdict,
    certain: Sequence[Encounter] = (),
    perhaps: Sequence[Encounter] = (),
    *,
    note: str = "",
) -> ClaimCheck:
    article = question.reading.article
    others = [e for e in (*certain, *perhaps) if any(r.article != article.id for r in e.reports)]
    return ClaimCheck(
        article=article.id,
        path=article.path,
        published=article.published,
        claim=question.claim,
        verdict=verdict,
        counted=tuple(encounter.id for encounter in certain),
        uncertain=tuple(encounter.id for encounter in perhaps),
        elsewhere=len(others),
        anchor=question.anchor.id if question.anchor else None,
        note=note,
    )
