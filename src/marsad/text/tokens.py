"""Cut a page into words, numbers, marks and line breaks."""

from __future__ import annotations

import re

from marsad.layers import BREAK, LATIN, NUMBER, PUNCT, WORD, Token
from marsad.text.fold import Folded, fold

# A letter with a point before a name is short for a title (``د. مريم``), behind a number for an era (``2024 م. وقال``);
# words of several letters are tried first, for nearly all are.
_LETTERS = "\u0621-\u063a\u0641-\u064a\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc"
_pattern = re.compile(
    rf"(?P<word>[{_LETTERS}]{{2,}}"
    r"|(?<![\w.])(?<![0-9] )[\u0621-\u063a\u0641-\u064a]\.(?= [\u0621-\u064a]{2})"
    rf"|[{_LETTERS}])"
    r"|(?P<number>[0-9]+)"
    r"|(?P<latin>[A-Za-z\u00c0-\u024f]+)"
    r"|(?P<break>\n)"
    r"|(?P<punct>\.{2,}|[^\s\w#]|_)"
)
QUOTES = frozenset("\"“”„«»‹›‘’'")
"""Marks of quotations."""
COMMAS = frozenset({"،", ","})
"""Marks between parts of a sentence."""
_KINDS = (PUNCT, WORD, NUMBER, LATIN, BREAK, PUNCT)  # by the number of the group that matched


def tokenize(text: str) -> tuple[Token, ...]:
    """Tokens of ``text``; offsets are the page's code points, ``word`` is folded (``"أمس"`` → ``"امس"``)."""
    folded = fold(text)
    if folded.cuts:
        return tuple(_mapped(folded))
    words = enumerate(_pattern.finditer(folded.text))
    return tuple([Token(i, m.start(), m.end(), m[0], _KINDS[m.lastindex or 0]) for i, m in words])


def _mapped(folded: Folded) -> list[Token]:
    """Tokens where folding moved letters; the map is walked along with them, for looking up each would take longer."""
    cuts, shifts = (*folded.cuts, len(folded.text) + 1), folded.shifts
    at, cut, shift = 0, cuts[1], shifts[0]
    tokens: list[Token] = []
    for i, m in enumerate(_pattern.finditer(folded.text)):
        start, end = m.span()
        while cut <= start:
            at, cut, shift = at + 1, cuts[at + 2], shifts[at + 1]
        first = start + shift
        while cut < end:
            at, cut, shift = at + 1, cuts[at + 2], shifts[at + 1]
        tokens.append(Token(i, first, end + shift, m[0], _KINDS[m.lastindex or 0]))
    return tokens
