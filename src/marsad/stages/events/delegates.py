"""Those who act for a body or state: its delegates, its leaders."""

from __future__ import annotations

from marsad.layers import Draft, Sentence

_NEAR = 4
_FROM = ("من", "عن")
_PEOPLE = frozenset({"person", "new", "office", "aide"})
_BETWEEN = frozenset({"adj", "noun", "punct", "rel", "time", "word"})
Actors = tuple[str, ...]


class Delegates:
    """Reads the delegations of one page; ``sent`` are nouns of those sent, ``leaders`` of those who lead a body."""

    def __init__(self, draft: Draft, sent: frozenset[str], leaders: frozenset[str]) -> None:
        self._draft, self._sent, self._leaders = draft, sent, leaders

    def at(self, n: int, sentence: Sentence) -> int:
        """The body or state behind ``وفد من``, ``مسؤولون رفيعو المستوى من``, ``وفدا الحكومة``."""
        units = self._draft.units
        if n + 1 >= sentence.last or not units[n].says(self._sent):
            return -1
        n += 1
        if self._draft.group_kind(units[n]) == "body" and not units[n - 1].definite:
            return n
        while n + 1 < sentence.last and units[n].kind in ("adj", "noun", "word"):
            n += 1
        if n + 1 >= sentence.last or units[n].word not in _FROM or units[n + 1].kind != "group":
            return -1
        return n + 1 if self._draft.groups[units[n + 1].ref].kind in ("body", "state", "place", "collective") else -1

    def or_leaders(self, n: int, sentence: Sentence) -> int:
        """``وقع قادة دول المجلس``, ``وصل وفد من الحركة``: the body whose leaders or delegates act."""
        units = self._draft.units
        if (delegates := self.at(n, sentence)) >= 0:
            return delegates
        if n + 1 >= sentence.last or not units[n].says(self._leaders):
            return -1
        while n + 1 < sentence.last and units[n].kind in ("noun", "adj"):
            n += 1
        return n if self._draft.group_kind(units[n]) == "body" else -1

    def are_sent_from(self, n: int) -> bool:
        """Whether delegates from the group at n are spoken of."""
        units = self._draft.units
        near = units[max(n - _NEAR, 0) : n - 1]
        return units[n - 1].word in _FROM and any(u.says(self._sent) for u in near)


class Heads:
    """Tells who heads a delegation, who then takes part for those who sent it; ``sent`` are nouns of delegations,
    ``headed`` prepositions and ``heading`` verbs of who leads them."""

    def __init__(self, draft: Draft, sent: frozenset[str], headed: frozenset[str], heading: frozenset[str]) -> None:
        self._draft, self._sent, self._headed, self._heading = draft, sent, headed, heading

    def of(self, n: int) -> Actors:
        """``وفد سعودي برئاسة فلان``, ``الوفد السوري الذي يرأسه فلان``: who heads the delegation of the group at n."""
        if not self.is_delegation(n):
            return ()
        units = self._draft.units
        for k in range(n + 1, min(n + 1 + _NEAR, len(units) - 1)):
            leads = units[k].kind == "verb" and bool(units[k].suffix) and units[k].says(self._heading)
            if leads or units[k].word in self._headed:
                named = self._draft.group_kind(units[k + 1]) in _PEOPLE
                return self._draft.resolved.get(units[k + 1].ref, ()) if named else ()
            if units[k].kind not in _BETWEEN:
                break
        return ()

    def is_delegation(self, n: int) -> bool:
        """Whether the group at n is of those who are sent: ``وفدا أمريكيا`` is one group, before that of
        ``وفد من الحركة`` the noun stands apart."""
        units = self._draft.units
        first = self._draft.hits.get(self._draft.groups[units[n].ref].i, ())
        if any(h.category == "noun" and h.ref in self._sent for h in first):
            return True
        apart = n - 2 if n > 1 and units[n - 1].word in _FROM else n - 1
        return apart >= 0 and units[apart].kind == "noun" and units[apart].says(self._sent)
