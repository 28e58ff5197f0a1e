"""What the page tells around a claim: contacts it may be of, who acts, who is named."""

from __future__ import annotations

from marsad.article import Event
from marsad.layers import Draft, Sentence
from marsad.rulebook.match import Match

_SAME = {
    "summit": ("summit", "meeting"),
    "meeting": ("meeting", "summit"),
    "call": ("call", "meeting"),
    "visit": ("visit",),
    "message": ("message",),
    "agreement": ("agreement",),
}


class Told:
    """Answers what one page tells near the words of a claim."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft

    def contacts(
        self, sentence: Sentence, match: Match, of: str | None, own: tuple[str, ...]
    ) -> tuple[list[Event], list[Event]]:
        """Contacts a claim may be of: those told at its words, then in its sentence; those before it, then behind."""
        units = self._draft.units
        start, end = units[match.first].start, units[match.last - 1].end
        kinds = _SAME.get(of or "", ())
        fit = [
            e
            for e in self._draft.events
            if e.kind in kinds and all(a in {p.actor for p in e.participants} for a in own)
        ]
        named = self._countries(start, sentence.end)
        here = [e for e in fit if any(s.start < end and start < s.end for s in e.evidence)]
        beside = [e for e in fit if e not in here and any(sentence.start <= s.start < sentence.end for s in e.evidence)]
        rest = [e for e in fit if e not in here and e not in beside]
        before = [e for e in rest if e.evidence[0].start < start]
        before.sort(key=lambda e: (-self._shared(e, named), -max(s.start for s in e.evidence if s.start < start)))
        return [*here, *beside], [*before, *(e for e in rest if e.evidence[0].start >= start)]

    def _countries(self, start: int, end: int) -> frozenset[str]:
        """ISO codes of those mentioned between two offsets: ``بين رئيس أمريكي وزعيم كوري شمالي`` tells whose it is."""
        actors = (self._draft.actors[m.actor] for m in self._draft.mentions if start <= m.start < end)
        return frozenset(actor.country for actor in actors if actor.country)

    def _shared(self, event: Event, countries: frozenset[str]) -> int:
        return sum(self._draft.actors[p.actor].country in countries for p in event.participants)

    def people(self, start: int, end: int) -> tuple[str, ...]:
        """All people mentioned between two offsets."""
        said = (m.actor for m in self._draft.mentions if start <= m.start < end)
        return tuple(dict.fromkeys(a for a in said if self._draft.actors[a].kind == "person"))

    def agent(self, sentence: Sentence, match: Match, kinds: frozenset[str]) -> tuple[str, ...]:
        """Whoever the clause is about: the agent of the nearest verb before, else behind, that says nothing."""
        verbs = [n for n in range(sentence.first, sentence.last) if n in self._draft.agents and not self._speaks(n)]
        near = sorted(verbs, key=lambda n: (n > match.first, abs(n - match.first)))
        actors = self._draft.actors
        found = (
            tuple(a for a in self._draft.agents[n] if actors[a].kind in kinds and self.may_act(n, a)) for n in near
        )
        return next((acting for acting in found if acting), ())

    def speaker(self, start: int, end: int) -> str | None:
        """Who says so: the speaker of the innermost statement that holds the words."""
        around = [s for s in self._draft.statements if s.start <= start and end <= s.end]
        return min(around, key=lambda s: s.end - s.start).speaker if around else None

    def may_act(self, n: int, actor: str) -> bool:
        """Whether an actor can do what verb n says: no man does what is said of a woman."""
        return self._draft.units[n].verb_gender != "f" or actor not in self._draft.men

    def _speaks(self, n: int) -> bool:
        """Whether the unit is the cue of a statement: who says that somebody came need not have come."""
        unit = self._draft.units[n]
        cues = (said.cue for said in self._draft.statements)
        return any(cue is not None and cue.start <= unit.start < cue.end for cue in cues)
