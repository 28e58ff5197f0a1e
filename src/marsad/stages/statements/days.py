"""On which day what goes on was said: a speaker who adds something says it on the day of what he said before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence

import msgspec

from marsad.article import Statement
from marsad.layers import Draft
from marsad.text.fold import fold_word


def with_days(draft: Draft, told: Sequence[Statement], continuing: Collection[str]) -> tuple[Statement, ...]:
    """The statements, those without a day with that of the words before which they go on.

    ``قال الوزير أمس إن …، مضيفا أن …``: one sentence, one day. ``وأضاف`` in the next sentence has it too.
    """
    starts = [draft.units[sentence.first].start for sentence in draft.sentences]
    last: dict[tuple[str, ...], Statement] = {}
    days: dict[str, str] = {}
    for s in sorted((s for s in told if s.cue and s.speakers), key=lambda s: s.cue.start if s.cue else s.start):
        before = last.get(s.speakers)
        day = s.date or (days[before.id] if before and _goes_on(s, before, starts, continuing) else None)
        if day:
            last[s.speakers], days[s.id] = s, day
    return tuple(msgspec.structs.replace(s, date=days[s.id]) if s.id in days else s for s in told)


def _goes_on(s: Statement, before: Statement, starts: Sequence[int], continuing: Collection[str]) -> bool:
    """Whether a statement stands in the sentence of the one before, or adds to it in the next."""
    if s.cue is None or before.cue is None:
        return False
    here = bisect_right(starts, s.cue.start)
    if here == bisect_right(starts, before.cue.start):
        return True
    adds = fold_word(s.rule.rpartition(".")[2]) in continuing
    return adds and here - bisect_right(starts, max(before.end - 1, before.cue.start)) == 1
