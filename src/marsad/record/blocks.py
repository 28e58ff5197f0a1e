"""Blocks: which contacts are compared at all, so that time does not grow with the square of the record.

Two reports can be of one contact only if they are of one family of kinds, share two principals (or a body
that meets as a whole, or one principal and the day), and may lie in the same weeks, or, where neither has a date,
were told in the same weeks. What is dated more narrowly is taken to be there first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import timedelta
from itertools import combinations
from typing import Generic, TypeVar

from marsad.record.dates import DAY, NOWHERE, Window
from marsad.record.reports import Principal, Report

Item = TypeVar("Item")
Key = tuple[str, ...]
Slot = int
"""A week in which a contact lies, counted from year 1, or, below zero, one in which it was told without a date."""

NEAR, FAR = 4 * DAY, 31 * DAY
"""More than the dates of one contact lie apart: those told to the day or week, those told less narrowly."""
TOGETHER = 14 * DAY
"""More than reports of one contact are published apart where none has a date."""
MOST = 157
"""Weeks from which on a window is taken as unbounded."""
ALWAYS = 0
"""The slot of what no week bounds."""
WEEK = 7


class Blocks(Generic[Item]):
    """Items by the reports they hold; each is found by any report that might belong to it."""

    def __init__(self) -> None:
        self._index: dict[Key, dict[Slot, dict[int, Item]]] = defaultdict(lambda: defaultdict(dict))

    def add(self, item: Item, report: Report) -> None:
        """Let ``item`` be found by what is like ``report``."""
        filed = _filed(report)
        for key in _keys(report):
            slots = self._index[key]
            for slot in filed:
                slots[slot][id(item)] = item

    def near(self, report: Report) -> list[Item]:
        """The items that ``report`` might belong to."""
        shared = [self._index[key] for key in _keys(report) if key in self._index]
        sought = _sought(report) if shared else ()
        found: dict[int, Item] = {}
        for slots in shared:
            for slot in sought:
                if slot in slots:
                    found |= slots[slot]
        return list(found.values())


def whole(who: Principal) -> bool:
    """True of a body of no single state: a summit of it is the same contact, whoever else is named."""
    return who.kind == "organisation" and who.key == who.actor


def _keys(report: Report) -> Iterator[Key]:
    keys = sorted({who.key for who in report.principals})
    for pair in combinations(keys, 2):
        yield (report.family, *pair)
    for who in report.principals:
        if whole(who):
            yield report.family, "whole", who.actor
        if report.said.days == 1:
            yield report.family, "day", who.key, str(report.said.first)


def _filed(report: Report) -> Collection[Slot]:
    """The weeks under which a report is found."""
    if report.said == NOWHERE:
        return [-week for week in _weeks(_published(report, 0 * DAY))]
    return _weeks(report.when)


def _sought(report: Report) -> Collection[Slot]:
    """The weeks under which others are found that may tell of the same contact."""
    if report.said == NOWHERE:
        return {ALWAYS, *_weeks(report.when), *(-week for week in _weeks(_published(report, TOGETHER)))}
    pad = NEAR if 0 < report.said.days <= WEEK else FAR
    weeks = _weeks(Window(report.when.first and report.when.first - pad, report.when.last and report.when.last + pad))
    return {ALWAYS, *weeks}


def _published(report: Report, pad: timedelta) -> Window:
    day = report.published
    return Window(day - pad, day + pad) if day else NOWHERE


def _weeks(when: Window) -> Collection[int]:
    """The weeks of a window, counted from year 1; of none nothing, of a very long or open one ``ALWAYS``."""
    if when == NOWHERE:
        return ()
    if when.first is None or when.last is None:
        return (ALWAYS,)
    first, last = (day.toordinal() // WEEK for day in (when.first, when.last))
    return range(first, last + 1) if last - first < MOST else (ALWAYS,)
