"""Days, months and years of the Gregorian calendar, and ranges of them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from marsad.stages.times.context import (
    FUTURE,
    PAST,
    SAME,
    Context,
    Value,
    dated,
    following,
    nothing,
    shift_of,
)
from marsad.stages.times.phrases import Found
from marsad.text import calendar

# A day or month farther off than this is taken in the page's own year, unless the tense says otherwise:
# writers name the year when they mean another.
_NEAR_MONTHS = 4
# Up to so many days ahead a date is not pushed back a year by a past verb, which may govern something else.
_SOON = 45


def month_of(found: Found, role: str = "month") -> int:
    """The month's number, by name or by number; 0 without one."""
    sign = found.roles.get(role) or found.roles.get("nmonth")
    return sign.value if sign else 0


def day_of(found: Found, context: Context, role: str = "day") -> int:
    """The day's number."""
    sign = found.roles[role]
    return int(context.table("days", sign) or sign.value)


def day(found: Found, context: Context) -> Value:
    """``18 أغسطس/آب 2021``: a day whose year is said, or follows from weekday, tense and the page's date."""
    value, basis = resolve_day(found, context, day_of(found, context), month_of(found))
    value = _counted_weekday(found, value)
    return dated(found, context, value.isoformat() if value else None, basis)


def _counted_weekday(found: Found, value: date | None) -> date | None:
    """``الثلاثاء الثالث من أيلول 2014`` counts Tuesdays, if the third of the month is none."""
    weekday, number = found.roles.get("weekday"), found.roles["day"]
    if value is None or weekday is None or number.key != "ordinal-low" or number.value > 5:
        return value
    if value.isoweekday() == weekday.value:
        return value
    return calendar.nth_weekday(value.year, value.month, weekday.value, number.value)


def weekday_day(found: Found, context: Context) -> Value:
    """``السبت السادس عشر``: the day of this number near the page's date that is such a weekday."""
    if context.published is None:
        return nothing()
    anchor, number = context.published, found.roles["day"].value
    months = [calendar.add_months(anchor.year, anchor.month, n) for n in (-2, -1, 0, 1, 2)]
    made = [d for year, month in months if (d := calendar.make_day(year, month, number))]
    day = nearest([d for d in made if d.isoweekday() == found.roles["weekday"].value], anchor)
    return dated(found, context, day.isoformat() if day else None, "published")


def resolve_day(found: Found, context: Context, number: int, month: int) -> tuple[date | None, str]:
    """The day and what it was reckoned from."""
    year, basis = said_year(found, context)
    if year:
        return calendar.make_day(year, month, number), basis
    if context.anchor is None or basis == "none":
        return None, "none"
    return _day_near(found, context, number, month), context.basis


def said_year(found: Found, context: Context) -> tuple[int, str]:
    """The year that the phrase itself gives (``2019``, ``من العام الماضي``, ``من العام نفسه``), else 0.

    The basis is ``none`` where the phrase points at a year that is not known.
    """
    sign = found.roles.get("year")
    if sign:
        return sign.value, "text"
    modifier = found.roles.get("ymod")
    shift = shift_of(context, modifier)
    if shift is None:
        return 0, context.basis
    last = calendar.first_day(context.last)
    if shift == SAME or (following(modifier) and last):
        base, basis = last or context.published, "narrative"
    else:
        base, basis = context.published, "published"
    if base is None:
        return 0, "none"
    return base.year + (0 if isinstance(shift, str) else shift), basis


def _day_near(found: Found, context: Context, number: int, month: int) -> date | None:
    """The day in the year that weekday, modifier, tense and nearness speak for."""
    anchor = context.anchor
    if anchor is None:
        return None
    made = [calendar.make_day(year, month, number) for year in range(anchor.year - 5, anchor.year + 6)]
    candidates = [d for d in made if d]
    weekday = found.roles.get("weekday")
    if weekday:
        fitting = [d for d in candidates if d.isoweekday() == weekday.value and abs((d - anchor).days) < 550]
        if fitting:
            return nearest(fitting, anchor)
    shift = shift_of(context, found.roles.get("mod"))
    if shift == -1:
        return max((d for d in candidates if d < anchor), default=None)
    if shift == 1:
        return min((d for d in candidates if d > anchor), default=None)
    close = nearest(candidates, anchor)
    return close if shift == 0 or close is None else _by_tense(found, context, candidates, close, anchor)


def _by_tense(found: Found, context: Context, candidates: list[date], close: date, anchor: date) -> date | None:
    """The nearest day, unless the tense of the clause forbids its side."""
    if "rel" in found.roles or close == anchor:
        return close
    direction = context.direction()
    if direction == FUTURE and close < anchor and (anchor - close).days > 3:
        return min((d for d in candidates if d >= anchor), default=None)
    if direction == PAST and adverbial(found) and (close - anchor).days > _SOON:
        return max((d for d in candidates if d <= anchor), default=None)
    if direction == PAST and adverbial(found):
        return close
    far = abs((close - anchor).days) > _NEAR_MONTHS * 30
    return next((d for d in candidates if d.year == anchor.year), close) if far else close


def adverbial(found: Found) -> bool:
    """Whether the phrase tells when the verb happened, not which meeting is meant (``قمة 12 يونيو``)."""
    return found.before in ("in", "dated", "since", "until") or "weekday" in found.roles


def nearest(days: Iterable[date], anchor: date) -> date | None:
    """The day nearest to ``anchor``."""
    return min(days, key=lambda d: abs((d - anchor).days), default=None)


def day_of_month(found: Found, context: Context) -> Value:
    """``الـ4 من الشهر الجاري``, ``24 من الشهر نفسه``."""
    modifier = found.roles.get("ymod")
    shift = shift_of(context, modifier)
    back = shift == SAME or following(modifier)
    base = calendar.first_day(context.last) if back and context.last else context.published
    if base is None or shift is None:
        return nothing()
    year, month = calendar.add_months(base.year, base.month, 0 if isinstance(shift, str) else shift)
    made = calendar.make_day(year, month, day_of(found, context))
    basis = "narrative" if back and context.last else "published"
    return dated(found, context, made.isoformat() if made else None, basis)


def month(found: Found, context: Context) -> Value:
    """``يونيو الماضي``, ``فبراير/شباط من هذا العام``, ``مطلع يونيو``: the month, its edges not told apart."""
    number = month_of(found)
    year, basis = said_year(found, context)
    if not year:
        if context.anchor is None or basis == "none":
            return nothing()
        year, basis = month_year(found, context, number, context.anchor), context.basis
    value = calendar.month_value(year, number)
    twin = found.roles.get("twin")
    if twin and twin.value == number % 12 + 1:
        value += "/" + calendar.month_value(*calendar.add_months(year, number, 1))
    return Value("date", value, basis)


def month_year(found: Found, context: Context, number: int, anchor: date) -> int:
    """The year of a month named without one."""
    shift = shift_of(context, found.roles.get("mod"))
    if shift == -1:
        return anchor.year - (number >= anchor.month)
    if shift == 1:
        return anchor.year + (number <= anchor.month)
    distances = [(year - anchor.year) * 12 + number - anchor.month for year in range(anchor.year - 1, anchor.year + 2)]
    ahead = min(distances, key=abs)
    close = anchor.year - 1 + distances.index(ahead)
    if shift == 0 or ahead == 0:
        return close
    direction = context.direction()
    if direction == FUTURE and ahead < 0:
        return close + 1
    if direction == PAST and adverbial(found) and "edge" not in found.roles:
        return close - (ahead > 1)
    return anchor.year if abs(ahead) > _NEAR_MONTHS else close


def year(found: Found, context: Context) -> Value:
    """``عام 2001``, ``صيف 2019``."""
    season = context.table("seasons", found.roles.get("season"))
    value = f"{found.roles['year'].value:04d}"
    return Value("date", f"{value}-{season}" if season else value, "text")


def days(found: Found, context: Context) -> Value:
    """``من ٥ إلى ٨ آذار``: first and last day as an interval; the last one alone if they are out of order."""
    last_month = month_of(found, "month2") if "month2" in found.roles else month_of(found)
    last, basis = resolve_day(found, context, day_of(found, context, "day2"), last_month)
    if last is None:
        return nothing()
    first_month = month_of(found) if "month" in found.roles else last_month
    said = found.roles.get("year1")
    year = said.value if said else last.year - (first_month > last_month)
    first = calendar.make_day(year, first_month, day_of(found, context))
    if first is None or first >= last:
        return Value("date", last.isoformat(), basis)
    return Value("date", f"{first.isoformat()}/{last.isoformat()}", basis)


def months(found: Found, context: Context) -> Value:
    """``بين يناير ومارس 2020``, ``من يناير 2017 إلى مايو من العام الجاري``."""
    first, last = month_of(found), month_of(found, "month2")
    one, other = found.roles.get("year"), found.roles.get("year2")
    last_year, basis = _last_year(found, context, first, last)
    if not last_year:
        return nothing()
    both = one is not None and (other is not None or "ymod" in found.roles)
    first_year = one.value if one and both else last_year - (first > last)
    begin, end = calendar.month_value(first_year, first), calendar.month_value(last_year, last)
    return Value("date", f"{begin}/{end}", basis)


def _last_year(found: Found, context: Context, first: int, last: int) -> tuple[int, str]:
    """The year of a range's last month and what it was reckoned from; 0 without one."""
    one, other = found.roles.get("year"), found.roles.get("year2")
    if other:
        return other.value, "text"
    if "ymod" in found.roles:
        return said_year(msgspec.structs.replace(found, roles={"ymod": found.roles["ymod"]}), context)
    if one:
        return one.value + (first > last), "text"
    if context.anchor is None:
        return 0, "none"
    return month_year(found, context, last, context.anchor), context.basis


def years(found: Found, context: Context) -> Value:
    """``1950-1953``."""
    first, last = found.roles["year"].value, found.roles["year2"].value
    return Value("date", f"{first}/{last}" if first < last else f"{first}", "text")
