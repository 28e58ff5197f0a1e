"""Who is to do something: ``على الرئيس أن يصر``, ``طلب من الوزير أن يلتقي``."""

from __future__ import annotations

from marsad.layers import Draft
from marsad.text.tokens import COMMAS

_UPON = frozenset({"علي", "من", "ل"})
_FAR = 6


def obliged(draft: Draft, verb: int) -> int:
    """The group that a preposition and ``أن`` put before a verb as the one who is to do it; -1 where there is none."""
    units, n = draft.units, verb - 2
    if n < 1 or units[verb - 1].kind != "that" or units[verb - 1].suffix or units[verb].verb_tense != "present":
        return -1
    if units[n].kind != "group" and units[n].word not in COMMAS:
        return -1
    while n > max(0, verb - _FAR) and (units[n].word in COMMAS or units[n - 1].kind in ("group", "punct")):
        n -= 1
    to_do = units[n].kind == "group" and units[n - 1].kind == "prep" and units[n - 1].word in _UPON
    apart = units[verb - 2].word in COMMAS and any(u.kind == "rel" for u in units[max(n - _FAR, 0) : n])
    return n if to_do and not apart else -1  # not ``الذي تلقى اتصالا من الرئيس، أن يزور``
