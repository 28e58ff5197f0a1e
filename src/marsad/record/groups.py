"""Groups of reports that tell of one contact, and whether one more report belongs to a group.

A person and their state are compatible, two people of one state are not; dates must meet; two different
contacts of one article are never one. Everything is decided from the reports themselves, in an order of their
own, so the order in which articles arrive plays no part.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from marsad.record.blocks import Blocks
from marsad.record.dates import DAY, NOWHERE, Window, gap
from marsad.record.group import Group, length
from marsad.record.judgements import NO_LINKS, Links
from marsad.record.reports import FUTURE, HAPPENED, REFUTED, Report
from marsad.record.sides import (
    alone,
    fewer,
    half_named,
    in_general,
    more_met,
    other_level,
    other_matter,
    other_rank,
    other_session,
    others,
    shared,
    stands_for,
)

TOLERANCE = {"visit": 3, "meeting": 1, "call": 1, "message": 1, "agreement": 1}
"""Days by which reports of one contact may differ; a visit lasts, and a night lies between two time zones."""
WEEK, MONTH = 7, 31
NEAR = 5
"""Days between a contact and an undated report of it within which the nearest contact is meant."""
TOGETHER = {True: 14, False: 3}
"""Days between the publications of undated reports of one contact: of a plan, of anything else."""
SAME_NEWS = 3
"""Days between publications within which dates a day apart may be of one contact."""
MUCH = 3
"""Reports of a plan from which on it is talked of much."""
ONE_PLAN = tuple({plan, refuted} for plan in sorted(FUTURE) for refuted in sorted(REFUTED))
"""Statuses under which one article may tell one plan twice."""

EXACT, WITHIN, ABOUT, VAGUE = 4, 3, 2, 1

Score = tuple[int, int, int, int, int]


def grouped(reports: Iterable[Report], links: Links = NO_LINKS) -> list[Group]:
    """The reports as groups, one a contact, in the order of the groups' first reports.

    What people judged goes before what reports say: ``links`` hold reports apart and put groups together.
    """
    blocks: Blocks[Group] = Blocks()
    groups: list[Group] = []
    for report in sorted(reports, key=_firmness):
        if report.words.several or report.misdated:
            # Of which contact it tells nobody can say: it stays alone.
            groups.append(Group(report))
            continue
        group = _choose(report, [g for g in blocks.near(report) if not _parted(report, g, links)])
        if group is None:
            group = Group(report)
            groups.append(group)
        else:
            group.add(report)
        blocks.add(group, report)
    return sorted(_joined(groups, links), key=lambda g: g.first.order)


def _parted(report: Report, group: Group, links: Links) -> bool:
    """True where a person held the report apart from one of the group's."""
    return bool(links.cannot) and any(links.parted(report.ident, other.ident) for other in group.reports)


def _joined(groups: list[Group], links: Links) -> list[Group]:
    """The groups, those put together that hold reports which a person said to be of one contact."""
    for must in links.must:
        held = [group for group in groups if any(report.ident in must for report in group.reports)]
        for other in held[1:]:
            for report in other.reports:
                held[0].add(report)
        gone = {id(group) for group in held[1:]}
        groups = [group for group in groups if id(group) not in gone]
    return groups


def _firmness(report: Report) -> tuple[object, ...]:
    """Order of assignment: what is dated to the day and names people comes first and draws the rest."""
    people = sum(not who.collective for who in report.principals)
    size = len(report.cast)
    return length(report.said), -min(people, 2), size, report.status in FUTURE, report.order


def _choose(report: Report, candidates: list[Group]) -> Group | None:
    """The group that fits best; vague dates decide only where they leave no choice.

    Where what fits as well is a contact that the report's own article tells of apart, it is left out: it may be a
    second mention of that one.
    """
    scored = [(score, group) for group in candidates if (score := fit(report, group)) is not None]
    free = [(score, group) for score, group in scored if not _told_apart(report, group)]
    if not free:
        return None
    best = max(score for score, _ in free)
    if best[0] < EXACT and any(score[:4] >= best[:4] for score, group in scored if _told_apart(report, group)):
        return None
    if _any_day(report, free):
        return None
    if best[0] == VAGUE and sum(score[0] == VAGUE for score, _ in free) > 1:
        return None
    return min((group for score, group in free if score == best), key=lambda group: group.first.order)


def _any_day(report: Report, free: list[tuple[Score, Group]]) -> bool:
    """True of a call told without its day where people telephoned on several."""
    return report.family == "call" and report.said == NOWHERE and sum(g.said.days == 1 for _, g in free) > 1


def fit(report: Report, group: Group) -> Score | None:
    """How well ``report`` fits the group, the higher the better; null where it is another contact."""
    # What costs least and rules out most comes first.
    dates = _dates(report, group)
    if dates is None or _mover_differs(report, group) or _contradicts(report, group):
        return None
    both = shared(report, group)
    if both == 0 or _other_sides(report, group, dates):
        return None
    place = _place(report, group)
    if place < 0 and (dates[0] < EXACT or both < 2 or report.family == "visit"):
        return None
    if both == 1 and dates[0] < EXACT:
        return None
    return dates[0], both, place, dates[1], len(group.reports)


def _other_sides(report: Report, group: Group, dates: tuple[int, int]) -> bool:
    """True where sides, or how they are told of, differ too much for what the dates say."""
    late = group.said == NOWHERE and -dates[1] > TOGETHER[False]
    if others(report, group, dated=dates[0] >= WITHIN, late=late) or more_met(report, group):
        return True
    if alone(report, group) or not stands_for(report, group) or other_level(report, group):
        return True
    if dates[0] < EXACT and _others_without_a_day(report, group, -dates[1]):
        return True
    words = report.words
    if words.bare and not words.rank and report.said.days > WEEK and report.kind == "meeting":
        return True
    return report.said == NOWHERE and (words.bare or fewer(report, group))


def _others_without_a_day(report: Report, group: Group, apart: int) -> bool:
    """True where no day holds together what is told of others, of another matter or with another outcome."""
    if in_general(report) or half_named(report, group) or other_rank(report, group):
        return True
    if other_session(report, group, apart=apart) or other_matter(report, group):
        return True
    return _next_one(report, group) or _other_outcome(report, group)


def _next_one(report: Report, group: Group) -> bool:
    """True of the second or a later one of its kind where the others tell of another day."""
    both_days = report.said.days == group.said.days == 1 and report.said != group.said
    return both_days and report.number not in (None, "1")


def _other_outcome(report: Report, group: Group) -> bool:
    """True where one says that it took place and the others that it did not; what is called off may take place yet.

    Two days that are named are compared as days: then it is one contact of which outlets disagree.
    """
    if report.said.days == group.said.days == 1:
        return False
    if report.status in REFUTED:
        first = group.said.first
        early = first is not None and report.published is not None and report.published < first
        return not early and not group.statuses.isdisjoint(HAPPENED)
    return report.status in HAPPENED and group.statuses <= REFUTED


def _contradicts(report: Report, group: Group) -> bool:
    """True where a date that any report of the group gives cannot be the report's."""
    if report.said == NOWHERE or report.said in group.dates:
        return False
    return any(_apart(report, said, group) for said in group.dates)


def _apart(report: Report, said: Window, group: Group) -> bool:
    """True where two dates are too far from each other, or share only the end of what both call a week or a month."""
    days = gap(report.when, said)
    if days:
        return days > TOLERANCE.get(report.family, 0) and not _redated(report, group, days)
    slack = TOLERANCE.get(report.family, 0) * DAY
    nested = _inside(said, report.said, slack) or _inside(report.said, said, slack)
    return report.status not in FUTURE and min(said.days, report.said.days) > 1 and not nested


def _inside(inner: Window, outer: Window, slack: timedelta) -> bool:
    if inner.first is None or inner.last is None or outer.first is None or outer.last is None:
        return True
    return outer.first - slack <= inner.first and inner.last <= outer.last + slack


def _mover_differs(report: Report, group: Group) -> bool:
    return report.mover is not None and bool(group.movers) and report.mover not in group.movers


def _told_apart(report: Report, group: Group) -> bool:
    """True where the report's own article tells of the group's contact as of another one."""
    return any(not _repeats(report, other) for other in group.own.get(report.article, ()))


def _repeats(report: Report, other: Report) -> bool:
    """True where one article tells one contact twice.

    On the same day, once of people and once of their states; or in the same month, once as a plan and once as denied.
    """
    if report.said != other.said or not 0 < report.said.days <= MONTH:
        return False
    if report.said.days > 1:
        return report.principals == other.principals and {report.status, other.status} in ONE_PLAN
    same = {who.key for who in report.principals} == {who.key for who in other.principals}
    return same and (report.kind != other.kind or report.principals != other.principals)


def _dates(report: Report, group: Group) -> tuple[int, int] | None:
    """How firmly dates say that it is one contact, and how near they are (0 best, then negative)."""
    if NOWHERE not in (report.said, group.said):
        return _both_dated(report, group)
    if report.said == NOWHERE and gap(report.when, group.said):
        return None
    if 0 < group.said.days <= WEEK:
        return _undated(report, group)
    found = _by_publication(report, group)
    # Where the others know the month, what is told weeks later without a date is told of it only if it was near.
    return found if found and (found[0] > VAGUE or group.said == NOWHERE) else _in_month(report, group.said)


def _both_dated(report: Report, group: Group) -> tuple[int, int] | None:
    if report.said.days == 1 and report.said in group.dates:
        return EXACT, 0
    apart = gap(report.when, group.said)
    if apart is None:
        return None
    if apart > 0:
        near = apart <= TOLERANCE.get(report.family, 0) and _together(report, group)
        return (ABOUT, -apart) if near or _redated(report, group, apart) else None
    if report.said.days == group.said.days == 1:
        return EXACT, 0
    return (WITHIN if report.said.days <= MONTH else VAGUE), 0


def _together(report: Report, group: Group) -> bool:
    """True where the report was published within days of another."""
    return min((days for days, _ in group.apart(report)), default=MONTH) <= SAME_NEWS


def _redated(report: Report, group: Group, apart: int) -> bool:
    """True of a plan that is told for another month, while the group's is told too: it was put off, or not fixed."""
    rough = max(report.said.days, group.said.days) > WEEK
    return rough and apart <= MONTH and _pending(report, group)


def _pending(report: Report, group: Group, most: int = MONTH) -> bool:
    """True where the report and others of the group tell of a plan at the same time, at ``most`` so many days apart."""
    if report.status not in FUTURE or not any(True in told for told in group.days.values()):
        return False
    if report.published is None or True in group.days.get(None, ()):
        return True
    return min((apart for apart, told in group.apart(report) if True in told), default=most + 1) <= most


def _undated(report: Report, group: Group) -> tuple[int, int] | None:
    if report.published is None or gap(report.when, group.said) != 0:
        return None
    apart = gap(Window(report.published, report.published), group.said) or 0
    plan = report.status in FUTURE
    if apart > NEAR and not plan:
        return None
    if apart > SAME_NEWS and report.family == "visit" and all(who.collective for who in report.cast):
        # Of a state somebody may travel every day.
        return None
    if len(report.cast) > max(map(len, group.casts)):
        # Who meets more people than any report knows of may well meet them another time.
        return (VAGUE, -apart) if plan else None
    if not _pending(report, group, TOGETHER[True]):
        unsaid = plan and report.family == "meeting" and not group.plans and group.said.days > 1
        if apart > TOGETHER[True] or unsaid:
            # That somebody is to be met says little of a week in which he was.
            return None
        return ABOUT if apart <= NEAR else VAGUE, -apart
    # A plan without a date is the one that is talked of most, not the one that comes first.
    return ABOUT, 0 if group.plans >= MUCH else -apart


def _by_publication(report: Report, group: Group) -> tuple[int, int] | None:
    """Undated reports are of one contact where they were published together; a plan waits longer."""
    days = group.apart(report)
    # No chain of undated reports shall run on.
    if not days or max(apart for apart, _ in days) > MONTH:
        return None
    apart = min(apart for apart, _ in days)
    plans = report.status in FUTURE or any(True in told for each, told in days if each == apart)
    # Nobody plans a telephone call for weeks.
    waits = plans and report.family != "call"
    return (ABOUT, -apart) if apart <= TOGETHER[waits] else None


def _in_month(report: Report, said: Window) -> tuple[int, int] | None:
    """An undated report of a plan published in or around the month of a contact may be of it."""
    if report.status not in FUTURE or report.published is None or not WEEK < said.days <= MONTH:
        return None
    apart = gap(Window(report.published, report.published), said) or 0
    return (VAGUE, -apart) if apart <= WEEK else None


def _place(report: Report, group: Group) -> int:
    """1 where both name the same place, 0 where one names none, -1 where they name different states."""
    if report.place_key is None or report.family == "call":
        return 0
    if not group.places:
        return 0
    return 1 if report.place_key in group.places else -1
