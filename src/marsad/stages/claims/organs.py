"""Whose joint organ meets: the states of ``اللجنة المشتركة``, named beside it, by their people or before it."""

from __future__ import annotations

from marsad.layers import Draft, Sentence

_TWO = 2


class Organs:
    """Finds the states of the joint organs of one page; ``states`` are ids by ISO code."""

    def __init__(self, draft: Draft, states: dict[str, str]) -> None:
        self._draft, self._states = draft, states

    def of(self, sentence: Sentence, parties: tuple[str, ...]) -> tuple[str, ...]:
        """The two states that the sentence speaks of, else those of the ``parties`` or of the organ told of last."""
        if any(self._draft.actors[a].kind == "organisation" for a in parties if a in self._draft.actors):
            return parties
        named = self._homes(tuple(m.actor for m in self._draft.mentions if sentence.start <= m.start < sentence.end))
        if len(named) == _TWO:
            return named
        homes = self._homes(parties)
        return homes if len(homes) > 1 else self._before(sentence) or parties

    def _before(self, sentence: Sentence) -> tuple[str, ...]:
        """``وهذا الاجتماع الثالث للجنة``: the states in the name of the joint organ told of last."""
        groups = self._draft.groups
        units = (u for u in reversed(self._draft.units[: sentence.first]) if u.kind == "group")
        return next((groups[u.ref].joint for u in units if groups[u.ref].joint), ())

    def _homes(self, actors: tuple[str, ...]) -> tuple[str, ...]:
        """The states of actors that are states or people of one."""
        said = [self._draft.actors[a] for a in actors if a in self._draft.actors]
        countries = (a.country for a in said if a.kind != "organisation")
        return tuple(dict.fromkeys(self._states[c] for c in countries if c in self._states))
