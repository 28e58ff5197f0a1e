"""Whose wish, decision or promise a contact is: ``رغبة كيم بعقد قمة``, ``موافقته على لقاء بوتين``."""

from __future__ import annotations

from collections.abc import Callable

from marsad.layers import Draft
from marsad.rulebook import Rulebook
from marsad.stages.events.owners import HIS, NAMED_BY, Owners
from marsad.text.tokens import COMMAS

_BETWEEN = frozenset({"that", "future", "time", "quote"})
_FOR, _LACK = ("ل", "على"), "عدم"
_MINDED = NAMED_BY | {"state", "place"}
Actors = tuple[str, ...]


class Minds:
    """Reads nouns of will on one page; ``group`` tells whom a group stands for."""

    def __init__(
        self, draft: Draft, rulebook: Rulebook, owners: Owners, group: Callable[[int], tuple[str, ...]]
    ) -> None:
        self._draft, self._owners, self._group = draft, owners, group
        self._minds, self._arranging = rulebook.word_class("minds"), rulebook.word_class("status-arranging")
        self._arranging |= rulebook.word_class("status-start")
        self._quits, self._threats = rulebook.word_class("quits"), self._minds | rulebook.word_class("threat")
        self._befits = rulebook.word_class("befits")

    def of(self, anchor: int) -> Actors:
        """Whoever has a mind to the contact at ``anchor``, by the noun of will that it hangs on; else nobody."""
        return self._befitted(anchor) or self._minded(anchor)

    def _befitted(self, anchor: int) -> Actors:
        """``الأفضل للرئيس عدم السفر``, ``يتعين على الوزير زيارة``: for whom it is to do or to leave."""
        units, n = self._draft.units, anchor - 1
        while n > 0 and units[n].word == _LACK:
            n -= 1
        if n < 2 or units[n].kind != "group" or units[n - 1].word not in _FOR:
            return ()
        befits = units[n - 2].word.removeprefix("ال") in self._befits or units[n - 2].says(self._befits)
        return self._group(units[n].ref) if befits and self._draft.groups[units[n].ref].kind in _MINDED else ()

    def _minded(self, anchor: int) -> Actors:
        """Whose will the noun before the contact names."""
        units = self._draft.units
        n = self._outset(anchor) - 1
        if any(u.kind == "that" for u in units[n + 2 : anchor]) and units[n + 1].kind == "group":
            return self._of_whom(n + 1, self._minds)  # ``إعلان الرئيس أن المحادثات مع``
        if n < 1 or units[n + 1].kind != "prep":
            return ()
        if units[n].kind == "noun" and units[n].suffix in HIS and self._wills(n, self._minds):
            return self._owners.doing(n) or self._draft.pronouns.get(n, ())
        adverbial = any("acc" in h.feats for h in units[n].hits)  # ``توجه إلى سنغافورة استعدادا لقمة``
        if self._wills(n, self._minds) and not (units[n].suffix or adverbial) and units[n - 1].kind == "group":
            return self._group(units[n - 1].ref) if self._draft.groups[units[n - 1].ref].kind in _MINDED else ()
        return self._of_whom(n, self._threats if self._is_quit(anchor) else self._minds)

    def _of_whom(self, named: int, minds: frozenset[str]) -> Actors:
        """The one named right behind a noun of will, where his name and office end at unit ``named``."""
        units = self._draft.units
        while named > 0 and (units[named].kind == "adj" or units[named].word in COMMAS):
            named -= 1  # ``تهديدات الزعيم فلان الأخيرة، بالانسحاب``
        while units[named].kind == "group" and units[named - 1].kind == "group":
            named -= 1
        if units[named].kind != "group" or not self._wills(named - 1, minds) or units[named - 1].suffix:
            return ()
        group = units[named].ref
        return self._group(group) if self._draft.groups[group].kind in _MINDED else ()

    def _outset(self, anchor: int) -> int:
        """The preposition before ``عقد قمة``, ``أنه سيلتقي``, or whatever stands there."""
        units, n = self._draft.units, anchor - 1
        if self._is_quit(anchor):
            n -= 2  # ``تهديد الزعيم بالانسحاب من القمة``
        while n > 0 and (units[n].kind in _BETWEEN or units[n].says(self._arranging) or self._apart(n)):
            n -= 1
        return n

    def _is_quit(self, anchor: int) -> bool:
        """``بالانسحاب من القمة``: whether somebody is to take no part in a contact any more."""
        units = self._draft.units
        return anchor > 2 and units[anchor - 1].kind == "prep" and units[anchor - 2].says(self._quits)

    def _apart(self, n: int) -> bool:
        """``إعلان الرئيس، فلان، أن``: the comma behind a name."""
        units = self._draft.units
        return units[n].word in COMMAS and units[n + 1].kind == "that" and units[n - 1].kind == "group"

    def _wills(self, n: int, minds: frozenset[str]) -> bool:
        return n >= 0 and any(h.ref in minds and h.category == "noun" for h in self._draft.units[n].hits)
