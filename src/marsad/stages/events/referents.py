"""Whom the groups of a page stand for, given who was in contact last: ``الرئيسان``, ``البلدان``."""

from __future__ import annotations

from marsad.layers import Draft
from marsad.rulebook import Rulebook
from marsad.stages.events.leaders import Leaders

_STATES = "states"
_PAIR, _SHORT = 2, 3  # words of ``القادة الثلاثة``; longer groups say who they are
Actors = tuple[str, ...]


class Referents:
    """Reads groups on one page; ``pair``, ``leaders``, ``company``, ``lands`` are those of the last contacts,
    ``contacts`` the two of each."""

    def __init__(self, draft: Draft, rulebook: Rulebook) -> None:
        self._draft, self._rules, self.lead = draft, rulebook, Leaders(draft, rulebook)
        self.pair: Actors = ()
        self.leaders: Actors = ()
        self.company: Actors = ()
        self.contacts: list[Actors] = []
        self.lands: list[Actors] = []

    def of(self, ref: int) -> Actors:
        """Those a group stands for; the state of somebody whom the rules cannot name; leaders, no ministers, for
        ``الزعيمان``."""
        found, part = self._told(ref), self._draft.groups[ref].parts[0]
        if self._draft.groups[ref].kind != "collective" or "du" not in part.feats or not self.lead.by(part.role):
            return found
        if any(p.states for p in self._draft.groups[ref].parts):
            return self.lead.named(found)
        return self.lead.of(found)

    def _told(self, ref: int) -> Actors:
        group = self._draft.groups[ref]
        if joint := tuple(s for s in group.joint if s in self._draft.actors):
            return joint
        if group.kind == "collective" and "du" in group.parts[0].feats and self._of_others_than_pair(ref):
            return ()
        if named := self._two_before(ref):
            return named
        told = group.kind == "collective" and len(group.parts) == 1 and group.j - group.i <= _SHORT
        if self.pair and told and "du" in group.parts[0].feats:
            return self.leaders if self.lead.by(group.parts[0].role) else self.pair
        found = self._draft.resolved.get(ref, ())
        if self._are_sides(ref) and len(found) == _PAIR and set(found) not in map(set, self.contacts):
            return ()
        if found:
            return self._lands(found) if group.kind == "collective" and _STATES in group.parts[0].feats else found
        if told and "pl" in group.parts[0].feats:
            return self.company
        states = [s for part in group.parts for s in part.states]
        each = group.kind == "collective" and len(states) >= len(group.parts) - 1  # ``سفراء كل من اليونان وإيطاليا``
        return tuple(s for s in dict.fromkeys(states) if s in self._draft.actors) if len(states) == 1 or each else ()

    def _are_sides(self, ref: int) -> bool:
        """``الجانبان``: two of whom nothing is said, so that only a contact told before tells who they are."""
        group, part = self._draft.groups[ref], self._draft.groups[ref].parts[0]
        return group.kind == "collective" and len(group.parts) == 1 and not (part.role or _STATES in part.feats)

    def _of_others_than_pair(self, ref: int) -> bool:
        """``الرئيسان الكوري الشمالي والجنوبي`` are not those in contact last where the states are others."""
        said = {s for part in self._draft.groups[ref].parts for s in part.states}
        found = self._draft.resolved.get(ref, ()) or self.pair
        states = {(e.state if (e := self._rules.actors.get(a)) else "") or a for a in found}
        return bool(said and found) and not (len(found) > 1 and states <= said)

    def _two_before(self, ref: int) -> Actors:
        """``مصافحة أوباما لكاسترو في أول لقاء بين زعيمي البلدين``: the two people whom the sentence names before."""
        group = self._draft.groups[ref]
        at = group.start
        leaders = group.kind == "collective" and "du" in group.parts[0].feats and self.lead.by(group.parts[0].role)
        if not leaders or any(part.states for part in group.parts):
            return ()
        sentence = next((s for s in self._draft.sentences if s.start <= at < s.end), None)
        if sentence is None:
            return ()
        units = self._draft.units[sentence.first : sentence.last]
        found = (self._draft.resolved.get(u.ref, ()) for u in units if u.kind == "group" and u.start < at)
        named = tuple(dict.fromkeys(who[0] for who in found if len(who) == 1 and self._is_person(who[0])))
        return named if len(named) == _PAIR and all(map(self.lead.perhaps, named)) else ()

    def _is_person(self, actor: str) -> bool:
        return self._draft.actors[actor].kind == "person"

    def _lands(self, found: Actors) -> Actors:
        """``البلدان``: two who were told to be in contact, else those of the last contact."""
        return found if not self.lands or set(found) in map(set, self.lands) else self.lands[-1]
