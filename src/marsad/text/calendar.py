"""Calendar arithmetic on dates and on ISO 8601 values, free of any text.

Values are those of ``Time.value``: ``2021``, ``2021-08``, ``2021-W33``, ``2021-SU``, ``2021-08-18``,
``2021-08-18TMO``, ``2021-08-18T17:18``, and intervals of two of them, ``2021-08-18/2021-08-20``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from hijridate import Hijri

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_value = re.compile(
    r"(?P<year>\d{4})(?:-W(?P<week>\d\d)|-(?P<season>SP|SU|FA|WI)|-(?P<month>\d\d)(?:-(?P<day>\d\d)(?P<time>T.+)?)?)?$"
)


def precision(value: str | None) -> str:
    """How exact a value is: ``year``, ``season``, ``month``, ``week``, ``day``, ``time`` or ``interval``."""
    if value and "/" in value:
        return "interval"
    match = _value.match(value or "")
    if match is None:
        return ""
    for name in ("time", "day", "month", "season", "week"):
        if match[name]:
            return name
    return "year"


def bounds(value: str | None) -> tuple[date, date] | None:
    """First and last day of a value; nothing where it is no calendar value (``T17:18``, ``P3D``)."""
    if value and "/" in value:
        ends = [bounds(part) for part in value.split("/")]
        first, last = ends[0], ends[-1]
        return (first[0], last[1]) if first and last else None
    match = _value.match(value or "")
    if match is None:
        return None
    try:
        return _bounds(match)
    except ValueError:
        return None


def _bounds(match: re.Match[str]) -> tuple[date, date]:
    year = int(match["year"])
    if match["week"]:
        first = date.fromisocalendar(year, int(match["week"]), 1)
        return first, first + timedelta(days=6)
    if match["season"]:
        month = SEASONS[match["season"]]
        end_year, end_month = add_months(year, month, 2)
        return date(year, month, 1), month_end(end_year, end_month)
    if match["day"]:
        day = date(year, int(match["month"]), int(match["day"]))
        return day, day
    if match["month"]:
        return date(year, int(match["month"]), 1), month_end(year, int(match["month"]))
    return date(year, 1, 1), date(year, 12, 31)


def first_day(value: str | None) -> date | None:
    """The first day of a value."""
    found = bounds(value)
    return found[0] if found else None


def contains(outer: str | None, inner: str | None) -> bool:
    """Whether all days of ``inner`` lie in ``outer``: ``contains("2021", "2021-08-18")``."""
    a, b = bounds(outer), bounds(inner)
    return a is not None and b is not None and a[0] <= b[0] and b[1] <= a[1]


def overlap(one: str | None, other: str | None) -> bool:
    """Whether two values share a day."""
    a, b = bounds(one), bounds(other)
    return a is not None and b is not None and a[0] <= b[1] and b[0] <= a[1]


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Year and month that lie ``count`` months on."""
    total = year * 12 + month - 1 + count
    return total // 12, total % 12 + 1


def month_value(year: int, month: int) -> str:
    """``2021-08``."""
    return f"{year:04d}-{month:02d}"


def week_value(day: date) -> str:
    """The ISO week of a day: ``2018-W23``."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or nothing where the month has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest_weekday(day: date, weekday: int) -> date:
    """The day with ISO weekday ``weekday`` (Monday is 1) that is at most three days from ``day``."""
    return day + timedelta(days=(weekday - day.isoweekday() + 3) % 7 - 3)


def weekday_before(day: date, weekday: int, strictly: bool = False) -> date:
    """The last such weekday up to ``day``, ``strictly`` before it."""
    back = (day.isoweekday() - weekday) % 7
    return day - timedelta(days=back or (7 if strictly else 0))


def weekday_after(day: date, weekday: int, strictly: bool = False) -> date:
    """The next such weekday from ``day`` on, ``strictly`` after it."""
    ahead = (weekday - day.isoweekday()) % 7
    return day + timedelta(days=ahead or (7 if strictly else 0))


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date | None:
    """The n-th such weekday of a month, the last for ``n = -1``."""
    if n < 0:
        return weekday_before(month_end(year, month), weekday)
    day = weekday_after(date(year, month, 1), weekday) + timedelta(weeks=n - 1)
    return day if day.month == month else None


def from_hijri(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a day of the Umm al-Qura calendar; nothing outside its range (1343 to 1500)."""
    try:
        found = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(found.year, found.month, found.day)


def hijri_month(year: int, month: int) -> tuple[date, date] | None:
    """First and last Gregorian day of a Hijri month."""
    following = (year, month + 1) if month < 12 else (year + 1, 1)
    first, behind = from_hijri(year, month, 1), from_hijri(*following, 1)
    return (first, behind - timedelta(days=1)) if first and behind else None
