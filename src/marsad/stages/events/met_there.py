"""Whom somebody on a journey meets: behind ``زيارة يلتقي خلالها`` stands no subject but those met."""

from __future__ import annotations

from marsad.layers import Draft, Sentence
from marsad.text.tokens import COMMAS

_AHEAD, _BEHIND = 12, 4
_THEN, _WITH = ("ثم",), ("مع", "ب")


class MetThere:
    """Tells on one page those met from who meets; ``during`` are prepositions, ``journeys`` nouns and verbs."""

    def __init__(self, draft: Draft, meets: frozenset[str], during: frozenset[str], journeys: frozenset[str]) -> None:
        self._draft, self._meets, self._during, self._journeys = draft, meets, during, journeys

    def told(self, verb: int, subject: int, sentence: Sentence) -> bool:
        """``زيارة يلتقي خلالها غدا الرئيس``: the only one named behind it is whom the visitor meets."""
        units, n = self._draft.units, subject
        during = any(u.suffix and u.word.removesuffix(u.suffix) in self._during for u in units[verb + 1 : subject])
        journey = any(u.says(self._journeys) for u in units[max(sentence.first, verb - _AHEAD) : verb])
        if not (during and journey and units[verb].says(self._meets)):
            return False
        while n + 2 < sentence.last and (self._goes_on(n + 1) or units[n + 1].kind == "group"):
            n += 1 if units[n + 1].kind == "group" else 2
        behind = units[n + 1 : min(n + _BEHIND, sentence.last)]
        apart = next((k for k, u in enumerate(behind) if u.word in COMMAS), len(behind))
        return not any(u.kind == "group" or u.word in _WITH for u in behind[:apart])

    def _goes_on(self, n: int) -> bool:
        """``الملك، ثم رئيس الوزراء``: what joins another group at n."""
        units = self._draft.units
        joins = units[n].kind == "conj" or units[n].word in _THEN
        described = units[n + 1].kind == "adj" and units[n + 2].kind == "group"  # ``الرئيس الحالي فلان والأسبق فلان``
        return joins and (units[n + 1].kind == "group" or described)
