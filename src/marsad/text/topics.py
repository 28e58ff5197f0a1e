"""What a stretch of a page is about: the topics whose words stand in it, and those of the page.

A quotation such as "we will not accept this" names no matter, yet everybody who reads the page knows which is meant:
where its own words say little, the page speaks for it. The weights were set on annotated pages of news.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import inf

import msgspec

from marsad.layers import START, Draft, Hit, Matter, Token, TopicWord

_MARGIN, _NEAR = "هامش", 3
_PASSING = "passing-topic"
_UNTOLD = 12
"""Weight of what a page leaves unsaid: a short one with a single word of some matter is not all about it."""
_TITLE = 3
"""How much more a word says in the title, which names the page's own matter."""
_LONGER = ("topic", "strong-topic")
_WEIGHTS = {"topic": 1.0, "strong-topic": 2.0, "weak-topic": 0.5, _PASSING: 1.0}
_ABOUT = frozenset({"title", "body"})


class Weights(msgspec.Struct, frozen=True):
    """What counts beside a stretch's own words, of which each counts 1.

    ``page`` is shared out among the page's topics. ``passing`` is what words in passing say together, in a contact
    nothing, for that two met is what every contact tells. A second topic is given if the stretch names it with a whole
    word, not in passing, and it has ``second`` of the first one's weight, of contacts none, for what was talked about
    is told in other sentences.
    """

    page: float
    passing: float
    second: float


SPEECH = Weights(page=5, passing=1.5, second=0.5)
CONTACT = Weights(page=6, passing=0, second=inf)


class Topics:
    """What stretches of one page are about, given its matter and the weights of what is meant where nothing is said:
    a visit is about relations more often than a call is.
    """

    def __init__(self, matter: Matter, unsaid: Mapping[str, float]) -> None:
        self._matter, self._unsaid = matter, unsaid

    def of(self, start: int, end: int, weights: Weights) -> tuple[str, ...]:
        """At most two topic ids of the stretch ``[start, end)``, the strongest first."""
        words = tuple(_inside(self._matter.words, start, end))
        named = _sums(word for word in words if not word.passing)
        passing = {word.topic: weights.passing for word in words if word.passing}
        page = {topic: weights.page * share for topic, share in self._matter.shares.items()}
        score = dict(named)
        for table in (passing, page, self._unsaid):
            for topic, weight in table.items():
                score[topic] = score.get(topic, 0) + weight
        ranked = sorted(score.items(), key=lambda each: (-each[1], each[0]))[:2]
        least = weights.second * ranked[0][1] if ranked else 0
        return tuple(t for n, (t, weight) in enumerate(ranked) if not n or (named.get(t, 0) >= 1 and weight >= least))


def matter_of(draft: Draft) -> Matter:
    """The topic words of a scanned and cleaned page, and the shares of topics in title and body."""
    words = tuple(_longest(_words(draft)))
    if not words:
        return Matter()
    sums: dict[str, float] = {}
    for block in draft.blocks:
        told = _sums(w for w in _inside(words, block.start, block.end) if not w.passing)
        for topic, weight in told.items() if block.label in _ABOUT else ():
            sums[topic] = sums.get(topic, 0) + weight * (_TITLE if block.label == "title" else 1)
    total = sum(sums.values()) + _UNTOLD
    return Matter(words, {topic: weight / total for topic, weight in sums.items()})


def _sums(words: Iterable[TopicWord]) -> dict[str, float]:
    """What words say of each topic together."""
    sums: dict[str, float] = {}
    for word in words:
        sums[word.topic] = sums.get(word.topic, 0) + word.weight
    return sums


def _inside(found: Sequence[TopicWord], start: int, end: int) -> Iterator[TopicWord]:
    """The words in ``[start, end)``."""
    for at in range(bisect_left(found, start, key=START), len(found)):
        word = found[at]
        if word.start >= end:
            break
        if word.end <= end:
            yield word


def _words(draft: Draft) -> list[TopicWord]:
    """All topic words of the page by offset, those inside of others too."""
    tokens = draft.tokens
    starts = {i for category in _WEIGHTS for i in draft.starts.get(category, ())}
    hits = [hit for i in starts if not _in_margin(tokens, i) for hit in draft.hits.get(i, ())]
    found = {
        TopicWord(tokens[h.i].start, tokens[h.j - 1].end, h.ref, _weight(h), h.category == _PASSING)
        for h in hits
        if h.category in _WEIGHTS
    }
    return sorted(found, key=_order)


def _weight(hit: Hit) -> float:
    """What a word or phrase says; only one that names the matter says more the longer it is."""
    return _WEIGHTS[hit.category] * (hit.j - hit.i if hit.category in _LONGER else 1)


def _order(word: TopicWord) -> tuple[int, int, str, float]:
    return word.start, -word.end, word.topic, -word.weight


def _longest(words: Sequence[TopicWord]) -> Iterator[TopicWord]:
    """Words that stand in no longer phrase, for a trade war is no war; one of two that say the same, the heaviest."""
    last = TopicWord(-1, -1, "", 0)
    for word in words:
        alike = (word.start, word.end) == (last.start, last.end)
        if word.end > last.end or (alike and word.topic != last.topic):
            yield word
            last = word


def _in_margin(tokens: tuple[Token, ...], i: int) -> bool:
    """``على هامش أعمال الجمعية العامة``: the occasion names no matter."""
    return _MARGIN in [token.word for token in tokens[max(0, i - _NEAR) : i]]
