"""Who takes part: whether the sides of a report are those of a group of reports.

A person and their state are compatible, two people of one state are not. What is told of states alone is of their
people only where it is told as a meeting of leaders, and what names fewer people than all others, or none in its own
words, says too little without a date. Where in doubt contacts stay apart.
"""

from __future__ import annotations

from functools import lru_cache

from marsad.record.blocks import whole
from marsad.record.dates import NOWHERE
from marsad.record.group import Group
from marsad.record.reports import DELEGATES, Cast, Principal, Report

SEVERAL = 3
"""People from which on a meeting is not told of as one of two of them."""


def shared(report: Report, group: Group) -> int:
    """How many principals both have; 0 where any report of the group tells of other people."""
    found = [_cast(report.cast, theirs) for theirs in group.casts]
    return max(found) if all(found) else 0


@lru_cache(maxsize=1 << 16)
def _cast(ours: Cast, theirs: Cast) -> int:
    """How many principals two reports share, a body of no single state twice; 0 where people differ.

    Each principal of the shorter list must be on the longer one; of three or more, most of them.
    """
    matched = [who for who in ours if any(_same(who, other) for other in theirs)]
    answered = [other for other in theirs if any(_same(who, other) for who in ours)]
    count = min(_weight(matched), _weight(answered))
    smaller, found = min((len(ours), len(matched)), (len(theirs), len(answered)))
    if smaller == 1:
        return count if found == 1 else 0
    most = found == smaller or (smaller > 2 and found * 2 > smaller) or any(whole(who) for who in matched)
    return count if most and count >= 2 else 0


def _weight(matched: list[Principal]) -> int:
    return sum(2 if whole(who) else 1 for who in matched)


def _same(a: Principal, b: Principal) -> bool:
    if a.key != b.key or {a.kind, b.kind} == {"person", "organisation"}:
        return a.actor == b.actor
    return a.actor == b.actor or a.collective or b.collective


def others(report: Report, group: Group, *, dated: bool, late: bool) -> bool:
    """True where sides differ too much for what the dates say; a body that meets as a whole is told of in many ways.

    Without a date the sides must be the same, as many, and people where the others name people, unless told soon.
    With one, three states are not taken for two people of them.
    """
    if any(map(whole, report.cast)):
        return False
    ours, theirs = _people(report.cast), any(map(_people, group.casts))
    as_many = any(len(report.cast) == len(cast) for cast in group.casts)
    contained = any(_contained(report.cast, cast) or _contained(cast, report.cast) for cast in group.casts)
    if dated:
        return (not as_many and not (ours and theirs)) or (len(report.cast) >= SEVERAL and not contained)
    if not as_many or not contained or (ours and not theirs) or _strangers(report.cast, group):
        return True
    return not ours and theirs and late


def _strangers(cast: Cast, group: Group) -> bool:
    """True where each names people and none of them are the same: one side here, the other there."""
    ours = {who.actor for who in cast if not who.collective}
    theirs = {who.actor for each in group.casts for who in each if not who.collective}
    return bool(ours and theirs) and ours.isdisjoint(theirs)


@lru_cache(maxsize=1 << 16)
def _contained(ours: Cast, theirs: Cast) -> bool:
    return all(any(_same(who, other) for other in theirs) for who in ours)


@lru_cache(maxsize=1 << 16)
def _people(cast: Cast) -> int:
    return sum(not who.collective for who in cast)


def more_met(report: Report, group: Group) -> bool:
    """True where three or more people met, and all others tell of some of them: at its margins, or one by one.

    Of those who travel two are enough: two visits are told of at once.
    """
    people = _people(report.cast)
    if report.family == "visit":
        theirs = [_people(cast) for cast in group.casts]
        return people > max(1, *theirs) or 0 < people < min(theirs)
    if people < SEVERAL or people < len(report.cast):
        return False
    return all(len(cast) < people for cast in group.casts) and any(_people(cast) > 1 for cast in group.casts)


def stands_for(report: Report, group: Group) -> bool:
    """True where the report may be of the people that others name: talks of states alone are not of their leaders.

    Only a meeting that is told as one of leaders is, and that of leaders is none with delegates.
    """
    if report.family != "meeting" or any(map(whole, report.cast)):
        return True
    if report.leaders:
        return not any(who.kind == DELEGATES for cast in group.casts for who in cast)
    most = max(map(_people, group.casts))
    if not _people(report.cast):
        return most < len(report.cast)
    return bool(most) or group.leaders or _people(report.cast) < len(report.cast)


def fewer(report: Report, group: Group) -> bool:
    """True where the report names fewer people than each of the others does; a body that meets is named alone."""
    return not _of_body(report) and _people(report.cast) < min(map(_people, group.casts))


def alone(report: Report, group: Group) -> bool:
    """True where one side alone is known on either hand: whom the other one met may be somebody else."""
    ours, theirs = len(report.cast), [len(cast) for cast in group.casts]
    if any(map(whole, report.cast)) or any(map(whole, group.first.cast)):
        return False
    return (ours == 1) != (max(theirs) == 1)


def in_general(report: Report) -> bool:
    """True of talks of states as such, which are held all the time: neither people nor a rank are told."""
    return report.family == "meeting" and not (report.words.rank or _people(report.cast) or _of_body(report))


def half_named(report: Report, group: Group) -> bool:
    """True of a meeting with a state, not told as one of leaders, where others name people on all sides."""
    if report.family != "meeting" or any(map(whole, report.cast)):
        return False
    people, whoever = _people(report.cast), any(_people(cast) == len(cast) for cast in group.casts)
    if people == len(report.cast):
        return not whoever and not group.summit and any(map(_people, group.casts))
    return people > 0 and not report.words.summit and whoever


def other_rank(report: Report, group: Group) -> bool:
    """True of states or a body that meet by their leaders here, by ministers or others there; of a body where said."""
    if report.family != "meeting":
        return False
    if any(who.kind == DELEGATES for who in report.cast):
        return report.words.rank not in group.ranks
    if _people(report.cast) or any(map(_people, group.casts)):
        return False
    if _of_body(report):
        return bool(report.words.rank) and not group.ranks <= {"", report.words.rank}
    return report.words.rank not in group.ranks


def other_level(report: Report, group: Group) -> bool:
    """True of states or a body that meet by their leaders here, by others there, be it on one day.

    A body is told of as met by its leaders, or by its ministers, only where the words say so.
    """
    if report.family != "meeting":
        return False
    ours, theirs = report.words.rank, group.ranks
    if any(map(whole, report.cast)):
        return bool(ours) and bool(theirs - {""}) and ours not in theirs
    if _people(report.cast) or any(map(_people, group.casts)):
        return False
    return (ours == "leaders") != ("leaders" in theirs)


def other_session(report: Report, group: Group, *, apart: int) -> bool:
    """True of a body that meets again and again: its summit is no session, and each day has its own.

    ``apart`` are the days between the dates; a session without one is that of the day on which it is told, and
    what took place is told no day before. A session without a date joins no others without one.
    """
    if not any(map(whole, report.cast)):
        return False
    if report.kind not in group.kinds:
        return True
    if report.kind == "summit" and (report.words.rank == "leaders" or _of_body(report)):
        return False
    if report.said == NOWHERE:
        return not _of_the_day(report, group)
    return apart > 0


def _of_the_day(report: Report, group: Group) -> bool:
    """True where it is told around the day of the others; what took place is told no day before it."""
    told, first, last = report.published, group.said.first, group.said.last
    if told is None or first is None or last is None:
        return False
    early, late = 0 if report.status == "occurred" else 1, 3 if report.kind == "summit" else 1
    return -early <= (told - first).days and (told - last).days <= late


def other_matter(report: Report, group: Group) -> bool:
    """True of agreements and sessions on other topics: of both there are several at a time."""
    several = report.family == "agreement" or (report.kind != "summit" and _of_body(report))
    return several and bool(report.topics and group.topics) and report.topics.isdisjoint(group.topics)


def _of_body(report: Report) -> bool:
    return len(report.cast) == 1 and whole(report.cast[0])
