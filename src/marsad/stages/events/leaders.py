"""Which people ``زعيما البلدين`` means: those who lead the states, not their ministers."""

from __future__ import annotations

from marsad.layers import Draft
from marsad.rulebook import OfficeEntry, Rulebook
from marsad.stages.events.parties import LEADING

_PRESIDENT, _GOVERNMENT = "president", frozenset({"prime-minister", "chancellor"})
_NAMED = frozenset({"name", "new"})
Actors = tuple[str, ...]


class Leaders:
    """Tells on one page who leads a state."""

    def __init__(self, draft: Draft, rulebook: Rulebook) -> None:
        self._draft, self._rules = draft, rulebook

    def ever(self, person: str) -> bool:
        """Whether somebody leads a state or government or did, also one whom the rules do not know."""
        offices = self._rules.offices_by_person.get(person, ())
        return not offices or any(self._is_high(office) for office in offices)

    def of(self, actors: Actors) -> Actors:
        """For each a leader: himself, else who leads his state; a state whose leader nothing tells stays."""
        return tuple(dict.fromkeys(self._leading(actor) for actor in actors))

    def named(self, actors: Actors) -> Actors:
        """``الرئيسان الهندي والصيني``: for a head of state whom the page never names the leader whom it does name."""
        return tuple(dict.fromkeys(actor if self._is_named(actor) else self._other(actor) for actor in actors))

    def _leading(self, actor: str) -> str:
        entry = self._rules.actors.get(actor)
        if entry is None or (entry.kind == "person" and self.ever(actor)):
            return actor
        state = actor if entry.kind == "state" else entry.state
        return self._on_page(state) or self._president(state) or state or actor

    def _other(self, actor: str) -> str:
        entry = self._rules.actors.get(actor)
        return (self._on_page(entry.state) if entry and entry.kind == "person" else "") or actor

    def _on_page(self, state: str) -> str:
        """The one leader of a state whom the page names."""
        people = dict.fromkeys(m.actor for m in self._draft.mentions if m.how in _NAMED)
        of_it = [p for p in people if (e := self._rules.actors.get(p)) and e.state == state and self._leads_now(p)]
        return of_it[0] if state and len(of_it) == 1 else ""

    def _president(self, state: str) -> str:
        """The head of a state that has no head of government beside him."""
        offices = [o for o in self._rules.offices.values() if o.of == state]
        alone = not any(o.role in _GOVERNMENT for o in offices)
        day = self._draft.article.published
        now = (h.person for o in offices if o.role == _PRESIDENT for h in o.holders if day and h.serves(day))
        return next(now, "") if alone else ""

    def _is_named(self, actor: str) -> bool:
        return any(m.actor == actor and m.how in _NAMED for m in self._draft.mentions)

    def _leads_now(self, person: str) -> bool:
        day = self._draft.article.published
        offices = self._rules.offices_by_person.get(person, ())
        return any(self._is_high(office) and office.held_by(person, day) for office in offices)

    def _is_high(self, office: OfficeEntry) -> bool:
        role = self._rules.roles.get(office.role)
        return role is not None and role.rank >= LEADING
