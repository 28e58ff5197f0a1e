"""Whether the clause around a time speaks of past or future."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import msgspec

from marsad.layers import WORD, Draft, Token
from marsad.stages.times.context import FUTURE, OPEN, PAST, PRESENT
from marsad.text.fold import fold_word

_REACH_LEFT, _REACH_RIGHT = 16, 10
_STOPS = frozenset({".", "!", "?", "؟", "؛", "\n", "..", "...", ":"})
_QUOTES = frozenset({'"', "«", "“", "”", "»"})
_COMMAS = frozenset({"،", ","})
_OTHER_READINGS = frozenset({"word", "role", "body", "name"})


class Cues(msgspec.Struct, frozen=True):
    """Beginnings of future verbs that the lexicon may not list, and of words that only look like them."""

    future: tuple[str, ...]
    not_future: tuple[str, ...]


def cues_of(tables: Mapping[str, Mapping[str, str]]) -> Cues:
    """The cues that the date rules list."""
    return Cues(
        tuple(map(fold_word, tables.get("future-prefixes", {}))),
        tuple(map(fold_word, tables.get("not-future", {}))),
    )


def direction(draft: Draft, cues: Cues, first: int, last: int, taken: Collection[int]) -> str:
    """The tense that governs a time at tokens ``[first, last)``: past, future, present, open or nothing.

    The nearest cue to the left decides, else the nearest to the right. ``open``: the time hangs on a noun
    (``عقد قمة الثلاثاء``) or its verb already has another time (``taken``, by token).
    """
    while first - 1 in taken:  # يومي الأحد والاثنين: both hang on one verb
        first -= 1
    left = _to_the_left(draft, cues, first, taken)
    if left in (PAST, FUTURE, PRESENT):
        return left
    right = _to_the_right(draft, cues, last, taken)
    return right if right == FUTURE or not left else left


def _to_the_left(draft: Draft, cues: Cues, first: int, taken: Collection[int]) -> str:
    """The tense of what stands before, back to the start of the clause or quotation."""
    for i in range(first - 1, max(first - _REACH_LEFT, -1), -1):
        token = draft.tokens[i]
        if token.word in _STOPS or token.word in _QUOTES or _begins_clause(draft, i):
            break
        found = OPEN if i in taken else _cue(draft, cues, token)
        if found:
            return found
    return ""


def _begins_clause(draft: Draft, i: int) -> bool:
    return any(hit.category == "word" and hit.ref == "that" for hit in draft.hits.get(i, ()))


def _to_the_right(draft: Draft, cues: Cues, last: int, taken: Collection[int]) -> str:
    """The tense of what follows, up to the next comma; one right behind the time is passed."""
    for i in range(last, min(last + _REACH_RIGHT, len(draft.tokens))):
        token = draft.tokens[i]
        if token.word in _STOPS or i in taken or (token.word in _COMMAS and i > last):
            break
        found = _cue(draft, cues, token)
        if found and found != OPEN:
            return found
    return ""


def _cue(draft: Draft, cues: Cues, token: Token) -> str:
    """What one word says of the tense."""
    if token.kind != WORD:
        return ""
    tense, hits = "", draft.hits.get(token.i, ())
    shortest = min((len(hit.pro) for hit in hits if hit.category in _OTHER_READINGS), default=9)
    for hit in hits:
        if hit.category == "date-word" and hit.ref == "future-cue":
            return FUTURE
        if hit.category == "date-word" and hit.ref == "open-cue" and not hit.suffix:
            tense = tense or OPEN
        if hit.category == "verb" and not hit.feats.startswith("participle"):
            if hit.suffix == "ه" and draft.article.text[token.end - 1] == "ة":  # جلسة is not "he sat it"
                continue
            if len(hit.pro) >= shortest:  # بين and وزارة are no verbs
                continue
            if "1s" in hit.feats:  # the press does not say "I": أحمد is no "I praise", سافر no "I shall flee"
                continue
            if "س" in hit.pro:
                return FUTURE
            if token.word.endswith("ا") and "present" in hit.feats:  # تجمعا is a noun far more often than a dual
                continue
            said = _verb(draft, token.i, hit.feats)
            tense = said if tense != PAST or said == FUTURE else tense
    if not tense and token.word.startswith(cues.future) and len(token.word) > 4:
        return "" if token.word.startswith(cues.not_future) else FUTURE
    return tense


def _verb(draft: Draft, i: int, feats: str) -> str:
    """Past or present of a verb, with the particle before it."""
    before = draft.tokens[i - 1].word if i else ""
    if any(hit.category == "word" and hit.ref == "future-mark" for hit in draft.hits.get(i - 1, ())):
        return FUTURE
    if feats.startswith("past"):
        return PAST
    negated = any(hit.category == "word" and hit.ref == "negation" for hit in draft.hits.get(i - 1, ()))
    if negated and before:
        return PAST if "jussive" in feats else PRESENT
    return PRESENT
