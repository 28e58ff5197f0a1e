"""Who may take part in a contact."""

from __future__ import annotations

from marsad.layers import Draft
from marsad.rulebook import Rulebook
from marsad.stages.events.agreement import Agreement

_TAKING_PART = frozenset({"person", "state", "organisation", "group"})


class Principals:
    """Holds actors of one page, by id, against what may take part."""

    def __init__(self, draft: Draft, rulebook: Rulebook) -> None:
        self._rules, self._agreement = rulebook, Agreement(draft, rulebook)
        self._unlisted = {
            m.actor for m in draft.mentions if m.how == "new" and draft.actors[m.actor].kind == "organisation"
        }

    def of(self, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Outlets and organisations that the rules do not know take no part; a place stands for its state."""
        found = []
        for actor in actors:
            kind = self._agreement.kind(actor)
            if kind == "place":
                entry = self._rules.actors.get(actor)
                if entry and entry.state:
                    found.append(entry.state)
            elif kind in _TAKING_PART and actor not in self._unlisted:
                found.append(actor)
        return tuple(dict.fromkeys(found))
