"""Whose anniversary it is: two states that have relations, or the one whose day it is."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Match

_BEHIND = 6
_ENDS = frozenset({"verb", "that", "rel", "punct"})
_FROM = "من"


class NationWords:
    """What anniversaries ask of the rules: nouns of what two have and of founding; ``states`` are ids by ISO code."""

    def __init__(self, rulebook: Rulebook, states: dict[str, str]) -> None:
        words = rulebook.word_class
        self.shared, self.founding = words("shared"), words("founding")
        self.own = words("his-country") | words("national")
        self.states = states


class Nations:
    """Finds the states an anniversary is of."""

    def __init__(self, draft: Draft, words: NationWords) -> None:
        self._draft, self._states = draft, words.states
        self._shared, self._founding, self._own = words.shared, words.founding, words.own

    def of(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """Ids of states, or of the body whose founding is remembered; none where nobody is named."""
        end = self._end(match, sentence)
        if any(unit.says(self._shared) for unit in self._draft.units[match.first : end]):
            return self._of_two(sentence, match)
        if "a" in match.binds and match.binds["a"][2] == "suffix":
            return self._its_own(sentence, match, self._draft.pronouns.get(match.binds["a"][0], ()))
        named = tuple(a for n in range(match.first, end) for a in self._named(n))
        return named[:1] or (() if self._is_of_other(match, sentence) else self._addressed(sentence, match))

    def _is_of_other(self, match: Match, sentence: Sentence) -> bool:
        """``الذكرى السبعين لقيام الدولة``: that of something named behind which no rule knows."""
        behind = self._draft.units[match.last] if match.last < sentence.last else None
        return behind is not None and behind.kind in ("noun", "word") and not behind.says(self._own)

    def _its_own(self, sentence: Sentence, match: Match, meant: tuple[str, ...]) -> tuple[str, ...]:
        """``احتفلت تونس باستقلالها``, ``الاتحاد الأفريقي … لتأسيسه``: the state of whom the pronoun means, else the
        state or body named last before."""
        before = tuple(a for n in range(match.first - 1, sentence.first - 1, -1) for a in self._named(n))
        founded = self._draft.units[match.binds["a"][0]].says(self._founding)
        if founded:
            return (self._bodies(meant) or self._homes(meant) or self._bodies(before) or before)[:1]
        return (self._homes(meant) or before)[:1]

    def _bodies(self, actors: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(a for a in actors if self._draft.actors[a].kind == "organisation")

    def _of_two(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """The two that the words behind join, else the first two that the sentence names or whose people it does."""
        behind = tuple(dict.fromkeys(a for n in range(match.first, sentence.last) for a in self._named(n)))
        before = tuple(a for n in range(match.first - 1, sentence.first - 1, -1) for a in self._named(n))
        if len(behind) > 1 or (behind and before):
            return tuple(dict.fromkeys((*behind[:2], *before)))[:2]
        units, resolved = self._draft.units, self._draft.resolved
        groups = (units[n].ref for n in range(sentence.first, sentence.last) if units[n].kind == "group")
        return self._homes(tuple(a for ref in groups for a in resolved.get(ref, ())))[:2]

    def _addressed(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """``هنأ نظيره بعيد الاستقلال``: the state of whom the sentence addresses, else of whoever acts in it."""
        before = range(match.first - 1, sentence.first - 1, -1)
        acting = {a for n in before for a in self._draft.agents.get(n, ())}
        groups = [self._draft.units[n].ref for n in before if self._draft.units[n].kind == "group"]
        heard = [a for ref in groups for a in self._whom(ref, acting) if a not in acting]
        return self._homes((*heard, *acting))[:1]

    def _whom(self, ref: int, acting: set[str]) -> tuple[str, ...]:
        """Whom a group stands for; ``نظيره`` that names nobody is who was in contact with whoever acts."""
        found = self._draft.resolved.get(ref, ())
        if found or self._draft.groups[ref].kind != "counterpart":
            return found
        pairs = ({p.actor for p in event.participants} for event in self._draft.events)
        others = (tuple(pair - acting) for pair in pairs if pair & acting)
        return next((other for other in others if len(other) == 1), ())

    def _end(self, match: Match, sentence: Sentence) -> int:
        """The unit behind the phrase: the next verb, comma or relative pronoun."""
        units = self._draft.units
        stop = min(match.last + _BEHIND, sentence.last)
        ends = (n for n in range(match.last, stop) if units[n].kind in _ENDS or units[n].word == _FROM)
        return next(ends, stop)

    def _named(self, n: int) -> Iterator[str]:
        """States and bodies that unit n names."""
        unit = self._draft.units[n]
        found = self._draft.resolved.get(unit.ref, ()) if unit.kind == "group" else ()
        yield from (a for a in found if self._draft.actors[a].kind in ("state", "organisation"))

    def _homes(self, actors: tuple[str, ...]) -> tuple[str, ...]:
        """The states of actors."""
        countries = (self._draft.actors[a].country for a in actors)
        return tuple(dict.fromkeys(self._states[c] for c in countries if c in self._states))
