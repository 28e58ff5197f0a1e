"""How far a report goes."""

from __future__ import annotations

from collections.abc import Callable

from marsad.article import Form
from marsad.layers import Draft, Unit
from marsad.stages.statements.complements import Cue

_COMMAS = ("،", ",")


def extent(
    draft: Draft, cue: Cue, is_cue: Callable[[int], bool], goes_on: Callable[[int], bool], stops: frozenset[str]
) -> tuple[int, int, Form] | None:
    """Offsets of the content and its form; nothing where it is empty."""
    if cue.quote >= 0:
        quote = draft.quotes[cue.quote]
        start, end = _trim(draft.article.text, quote.start, quote.end)
        return (start, end, "direct") if end > start else None
    last = _last_unit(draft, cue, is_cue, goes_on, stops)
    return stretch(draft, cue.first, last)


def stretch(draft: Draft, first: int, last: int) -> tuple[int, int, Form] | None:
    """Offsets and form of the content in units ``[first, last)``; nothing where it is empty."""
    while first < last and draft.units[first].kind == "punct":
        first += 1
    if last - first < 2:
        return None
    start, end = _trim(draft.article.text, draft.units[first].start, draft.units[last - 1].end)
    return (start, end, _form(draft, first, last)) if end > start else None


def _last_unit(
    draft: Draft, cue: Cue, is_cue: Callable[[int], bool], goes_on: Callable[[int], bool], stops: frozenset[str]
) -> int:
    """The unit behind the content: the sentence's end, or where the next report or an attribution begins."""
    sentence = draft.sentences[cue.sentence]
    depth = draft.units[cue.at].depth
    for n in range(cue.first + 1, sentence.last):
        u = draft.units[n]
        if u.depth < depth:
            return n - 1
        if u.depth != depth or (u.aside and not draft.units[cue.at].aside):
            continue
        if u.kind == "participle" and is_cue(n):
            return _before_comma(draft.units, n)
        if goes_on(n) and draft.units[n - 1].kind == "conj":
            return _before_comma(draft.units, n)
        if (_after_comma(draft.units, n) and u.word in stops) or (
            u.kind == "verb" and is_cue(n) and _joined(draft.units, n)
        ):
            return _before_comma(draft.units, n)
    return sentence.last


def _joined(units: tuple[Unit, ...], n: int) -> bool:
    """``، وأضاف أن``: a comma and ``و`` lead to the next report."""
    return units[n - 1].kind == "conj" and n > 1 and units[n - 2].word in _COMMAS


def _after_comma(units: tuple[Unit, ...], n: int) -> bool:
    """Directly behind a comma, or behind a comma and ``و``."""
    k = n - 1
    if k >= 0 and units[k].kind == "conj":
        k -= 1
    return k >= 0 and units[k].word in _COMMAS


def _before_comma(units: tuple[Unit, ...], n: int) -> int:
    while n > 0 and (units[n - 1].word in _COMMAS or units[n - 1].kind == "conj"):
        n -= 1
    return n


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without blanks, closing punctuation and quotation marks at the edges that pair with nothing inside."""
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".،,؛:-–—"):
        end -= 1
    while start < end and (text[start].isspace() or text[start] in "،,:؛-–—"):
        start += 1
    if end - start > 2 and text[end - 1] in '»”“"' and not any(mark in text[start : end - 1] for mark in '«“”"„'):
        end -= 1
    if (
        end - start > 2
        and text[end - 1] in '»”“"'
        and text[start:end].count(text[end - 1]) == 1
        and text[end - 1] == '"'
    ):
        end -= 1
    return start, end


def _form(draft: Draft, first: int, last: int) -> Form:
    base = min(u.depth for u in draft.units[first:last])
    quoted = sum(u.depth > base for u in draft.units[first:last])
    return "mixed" if quoted else "indirect"
