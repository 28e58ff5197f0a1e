"""What a claim counts to: number, date, years, and the period that bounds it."""

from __future__ import annotations

import re

from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Match
from marsad.rulebook.numbers import number_of
from marsad.text.fold import fold

_YEARS = re.compile(r"P(\d+)Y")
_PERIOD = re.compile(r"\d{4}(-\d\d)?")
_YEAR, _MONTH, _DAY = 4, 7, 10
_AFTER = 14
_BEFORE = 3
_MY, _PLAIN = "ي", "claims.ordinal"
_ELSEWHERE = frozenset({"verb", "participle", "rel"})


def is_feminine(noun: str) -> bool:
    """Whether a folded noun is feminine by its ending."""
    return noun.endswith(("ه", "ات"))


class ValueWords:
    """What values ask of the rules, made once; ``kinds`` are the nouns of contact."""

    def __init__(self, rulebook: Rulebook, kinds: dict[str, str]) -> None:
        words = rulebook.word_class
        self.kinds = kinds
        self.since, self.behind = words("since"), words("status-afterwards")
        self.gathering = words("brings-together")
        self.happening = words("happen-verb")
        self.within, self.latest = words("within"), words("latest")


class Values:
    """Reads values and periods of the claims of one page."""

    def __init__(self, draft: Draft, words: ValueWords) -> None:
        self._draft, self._units, self._words = draft, draft.units, words

    def value(self, sentence: Sentence, match: Match) -> int | str | None:
        """A number, the date of the one before, or None where the words do not tell it."""
        if match.entry.kind == "previous":
            return self._date(sentence, match)
        if "n" not in match.binds:
            fixed = match.entry.roles.get("n", "")
            return int(fixed) if fixed.isdigit() and not self._is_mine(match) else None
        first, last, _ = match.binds["n"]
        if (
            self._is_of_neighbour(match, first)
            or self._of_other_gender(match, first)
            or self._of_several(match)
            or self._is_any(match, first)
        ):
            return None
        number = None if self._is_rank(match, first) else self._number(first, last)
        return None if match.entry.kind == "count" and number == 1 else number

    def _is_of_neighbour(self, match: Match, n: int) -> bool:
        """``اجتماع الرجل الثاني``: only adjectives stand between what is counted and its ordinal."""
        if match.entry.id != _PLAIN or n <= match.first:
            return False
        between = self._units[match.first + 1 : n]
        adjectives = all(u.kind in ("adj", "part") or self._draft.group_kind(u) == "nationality" for u in between)
        return not adjectives or any(u.suffix for u in between)

    def _is_rank(self, match: Match, n: int) -> bool:
        """``الأول من القمة``, ``لليوم الثاني اجتماعات``: what is counted stands neither behind nor before."""
        definite = match.entry.kind == "ordinal" and self._units[n].word.startswith("ال")
        return n == match.first and (definite or self._units[n + 1].kind == "prep")

    def _is_any(self, match: Match, n: int) -> bool:
        """``اتفقا على لقاء ثان``: one more, which counts none that was; not so what is done: ``عقدا اجتماعا ثانيا``."""
        before, word = self._units[n - 1] if n > match.first else None, self._units[n].word
        indefinite = not word.startswith("ال") and not word.endswith("ا") and self._units[n].kind != "num"
        return indefinite and before is not None and before.says(self._words.kinds.keys())

    def _of_several(self, match: Match) -> bool:
        """``القمتان الأولى والثانية``: each of them is counted, no one of them."""
        counted = (h for h in self._units[match.first].hits if h.ref in self._words.kinds)
        several = any("du" in h.feats.split() for h in counted)
        return match.entry.kind == "ordinal" and several and not self._is_mine(match)

    def _is_mine(self, match: Match) -> bool:
        """``زيارتي الثالثة``: one of mine, not two."""
        noun = self._units[match.first]
        return noun.kind == "noun" and noun.says(self._words.kinds.keys()) and noun.word.endswith(_MY)

    def _of_other_gender(self, match: Match, n: int) -> bool:
        """``زيارة الأمير، الثاني في ترتيب العرش``: an ordinal behind the noun counts it only in its gender."""
        units = self._units
        said = (h for unit in units[match.first : n] for h in unit.hits)
        nouns = [h.ref for h in said if h.category == "noun" and h.ref in self._words.kinds]
        behind = units[n + 1].kind if n + 1 < len(units) else ""
        if match.entry.kind != "ordinal" or n <= match.first or not nouns or behind == "noun":
            return False
        text = self._draft.article.text[units[n].start : units[n].end].split()[0]
        feminine = text.endswith(("ة", "ى"))
        return units[n].kind != "num" and all(is_feminine(noun) != feminine for noun in nouns)

    def _number(self, first: int, last: int) -> int | None:
        """The number or ordinal at units ``[first, last)``; of a duration its years."""
        unit = self._units[first]
        if unit.kind == "time":
            years = _YEARS.fullmatch(self._draft.times[unit.ref].value or "")
            return int(years[1]) if years else None
        return number_of(self._units, first, last)

    def _date(self, sentence: Sentence, match: Match) -> str | None:
        """The date bound by the pattern, else the first one behind it."""
        bound = [match.binds["when"][0]] if "when" in match.binds else []
        for n in (*bound, *range(match.first, sentence.last)):
            if self._units[n].kind == "time":
                said = self._draft.times[self._units[n].ref]
                if said.kind == "date" and said.value:
                    return self._past(said.value[:_DAY], said.text)
        return None

    def _past(self, value: str, text: str) -> str:
        """The date before the page of a month without a year: what was the last is no longer to come."""
        today = self._draft.article.published or ""
        year = value[:_YEAR]
        to_come = today and value > today[: len(value)] and len(value) > _YEAR
        return f"{int(year) - 1}{value[_YEAR:]}" if to_come and year not in fold(text).text else value

    def period(self, sentence: Sentence, match: Match) -> str | None:
        """A year or month said behind the claim bounds it, or before it the year that began.

        ``منذ 2017`` does not, nor a year of another clause: ``الاتفاق الموقع في 2015``, ``قمة عقدت في 2000``.
        """
        for n in range(max(sentence.first, match.first - _BEFORE), match.first):
            if found := self._running(n):
                return found
        if self._is_dated(match):
            return None
        for n in range(match.first, min(match.last + _AFTER, sentence.last)):
            if found := self._bounds(n, match):
                return found
            if self._leaves(n) if n >= match.last else self._is_since(n):
                break
        return None

    def _is_dated(self, match: Match) -> bool:
        """``وعقد الاجتماع التاسع في مارس``: what is said behind is when that one took place."""
        unit, before = self._units[match.first], self._units[match.first - 1]
        held = before.kind == "verb" and before.says(self._words.happening)
        return match.entry.kind == "ordinal" and held and unit.definite

    def _bounds(self, n: int, match: Match) -> str | None:
        """The year that unit n tells, or the month within which contacts are counted."""
        unit = self._units[n]
        if unit.kind != "time" or unit.aside:
            return None
        value = self._draft.times[unit.ref].value or ""
        if not _PERIOD.fullmatch(value):
            return None
        return value if len(value) == _YEAR or self._counts_within(n, value, match) else None

    def _counts_within(self, n: int, month: str, match: Match) -> bool:
        """``ثلاث جولات في أبريل``, ``الثانية خلال أبريل``, ``هذا الشهر``; ``الجولة الثانية في أبريل`` is a date."""
        within = any(unit.word in self._words.within for unit in self._units[max(n - 2, 0) : n])
        return match.entry.kind == "count" or within or month == self._running(n)

    def _leaves(self, n: int) -> bool:
        """Whether what is said from unit n on no longer bounds the claim: another clause, or ``منذ`` an event."""
        unit = self._units[n]
        if self._units[n - 1].word in self._words.behind and unit.says(self._words.kinds.keys()):
            return True  # ``بعد قمتين في عام 2000``
        gathers = unit.kind == "verb" and unit.says(self._words.gathering)  # ثاني اجتماع يجمع الوزيرين هذا العام
        return self._is_since(n) or unit.says(self._words.latest) or (unit.kind in _ELSEWHERE and not gathers)

    def _is_since(self, n: int) -> bool:
        return self._units[n].word in self._words.since and not self._running(n + 1)

    def _running(self, n: int) -> str | None:
        """The year or the month of the page where unit n tells it, its beginning included (``مطلع العام``)."""
        today = self._draft.article.published
        if not today or n >= len(self._units) or self._units[n].kind != "time":
            return None
        value = self._draft.times[self._units[n].ref].value
        return value if value in (today[:_YEAR], today[:_MONTH]) else None
