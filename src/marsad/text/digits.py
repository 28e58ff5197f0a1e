"""Numbers in digits and in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from marsad.layers import NUMBER, Token


def number_at(tokens: Sequence[Token], i: int, words: Mapping[str, int]) -> tuple[int, int] | None:
    """Value and end of the number that starts at token ``i``: ``28``, ``ست``, ``خمس وعشرين``, ``مئة وثلاثين``.

    ``words`` maps folded number words to values. Returns ``(value, j)`` with ``j`` the token behind, or nothing.
    """
    if i >= len(tokens):
        return None
    if tokens[i].kind == NUMBER:
        return int(tokens[i].word[:15]), i + 1
    value = _word_value(tokens[i].word, words)
    if value is None:
        return None
    total, j = value, i + 1
    while j < len(tokens) and tokens[j].word.startswith("و"):
        more = words.get(tokens[j].word[1:])
        if more is None or _same_order(total, more):
            break
        total, j = total + more, j + 1
    return total, j


def _word_value(word: str, words: Mapping[str, int]) -> int | None:
    if word in words:
        return words[word]
    return words.get(word[2:]) if word.startswith("ال") else None


def _same_order(total: int, more: int) -> bool:
    """Units join tens, tens join hundreds, never two of one order."""
    return len(str(total)) == len(str(more)) and not (total < 10 <= more)
