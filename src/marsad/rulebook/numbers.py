"""Numbers and ordinals of several words: ``الخامسة والثلاثين``, ``مئة وخمس وعشرين``."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.layers import Unit

_TEN, _TWENTY, _HUNDRED = 10, 20, 100


def number_end(units: Sequence[Unit], n: int, stop: int) -> int:
    """The unit behind the number that starts at unit n: ``و`` joins tens to units and all that is less to hundreds."""
    last, end = said(units[n]) if units[n].kind != "num" else None, n + 1
    while last and end + 1 < stop and units[end].word == "و" and units[end].kind == "conj":
        more = said(units[end + 1])
        if not more or not _joins(last, more):
            break
        last, end = (more if last >= _HUNDRED else _HUNDRED - 1), end + 2
    return end


def number_of(units: Sequence[Unit], first: int, last: int) -> int | None:
    """What the number at units ``[first, last)`` amounts to."""
    values = [value for unit in units[first:last] if (value := said(unit))]
    return sum(values) if values else None


def said(unit: Unit) -> int | None:
    """The number or ordinal that a unit says alone."""
    if unit.kind == "num" and unit.word.isdigit():
        return int(unit.word)
    return next((int(h.ref) for h in unit.hits if h.category in ("number", "ordinal")), None)


def _joins(last: int, more: int) -> bool:
    """``ثلاثة وعشرون`` and ``مئة وثلاثة``, but not ``الثالث والرابع``."""
    if last >= _HUNDRED:
        return more < _HUNDRED
    return last < _TEN and more >= _TWENTY and more % _TEN == 0
