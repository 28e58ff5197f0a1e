"""Whose name stands behind a long title: ``قال المدير الفني للمنتخب، المغربي فلان، إن``."""

from __future__ import annotations

from marsad.layers import Draft, Unit
from marsad.stages.statements.complements import Cue
from marsad.text.tokens import COMMAS

_ARTICLE = "ال"
_ENDS = frozenset({"verb", "that", "rel", "quote", "part"})
_TITLES, _PLACES = frozenset({"office", "people"}), frozenset({"state", "place", "body", "office"})
_FURTHEST, _PEOPLE, _PLURAL = 16, "people", "pl"


class Apposed:
    """Finds such names on one draft; ``people`` are nouns that say what somebody is, ``occasions`` words behind which
    others are named (``خلال لقائه نظيره، فلان،``), ``one_of`` words for one of many (``أحد الكتاب، فلان،``)."""

    def __init__(self, draft: Draft, people: frozenset[str], occasions: frozenset[str], one_of: frozenset[str]) -> None:
        self._draft, self._units = draft, draft.units
        self._people, self._occasions, self._one_of = people, occasions, one_of

    def of(self, cue: Cue) -> tuple[str, ...]:
        """Who is named behind the title that stands right behind the verb, if the title alone says nobody."""
        if self._units[cue.at].kind != "verb" or cue.at + 1 >= cue.gap[1] or not self._is_title(cue.at + 1):
            return ()
        for n in range(cue.at + 2, min(cue.gap[1], cue.at + _FURTHEST)):
            u = self._units[n]
            if u.kind in _ENDS or u.word in self._occasions or (u.kind == "noun" and u.suffix):
                return ()
            if self._draft.names_somebody(u) and self._is_apposed(n):
                return self._draft.resolved.get(u.ref, ())
        return ()

    def before(self, first: int, verb: int) -> tuple[str, ...]:
        """``أما أمين سر المجلس، فلان، فقال``: the name between commas right before the verb, behind the title from unit
        ``first`` on."""
        name = verb - 2 - (self._units[verb - 2].word in COMMAS)
        title = self._units[first : name - 1]
        plain = all(u.kind in ("noun", "adj", "group", "word") for u in title)
        named = name - 1 > first and self._units[name - 1].word in COMMAS
        named = named and plain and self._draft.names_somebody(self._units[name])
        return self._draft.resolved.get(self._units[name].ref, ()) if named else ()

    def _is_title(self, n: int) -> bool:
        u = self._units[n]
        if u.kind == "group":
            said = self._draft.resolved.get(u.ref) and not self._goes_on(u) and not self._is_of_body(u)
            return self._draft.group_kind(u) in _TITLES and not said
        if u.word in self._one_of and n + 1 < len(self._units):
            return self._units[n + 1].kind == "noun"
        return u.kind == "noun" and not u.suffix and u.says(self._people)

    def _is_of_body(self, title: Unit) -> bool:
        """``مسؤول عمليات اللجنة``: somebody of a body, who is not the body."""
        parts = self._draft.groups[title.ref].parts
        return self._draft.group_kind(title) == _PEOPLE and not any(_PLURAL in part.feats for part in parts)

    def _goes_on(self, title: Unit) -> bool:
        """``الوزير المنتدب المكلف بكذا``: a longer title than that of whom the page calls so."""
        behind = self._units[title.n + 1 : title.n + 2]
        one = len(self._draft.article.text[title.start : title.end].split()) == 1
        return one and any(u.kind in ("adj", "word") and u.word.startswith(_ARTICLE) for u in behind)

    def _is_apposed(self, n: int) -> bool:
        """Behind a comma or a nationality that has one, or behind what no name can belong to: a definite noun, a place,
        ``باسمه``."""
        before = self._units[n - 1]
        if before.word in COMMAS or self._is_nationality(before):
            return True
        if before.kind == "prep":
            return bool(before.suffix)
        definite = before.kind in ("noun", "adj") and (before.definite or before.word.startswith(_ARTICLE))
        return definite or self._draft.group_kind(before) in _PLACES

    def _is_nationality(self, u: Unit) -> bool:
        return self._draft.group_kind(u) == "nationality" and self._units[u.n - 1].word in COMMAS
