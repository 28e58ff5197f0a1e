"""Where things happen: the state and the town whose police, army or government a page speaks of without saying so."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from marsad.layers import Draft, Group
from marsad.stages.actors.resolve import Cast
from marsad.stages.actors.rows import state_served
from marsad.text.fold import fold_word

_FAR, _NEAR = 60, 4
_IN = frozenset({"في", "ب"})
_WHERE = frozenset({"place", "state"})
_ARTICLE = "ال"
_ABROAD = frozenset({"embassy", "consulate", "consulate-general"})


class Scenes:
    """Tells them on one page; ``resolved`` gives the actors of groups met so far, ``shy`` are the roles of bodies that
    towns have too."""

    def __init__(self, draft: Draft, cast: Cast, resolved: dict[int, tuple[str, ...]], shy: Collection[str]) -> None:
        self._draft, self._cast, self._resolved, self._shy = draft, cast, resolved, shy

    def state(self, first: int, n: int) -> str:
        """The state of the bodies at unit n in the sentence from unit ``first`` on: the one said with them (``الجيش في
        لبنان``), the one that acts in the clause, else the one whose officials the sentence names, or nothing."""
        body = self._draft.groups[self._draft.units[n].ref].parts[0].body
        behind = "" if body in _ABROAD else self._behind(n)
        first = max(first, n - _FAR)
        acting = behind or self._acting(first, n) or state_served(self._cast, self._before(first, n))
        return acting or self._of_people(first, n)

    def _acting(self, first: int, n: int) -> str:
        """``قال إن الصومال افتعل أزمة بعد احتجاز الحكومة طائرة``: the state that does something behind ``أن``."""
        units = self._draft.units
        clause = next((k for k in range(n - 1, first - 1, -1) if units[k].kind == "that"), n)
        acting = {clause + 1, *self._draft.subjects.values()} if clause < n else set()
        states = (units[k].ref for k in range(n - 1, clause, -1) if k in acting and self._is_state(k))
        return next((self._cast.state_of(a) for ref in states for a in self._resolved.get(ref, ())), "")

    def _of_people(self, first: int, n: int) -> str:
        """``قال مسؤول أميركي إن وزارة الخزانة``: the one state whose people do something in the sentence."""
        doing = {k for k in self._draft.subjects.values() if first <= k < n and self._draft.units[k].kind == "group"}
        groups = (self._draft.groups[self._draft.units[k].ref] for k in doing)
        states = {s for group in groups if group.kind == "people" for s in group.parts[0].states}
        return next(iter(states)) if len(states) == 1 else ""

    def _is_state(self, n: int) -> bool:
        return self._draft.group_kind(self._draft.units[n]) == "state"

    def _before(self, first: int, n: int) -> Iterator[str]:
        refs = (u.ref for u in self._draft.units[first:n] if u.kind == "group")
        return (a for ref in refs for a in self._resolved.get(ref, ()))

    def _behind(self, n: int) -> str:
        """``دعم الجيش والقوى الأمنية في لبنان``: the state that ``في`` leads to, before any verb."""
        units = self._draft.units
        for k in range(n + 1, min(n + 1 + _NEAR, len(units) - 1)):
            if units[k].word in _IN:
                group = self._draft.groups[units[k + 1].ref] if units[k + 1].kind == "group" else None
                return self._home(group) if group is not None and group.kind in _WHERE else ""
            if units[k].kind not in ("noun", "adj", "conj", "group"):
                return ""
        return ""

    def _home(self, group: Group) -> str:
        """The one state that places of a name are in."""
        homes = {self._cast.state_of(name) for name in group.parts[0].names}
        return next(iter(homes)) if len(homes) == 1 else ""

    def of_town(self, group: Group) -> tuple[str, ...]:
        """``الشرطة`` once ``شرطة أوستن`` has been named, and none of a state since."""
        part = group.parts[0]
        if part.states or part.body not in self._shy or group.j > group.i + 1:
            return ()
        noun = fold_word(self._draft.article.text[group.start : group.end])
        if not noun.startswith(_ARTICLE):
            return ()
        head = noun.removeprefix(_ARTICLE) + " "
        for actor in reversed(self._cast.order):
            if self._cast.body_role(actor) == part.body:
                return ()
            if fold_word(self._cast.name(actor)).startswith(head):
                return (actor,)
        return ()
