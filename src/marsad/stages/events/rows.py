"""Rows of groups in a sentence: ``وزير الخارجية، فلان، ووزير الدفاع، فلان، سيلتقيان``."""

from __future__ import annotations

from marsad.layers import Draft, Sentence
from marsad.text.tokens import COMMAS

_AND = "و"


class Rows:
    """Finds where the row begins or goes on that a group of one draft is of; ``titled`` are units of titles.

    Where those of a row may stand ``apart``, neither a comma before ``و`` nor a title parts them.
    """

    def __init__(self, draft: Draft, titled: frozenset[int]) -> None:
        self._draft, self._units, self._titled = draft, draft.units, titled

    def start(self, k: int, sentence: Sentence, *, apart: bool = False) -> int:
        """The first of the groups joined to the one at k; ``الملك عبد الله عاهل الأردن`` is one of them."""
        k = self._named_first(k)
        while (joined := self._ahead(k, apart=apart)) > sentence.first and self._units[joined].kind == "conj":
            before = joined - 1 - (apart and self._units[joined - 1].word in COMMAS)
            if before < sentence.first or self._units[before].kind != "group":
                break
            k = self._named_first(before)
        return k

    def behind(self, n: int, *, apart: bool = False) -> int:
        """The group that ``و`` joins to the one at n, or -1."""
        units, p = self._units, n + 1
        if apart and p < len(units) and units[p].word in COMMAS:
            p += 1
        if p >= len(units) or units[p].kind != "conj" or units[p].word != _AND:
            return -1
        p += 1
        while apart and p in self._titled and p + 1 < len(units):
            p += 1
        return p if p < len(units) and units[p].kind == "group" else -1

    def _ahead(self, k: int, *, apart: bool) -> int:
        """The unit before the group at k, where they stand apart before its title."""
        k -= 1
        while apart and k in self._titled:
            k -= 1
        return k

    def _named_first(self, k: int) -> int:
        """The first of neighbouring groups that stand for the same."""
        resolved = self._draft.resolved
        while k and self._units[k - 1].kind == "group":
            if resolved.get(self._units[k].ref, ()) != resolved.get(self._units[k - 1].ref, 0):
                break
            k -= 1
        return k
