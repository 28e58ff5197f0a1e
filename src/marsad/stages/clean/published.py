"""When the page says it was published: from its date line, its dateline, or the words behind the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from marsad.stages.clean.lines import Line
from marsad.stages.clean.roles import DATE, DATED, LIST, NAVIGATION, STOP, Marked, Page
from marsad.text.datelines import FoundDate
from marsad.text.fold import Folded, fold

_DATELINE = 110
_AFTER = 5
_BEFORE_TITLE = 2
_SIGNATURE, _INITIAL = 3, 2
# What closes a dateline behind its date: a bracket, dashes, a colon, the agency between slashes, in brackets if it is
# one word, or before a dash.
_CLOSES = re.compile(
    r"\s*(?:[مءه]\b)?\s*(?:[)\]]|--|[—–:]|-\s|/\s*[^/\n]{2,25}/|[(\[][^()\n]{2,25}[)\]]\s*(?:--?|[–—:])"
    r"|[(\[][^\W\d_]{2,12}[)\]]"
    r"|[^\W\d_]{2,12}\s?(?:--?|[–—:])\s)"
)
_HOUR = re.compile(r"\s*(\d{1,2}):(\d{2})\s*$")


class Published(msgspec.Struct, frozen=True):
    """The date with the words it was read from; ``n`` is the line of a date line, -1 where it stands in
    the text."""

    value: str
    basis: str
    n: int = -1


def find(page: Page, marked: Sequence[Marked], body: tuple[int, int], title: int) -> Published | None:
    """The page's own date; dates of other stories, comments and footers are never asked."""
    for candidates in (
        _date_lines(page, marked, range(max(title, 0), body[0]), title),
        _datelines(page, marked, body),
        _date_lines(page, marked, range(max(0, title - _BEFORE_TITLE), max(title, 0)), len(marked)),
        _behind(page, marked, body),
        _today(page, marked, body),
    ):
        best = min(candidates, key=lambda c: c[0], default=None)
        if best:
            return best[1]
    return None


def _date_lines(page: Page, marked: Sequence[Marked], where: range, title: int) -> Iterator[tuple[int, Published]]:
    """Date lines, those that say "published" first and those that say "updated" late; behind the ``title``
    also lines in which more than a date stands."""
    for n in where:
        here = marked[n]
        if n < title and _is_masthead(marked, n, title):
            continue
        if here.role == DATE or (here.role == DATED and n > title):
            rank = 3000 if here.role == DATED else 0 if here.published else 2000 if here.updated else 1000
            found = _read(page, here.line, here.dates, n)
            yield rank + n - where.start, _with_hour(page, found, marked[n + 1 : n + 2])


def _with_hour(page: Page, found: Published, behind: Sequence[Marked]) -> Published:
    """The date with the hour that fills the line behind it."""
    hour = _HOUR.match(page.text, behind[0].line.start, behind[0].line.end) if behind else None
    if hour is None or "T" in found.value or int(hour[1]) > 23 or int(hour[2]) > 59:
        return found
    return msgspec.structs.replace(found, value=f"{found.value}T{int(hour[1]):02d}:{hour[2]}")


def _is_masthead(marked: Sequence[Marked], n: int, title: int) -> bool:
    """A date above the title is the day of the visit where the site says "today" or where links follow."""
    return "today" in marked[n].lists or any(m.role == NAVIGATION for m in marked[n + 1 : title])


def _read(page: Page, line: Line, dates: Sequence[FoundDate], n: int) -> Published:
    """The line's date: behind the word for "published" if there is one; the Gregorian one, complete, the first."""
    folded = fold(page.text[line.start : line.end])
    after = _told_at(page, line)
    best = min(
        dates,
        key=lambda d: (line.start + folded.start(d.end - 1) < after, d.hijri, not d.full, d.start),
    )
    words = page.text[line.start + folded.start(best.start) : line.start + folded.end(best.end)]
    return Published(best.value, words, n)


def _told_at(page: Page, line: Line) -> int:
    """Where the line says "published"; its start where it does not."""
    for i in range(line.first, line.last):
        if any(hit.ref == "published" for hit in page.phrases.get(i, ())):
            return page.tokens[i].start
    return line.start


def _datelines(page: Page, marked: Sequence[Marked], body: tuple[int, int]) -> Iterator[tuple[int, Published]]:
    """``(… / agency - 25 أغسطس 2021)`` or ``City, 5 May 2021 /agency/`` at the head of the first
    paragraph."""
    for n in range(body[0], min(body[1], body[0] + 2)):
        line = marked[n].line
        folded = fold(page.text[line.start : min(line.end, line.start + _DATELINE)])
        for found in page.datelines.find(folded.text):
            if _heads(page, line, folded, found):
                words = page.text[line.start + folded.start(found.start) : line.start + folded.end(found.end)]
                yield n, Published(found.value, words)


def _heads(page: Page, line: Line, folded: Folded, found: FoundDate) -> bool:
    """Whether only place and agency stand before the date, and a mark closes the dateline behind it."""
    if not found.full or not _CLOSES.match(folded.text, found.end):
        return False
    until = line.start + folded.start(found.start) if found.start else line.start
    before = [t for t in page.tokens[line.first : line.last] if t.start < until]
    if folded.text.lstrip().startswith(("(", "[")) and ")" not in folded.text[: found.start]:
        return True
    has_verb = any(
        h.category == "verb" and h.feats.startswith("past") for t in before for h in page.hits.get(t.i, ())[:1]
    )
    return len(before) <= 8 and not has_verb


def _behind(page: Page, marked: Sequence[Marked], body: tuple[int, int]) -> Iterator[tuple[int, Published]]:
    """A date line right behind the article."""
    for n in range(body[1], min(len(marked), body[1] + _AFTER)):
        here = marked[n]
        if here.role in (STOP, LIST, NAVIGATION, DATED) and not here.published:
            return
        if here.role == DATE and (here.published or all(_signs(m) for m in marked[body[1] : n])):
            yield (0 if here.published else 100) + n, _read(page, here.line, here.dates, n)


def _signs(here: Marked) -> bool:
    """A line of a rule, initials or an agency's name between the article and its date."""
    return not here.dates and sum(len(word) > _INITIAL for word in here.line.key.split()) <= _SIGNATURE


def _today(page: Page, marked: Sequence[Marked], body: tuple[int, int]) -> Iterator[tuple[int, Published]]:
    """``اليوم الثلاثاء 28 يونيو 2022``: the text itself says which day "today" is."""
    for n in range(body[0], min(body[1], body[0] + 4)):
        line = marked[n].line
        for i in range(line.first, line.last) if "today" in marked[n].lists else ():
            if any(hit.ref == "today" for hit in page.phrases.get(i, ())):
                found = _day_behind(page, line, page.tokens[i].end)
                if found:
                    yield n, found


def _day_behind(page: Page, line: Line, start: int) -> Published | None:
    folded = fold(page.text[start : min(line.end, start + 60)])
    for found in page.datelines.find(folded.text)[:1]:
        if found.full and found.weekday and len(folded.text[: found.start].split()) <= 2:
            return Published(found.value[:10], page.text[start : start + folded.end(found.end)].strip())
    return None
