"""Names behind a title whose words look like others: ``ليلى الشرايبي``, ``مايك لي``, ``تي بي غوبتا``."""

from __future__ import annotations

from marsad.layers import Draft
from marsad.stages.statements.speaker_words import SpeakerWords
from marsad.text.tokens import COMMAS

_ARTICLE, _COMMON, _ALI, _MINE = "ال", "common", "علي", "ي"
_SHORT, _TWO, _MOST = 2, 2, 5
_LEADS = frozenset({"that", "quote"})
_ODD = frozenset({"noun", "adj", "participle"})
_WHO_IS = frozenset({"rel", "part"})


class OddNames:
    """Finds them on one draft."""

    def __init__(self, draft: Draft, words: SpeakerWords) -> None:
        self._draft, self._units, self._titles, self._particles = draft, draft.units, words.titles, words.particles

    def end(self, k: int) -> int:
        """The unit behind the name that begins with unit k, right before what is said or a comma; 0 where none does."""
        first = k + self._is_first_letter(k)
        n = first + 1 + self._is_ali(first)
        while n < min(first + _MOST, len(self._units)) and (self._is_part(n) or self._units[n].word in self._particles):
            n += 1
        ends = n < len(self._units) and n - first >= _TWO
        if not ends or not (self._is_part(n - 1) or self._is_ali(first)):
            return 0
        return n if self._opens(first, n) else 0

    def _opens(self, first: int, end: int) -> bool:
        """Whether a name of the units up to ``end`` begins with unit ``first``."""
        u, last, behind = self._units[first], self._units[end - 1], self._units[end]
        told = behind.kind in _LEADS or behind.word == ":"
        long = any(len(v.word) > _SHORT for v in self._units[first + 1 : end])
        if self._is_part(first):
            dated = bool(u.hits) and (told or self._says_who(end))  # مايك لي
            strange = end - first > _TWO or self._units[first - 1].kind == "conj"  # تي بي غوبتا
            return (dated or (strange and long)) and not last.word.startswith(_ARTICLE)
        return (told or self._says_who(end)) and long and self._is_odd(first)

    def _is_ali(self, n: int) -> bool:
        """``علي الجماعي``: what folds to a preposition, before a word with the article."""
        u, behind = self._units[n], self._units[n + 1 : n + 2]
        written = u.kind == "prep" and self._draft.article.text[u.start : u.end] == _ALI
        return written and any(b.word.startswith(_ARTICLE) for b in behind)

    def _is_odd(self, n: int) -> bool:
        """``ليلى``, ``دوني``, ``علي``: a word without the article right behind what is definite."""
        u, before = self._units[n], self._units[n - 1]
        definite = before.kind == "group" or before.word.startswith(_ARTICLE) or before.word in COMMAS
        plain = not u.word.startswith(_ARTICLE) and not u.depth and not u.says(self._titles)
        if u.kind == "prep":
            return definite and (u.suffix == _MINE or self._is_ali(n))
        return definite and plain and u.kind in _ODD and (not u.suffix or u.suffix == _MINE)

    def _is_part(self, n: int) -> bool:
        """A word that the lexicon lacks, or knows as a month alone."""
        u = self._units[n] if n < len(self._units) else None
        if u is None or u.kind != "word" or u.depth or len(u.word) < _SHORT:
            return False
        return not any(h.category == _COMMON for h in self._draft.hits.get(u.i, ()))

    def _is_first_letter(self, n: int) -> bool:
        """``، واصب شاهين،``: what looks like ``و`` behind a comma, before unknown words and another comma."""
        u, name = self._units[n], self._units[n + 1] if n + 1 < len(self._units) else None
        glued = u.kind == "conj" and name is not None and name.start == u.end and self._units[n - 1].word in COMMAS
        return glued and self._is_part(n + 1) and self._is_part(n + 2) and self._is_comma(n + 3)

    def _says_who(self, n: int) -> bool:
        """``، الذي``, ``، وهو``: behind a comma what is said of who was named."""
        behind = self._units[n + 1 : n + 3]
        return self._is_comma(n) and any(u.kind in _WHO_IS for u in behind)

    def _is_comma(self, n: int) -> bool:
        return n < len(self._units) and self._units[n].word in COMMAS
