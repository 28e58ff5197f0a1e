"""Did it happen? Status of a contact from tense, modals, negation and the words beside it."""

from __future__ import annotations

from marsad.article import Status
from marsad.layers import Draft, Sentence, Unit
from marsad.rulebook import Rulebook
from marsad.text.fold import fold_word

_BEFORE = 9
_AFTER = 5
_ORDER: tuple[Status, ...] = ("cancelled", "denied", "possible", "planned", "ongoing")


class Judge:
    """Reads the status off the words around a match; which words say what stands in ``lexicon/status.yaml``."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._marks = {s: self._keys(rulebook, f"status-{s}") for s in (*_ORDER, "occurred")}
        self._after = {s: self._keys(rulebook, f"status-{s}-after") for s in (*_ORDER, "occurred")}
        self._negation = frozenset(rulebook.words.get("negation", ()))
        self._never = frozenset(map(fold_word, ("غير", "عدم", "ما")))

    @staticmethod
    def _keys(rulebook: Rulebook, name: str) -> frozenset[str]:
        return frozenset(map(fold_word, rulebook.classes.get(name, ())))

    def status(self, draft: Draft, sentence: Sentence, anchor: int, first: int, last: int) -> Status:
        """The status of what units ``[first, last)`` tell, entered at ``anchor``."""
        units = draft.units
        before = self._window(units, sentence, anchor)
        if self._negated(units, before, anchor):
            return "denied"
        for status in _ORDER:
            if any(self._has(units[n], self._marks[status]) for n in before):
                return status
        for status in (*_ORDER, "occurred"):
            if any(self._has(units[n], self._after[status]) for n in range(anchor + 1, min(anchor + _AFTER, last + 2, sentence.last))):
                return status if status in _ORDER else "occurred"
        return self._tense(units, sentence, anchor, before)

    def _window(self, units: tuple[Unit, ...], sentence: Sentence, anchor: int) -> list[int]:
        """Units before the anchor in its clause, nearest first."""
        found = []
        for n in range(anchor - 1, max(sentence.first, anchor - _BEFORE) - 1, -1):
            u = units[n]
            if u.kind == "rel" or (u.kind == "punct" and u.word in ("،", ",", ";", "؛", ":") and n < anchor - 1 and not _opens(units, n, sentence)):
                break
            found.append(n)
        return found

    def _has(self, unit: Unit, marks: frozenset[str]) -> bool:
        return unit.word in marks or any(h.ref in marks and h.category in ("verb", "noun", "adj") for h in unit.hits)

    def _negated(self, units: tuple[Unit, ...], before: list[int], anchor: int) -> bool:
        verb = next((n for n in [anchor, *before] if units[n].kind == "verb"), anchor)
        return any(units[n].word in self._negation - self._never for n in (verb - 1, verb - 2) if n >= 0 and n in before)

    def _tense(self, units: tuple[Unit, ...], sentence: Sentence, anchor: int, before: list[int]) -> Status:
        """Of the verb that tells it, else of the nearest verb before."""
        for n in [anchor, *before]:
            u = units[n]
            if u.kind != "verb":
                continue
            if self._future(units, n):
                return "planned"
            if any(h.category == "verb" and h.feats.startswith("past") for h in u.hits):
                return "occurred"
            return "occurred" if sentence.label == "title" else "present"  # type: ignore[return-value]
        return "occurred"

    @staticmethod
    def _future(units: tuple[Unit, ...], n: int) -> bool:
        return n > 0 and (units[n - 1].kind == "future" or units[n - 1].word in ("سوف", "لن"))


def _opens(units: tuple[Unit, ...], n: int, sentence: Sentence) -> bool:
    """A comma shortly behind the start of the sentence does not end the clause."""
    return n - sentence.first <= 2
