"""On which day something was said: a day told of the saying, of its sentence, or of what the speaker took part in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from marsad.article import Statement
from marsad.layers import START, Draft, Unit
from marsad.rulebook.classes import WordClasses
from marsad.text.fold import fold_word
from marsad.text.tokens import COMMAS

_DAY, _OF_SOURCE = len("2018-01-01"), "statements.source"
_BACK = 3  # sentences over which an occasion goes on
_OPENING = 4  # units of a sentence in which it says that another's turn has come, or that it tells what was before
_BODIES = ("organisation", "office", "outlet")
_BEEN, _ARTICLE = "كان", "ال"
_DASHES = ("-", "--", "–", "—")


class DayWords(WordClasses, frozen=True):
    """Verbs that go on with what was said, words by which another takes his turn, prepositions behind which a day
    begins or ends something, and nouns of what people meet and speak at and of talks with an outlet."""

    continue_verb: frozenset[str]
    his_turn: frozenset[str]
    since: frozenset[str]
    occasion: frozenset[str]
    interview: frozenset[str]


def with_days(draft: Draft, told: Sequence[Statement], words: DayWords) -> tuple[Statement, ...]:
    """The statements, those of no day of their own with that of their sentence, of what they go on with, or of the
    occasion that the page has told of before.

    ``التقى الوزير أمس نظيره. وقال إن …، مضيفا أن …``: one occasion, one day.
    """
    days = _Days(draft, told, words)
    last: dict[tuple[str, ...], Statement] = {}
    found: dict[str, str] = {}
    for s in sorted((s for s in told if s.cue and s.speakers), key=lambda s: s.cue.start if s.cue else s.start):
        before = last.get(s.speakers)
        on = found[before.id] if before and days.goes_on(s, before) else None
        day = s.date or days.of_sentence(s) or on or days.of_period(s) or days.of_occasion(s)
        if day:
            last[s.speakers], found[s.id] = s, day
    return tuple(msgspec.structs.replace(s, date=found[s.id]) if s.id in found else s for s in told)


class _Days:
    """The days of one draft outside of what is said, by sentence."""

    def __init__(self, draft: Draft, told: Sequence[Statement], words: DayWords) -> None:
        self._draft, self._units, self._words = draft, draft.units, words
        self._starts = [draft.units[sentence.first].start for sentence in draft.sentences]
        self._contents = [(s.start, s.end) for s in told if not self._tells_news(s)]
        self._said_by: defaultdict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
        for s in told:
            self._said_by[s.speakers].append((s.start, s.end))
        self._days: dict[int, list[tuple[int, str]]] = {}

    def _tells_news(self, s: Statement) -> bool:
        """``وذكر بيان للمكتب أن الرئيس استقبل أمس ضيفه``: a body on what the page is about, no one's own words."""
        actors = self._draft.actors
        bodies = all(a in actors and actors[a].kind in _BODIES for a in s.speakers)
        return s.rule == _OF_SOURCE or (s.form == "indirect" and bodies)

    def goes_on(self, s: Statement, before: Statement) -> bool:
        """Whether a statement stands in the sentence of the one before, or adds to it in the next."""
        if s.cue is None or before.cue is None:
            return False
        here = self._sentence(s.cue.start)
        if here == self._sentence(before.cue.start):
            return True
        adds = fold_word(s.rule.rpartition(".")[2]) in self._words.continue_verb
        return adds and here - self._sentence(max(before.end - 1, before.cue.start)) == 1

    def of_sentence(self, s: Statement) -> str | None:
        """``استقبل الوزير أمس ضيفه، وقال إن``: the first day told before the cue, else the first behind the content."""
        at = s.cue.start if s.cue else s.start
        his = self._said_by.get(s.speakers, ())
        days = [d for d in self._told(self._sentence(at)) if not any(start <= d[0] < end for start, end in his)]
        return next((day for start, day in days if start < at), None) or next((day for _, day in days), None)

    def of_period(self, s: Statement) -> str | None:
        """``وأعلنت الحكومة، الشهر الماضي، أن``, ``وأكد الوزير في فبراير أن``: a month or year told by itself between
        cue and content, right behind who speaks or of what he spoke at: ``في حوار مع صحيفة في فبراير``."""
        first, last = self._before_content(s)
        units = self._units[first:last]
        other = next((u for u in units if u.kind == "noun"), None)
        end = last if other is None or other.says(self._words.occasion | self._words.interview) else other.n
        alone = (u for u in units if u.kind == "time" and (u.n < end or self._units[u.n - 1].word in COMMAS))
        times = (self._draft.times[u.ref] for u in alone if self._units[u.n - 1].word not in self._words.since)
        return next((t.value for t in times if t.kind == "date" and t.value and t.value[:1].isdigit()), None)

    def of_occasion(self, s: Statement) -> str | None:
        """``التقى الوزيران أمس. وقال أحدهما إن``: the day of what a sentence before tells of the speaker, or of those
        whose turn was before his; not so where it is told what had been before."""
        here = self._sentence(s.cue.start if s.cue else s.start)
        if here < 0 or self._is_background(here):
            return None
        known = self._is_at_occasion(s) or self._opens_with(here, self._words.his_turn)
        for n in range(here - 1, max(here - _BACK, 0) - 1, -1):
            days = self._told(n)
            apart = self._is_background(n) and self._paragraph(n) != self._paragraph(here)
            if days and not apart and (known or self._speaks_of(n, s.speakers)):
                return days[0][1]
        return None

    def _sentence(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _paragraph(self, n: int) -> int:
        return self._draft.sentences[n].paragraph

    def _opens_with(self, n: int, words: frozenset[str]) -> bool:
        first = self._draft.sentences[n].first
        return any(u.word in words for u in self._units[first : first + _OPENING])

    def _is_at_occasion(self, s: Statement) -> bool:
        """``وقال الوزير بعد اللقاء إن``, ``في افتتاحها``: what the page has told of before."""
        first, last = self._before_content(s)
        known = (u for u in self._units[first:last] if u.kind == "noun" and (u.suffix or u.word.startswith(_ARTICLE)))
        return any(u.says(self._words.occasion) for u in known)

    def _before_content(self, s: Statement) -> tuple[int, int]:
        """The units from the cue to the content."""
        at = s.cue.start if s.cue else s.start
        first = bisect_left(self._units, at, key=START)
        last = bisect_left(self._units, s.start, key=START)
        return first, last

    def _is_background(self, n: int) -> bool:
        """``وكان الوزير قد التقى ضيفه``."""
        first = self._draft.sentences[n].first
        opener = self._units[first + (self._units[first].kind == "conj")]
        return any(h.ref == _BEEN for h in opener.hits if h.category == "verb")

    def _speaks_of(self, n: int, who: tuple[str, ...]) -> bool:
        sentence, mentions = self._draft.sentences[n], self._draft.mentions
        first = bisect_left(mentions, sentence.start, key=START)
        last = bisect_left(mentions, sentence.end, key=START)
        return not set(who).isdisjoint(m.actor for m in mentions[first:last])

    def _told(self, n: int) -> list[tuple[int, str]]:
        """Offsets and values of the past or present days of a sentence outside of contents and relative clauses."""
        sentence = self._draft.sentences[n]
        if n not in self._days:
            units = self._units[sentence.first : sentence.last] if sentence.label == "body" else ()
            self._days[n] = list(self._days_of(units))
        return self._days[n]

    def _days_of(self, units: Sequence[Unit]) -> Iterator[tuple[int, str]]:
        relative = False
        verb = next((u.n for u in units if u.kind == "verb"), -1)
        dateline = max((u.n for u in units if u.word in _DASHES and u.n < verb), default=-1)
        for u in units:
            relative = u.kind == "rel" or (relative and u.word not in COMMAS)
            if u.kind != "time" or relative or u.depth or u.n < dateline:
                continue
            day = self._draft.times[u.ref]
            value = day.value or ""
            if day.kind == "date" and self._has_passed(value) and not self._is_elsewhere(u):
                yield u.start, value[:_DAY]

    def _has_passed(self, value: str) -> bool:
        published = self._draft.article.published
        return len(value) >= _DAY and "/" not in value and (not published or value[:_DAY] <= published[:_DAY])

    def _is_elsewhere(self, u: Unit) -> bool:
        """Inside of what somebody says, or where something begins or ends: ``منذ أمس``."""
        bound = u.n > 0 and self._units[u.n - 1].word in self._words.since
        return bound or any(start <= u.start < end for start, end in self._contents)
