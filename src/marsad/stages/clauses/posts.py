"""Offices spoken of as such, whoever holds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from marsad.layers import Candidate, Hit, Token
from marsad.stages.clauses.owners import Owners
from marsad.text.fold import fold_word

_OR = frozenset({fold_word("أو")})
_POST = frozenset({"post"})
_ARTICLE = "ال"


class Posts:
    """Tells on one page an office from its holder; ``powers`` are nouns as ``سلطات``."""

    def __init__(
        self,
        tokens: Sequence[Token],
        hits: Mapping[int, tuple[Hit, ...]],
        at: Mapping[int, Candidate],
        owned: Owners,
        powers: frozenset[str],
    ) -> None:
        self._tokens, self._hits, self._at, self._owned, self._powers = tokens, hits, at, owned, powers

    def as_such(self, c: Candidate, owned: bool) -> frozenset[str]:
        """``منصب رئيس الوزراء``, ``ضابط أو رئيس وزراء``, ``سلطات الرئيس`` are the office, whoever holds it."""
        if owned or not c.i:
            return self._called_post(c)
        either = self._tokens[c.i - 1].word in _OR
        lent = self._is_power(c.i - 1) and self._owned.name_after(c.j) is None
        return _POST if either or lent else self._called_post(c)

    def _called_post(self, c: Candidate) -> frozenset[str]:
        before = self._right_before(c)
        while before and before.kind == "honorific":
            before = self._right_before(before)
        return frozenset(before.refs) & _POST if before and before.kind == "modifier" else frozenset()

    def _is_power(self, k: int) -> bool:
        """``سلطات الرئيس``, ``مدة ولاية الرئيس``: what a law gives to an office."""
        return any(h.ref in self._powers and not h.suffix for h in self._hits.get(k, ()) if _ARTICLE not in h.pro)

    def _right_before(self, c: Candidate) -> Candidate | None:
        return next((o for k in (1, 2) if (o := self._at.get(c.i - k)) and o.j == c.i), None)
