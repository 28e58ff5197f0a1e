"""What a stretch of a page is about: the topics whose words stand in it, and those of the page.

A quotation such as "we will not accept this" names no matter, yet everybody who reads the page knows which is meant:
where its own words say little, the page speaks for it. The weights were set on annotated pages of news.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from math import inf
from typing import NamedTuple

import msgspec

from marsad.layers import Draft, Token

_MARGIN, _NEAR = "هامش", 3
_PASSING = "passing-topic"
_CATEGORIES = frozenset({"topic", _PASSING})
_ABOUT = frozenset({"title", "body"})


class Weights(msgspec.Struct, frozen=True):
    """What counts beside a stretch's own words, of which each counts 1.

    ``page`` is shared out among the page's topics; ``residual`` goes to the matter that is meant where nothing is
    said; a second topic is given if it has words in the stretch and ``second`` of the first one's weight, of contacts
    none, for what was talked about is told in other sentences.
    """

    page: float
    residual: float
    second: float


SPEECH = Weights(page=3, residual=1, second=0.5)
CONTACT = Weights(page=4, residual=1, second=inf)


class _Word(NamedTuple):
    start: int
    end: int
    topic: str
    words: int
    passing: bool


class Topics:
    """Topic words of one page by offset, gathered once."""

    def __init__(self, draft: Draft, residual: str = "") -> None:
        self._found = list(_longest(sorted(_words(draft))))
        self._starts = [word.start for word in self._found]
        self._residual = residual
        self._page = self._all(draft)

    def of(self, start: int, end: int, weights: Weights) -> tuple[str, ...]:
        """At most two topic ids of the stretch ``[start, end)``, the strongest first."""
        own = self._counted(start, end, passing=True)
        score: dict[str, float] = dict(own)
        for topic, share in self._page.items():
            score[topic] = score.get(topic, 0) + weights.page * share
        if self._residual:
            score[self._residual] = score.get(self._residual, 0) + weights.residual
        ranked = sorted(score.items(), key=lambda each: (-each[1], each[0]))[:2]
        least = weights.second * ranked[0][1] if ranked else 0
        return tuple(topic for n, (topic, weight) in enumerate(ranked) if not n or (own[topic] and weight >= least))

    def _counted(self, start: int, end: int, *, passing: bool = False) -> Counter[str]:
        """The words of each topic in ``[start, end)``, with or without those that show no more than their own."""
        counts = Counter[str]()
        for at in range(bisect_left(self._starts, start), len(self._found)):
            word = self._found[at]
            if word.start >= end:
                break
            if word.end <= end and passing >= word.passing:
                counts[word.topic] += word.words
        return counts

    def _all(self, draft: Draft) -> dict[str, float]:
        """The shares of topics in title and body."""
        counts = Counter[str]()
        for block in draft.blocks:
            if block.label in _ABOUT:
                counts += self._counted(block.start, block.end)
        total = counts.total()
        return {topic: count / total for topic, count in counts.items()}


def _words(draft: Draft) -> Iterator[_Word]:
    tokens = draft.tokens
    for here in draft.hits.values():
        for hit in here:
            if hit.category in _CATEGORIES and not _in_margin(tokens, hit.i):
                passing = hit.category == _PASSING
                yield _Word(tokens[hit.i].start, tokens[hit.j - 1].end, hit.ref, hit.j - hit.i, passing)


def _longest(words: list[_Word]) -> Iterator[_Word]:
    """Words that stand in no longer phrase: a trade war is no war."""
    reach = 0
    for n, word in enumerate(words):
        longer = (other for other in words[n + 1 :] if other.start == word.start)
        if word.end >= reach and not any(other.end > word.end for other in longer):
            reach = max(reach, word.end)
            yield word


def _in_margin(tokens: tuple[Token, ...], i: int) -> bool:
    """``على هامش أعمال الجمعية العامة``: the occasion names no matter."""
    return any(token.word == _MARGIN for token in tokens[max(0, i - _NEAR) : i])
