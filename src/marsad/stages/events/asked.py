"""Who is asked to have a contact: ``طلب من الوزير أن يلتقي``."""

from __future__ import annotations

from marsad.layers import Draft, Sentence
from marsad.rulebook.field import Subjects
from marsad.stages.events.owners import NAME_AHEAD
from marsad.stages.events.referents import Referents


class Asked:
    """Reads requests on one page; ``subjects`` as ``Doers`` gives them, ``asking`` are verbs of asking others."""

    def __init__(self, draft: Draft, subjects: Subjects, meant: Referents, asking: frozenset[str]) -> None:
        self._draft, self._subjects, self._meant, self._asking = draft, subjects, meant, asking

    def by(self, verb: int, sentence: Sentence) -> tuple[str, ...]:
        """``طلب من الوزير أن يلتقي``: who is asked to do it; nobody where nobody is asked."""
        units = self._draft.units
        that = next((n for n in range(verb - 1, max(sentence.first, verb - 3), -1) if units[n].kind == "that"), -1)
        asked: tuple[str, ...] = ()
        for n in range(that - 1, max(sentence.first, that - NAME_AHEAD) - 1, -1):
            if units[n].kind == "verb":
                return asked if units[n].says(self._asking) else ()
            if not asked and units[n].kind == "group" and self._subjects.get(n - 1, -1) != n:
                asked = self._meant.of(units[n].ref)
            elif not asked and units[n].suffix and units[n].kind == "prep":
                focus = next(
                    (self._draft.agents.get(k, ()) for k in range(n, sentence.first, -1) if units[k].kind == "verb"), ()
                )
                asked = tuple(a for a in self._draft.pronouns.get(n, ()) if a not in focus)
        return ()
