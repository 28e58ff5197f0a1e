"""Whom a pronoun stands for."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice

from marsad.layers import Draft
from marsad.stages.actors.resolve import Cast
from marsad.text.relatives import resumed

Actors = tuple[str, ...]
_BOTH, _THEM = "هما", "هم"
_SINGULAR = ("ه", "ها")
_STOP, _BODY = ".", "organisation"
_PAIR = 2
_LIGHT = frozenset({"part", "time", "adv", "punct", "future"})


class Pronouns:
    """Reads the pronouns of one page; ``resolved`` are the actors of its groups, by reference.

    ``pair`` are the two last spoken of together.
    """

    def __init__(self, draft: Draft, cast: Cast, resolved: Mapping[int, Actors]) -> None:
        self._draft, self._cast, self._resolved = draft, cast, resolved
        self.pair: Actors = ()
        self._subject: tuple[int, Actors, Actors] = (-1, (), ())
        self._topic: tuple[Actors, Actors] = ((), ())

    def acts(self, subject: int, who: Actors, focus: Actors) -> None:
        """Takes in the subject of a verb, its unit and its actors, and who was in focus before."""
        self._subject = (subject, who, focus)
        if len(who) == _PAIR and all(self._cast.actors[a].kind == "person" for a in who):
            self.pair = who

    def of(self, n: int, focus: Actors) -> Actors:
        """Whom the pronoun of unit n means: the clause's agent where it agrees, else whom the page spoke of last."""
        suffix = self._draft.units[n].suffix
        antecedent = resumed(self._draft.units, n, self._subject[0])
        if antecedent >= 0 and (described := self._described(antecedent, suffix)):
            return described
        if suffix == _BOTH:
            return self._both(n, focus)
        if suffix not in _SINGULAR:
            return focus if suffix == _THEM and len(focus) > 1 else ()
        subject, own, before = self._subject
        behind = n < subject and self._draft.units[n].kind in ("verb", "prep")
        if behind or self._follows(subject, n):
            return self._object(suffix, own, before)
        return self._last(suffix, focus)

    def _follows(self, subject: int, n: int) -> bool:
        """``وكان ماكرون قد استقبله``: a verb right behind its subject, which its pronoun cannot mean."""
        between = self._draft.units[subject + 1 : n] if subject >= 0 else ()
        own = self._draft.units[n].kind == "verb" and self._draft.subjects.get(n) == subject
        return own and bool(between) and all(u.kind in _LIGHT for u in between)

    def _described(self, n: int, suffix: str) -> Actors:
        """``ترامب الذي هاتفه ماكرون``: the group at n that a relative clause describes, where the pronoun agrees."""
        unit = self._draft.units[n]
        found = self._resolved.get(unit.ref, ()) if unit.kind == "group" else ()
        fits = len(found) > 1 if suffix not in _SINGULAR else len(found) == 1 and self._agrees(found[0], suffix)
        return found if fits else ()

    def _object(self, suffix: str, own: Actors, before: Actors) -> Actors:
        """``اتصل به الرئيس``: not himself, but who was spoken of; and so on, ``واستقبله الوزير``."""
        spoken_of = self._topic[1] if self._topic[0] == before else before
        found = self._last(suffix, spoken_of, own)
        self._topic = (own, found)
        return found

    def _last(self, suffix: str, focus: Actors, but: Actors = ()) -> Actors:
        """Of those in focus, else of all met, the latest first, the one a pronoun agrees with."""
        candidates = (a for a in (*focus, *reversed(self._cast.order)) if a not in but and self._agrees(a, suffix))
        return tuple(islice(candidates, 1))

    def _both(self, n: int, focus: Actors) -> Actors:
        """``هنأ الرئيس نظيره في اتصال بينهما``: the two whom the sentence names, else the last two of whom it told."""
        units, start = self._draft.units, n
        while start and units[start - 1].word != _STOP:
            start -= 1
        groups = (self._resolved.get(u.ref, ()) for u in units[start:n] if u.kind == "group")
        named = tuple(dict.fromkeys(a for found in groups for a in found if self._cast.actors[a].kind == "person"))
        if len(named) < _PAIR and (two := self._two_named(start, n)):
            return two
        if len(named) == 1 and len(focus) == 1 and focus != named and self._cast.actors[focus[0]].kind != _BODY:
            named = (*focus, *named)
        if len(named) == _PAIR:
            return named
        return self.pair if len(self.pair) == _PAIR else tuple(self._cast.people()[-_PAIR:])

    def _two_named(self, start: int, n: int) -> Actors:
        """``اتفاق الكوريتين على قمة بينهما``: the two whom the nearest group before unit n stands for, else nobody."""
        groups = (u.ref for u in reversed(self._draft.units[start:n]) if u.kind == "group")
        nearest = next((found for ref in groups if (found := self._resolved.get(ref, ()))), ())
        return nearest if len(nearest) == _PAIR else ()

    def _agrees(self, actor: str, suffix: str) -> bool:
        gender = self._cast.gender(actor)
        kind = self._cast.actors[actor].kind
        if kind == "person":
            return gender == ("f" if suffix == "ها" else "m") or not gender
        return suffix == "ها" and kind in ("state", "organisation", "group", "outlet")
