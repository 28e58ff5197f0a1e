"""Whether the clause around a time speaks of past or future."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import msgspec

from marsad.layers import WORD, Draft, Hit, Token
from marsad.stages.times.context import FUTURE, OPEN, PAST, PRESENT
from marsad.text.fold import fold_word
from marsad.text.tokens import COMMAS

# How many words away a cue may stand: before the time, after one that opens its sentence, after one that does not
# (there the next verb is mostly another clause's); and how many weekdays a row may have.
_REACH_LEFT, _REACH_RIGHT, _REACH_INSIDE, _ROW = 18, 10, 4, 6
_PLANNED = 3
_STOPS = frozenset({".", "!", "?", "؟", "؛", "\n", "..", "...", ":"})
_QUOTES = frozenset({'"', "«", "“", "”", "»"})
_TWO_NOW = ("present 2d", "present 2md", "present 2fd", "present 3md", "present 3fd")
_ON = "علي"
_BE, _NAMING = "كان", frozenset({"noun", "adj"})
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
    before = first
    while before - 1 in taken and first - before < _ROW:  # يومي الأحد والاثنين: both hang on one verb
        before -= 1
    left = _to_the_left(draft, cues, before, taken)
    if left in (PAST, FUTURE, PRESENT):
        return left
    opening = before == 0 or draft.tokens[before - 1].word in _STOPS
    right = _to_the_right(draft, cues, last, taken, _REACH_RIGHT if opening else _REACH_INSIDE)
    return right if right == FUTURE or not left else left


def _to_the_left(draft: Draft, cues: Cues, first: int, taken: Collection[int]) -> str:
    """The tense of what stands before, back to the start of the clause or quotation."""
    for i in range(first - 1, max(first - _REACH_LEFT, -1), -1):
        token = draft.tokens[i]
        if token.word in _STOPS or token.word in _QUOTES or _begins_adverbial(draft, i):
            break
        if _begins_clause(draft, i):
            plan = _plan_of(draft, i + 1)  # its verb is one that nobody lists
            return "" if plan < 0 else OPEN if _was(draft, plan) else FUTURE
        found = OPEN if i in taken else _cue(draft, cues, token)
        if found == PAST and _begins_clause(draft, i - 1) and _plan_of(draft, i) >= 0:
            found = PRESENT  # ``من المقرر أن تقدم``: no past stands there
        plan = _plan_of(draft, i) if found == PRESENT or (found == OPEN and i not in taken) else -1
        if found == FUTURE or plan >= 0:
            return OPEN if _was(draft, max(plan, 0) or i) else FUTURE
        if found:
            return found
    return ""


def _plan_of(draft: Draft, i: int) -> int:
    """``من المقرر أن يصل``, ``من المقرر أن تبدأ المحادثات``, ``، على أن يصل``: the token that says that what verb i, or
    noun i behind its verb, tells is to come; -1 where none does."""
    that = next((n for n in (i - 1, i - 2) if n >= 0 and _begins_clause(draft, n)), 0)
    if that > 1 and draft.tokens[that - 1].word == _ON and draft.tokens[that - 2].word in COMMAS:
        return that - 1
    near = range(that - 1, max(that - 1 - _PLANNED, -1), -1)
    return next((n for n in near if _is_listed(draft, n, "future-cue")), -1)


def _is_listed(draft: Draft, i: int, key: str) -> bool:
    return any(hit.category == "date-word" and hit.ref == key and not hit.suffix for hit in draft.hits.get(i, ()))


def _begins_adverbial(draft: Draft, i: int) -> bool:
    """Whether a comma stands before ``بعد`` and its like: what hangs on it is earlier than the main verb tells."""
    if draft.tokens[i].word not in COMMAS or i + 1 >= len(draft.tokens):
        return False
    return any(hit.category == "date-word" and hit.ref == "after" for hit in draft.hits.get(i + 1, ()))


def _was(draft: Draft, i: int) -> bool:
    """Whether the plan is one of the past (``كان مقررا``, ``كان من المقرر``): its day may be over."""
    return any(
        hit.category == "verb" and hit.ref == _BE and hit.feats.startswith("past")
        for n in range(max(i - 2, 0), i)
        for hit in draft.hits.get(n, ())
    )


def _begins_clause(draft: Draft, i: int) -> bool:
    """Whether ``أن`` or its like stands at token i, and not the end of a name (``مون جاي إن``)."""
    that = any(hit.category == "word" and hit.ref == "that" for hit in draft.hits.get(i, ()))
    return that and not any(c.kind == "name" and c.i < i < c.j for c in draft.candidates)


def _to_the_right(draft: Draft, cues: Cues, last: int, taken: Collection[int], reach: int) -> str:
    """The tense of what follows, up to the next comma; one right behind the time is passed."""
    for i in range(last, min(last + reach, len(draft.tokens))):
        token = draft.tokens[i]
        if token.word in _STOPS or i in taken or (token.word in COMMAS and i > last) or _begins_clause(draft, i):
            break
        found = _cue(draft, cues, token)
        if found == PAST and any(hit.category in _NAMING for hit in draft.hits.get(i, ())):
            continue  # أمر وارد is no "he ordered"
        if found and found != OPEN:
            return found
    return ""


def _cue(draft: Draft, cues: Cues, token: Token) -> str:
    """What one word says of the tense."""
    if token.kind != WORD:
        return ""
    hits = draft.hits.get(token.i, ())
    listed = {hit.ref for hit in hits if hit.category == "date-word" and not hit.suffix}
    if "future-cue" in listed:
        return FUTURE
    tenses = {_verb(draft, token.i, hit) for hit in _verbs(draft, token, hits)}
    for tense in (FUTURE, PAST, PRESENT):
        if tense in tenses:
            return tense
    if "open-cue" in listed:
        return OPEN
    if len(token.word) > 4 and token.word.startswith(cues.future):
        return "" if token.word.startswith(cues.not_future) else FUTURE
    return ""


def _verbs(draft: Draft, token: Token, hits: Sequence[Hit]) -> Iterator[Hit]:
    """The readings as a finite verb that the press would mean."""
    shortest = min((len(hit.pro) for hit in hits if hit.category in _OTHER_READINGS), default=9)
    noun = any(hit.category in ("noun", "adj") for hit in hits) and not _follows_relative(draft, token.i)
    for hit in hits:
        if hit.category != "verb" or hit.feats.startswith("participle"):
            continue
        if len(hit.pro) >= shortest or (hit.suffix and noun):  # بين, وزارة and عمله are no verbs
            continue
        if "1s" in hit.feats:  # the press does not say "I": أحمد is no "I praise", سافر no "I shall flee"
            continue
        if hit.suffix == "ه" and draft.article.text[token.end - 1] == "ة":  # جلسة is not "he sat it"
            continue
        if token.word.endswith("ا") and hit.feats.startswith(_TWO_NOW):  # تجمعا is a noun, hardly ever a dual
            continue
        yield hit


def _follows_relative(draft: Draft, i: int) -> bool:
    """``المحادثات التي عقدها``: behind a relative pronoun stands a verb."""
    return any(hit.category == "word" and hit.ref == "relative" for hit in draft.hits.get(i - 1, ()))


def _verb(draft: Draft, i: int, hit: Hit) -> str:
    """Past or present of a verb, with the particle before it."""
    before = {h.ref for h in draft.hits.get(i - 1, ()) if h.category == "word"}
    if "س" in hit.pro or "future-mark" in before:
        return FUTURE
    if hit.feats.startswith("past") or ("negation" in before and "jussive" in hit.feats):
        return PAST
    return PRESENT
