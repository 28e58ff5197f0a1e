"""Blocks: which contacts are compared at all, so that time does not grow with the square of the record.

Two reports can be of one contact only if they are of one family of kinds, share two principals (or a body
that meets as a whole, or one principal and the day), and may lie in the same months.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Generic, TypeVar

from marsad.record.dates import DAY, NOWHERE, Window
from marsad.record.reports import Principal, Report

Item = TypeVar("Item")
Key = tuple[str, ...]

PAD = 15 * DAY
"""More than reports of one contact may lie apart, so that none is missed at the end of a month."""
MOST = 36
"""Months from which on a window is taken as unbounded."""
ALWAYS = -1


class Blocks(Generic[Item]):
    """Items by the reports they hold; each is found by any report that might belong to it."""

    def __init__(self) -> None:
        self._index: dict[tuple[Key, int], dict[int, Item]] = defaultdict(dict)

    def add(self, item: Item, report: Report) -> None:
        """Let ``item`` be found by what is like ``report``."""
        for key in _keys(report):
            for month in _months(report.when):
                self._index[key, month][id(item)] = item

    def near(self, report: Report) -> list[Item]:
        """The items that ``report`` might belong to, in the order in which they were added."""
        months = {ALWAYS, *_months(_padded(report.when))}
        blocks = [self._index.get((key, month), {}) for key in _keys(report) for month in sorted(months)]
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


def _padded(when: Window) -> Window:
    return Window(when.first and when.first - PAD, when.last and when.last + PAD)


def _months(when: Window) -> Iterable[int]:
    """The months of a window, counted from year 0; of none nothing, of a very long or open one ``ALWAYS``."""
    if when == NOWHERE:
        return ()
    if when.first is None or when.last is None:
        return (ALWAYS,)
    first, last = (day.year * 12 + day.month for day in (when.first, when.last))
    return range(first, last + 1) if last - first < MOST else (ALWAYS,)
