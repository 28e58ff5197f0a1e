"""Who is meant by ``الأخير`` where it answers a report: ``أعلن فلان أنه سيلتقي علانا، بينما قال الأخير إن``."""

from __future__ import annotations

from bisect import bisect_left

from marsad.layers import START, Draft, Unit
from marsad.stages.statements.complements import Cue
from marsad.text.fold import fold_word

_LATTER, _FEMININE = "الاخير", "ه"


class Latter:
    """Looks back over the mentions of one draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def of(self, cue: Cue, before: tuple[str, ...]) -> tuple[str, ...]:
        """The person named last who is not among those that spoke ``before``, where the latter speaks."""
        units = self._draft.units
        beside = [units[n] for n in (cue.at + 1, cue.at - 1) if 0 <= n < len(units)]
        latter = next((u for u in beside if self._is_latter(u)), None)
        if latter is None:
            return ()
        last = bisect_left(self._draft.mentions, latter.start, key=START)
        she = self._word(latter).endswith(_FEMININE)
        named = (m.actor for m in reversed(self._draft.mentions[:last]) if m.how in ("name", "office", "new"))
        fitting = (a for a in named if a not in before and self._is_person(a) and not (she and a in self._draft.men))
        found = next(fitting, None)
        return (found,) if found else ()

    def _is_person(self, actor: str) -> bool:
        return actor in self._draft.actors and self._draft.actors[actor].kind == "person"

    def _is_latter(self, u: Unit) -> bool:
        return self._word(u) in (_LATTER, _LATTER + _FEMININE)

    def _word(self, u: Unit) -> str:
        return u.word or fold_word(self._draft.article.text[u.start : u.end])
