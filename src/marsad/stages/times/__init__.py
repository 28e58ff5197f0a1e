"""Find times in title, date line and body, and resolve them to ISO 8601.

Phrases are data (``rules/dates``); code knows forms: a day of a month, a weekday, so long ago. Each is
resolved against the page's date or, where the text tells a story, the last date it set. A weekday beats the
timestamp.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Set
from datetime import date, timedelta

import msgspec

from marsad.article import Time, TimeKind
from marsad.layers import BREAK, NUMBER, Draft
from marsad.rulebook import Rulebook
from marsad.stages.times import days, hijri, relative
from marsad.stages.times.context import FUTURE, OPEN, Context, Value
from marsad.stages.times.phrases import Found, Grammar
from marsad.stages.times.signs import signs_of
from marsad.stages.times.tense import Cues, cues_of, direction
from marsad.text import calendar

LABELS = frozenset({"title", "date", "body"})
FORMS: Mapping[str, Callable[[Found, Context], Value]] = {
    "day": days.day,
    "day-of-month": days.day_of_month,
    "days": days.days,
    "weekday-day": days.weekday_day,
    "month": days.month,
    "months": days.months,
    "year": days.year,
    "years": days.years,
    "relative": relative.relative,
    "weekday": relative.weekday,
    "weekday-of-week": relative.weekday_of_week,
    "unit": relative.unit,
    "offset": relative.offset,
    "duration": relative.duration,
    "set": relative.every,
    "clock": relative.hour,
    "nth": relative.nth,
    "hijri": hijri.hijri,
    "holiday": hijri.holiday,
}
_ENTRIES = frozenset({"month", "hijri-month", "weekday", "date-word", "number", "ordinal"})

_PERIOD = "/"


class _Rules(msgspec.Struct, frozen=True):
    """What the stage takes from the rulebook."""

    grammar: Grammar
    tables: Mapping[str, Mapping[str, str]]
    cues: Cues


def times(rulebook: Rulebook) -> Callable[[Draft], Draft]:
    """The stage that fills ``Draft.times``: sorted by offset, none overlapping another."""
    dates = rulebook.dates
    rules = _Rules(Grammar(dates), dates.values, cues_of(dates.values))

    def stage(draft: Draft) -> Draft:
        found = tuple(_find(draft, rules))
        return msgspec.structs.replace(draft, times=_resolve(draft, rules, found)) if found else draft

    return stage


def _find(draft: Draft, rules: _Rules) -> Iterator[Found]:
    """All phrases on the page, from left to right."""
    blocked = {c.i: c.j for c in draft.candidates if c.kind == "name" and c.j - c.i > 1}
    entries = {i for category in _ENTRIES for i in draft.starts.get(category, ())}
    for first, last in _stretches(draft, entries):
        yield from rules.grammar.find(signs_of(draft, rules.grammar.alphabet, first, last, blocked, entries))


def _stretches(draft: Draft, entries: Set[int]) -> Iterator[tuple[int, int]]:
    """Token ranges of the lines that may tell a time, in blocks that findings may come from."""
    tokens = draft.tokens
    wanted = [(b.start, b.end) for b in draft.blocks if b.label in LABELS]
    if not draft.blocks:
        wanted = [(0, len(draft.article.text))]
    i, count = 0, len(tokens)
    for start, end in wanted:
        while i < count and tokens[i].start < start:
            i += 1
        first, worth = i, False
        while i < count and tokens[i].end <= end:
            token = tokens[i]
            if token.kind == BREAK:
                if worth:
                    yield first, i
                first, worth = i + 1, False
            elif not worth:
                worth = token.kind == NUMBER or (i in entries and _tells_time(draft, i))
            i += 1
        if worth:
            yield first, i


def _published(draft: Draft) -> date | None:
    """The page's date; one outside the years that news comes from is none."""
    day = calendar.first_day((draft.article.published or "")[:10])
    return day if day and day.year in range(1800, 2200) else None


def _tells_time(draft: Draft, i: int) -> bool:
    return any(hit.category in _ENTRIES for hit in draft.hits.get(i, ()))


def _resolve(draft: Draft, rules: _Rules, found: tuple[Found, ...]) -> tuple[Time, ...]:
    """The phrases with their values, in the order of the text; bare weekdays lean on others in the end."""
    published = _published(draft)
    start = Context(published, published, None, rules.tables, str)
    start = msgspec.structs.replace(start, today=_today(found, start))
    taken = {i for f in found if f.form == "weekday" for i in range(f.i, f.j)}
    values: list[Value] = []
    tenses: list[str] = []
    last: str | None = None
    for before, item in zip((None, *found), found, strict=False):
        tense = _Tense(draft, rules.cues, item, taken)
        row = before is not None and before.form == item.form == "weekday" and before.j == item.i
        context = msgspec.structs.replace(start, last=last, direction=tense, row=row)
        value = FORMS[item.form](item, context)
        values.append(value)
        tenses.append(tense.said)
        last = _pointed_at(_narrative(value), last)
    values = _agree(found, values, tenses)
    values = _settle(found, values)
    return tuple(_time(draft, item, value) for item, value in zip(found, values, strict=True))


class _Tense:
    """The tense around one phrase, worked out when it is asked for; ``said`` keeps the answer."""

    def __init__(self, draft: Draft, cues: Cues, found: Found, taken: set[int]) -> None:
        self._ask = (draft, cues, found, taken)
        self.said = ""

    def __call__(self) -> str:
        draft, cues, found, taken = self._ask
        self.said = direction(draft, cues, found.i, found.j, taken) or "none"
        return self.said


def _today(found: tuple[Found, ...], context: Context) -> date | None:
    """The day the text calls today: the page's date, unless its weekdays agree on another."""
    implied = Counter(day for item in found if (day := relative.implied_today(item, context)))
    if not implied or context.published in implied:
        return context.published
    return implied.most_common(1)[0][0]


def _narrative(value: Value) -> str | None:
    """The value as an anchor for what follows; hours and durations are none."""
    return value.value if value.kind in ("date", "time") and calendar.bounds(value.value) else None


def _pointed_at(told: str | None, last: str | None) -> str | None:
    """What ``اليوم نفسه`` points at next: a period leaves the day told before that lies in it."""
    inside = told and last and _PERIOD in told and calendar.contains(told, last)
    return last if inside else told or last


def _agree(found: tuple[Found, ...], values: list[Value], tenses: list[str]) -> list[Value]:
    """Give a weekday that no verb governs the date that the same weekday has elsewhere on the page."""
    known: dict[int, str] = {}
    for item, value, tense in zip(found, values, tenses, strict=True):
        sign = item.roles.get("weekday")
        sure = tense == FUTURE or (not tense and item.form in ("relative", "day", "weekday"))
        if sign and value.value and sure:
            known.setdefault(sign.value, value.value[:10])
    return [
        _agreed(value, known.get(item.roles["weekday"].value))
        if item.form == "weekday" and tense in (OPEN, "none")
        else value
        for item, value, tense in zip(found, values, tenses, strict=True)
    ]


def _agreed(value: Value, other: str | None) -> Value:
    """The value on the day that another mention of the weekday has, if that is at most a week off."""
    if not other or not value.value or not _near(other, value.value):
        return value
    return msgspec.structs.replace(value, value=other + value.value[10:])


def _near(one: str, other: str) -> bool:
    a, b = calendar.first_day(one), calendar.first_day(other[:10])
    return a is not None and b is not None and abs(a - b) <= timedelta(days=7)


def _settle(found: tuple[Found, ...], values: list[Value]) -> list[Value]:
    """Where both calendars stand side by side the Gregorian date holds."""
    settled = list(values)
    for n, item in enumerate(found):
        if item.form != "hijri" or not values[n].value or "/" in str(values[n].value):
            continue
        for m in (n - 1, n + 1):
            if 0 <= m < len(found) and found[m].form == "day" and values[m].value and _beside(found[m], item):
                value = hijri.settle(str(values[n].value), str(values[m].value)[:10])
                settled[n] = msgspec.structs.replace(values[n], value=value)
    return settled


def _beside(one: Found, other: Found) -> bool:
    return max(one.i, other.i) - min(one.j, other.j) <= 6


def _time(draft: Draft, found: Found, value: Value) -> Time:
    kind: TimeKind = "date"
    for known in ("time", "duration", "set"):
        if value.kind == known:
            kind = known
    text = draft.article.text[found.start : found.end]
    return Time(
        start=found.start,
        end=found.end,
        text=text,
        kind=kind,
        value=value.value,
        basis=value.basis,
        rule=f"dates/{found.rule}",
    )
