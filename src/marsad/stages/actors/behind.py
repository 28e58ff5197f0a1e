"""Who is named behind an office with words between: ``وزير الداخلية في الحكومة الجديدة فلان``."""

from __future__ import annotations

from marsad.layers import Draft, Group, Part
from marsad.stages.actors.resolve import Cast
from marsad.text.fold import fold_word
from marsad.text.tokens import COMMAS

WHERE = frozenset(map(fold_word, ("في", "إلى")))
_ENDS, _LEADS_ON = frozenset({*COMMAS, "."}), frozenset({"verb", "that", "rel", "conj", "prep"})
_SENT = frozenset(map(fold_word, ("ل", "إلى", "في")))
_FEW, _ARTICLE = 4, "ال"
_NEAR, _AND, _FORMER = 8, "و", "former"
_PEOPLE = frozenset({"full", "short"})


class Behind:
    """Looks a few units behind an office for who holds it, or once did."""

    def __init__(self, draft: Draft, cast: Cast) -> None:
        self._draft, self._cast = draft, cast

    def of(self, group: Group, n: int) -> tuple[str, ...]:
        """``الرئيس الأوكراني، صاحب القصر الشهير، فيكتور يانوكوفيتش``: who once had the office, behind an aside, or
        where he has it: ``وزير الداخلية في الحكومة الجديدة هورست زيهوفر``."""
        units, part = self._draft.units, group.parts[0]
        if group.kind != "office" or n + 1 >= len(units):
            return ()
        if units[n + 1].word == _AND:
            return self._with_another(part, n)
        if units[n + 1].word not in COMMAS:
            return self._described(part, n) or self._within(part, n)
        commas = (k for k in range(n + 2, min(n + _NEAR, len(units) - 1)) if units[k].word in COMMAS)
        return next((self._ever(part, k + 1) for k in commas), ())

    def _described(self, part: Part, n: int) -> tuple[str, ...]:
        """``زعيم التنظيم المتشدد فلان``, ``مبعوث المنظمة إلى ليبيا، فلان``: the one in office, then or now, named
        behind an adjective or a place of his."""
        units, k = self._draft.units, n + 1
        while k < min(n + _FEW, len(units) - 1) and (units[k].word.startswith(_ARTICLE) or units[k].word in _SENT):
            k += 1 + (units[k].kind == "prep")
        k += k > n + 1 and k < len(units) and units[k].word in COMMAS
        return self._ever(part, k) if n + 1 < k < len(units) else ()

    def _within(self, part: Part, n: int) -> tuple[str, ...]:
        """The one in office named behind ``في`` and what it governs, before anything else is said."""
        units = self._draft.units
        for k in range(n + 2, min(n + _NEAR, len(units)) if units[n + 1].word in WHERE else 0):
            found = self._ever(part, k)
            if found or units[k].kind in _LEADS_ON or units[k].word in _ENDS:
                return found
        return ()

    def _with_another(self, part: Part, n: int) -> tuple[str, ...]:
        """``رئيس الوزراء القطري ووزير الخارجية السابق فلان``, ``نائب الرئيس والأمين العام لحركة كذا فلان``: the one
        named behind a second office who holds the first on that day, or once held both."""
        units = self._draft.units
        for k in range(n + 2, min(n + _NEAR, len(units))):
            behind = self._draft.groups[units[k].ref].parts[0] if units[k].kind == "group" else None
            if behind and len(behind.names) == 1 and behind.feats & _PEOPLE:
                once = _FORMER in behind.feats and self._cast.terms.ever(behind.names[0], part)
                both = self._cast.terms.ever(behind.names[0], part) and self._cast.terms.holds(
                    behind.names[0], (part.role,)
                )
                return behind.names if once or both else ()
            if units[k].kind in _LEADS_ON - {"prep"} or units[k].word in _ENDS:
                return ()
        return ()

    def _ever(self, part: Part, k: int) -> tuple[str, ...]:
        """The person named at unit k, without an office there, if he ever had that of a part."""
        behind = self._draft.groups[self._draft.units[k].ref].parts[0] if self._draft.units[k].kind == "group" else part
        alone = len(behind.names) == 1 and not behind.role
        return tuple(a for a in behind.names if alone and self._cast.terms.ever(a, part))
