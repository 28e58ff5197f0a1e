"""Subjects that a page states without anybody known by them: ``قال محللون``, ``وكان محققون قد كشفوا``."""

from __future__ import annotations

from marsad.layers import Draft, Sentence, Unit

_NOUNS = frozenset({"noun", "word"})
_SKIPPED = frozenset({"time", "adv"})
_OBJECTS = frozenset({"قول", "تغريده"})
_COMMAS = ("،", ",")
_AUXILIARY = frozenset({"كان", "كانت", "كانوا", "قد", "لقد", "لكن", "اما", "كما"})
_FURTHEST = 14


class Stated:
    """Finds the noun that is a verb's subject on one draft, known or not."""

    def __init__(self, draft: Draft) -> None:
        self._draft, self._units = draft, draft.units

    def behind(self, verb: int) -> int:
        """The noun right behind its verb that is its subject; -1 where there is none."""
        n = verb + 1
        while n < len(self._units) and self._is_between(n):
            n += 1
        return n if n < len(self._units) and self._may_be_subject(self._units[n]) else -1

    def _is_between(self, n: int) -> bool:
        """``قال له``, ``قال أمس``: what stands between a verb and its subject."""
        u = self._units[n]
        return u.kind in _SKIPPED or (u.kind == "prep" and bool(u.suffix)) or (u.aside and u.kind != "noun")

    @staticmethod
    def _may_be_subject(u: Unit) -> bool:
        return u.kind in _NOUNS and not u.suffix and not any("acc" in h.feats or h.ref in _OBJECTS for h in u.hits)

    def before(self, verb: int, sentence: Sentence) -> int:
        """The noun that opens the verb's clause, no other verb between; -1 where another word opens it."""
        first = self._clause_start(verb, sentence)
        between = self._units[first:verb]
        if verb - first > _FURTHEST or any(u.kind in ("verb", "that") for u in between):
            return -1
        for n in range(first, verb):
            u = self._units[n]
            if u.kind in (*_SKIPPED, "conj") or u.aside or u.word in (*_COMMAS, *_AUXILIARY):
                continue
            return n if u.kind in _NOUNS and self._is_definite_or_plural(u) else -1
        return -1

    def _clause_start(self, verb: int, sentence: Sentence) -> int:
        depth = self._units[verb].depth
        for n in range(verb - 1, sentence.first - 1, -1):
            u = self._units[n]
            if u.depth < depth or (u.depth == depth and u.kind in ("that", "rel", "punct") and u.word not in _COMMAS):
                return n + 1
        return sentence.first

    @staticmethod
    def _is_definite_or_plural(u: Unit) -> bool:
        return not any("acc" in h.feats for h in u.hits)
