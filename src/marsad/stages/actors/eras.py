"""Past years that offices are said with: ``رئيس الوزراء عام 1967``, ``في عام 1981 وصل الرئيس``."""

from __future__ import annotations

from marsad.layers import Draft, Sentence, Unit
from marsad.rulebook import Rulebook
from marsad.stages.actors.roles import offices_called

_AHEAD = 7
_YEAR = 4
_LEADS_IN = frozenset({"conj", "prep", "part"})
_BETWEEN = frozenset({"prep", "part"})
_THAT = "that"
_OF_PLACE = frozenset({"state", "place"})


class Eras:
    """Finds the time said of an office on one page; ``spans`` are nouns as in ``في الفترة``, ``since`` as ``منذ``."""

    def __init__(self, draft: Draft, spans: frozenset[str], since: frozenset[str]) -> None:
        self._draft, self._spans, self._since = draft, spans, since
        self._now = (draft.article.published or "")[:_YEAR]

    def of(self, n: int, sentence: Sentence) -> str:
        """ISO 8601 date or interval of a year gone by that is said of the office at unit n, or nothing."""
        if not self._now or not self._draft.times:
            return ""
        value = self._behind(n, sentence) or self._opening(n, sentence)
        return value if value[:_YEAR] < self._now else ""

    def _behind(self, n: int, sentence: Sentence) -> str:
        """``رئيس الوزراء في الفترة ما بين 2007 و2013``: nothing but prepositions and places between, no ``منذ``."""
        for k in range(n + 1, min(n + _AHEAD, sentence.last)):
            unit = self._draft.units[k]
            if unit.kind == "time":
                return self._value(unit)
            if unit.word in self._since or (
                unit.kind not in _BETWEEN and not self._is_place(unit) and not unit.says(self._spans)
            ):
                return ""
        return ""

    def _is_place(self, unit: Unit) -> bool:
        return self._draft.group_kind(unit) in _OF_PLACE

    def _opening(self, n: int, sentence: Sentence) -> str:
        """``وفي عام 2010 أصدر الرئيس``: the time opens the sentence or what is told behind ``أن``, the office is its
        first verb's subject."""
        units, told = self._draft.units, (k + 1 for k in range(n - 1, sentence.first, -1) if self._tells(k))
        k = next(told, sentence.first)
        while k < n and units[k].kind in _LEADS_IN:
            k += 1
        if units[k].kind != "time":
            return ""
        verb = next((v for v in range(k + 1, n) if units[v].kind == "verb"), -1)
        return self._value(units[k]) if verb >= 0 and self._draft.subjects.get(verb) == n else ""

    def _tells(self, k: int) -> bool:
        return self._draft.units[k].kind == _THAT

    def _value(self, unit: Unit) -> str:
        time = self._draft.times[unit.ref]
        return (time.value or "") if time.kind in ("date", "interval") else ""


def holder_then(rules: Rulebook, role: str, state: str, era: str, now: str | None) -> tuple[str, ...]:
    """Who held an office in an era; ``now`` is who holds it at present.

    Nobody where ``now`` took over in the year behind: ``تعهد الرئيس عام 2016`` may be said of who was to be president.
    """
    year = int(era.rpartition("/")[2][:_YEAR])
    if now in _held_in(rules, role, state, era) or now in _held_in(rules, role, state, str(year + 1)):
        return (now,) if now else ()
    then = _held_in(rules, role, state, era)
    return tuple(then) if len(then) == 1 and now not in _held_in(rules, role, state, str(year + 2)) else ()


def _held_in(rules: Rulebook, role: str, state: str, era: str) -> frozenset[str]:
    """Whoever had an office of a state all through an era, taken in an earlier year."""
    first, _, last = era.partition("/")
    last = last or first
    rows = [h for office in offices_called(rules, role, state) for h in office.holders if h.since]
    kept = (h for h in rows if not h.until or h.until[: len(last)] >= last[: len(h.until)])
    return frozenset(h.person for h in kept if h.since[:_YEAR] < first[:_YEAR])
