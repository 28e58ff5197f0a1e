"""What adjectives say of a contact: ``القمة المرتقبة``, ``القمة مع كيم لا تزال مزمعة``."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.layers import Sentence, Unit
from marsad.stages.events.predicates import Predicates
from marsad.stages.events.status_words import AFTERWARDS

_AFTER = 4
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
        return self._remains(units, last, sentence)

    @staticmethod
    def _disagrees(contact: Unit, adjective: Unit) -> bool:
        """``يتناول اللقاء أبرز القضايا الراهنة``: a feminine adjective behind a masculine noun is another noun's."""
        named = [h.feats for h in contact.hits if h.category == "noun"]
        masculine = "sg" in named and not contact.word.endswith(_FEMININE)
        return masculine and adjective.word.endswith(_FEMININE)

    def _remains(self, units: Sequence[Unit], last: int, sentence: Sentence) -> str:
        """``القمة مع كيم لا تزال مزمعة``: what the contact is said to be still."""
        for n in range(last, min(last + 2, sentence.last - 1)):
            if units[n].word in self._still:
                said = units[n + 1]
                return next((s for s in AFTERWARDS if self._has(said, self._after[s])), "")
        return ""
