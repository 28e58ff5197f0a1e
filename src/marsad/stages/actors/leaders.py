"""Whom ``الزعيم`` means on a page that does not name who leads the state on the day."""

from __future__ import annotations

from collections.abc import Container, Sequence

from marsad.layers import Part
from marsad.stages.actors.terms import Terms


def other_leader(terms: Terms, people: Sequence[str], first: Container[str], part: Part) -> tuple[str, ...]:
    """``الزعيم الليبي`` is Gaddafi where only he is named: the one of ``people``, the latest first, who once had the
    office, and is not ``first`` now."""
    return tuple([p for p in people if p not in first and terms.ever(p, part)][:1])


def head_of_government(terms: Terms, people: Sequence[str]) -> tuple[str, ...]:
    """``الزعيم الإسرائيلي`` is the prime minister where only he is named; ``people`` are those of the state."""
    return tuple([p for p in people if terms.leads(p)][:1])
