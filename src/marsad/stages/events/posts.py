"""Who acts where the body around his post is said to speak: ``قال مكتب رئيس الوزراء إنه سيزور باريس``."""

from __future__ import annotations

from marsad.layers import Draft
from marsad.rulebook import Rulebook

_HE = "3ms"
_BESIDE = frozenset({"part", "future", "time", "verb"})
_NEAR = 4
Actors = tuple[str, ...]


class Posts:
    """Puts on one page the holders of posts in the place of the bodies that are called after them."""

    def __init__(self, draft: Draft, rulebook: Rulebook) -> None:
        self._draft, self._rules = draft, rulebook

    def behind(self, verb: int, actors: Actors) -> Actors:
        """Whoever goes and meets by a verb that says ``he``: the holder of the day, not his office or the presidency;
        a body whose holder the rules do not know stays."""
        if not actors or _HE not in self._draft.units[verb].verb_feats or not self._opens_clause(verb):
            return actors
        return tuple(self._holder(actor) or actor for actor in actors)

    def _opens_clause(self, verb: int) -> bool:
        """``إنه سيزور``, ``أن يكون قد زار``: nobody else is named between ``أن`` and the verb."""
        before = (self._draft.units[n] for n in range(verb - 1, max(verb - _NEAR, 0), -1))
        return next((u.kind == "that" for u in before if u.kind not in _BESIDE), False)

    def _holder(self, actor: str) -> str:
        entry, day = self._rules.actors.get(actor), self._draft.article.published
        body = self._rules.bodies.get(entry.role) if entry is not None else None
        if entry is None or body is None or not body.post or day is None:
            return ""
        offices = (o for o in self._rules.offices.values() if o.of == entry.state and o.role == body.post)
        return next((h.person for o in offices for h in o.holders if h.serves(day)), "")
