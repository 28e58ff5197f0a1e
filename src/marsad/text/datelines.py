"""Read whole calendar dates as pages write them in date lines: month names of all regions, digits, Hijri,
hours.

Works on folded text (``marsad.text.fold``), so digits are ASCII and spelling is joined. Names of months,
weekdays,
parts of the day and zones come from the rules. Only dates that name their year count: a date line dates a
page, and a day without a year dates nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache

import msgspec

from marsad.text.fold import fold, fold_word

_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_FIRST_HIJRI, _LAST_HIJRI = 1343, 1500
_SLASH = r"[\s_]*[/.\-][\s_]*"
_GAP = r"[\s,،._/\-]*"
_DIGIT = re.compile(r"\d")


class FoundDate(msgspec.Struct, frozen=True):
    """A date at ``[start, end)`` of the folded text; ``value`` is ISO 8601 at the precision written."""

    start: int
    end: int
    value: str
    weekday: int = 0
    hijri: bool = False

    @property
    def full(self) -> bool:
        """Whether the date names its day."""
        return len(self.value) >= 10


class Names(msgspec.Struct, frozen=True):
    """Words of date lines by folded form; ``offsets`` maps words of time zones to ``+03:00`` and the like."""

    months: Mapping[str, int]
    hijri: Mapping[str, int]
    weekdays: Mapping[str, int]
    first: tuple[str, ...] = ()
    morning: tuple[str, ...] = ()
    evening: tuple[str, ...] = ()
    offsets: Mapping[str, str] = {}


class Datelines:
    """Finds dates with a year in folded text: ``Datelines(names).find("الخميس 18 نوفمبر 2021")``."""

    def __init__(self, names: Names) -> None:
        self._months = {_key(name): number for name, number in names.months.items()}
        self._hijri = {_key(name): number for name, number in names.hijri.items()}
        self._weekdays = {_key(name): number for name, number in names.weekdays.items()}
        self._evening = frozenset(map(_key, names.evening))
        self._morning = frozenset(map(_key, names.morning))
        self._offsets = {_key(word): offset for word, offset in names.offsets.items()}
        self._patterns = tuple(re.compile(p, re.IGNORECASE) for p in self._forms(names.first))
        self._clock = re.compile(_clock_form(self._evening | self._morning, self._offsets), re.IGNORECASE)
        self._weekday = re.compile(rf"(?:{_any(self._weekdays)})(?=[\s,،.\-/|]|$)")

    def find(self, text: str) -> tuple[FoundDate, ...]:
        """All dates with a year, in order of appearance, none overlapping."""
        if not _DIGIT.search(text):
            return ()
        found: list[FoundDate] = []
        taken: list[tuple[int, int]] = []
        for pattern in self._patterns:
            for match in pattern.finditer(text):
                if any(match.start() < end and start < match.end() for start, end in taken):
                    continue
                day = self._read(match.groupdict(), "h" in pattern.groupindex)
                # A day that does not exist is no date, and neither is the month and year in it.
                if day or _FIRST_YEAR <= int(match["y"]) <= _LAST_YEAR:
                    taken.append(match.span())
                if day:
                    found.append(self._widen(text, match.start(), match.end(), *day))
        return tuple(sorted(found, key=lambda f: f.start))

    def _forms(self, first: Sequence[str]) -> Iterable[str]:
        month, hijri = _any(self._months), _any(self._hijri)
        day = rf"(?<!\d)(?P<d>\d{{1,2}}{''.join('|' + re.escape(_key(w)) for w in first)})"
        pair = rf"(?P<m>{month})(?:{_SLASH}\(?(?:{month})\)?|\s*\((?:{month})\)|\s+(?:{month})(?=\s))?"
        year = r"(?P<y>\d{4})(?!\d)"
        of = r"(?:\s*من)?(?:\s*شهر)?"
        before = r"(?:عام|سنه|لعام|لسنه)?\s*"
        yield r"(?<!\d)(?P<y>\d{4})-(?P<mm>\d\d)-(?P<d>\d\d)(?=T)"
        yield rf"(?<!\d){year}\s+[^\W\d_]+{_GAP}{day}{_GAP}\(?{pair}"
        yield rf"{day}{of}{_GAP}\(?{pair}\)?{_GAP}{before}{year}"
        yield rf"(?<![^\W\d_]){pair}\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s*[,،]?\s+{year}"
        if self._hijri:
            yield rf"{day}{of}{_GAP}(?P<h>{hijri}){_GAP}{before}{year}"
        yield rf"(?<!\d){year}{_SLASH}(?P<mm>\d{{1,2}}){_SLASH}(?P<d>\d{{1,2}})(?!\d)"
        yield rf"(?<!\d)(?P<d>\d{{1,2}}){_SLASH}(?P<mm>\d{{1,2}}){_SLASH}{year}"
        yield rf"(?<!\d){year}{_GAP}{pair}{_GAP}(?P<d>\d{{1,2}})(?![\d:])"
        yield rf"(?<![^\W\d_]){pair}{_GAP}{before}{year}"

    def _read(self, parts: Mapping[str, str | None], hijri: bool) -> tuple[str, bool] | None:
        year = int(parts["y"] or 0)
        day = _day(parts.get("d"))
        if hijri or (parts.get("mm") and _FIRST_HIJRI <= year <= _LAST_HIJRI):
            month = self._hijri.get(_key(parts.get("h") or ""), 0) or int(parts.get("mm") or 0)
            value = from_hijri(year, month, day)
            return (value, True) if value else None
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            return None
        number = self._months.get(_key(parts["m"])) if parts.get("m") else None
        month = number if number is not None else int(parts.get("mm") or 0)
        if number is None and month > 12 and 1 <= day <= 12:
            month, day = day, month
        return _gregorian(year, month, day)

    def _widen(self, text: str, start: int, end: int, value: str, hijri: bool) -> FoundDate:
        """Take in weekday and hour on either side."""
        weekday = self._weekday_before(text, start)
        if len(value) < 10 or hijri:
            return FoundDate(start, end, value, weekday, hijri)
        clock = self._clock_near(text, start, end)
        if clock is None:
            return FoundDate(start, end, value, weekday, hijri)
        match, hour = clock
        return FoundDate(min(start, match.start()), max(end, match.end()), value + hour, weekday, hijri)

    def _weekday_before(self, text: str, start: int) -> int:
        last = None
        for match in self._weekday.finditer(text, max(0, start - 25), start):
            last = match
        return self._weekdays.get(_key(last.group()), 0) if last else 0

    def _clock_near(self, text: str, start: int, end: int) -> tuple[re.Match[str], str] | None:
        """The hour nearest to the date, on either side; other digits in between forbid it."""
        after = self._clock.search(text, end, end + 45)
        if after and _DIGIT.search(text, end, after.start()):
            after = None
        before = list(self._clock.finditer(text, max(0, start - 40), start))[-1:]
        usable = bool(before) and not _DIGIT.search(text, before[0].end(), start)
        if usable and (after is None or start - before[0].end() < after.start() - end):
            return before[0], self._hour(before[0])
        return (after, self._hour(after)) if after else None

    def _hour(self, match: re.Match[str]) -> str:
        hour = int(match["hour"])
        part = _key(match["part"] or "")
        if part in self._evening and hour < 12:
            hour += 12
        elif part in self._morning and hour == 12:
            hour = 0
        second = f":{match['second']}" if match["second"] else ""
        return f"T{hour:02d}:{match['minute']}{second}{self._offset(match)}"

    def _offset(self, match: re.Match[str]) -> str:
        shift = match["shift"] or match["east"]
        if shift:
            sign, digits = shift[0], re.sub(r"\D", "", shift)
            hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "00")
            return f"{sign}{int(hours or 0):02d}:{minutes}"
        word = match["zone"] or match["before"]
        return self._offsets.get(_key(word), "") if word else ""


@lru_cache(maxsize=4096)
def from_hijri(year: int, month: int, day: int) -> str | None:
    """ISO 8601 of a Hijri date by the Umm al-Qura calendar (1343–1500), or nothing where there is no such
    day.

    >>> from_hijri(1443, 1, 5)
    '2021-08-13'
    """
    from hijridate import Hijri

    try:
        return Hijri(year, month, day).to_gregorian().isoformat()
    except (ValueError, OverflowError):
        return None


def iso_of(text: str, datelines: Datelines) -> str | None:
    """The date that a metadata field holds, whatever its form: ISO 8601, RFC 2822 or words."""
    text = text.strip()[:120]
    if re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text) and _valid_iso(text):
        return text
    match = re.match(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?", text)
    if match and _valid_iso(match[1]):
        return f"{match[1]}T{match[2]}{match[3] or ''}{_colon(match[4])}"
    found = datelines.find(fold(text).text)
    return found[0].value if found else None


def _colon(offset: str | None) -> str:
    if offset is None:
        return ""
    if offset == "Z":
        return "+00:00"
    return offset if ":" in offset else f"{offset[:3]}:{offset[3:]}"


def _valid_iso(text: str) -> bool:
    try:
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        return False
    return True


def _gregorian(year: int, month: int, day: int) -> tuple[str, bool] | None:
    if not 1 <= month <= 12:
        return None
    if day == 0:
        return f"{year:04d}-{month:02d}", False
    try:
        return date(year, month, day).isoformat(), False
    except ValueError:
        return None


def _day(written: str | None) -> int:
    """The day of the month; a word stands for the first."""
    if not written:
        return 0
    return int(written) if written.isdigit() else 1


def _clock_form(parts: Iterable[str], offsets: Iterable[str]) -> str:
    words = "|".join(re.escape(w) for w in sorted(parts, key=len, reverse=True)) or r"(?!)"
    zones = "|".join(re.escape(w) for w in sorted(offsets, key=len, reverse=True)) or r"(?!)"
    return (
        rf"(?:(?P<before>{zones})\s*)?(?<![\d:])(?P<hour>[01]?\d|2[0-3])\s?[:٫]\s?(?P<minute>[0-5]\d)"
        rf"(?:\s?:\s?(?P<second>[0-5]\d))?(?!\d)(?:\s*(?P<part>{words})(?![^\W\d_]))?"
        rf"(?:\s*[(|,،\-]?\s*(?P<zone>{zones})(?:\s?(?P<east>[+-]\d{{1,2}}(?::?\d\d)?))?)?"
        rf"(?:\s?(?P<shift>[+-](?:0\d|1[0-4]):?\d\d)(?![\d/.\-]))?"
    )


def _any(words: Iterable[str]) -> str:
    """Alternatives, the longest first."""
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True)) or r"(?!)"


@lru_cache(maxsize=8192)
def _key(word: str) -> str:
    return " ".join(fold_word(word).lower().split())
