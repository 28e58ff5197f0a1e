"""Days and months of the Hijri calendar (Umm al-Qura), and feasts that are reckoned by a calendar."""

from __future__ import annotations

from datetime import date, timedelta

from hijridate import Gregorian

from marsad.stages.times.context import Context, Value, dated, nothing, shift_of
from marsad.stages.times.phrases import Found
from marsad.text import calendar


def hijri(found: Found, context: Context) -> Value:
    """``5 جمادى الآخرة 1439``; without a year the one nearest to the page's date."""
    sign = found.roles.get("hmonth") or found.roles["hnumber"]
    month, year_sign = sign.value, found.roles.get("hyear")
    if "day" not in found.roles:
        return _month(found, context, month)
    number = found.roles["day"].value
    if year_sign:
        day, basis = calendar.from_hijri(year_sign.value, month, number), "text"
    elif context.anchor:
        day, basis = _near(context.anchor, month, number), context.basis
    else:
        return nothing()
    day = _counted_weekday(found, day)
    return dated(found, context, day.isoformat() if day else None, basis)


def _counted_weekday(found: Found, day: date | None) -> date | None:
    """``الجمعة الأولى من رمضان`` counts Fridays, if the first of the month is none."""
    weekday, number = found.roles.get("weekday"), found.roles["day"]
    if day is None or weekday is None or number.key != "ordinal-low" or number.value > 5:
        return day
    if day.isoweekday() == weekday.value:
        return day
    first = day - timedelta(days=number.value - 1)
    return calendar.weekday_after(first, weekday.value) + timedelta(weeks=number.value - 1)


def hijri_year(day: date) -> int:
    """The Hijri year of a day; 0 outside the calendar's range."""
    try:
        return int(Gregorian(day.year, day.month, day.day).to_hijri().year)
    except (ValueError, OverflowError):
        return 0


def _near(anchor: date, month: int, number: int) -> date | None:
    year = hijri_year(anchor)
    days = [d for y in (year - 1, year, year + 1) if (d := calendar.from_hijri(y, month, number))]
    return min(days, key=lambda d: abs((d - anchor).days), default=None)


def _month(found: Found, context: Context, month: int) -> Value:
    """A Hijri month as the interval of its days."""
    year_sign = found.roles.get("hyear")
    if year_sign:
        return _interval(calendar.hijri_month(year_sign.value, month), "text")
    gregorian = found.roles.get("year")
    if gregorian:
        year = hijri_year(date(gregorian.value, 1, 1))
        spans = [calendar.hijri_month(y, month) for y in (year, year + 1)]
        return _interval(next((s for s in spans if s and s[0].year == gregorian.value), None), "text")
    if context.published is None:
        return nothing()
    shift, published = shift_of(context, found.roles.get("mod")), context.published
    around = hijri_year(published)
    known = [calendar.hijri_month(y, month) for y in (around - 1, around, around + 1)]
    near = [s for s in known if s]
    if shift == -1:
        near = [s for s in reversed(near) if s[1] < published]
    elif shift == 1:
        near = [s for s in near if s[0] > published]
    else:
        near.sort(key=lambda s: abs((s[0] - published).days))
    return _interval(near[0] if near else None, "published")


def _interval(span: tuple[date, date] | None, basis: str) -> Value:
    return Value("date", f"{span[0].isoformat()}/{span[1].isoformat()}", basis) if span else nothing()


def holiday(found: Found, context: Context) -> Value:
    """``عيد الفطر 2019``; rules give feasts as ``12-25``, ``H10-01`` (Hijri) or ``easter``."""
    rule, year = context.table("holidays", found.roles["holiday"]), found.roles["year"].value
    if rule == "easter":
        return Value("date", _easter(year).isoformat(), "text")
    month, _, number = rule.removeprefix("H").partition("-")
    if not rule.startswith("H"):
        return Value("date", f"{year:04d}-{rule}", "text")
    first = hijri_year(date(year, 1, 1))
    days = [calendar.from_hijri(y, int(month), int(number)) for y in (first, first + 1)]
    day = next((d for d in days if d and d.year == year), None)
    return Value("date", day.isoformat(), "text") if day else nothing()


def _easter(year: int) -> date:
    """Western Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms)."""
    century, cycle = year // 100, year % 19
    epact = (19 * cycle + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - epact - year % 4) % 7
    correction = (cycle + 11 * epact + 22 * sunday) // 451
    ahead = epact + sunday - 7 * correction + 114
    return date(year, ahead // 31, ahead % 31 + 1)


def settle(hijri_value: str, gregorian_value: str) -> str:
    """The Gregorian date beside a Hijri one, if they differ by a day or two: the moon was sighted later."""
    one, other = calendar.first_day(hijri_value), calendar.first_day(gregorian_value)
    if one and other and abs(one - other) <= timedelta(days=2):
        return gregorian_value
    return hijri_value
