"""The institutions that a page points at by who speaks for them, by whose they are or by half their name:
``المتحدث باسم رئيسة الوزراء``, ``إدارة ترامب``, ``الخزانة``.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property

from marsad.layers import Draft, Group, Part
from marsad.rulebook import ActorEntry, Rulebook
from marsad.stages.statements.acquaintances import Acquaintances
from marsad.text.fold import fold_word

_IN_THE_NAME, _ARTICLE, _MINISTRY = "باسم", "ال", "وزاره"
_SPOKESPERSON, _GOVERNMENT = "-spokesperson", "government"
_PRESIDENCY, _PRESIDENTS = "presidency", frozenset({"president", "monarch"})
_OF_BODIES = ("secretary-general", "director-general")
_HEADS = _PRESIDENTS | {"prime-minister", "chancellor"}

Body = tuple[str, ActorEntry]
"""The role of a body (``government``) and the state that it is of."""


class Institutions:
    """Finds them on one draft; ``governing`` are nouns for those who govern with somebody (``إدارة``)."""

    def __init__(self, draft: Draft, rulebook: Rulebook, acquainted: Acquaintances, governing: frozenset[str]) -> None:
        self._draft, self._units, self._rules = draft, draft.units, rulebook
        self._acquainted, self._governing = acquainted, governing

    def spoken_for(self, n: int) -> Body | None:
        """Whose unnamed spokesman the group at unit n is: ``المتحدث باسم الحكومة``, ``الناطق باسم الرئيس التركي``."""
        group = self._draft.groups[self._units[n].ref]
        part = group.parts[0]
        if group.kind == "office" and part.role.endswith(_SPOKESPERSON) and part.role in self._rules.roles:
            state = self._state(part.states) or self._acquainted.state_of(n)
            return self._of(self._rules.roles[part.role].body, state)
        served = group.parts[1] if self._speaks_for_another(group) else None
        return self._headed(served) if served is not None and served.role in _HEADS else None

    def _speaks_for_another(self, group: Group) -> bool:
        words = (t.word for t in self._draft.tokens[group.i : group.j])
        return group.kind == "aide" and len(group.parts) > 1 and _IN_THE_NAME in words

    def _headed(self, served: Part) -> Body | None:
        """What the president or prime minister heads whom somebody speaks for."""
        role = _PRESIDENCY if served.role in _PRESIDENTS else _GOVERNMENT
        return self._of(role, self._state(served.states))

    def is_of_person(self, n: int) -> bool:
        """``متحدث باسم الرئيس``: whoever speaks for somebody is not he himself; ``المتحدث باسمها فلان`` is."""
        himself = any(u.suffix for u in self._units[n + 1 : n + 2])
        return not himself and all(self._draft.actors[a].kind == "person" for a in self._draft.voices[n])

    def of_person(self, who: tuple[str, ...]) -> Body | None:
        """What the one person heads whom somebody unnamed speaks for."""
        offices = [o for a in who for o in self._rules.offices_by_person.get(a, ()) if o.role in (*_HEADS, *_OF_BODIES)]
        head = next(iter(offices), None) if len(who) == 1 else None
        if head is None:
            return None
        if head.of not in self._rules.states:
            return ("", self._rules.actors[head.of]) if head.of in self._rules.actors else None
        role = _PRESIDENCY if head.role in _PRESIDENTS else _GOVERNMENT
        return self._of(role, self._state((head.of,)))

    def members_of(self, n: int) -> tuple[str, ...]:
        """``دول مجلس التعاون``: the body of which they are members."""
        group = self._units[n + 1] if n + 1 < len(self._units) else None
        many = any(h.feats.startswith("pl") for h in self._units[n].hits)
        body = many and group is not None and self._draft.group_kind(group) == "body"
        return self._draft.resolved.get(group.ref, ()) if body and group else ()

    def governing(self, n: int) -> Body | None:
        """``إدارة ترامب``, ``الإدارة الأميركية``: the government of the state whose head is named behind, or itself."""
        behind = self._units[n + 1] if n + 1 < len(self._units) else None
        if behind is None or behind.kind != "group" or not self._units[n].says(self._governing):
            return None
        found = self._draft.resolved.get(behind.ref, ())
        if self._draft.group_kind(behind) == "nationality" and self._units[n].word.startswith(_ARTICLE):
            return self._of(_GOVERNMENT, self._state(found))
        heads = {o.of for a in found for o in self._rules.offices_by_person.get(a, ()) if o.role in _HEADS}
        return self._of(_GOVERNMENT, self._state(tuple(heads))) if len(found) == 1 else None

    def ministry(self, n: int) -> tuple[str, ...]:
        """``الخزانة`` once ``وزارة الخزانة`` has been named."""
        unit, behind = self._units[n], self._units[n + 1] if n + 1 < len(self._units) else None
        if not unit.word.startswith(_ARTICLE) or (behind is not None and behind.kind in ("adj", "noun", "group")):
            return ()
        named = reversed(self._ministries.get(unit.word, ()))
        return next(((actor,) for end, actor in named if end <= unit.start), ())

    @cached_property
    def _ministries(self) -> dict[str, list[tuple[int, str]]]:
        """Where mentions of ministries end, and whom they mean, by the word behind ``وزارة``."""
        found: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
        for m in self._draft.mentions:
            words = fold_word(m.text).split()
            if len(words) > 1 and words[0].endswith(_MINISTRY):
                found[words[1]].append((m.end, m.actor))
        return found

    def _of(self, role: str, state: ActorEntry | None) -> Body | None:
        return (role, state) if state is not None and role in self._rules.bodies else None

    def _state(self, ids: tuple[str, ...]) -> ActorEntry | None:
        return self._rules.states.get(ids[0]) if len(ids) == 1 else None
