"""Asides: what stands between brackets or dashes."""

from __future__ import annotations

from marsad.layers import Token

OPEN, CLOSE = ("(", "["), (")", "]")
DASHES = ("-", "–", "—")
_BOUNDS = frozenset({*OPEN, *CLOSE, *DASHES, "."})
_LONGEST = 40


def asides(tokens: tuple[Token, ...], first: int, last: int) -> set[int]:
    """Tokens between brackets, or between two dashes that stand free."""
    inside: set[int] = set()
    opened = -1
    dashed = -1
    for i in range(first, last):
        word = tokens[i].word
        if word not in _BOUNDS:
            continue
        if word in OPEN:
            opened = i
        elif word in CLOSE and opened >= 0:
            inside.update(range(opened, i + 1))
            opened = -1
        elif word in DASHES and _stands_free(tokens, i, first, last):
            if dashed >= 0 and i - dashed <= _LONGEST:
                inside.update(range(dashed, i + 1))
                dashed = -1
            else:
                dashed = i
        elif word == "." and dashed >= 0:
            dashed = -1
    return inside


def _stands_free(tokens: tuple[Token, ...], i: int, first: int, last: int) -> bool:
    """A dash with blanks around it, or one that opens or closes against a word."""
    before = i > first and tokens[i - 1].end < tokens[i].start
    after = i + 1 < last and tokens[i + 1].start > tokens[i].end
    return (before or i == first) and (after or i + 1 == last)
