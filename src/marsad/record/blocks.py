"""Blocks: which contacts are compared at all, so that time does not grow with the square of the record.

Two reports can be of one contact only if they are of one family of kinds, share two principals (or a body
that meets as a whole, or one principal and the day), and may lie in the same weeks, or, where neither has a date,
were told in the same weeks. What is dated more narrowly is taken to be there first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import combinations
from typing import Generic, TypeVar

from marsad.record.dates import DAY, NOWHERE, Window
from marsad.record.reports import Principal, Report

Item = TypeVar("Item")
Key = tuple[str, ...]
Slot = tuple[bool, int]
"""A week in which a contact lies, or, where it has no date, was told; true of the latter."""

NEAR, FAR = 4 * DAY, 31 * DAY
"""More than the dates of one contact lie apart: those told to the day or week, those told less narrowly."""
TOGETHER = 14 * DAY
"""More than reports of one contact are published apart where none has a date."""
MOST = 157
"""Weeks from which on a window is taken as unbounded."""
ALWAYS = -1
WEEK = 7


class Blocks(Generic[Item]):
    """Items by the reports they hold; each is found by any report that might belong to it."""

    def __init__(self) -> None:
        self._index: dict[tuple[Key, Slot], dict[int, Item]] = defaultdict(dict)

    def add(self, item: Item, report: Report) -> None:
        """Let ``item`` be found by what is like ``report``."""
        for key in _keys(report):
            for slot in _filed(report):
                self._index[key, slot][id(item)] = item

    def near(self, report: Report) -> list[Item]:
        """The items that ``report`` might belong to."""
        slots = _sought(report)
        blocks = [self._index[key, slot] for key in _keys(report) for slot in slots if (key, slot) in self._index]
        return list({at: item for block in blocks for at, item in block.items()}.values())


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


def _filed(report: Report) -> list[Slot]:
    """The weeks under which a report is found."""
    if report.said == NOWHERE:
        return [(True, week) for week in _weeks(_published(report, 0 * DAY))]
    return [(False, week) for week in _weeks(report.when)]


def _sought(report: Report) -> list[Slot]:
    """The weeks under which others are found that may tell of the same contact."""
    if report.said == NOWHERE:
        told = [(True, week) for week in _weeks(_published(report, TOGETHER))]
        return [(False, ALWAYS), *((False, week) for week in _weeks(report.when)), *told]
    pad = NEAR if 0 < report.said.days <= WEEK else FAR
    weeks = _weeks(Window(report.when.first and report.when.first - pad, report.when.last and report.when.last + pad))
    return list({(False, ALWAYS): None} | {(False, week): None for week in weeks})


def _published(report: Report, pad: timedelta) -> Window:
    day = report.published
    return Window(day - pad, day + pad) if day else NOWHERE


def _weeks(when: Window) -> Iterable[int]:
    """The weeks of a window, counted from year 1; of none nothing, of a very long or open one ``ALWAYS``."""
    if when == NOWHERE:
        return ()
    if when.first is None or when.last is None:
        return (ALWAYS,)
    first, last = (day.toordinal() // WEEK for day in (when.first, when.last))
    return range(first, last + 1) if last - first < MOST else (ALWAYS,)
