"""Through whom a report came that a source stands beside: ``وقال الوزير، وفق بيان للوزارة، إن``."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from marsad.article import Statement
from marsad.layers import Draft
from marsad.stages.statements.sources import Source


def through(s: Statement, who: tuple[str, ...]) -> Statement:
    """The statement with those who carry it before all others of its chain."""
    return msgspec.structs.replace(s, chain=tuple(dict.fromkeys((*who, *s.chain))))


def beside(draft: Draft, source: Source, made: Sequence[Statement]) -> list[Statement]:
    """The reports that a source stands beside: ``وقال الوزير، وفق بيان للوزارة، إن``, ``وبحسب الوكالة، قال الوزير إن``;
    behind one that opens a sentence all that its first speaker says there."""
    at, first = draft.units[source.at].start, draft.units[source.first].start
    told = [s for s in made if s.cue and source.who[0] not in s.speakers]
    within = [s for s in told if s.cue and s.cue.end <= at < s.start and s.start <= first]
    tells = draft.units[source.first - 1].kind == "that"  # وبحسب الوكالة، فإن الوزير قال: a report of its own
    if within or tells or len(source.who) > 1:
        return within
    end = draft.sentences[source.sentence].end
    opened = [s for s in told if s.cue and source.end <= source.first and first <= s.cue.start < end]
    main = min(opened, key=lambda s: s.start, default=None)
    return [s for s in opened if main is not None and s.speakers == main.speakers]
