"""Quotations: pairs of marks, nested or left open, told from apostrophes."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.layers import Quote, Unit

_OPENERS = {"«": "»", "‹": "›"}
_SINGLE = "'’‘"


def quotations(units: list[Unit], at: int) -> Iterator[Quote]:
    """Pairs of quotation marks; an open one ends with its paragraph."""
    stack: list[tuple[str, int]] = []
    for n in range(at, len(units)):
        mark = units[n].word
        if units[n].kind != "quote" or (mark in _SINGLE and not _is_single_quote(units, n, stack)):
            continue
        if stack and stack[-1][0] == mark and n == stack[-1][1] + 1:
            stack[-1] = (mark, n)
        elif stack and _closes(stack[-1][0], mark):
            _, first = stack.pop()
            if n > first + 1:
                yield Quote(units[first].end, units[n].start, first + 1, n, len(stack) + 1)
        elif mark in "»›" and not stack:
            continue
        else:
            stack.append((mark, n))
    while stack:
        mark, first = stack.pop()
        end = _last_word_end(units)
        if end > units[first].end and not stack:
            yield Quote(units[first].end, end, first + 1, len(units), 1, closed=False)


def _last_word_end(units: list[Unit]) -> int:
    n = len(units) - 1
    while n > 0 and units[n].kind == "punct":
        n -= 1
    return units[n].end


def _closes(opener: str, mark: str) -> bool:
    """Whether ``mark`` ends what ``opener`` began; typists swap “ and ”."""
    if opener in _OPENERS:
        return mark == _OPENERS[opener]
    if opener in _SINGLE:
        return mark in _SINGLE
    return mark in '"“”„'


def _is_single_quote(units: list[Unit], n: int, stack: list[tuple[str, int]]) -> bool:
    """An apostrophe opens before a word and closes behind one."""
    before = n == 0 or units[n - 1].end < units[n].start or units[n - 1].kind == "punct"
    after = n + 1 == len(units) or units[n + 1].start > units[n].end or units[n + 1].kind == "punct"
    opened = any(mark in _SINGLE for mark, _ in stack)
    return (opened and after) or (not opened and before and not after)
