"""Who took part, when and where: what the slots of a match and the clause around it give."""

from __future__ import annotations

from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Match

_PRINCIPALS = frozenset({"person", "state", "organisation", "group"})
_IN = frozenset({"في", "ب"})
_FAR = 60
_NEAR_PLACE = 12
_AGENT_SLOT = "a"


class Arguments:
    """Fills the parts of an event from a match."""

    def __init__(self, draft: Draft, rulebook: Rulebook) -> None:
        self._draft, self._rules = draft, rulebook

    def actors(self, bind: tuple[int, int, str]) -> tuple[str, ...]:
        """Actors that the bound units stand for."""
        first, last, how = bind
        if how == "suffix":
            return self._draft.pronouns.get(first, ())
        found: list[str] = []
        for n in range(first, last):
            unit = self._draft.units[n]
            if unit.kind == "group":
                found.extend(self._draft.resolved.get(unit.ref, ()))
            elif n in self._draft.voices:
                found.extend(self._draft.voices[n])
        return tuple(dict.fromkeys(found))

    def participants(self, match: Match, sentence: Sentence) -> dict[str, tuple[str, ...]]:
        """Actors by slot; the slot of the agent is filled from the clause where the words leave it out."""
        found = {slot: self._principals(self.actors(match.binds[slot])) for slot in match.entry.roles if slot in match.binds}
        if _AGENT_SLOT in match.entry.roles and not found.get(_AGENT_SLOT):
            others = {a for actors in found.values() for a in actors}
            agent = tuple(a for a in self._agent(match, sentence) if a not in others)
            if agent:
                found[_AGENT_SLOT] = self._principals(agent)
        return found

    def _principals(self, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Outlets take no part; a place stands for its state."""
        found = []
        for actor in actors:
            kind = self._draft.actors[actor].kind
            if kind == "place":
                entry = self._rules.actors.get(actor)
                if entry and entry.state:
                    found.append(entry.state)
            elif kind in _PRINCIPALS:
                found.append(actor)
        return tuple(dict.fromkeys(found))

    def _agent(self, match: Match, sentence: Sentence) -> tuple[str, ...]:
        """The agent of the anchor, else of the nearest verb before it in the sentence, else behind it."""
        if match.anchor in self._draft.agents:
            return self._draft.agents[match.anchor]
        before = [n for n in range(match.anchor, sentence.first - 1, -1) if n in self._draft.agents and self._draft.units[n].kind == "verb"]
        after = [n for n in range(match.anchor, sentence.last) if n in self._draft.agents and self._draft.units[n].kind == "verb"]
        for n in (*before, *after):
            return self._draft.agents[n]
        return ()

    def date(self, match: Match, sentence: Sentence, anchors: list[int]) -> str | None:
        """The date nearest to the anchor that is nearer to it than to any other contact of the sentence."""
        best: tuple[int, str] | None = None
        for n in range(sentence.first, sentence.last):
            unit = self._draft.units[n]
            if unit.kind != "time":
                continue
            time = self._draft.times[unit.ref]
            if time.kind not in ("date", "time") or not time.value or not time.value[:4].isdigit():
                continue
            distance = self._distance(n, match.anchor)
            if distance > _FAR or any(self._distance(n, other) < distance for other in anchors if other != match.anchor):
                continue
            if best is None or (distance, -len(time.value)) < best:
                best = (distance, time.value)  # type: ignore[assignment]
        return best[1] if best else None

    def _distance(self, n: int, anchor: int) -> int:
        """Units between; full clauses between count more."""
        low, high = min(n, anchor), max(n, anchor)
        between = self._draft.units[low:high]
        return high - low + 4 * sum(u.kind in ("verb", "that", "rel") for u in between[1:])

    def place(self, match: Match, sentence: Sentence) -> str | None:
        """A place bound by the pattern, else one behind ``في`` or ``ب`` near the match."""
        if "p" in match.binds:
            first, last, _ = match.binds["p"]
            for n in range(first, last):
                if self._draft.units[n].kind == "group":
                    found = self._located(n)
                    if found:
                        return found
        for n in range(match.anchor, min(match.last + _NEAR_PLACE, sentence.last)):
            unit = self._draft.units[n]
            if unit.kind == "group" and n and self._draft.units[n - 1].word in _IN:
                found = self._located(n)
                if found:
                    return found
            if unit.kind == "verb" and n >= match.last:
                break
        return None

    def _located(self, n: int) -> str | None:
        group = self._draft.groups[self._draft.units[n].ref]
        if group.kind not in ("place", "state"):
            return None
        found = self._draft.resolved.get(self._draft.units[n].ref, ())
        return found[0] if found and self._draft.actors[found[0]].kind in ("place", "state") else None

    def owner(self, place: str) -> str | None:
        """The state that a place lies in, or the state itself."""
        entry = self._rules.actors.get(place)
        return entry.state or None if entry else None
