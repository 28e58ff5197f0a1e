"""What a body is for, read from the definite nouns behind its head: ``حقوق الإنسان``, ``الدراسات السياسية``.

Each word brings its English along where the rules have one, so that a name can be said in English too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from marsad.layers import WORD, Candidate, Hit, Token
from marsad.rulebook import BodyTerms

_ARTICLE = "ال"
_MOST_PIECES = 6
_LONGEST_PHRASE = 4
_SHORT = 4
_TIMES = frozenset({"weekday", "month", "hijri-month", "date-word", "number", "ordinal", "modifier"})
_OF_MATTERS = frozenset({"topic", "weak-topic", "strong-topic"})  # what a word is about, not what kind of word
_OF, _FOR = " of", "for"


class Piece(NamedTuple):
    """One noun or adjective; ``join`` is what leads to it, ``open`` that a genitive must follow."""

    join: str
    kind: str
    en: str
    words: int
    open: bool = False


class Field(NamedTuple):
    """A field up to token j, of so many words; ``en`` is empty where a word of it has no English."""

    j: int
    words: int
    en: str


class Fields:
    """Reads fields on one page."""

    def __init__(
        self,
        tokens: Sequence[Token],
        hits: Mapping[int, tuple[Hit, ...]],
        at: Mapping[int, Candidate],
        terms: BodyTerms,
        english: Mapping[str, str],
    ) -> None:
        self._tokens, self._hits, self._at, self._terms, self._english = tokens, hits, at, terms, english

    def read(self, k: int, behind: str = "") -> Field | None:
        """The field that starts at token k; ``behind`` is the preposition glued to its first word."""
        pieces: list[Piece] = []
        j = k
        while j < len(self._tokens) and len(pieces) < _MOST_PIECES and self._tokens[j].kind == WORD:
            piece = self._piece(j, pieces, behind if j == k else "")
            if piece is None or (behind and pieces and piece.join == _FOR):  # لشؤون النفط للصحافيين
                break
            pieces.append(piece)
            j += piece.words
        while pieces and pieces[-1].open:
            j -= pieces.pop().words
        return Field(j, sum(p.words for p in pieces), _english(pieces)) if pieces else None

    def starts(self, k: int) -> bool:
        """``الهيئة الوطنية العليا للمساءلة``: whether ``لل`` and a noun say what a body is for, known or not."""
        noun = any(h.category == "noun" for h in self._hits.get(k, ()))
        return noun and self._tokens[k].word.startswith("لل")

    def _piece(self, j: int, before: Sequence[Piece], behind: str) -> Piece | None:
        join, word = self._joined(self._tokens[j].word, behind, first=not before)
        follows = not before or bool(join) or before[-1].open
        named = self._named(j, word)
        if named is not None and follows:
            return named._replace(join=join)
        c = self._at.get(j)
        if c is not None and c.kind == "name" and c.j == j + 1 and before and before[-1].open and not c.pro:
            return Piece(join, "noun", self._english.get(c.refs[0], ""), c.j - c.i)
        if c is not None or not word.startswith(_ARTICLE) or len(word) < _SHORT:
            return None
        return self._definite(j, word.removeprefix(_ARTICLE), join, before, follows)

    def _definite(self, j: int, core: str, join: str, before: Sequence[Piece], follows: bool) -> Piece | None:
        """A word with the article that is no entry of the rules: a noun where one may stand, else an adjective."""
        hits = self._hits.get(j, ())
        if core in self._terms.ends or any(h.category in _TIMES for h in hits):
            return None
        if before and any(h.category == "head" for h in hits):
            return None
        if core in self._terms.adjectives:
            return Piece(join, "adj", self._terms.adjectives[core], 1) if before else None
        with_article = [h for h in hits if _ARTICLE in h.pro]
        noun = any(h.category == "noun" and not h.suffix for h in with_article)
        if any(h.category == "adj" for h in with_article) and not (noun and follows):
            return Piece(join, "adj", "", 1) if before and not before[-1].open else None
        unknown = all(h.category in _OF_MATTERS for h in hits)
        return Piece(join, "noun", "", 1) if follows and (noun or unknown) else None

    def _joined(self, word: str, behind: str, first: bool) -> tuple[str, str]:
        """How a word is joined to those before it, and the word without that."""
        if behind or (not first and word.startswith("لل")):
            rest = _ARTICLE + word[2:] if word.startswith("لل") else word[1:]
            return ("" if behind else _FOR), rest
        if not first and word.startswith("و") and len(word) > _SHORT:
            rest = word[1:]
            return ("and", rest) if rest.startswith(_ARTICLE) or rest in self._terms.nouns else ("", word)
        if not first and word.startswith("ل") and word[1:] in self._terms.nouns:
            return _FOR, word[1:]
        return "", word

    def _named(self, j: int, word: str) -> Piece | None:
        """The longest entry of the rules at token j; without the article it governs what follows."""
        words = [word, *(token.word for token in self._tokens[j + 1 : j + _LONGEST_PHRASE])]
        for n in range(len(words), 1, -1):
            if (said := self._terms.nouns.get(" ".join(map(_bare, words[:n])))) is not None:
                return Piece("", "noun", said, n)
        said = self._terms.nouns.get(word)
        return Piece("", "noun", said, 1, not word.startswith(_ARTICLE)) if said is not None else None


def _bare(word: str) -> str:
    """Without the article, behind ``و`` too."""
    if word.startswith("و" + _ARTICLE) and len(word) > _SHORT:
        return "و" + word[3:]
    return word.removeprefix(_ARTICLE) if len(word) >= _SHORT else word


def _english(pieces: Sequence[Piece]) -> str:
    """English order: adjectives before their noun, the last one first; what governs a genitive behind it."""
    if not all(p.en for p in pieces):
        return ""
    said: list[str] = []
    for n, piece in enumerate(pieces):
        if piece.kind == "adj":
            said[-1] = f"{said[-1]} and {piece.en}" if piece.join == "and" else f"{piece.en} {said[-1]}"
        elif n and pieces[n - 1].open:
            said[-1] = f"{said[-1]} {piece.en}" if said[-1].endswith(_OF) else f"{piece.en} {said[-1]}"
        elif piece.join:
            said += [piece.join, piece.en]
        else:
            said.append(piece.en)
    return " ".join(said)
