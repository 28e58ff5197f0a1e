"""What a stretch of a page is about: the topics whose words stand in it, and those of the page.

A quotation such as "we will not accept this" names no matter, yet everybody who reads the page knows which is meant:
where its own words say little, the page speaks for it. The weights were set on annotated pages of news.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from math import inf
from operator import attrgetter

import msgspec

from marsad.layers import Draft, Matter, Token, TopicWord

_MARGIN, _NEAR = "هامش", 3
_PASSING = "passing-topic"
_CATEGORIES = ("topic", _PASSING)
_ABOUT = frozenset({"title", "body"})
_start = attrgetter("start")


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


class Topics:
    """What stretches of one page are about, given its matter."""

    def __init__(self, matter: Matter, residual: str = "") -> None:
        self._matter, self._residual = matter, residual

    def of(self, start: int, end: int, weights: Weights) -> tuple[str, ...]:
        """At most two topic ids of the stretch ``[start, end)``, the strongest first."""
        own = Counter[str]()
        for word in _inside(self._matter.words, start, end):
            own[word.topic] += word.words
        score: dict[str, float] = dict(own)
        for topic, share in self._matter.shares.items():
            score[topic] = score.get(topic, 0) + weights.page * share
        if self._residual:
            score[self._residual] = score.get(self._residual, 0) + weights.residual
        ranked = sorted(score.items(), key=lambda each: (-each[1], each[0]))[:2]
        least = weights.second * ranked[0][1] if ranked else 0
        return tuple(topic for n, (topic, weight) in enumerate(ranked) if not n or (own[topic] and weight >= least))


def matter_of(draft: Draft) -> Matter:
    """The topic words of a scanned and cleaned page, and the shares of topics in title and body."""
    words = tuple(_longest(_words(draft)))
    if not words:
        return Matter()
    counts = Counter[str]()
    for block in draft.blocks:
        if block.label in _ABOUT:
            for word in _inside(words, block.start, block.end):
                counts[word.topic] += 0 if word.passing else word.words
    total = counts.total()
    return Matter(words, {topic: count / total for topic, count in counts.items() if count})


def _inside(found: Sequence[TopicWord], start: int, end: int) -> Iterator[TopicWord]:
    """The words in ``[start, end)``."""
    for at in range(bisect_left(found, start, key=_start), len(found)):
        word = found[at]
        if word.start >= end:
            break
        if word.end <= end:
            yield word


def _words(draft: Draft) -> list[TopicWord]:
    """All topic words of the page by offset, those inside of others too."""
    tokens = draft.tokens
    starts = {i for category in _CATEGORIES for i in draft.starts.get(category, ())}
    hits = [hit for i in starts if not _in_margin(tokens, i) for hit in draft.hits.get(i, ())]
    found = [
        TopicWord(tokens[h.i].start, tokens[h.j - 1].end, h.ref, h.j - h.i, h.category == _PASSING)
        for h in hits
        if h.category in _CATEGORIES
    ]
    return sorted(found, key=_order)


def _order(word: TopicWord) -> tuple[int, int, str, int, bool]:
    return word.start, word.end, word.topic, word.words, word.passing


def _longest(words: Sequence[TopicWord]) -> Iterator[TopicWord]:
    """Words that stand in no longer phrase: a trade war is no war."""
    longest = {word.start: word.end for word in words}  # of those that start alike the longest comes last
    reach = 0
    for word in words:
        if word.end >= reach and word.end == longest[word.start]:
            reach = max(reach, word.end)
            yield word


def _in_margin(tokens: tuple[Token, ...], i: int) -> bool:
    """``على هامش أعمال الجمعية العامة``: the occasion names no matter."""
    return _MARGIN in [token.word for token in tokens[max(0, i - _NEAR) : i]]
