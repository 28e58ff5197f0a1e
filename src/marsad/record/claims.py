"""Claims held against the record: the second meeting this year, six calls, the last one in May.

The record knows only what it was given. So a number above what it holds is not wrong: the record is
incomplete. A number below what several outlets tell of disagrees, and the contacts counted are named. That something
was the first is borne out only where the record reaches back to the beginning of the time that is meant.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from marsad.article import Claim, Event, Reading, Record
from marsad.record.dates import NOWHERE, gap, window
from marsad.record.directory import Directory, directory
from marsad.record.encounters import Encounter, ReportRef, encounters
from marsad.record.reports import HAPPENED, REFUTED, family, overlap

Verdict = Literal["agrees", "disagrees", "record incomplete"]
Homes = Mapping[tuple[str, str], Encounter]
"""The encounter of each event, by article id and event id."""
ATTESTED = 2
"""Outlets that must say when a contact took place before it speaks against the press."""
FEW = 5
"""How many times as many reports the most told contact may have."""
SAME = 3
"""Days up to which two contacts of the same actors may be one of which reports give two dates."""
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
    """A claim and what is needed to answer it; ``own`` are its article's contacts of that sort.

    ``sides`` are those of the claim and, where it names one alone (his second visit), those of the contact that it
    numbers; ``begins`` is when the record does: the day of its oldest article.
    """

    reading: Reading
    claim: Claim
    sides: tuple[str, ...]
    begins: datetime.date
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
    begins = min((day for each in readings if (day := window(each.article.published).first)), default=datetime.date.max)
    return tuple(
        _answer(_question(reading, claim, actors, index, homes, begins))
        for reading in readings
        for claim in reading.claims
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


def _question(
    reading: Reading, claim: Claim, actors: Directory, index: Index, homes: Homes, begins: datetime.date
) -> _Question:
    keys = [(family(claim.of), _key(name, actors)) for name in claim.participants[:1] if claim.of]
    alike = [encounter for key in keys for encounter in index.get(key, ())]
    ids = {encounter.id for encounter in alike if _involves(encounter, claim.participants, actors, exact=False)}
    told = [(e, homes[reading.article.id, e.id]) for e in reading.events if (reading.article.id, e.id) in homes]
    own = [(event, encounter) for event, encounter in told if encounter.id in ids]
    anchor = _anchor(claim, own)
    sides = _sides(claim, anchor, actors)
    return _Question(reading, claim, sides, begins, actors, alike, tuple(enc for _, enc in own), anchor)


def _sides(claim: Claim, anchor: Encounter | None, actors: Directory) -> tuple[str, ...]:
    """Of a claim on one side those of its contact too: whom it visits; a place stands for its state."""
    if len(claim.participants) != 1 or anchor is None:
        return claim.participants
    (one,) = claim.participants
    others = {part.actor for part in anchor.participants} - {one}
    return (one, *sorted(name for name in others if _key(name, actors) != _key(one, actors)))


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
    if len(question.sides) == 1 and not (claim.of == "summit" and _gathers(question.sides[0], question.actors)):
        return _checked(question, "record incomplete", note="the claim names one side only")
    if claim.kind == "previous":
        return _previous(question)
    if not str(claim.value).isdecimal():
        return _checked(question, "record incomplete", note="the claim gives no number")
    return _number(question)


def _gathers(name: str, actors: Directory) -> bool:
    """True of a body of no single state: its summits are counted without others."""
    return name in actors and actors[name].kind == "organisation" and actors[name].country is None


def _number(question: _Question) -> ClaimCheck:
    """An ordinal counts up to its contact, a count up to the day of publication."""
    limit = (question.anchor and window(question.anchor.date).last) or question.published
    certain = [e for e in question.found if _counts(e, question, limit)]
    known = {encounter.id for encounter in certain}
    perhaps = [e for e in question.found if e.id not in known and _may_count(e, question, limit)]
    value, held, attested = int(question.claim.value), len(certain), _attested(certain)
    note = _held(held, value, len(perhaps))
    if attested > value:
        return _checked(question, "disagrees", certain, perhaps, note=f"{note}; several outlets tell of {attested}")
    if held > value:
        note = f"{note}; several outlets tell of {attested or 'none'}"
    elif held == value and (value > 1 or _reaches(question)):
        return _checked(question, "agrees", certain, perhaps, note=note)
    elif held == value:
        note = f"{note}, none before it; the record begins on {question.begins}"
    return _checked(question, "record incomplete", certain, perhaps, note=note)


def _held(held: int, value: int, perhaps: int) -> str:
    more = f", and {perhaps} more that may count" if perhaps else ""
    return f"the record holds {held} of {value}{more}" if held < value else f"the record holds {held}{more}"


def _attested(found: Sequence[Encounter]) -> int:
    """How many contacts several outlets tell of, each with its day; those that lie within days of each other are one.

    Beside one that everybody tells of, what few tell of may be the same one under a wrong day.
    """
    told = {encounter.id: len(_tellers(encounter)) for encounter in found}
    most = max(told.values(), default=0)
    sure = [e for e in found if len(_outlets(e)) >= ATTESTED and told[e.id] * FEW >= most]
    days = sorted(window(encounter.date).first or datetime.date.max for encounter in sure)
    return sum(not n or (day - days[n - 1]).days > SAME for n, day in enumerate(days))


def _outlets(encounter: Encounter) -> set[str | None]:
    """The outlets that say that it took place, and when: on its day, or on one near it."""
    return {report.outlet for report in _tellers(encounter)}


def _tellers(encounter: Encounter) -> list[ReportRef]:
    days = window(encounter.date)
    dated = [(report, gap(window(report.date), days)) for report in encounter.reports if report.status in HAPPENED]
    return [report for report, apart in dated if apart is not None and apart <= SAME]


def _reaches(question: _Question) -> bool:
    """True where the record begins no later than the time in which the claim counts."""
    first = window(question.claim.period).first
    return first is not None and question.begins <= first


def _previous(question: _Question) -> ClaimCheck:
    """The contact of the date claimed must be there, and no later one before the article's own."""
    claimed = window(str(question.claim.value))
    if claimed == NOWHERE:
        return _checked(question, "record incomplete", note="the claim gives no date")
    before = _before(question)
    past = [e for e in question.found if _counts(e, question, before)]
    later = [
        e for e in past if (window(e.date).first or before) > (claimed.last or before) and len(_outlets(e)) >= ATTESTED
    ]
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
    return inside and _involves(encounter, question.sides, question.actors, exact=True)


def _may_count(encounter: Encounter, question: _Question, limit: datetime.date) -> bool:
    days, period = window(encounter.date), window(question.claim.period)
    if encounter.status in REFUTED or (days.first is not None and days.first > limit):
        return False
    return gap(days, period) in (None, 0) and _involves(encounter, question.sides, question.actors, exact=False)


def _involves(encounter: Encounter, sides: Iterable[str], actors: Directory, *, exact: bool) -> bool:
    """True where all sides take part; unless ``exact``, a state may stand for its people. Who visits somebody
    visits his state."""
    involved, hosts = _involved(encounter), _hosts(encounter)
    return all(
        name in involved or any(_stands_for(name, other, actors) for other in (hosts if exact else involved))
        for name in sides
    )


def _hosts(encounter: Encounter) -> set[str]:
    """Whom and where a visit leads to."""
    if encounter.kind != "visit":
        return set()
    return {part.actor for part in encounter.participants if part.role == "host"} | {encounter.place or ""}


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
