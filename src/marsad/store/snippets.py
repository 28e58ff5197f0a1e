"""The stretches of an article that answer a question, with the words sought marked in them.

Only what is shown is looked at letter by letter: every answer shows some stretches of twenty whole texts.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from marsad.store.base import Mark, Snippet
from marsad.text.terms import pieces, terms

AROUND = 12
"""Words on either side of what answers; a snippet holds about twice as many."""
_MOST = 2


def snippets(text: str, sought: Mapping[str, int], most: int = _MOST) -> tuple[Snippet, ...]:
    """The stretches of ``text`` that hold most of the words sought, in order; the beginning where none stands.

    ``sought`` are terms, each with the number of the word that it stands for; at most ``most`` stretches are given.
    """
    cut = [piece for _, piece in pieces(text)]
    words = [term for piece in cut for term, _, _ in piece]
    chosen = _chosen(words, sought, most)
    if not chosen and words and not sought:
        chosen = [(0, min(len(words), 2 * AROUND))]
    ends = list(accumulate(map(len, cut)))
    return tuple(_snippet(text, low, high, ends, sought) for low, high in sorted(chosen))


def _chosen(words: Sequence[str], sought: Mapping[str, int], most: int) -> list[tuple[int, int]]:
    """From which word to which the stretches go that hold most words, none of them overlapping."""
    hits = [at for at, word in enumerate(words) if word in sought]
    worth = dict(zip(hits, _worth(hits, [sought[words[at]] for at in hits]), strict=True))
    chosen: list[tuple[int, int]] = []
    for first in sorted(hits, key=lambda at: (-worth[at], at)):
        low, high = max(0, first - AROUND // 2), min(len(words), first + AROUND * 2)
        if all(high <= start or end <= low for start, end in chosen):
            chosen.append((low, high))
            if len(chosen) == most:
                break
    return chosen


def _worth(hits: Sequence[int], numbers: Sequence[int]) -> Iterator[int]:
    """Of every word found, how many different words sought stand from there on within one snippet."""
    for which, first in enumerate(hits):
        yield len({*numbers[which : bisect_left(hits, first + AROUND * 2)]})


def _snippet(text: str, low: int, high: int, ends: Sequence[int], sought: Mapping[str, int]) -> Snippet:
    """The words from ``low`` to before ``high``; ``ends`` says how many words stand up to the end of every piece."""
    first, last = bisect_right(ends, low), bisect_left(ends, high)
    begins = _start(text, first)
    skipped = low - (ends[first - 1] if first else 0)
    found = terms(text[begins : _start(text, last + 1)])[skipped:][: high - low]
    spans = [(begins + each.start, begins + each.end) for each in found]
    marks = tuple(
        Mark(start=start, end=end, text=text[start:end])
        for each, (start, end) in zip(found, spans, strict=True)
        if each.term in sought
    )
    start, end = spans[0][0], spans[-1][1]
    return Snippet(start=start, end=end, text=text[start:end], marks=marks)


def _start(text: str, piece: int) -> int:
    """Where the piece with this number starts, from 0; of the one behind the last the end of the text."""
    rest = text.split(None, piece)[piece:]
    return len(text) - len(rest[0]) if rest else len(text)
