"""Who else takes part in a statement: whom a spokesperson speaks for, and whom the words are told to."""

from __future__ import annotations

from marsad.layers import Draft, Part
from marsad.rulebook import Rulebook
from marsad.stages.statements.complements import Cue
from marsad.stages.statements.unlisted import Unlisted

_SPOKESPERSON = "-spokesperson"
_TO = "ل"
_LISTENERS = frozenset({"person", "state", "organisation", "group"})


class Parties:
    """Finds the other parties on one draft; ``addressed`` are verbs whose object is whom they are told to."""

    def __init__(self, draft: Draft, rulebook: Rulebook, unlisted: Unlisted, addressed: frozenset[str]) -> None:
        self._draft, self._rules, self._unlisted, self._addressed = draft, rulebook, unlisted, addressed
        self._behalf = self._spokespeople()

    def behalf(self, who: tuple[str, ...]) -> str | None:
        """The body that a named spokesperson speaks for."""
        found = (self._behalf.get(a) or self._unlisted.behalf.get(a) for a in who)
        return next((body for body in found if body and body not in who), None)

    def _spokespeople(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for ref, actors in self._draft.resolved.items():
            for part in self._draft.groups[ref].parts:
                if part.role.endswith(_SPOKESPERSON) and len(actors) == 1:
                    body = self._body(part, actors[0])
                    if body:
                        found.setdefault(actors[0], body)
        return found

    def _body(self, part: Part, person: str) -> str:
        role, entry = self._rules.roles.get(part.role), self._rules.actors.get(person)
        home = part.states[0] if part.states else (entry.state if entry else "")
        if role is None or not role.body or not home:
            return ""
        body = self._rules.bodies_of.get((role.body, home)) or f"{role.body}-of-{home}"
        return body if body in self._draft.actors else ""

    def audience(self, cue: Cue, who: tuple[str, ...]) -> tuple[str, ...]:
        """Whom the words are told to: behind ``ل``, or the object of ``أبلغ`` and its like."""
        units, subject = self._draft.units, self._draft.subjects.get(cue.at, -1)
        addressed = units[cue.at].says(self._addressed)
        found: list[str] = []
        for n in range(*cue.gap):
            before = units[n - 1]
            told = before.kind == "prep" and before.word == _TO
            free = addressed and n != subject and before.kind in ("group", "verb", "participle", "time")
            if units[n].kind == "group" and (told or free):
                found.extend(self._draft.resolved.get(units[n].ref, ()))
        return tuple(dict.fromkeys(a for a in found if a not in who and self._listens(a)))

    def _listens(self, actor: str) -> bool:
        return self._draft.actors[actor].kind in _LISTENERS
