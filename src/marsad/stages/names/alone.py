"""People whom a page calls by one name alone, again and again: ``ولد أينشتاين``, ``لم يكن أينشتاين``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from marsad.layers import WORD, Candidate, Draft, Token
from marsad.stages.names.shapes import Shapes
from marsad.text.fold import fold_word

_OFTEN, _LONG = 3, 4
_ARTICLE = "ال"
_HE_DOES = ("past 3ms", "present 3ms", "past 3fs", "present 3fs")
_IN = frozenset({fold_word("في"), fold_word("إلى")})


def alone(
    draft: Draft, shapes: Shapes, parts: list[Token], taken: Collection[int], places: Collection[str]
) -> Iterator[Candidate]:
    """One of the ``parts`` of names that is no other word and stands on the page three times, behind a verb once at
    least, and never as a place does, inside something or behind one of the nouns ``places``; the first of its kind, for
    the others are its short forms."""
    units, hits = shapes.units, draft.hits
    free = [t for t in parts if t.word in units and t.i not in hits and t.i not in taken and _may_be(t)]
    often = {word for word, times in Counter(t.word for t in free).items() if times >= _OFTEN}
    for word in sorted(often):
        same = [t for t in free if t.word == word]
        if any(_acts(draft, t.i) for t in same) and not any(_lies(draft, t.i, places) for t in same):
            first = same[0]
            yield Candidate(first.i, first.i + 1, first.start, first.end, "new", (), "", ())


def _may_be(token: Token) -> bool:
    return token.kind == WORD and len(token.word) >= _LONG and not token.word.startswith(_ARTICLE)


def _acts(draft: Draft, i: int) -> bool:
    """Whether the word before is a verb in the third person, and no noun."""
    before = draft.hits.get(i - 1, ()) if i else ()
    verb = any(h.category == "verb" and h.feats.startswith(_HE_DOES) and not h.suffix for h in before)
    return verb and not any(h.category in ("noun", "adj", "word") for h in before)


def _lies(draft: Draft, i: int, places: Collection[str]) -> bool:
    """Whether a word stands as a place does: ``في فيكتوريا``, ``ولاية فيكتوريا``."""
    before = draft.hits.get(i - 1, ()) if i else ()
    return bool(i) and (draft.tokens[i - 1].word in _IN or any(h.ref in places for h in before))
