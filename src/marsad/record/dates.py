"""Windows of days: what an ISO 8601 date, prefix or interval says about when something was."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache

import msgspec

from marsad.errors import UsageError

DAY = timedelta(days=1)
_SEASONS = {"SP": (3, 5), "SU": (6, 8), "AU": (9, 11), "FA": (9, 11), "WI": (12, 2)}
_FORM = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d{2})(?:-(?P<weekday>\d))?|(?P<season>SP|SU|AU|FA|WI)"
    r"|Q(?P<quarter>[1-4])|(?P<month>\d{2})(?:-(?P<day>\d{2}))?))?(?:T.*)?$"
)


class Window(msgspec.Struct, frozen=True, order=True, gc=False, cache_hash=True):
    """Days from ``first`` to ``last``, both included; null where that side is open or unknown."""

    first: date | None
    last: date | None

    @property
    def known(self) -> bool:
        return self.first is not None and self.last is not None

    @property
    def days(self) -> int:
        """Length in days; 0 where it is unknown."""
        return (self.last - self.first).days + 1 if self.first and self.last else 0


NOWHERE = Window(None, None)


@lru_cache(maxsize=8192)
def window(value: str | None) -> Window:
    """The days of an ISO 8601 ``value``: ``2021-11`` is all of November; both sides null if unreadable."""
    if not value:
        return NOWHERE
    if "/" in value:
        start, _, end = value.partition("/")
        return Window(window(start).first, window(end).last)
    match = _FORM.match(value)
    try:
        return _days(**match.groupdict()) if match else NOWHERE
    except ValueError:
        return NOWHERE


@lru_cache(256)
def between(first: str | None, last: str | None) -> Window:
    """The days from one date or prefix to another, both included; an empty bound is open.

    Raises ``UsageError`` for what is no date, and where the end lies before the start.
    """
    start, end = _bound(first).first, _bound(last).last
    if start and end and end < start:
        raise UsageError(f"the period ends on {end}, before it starts on {start}")
    return Window(start, end)


def _bound(value: str | None) -> Window:
    days = window(value)
    if value and days == NOWHERE:
        raise UsageError(f"{value!r} is no date; write 2021, 2021-08 or 2021-08-18")
    return days


def within(days: Window, asked: Window) -> bool:
    """True where the days share one with the period; what has no date is in no period but the open one."""
    # Asked for every statement of a record: no more is done than must be.
    first, last = asked.first, asked.last
    if first is None and last is None:
        return True
    if days.first is None and days.last is None:
        return False
    starts = first is None or days.last is None or days.last >= first
    return starts and (last is None or days.first is None or days.first <= last)


def _days(*, year: str, week: str | None, weekday: str | None, **part: str | None) -> Window:
    if week:
        first = date.fromisocalendar(int(year), int(week), int(weekday or 1))
        return Window(first, first if weekday else first + 6 * DAY)
    first_month, last_month = _months(part["season"], part["quarter"], part["month"])
    if part["day"]:
        day = date(int(year), first_month, int(part["day"]))
        return Window(day, day)
    return Window(date(int(year), first_month, 1), _month_end(int(year) + (last_month < first_month), last_month))


def _months(season: str | None, quarter: str | None, month: str | None) -> tuple[int, int]:
    """First and last month of a season, quarter or month; of a winter the last one lies in the next year."""
    if season:
        return _SEASONS[season]
    if quarter:
        return 3 * int(quarter) - 2, 3 * int(quarter)
    return (int(month), int(month)) if month else (1, 12)


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def gap(a: Window, b: Window) -> int | None:
    """Days between two windows, 0 where they share a day; null where they cannot be compared.

    An open side reaches as far as it must.
    """
    if NOWHERE in (a, b):
        return None
    before = (b.first - a.last).days if b.first and a.last else 0
    after = (a.first - b.last).days if a.first and b.last else 0
    return max(before, after, 0)
