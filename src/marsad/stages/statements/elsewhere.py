"""Who the page says has an office that it names alone: ``وزير الثقافة السعودي`` before he is named, ``السفير الروسي``
for the envoy to the United Nations, ``فلان، رئيس الحركة``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from marsad.layers import NOT_NOW, Draft, Part
from marsad.text.tokens import COMMAS

_NO_MORE = NOT_NOW | {"affairs", "indefinite"}
_NAMED = frozenset({"person", "new"})
_ENVOYS = frozenset({"ambassador", "un-ambassador"})


class Elsewhere:
    """Looks over all groups of one draft, also those further on."""

    def __init__(self, draft: Draft) -> None:
        self._draft, self._units = draft, draft.units

    def of(self, n: int) -> tuple[str, ...]:
        """Who has the office of the group at unit n: whom it stands behind, else the one person whom the page calls
        so, with its state or, where no other state has the office there, without."""
        part = self._draft.groups[self._units[n].ref].parts[0]
        if not part.role or part.feats & _NO_MORE:
            return ()
        if found := self._right_before(n):
            return found
        alike = [(p, who) for p, who in self._held if _is_alike(part, p)]
        of_state = {who for p, who in alike if set(p.states) & set(part.states)}
        if of_state or any(p.states for p, _ in alike):
            return tuple(of_state) if len(of_state) == 1 else ()
        called = {who for p, who in alike if self._may_serve(who, part)}
        return tuple(called) if len(called) == 1 and self._offices(part) == {part.states} else ()

    def _right_before(self, n: int) -> tuple[str, ...]:
        """``فلان، رئيس الحركة``: the person named before the comma, of whom nothing else is said."""
        if n < 2 or self._units[n - 1].word not in COMMAS or self._draft.group_kind(self._units[n - 2]) not in _NAMED:
            return ()
        ref = self._units[n - 2].ref
        found = self._draft.resolved.get(ref, ())
        return found if len(found) == 1 and not self._draft.groups[ref].parts[0].role else ()

    def _may_serve(self, who: str, part: Part) -> bool:
        """Whether somebody is of no known state, or of that of an office."""
        country = self._draft.actors[who].country
        homes = {self._draft.actors[s].country for s in part.states if s in self._draft.actors}
        return not country or country in homes

    def _offices(self, part: Part) -> set[tuple[str, ...]]:
        """Of which states the page names such an office."""
        parts = (p for group in self._draft.groups for p in group.parts)
        return {p.states for p in parts if p.states and _is_alike(part, p)}

    @cached_property
    def _held(self) -> tuple[tuple[Part, str], ...]:
        """Offices with those who have them."""
        return tuple(self._holders())

    def _holders(self) -> Iterator[tuple[Part, str]]:
        for ref, found in self._draft.resolved.items():
            part = self._draft.groups[ref].parts[0]
            one = len(found) == 1 and found[0] in self._draft.actors and self._draft.actors[found[0]].kind == "person"
            if one and part.role and not part.feats & _NO_MORE:
                yield part, found[0]


def _is_alike(part: Part, other: Part) -> bool:
    """The same office, sent nowhere else; an ambassador may be the one to the United Nations."""
    same = part.role == other.role or {part.role, other.role} == _ENVOYS
    return same and (not part.target or not other.target or part.target == other.target)
