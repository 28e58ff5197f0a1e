"""Who answers a report as ``الأخير``: ``أعلن فلان أنه سيلتقي علانا، بينما قال الأخير إن``."""

from __future__ import annotations

from marsad.layers import Draft
from marsad.text.latter import is_latter, named_last


def answering(draft: Draft, verb: int, before: tuple[str, ...]) -> tuple[str, ...]:
    """The person named last who is not among those that spoke ``before``, where the latter stands beside a verb."""
    beside = (draft.units[n] for n in (verb + 1, verb - 1) if 0 <= n < len(draft.units))
    latter = next((u for u in beside if is_latter(draft, u)), None)
    return named_last(draft, latter, but=before) if latter is not None else ()
