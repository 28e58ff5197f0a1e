"""Numbers in digits and in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from marsad.layers import NUMBER, Token

_LONGEST = 15
_SEPARATORS = (",", "٬", "،")


def number_at(tokens: Sequence[Token], i: int, words: Mapping[str, int]) -> tuple[int, int] | None:
    """Value and end of the number that starts at token ``i``.

    ``28``, ``1,500``, ``ست``, ``خمسة عشر``, ``مئة وثلاثين``. ``words`` maps folded number words to values.
    Returns ``(value, j)`` with ``j`` the token behind, or nothing.
    """
    if i >= len(tokens):
        return None
    if tokens[i].kind == NUMBER:
        return _digits(tokens, i)
    total = _word_value(tokens[i].word, words)
    if total is None:
        return None
    j = i + 1
    if total < 10 and j < len(tokens) and words.get(tokens[j].word) == 10:
        return total + 10, j + 1
    while j < len(tokens) and tokens[j].word.startswith("و"):
        more = words.get(tokens[j].word[1:])
        if more is None or len(str(total)) == len(str(more)):
            break
        total, j = total + more, j + 1
    return total, j


def _digits(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    """Digits with their groups of thousands, which stand without blanks."""
    written, j = tokens[i].word, i + 1
    while j + 1 < len(tokens) and tokens[j].word in _SEPARATORS and _is_group(tokens, j):
        written, j = written + tokens[j + 1].word, j + 2
    return int(written[:_LONGEST]), j


def _is_group(tokens: Sequence[Token], j: int) -> bool:
    before, mark, behind = tokens[j - 1], tokens[j], tokens[j + 1]
    glued = before.end == mark.start and mark.end == behind.start
    return glued and behind.kind == NUMBER and len(behind.word) == 3 and len(before.word) <= 3


def _word_value(word: str, words: Mapping[str, int]) -> int | None:
    if word in words:
        return words[word]
    return words.get(word[2:]) if word.startswith("ال") else None
