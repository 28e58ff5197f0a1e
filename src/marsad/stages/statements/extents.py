"""How far the names of bodies and outlets go that no rule lists: ``لجنة الإعلام والشؤون الرقمية``."""

from __future__ import annotations

from marsad.article import Mention
from marsad.layers import Draft, Unit

_LONGEST = 6
_NAMING = frozenset({"noun", "adj", "word", "latin", "group"})
_ARTICLE, _AND, _FOR = "ال", "و", "ل"


class Extents:
    """Reads names on one draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft, self._units = draft, draft.units

    def end(self, n: int) -> int:
        """The unit behind the words that go on with a name; a person or a word by itself ends it."""
        first, definite = n, self._units[n - 1].word.startswith(_ARTICLE)
        while n < min(first + _LONGEST, len(self._units)) and self._goes_on(self._units[n], definite):
            definite = definite or self._units[n].kind == "group" or self._units[n].word.startswith(_ARTICLE)
            n += 1
        return n

    def of_body(self, n: int) -> int:
        """As ``end`` for the noun of a body at unit n, with what ``و`` adds to its field (``وزارة الأوقاف والمقدسات
        الإسلامية``)."""
        end = self.end(n + 1)
        bound = not self._units[n].word.startswith(_ARTICLE)
        while bound and end > n + 1 and self._adds(end):
            end = self.end(end + 2)
        return end

    def _adds(self, n: int) -> bool:
        """``و`` and a noun with the article."""
        if n + 1 >= len(self._units) or self._units[n].word != _AND:
            return False
        u = self._units[n + 1]
        return u.kind == "noun" and u.word.startswith(_ARTICLE) and not u.suffix and not u.depth

    def owner(self, n: int) -> Mention | None:
        """``للجيش اليمني``: ``ل`` at unit n with the body named behind it, with the article."""
        if n + 1 >= len(self._units) or self._units[n].word != _FOR or self._units[n + 1].kind != "group":
            return None
        group, definite = self._units[n + 1], self._draft.article.text.startswith(_FOR + _FOR, self._units[n].start)
        found = self._draft.resolved.get(group.ref, ()) if definite else ()
        if len(found) != 1 or self._draft.actors[found[0]].kind != "organisation":
            return None
        text = self._draft.article.text[group.start : group.end]
        return Mention(start=group.start, end=group.end, text=text, actor=found[0], how="name")

    def _goes_on(self, u: Unit, definite: bool) -> bool:
        if definite and u.kind in ("noun", "word") and not u.word.startswith(_ARTICLE):
            return False
        if definite and u.kind == "noun" and u.hits and not any(h.category == "adj" for h in u.hits):
            return False
        if u.kind not in _NAMING or u.depth or u.aside or u.suffix:
            return False
        kinds = ("nationality", "place") if definite else ("nationality", "state", "place", "body")
        return u.kind != "group" or self._draft.group_kind(u) in kinds or self._is_adjective(u)

    def _is_adjective(self, u: Unit) -> bool:
        """``وزارة الإعلام السعودية``: the name of a state that is its adjective, too."""
        definite = self._draft.article.text.startswith(_ARTICLE, u.start)
        state = self._draft.group_kind(u) == "state"
        return (
            state and definite and any(h.category == "adjective" and h.j == u.j for h in self._draft.hits.get(u.i, ()))
        )
