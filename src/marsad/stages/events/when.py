"""When a contact took place: each date of a sentence goes to the contact it is said of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import msgspec

from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook
from marsad.text.fold import fold_word

_FAR = 60
_TOO_VAGUE = 60
_CLAUSE = 5
_BORDER = {"verb": 4, "that": 6, "rel": 3, "participle": 2}
_DAY = len("2018-01-01")
_MONTH = len("2018-01")
_VAGUE = 10
_SUNDAY = 6
_TOLD = 10  # a day on which it is told of yields to one behind ``أن``
_NEAR = 20
_OPENS, _ACTS = 20, frozenset({"verb", "future"})
_CAUSE = 60  # ``قمة إثر مقتل … الاثنين``: the day of what it followed
_DATELINE, _SLASH = 14, "/"
_FEW = 4  # units of a quotation that does no more than word the date: ``ستعقد "نهاية الصيف"``
_COUNTED = frozenset({"time", "num", "noun", "part", "adv"})
_YEAR_FAR = 10  # a year so far off counts something else


class DateWords:
    """Words that keep a date from a contact: ``منذ`` before it, ``بينما`` or ``مؤخرا`` between."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.speech = frozenset(fold_word(s.verb) for s in rulebook.speech if s.verb and "that" in s.takes)
        self.since, self.by = rulebook.word_class("since"), rulebook.word_class("by-then")
        self.ever_since = rulebook.word_class("status-ever-since")
        self.breaks = rulebook.word_class("clause-break")
        self.vague = rulebook.word_class("vague-time")
        self.until = rulebook.word_class("until")
        self.causes = rulebook.word_class("following")
        self.held = rulebook.word_class("happen-verb")
        self.after = rulebook.word_class("next-in-time")
        self.afterwards, self.of = rulebook.word_class("status-afterwards"), rulebook.word_class("out-of")
        self.about = rulebook.word_class("status-about")


class Day(msgspec.Struct, frozen=True):
    """A date as its sentence puts it to a contact: ``value`` in ISO 8601; ``near`` where nothing parts the two.

    ``said`` marks the day of a clause before, on which somebody speaks or acts, which need not be that of the contact,
    ``reported`` one from which ``أن`` parts it, ``until`` one to which something is put off (``أُرجئت إلى الأحد``),
    ``by`` one by which it is to be (``قبل نهاية العام``), ``parted`` one behind ``أن``.
    """

    value: str
    near: bool
    said: bool
    reported: bool = False
    until: bool = False
    by: bool = False
    parted: bool = False


class Dates:
    """Shares out the dates of one page among its contacts."""

    def __init__(self, draft: Draft, words: DateWords) -> None:
        self._draft, self._words = draft, words

    def of(self, ends: Mapping[int, int], sentence: Sentence) -> dict[int, Day]:
        """The day by anchor, given where the words of each end; an anchor without a date of its own is left out."""
        best: dict[int, tuple[int, int, Day]] = {}
        for n in range(self._behind_dateline(sentence), sentence.last):
            value = self._value(n, sentence)
            if value is None:
                continue
            costs = sorted(
                (self._cost(n, anchor, last) + _TOO_VAGUE * self._quoted(n, anchor, value), anchor)
                for anchor, last in ends.items()
            )
            if not costs or costs[0][0] > _FAR:
                continue
            cost, anchor = costs[0]
            if len(value) < _MONTH and cost > _YEAR_FAR:
                continue
            cost += _VAGUE * (len(value) < _MONTH)
            known, reported, near = best.get(anchor), self._reported(n, anchor), cost <= _NEAR
            cost += _TOLD * reported
            if known is None or (cost, -len(value)) < known[:2]:
                said = reported or self._said_before(n, anchor, sentence)
                parted = any(u.kind == "that" for u in self._draft.units[anchor + 1 : n])
                found = Day(value, near, said, reported, self._until(n), self._by(n), parted)
                best[anchor] = (cost, -len(value), found)
        return {anchor: day for anchor, (_, _, day) in best.items()}

    def _quoted(self, n: int, anchor: int, value: str) -> bool:
        """``قال خلال اللقاء: "حدود 1967"``: a day but today within a quotation that the contact stands outside of."""
        units, today = self._draft.units, (self._draft.article.published or "")[:_DAY]
        told = sum(u.depth == units[n].depth for u in units[anchor:n])
        return told > _FEW and units[anchor].depth < units[n].depth and value != today

    def _until(self, n: int) -> bool:
        """``إلى الأحد``: whether a date is one that something is moved to."""
        return n > 0 and self._draft.units[n - 1].word in self._words.until

    def _by(self, n: int) -> bool:
        """``قبل نهاية العام``: whether a time is one by which something is to be."""
        return n > 0 and self._draft.units[n - 1].word in self._words.by

    def _behind_dateline(self, sentence: Sentence) -> int:
        """``أبوظبي في 17 يناير / وام / استقبل``: the day of a report is not that of what it tells."""
        opening = range(sentence.first, min(sentence.first + _DATELINE, sentence.last))
        verb = next((n for n in opening if self._draft.units[n].kind == "verb"), sentence.first)
        ends = [n for n in range(sentence.first, verb) if self._draft.units[n].word == _SLASH]
        return ends[-1] if ends else sentence.first

    def _reported(self, n: int, anchor: int) -> bool:
        """``قال الاثنين إن``, ``قال الاثنين: "…"``: the day on which somebody spoke of it."""
        units = self._draft.units
        quoted = units[n].depth < units[anchor].depth
        return quoted or any(u.kind == "that" for u in units[n + 1 : anchor])

    def _said_before(self, n: int, anchor: int, sentence: Sentence) -> bool:
        """``أعلن الخميس إلغاء القمة``: the day of the verb that governs what comes later."""
        units = self._draft.units
        if n > anchor:
            return False
        verb = next((u for u in reversed(units[sentence.first : anchor]) if u.kind == "verb"), None)
        if verb is None:
            return any(u.kind == "prep" and u.word in self._words.about for u in units[n + 1 : anchor - 1])
        return units[anchor].kind == "noun" and not verb.says(self._words.held)

    def _value(self, n: int, sentence: Sentence) -> str | None:
        """The calendar value that unit n says, days without their part of the day."""
        unit = self._draft.units[n]
        if unit.kind != "time":
            return None
        time = self._draft.times[unit.ref]
        if time.kind not in ("date", "time") or not time.value or not time.value[:4].isdigit():
            return None
        before = self._draft.units[n - 1].word if n > sentence.first else ""
        in_time = before in self._words.by and len(time.value) < _DAY  # ``يلتقيان قبل نهاية العام``
        return None if before in self._words.since and not in_time else day(time.value)

    def _cost(self, n: int, anchor: int, last: int) -> int:
        """Units between, clauses between counting more; a date behind is nearer than one before."""
        units = self._draft.units
        anchor = last - 1 if anchor < last <= n else anchor
        low, high = min(n, anchor), max(n, anchor)
        cost = high - low
        if self._of_words(anchor, n) or (n < anchor and n < self._counted_from(anchor)):
            return cost + _TOO_VAGUE
        cost += _OPENS * (anchor < n and self._opens(n))
        for k in range(low + 1, high):
            u = units[k]
            cost += _BORDER.get(u.kind, 0)
            cost += _TOO_VAGUE * (low == anchor and u.word in self._words.vague)
            cost += _CAUSE * (low == anchor and u.word in self._words.causes and units[k + 1].kind != "time")
            joined = u.kind == "conj" and units[k + 1].kind in ("verb", "future")
            cost += _CLAUSE * (joined or u.word in self._words.breaks)
            cost += _TOO_VAGUE * (u.word in self._words.after or (anchor < n and self._since_what(k)))
        return cost + (2 if n < anchor else 0)

    def _opens(self, n: int) -> bool:
        """``، وفي أبريل أصبح``: a time that a joined clause begins with is that of its verb."""
        units = self._draft.units
        first = n - (units[n - 1].kind == "prep")
        return first > 0 and units[first - 1].kind == "conj" and n + 1 < len(units) and units[n + 1].kind in _ACTS

    def _counted_from(self, anchor: int) -> int:
        """``قال الجمعة بعد عشرة أيام فقط من لقائه``: the unit of ``بعد`` ahead of a contact; else -1."""
        units, n = self._draft.units, anchor - 2
        while n > 0 and units[n].kind in _COUNTED:
            n -= 1
        counted = units[anchor - 1].word in self._words.of and n < anchor - 2
        return n if counted and n >= 0 and units[n].word in self._words.afterwards else -1

    def _since_what(self, n: int) -> bool:
        """``منذ توليه منصبه في سبتمبر``: the day of what has been since then."""
        return self._draft.units[n].word in self._words.ever_since and self._draft.units[n + 1].kind in (
            "noun",
            "group",
        )

    def _of_words(self, anchor: int, n: int) -> bool:
        """``القمة، قال مسؤول هذا الأسبوع``: a day on which something is said, not of what is spoken of before."""
        said = False
        for k in range(anchor + 1, n):
            said = self._draft.units[k].kind != "that" and (said or self._speaks(k))
        return said

    def _speaks(self, n: int) -> bool:
        unit = self._draft.units[n]
        return unit.kind == "verb" and any(h.category == "verb" and h.ref in self._words.speech for h in unit.hits)


def day(value: str) -> str:
    """A value without a part of the day: ``2018-06-10TMO`` is ``2018-06-10``; clock times stay."""
    head, mark, rest = value.partition("T")
    return value if not mark or rest[:1].isdigit() or "/" in value else head


def finer(a: str | None, b: str | None) -> str | None:
    """The more exact of two values."""
    return max((v for v in (a, b) if v), key=len, default=None)


def first_day(value: str) -> str:
    """The day a value begins with, at its own precision; a week by its Monday."""
    start = value.split("/", maxsplit=1)[0]
    year, mark, week = start.partition("-W")
    if mark and year.isdigit() and week[:2].isdigit():
        return date.fromisocalendar(int(year), int(week[:2]), 1).isoformat()
    return start[:_DAY]


def _last_day_of_week(value: str) -> str:
    monday = first_day(value)
    return (date.fromisoformat(monday) + timedelta(days=_SUNDAY)).isoformat() if len(monday) == _DAY else monday


def behind(value: str | None, published: str | None) -> bool:
    """Whether a date begins before the day of publication, a week whether it ended before."""
    if not value or not published:
        return False
    first = _last_day_of_week(value) if "-W" in value else first_day(value)
    return first < published[: len(first)]


def ahead(value: str | None, published: str | None) -> bool:
    """Whether the whole of a date lies behind the day of publication."""
    if not value or not published:
        return False
    first = first_day(value)
    return first > published[: len(first)]


def days_behind(value: str | None, published: str | None) -> int:
    """How many days a day lies before publication; 0 where either is no day, negative where it lies ahead."""
    first, today = first_day(value or ""), first_day(published or "")
    if min(len(first), len(today)) < _DAY:
        return 0
    return (date.fromisoformat(today) - date.fromisoformat(first)).days


def year_before(value: str | None) -> str | None:
    """The same day a year before, ``2017-12-11`` for ``2018-12-11``; nothing for the 29th of February and for spans."""
    if not value or not value[:4].isdigit() or "/" in value or value[4:] == "-02-29":
        return None
    return f"{int(value[:4]) - 1}{value[4:]}"
