"""Who leads a state or government, and so whom ``زعيما البلدين`` means: no ministers."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.layers import Draft
from marsad.rulebook import OfficeEntry, Rulebook

_LEADING = 8  # rank of heads of state and government, and above
_PRESIDENT = "president"
_NAMED = frozenset({"name", "new"})
Actors = tuple[str, ...]


class Leaders:
    """Tells on one page who leads a state."""

    def __init__(self, draft: Draft, rulebook: Rulebook) -> None:
        self._draft, self._rules = draft, rulebook

    def now(self, person: str) -> bool:
        """Whether somebody is head of a state or government on the article's day."""
        day = self._draft.article.published
        return any(self.by(office.role) and office.held_by(person, day) for office in self._offices(person))

    def ever(self, person: str) -> bool:
        """Whether the rules know of somebody that he leads a state or government or did."""
        return any(self.by(office.role) for office in self._offices(person))

    def perhaps(self, person: str) -> bool:
        """Whether somebody leads a state or government or did, also one whom the rules do not know."""
        return not self._offices(person) or self.ever(person)

    def by(self, role: str) -> bool:
        """Whether who holds an office of this role leads a state or government."""
        known = self._rules.roles.get(role)
        return known is not None and known.rank >= _LEADING

    def of(self, actors: Actors) -> Actors:
        """For each a leader: himself, else who leads his state; a state whose leader nothing tells stays."""
        return tuple(dict.fromkeys(self._leading(actor) for actor in actors))

    def on_page(self, state: str) -> str:
        """The one leader of a state whom the page names, else nobody."""
        people = dict.fromkeys(m.actor for m in self._draft.mentions if m.how in _NAMED)
        of_it = [p for p in people if (e := self._rules.actors.get(p)) and e.state == state and self.now(p)]
        return of_it[0] if state and len(of_it) == 1 else ""

    def named(self, actors: Actors) -> Actors:
        """``الرئيسان الهندي والصيني``: for a head of state whom the page never names the leader whom it does name."""
        return tuple(dict.fromkeys(actor if self._is_named(actor) else self._other(actor) for actor in actors))

    def _leading(self, actor: str) -> str:
        entry = self._rules.actors.get(actor)
        if entry is None or (entry.kind == "person" and self.perhaps(actor)):
            return actor
        state = actor if entry.kind == "state" else entry.state
        return self.on_page(state) or self._in_power(state) or state or actor

    def _other(self, actor: str) -> str:
        entry = self._rules.actors.get(actor)
        return (self.on_page(entry.state) if entry and entry.kind == "person" else "") or actor

    def _in_power(self, state: str) -> str:
        """Who leads a state on the article's day by the office that he has, its president where none is known to."""
        offices, day = [o for o in self._rules.offices.values() if o.of == state], self._draft.article.published
        leading = [o for o in offices if o.leads] or [o for o in offices if o.role == _PRESIDENT]
        now = (h.person for o in leading for h in o.holders if day and h.serves(day))
        return next(now, "")

    def _is_named(self, actor: str) -> bool:
        return any(m.actor == actor and m.how in _NAMED for m in self._draft.mentions)

    def _offices(self, person: str) -> Sequence[OfficeEntry]:
        return self._rules.offices_by_person.get(person, ())
