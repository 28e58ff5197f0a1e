"""Quotations: pairs of marks, nested or left open, told from apostrophes."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from marsad.layers import Quote, Unit

_OPENERS = {"«": "»", "‹": "›"}
_STRAIGHT, _COLON, _NAME = '"', ":", 5
_STOPS = (".", "،", ",", "؟", "!")
_SINGLE = "'’‘"


def quotations(units: list[Unit], at: int) -> Iterator[Quote]:
    """Pairs of quotation marks, in the order of their ends; an open one ends with its paragraph."""
    stack: list[tuple[str, int]] = []
    made: list[Quote] = []
    within: set[int] = set()  # marks that look like an opening one within a quotation of the same marks
    for n in range(at, len(units)):
        mark = units[n].word
        if units[n].kind != "quote" or (mark in _SINGLE and not _is_single_quote(units, n, stack)):
            continue
        if stack and stack[-1][0] == mark and n == stack[-1][1] + 1:
            stack[-1] = (mark, n)
        elif stack and _closes(stack[-1][0], mark) and not (len(stack) == 1 and _opens_within(units, n)):
            _, first = stack.pop()
            if n > first + 1:
                made.append(Quote(units[first].end, units[n].start, first + 1, n, len(stack) + 1))
        elif not stack and (mark in "»›" or _only_closes(units, n)):
            continue
        else:
            within |= {n} if stack and mark == _STRAIGHT else set()
            stack.append((mark, n))
    yield from _with_open(units, made, stack[0][1], within) if stack else made


def _with_open(units: list[Unit], made: list[Quote], first: int, within: set[int]) -> Iterator[Quote]:
    """The quotations ``made`` with the one that is open from the mark ``first``: it ends with its paragraph, or, where
    another of the same marks began within, with that one; it is none where that one stands behind a colon."""
    inner = next((q for q in made if q.first - 1 in within and q.first > first), None)
    if inner is None:
        yield from made
        if (end := _last_word_end(units)) > units[first].end:
            yield Quote(units[first].end, end, first + 1, len(units), 1, closed=False)
        return
    alone = units[inner.first - 2].word == _COLON
    for q in made:
        out = q.first > first and (alone or q.first > inner.last)
        yield msgspec.structs.replace(q, depth=q.depth - 1) if out else q
        if q is inner and not alone:
            yield Quote(units[first].end, units[q.last].end, first + 1, q.last, 1)


def _opens_within(units: list[Unit], n: int) -> bool:
    """``"غادر قادة حركة "النور" المدينة"``, ``"سألته: "لماذا؟" فصمت"``: a mark that stands before a word and not behind
    one opens behind a colon, or where the next one closes a name."""
    behind = units[n + 1] if n + 1 < len(units) else None
    before = units[n - 1]
    if units[n].word != _STRAIGHT or behind is None or behind.kind in ("punct", "quote"):
        return False
    if before.end == units[n].start or behind.start > units[n].end:
        return False
    if before.word == _COLON:
        return True
    closing = next((u for u in units[n + 1 : n + _NAME] if u.kind == "quote"), None)
    return closing is not None and closing.word == _STRAIGHT and units[closing.n - 1].end == closing.start


def _only_closes(units: list[Unit], n: int) -> bool:
    """``كثيرة".``: a mark stuck to the word before it and to the stop behind it opens nothing."""
    behind = units[n + 1] if n + 1 < len(units) else None
    stuck = n > 0 and units[n - 1].kind not in ("punct", "conj", "prep") and units[n - 1].end == units[n].start
    return stuck and behind is not None and behind.word in _STOPS and behind.start == units[n].end


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
