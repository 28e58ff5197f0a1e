"""What a stretch of a page is about: the topics whose words stand in it most often."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from marsad.layers import Hit, Token

_TOPICS = 2
_MARGIN, _NEAR = "هامش", 3


class Topics:
    """Topic words of one page by offset, gathered once."""

    def __init__(self, hits: Mapping[int, tuple[Hit, ...]], tokens: Sequence[Token], residual: str = "") -> None:
        self._found = sorted(
            (tokens[h.i].start, tokens[h.j - 1].end, h.ref, h.j - h.i)
            for here in hits.values()
            for h in here
            if h.category == "topic" and not _in_margin(tokens, h.i)
        )
        self._starts = [start for start, *_ in self._found]
        self._residual = (residual,) if residual else ()

    def of(self, start: int, end: int) -> tuple[str, ...]:
        """At most two topic ids of the stretch ``[start, end)``, the strongest first; else the residual."""
        counts = self._counted(start, end)
        if counts:
            return _strongest(counts)[:_TOPICS]
        return self._residual

    def _counted(self, start: int, end: int) -> Counter[str]:
        counts: Counter[str] = Counter()
        for at in range(bisect_left(self._starts, start), len(self._found)):
            first, last, topic, words = self._found[at]
            if first >= end:
                break
            if last <= end:
                counts[topic] += words
        return counts


def _strongest(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(topic for topic, _ in sorted(counts.items(), key=lambda c: (-c[1], c[0])))


def _in_margin(tokens: Sequence[Token], i: int) -> bool:
    """``على هامش أعمال الجمعية العامة``: the occasion names no matter."""
    return any(token.word == _MARGIN for token in tokens[max(0, i - _NEAR) : i])
