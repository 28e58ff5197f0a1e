"""Words of courtesy around a name: ``أخيه الملك … حفظه الله``, ``مملكة البحرين الشقيقة``."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.layers import Draft
from marsad.rulebook import Rulebook

_NAMED = frozenset({"person", "office", "new", "counterpart", "collective"})
Numbers = frozenset[int]


class Courtesies:
    """Finds words that honour somebody named and name nobody themselves."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._wishes, self._brothers = rulebook.word_class("wish"), rulebook.word_class("courtesy-kin")
        self._brotherly = rulebook.word_class("brotherly")

    def of(self, draft: Draft) -> tuple[Numbers, Numbers]:
        """Units of wishes, and units of the words that stand beside a name."""
        return frozenset(self._of_wishes(draft)), frozenset(self._beside_names(draft))

    def _of_wishes(self, draft: Draft) -> Iterator[int]:
        units = draft.units
        for n in [unit.n for unit in units if unit.word in self._wishes]:
            if n and (units[n - 1].kind == "verb" or units[n - 1].suffix):
                yield from (n - 1, n)

    def _beside_names(self, draft: Draft) -> Iterator[int]:
        """``بأخيه الرئيس``, ``ملك الأردن الشقيق``."""
        units = draft.units
        for n in draft.saying(self._brothers):
            if 0 < n < len(units) - 1 and units[n].suffix and draft.group_kind(units[n + 1]) in _NAMED:
                yield n
        for n in draft.saying(self._brotherly):
            definite = any(h.ref in self._brotherly and "ال" in h.pro for h in units[n].hits)
            if definite and 0 < n < len(units) - 1 and units[n - 1].kind == "group":
                yield n
