"""What may be said one day, by anybody, or is only meant: ``قد يعلن``, ``يحق له أن يطلب``, ``كان يشير إلى``."""

from __future__ import annotations

from marsad.layers import Draft, Unit

_MAY = frozenset({"قد", "كان", "ربما"})
_EXPECTED = frozenset({"ينتظر", "يتوقع", "يرجح", "يحتمل"})
_ABLE = frozenset({"يحق", "يمكن", "يجوز", "يستطيع", "تستطيع", "يتعين", "ينبغي", "يجب"})
_NEAR, _TWO, _BE, _WHO = 9, 2, ("كان", "كانت"), ("من", "ممن")
_MEANT = frozenset({"اشار", "المح", "قصد"})


def is_to_come(draft: Draft, n: int) -> bool:
    """``قد يعلن``, ``عما إذا كانت ستأمر``, ``كأن يتعهد``, ``ينتظر أن يشدد``, ``يحق لهم أن يطلبوا``."""
    units, before = draft.units, draft.units[n - 1] if n else None
    if before is None or not all(h.feats.startswith("present") for h in units[n].hits if h.category == "verb"):
        return False
    if before.word in _MAY or before.kind == "future" or _is_meant(units, n) or _is_anybodys(units, n):
        return True
    if before.kind != "that" or n < _TWO:
        return False
    return units[n - 2].word in _EXPECTED or _is_allowed(units, n - 1)


def _is_allowed(units: tuple[Unit, ...], that: int) -> bool:
    """``يحق لكل مواطن أن يطلب``: a verb of what one can or must do, and no other, leads to ``أن``."""
    verb = next((u for u in reversed(units[max(0, that - _NEAR) : that]) if u.kind in ("verb", "that", "punct")), None)
    return verb is not None and verb.word in _ABLE


def _is_meant(units: tuple[Unit, ...], n: int) -> bool:
    """``وكان الرئيس يشير إلى هجوم``: the page says what somebody had in mind."""
    if not any(h.ref in _MEANT for h in units[n].hits):
        return False
    before = reversed(units[max(0, n - _NEAR) : n])
    verb = next((u for u in before if u.word in _BE or u.kind in ("verb", "that", "punct", "rel")), None)
    return verb is not None and verb.word in _BE


def _is_anybodys(units: tuple[Unit, ...], n: int) -> bool:
    """``هناك من يقول إن``: nobody who could be named."""
    return units[n - 1].word in _WHO
