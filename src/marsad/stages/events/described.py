"""What adjectives say of a contact: ``القمة المرتقبة``, ``القمة مع كيم لا تزال مزمعة``."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.layers import Sentence, Unit
from marsad.stages.events.predicates import Predicates
from marsad.stages.events.status_words import AFTERWARDS

_AFTER, _WORDS = 4, 3
_UNLIKE = {"possible": "denied", "planned": "possible", "denied": "possible"}
_DESCRIBING = ("adj", "noun", "participle", "word")
_FEMININE = ("ه", "ة", "ات")


class Described(Predicates):
    """Reads the adjectives behind the noun of a contact; words stand in ``lexicon/status.yaml``."""

    def _adjectives(self, units: Sequence[Unit], anchor: int, last: int, sentence: Sentence) -> str:
        """``القمة المرتقبة``, ``اللقاء السابق``: what an adjective right behind says, or one it still is."""
        apart = False
        for n in range(anchor + 1, min(anchor + 1 + _AFTER, sentence.last)):
            u = units[n]
            if u.word in self._now:
                return "ongoing"
            for status in AFTERWARDS:
                if u.kind in _DESCRIBING and self._has(u, self._after[status]):
                    return "" if apart and self._disagrees(units[anchor], u) else status
            if u.kind not in (*_DESCRIBING, "group"):
                break
            apart = apart or u.kind == "noun"
        return self._remains(units, anchor, last, sentence)

    @staticmethod
    def _disagrees(contact: Unit, adjective: Unit) -> bool:
        """``يتناول اللقاء أبرز القضايا الراهنة``: a feminine adjective behind a masculine noun is another noun's."""
        named = [h.feats for h in contact.hits if h.category == "noun"]
        masculine = "sg" in named and not contact.word.endswith(_FEMININE)
        return masculine and adjective.word.endswith(_FEMININE)

    def _remains(self, units: Sequence[Unit], anchor: int, last: int, sentence: Sentence) -> str:
        """``القمة مع كيم لا تزال مزمعة``, ``اللقاء بينهما غير وارد``: what a contact is said to be, or to be still."""
        n, still, unlike = last, False, False
        while n < min(last + _WORDS, sentence.last - 1) and self._leads_on(units[n]):
            still = still or units[n].word in self._still
            unlike = not still and (unlike or units[n].word not in self._is_now)
            n += 1
        if n >= sentence.last or units[n].definite or not (still or self._predicated(units, anchor, n)):
            return ""
        said = next((s for s in AFTERWARDS if self._has(units[n], self._said[s] | self._after[s])), "")
        return _UNLIKE.get(said, said) if unlike else said

    def _leads_on(self, unit: Unit) -> bool:
        return unit.word in self._still or unit.word in self._denying or unit.word in self._other_than | self._is_now

    def _predicated(self, units: Sequence[Unit], anchor: int, n: int) -> bool:
        """Whether the adjective at n is said of a contact that the words know, not of whom it is with."""
        said = any(self._has(units[n], marks) for marks in self._said.values()) and units[n].kind in _DESCRIBING
        if not said or self._disagrees(units[anchor], units[n]):
            return False
        held = self._has(units[anchor - 1], self._arrange)  # ``عقد القمة بينهما ممكن``
        alike = units[anchor].word.endswith(_FEMININE) == units[n].word.endswith(_FEMININE)
        return held or (units[anchor].definite and alike)
