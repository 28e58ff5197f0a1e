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
        for unit in draft.units:
            if (
                unit.n
                and unit.word in self._wishes
                and (draft.units[unit.n - 1].kind == "verb" or draft.units[unit.n - 1].suffix)
            ):
                yield from (unit.n - 1, unit.n)

    def _beside_names(self, draft: Draft) -> Iterator[int]:
        """``بأخيه الرئيس``, ``ملك الأردن الشقيق``."""
        for before, unit, behind in zip(draft.units, draft.units[1:], draft.units[2:], strict=False):
            named = draft.group_kind(behind) in _NAMED
            if named and unit.suffix and unit.says(self._brothers):
                yield unit.n
            if before.kind == "group" and any(h.ref in self._brotherly and "ال" in h.pro for h in unit.hits):
                yield unit.n
