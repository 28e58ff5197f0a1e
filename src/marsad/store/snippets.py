"""The stretches of an article that answer a question, with the words sought marked in them.

An answer shows a few lines of twenty whole texts: only the words that may be the ones sought are cut into terms.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from marsad.store.base import Mark, Snippet
from marsad.text.fold import fold
from marsad.text.terms import Piece, cut, written

AROUND = 12
"""Words on either side of what answers; a snippet holds about twice as many."""
_MOST = 2


def snippets(text: str, sought: Mapping[str, int], most: int = _MOST) -> tuple[Snippet, ...]:
    """The stretches of ``text`` that hold most of the words sought, in order; the beginning where none stands.

    ``sought`` are terms, each with the number of the word that it stands for; at most ``most`` stretches are given.
    They start and end at blanks.
    """
    words = text.split()
    found = dict(_found(text, words, sought))
    chosen = _chosen(found, sought, len(words), most)
    if not chosen and words and not sought:
        chosen = [(0, min(len(words), 2 * AROUND))]
    return tuple(_snippet(text, words[low:high], low, found, sought) for low, high in sorted(chosen))


def _found(text: str, words: Sequence[str], sought: Mapping[str, int]) -> Iterator[tuple[int, Piece]]:
    """The numbers of the words in which terms sought stand, each with its terms."""
    letters = written(tuple(sought))
    for at, folded in enumerate(_folded(text, words)):
        for part in letters:
            if part in folded:
                piece = cut(words[at])
                if any(term in sought for term, _, _ in piece):
                    yield at, piece
                break


def _folded(text: str, words: Sequence[str]) -> Sequence[str]:
    """The words folded; all at once where none of them comes apart by that or vanishes."""
    folded = fold(text).text.casefold().split()
    return folded if len(folded) == len(words) else [fold(word).text.casefold() for word in words]


def _chosen(found: Mapping[int, Piece], sought: Mapping[str, int], words: int, most: int) -> list[tuple[int, int]]:
    """From which word to which the stretches go that hold most of those sought, none of them overlapping."""
    worth = dict.fromkeys(found, 1)
    if len({*sought.values()}) > 1:
        worth = dict(_worth({at: {sought[t] for t, _, _ in piece if t in sought} for at, piece in found.items()}))
    chosen: list[tuple[int, int]] = []
    for first in sorted(worth, key=lambda at: (-worth[at], at)):
        low, high = max(0, first - AROUND // 2), min(words, first + AROUND * 2)
        if all(high <= start or end <= low for start, end in chosen):
            chosen.append((low, high))
            if len(chosen) == most:
                break
    return chosen


def _worth(numbers: Mapping[int, set[int]]) -> Iterator[tuple[int, int]]:
    """Of every word found, how many different words sought stand from there on within one snippet."""
    places, which = list(numbers), list(numbers.values())
    for at, first in enumerate(places):
        yield first, len(set().union(*which[at : bisect_left(places, first + AROUND * 2)]))


def _snippet(
    text: str, words: Sequence[str], low: int, found: Mapping[int, Piece], sought: Mapping[str, int]
) -> Snippet:
    """The snippet of these words, the first of which has the number ``low``."""
    start = at = len(text) - len(text.split(None, low)[low])
    marks = []
    for number, word in enumerate(words, low):
        at = text.index(word, at)
        for term, first, last in found.get(number, ()):
            if term in sought:
                marks.append(Mark(start=at + first, end=at + last, text=word[first:last]))
        at += len(word)
    return Snippet(start=start, end=at, text=text[start:at], marks=tuple(marks))
