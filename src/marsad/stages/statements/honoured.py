"""Who is spoken of by his honour alone: ``سموه``, ``جلالته``, ``معاليها``."""

from __future__ import annotations

from marsad.layers import Draft
from marsad.text.fold import fold_word

_HIS = ("ها", "ه")
_ARTICLE, _T, _FEMININE = "ال", "ت", "ه"
_PEOPLE = frozenset({"person", "office", "new", "aide"})


class Honoured:
    """Finds them on one draft; ``words`` are the honours that the rules list, with their pronoun."""

    def __init__(self, draft: Draft, words: frozenset[str]) -> None:
        self._draft, self._units, self._words = draft, draft.units, words

    def of(self, n: int) -> tuple[str, ...]:
        """The person whom the page last named with the honour that unit n repeats and who did something, else any so
        named, else who acted last; nobody for other words."""
        unit = self._units[n] if n < len(self._units) else None
        word = fold_word(self._draft.article.text[unit.start : unit.end]) if unit is not None else ""
        if word not in self._words:
            return ()
        honour = _bare(word)
        called = [k for k in range(n - 1, -1, -1) if self._is_person(k) and self._is_called(k, honour)]
        acting = set(self._draft.subjects.values())
        found = next((k for k in called if k in acting), next(iter(called), -1))
        return self._actors(found) if found >= 0 else self._acted(n)

    def _is_person(self, k: int) -> bool:
        unit = self._units[k]
        person = self._draft.group_kind(unit) in _PEOPLE
        return person and len(self._actors(k)) == 1

    def _actors(self, k: int) -> tuple[str, ...]:
        return self._draft.resolved.get(self._units[k].ref, ())

    def _is_called(self, k: int, honour: str) -> bool:
        """``سمو الشيخ فلان``, ``صاحب الجلالة الملك``: the honour stands in the group or right before it."""
        unit = self._units[k]
        words = fold_word(self._draft.article.text[unit.start : unit.end]).split()
        before = self._units[k - 1].word if k else ""
        return honour in {w.removeprefix(_ARTICLE) for w in (*words, before)}

    def _acted(self, n: int) -> tuple[str, ...]:
        """The person who is the subject of the verb last told of."""
        verbs = (k for k in range(n - 2, -1, -1) if self._draft.subjects.get(k, -1) > k)
        acted = (self._draft.subjects[k] for k in verbs)
        return next((self._actors(k) for k in acted if k < n and self._is_person(k)), ())


def _bare(word: str) -> str:
    """The honour without its pronoun: ``جلالته`` is ``جلالة``, folded."""
    stem = word.removesuffix(next(p for p in _HIS if word.endswith(p)))
    return stem[:-1] + _FEMININE if stem.endswith(_T) else stem
