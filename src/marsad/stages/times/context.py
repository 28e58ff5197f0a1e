"""What a phrase is resolved against, and the small steps all forms share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

import msgspec

from marsad.stages.times.phrases import Found
from marsad.stages.times.signs import Sign
from marsad.text import calendar

SAME = "same"
PAST, FUTURE, PRESENT, OPEN = "past", "future", "present", "open"


class Value(msgspec.Struct, frozen=True):
    """What a phrase means: ``kind`` as in ``Time``, ISO 8601 value or nothing, and what it was reckoned from.

    ``basis``: ``text`` (the phrase says all), ``published``, ``narrative`` (the last date the text set),
    ``none``.
    """

    kind: str
    value: str | None
    basis: str


class Context(msgspec.Struct, frozen=True):
    """The page's date, the day its "today" means, the last date the text set, the tables of the rules.

    ``direction`` tells the tense around the phrase when asked; ``row`` is true where a weekday stands right
    before this phrase (``السبت والأحد``).
    """

    published: date | None
    today: date | None
    last: str | None
    tables: Mapping[str, Mapping[str, str]]
    direction: Callable[[], str]
    row: bool = False

    def table(self, name: str, sign: Sign | None) -> str:
        """What a table of the rules says of a sign's key; empty where it says nothing."""
        return self.tables.get(name, {}).get(sign.key, "") if sign else ""

    @property
    def anchor(self) -> date | None:
        """The page's date, else the last date the text set."""
        return self.published or calendar.first_day(self.last)

    @property
    def basis(self) -> str:
        """The name of the anchor."""
        return "published" if self.published else "narrative" if self.last else "none"


def nothing(kind: str = "date") -> Value:
    """A time that nothing anchors."""
    return Value(kind, None, "none")


def dated(found: Found, context: Context, value: str | None, basis: str) -> Value:
    """A date, with the hour or part of the day that the phrase gives."""
    if value is None:
        return nothing()
    hour = clock(found.roles, context)
    if hour and calendar.precision(value) == "day":
        return Value("time", value + hour, basis)
    part = context.table("parts", found.roles.get("part"))
    if part and calendar.precision(value) == "day":
        return Value("date", f"{value}T{part}", basis)
    return Value("date", value, basis)


def clock(roles: Mapping[str, Sign], context: Context) -> str:
    """``T20:30Z`` of an hour with minutes, part of the day and zone; empty where there is no hour."""
    if "hour" not in roles:
        return ""
    hour, minute = roles["hour"].value, _minute(roles, context)
    if minute < 0:
        hour, minute = (hour - 1) % 24, minute + 60
    hour = _of_day(hour, context.table("parts", roles.get("part")))
    return f"T{hour:02d}:{minute:02d}{context.table('zones', roles.get('zone'))}"


def _minute(roles: Mapping[str, Sign], context: Context) -> int:
    sign = roles.get("minute")
    if sign is None:
        return 0
    fraction = context.table("fractions", sign)
    if not fraction:
        return sign.value if sign.value < 60 else 0
    return -int(fraction) if "less" in roles else int(fraction)


def _of_day(hour: int, part: str) -> int:
    """The hour of the day that ``hour`` of a part of the day is."""
    late = part in ("AF", "EV") or (part == "NI" and hour >= 6) or (part == "MI" and hour < 10)
    if late and hour < 12:
        return hour + 12
    return 0 if hour == 12 and part in ("MO", "NI") else hour


def shift_of(context: Context, sign: Sign | None) -> int | str | None:
    """-2 to 1 of a modifier, ``same`` where it points back, nothing without one."""
    text = context.table("shifts", sign)
    if not text:
        return None
    return SAME if text == SAME else int(text)


def following(sign: Sign | None) -> bool:
    """Whether a modifier counts from the last date the text set (``التالي``), not from the page's."""
    return sign is not None and sign.key.startswith("following")
