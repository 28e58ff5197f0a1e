"""Whom an office means that the page gave somebody before: ``نائب الوزير``, ``الرئيس السابق``, ``الوزير الإماراتي``."""

from __future__ import annotations

from marsad.layers import NOT_NOW, Draft, Part
from marsad.text.fold import fold_word

_ARTICLE, _TWO, _MINISTER = "ال", 2, "minister"


class Again:
    """Looks back over the groups of one draft; ``deputies`` are nouns of those who serve an office."""

    def __init__(self, draft: Draft, deputies: frozenset[str]) -> None:
        self._draft, self._deputies = draft, deputies

    def of(self, n: int) -> tuple[str, ...]:
        """Who was named last with what the group at unit n says of him; nobody where it could be anybody."""
        words, part = self._title(n), self._part(n)
        deputy = len(words) >= _TWO and words[0] in self._deputies
        if not (deputy or part.feats & NOT_NOW or part.role == _MINISTER):
            return ()
        for k in range(n - 1, -1, -1):
            if self._draft.units[k].kind == "group" and self._draft.units[k].ref != self._draft.units[n].ref:
                found = self._draft.resolved.get(self._draft.units[k].ref, ())
                same = self._title(k)[:_TWO] == words[:_TWO] if deputy else _is_same(part, self._part(k))
                if same and len(found) == 1 and self._is_person(found[0]):
                    return found
        return ()

    def _title(self, n: int) -> list[str]:
        u = self._draft.units[n]
        words = fold_word(self._draft.article.text[u.start : u.end]).split()
        return [w.removeprefix(_ARTICLE) for w in words]

    def _part(self, n: int) -> Part:
        return self._draft.groups[self._draft.units[n].ref].parts[0]

    def _is_person(self, actor: str) -> bool:
        return actor in self._draft.actors and self._draft.actors[actor].kind == "person"


def _is_same(part: Part, other: Part) -> bool:
    """The same office once held, or any minister of that state."""
    near = not part.states or not other.states or bool(set(part.states) & set(other.states))
    if part.feats & NOT_NOW:
        return near and part.role == other.role and bool(other.feats & NOT_NOW)
    return near and bool(part.states) and _MINISTER in other.role
