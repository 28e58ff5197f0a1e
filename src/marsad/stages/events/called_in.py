"""Envoys who are called in, by somebody or by nobody who is named: ``استدعي السفير التركي لدى فرنسا``."""

from __future__ import annotations

from marsad.layers import Draft
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Match
from marsad.stages.events.parties import POSTED

_NEAR = 4
_FROM, _TO_THEM = "من", ("لديها", "لديه")
Actors = tuple[str, ...]


def is_posted(match: Match) -> bool:
    """Whether a match of patterns speaks of envoys only."""
    return POSTED in match.entry.roles.values()


class CalledIn:
    """Tells on one page who calls in an envoy."""

    def __init__(self, draft: Draft, rulebook: Rulebook) -> None:
        self._draft, self._actors = draft, rulebook.actors
        self._envoys = rulebook.word_class("envoy-roles") | rulebook.word_class("resident-roles")
        self._home = rulebook.word_class("called-home-for")

    def of(self, match: Match, who: dict[str, Actors]) -> dict[str, Actors]:
        """The parties with the host in slot ``a``: where the envoy in ``b`` is sent to, else who acts or tells of it;
        nobody at all where another than a foreign envoy is called, or he is called home."""
        group = self._draft.groups[self._draft.units[match.binds["b"][0]].ref]
        part, envoy = group.parts[0], who.get("b", ())
        own = group.suffix or part.suffix or part.role not in self._envoys  # ``استدعت سفيرها``
        chosen = any(t.word == _FROM for t in self._draft.tokens[group.i : group.j])
        if not envoy or own or chosen or self._is_called_home(match):
            return {}
        to = tuple(self._state(t) or t for t in part.target if t not in part.states)
        hosts = to or tuple(dict.fromkeys(self._office(a) for a in who.get("a") or self._who_tells(match)))
        senders = {*part.states, *map(self._state, envoy)}
        if any(host in senders or self._state(host) in senders for host in hosts):
            return {}
        return {**who, "a": hosts}

    def _is_called_home(self, match: Match) -> bool:
        """``استدعي للتشاور``, ``استدعي من منصبه``; of ``سفير لندن لديها`` nobody knows who he is."""
        behind = self._draft.units[match.last : match.last + _NEAR]
        return any(u.says(self._home) for u in behind) or any(u.word in (_FROM, *_TO_THEM) for u in behind[:1])

    def _who_tells(self, match: Match) -> Actors:
        """``قالت الخارجية إن السفير استدعي``: whoever stands right before ``إن``."""
        units, n = self._draft.units, match.first - 1
        told = n > 0 and units[n].kind == "that" and units[n - 1].kind == "group"
        return self._draft.resolved.get(units[n - 1].ref, ()) if told else ()

    def _office(self, actor: str) -> str:
        """A body or a state; of somebody his state."""
        known = self._draft.actors.get(actor)
        return (self._state(actor) or actor) if known and known.kind == "person" else actor

    def _state(self, actor: str) -> str:
        entry = self._actors.get(actor)
        return entry.state if entry else ""
