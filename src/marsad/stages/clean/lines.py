"""The lines of a page with the layout signals that tell article from furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from marsad.layers import BREAK, LATIN, NUMBER, PUNCT, WORD, Draft, Hit, Token

_CLOSERS = " \t\u00a0\"'»”’“)]}\u200e\u200f\u202c\u061c\ufeff"
_FINALS = ".!؟?…؛"
_SEPARATORS = frozenset("|>·•›¦")
_BULLETS = frozenset("-•*–—●▪◆")
# A sentence with its agency behind it: "… . (agency)", or its closing mark with the initials of who wrote it.
_SIGNED = re.compile(r"[.!؟…][\"»”]?\s*[(\[][^()\[\]]{2,40}[)\]](?:\s*[\u0621-\u064a/.\s]{1,24})?$")
_INITIALS = re.compile(r"[)\]](?:[\s/.]+[\u0621-\u064a]{1,2}(?=[\s/.]|$)){1,9}\s*$")
HEADLINE_WORDS = 13


class Line(msgspec.Struct, frozen=True, gc=False):
    """One line that is not blank: code points ``[start, end)`` without outer blanks, tokens ``[first,
    last)``.

    ``words`` counts words in any script, ``numbers`` digit groups, ``separators`` bars and arrows between
    items;
    ``final`` tells whether it ends like a sentence, ``mark`` is the last character behind quotes; ``key`` are its
    folded words, by which repeated lines are known; ``gap`` whether a blank line stands before it.
    """

    n: int
    start: int
    end: int
    first: int
    last: int
    words: int
    numbers: int
    latin: int
    separators: int
    final: bool
    bullet: bool
    mark: str
    gap: bool
    key: str

    @property
    def colon(self) -> bool:
        """Whether the line announces what follows."""
        return self.mark == ":"

    @property
    def question(self) -> bool:
        """Whether the line is a question."""
        return self.mark in "؟?"

    @property
    def called(self) -> bool:
        """Whether the line ends as headlines may end too: a question or an exclamation."""
        return self.mark in "؟?!"

    @property
    def sentence(self) -> bool:
        """Whether the line reads as running text rather than as a headline or label."""
        return (self.final and self.words >= 5) or self.words >= 25

    @property
    def headline(self) -> bool:
        """Whether the line is short and ends without a full stop."""
        return not self.final and not self.colon and self.words < HEADLINE_WORDS


def lines_of(text: str, tokens: Sequence[Token]) -> tuple[Line, ...]:
    """All lines that hold a token, in order."""
    found: list[Line] = []
    first = breaks = 0
    for token in tokens:
        if token.kind == BREAK:
            if token.i > first:
                found.append(_line(len(found), text, tokens, first, token.i, breaks > 1))
                breaks = 0
            breaks += 1
            first = token.i + 1
    if first < len(tokens):
        found.append(_line(len(found), text, tokens, first, len(tokens), breaks > 1))
    return tuple(found)


def _line(n: int, text: str, tokens: Sequence[Token], first: int, last: int, gap: bool) -> Line:
    words = numbers = latin = separators = 0
    key = []
    for token in tokens[first:last]:
        kind = token.kind
        if kind == WORD:
            words += 1
            key.append(token.word)
        elif kind == PUNCT:
            separators += token.word in _SEPARATORS
        elif kind == NUMBER:
            numbers += 1
            key.append(token.word)
        elif kind == LATIN:
            latin += 1
            key.append(token.word)
    start, end = _outer(text, tokens[first].start, tokens[last - 1].end)
    final, mark = _ending(text, start, end)
    bullet = tokens[first].word in _BULLETS
    joined = " ".join(key)
    return Line(
        n,
        start,
        end,
        first,
        last,
        words + latin,
        numbers,
        latin,
        separators,
        final,
        bullet,
        mark,
        gap,
        joined,
    )


def _outer(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in marks that tokens leave out, such as the tatweel of ``هـ``, up to blanks."""
    while end < len(text) and not text[end].isspace():
        end += 1
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    return start, end


def _ending(text: str, start: int, end: int) -> tuple[bool, str]:
    """Whether the line ends like a sentence, and its last mark behind quotation marks and brackets."""
    at = end - 1
    signed = text[at] in ")]" or _INITIALS.search(text, max(start, end - 30), end)
    bracket = _SIGNED.search(text, max(start, end - 60), end) if signed else None
    if bracket:
        at = bracket.start()
    while at > start and text[at] in _CLOSERS:
        at -= 1
    mark = text[at]
    cut = text[max(start, at - 1) : at + 1] == ".." and text[max(start, at - 2)] != "."
    return mark in _FINALS and not cut, mark


def phrases_of(draft: Draft) -> dict[int, tuple[Hit, ...]]:
    """Hits of page phrases by token, those with other proclitics than ``و`` or with a pronoun left out."""
    found: dict[int, tuple[Hit, ...]] = {}
    for i in draft.starts.get("phrase", ()):
        hits = draft.hits.get(i, ())
        if kept := tuple(h for h in hits if h.category == "phrase" and not h.suffix and h.pro in ((), ("و",))):
            found[i] = kept
    return found
