"""Titles in words of any number ahead of a name: ``مدير إدارة الشرق الأوسط بوزارة الخارجية الروسية فلان``."""

from __future__ import annotations

from marsad.layers import Draft, Unit
from marsad.rulebook import Rulebook
from marsad.text.tokens import COMMAS

_LONG = 16
_THE, _JOINED, _CHARGED = "ال", "و", "ب"
_ANY = "minister"  # ``الوزير المنتدب لدى وزير الخارجية``
_LINKS = frozenset({"ب", "ل", "في", "لدى", "لدي", "إلى", "الى", "الي", "على", "علي", "بين"})
_TO = frozenset({"ل", "لدى", "لدي"})
_PLAIN = frozenset({"noun", "adj", "word"})
_OUTSIDE = frozenset({"verb", "prep", "punct", "time", "that", "conj", "part", "word", "noun"})
_NAMED = frozenset({"person", "new"})
_INSIDE = frozenset({"nationality", "body", "place", "state", "people"})
_RANKS = frozenset({"", "ambassador"})  # what a name may open with and still be that of the office before it


class TitlesAhead:
    """Finds where titles begin that nouns such as ``مدير`` head and a bare name ends."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._heads, self._own_country = rulebook.word_class("heads-of-bodies"), rulebook.word_class("his-country")
        self._offices = rulebook.offices_by_person

    def first(self, draft: Draft, name: Unit) -> int:
        """The first unit of the title before the group of a name, or 0."""
        units, part = draft.units, draft.groups[name.ref].parts[0]
        if draft.groups[name.ref].kind not in _NAMED or name.n < 1 or units[name.n - 1].kind == "prep":
            return 0
        if part.role not in _RANKS or part.states:
            return self._deputising(draft, name)
        n = name.n - 1 - (units[name.n - 1].word in COMMAS)
        while n > max(name.n - _LONG, 0) and self._describes(draft, n, name.n):
            if n < name.n - 1 and self._heads_title(draft, n):
                return self._farthest(draft, n)
            n -= 1
        return 0

    def _deputising(self, draft: Draft, name: Unit) -> int:
        """``نائب وزير الدفاع السعودي الأمير فلان``, ``الممثلة الخاصة للأمين العام فلانة``: the head of a title whose
        name was read with the office it is beside; who holds that office on the day is meant himself."""
        units, n, day = draft.units, name.n - 1, draft.article.published
        who, role = draft.resolved.get(name.ref, ()), draft.groups[name.ref].parts[0].role
        offices = self._offices.get(who[0], ()) if len(who) == 1 else ()
        if not offices or any(o.role == role and o.held_by(who[0], day) for o in offices):
            return 0
        vacant = draft.group_kind(units[n]) == "office" and draft.groups[units[n].ref].parts[0].role == _ANY
        return n if vacant or (units[n].kind == "noun" and units[n].says(self._heads) and not units[n].suffix) else 0

    def _farthest(self, draft: Draft, n: int) -> int:
        """``نائب رئيس لجنة``: the first of the heads that stand in a row."""
        while n and draft.units[n - 1].kind == "noun" and self._is_head(draft.units[n - 1]):
            n -= 1
        return n if n and draft.units[n - 1].kind in _OUTSIDE else 0

    def _heads_title(self, draft: Draft, n: int) -> bool:
        """``مدير``, ``وزيرة`` before what they head; ``المبعوث`` with its adjective or ``ل`` behind it."""
        unit, behind = draft.units[n], draft.units[n + 1]
        if self._is_head(unit):
            return draft.units[n - 1].kind in _OUTSIDE
        definite = unit.kind == "noun" and unit.definite and not unit.suffix and unit.says(self._heads)
        described = (
            behind.kind in ("adj", "word")
            or behind.word in (*_TO, _CHARGED)
            or draft.group_kind(behind) == "nationality"
        )
        return definite and described and draft.units[n - 1].kind in _OUTSIDE - {"noun"}

    def _is_head(self, unit: Unit) -> bool:
        bare = unit.kind == "noun" and not unit.suffix and not unit.word.startswith(_THE)
        return bare and unit.says(self._heads)

    def _describes(self, draft: Draft, n: int, name: int) -> bool:
        """Whether the unit at n may be a word of a title that ends before the name: a noun, its adjective, ``بلاده``, a
        body in quotation marks, a place with its preposition, what ``و`` joins."""
        units, unit = draft.units, draft.units[n]
        if bool(unit.suffix) and not unit.says(self._own_country):
            return False
        if unit.word == _JOINED or unit.word in _LINKS:
            behind = units[n + 1]
            return n + 1 < name and (behind.kind in _PLAIN or behind.kind == "group")
        if unit.kind == "group":
            inner = draft.groups[unit.ref].kind
            return inner in _INSIDE or (inner == "office" and self._under(draft, n))
        return unit.kind in _PLAIN or unit.kind == "quote"

    def _under(self, draft: Draft, n: int) -> bool:
        """``مستشار رئيس الوزراء للأمن``, ``الوزير المنتدب لدى وزير الخارجية``: an office that another serves."""
        before = draft.units[n - 1]
        return self._is_head(before) or before.word in _TO
