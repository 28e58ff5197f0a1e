"""Where a page has had a noun before: in a group of people or a body that begins with it, or by itself."""

from __future__ import annotations

from collections import defaultdict

from marsad.layers import Draft
from marsad.text.fold import fold_word

_ARTICLE = "ال"


class Before:
    """Looks back over the units of one draft, which are read once."""

    def __init__(self, draft: Draft) -> None:
        self._groups: defaultdict[str, list[int]] = defaultdict(list)
        self._entries: defaultdict[str, list[int]] = defaultdict(list)
        self._words: defaultdict[str, list[int]] = defaultdict(list)
        for unit in draft.units:
            if draft.group_kind(unit) in ("people", "body"):
                words = fold_word(draft.article.text[unit.start : unit.end]).split()
                self._groups[words[0].removeprefix(_ARTICLE)].append(unit.n)
            elif unit.kind == "noun" and not unit.suffix:
                self._words[unit.word].append(unit.n)
                for ref in {h.ref for h in unit.hits}:
                    self._entries[ref].append(unit.n)

    def places(self, n: int, noun: str, refs: set[str], *, written: bool) -> list[int]:
        """Units before ``n`` that have that noun, the last one first: groups that begin with its word ``noun``, nouns
        of its lexicon entries ``refs`` and, if ``written``, nouns of the same spelling."""
        found = {*self._groups.get(noun, ()), *(self._words.get(noun, ()) if written else ())}
        found.update(k for ref in refs for k in self._entries.get(ref, ()))
        return sorted((k for k in found if k < n), reverse=True)
