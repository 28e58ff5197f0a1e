"""Charts: where bars, discs and lines stand; the templates draw them (``templates/pictures.html``)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import accumulate

import msgspec

from marsad.record.dates import NOWHERE, Window, window, within
from marsad.web.snapshot import Contact

MOST_BARS = 84
"""Bars that fit the page: seven years of months."""
WIDTH, LABELS, ROW = 1040, 480, 18
"""Of the picture of a timeline: its width, that of its labels, and the height of a row."""


class Month(msgspec.Struct, frozen=True):
    """A bar of the histogram: a month, or a year where these are too many months, and its number."""

    month: str
    count: int


class Histogram(msgspec.Struct, frozen=True):
    """Bars without gaps, how many lie before and after them, and the period that is chosen."""

    bars: tuple[Month, ...]
    earlier: int = 0
    later: int = 0
    chosen: Window = NOWHERE

    @property
    def most(self) -> int:
        """The number of the highest bar."""
        return max((bar.count for bar in self.bars), default=1)

    @property
    def ends(self) -> tuple[str, ...]:
        """The first and the last month."""
        return tuple(dict.fromkeys((self.bars[0].month, self.bars[-1].month))) if self.bars else ()

    @property
    def rows(self) -> tuple[tuple[str, int], ...]:
        """Months with their numbers."""
        return tuple((bar.month, bar.count) for bar in self.bars)

    def holds(self, month: str) -> bool:
        """True where the month lies in the period that is chosen."""
        return self.chosen != NOWHERE and within(window(month), self.chosen)


def histogram(days: Iterable[date | None], chosen: Window = NOWHERE) -> Histogram:
    """How many days lie in each month.

    Where they lie too far apart, the bars show the months that hold most of them, else years.
    """
    known = Counter(filter(None, days))
    if not known:
        return Histogram((), chosen=chosen)
    counts: Counter[int] = Counter()
    for day, count in known.items():
        counts[_month(day)] += count
    first, last = _span(counts)
    inside = sum(counts[month] for month in range(first, last + 1))
    if inside * 2 < known.total():
        return Histogram(_years(counts), chosen=chosen)
    bars = tuple(Month(f"{m // 12:04}-{m % 12 + 1:02}", counts[m]) for m in range(first, last + 1))
    earlier = sum(count for month, count in counts.items() if month < first)
    return Histogram(bars, earlier, known.total() - inside - earlier, chosen)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _span(counts: Counter[int]) -> tuple[int, int]:
    """The months from first to last; of too many those that hold most, the later ones where others hold as many."""
    first, last = min(counts), max(counts)
    if last - first < MOST_BARS:
        return first, last
    sums = [0, *accumulate(counts[month] for month in range(first, last + 1))]
    _, start = max((sums[at + MOST_BARS] - sums[at], at) for at in range(last - first + 2 - MOST_BARS))
    held = [month for month in counts if 0 <= month - first - start < MOST_BARS]
    return min(held), max(held)


def _years(months: Counter[int]) -> tuple[Month, ...]:
    years: Counter[int] = Counter()
    for month, count in months.items():
        years[month // 12] += count
    last = max(years)
    return tuple(Month(f"{year:04}", years[year]) for year in range(max(min(years), last - MOST_BARS + 1), last + 1))


class Tick(msgspec.Struct, frozen=True):
    """A mark on the axis of days."""

    x: float
    day: str


class Row(msgspec.Struct, frozen=True):
    """A contact as a bar from the first to the last day on which it may have been: the wider, the less is known."""

    x: float
    y: float
    width: float
    date: str | None
    kind: str
    status: str
    actors: tuple[str, ...]


class Spans(msgspec.Struct, frozen=True):
    """The picture of a timeline."""

    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    width: int = WIDTH
    height: int = 0


def spans(found: Sequence[Contact]) -> Spans:
    """Contacts under each other on one axis of days; those of unknown day stand on none."""
    known = [day for contact in found for day in (contact.days.first, contact.days.last) if day]
    if not known:
        return Spans((), (), height=30)
    start, end = min(known), max(known)
    scale = (WIDTH - LABELS - 20) / max((end - start).days + 1, 1)

    def at(day: date) -> float:
        return round(LABELS + (day - start).days * scale, 1)

    rows = tuple(_row(contact, 28 + n * ROW, at, scale) for n, contact in enumerate(found) if contact.days.known)
    marks = [start + (end - start) * part // 3 for part in range(4)] if end > start else [start]
    ticks = tuple(Tick(at(day), day.isoformat()) for day in dict.fromkeys(marks))
    return Spans(rows, ticks, height=34 + len(found) * ROW)


def _row(contact: Contact, y: float, at: Callable[[date], float], scale: float) -> Row:
    one, first, last = contact.encounter, contact.days.first, contact.days.last
    assert first is not None
    assert last is not None
    x = at(first)
    return Row(
        x=x,
        y=y,
        width=round(max(at(last) + scale - x, 4), 1),
        date=one.date,
        kind=one.kind,
        status=one.status,
        actors=tuple(part.actor for part in one.participants),
    )
