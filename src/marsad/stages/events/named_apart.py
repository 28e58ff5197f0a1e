"""Who an office is said to be by the name that stands apart from it."""

from __future__ import annotations

from marsad.layers import Draft
from marsad.stages.events.owners import NAME_AHEAD
from marsad.text.fold import fold_word
from marsad.text.tokens import COMMAS

_ARTICLE = "ال"
_IN = tuple(map(fold_word, ("في", "ب", "لدى")))
_APPOSED = 2
_ENVOY, _PEOPLE = "special-envoy", frozenset({"person", "new", "aide"})
Actors = tuple[str, ...]


class NamedApart:
    """Reads names behind offices, places and titles; ``titled`` as ``Titles`` gives them, ``envoys`` are nouns of those
    whom somebody sends, ``kin`` of relatives."""

    def __init__(
        self,
        draft: Draft,
        titled: frozenset[int],
        envoys: frozenset[str] = frozenset(),
        kin: frozenset[str] = frozenset(),
    ) -> None:
        self._draft, self._titled, self._envoys, self._kin = draft, titled, envoys, kin

    def is_kin(self, n: int) -> bool:
        """Whether the group at n is whose daughter or brother is spoken of: ``ابنة الرئيس``."""
        before = self._draft.units[n - 1]
        named = self._draft.groups[self._draft.units[n].ref].kind in ("person", "office")
        return n > 0 and named and before.kind == "noun" and not before.suffix and before.says(self._kin)

    def is_sent(self, n: int, leads: bool) -> bool:
        """Whether the group at n is who sends an envoy: a leader behind ``موفد`` or in one group with it."""
        before, part = self._draft.units[n - 1], self._draft.groups[self._draft.units[n].ref].parts[0]
        bare = before.kind == "noun" and not before.suffix and not before.word.startswith(_ARTICLE)
        return (n > 0 and bare and before.says(self._envoys)) or (leads and part.role == _ENVOY)

    def appended(self, n: int) -> int | None:
        """``موفد الملك، فلان``: the group of who is named behind a comma; nothing where nobody is."""
        units = self._draft.units[n + 1 : n + 3]
        named = len(units) == _APPOSED and units[0].word in COMMAS and self._draft.group_kind(units[1]) in _PEOPLE
        return units[1].ref if named else None

    def namesake(self, n: int) -> bool:
        """``زيدون العامري``: a family name behind a word that nobody knows is of somebody else."""
        group, before = self._draft.groups[self._draft.units[n].ref], self._draft.units[n - 1]
        unread = n > 0 and before.kind == "word" and not before.hits and not before.word.startswith(_ARTICLE)
        part = group.parts[0]
        bare = part.start == part.name_start and not part.role
        return unread and group.kind == "person" and "short" in part.feats and bare

    def continued(self, n: int) -> tuple[str, ...]:
        """``سفير ألمانيا بتونس بيتر``: the name behind the place where somebody holds the office."""
        units, resolved = self._draft.units, self._draft.resolved
        if self._draft.groups[units[n].ref].kind == "person":
            return self._of_that_rank(n)
        if self._draft.groups[units[n].ref].kind not in ("office", "people", "counterpart"):
            return ()
        if named := self._titled_name(n):
            return resolved.get(units[named].ref, ())
        if self._draft.groups[units[n].ref].kind == "counterpart":
            return ()
        if before := self._name_before(n):
            return before
        for k in range(n + 1, min(n + NAME_AHEAD, len(units))):
            u = units[k]
            if self._draft.group_kind(u) in ("person", "new"):
                return resolved.get(u.ref, ()) if k > n + 1 and units[k - 1].word not in _IN else ()
            if not (
                u.word in _IN
                or u.kind in ("adj", "noun")
                or (self._draft.group_kind(u) in ("place", "state", "nationality"))
            ):
                break
        return ()

    def _of_that_rank(self, n: int) -> Actors:
        """``الجنرال كيم``: the general of that family name whom the page names, not a namesake."""
        ref, text = self._draft.units[n].ref, self._draft.article.text
        part = self._draft.groups[ref].parts[0]
        rank, name = text[part.start : part.name_start].strip(), text[part.name_start : part.name_end]
        if "short" not in part.feats or part.role or not rank or not name:
            return ()
        for other, group in enumerate(self._draft.groups):
            full = text[group.parts[0].start : group.parts[0].name_end] if group.kind in ("person", "new") else ""
            own = self._draft.resolved.get(other, ())
            if full.startswith(f"{rank} {name} ") and own and own != self._draft.resolved.get(ref):
                return own
        return ()

    def _titled_name(self, n: int) -> int:
        """Where the name stands that ends the title begun at n, or 0."""
        while n + 1 in self._titled:
            n += 1
            unit = self._draft.units[n]
            if self._draft.group_kind(unit) in ("person", "new"):
                return n
        return 0

    def _name_before(self, n: int) -> Actors:
        """``فلانة، وزيرة التخطيط``: who was named right before an office that nobody is known to hold."""
        units, groups, resolved = self._draft.units, self._draft.groups, self._draft.resolved
        if n < _APPOSED or units[n].ref in resolved or units[n - 1].word not in COMMAS:
            return ()
        name = units[n - _APPOSED]
        named = self._draft.group_kind(name) in ("person", "new")
        return resolved.get(name.ref, ()) if named and groups[units[n].ref].kind == "office" else ()
