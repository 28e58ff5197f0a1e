"""A group: the reports taken for one contact, with all that one more report is compared by.

What the reports say together is kept as they come, so that time does not grow with the reports of a contact.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

from marsad.record.dates import NOWHERE, Window
from marsad.record.reports import FUTURE, Cast, Report


class Group:
    """Reports taken for one contact; grows while reports are assigned.

    ``said`` is the group's date, ``dates`` all that are told; ``days`` are those of publication, each with whether
    reports of that day tell of a plan, of something else, or both; ``own`` are the reports by article;
    ``plans`` is how many reports tell of a plan.
    """

    def __init__(self, report: Report) -> None:
        self.reports: list[Report] = []
        self.first = report
        self.plans = 0
        self.casts: set[Cast] = set()
        self.kinds: set[str] = set()
        self.topics: set[str] = set()
        self.ranks: set[str] = set()
        self.leaders = self.summit = False
        self.statuses: set[str] = set()
        self.movers: set[str] = set()
        self.places: set[str] = set()
        self.dates: Counter[Window] = Counter()
        self.said: Window = NOWHERE
        self.days: defaultdict[date | None, set[bool]] = defaultdict(set)
        self.own: defaultdict[str, list[Report]] = defaultdict(list)
        self.add(report)

    def add(self, report: Report) -> None:
        """Take ``report`` in; of the most narrow dates the one that most reports give is the group's."""
        self.reports.append(report)
        self.plans += report.status in FUTURE
        self.first = min(self.first, report, key=lambda each: each.order)
        self.casts.add(report.cast)
        self.kinds.add(report.kind)
        self.topics |= report.topics
        self.ranks.add(report.words.rank)
        self.leaders |= report.leaders
        self.summit |= report.words.summit
        self.statuses.add(report.status)
        self.movers.update([report.mover] if report.mover else ())
        self.places.update([report.place_key] if report.place_key else ())
        self.days[report.published].add(report.status in FUTURE)
        self.own[report.article].append(report)
        if report.said != NOWHERE:
            self.dates[report.said] += 1
            self.said = min(self.dates, key=lambda said: (length(said), -self.dates[said], said.first or date.max))

    def apart(self, report: Report) -> list[tuple[int, set[bool]]]:
        """Days between the publications of the report and of those in the group, with what these tell of."""
        own = report.published
        return [(abs((own - day).days), told) for day, told in self.days.items() if day] if own else []


def length(said: Window) -> int:
    """Days of a window, very many where they are not known: what is narrow comes first."""
    return said.days or 10_000
