"""Times told by their distance: today and yesterday, weekdays, this and last year, so long ago."""

from __future__ import annotations

from datetime import date, timedelta

from marsad.stages.times.context import (
    FUTURE,
    OPEN,
    PAST,
    PRESENT,
    SAME,
    Context,
    Value,
    clock,
    dated,
    following,
    nothing,
    shift_of,
)
from marsad.stages.times.days import month_of, month_year, said_year
from marsad.stages.times.phrases import Found
from marsad.text import calendar

# How many days ahead a bare weekday may lie, by the tense around it.
_REACH = {FUTURE: 7, PRESENT: 4, OPEN: 3}


def relative(found: Found, context: Context) -> Value:
    """``أمس الثلاثاء``: the day so far from today; a weekday said with it beats the page's timestamp."""
    shift = int(context.table("relative", found.roles["rel"]) or 0)
    weekday = found.roles.get("weekday")
    if weekday and context.published:
        day = calendar.nearest_weekday(context.published + timedelta(days=shift), weekday.value)
    elif context.today:
        day = context.today + timedelta(days=shift)
    else:
        return nothing()
    return dated(found, context, day.isoformat(), "published")


def implied_today(found: Found, context: Context) -> date | None:
    """The day that "today" must be if a phrase like ``أمس الثلاثاء`` is right."""
    if found.form != "relative" or "weekday" not in found.roles or not context.published:
        return None
    shift = timedelta(days=int(context.table("relative", found.roles["rel"]) or 0))
    return calendar.nearest_weekday(context.published + shift, found.roles["weekday"].value) - shift


def weekday(found: Found, context: Context) -> Value:
    """``الخميس``: the last one up to the page's date, or the next one if modifier or tense say so."""
    if context.published is None:
        return nothing()
    number, sign = found.roles["weekday"].value, found.roles.get("mod")
    shift = shift_of(context, sign)
    anchor = context.published
    if following(sign) and context.last:
        anchor = calendar.first_day(context.last) or anchor
    if shift == 1:
        day = calendar.weekday_after(anchor, number, strictly=True)
    elif isinstance(shift, int) and shift < 0:
        day = calendar.weekday_before(anchor, number, strictly=True) + timedelta(weeks=shift + 1)
    elif sign is not None and sign.key == "this" and context.direction() != PAST:
        day = calendar.weekday_after(anchor, number)
    else:
        day = _by_tense(context.direction(), anchor, number)
        if context.row and context.direction() != PAST:
            day = calendar.weekday_after(calendar.first_day(context.last) or anchor, number)
    return dated(found, context, day.isoformat(), "published")


def _by_tense(direction: str, anchor: date, number: int) -> date:
    """A bare weekday: past unless the verb is future; where the tense leaves it open, the nearer one."""
    ahead = calendar.weekday_after(anchor, number)
    reach = _REACH.get(direction, 0)
    return ahead if (ahead - anchor).days <= reach else calendar.weekday_before(anchor, number)


def weekday_of_week(found: Found, context: Context) -> Value:
    """``الأحد من الأسبوع الماضي``: weeks begin on Monday, as in ISO 8601."""
    shift = shift_of(context, found.roles.get("ymod"))
    if context.published is None or not isinstance(shift, int):
        return nothing()
    monday = calendar.weekday_before(context.published, 1) + timedelta(weeks=shift)
    day = monday + timedelta(days=found.roles["weekday"].value - 1)
    return dated(found, context, day.isoformat(), "published")


def unit(found: Found, context: Context) -> Value:
    """``العام الماضي``, ``الشهر المقبل``, ``صيف العام الماضي``, ``اليوم التالي``."""
    modifier = found.roles.get("ymod")
    shift = shift_of(context, modifier)
    back = shift == SAME or (following(modifier) and context.last is not None)
    base = calendar.first_day(context.last) if back else context.published
    if base is None or shift is None or (back and _coarser(context, found)):
        return nothing()
    steps = 0 if isinstance(shift, str) else shift
    basis = "narrative" if back else "published"
    return dated(found, context, _unit_value(found, context, base, steps), basis)


def _coarser(context: Context, found: Found) -> bool:
    """Whether the last date of the text is too coarse to point at: no day follows from a year."""
    exact = {"D": ("day", "time", "interval"), "W": ("week", "day", "time", "interval")}
    exact["M"] = ("month", *exact["D"])
    allowed = exact.get(context.table("units", found.roles["unit"]))
    return allowed is not None and calendar.precision(context.last) not in allowed


def _unit_value(found: Found, context: Context, base: date, steps: int) -> str | None:
    """The value of the unit ``steps`` after the one in which ``base`` lies."""
    sign = found.roles["unit"]
    season = context.table("seasons", found.roles.get("season"))
    letter = context.table("units", sign)
    if season:
        return f"{base.year + steps:04d}-{season}"
    if letter == "Y":
        return f"{base.year + steps:04d}"
    if letter == "M":
        return calendar.month_value(*calendar.add_months(base.year, base.month, steps))
    if letter == "W":
        return calendar.week_value(base + timedelta(weeks=steps))
    if letter == "D":
        return (base + timedelta(days=steps)).isoformat()
    return _season(context.table("seasons", sign), base, steps)


def _season(season: str, base: date, steps: int) -> str | None:
    """The season before, around or after ``base``."""
    if not season:
        return None
    years = [f"{year:04d}-{season}" for year in range(base.year - 2, base.year + 3)]
    if steps < 0:
        return max(v for v in years if (b := calendar.bounds(v)) and b[1] < base)
    if steps > 0:
        return min(v for v in years if (b := calendar.bounds(v)) and b[0] > base)
    return f"{base.year:04d}-{season}"


def offset(found: Found, context: Context) -> Value:
    """``قبل خمسة أشهر``: as exact as its unit, weeks as days."""
    count, letter = _count(found), context.table("units", found.roles["unit"])
    if context.published is None:
        return nothing()
    base = context.published
    if letter == "Y":
        return Value("date", f"{base.year - count:04d}", "published") if count < base.year else nothing()
    if letter == "M":
        year, month = calendar.add_months(base.year, base.month, -count)
        return Value("date", calendar.month_value(year, month), "published") if year > 0 else nothing()
    if letter not in ("D", "W") or count > 5000:
        return duration(found, context)
    day = base - timedelta(days=count * (7 if letter == "W" else 1))
    return Value("date", day.isoformat(), "published")


def _count(found: Found) -> int:
    """How many units: ``خمسة وعشرين``, two in a dual, else one."""
    if "count" not in found.roles:
        return 2 if found.roles["unit"].key.startswith("dual") else 1
    more = found.roles.get("more")
    return found.roles["count"].value + (more.value if more else 0)


def duration(found: Found, context: Context) -> Value:
    """``3 أيام`` → ``P3D``."""
    return Value("duration", _period(_count(found), context.table("units", found.roles["unit"])), "text")


def _period(count: int, letter: str) -> str:
    return f"PT{count}{letter.upper()}" if letter.islower() else f"P{count}{letter}"


def every(found: Found, context: Context) -> Value:
    """``كل شهر`` → ``P1M``."""
    return Value("set", _period(1, context.table("units", found.roles["unit"]) or "W"), "text")


def hour(found: Found, context: Context) -> Value:
    """``الساعة التاسعة``: an hour of no certain day."""
    return Value("time", clock(found.roles, context), "text")


def nth(found: Found, context: Context) -> Value:
    """``ثالث ثلاثاء في أيلول 2014``, ``آخر يوم من أكتوبر``, ``الأسبوع الأول من أكتوبر``."""
    where = _month_of_nth(found, context)
    if where is None:
        return nothing()
    year, month, basis = where
    n = found.roles["n"].value if "n" in found.roles else -1
    sign = found.roles.get("weekday")
    if sign:
        day = calendar.nth_weekday(year, month, sign.value, n)
        return dated(found, context, day.isoformat() if day else None, basis)
    if context.table("units", found.roles["unit"]) == "D":
        return Value("date", calendar.month_end(year, month).isoformat(), basis)
    week = calendar.nth_weekday(year, month, 4, n)
    return Value("date", calendar.week_value(week), basis) if week else nothing()


def _month_of_nth(found: Found, context: Context) -> tuple[int, int, str] | None:
    """Year and month in which to count, and what they were reckoned from."""
    number = month_of(found)
    year, basis = said_year(found, context)
    if number and year:
        return year, number, basis
    if context.anchor is None:
        return None
    if number:
        return month_year(found, context, number, context.anchor), number, context.basis
    shift = shift_of(context, found.roles.get("ymod"))
    steps = shift if isinstance(shift, int) else 0
    return (*calendar.add_months(context.anchor.year, context.anchor.month, steps), context.basis)
