"""Who ``الأخير`` is: the person whom the page named last before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container

from marsad.layers import START, Draft, Unit
from marsad.text.fold import fold_word

_HE, _SHE = fold_word("الأخير"), fold_word("الأخيرة")
_NAMED = frozenset({"name", "office", "counterpart", "new"})


def is_latter(draft: Draft, unit: Unit) -> bool:
    """Whether a unit is ``الأخير`` or ``الأخيرة``."""
    return _word(draft, unit) in (_HE, _SHE)


def named_last(draft: Draft, latter: Unit, since: int = 0, but: Container[str] = ()) -> tuple[str, ...]:
    """The person named last between the offset ``since`` and the unit ``latter``, none of ``but`` and no man where it
    is she; nobody where the page names none."""
    last = bisect_left(draft.mentions, latter.start, key=START)
    first = bisect_left(draft.mentions, since, key=START)
    named = (m.actor for m in reversed(draft.mentions[first:last]) if m.how in _NAMED and m.actor not in but)
    she = _word(draft, latter) == _SHE
    people = (a for a in named if a in draft.actors and draft.actors[a].kind == "person")
    found = next((a for a in people if not (she and a in draft.men)), None)
    return (found,) if found else ()


def _word(draft: Draft, unit: Unit) -> str:
    return unit.word or fold_word(draft.article.text[unit.start : unit.end])
