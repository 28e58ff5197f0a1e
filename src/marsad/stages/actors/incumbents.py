"""Who holds an office: as the page says itself, else by the rules on the article's day."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, timedelta

from marsad.article import Actor
from marsad.layers import NOT_NOW, Part
from marsad.rulebook import OfficeEntry, Rulebook
from marsad.rulebook.schema import Holder
from marsad.stages.actors.roles import disputed, office_itself, offices_called

_DAY, _SOON = 10, timedelta(days=21)
_NOT_ONE = frozenset({"post", "indefinite", "affairs", "stranger", "pl", "du"})
_ABOVE, _OF_STATE = "supreme-leader", ("government", "army")


class Incumbents:
    """Holders of offices on one page.

    ``actors`` are those met so far, to which a disputed office is added as an actor of its own; ``named`` are those
    whom the page names anywhere; ``said`` notes whom the page itself gives an office;
    ``disputed_of`` has the state of each disputed office met.
    """

    def __init__(
        self, rulebook: Rulebook, day: str | None, actors: dict[str, Actor], named: Collection[str] = ()
    ) -> None:
        self._rules, self._date, self._actors, self._named = rulebook, day, actors, named
        self.posts: dict[tuple[str, str], list[str]] = {}
        self.disputed_of: dict[str, str] = {}
        self._apart: dict[tuple[str, frozenset[str]], dict[str, tuple[str, ...]]] = {}

    def holder(self, role: str, state: str) -> str | None:
        """Who holds the office of a state, or of the body that governs it: as the page says itself, else by the rules
        on the article's day."""
        said = self.posts.get((role, state), [])
        return said[-1] if len(set(said)) == 1 else self._by_rules(role, state, said) or next(reversed(said), None)

    def say(self, part: Part, person: str) -> None:
        """Note that the page itself gives somebody an office, or says that he had it or is to have it."""
        if apart := part.feats & NOT_NOW:
            self._apart.setdefault((part.role, apart), {})[person] = part.states
            return
        for state in part.states:
            self.posts.setdefault((part.role, state), []).append(person)

    def so_called(self, part: Part) -> tuple[str, ...]:
        """``الرئيس المنتخب``: the one whom the page has named so; of several nobody."""
        said = self._apart.get((part.role, part.feats & NOT_NOW), {})
        open_to = part.suffix or part.target or part.feats & _NOT_ONE
        found = [p for p, states in said.items() if not part.states or set(part.states) & set(states)]
        return tuple(found) if len(found) == 1 and not open_to else ()

    def of_states(self) -> frozenset[str]:
        """Whom the page gives an office of a state."""
        return frozenset(p for (_, of), people in self.posts.items() if of in self._rules.states for p in people)

    def _by_rules(self, role: str, state: str, said: Sequence[str]) -> str | None:
        """The holder by the rules; of several whom the page has ``said`` to be in office he must be one."""
        found = self._of_rules(role, state)
        return found if not said or found in said else None

    def _of_rules(self, role: str, state: str) -> str | None:
        for office in offices_called(self._rules, role, state):
            if office.role == _ABOVE and f"{role}/{state}" in self._rules.offices:
                continue
            holders = [h for h in office.holders if h.person in self._rules.actors]
            if found := self._of_day(office, holders):
                return found
            if any(h.joint for h in holders if h.serves(self._date)):
                return None
        body = self._rules.actors.get(state)
        return self.holder(role, body.state) if body and body.role in _OF_STATE and body.state else None

    def _of_day(self, office: OfficeEntry, holders: list[Holder]) -> str | None:
        """The holder on the article's day; of several the one the page names, else the disputed office itself; on an
        undated page whom it names."""
        if self._date is None:
            named = [h.person for h in holders if h.person in self._actors or h.person in self._named]
            return named[-1] if named else None
        serving = {h.person: h for h in holders if h.serves(self._date)}
        several = any(h.claimant or h.joint for h in serving.values())
        named = [p for p in serving if p in self._actors] or [p for p in serving if p in self._named]
        if not named and not several and (coming := self._coming(holders)):
            return coming
        if len(named) == 1:
            return named[0]
        if several or not serving:
            return self._itself(office) if disputed(office, serving.values(), self._date) else None
        return max(serving.values(), key=lambda h: h.since).person

    def coming(self, role: str, state: str) -> str | None:
        """``الرئيس الجديد``: who takes the office of a state within weeks, where the page names him."""
        offices = offices_called(self._rules, role, state)
        return next((found for office in offices if (found := self._coming(office.holders))), None)

    def _coming(self, holders: Sequence[Holder]) -> str | None:
        """Of the holders of an office who is named on the page and takes it within weeks."""
        if len(self._date or "") < _DAY:
            return None
        today = date.fromisoformat((self._date or "")[:_DAY])
        named = (h for h in holders if h.person in self._named and not h.joint)
        return next((h.person for h in named if today.isoformat() < h.since <= (today + _SOON).isoformat()), None)

    def _itself(self, office: OfficeEntry) -> str:
        """A disputed office as an actor of its own: nobody is guessed to hold it."""
        self._actors.setdefault(office.id, office_itself(self._rules, office))
        self.disputed_of[office.id] = office.of
        return office.id
