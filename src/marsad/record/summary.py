"""What the reports of one contact say together: kind, status, date, place, participants, and conflicts."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from marsad.article import Participant, Role
from marsad.record.dates import NOWHERE, gap, window
from marsad.record.groups import TOLERANCE
from marsad.record.reports import FUTURE, HAPPENED, REFUTED, Report, resolved

_RANK = ("possible", "planned", "denied", "cancelled")
"""Of statuses published on one day the later in this list holds."""
_HARDLY = 10
"""How many times as many reports may have told of a plan as say that it came about, else nobody would miss it."""
_MANY = 4
"""From so many reports on, a participant whom one report, or less than a tenth of them, names is left out."""


def kind(told: Sequence[Report]) -> str:
    """The kind that most reports give, of a tie the first in the alphabet."""
    return _most(report.kind for report in told) or ""


def status(told: Sequence[Report]) -> str:
    """What holds after all reports: what happened has happened; else the status published last."""
    if _took_place(told):
        return "occurred" if any(report.status == "occurred" for report in told) else "ongoing"
    expected = _expected(told)
    rest = [report for report in told if report.status not in HAPPENED and not _too_early(report, expected)]
    dated = [(report.published is not None, report.published or report.order[0]) for report in rest]
    last = max(dated)
    return max((r.status for r, when in zip(rest, dated, strict=True) if when == last), key=_rank)


def _too_early(report: Report, expected: datetime.date | None) -> bool:
    """True where a report without a date denies, before its day, what others expect: that it has not been yet."""
    undated = report.said == NOWHERE and report.published is not None
    return report.status == "denied" and undated and expected is not None and expected > report.order[0]


def _expected(told: Sequence[Report]) -> datetime.date | None:
    """The last day for which plans are told; null where no more reports tell of a plan than deny the contact."""
    plans = [report for report in told if report.status in FUTURE]
    denied = sum(report.status == "denied" for report in told)
    days = [plan.said.last for plan in plans if plan.said.last]
    return max(days, default=None) if len(plans) > denied else None


def _took_place(told: Sequence[Report]) -> bool:
    """True where reports say so, not many times as many only of a plan, and not more later ones still expect it."""
    happened = [report for report in told if report.status in HAPPENED]
    first = min((report.order[0] for report in happened), default=None)
    later = [r for r in told if r.status in FUTURE and r.published and first and r.published > first]
    plans = sum(report.status in FUTURE for report in told)
    return bool(happened) and len(later) <= len(happened) and plans <= _HARDLY * len(happened)


def history(told: Sequence[Report]) -> tuple[tuple[str, Report], ...]:
    """What held from which publication on, each with a report that says so; within one day only what held after it.

    ``told`` stands in order of publication.
    """
    steps: list[tuple[str, Report]] = []
    for end in range(1, len(told) + 1):
        if end < len(told) and told[end].order[0] == told[end - 1].order[0]:
            continue
        held = status(told[:end])
        if not steps or steps[-1][0] != held:
            day = [report for report in told[:end] if report.order[0] == told[end - 1].order[0]]
            steps.append((held, next((r for r in (*day, *told) if r.status == held), day[0])))
    return tuple(steps)


def _rank(value: str) -> int:
    return _RANK.index(value) if value in _RANK else -1


def date(told: Sequence[Report]) -> str | None:
    """The date that most reports give among the most precise.

    Of what took place it is what those give that say so, else what all others do.
    """
    dated = [report for report in told if report.said.first]
    if not dated:
        return None
    took_place = _took_place(told)
    firm = [report for report in dated if (report.status in HAPPENED) == took_place] or dated
    shortest = min(_precision(report) for report in firm)
    return _most(report.date for report in firm if _precision(report) == shortest)


def _precision(report: Report) -> int:
    return report.said.days or 10_000


def place(told: Sequence[Report]) -> str | None:
    """The place that most reports give: first the state, then the city in it."""
    key = _most(report.place_key for report in told)
    within = [report for report in told if key and report.place_key == key]
    return _most(report.place for report in within if not report.in_state) or _most(r.place for r in within)


def participants(told: Sequence[Report]) -> tuple[Participant, ...]:
    """Everybody the reports name, each with the usual part; states only where nobody of theirs is named."""
    roles: dict[str, Counter[Role]] = defaultdict(Counter)
    for report in told:
        for part in report.participants:
            roles[part.actor][part.role] += 1
    every = {who for report in told for who in report.principals}
    named = resolved(who for who in every if who.actor not in roles or _enough(roles[who.actor], told))
    return tuple(Participant(actor=who.actor, role=_role(roles[who.actor])) for who in named if who.actor in roles)


def _enough(roles: Counter[Role], told: Sequence[Report]) -> bool:
    return len(told) < _MANY or roles.total() >= max(2, len(told) / 10)


def _role(roles: Counter[Role]) -> Role:
    """The part most reports give; ``participant`` says least and holds only where nothing else is said."""
    return max(roles, key=lambda role: (role != "participant", roles[role], role))


def conflicting_dates(told: Sequence[Report]) -> tuple[str, ...]:
    """The date that holds and those that share no day with it; of what took place no planned dates.

    A visit lasts: days that may be of one are no conflict.
    """
    held, firm = date(told), [report for report in told if report.status not in FUTURE] or list(told)
    values = sorted({report.date for report in firm if report.date})
    lasts = TOLERANCE["visit"] if told[0].family == "visit" else 0
    other = [value for value in values if (gap(window(value), window(held)) or 0) > lasts]
    return (held, *other) if held and other else ()


def conflicting_numbers(told: Sequence[Report]) -> tuple[str, ...]:
    """The numbers given, where one report calls it the third of its kind and another the fourth."""
    values = {report.number for report in told if report.number}
    return tuple(sorted(values, key=lambda value: (len(value), value))) if len(values) > 1 else ()


def conflicting_places(told: Sequence[Report]) -> tuple[str, ...]:
    """The places given, where they lie in different states or are different cities of one."""
    keys = {report.place_key for report in told if report.place_key}
    cities = sorted({report.place for report in told if report.place and not report.in_state})
    if len(keys) > 1:
        return tuple(sorted({report.place for report in told if report.place}))
    return tuple(cities) if len(cities) > 1 else ()


def conflicting_statuses(told: Sequence[Report]) -> tuple[str, ...]:
    """The statuses given, where one report says that it took place and a later one that it did not.

    What was called off before its day and then took place is history, no conflict.
    """
    day = window(date(told)).first
    happened = {report.status for report in told if report.status in HAPPENED}
    refuted = {r.status for r in told if r.status in REFUTED and not (day and r.published and r.published < day)}
    return tuple(sorted(happened | refuted)) if happened and refuted else ()


def _most(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value), default=None)
