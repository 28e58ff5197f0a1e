"""Whom the words mean where the clause only offers somebody who speaks of a contact: leaders, states, those told of."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.layers import Draft
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Match
from marsad.stages.events.context import Memory
from marsad.stages.events.leaders import Leaders

_NEAR = 5
_MOUTH = "-spokesperson"
Actors = tuple[str, ...]


class StandIns:
    """Puts leaders and states in the place of ministers and spokesmen who speak of a contact."""

    def __init__(self, draft: Draft, rulebook: Rulebook) -> None:
        self._draft, self._rules = draft, rulebook
        self._summit, self._talks = rulebook.word_class("summit"), rulebook.word_class("talks")
        self._speech = rulebook.speech_verbs
        self._joining = rulebook.word_class("takes-part")
        self._during = rulebook.word_class("status-during")
        self._lead = Leaders(draft, rulebook)
        self.leads = self._lead.now
        self._sent = dict(self._spoken_for())

    def of(self, match: Match, who: dict[str, Actors], memory: Memory) -> dict[str, Actors]:
        """The parties, where slot ``a`` was not said but taken from the clause: ``القمة مع بوتين``."""
        if "a" not in match.binds and who.get("a"):
            who = {**who, "a": tuple(dict.fromkeys(self._sent.get(a, a) for a in who["a"]))}
        unit = self._draft.units[match.anchor]
        said = tuple(a for slot, actors in who.items() if slot != "a" for a in actors)
        if "a" in match.binds or unit.kind == "verb" or unit.suffix or not said or not who.get("a"):
            return who
        refs = {h.ref for h in unit.hits}
        definite, summit = unit.definite, bool(refs & self._summit)
        if definite and all(map(self.leads, who["a"])) and (self._is_deed(match) or self._is_during(match)):
            return who
        if definite and (known := memory.partners(said, match.entry.kind.split("|"), summit, who["a"])):
            return {**who, "a": known}
        if summit and any(self.leads(a) for a in said):
            return {**who, "a": self._leaders(who["a"])}
        if refs & self._talks and self._between_states(match):
            return {**who, "a": tuple(dict.fromkeys(self._state(a) or a for a in who["a"]))}
        return who

    def _is_during(self, match: Match) -> bool:
        """``دعا الرئيس خلال المباحثات مع ضيفه إلى``: who speaks in the talks takes part in them."""
        return self._draft.units[match.anchor - 1].word in self._during

    def _is_deed(self, match: Match) -> bool:
        """``انسحب الرئيس من القمة مع نظيره``: a verb whose subject does something about it, and speaks of nothing."""
        units = self._draft.units
        if units[match.anchor - 1].kind != "prep":
            return False
        n = match.anchor - 1
        while n >= 0 and units[n].kind not in ("verb", "that", "rel", "quote") and units[n].word not in (".", ":"):
            n -= 1
        return n >= 0 and units[n].kind == "verb" and not units[n].says(self._speech)

    def _spoken_for(self) -> Iterator[tuple[str, str]]:
        """``المتحدثة باسم الخارجية الروسية فلانة``: the state that somebody of the page speaks for."""
        for n, group in enumerate(self._draft.groups):
            part, found = group.parts[0], self._draft.resolved.get(n, ())
            if part.role.endswith(_MOUTH) and part.states and len(found) == 1 and found[0] not in part.states:
                yield found[0], part.states[0]

    def _between_states(self, match: Match) -> bool:
        """``المحادثات مع روسيا``: with a state as such, by nobody who is said to take part."""
        units = self._draft.units
        first, last, _ = match.binds.get("b", (0, 0, ""))
        groups = [self._draft.groups[u.ref].kind for u in units[first:last] if u.kind == "group"]
        before = units[max(match.anchor - _NEAR, 0) : match.anchor]
        joins = any(h.ref in self._joining for u in before for h in u.hits if h.category == "verb")
        return bool(groups) and all(kind in ("state", "place") for kind in groups) and not joins

    def _leaders(self, actors: Actors) -> Actors:
        """For each who leads no state the leader of that state whom the page names, else himself."""
        return tuple(dict.fromkeys(a if self.leads(a) else self._lead.on_page(self._state(a)) or a for a in actors))

    def _state(self, actor: str) -> str:
        entry = self._rules.actors.get(actor)
        return entry.state if entry else ""
