"""A contact that the page names again: with the article, as of the day after, or as talks that were a call."""

from __future__ import annotations

import msgspec

from marsad.stages.events.told import Told
from marsad.stages.events.when import days_behind

_DAY = len("2018-01-01")
_WEEK = "W"
_PAIR = 2
_SOON = 2  # sentences between talks and the words that they were by telephone
_REAL = frozenset({"occurred", "ongoing"})


def named_again(a: Told, b: Told, published: str | None) -> bool:
    """Whether ``b`` is the contact ``a`` of the same parties, though another day stands beside it.

    ``التقيا الأربعاء. وجاء اللقاء بين الزعيمين بعد القمة التي عقدت الأسبوع الماضي``: the day is that of something else.
    """
    alike = a.who == b.who and len(a.who) >= _PAIR and bool(set(a.kinds) & set(b.kinds)) and a.kind != "visit"
    if not alike or b.order or a.order == "before" or a.general or b.general or a.of_states != b.of_states:
        return False
    if a.place and b.place and a.place != b.place:
        return False
    if a.open:
        return b.definite and b.assumed and b.status in _REAL and _just_now(b.date, published)
    return b.status in _REAL and (_a_day_apart(a.date, b.date) or (b.definite and _vague(a, b)))


def _just_now(day: str | None, published: str | None) -> bool:
    """``أعلن الأربعاء قرار عقد القمة``: a day on which it was only spoken of."""
    return day is not None and published is not None and len(day) == _DAY and days_behind(day, published) in (0, 1)


def _a_day_apart(a: str | None, b: str | None) -> bool:
    """``عقدا الخميس محادثات. وقال الناطق: "اليوم أجرى الرئيسان محادثات"``."""
    return a is not None and b is not None and len(a) == len(b) == _DAY and abs(days_behind(a, b)) == 1


def _vague(a: Told, b: Told) -> bool:
    """A new contact named by the article, or one beside which a week is told that may be of something else."""
    return (a.order == "after" and a.date is None) or (b.date is not None and _WEEK in b.date)


def by_telephone(a: Told, b: Told) -> bool:
    """Whether talks and a call told right after them are one: ``أجرى الرئيسان محادثات. وتحدثا هاتفيا ساعة``."""
    if {a.kind, b.kind} != {"meeting", "call"} or a.place or b.place or a.order or b.order:
        return False
    meeting = a if a.kind == "meeting" else b
    dates = not a.date or not b.date or a.date == b.date
    near = (abs(a.sentence - b.sentence) <= _SOON or max(a, b, key=_where).definite) and a.who == b.who
    return meeting.talks and dates and near and a.status in _REAL and b.status in _REAL


def _where(told: Told) -> tuple[int, int]:
    return told.sentence, told.anchor


def as_one(a: Told, b: Told) -> tuple[Told, Told]:
    """Both tellings of one contact: as the call that talks were, else ``b`` without the day that is another's."""
    if {a.kind, b.kind} == {"meeting", "call"}:
        return _call(a), _call(b)
    date = b.date if a.date is None and not a.open else None
    return a, msgspec.structs.replace(b, date=date, status=a.status)


def _call(told: Told) -> Told:
    return msgspec.structs.replace(told, kind="call", kinds=("call",))
