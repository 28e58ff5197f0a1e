"""The words that a contact is read from, and whose statements they stand in."""

from __future__ import annotations

from itertools import takewhile

from marsad.article import Span, span
from marsad.layers import Draft
from marsad.rulebook.match import Match

_LONGEST = 380


def evidence_of(draft: Draft, match: Match) -> Span:
    """The words of a match, at most 380 characters around the one it was entered by."""
    first, last = draft.units[match.first], draft.units[match.last - 1]
    start, end = first.start, last.end
    if end - start > _LONGEST:
        start = max(start, draft.units[match.anchor].start - _LONGEST // 2)
        end = min(end, start + _LONGEST)
    return span(draft.article.text, start, end)


def attribution_of(draft: Draft, evidence: Span) -> tuple[str, ...]:
    """Ids of the statements that the words stand in."""
    begun = takewhile(lambda s: s.start <= evidence.start, draft.statements)
    return tuple([s.id for s in begun if evidence.end <= s.end])
