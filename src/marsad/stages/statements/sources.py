"""Attribution without a verb of its own: ``بحسب``, ``وفقا لـ``, ``حسبما أفاد`` before, behind or inside what is said."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook

_COMMAS = ("،", ",")
_AHEAD = 14
_OPENING = 3
_ENOUGH = 4


class Source(msgspec.Struct, frozen=True):
    """An attribution: its mark, who is named, and the units of the content on either side of it."""

    at: int
    end: int
    who: tuple[str, ...]
    first: int
    last: int
    sentence: int


class Sources:
    """Finds attributions; the marks stand in ``lexicon/discourse.yaml`` under ``source-mark``."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._marks = frozenset(rulebook.words.get("source-mark", ()))

    def of(self, draft: Draft) -> Iterator[Source]:
        """Attributions of the body in the order of the page."""
        for s, sentence in enumerate(draft.sentences):
            if sentence.label == "body":
                for n in range(sentence.first, sentence.last):
                    unit = draft.units[n]
                    if unit.word in self._marks and not unit.depth and not unit.aside:
                        source = _source(draft, s, sentence, n)
                        if source:
                            yield source
                            break


def _source(draft: Draft, s: int, sentence: Sentence, at: int) -> Source | None:
    who, end = _named(draft, sentence, at)
    if not who:
        return None
    if at - sentence.first <= _OPENING:
        first = _behind(draft, sentence, end)
        return Source(at, end, who, first, sentence.last, s) if first else None
    rest = _behind(draft, sentence, end)
    last = sentence.last if rest and sentence.last - rest > _ENOUGH else at
    first = sentence.first + (draft.units[sentence.first].kind == "conj")
    return Source(at, end, who, first, last, s)


def _named(draft: Draft, sentence: Sentence, at: int) -> tuple[tuple[str, ...], int]:
    """Who is named behind the mark, and the unit behind him; a comma or full stop ends the search."""
    for n in range(at + 1, min(at + _AHEAD, sentence.last)):
        unit = draft.units[n]
        if unit.kind == "group":
            return draft.resolved.get(unit.ref, ()), n + 1
        if n in draft.voices:
            return draft.voices[n], n + 1
        if unit.kind == "punct" and not unit.aside:
            break
    return (), at


def _behind(draft: Draft, sentence: Sentence, end: int) -> int:
    """The unit behind the comma or ``فإن`` that ends the attribution; 0 where nothing follows."""
    for n in range(end, sentence.last):
        unit = draft.units[n]
        if unit.word in _COMMAS or unit.kind == "that":
            n += 1
            while n < sentence.last and draft.units[n].kind in ("conj", "that"):
                n += 1
            return n if n + 1 < sentence.last else 0
        if unit.kind == "punct":
            return 0
    return 0
