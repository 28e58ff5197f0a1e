"""Family names: of two words that the page has given in full (``رفيق عبد السلام … نفى عبد السلام``), of places."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from marsad.layers import Candidate, Draft
from marsad.stages.names.in_office import ends_name
from marsad.stages.names.readings import is_dotted
from marsad.stages.names.shapes import Shapes
from marsad.text.fold import fold_word

_TWO = 2
_ARTICLE, _UPON = "ال", fold_word("على")


def of_families(draft: Draft, found: list[Candidate]) -> list[Candidate]:
    """Names, those of two words that end a longer one before them being its bearer's."""
    bearers: dict[tuple[str, ...], Candidate] = {}
    made = []
    for c in found:
        short = bool(bearers) and c.j - c.i == _TWO and _is_short(c)
        whole = bearers.get(_words(draft, c)) if short else None
        made.append(_short(draft, c, whole) if whole is not None else c)
        if c.j - c.i > _TWO and _is_full(c):
            bearers.setdefault(_words(draft, c)[-_TWO:], c)
    return made


def of_others(draft: Draft, found: list[Candidate], shorts: list[Candidate]) -> list[Candidate]:
    """Names and short forms: ``عرض عبد الهادي بن صالح المري مأساته`` is no second Marri, though another is named."""
    ends = {c.j: n for n, c in enumerate(found) if c.kind == "new" and c.feats != "short"}
    for short in shorts:
        n = None if short.pro else ends.get(short.i)
        name = "" if n is None else _with_family(draft, found[n], short)
        if n is None or short.full == name:
            found.append(short)
        else:
            full = name if found[n].full else ""
            found[n] = msgspec.structs.replace(found[n], j=short.j, end=short.end, full=full)
    return found


def _with_family(draft: Draft, c: Candidate, short: Candidate) -> str:
    first = c.full or " ".join(_words(draft, c))
    return f"{first} {draft.tokens[short.i].word}"


def _words(draft: Draft, c: Candidate) -> tuple[str, ...]:
    first, *others = (draft.tokens[i].word for i in range(c.i, c.j))
    return (first[sum(map(len, c.pro)) :], *others)


def _is_short(c: Candidate) -> bool:
    """Somebody new, or a listed person by a part of his name."""
    return c.kind == "new" or (c.kind == "name" and "short" in c.feats)


def _is_full(c: Candidate) -> bool:
    return c.kind == "new" or (c.kind == "name" and "full" in c.feats and len(c.refs) == 1)


def _short(draft: Draft, c: Candidate, whole: Candidate) -> Candidate:
    name = whole.full or " ".join(draft.tokens[i].word for i in range(whole.i, whole.j))
    return msgspec.structs.replace(
        c, kind=whole.kind, refs=whole.refs, feats="short", full="" if whole.kind == "name" else name
    )


def end_of_family(draft: Draft, shapes: Shapes, c: Candidate, taken: Collection[int], words: int) -> int:
    """``هاميش دي بريتون غوردون``: where a name of ``words`` words that ends with a candidate goes on to, by a part of
    names or by an unknown word that ends it."""
    behind = draft.tokens[c.j] if c.j < len(draft.tokens) else None
    more = behind is not None and (behind.word in shapes.units or shapes.is_foreign_end(draft, c))
    return shapes.end(draft, c.j, taken, words=words) if more else c.j


def after_places(draft: Draft, found: list[Candidate], shapes: Shapes) -> list[Candidate]:
    """``ناشد علي الزعتري،``: behind a verb of speech and a first name a place is the name of his family."""
    return [_called_after(draft, c, shapes) for c in found]


def _called_after(draft: Draft, c: Candidate, shapes: Shapes) -> Candidate:
    first = c.i - 1
    place = c.kind == "name" and c.feats.split()[:1] == ["place"] and c.j == c.i + 1 and not c.pro
    if not place or first < 1 or draft.tokens[first].word not in shapes.given or not ends_name(draft, c.j):
        return c
    dotted = is_dotted(draft, draft.tokens[first]) or draft.tokens[first].word != _UPON
    spoken = shapes.speaks(draft, first - 1) and dotted and draft.tokens[c.i].word.startswith(_ARTICLE)
    return Candidate(first, c.j, draft.tokens[first].start, c.end, "new", (), "", ()) if spoken else c
