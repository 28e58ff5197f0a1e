"""Search terms: words folded and lightly stemmed, so that one question finds all ways to write a word.

What is unambiguous is taken off when a text is prepared: the article with what stands before it (``وبالرئيس``),
feminine, dual and plural endings, pronouns. Single letters before a word (``لبوتين``) may belong to it (``لبنان``);
they stay in the text, and the question asks for the word with each of them.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from marsad.layers import LATIN, NUMBER, WORD
from marsad.text.fold import fold_word
from marsad.text.tokens import tokenize

VERSION = "1"
"""Changes with the form of terms: a prepared index of another version is made anew."""
PROCLITICS = ("", "ال", "و", "ف", "ب", "ل", "ك", "س", "وال", "بال", "وب", "ول", "فب", "فل", "وس", "فس")
_ARTICLE = re.compile("[وف]?(?:[بك]?ال|لل)(?=...)")
_ENDINGS = (
    *((end, 3) for end in ("هما", "كما", "ات", "ها", "هم", "هن", "نا", "كم", "وا", "يه")),
    *((end, 4) for end in ("ون", "ين", "ان", "تا")),
    *((end, 3) for end in ("ه", "ي", "ت")),
    ("ا", 4),
)
"""Endings with the number of letters that must be left before them."""
_ENDS = tuple(end for end, _ in _ENDINGS)
_HAMZA = fold_word("ئ")
_KEPT = {WORD, NUMBER, LATIN}
_LONG = 32
"""Letters of a piece whose terms are remembered."""


Piece = tuple[tuple[str, int, int], ...]
"""The terms of what stands between two blanks, each with its ``[start, end)`` in it."""


class Term(msgspec.Struct, frozen=True, gc=False):
    """A term and the words that it stands for: ``[start, end)`` in code points of the text."""

    term: str
    start: int
    end: int


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The term of a folded word: ``stem("والرئيسين") == stem("رئيس")``."""
    front = _ARTICLE.match(word)
    rest = word[front.end() :] if front else word
    while shorter := _without_ending(rest):
        rest = shorter
    return rest[:-1] + "ء" if rest.endswith(_HAMZA) else rest


def _without_ending(word: str) -> str:
    if not word.endswith(_ENDS):
        return ""
    return next((word[: -len(e)] for e, left in _ENDINGS if word.endswith(e) and len(word) - len(e) >= left), "")


def terms(text: str) -> list[Term]:
    """The terms of ``text`` in order, marks left out."""
    found, at = [], 0
    for piece in text.split():
        at = text.index(piece, at)
        for term, low, high in cut(piece):
            found.append(Term(term, at + low, at + high))
        at += len(piece)
    return found


def cut(piece: str) -> Piece:
    """The terms of what stands between two blanks."""
    # Most pieces have been seen before; those that are longer than words are rarely seen again.
    return (_known if len(piece) <= _LONG else _cut)(piece)


def _cut(piece: str) -> Piece:
    """The terms of a piece; no blank is folded or cut across."""
    return tuple((_term(t.word, t.kind), t.start, t.end) for t in tokenize(piece) if t.kind in _KEPT)


_known = lru_cache(maxsize=50_000)(_cut)


def _term(word: str, kind: str) -> str:
    return stem(word) if kind == WORD else word.casefold()


def prepared(text: str) -> str:
    """The terms of ``text`` between blanks, for an index that cuts at blanks."""
    return " ".join(term for piece in text.split() for term, _, _ in cut(piece))


def variants(word: str) -> tuple[str, ...]:
    """The terms under which a word of a question may stand in a text; the plain one first."""
    folded = fold_word(word).casefold()
    if not any("\u0621" <= letter <= "\u064a" for letter in folded):
        return (folded,)
    bare = _ARTICLE.sub("", folded, count=1)
    return tuple(dict.fromkeys(stem(form) for form in (folded, *(front + bare for front in PROCLITICS))))


@lru_cache(maxsize=256)
def written(sought: tuple[str, ...]) -> tuple[str, ...]:
    """Letters of which some stand in every folded word that has one of these terms: ``("رئيس",)`` of its variants."""
    # A hamza may stand at the end of a term in place of another letter.
    letters = {term.removesuffix("ء") for term in sought}
    return tuple(each for each in letters if not any(other in each for other in letters - {each}))
