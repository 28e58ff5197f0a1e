"""What may be said one day, by anybody, or is only meant: ``قد يعلن``, ``يحق له أن يطلب``, ``كان يشير إلى``."""

from __future__ import annotations

from marsad.layers import Draft, Unit
from marsad.rulebook.classes import WordClasses

_NEAR, _TWO, _BE, _WHO = 9, 2, ("كان", "كانت"), ("من", "ممن")


class ToCome(WordClasses, frozen=True):
    """Words before a verb that may still come true (``قد``), verbs that lead to one by ``أن``: what is awaited
    (``ينتظر``) or what somebody can or must do (``يحق``); verbs of what is only meant (``يشير``)."""

    perhaps: frozenset[str]
    awaited: frozenset[str]
    able_to: frozenset[str]
    alludes: frozenset[str]

    def is_one(self, draft: Draft, n: int) -> bool:
        """``قد يعلن``, ``عما إذا كانت ستأمر``, ``كأن يتعهد``, ``ينتظر أن يشدد``, ``يحق لهم أن يطلبوا``."""
        units, before = draft.units, draft.units[n - 1] if n else None
        if before is None or not all(h.feats.startswith("present") for h in units[n].hits if h.category == "verb"):
            return False
        if before.word in self.perhaps or before.kind == "future" or self._is_meant(units, n) or before.word in _WHO:
            return True  # ``هناك من يقول إن``: nobody who could be named
        if before.kind != "that" or n < _TWO:
            return False
        return units[n - 2].word in self.awaited or self._is_allowed(units, n - 1)

    def _is_allowed(self, units: tuple[Unit, ...], that: int) -> bool:
        """``يحق لكل مواطن أن يطلب``: a verb of what one can or must do, and no other, leads to ``أن``."""
        before = reversed(units[max(0, that - _NEAR) : that])
        verb = next((u for u in before if u.kind in ("verb", "that", "punct")), None)
        return verb is not None and verb.word in self.able_to

    def _is_meant(self, units: tuple[Unit, ...], n: int) -> bool:
        """``وكان الرئيس يشير إلى هجوم``: the page says what somebody had in mind."""
        if not any(h.ref in self.alludes for h in units[n].hits):
            return False
        before = reversed(units[max(0, n - _NEAR) : n])
        verb = next((u for u in before if u.word in _BE or u.kind in ("verb", "that", "punct", "rel")), None)
        return verb is not None and verb.word in _BE
