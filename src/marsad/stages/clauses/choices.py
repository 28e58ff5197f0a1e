"""Which of a word's readings are its own where it stands by itself, worked out once for all pages."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from marsad.layers import Hit
from marsad.stages.clauses.kinds import GLUED, OF_TWO, PAST_MARK, kind_of
from marsad.text.clitics import front_length

CALLED, PRONOUN, THE = "called", "ه", "ال"
JOINED = ("و", "ف")
_AND, _WEAK = "و", ("ا", "ي")
_HIS = frozenset({"ه", "ها", "هما", "هم"})
_SEATED = "ا"  # folded, as ``أ`` is
_RARE = ("3md", "3fd", "passive")
_SHORTENED = ("3fs", "3mp")
_MINE = "ي"
_PREPOSITION = "prep"
_PLAIN = frozenset({"verb", "noun", "adj", "word", "number", "ordinal", "date-word", "month", "weekday"})
_REMEMBERED = 200_000


class Choice(msgspec.Struct, frozen=True, gc=False):
    """How a word is read: which of its hits are its readings, whether these are only some of them, and their ``kind``,
    empty where that is for the word before to say.

    ``sure`` tells that neither the words around it nor the letters that folding makes one change it; then ``word`` is
    what it is behind its proclitics, which take ``front`` letters, and ``suffix`` its pronoun.
    """

    picked: tuple[int, ...]
    some: bool
    kind: str
    sure: bool
    refs: frozenset[str]
    front: int
    word: str
    suffix: str


class Choices:
    """Choices by word; ``voicing`` are verbs that look like prepositions."""

    def __init__(self, voicing: frozenset[str]) -> None:
        self._voicing = voicing
        self._known: dict[str, Choice] = {}

    def of(self, word: str, hits: tuple[Hit, ...]) -> Choice:
        """How a word is read wherever no phrase starts with it; ``hits`` are its hits at one such place."""
        return self._known.get(word) or self._remember(word, hits)

    def _remember(self, word: str, hits: tuple[Hit, ...]) -> Choice:
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        chosen = readings(word, hits, lambda first, last: True)
        picked = tuple([n for n, hit in enumerate(hits) if hit in chosen])
        self._known[word] = choice = self._made(word, hits, chosen, picked)
        return choice

    def _made(self, word: str, hits: tuple[Hit, ...], chosen: tuple[Hit, ...], picked: tuple[int, ...]) -> Choice:
        kind, refs = kind_of(chosen), refs_of(chosen)
        first = chosen[0] if chosen else None
        front = front_length(first.pro) if first else 0
        sure = bool(chosen and kind) and not (word == THE or is_his(word) or self._is_open(word, hits, chosen))
        suffix = first.suffix if first else ""
        return Choice(picked, len(picked) < len(hits), kind, sure, refs, front, word[front:], suffix)

    def _is_open(self, word: str, hits: tuple[Hit, ...], chosen: tuple[Hit, ...]) -> bool:
        """Whether it may be a past mark, a verb that looks like a preposition, or a word of which only the written
        letters tell what it is."""
        particle = "word" in [h.category for h in chosen]
        if particle and (word.endswith(_SEATED) or any(h.ref == CALLED for h in chosen)):
            return True
        for h in hits:
            aloud = particle and h.category == "verb" and h.ref in self._voicing
            leans = h.ref == _PREPOSITION and h.suffix == PRONOUN and h not in chosen  # إليه, آلية
            if aloud or leans or h.ref == PAST_MARK:
                return True
        return {h.suffix for h in chosen} == {PRONOUN}


def is_his(word: str) -> bool:
    """``به``, ``لهما``: a preposition and its pronoun, no more."""
    return word[:1] in GLUED and word[1:] in _HIS


def refs_of(hits: tuple[Hit, ...]) -> frozenset[str]:
    """The entries that hits are of."""
    return frozenset([hit.ref for hit in hits])


def readings(word: str, hits: tuple[Hit, ...], is_free: Callable[[int, int], bool]) -> tuple[Hit, ...]:
    """Readings of a plain word that share the longest phrase, the fewest proclitics and the suffix or its lack;
    ``is_free`` tells whether the tokens of a phrase behind its first are.

    A dual or passive that starts with ``و`` comes last, for ``ودعا`` says that he called far oftener than that two
    took their leave, and ``وسعى`` that he strove; so does a dual with a pronoun: ``بثاني`` is "by the second", and what
    may be ``و`` and the shortened form of a verb that ends weakly: ``ودعت``. The article counts as part of the word:
    ``القوى`` is a noun, not a verb with a pronoun.
    """
    best: tuple[int, bool, int, bool] | None = None
    joined = word.startswith(JOINED)
    weak = word.startswith(_AND) and any(_is_shortened(hit) for hit in hits)
    found: list[Hit] = []
    for hit in hits:
        if hit.category not in _PLAIN:
            continue
        odd = bool(hit.suffix) or (joined and not hit.pro)
        rare = odd and hit.category == "verb" and hit.feats.endswith((*_RARE, *_SHORTENED) if weak else _RARE)
        mine = hit.feats == OF_TWO or hit.suffix == _MINE
        rare = rare or (joined and not hit.pro and hit.category == "noun" and mine)
        order = (-hit.j, rare, len(hit.pro) - (THE in hit.pro), bool(hit.suffix))
        if best is not None and order > best:
            continue
        if hit.j > hit.i + 1 and not is_free(hit.i + 1, hit.j):
            continue
        if order != best:
            best, found = order, []
        found.append(hit)
    if len(found) < 2:
        return tuple(found)
    lead = next((h for h in found if THE in h.pro), found[0]).pro
    return tuple([h for h in found if h.pro == lead])


def _is_shortened(hit: Hit) -> bool:
    """``و | دعت``: the past of a verb whose weak last letter falls away before the ending, behind ``و`` alone."""
    past = hit.category == "verb" and hit.feats.startswith("past") and hit.feats.endswith(_SHORTENED)
    return past and hit.pro == (_AND,) and hit.ref.endswith(_WEAK)
