"""Offices spoken of as such, whoever holds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from marsad.layers import WORD, Candidate, Hit, Token
from marsad.rulebook import Rulebook
from marsad.stages.clauses.owners import Owners
from marsad.text.fold import fold_word

_OR, _FROM, _THAT = (frozenset({fold_word(word)}) for word in ("أو", "من", "أن"))
_POST = frozenset({"post"})
_ARTICLE, _TO, _BE = "ال", "ل", frozenset({fold_word("كان")})
_FORMER, _YET = "former", "present"
_LEADS_OFF = frozenset({"prep", "that", "relative"})
_NEAR = 4


class PostWords:
    """Word classes that tell an office from its holder: ``powers`` stand before it, ``granted`` is what a law gives;
    ``seconds`` serve its holder, ``voting`` and ``votes`` choose one, but ``since`` then he is chosen."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.powers, self.granted = rulebook.word_class("powers-of-offices"), rulebook.word_class("powers")
        self.giving, self.must = rulebook.word_class("giving-powers"), rulebook.word_class("must")
        self.deputies, self.assisting = rulebook.word_class("deputies"), rulebook.word_class("assisting")
        self.seconds, self.voting = rulebook.word_class("seconds"), rulebook.word_class("voting")
        self.votes, self.since = rulebook.word_class("votes"), rulebook.word_class("after-all")


class Posts:
    """Tells on one page an office from its holder."""

    def __init__(
        self,
        tokens: Sequence[Token],
        hits: Mapping[int, tuple[Hit, ...]],
        at: Mapping[int, Candidate],
        owned: Owners,
        words: PostWords,
    ) -> None:
        self._tokens, self._hits, self._at, self._owned, self._words = tokens, hits, at, owned, words

    def as_such(self, c: Candidate, k: int, owned: bool) -> frozenset[str]:
        """``منصب رئيس الوزراء``, ``ضابط أو رئيس وزراء``, ``سلطات الرئيس`` are the office, whoever holds it; all that
        is said of whose it is ends before token k."""
        either = c.i > 0 and self._tokens[c.i - 1].word in _OR
        others = either or self._was_deputys(c) or self._is_voted_on(c) or (not owned and self._is_chosen(c))
        if others and self._owned.name_after(k) is None:
            return _POST
        if owned or not c.i:
            return self._called_post(c)
        lent = self._is_power(c.i - 1) or self._is_given_power(c) or self._is_to_be(c) or self._has_deputy(c)
        return _POST if either or (lent and self._owned.name_after(c.j) is None) else self._called_post(c)

    def _is_given_power(self, c: Candidate) -> bool:
        """``دستور يمنح الرئيس سلطات``, ``السلطات التي تمنح للرئيس``, ``تحويل السلطة من الرئيس``."""
        if self._tokens[c.i - 1].word in _FROM:
            return self._says(c.i - 2, self._words.granted)
        if not self._says(c.i - 1, self._words.giving):
            return False
        near = range(c.i - _NEAR, c.i - 1) if _TO in c.pro else range(c.j, c.j + _NEAR)
        return any(self._says(k, self._words.granted) for k in near)

    def _is_to_be(self, c: Candidate) -> bool:
        """``رئيس الوزراء يجب أن يكون من الحزب``: what a law or a party wants of whoever holds it."""
        that = c.j + 1 < len(self._tokens) and self._tokens[c.j + 1].word in _THAT
        return that and self._says(c.j, self._words.must) and self._says(c.j + 2, _BE)

    def _has_deputy(self, c: Candidate) -> bool:
        """``النائب الأول للرئيس``, ``المدير العام المساعد``: the deputy's office, not its chief."""
        behind = self._tokens[c.j].word if c.j < len(self._tokens) else ""
        if behind.startswith(_ARTICLE) and behind.removeprefix(_ARTICLE) in self._words.assisting:
            return True
        ordinal = any(h.category == "ordinal" for h in self._hits.get(c.i - 1, ()))
        return _TO in c.pro and self._tokens[c.i - 1 - ordinal].word.removeprefix(_ARTICLE) in self._words.deputies

    def _was_deputys(self, c: Candidate) -> bool:
        """``النائب السابق لوزير الخارجية الفرنسي`` served somebody else than who has the office now."""
        once = any(h.ref == _FORMER and h.category == "modifier" for h in self._hits.get(c.i - 1, ()))
        return once and _TO in c.pro and self._says(c.i - 2, self._words.seconds)

    def _is_voted_on(self, c: Candidate) -> bool:
        """``ينتخب النواب رئيس الحكومة``: who is yet to be chosen by whom the sentence names before."""
        for k in range(c.i - 1, max(-1, c.i - 1 - _NEAR), -1):
            hits = self._hits.get(k, ())
            if any(h.category == "verb" and h.ref in self._words.voting and h.feats.startswith(_YET) for h in hits):
                return k < c.i - 1 and c.pro in ((), (_ARTICLE,))
            if self._tokens[k].kind != WORD or any(h.ref in _LEADS_OFF or h.category == "verb" for h in hits):
                return False
        return False

    def _is_chosen(self, c: Candidate) -> bool:
        """``لاختيار رئيسهم الجديد``, ``جلسة انتخاب رئيس البرلمان``; ``منذ انتخاب الرئيس`` he has it."""
        before = self._tokens[c.i - 2].word if c.i > 1 else ""
        return self._says(c.i - 1, self._words.votes) and before not in self._words.since

    def _says(self, k: int, words: frozenset[str]) -> bool:
        """Whether token k is one of some words, without ``ه`` or another pronoun behind it."""
        return any(h.ref in words and not h.suffix for h in self._hits.get(k, ()))

    def _called_post(self, c: Candidate) -> frozenset[str]:
        before = self._right_before(c)
        while before and before.kind == "honorific":
            before = self._right_before(before)
        return frozenset(before.refs) & _POST if before and before.kind == "modifier" else frozenset()

    def _is_power(self, k: int) -> bool:
        """``سلطات الرئيس``, ``مدة ولاية الرئيس``: what a law gives to an office."""
        return any(h.ref in self._words.powers and not h.suffix for h in self._hits.get(k, ()) if _ARTICLE not in h.pro)

    def _right_before(self, c: Candidate) -> Candidate | None:
        return next((o for k in (1, 2) if (o := self._at.get(c.i - k)) and o.j == c.i), None)
