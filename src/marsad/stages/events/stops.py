"""Further stops of a journey: ``زار مسقط ثم الدوحة``, ``إلى برلين ومنها إلى باريس``."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.article import Status
from marsad.layers import Draft, Sentence, Unit
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Match
from marsad.stages.events.places import Places
from marsad.stages.events.told import Told

_STEP = 6  # units between two stops
_FAR = 16  # units of what somebody goes there for
_CLAUSES = frozenset({"verb", "that", "rel"})
_FREE = frozenset({"adj", "time", "punct", "adv", "num", "quote", "conj", "part"})
_PLACES, _AND = ("place", "state"), "و"


def to_come(status: Status) -> Status:
    """The status of a stop that a journey has not come to yet."""
    return "planned" if status in ("occurred", "ongoing") else status


class Stops:
    """Reads the stops behind the first goal of a journey on one page."""

    def __init__(self, draft: Draft, rulebook: Rulebook, places: Places) -> None:
        self._draft, self._places = draft, places
        self._begin, self._itinerary = rulebook.word_class("begin-verb"), rulebook.word_class("itinerary")
        self._arrival, self._sites = rulebook.word_class("arrival-or-departure"), rulebook.word_class("site")
        self._toward, self._where = rulebook.word_class("toward"), rulebook.word_class("where")
        self._then, self._to = rulebook.word_class("next-stop"), rulebook.word_class("stop-preposition")

    def come_to(self, match: Match, visits: list[Told], there: str | None) -> str | None:
        """``وصل إلى طهران بعد وصول نظيره``, ``عقب وصوله إلى المطار``: where somebody else of the sentence came to, and
        at a site without a name where the last visit went."""
        units, last = self._draft.units, match.last
        if not any(u.says(self._arrival) for u in units[match.first : last]):
            return None
        if last + 1 < len(units) and units[last].kind == "prep":
            return there if units[last + 1].says(self._sites) and units[last + 1].definite else None
        ends = last >= len(units) or units[last].kind in ("punct", "conj")
        return visits[-1].place if visits and ends else None

    def behind(self, last: int, sentence: Sentence) -> tuple[str, ...]:
        """Places behind unit ``last`` that words like ``ثم`` join to the one before, in their order."""
        return tuple(dict.fromkeys(self._found(last, sentence)))

    def _found(self, last: int, sentence: Sentence) -> Iterator[str]:
        n = last
        while (mark := self._mark(n, sentence)) >= 0:
            n = mark + 1
            while n < sentence.last and (self._draft.units[n].word in self._to or self._draft.units[n].kind == "time"):
                n += 1
            if n >= sentence.last or not self._names_place(self._draft.units[n]):
                return
            while n < sentence.last and self._goes_on(n):
                if place := self._places.at(n):
                    yield place
                n += 1

    def _mark(self, n: int, sentence: Sentence) -> int:
        """The next ``ثم`` with nothing between but when and how, or what for: ``للقاء الملك، ثم إلى``; else -1."""
        units, near = self._draft.units, True
        for k in range(n, min(n + _FAR, sentence.last)):
            near = near and k < n + _STEP
            if units[k].word in self._then and (near or self._heads_for(k + 1, sentence)):
                return k
            if k > n and near and units[k].word == _AND and self._is_day_later(n, k, sentence):
                return k
            if units[k].kind in _CLAUSES:
                return -1
            near = near and (units[k].kind in _FREE or units[k].aside)
        return -1

    def _is_day_later(self, n: int, k: int, sentence: Sentence) -> bool:
        """``زار مسقط الأحد والدوحة الاثنين``: a day, ``و`` and a place that has a day of its own."""
        behind = self._draft.units[k + 1 : min(k + 3, sentence.last)]
        dated = len(behind) > 1 and self._names_place(behind[0]) and behind[1].kind == "time"
        return dated and all(u.kind == "time" for u in self._draft.units[n:k])

    def _heads_for(self, n: int, sentence: Sentence) -> bool:
        """Whether units from n on say where to: ``إلى باريس``."""
        units = self._draft.units
        return n + 1 < sentence.last and units[n].word in self._toward and self._names_place(units[n + 1])

    def _goes_on(self, n: int) -> bool:
        """Whether unit n is a place, or the ``و`` before one."""
        units = self._draft.units
        joins = units[n].word == _AND and n + 1 < len(units) and self._names_place(units[n + 1])
        return self._names_place(units[n]) or joins

    def _names_place(self, unit: Unit) -> bool:
        return self._draft.group_kind(unit) in _PLACES

    def further(self, match: Match, sentence: Sentence, status: Status) -> Status:
        """Of a journey that begins the later stops lie ahead, unless it has led there: ``بدأها بتونس وقادته إلى``."""
        units = self._draft.units
        if any(self._leads_back(n) for n in range(match.first, match.last)):
            return status
        begun = [u for u in units[sentence.first : match.last] if u.says(self._begin)]
        behind = begun and all(self._told_back(u) for u in begun)
        return to_come(status) if begun and not behind else status

    def _told_back(self, unit: Unit) -> bool:
        """``جولته التي بدأت في عمان ثم بغداد``: what a relative clause tells of the past of a journey."""
        return unit.verb_tense == "past" and unit.n > 0 and self._draft.units[unit.n - 1].kind == "rel"

    def _leads_back(self, n: int) -> bool:
        """Whether unit n is a verb of the past that begins nothing."""
        unit = self._draft.units[n]
        return unit.kind == "verb" and unit.verb_tense == "past" and not unit.says(self._begin)

    def goes_on(self, match: Match, guests: set[str], visits: list[Told]) -> bool:
        """``وصل إلى القاهرة في جولة تشمل غانا``: stops that a journey told of in the sentence still has before it."""
        ahead = [v for v in visits if v.last <= match.first and guests & v.who]
        if match.entry.kind != "visit":
            return any(v.status == "planned" and self._there_then(match, v.last) for v in ahead)
        hits = (h for u in self._draft.units[match.first : match.last] for h in u.hits)
        return bool(ahead) and any(h.ref in self._itinerary and h.feats.startswith("present") for h in hits)

    def _there_then(self, match: Match, last: int) -> bool:
        """``يتوجه غدا إلى روما حيث يلتقي نظيره``: what somebody does where he is going to be."""
        units = self._draft.units
        now = units[match.anchor].kind == "verb" and units[match.anchor].verb_tense == "present"
        return now and any(u.word in self._where for u in units[last : match.first])
