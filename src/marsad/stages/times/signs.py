"""Turn tokens into signs, one character each, so that phrases can be matched by kind.

A sign is a month, a weekday, a word of time, a number of some size or a connective; everything else is one
and the same ``OTHER``. Proclitics become signs of their own, so that ``والثلاثاء`` reads as ``و`` and
``الثلاثاء``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

import msgspec

from marsad.layers import BREAK, NUMBER, WORD, Draft, Hit, Token
from marsad.rulebook.schema import DatesFile
from marsad.text.fold import fold_word

OTHER = "\ue000"
_RANK = {"weekday": 0, "month": 1, "hijri-month": 2, "date-word": 3, "number": 4, "ordinal": 5}
_BLOCKED, _SHY = "no-date", "shy-month"
_DIGITS = {
    "digits-zero": (0, 0),
    "digits-low": (1, 12),
    "digits-hour": (13, 23),
    "digits-day-24": (24, 31),
    "digits-minute": (32, 59),
    "digits-any": (60, 999),
    "digits-hijri": (1300, 1499),
    "digits-old-year": (1800, 1899),
    "digits-year": (1900, 2099),
    "digits-far-year": (2100, 2199),
}
_SHORT_DAYS = ("digits-low", "digits-low-2", "digits-hour", "digits-day-24")
_YEARS = ("digits-year", "digits-old-year", "digits-far-year")
_MINUTES = ("digits-zero-2", "digits-low-2", "digits-hour", "digits-day-24", "digits-minute")
_WORDS = ("number-low", "number-middle", "number-any")
_ORDINALS = ("ordinal-low", "ordinal-middle", "ordinal-any")

# Names that phrases use for several signs at once.
CLASSES: dict[str, tuple[str, ...]] = {
    "day": (*_SHORT_DAYS, "ordinal-low", "ordinal-middle"),
    "digits-day": _SHORT_DAYS,
    "ordinal-day": ("ordinal-low", "ordinal-middle"),
    "month-number": ("digits-low", "digits-low-2"),
    "small-number": ("number-low",),
    "small-ordinal": ("ordinal-low",),
    "number": _WORDS,
    "ordinal": _ORDINALS,
    "hour": ("digits-zero", "digits-zero-2", "digits-low", "digits-low-2", "digits-hour"),
    "minute": _MINUTES,
    "year": _YEARS,
    "modern-year": ("digits-year",),
    "hijri-year": ("digits-hijri",),
    "count": (*_SHORT_DAYS, "digits-minute", "digits-any"),
}


class Sign(msgspec.Struct, frozen=True, gc=False):
    """Tokens ``[i, j)`` as one sign; ``start`` is the offset behind proclitics, ``value`` a number or -1."""

    key: str
    value: int
    i: int
    j: int
    start: int
    end: int


_NONE = Sign("", -1, -1, -1, -1, -1)
"""A word that has nothing to do with time: no phrase takes it in."""


class Alphabet:
    """The character of every sign the date rules know, and the connectives by word."""

    def __init__(self, dates: DatesFile) -> None:
        listed = dates.connectives
        self.connectives = {fold_word(word): key for key, words in listed.items() for word in words}
        keys = ["month", "hijri-month", "weekday", *(key.partition(".")[0] for key in dates.words)]
        digits = [name + width for name in _DIGITS for width in ("", "-2")]
        every = dict.fromkeys((*keys, *dates.connectives, *digits, *_WORDS, *_ORDINALS))
        self.chars = {key: chr(0xE001 + n) for n, key in enumerate(every)}
        letters = [word for word in self.connectives if len(word) == 1 and word.isalpha()]
        self.proclitics = {letter: self.connectives[letter] for letter in letters}

        behind_proclitics = (letter + word for letter in self.proclitics for word in self.connectives)
        self.connecting = frozenset(self.connectives).union(behind_proclitics)
        """Connectives, alone or behind a proclitic."""

    def characters(self, key: str) -> str:
        """The characters of a sign or class of signs; empty where there is none of this name."""
        return "".join(self.chars[k] for k in CLASSES.get(key, (key,)) if k in self.chars)


def number_key(token: Token) -> tuple[str, int]:
    """Kind and value of a number in digits: two-digit writing is kept apart, for minutes need it."""
    if len(token.word) > 4:
        return "", -1
    value = int(token.word)
    for name, (low, high) in _DIGITS.items():
        if low <= value <= high:
            return (name + "-2" if len(token.word) == 2 and value < 10 else name), value
    return "", -1


def _word_key(hit: Hit) -> tuple[str, int]:
    """Kind and value of a lexicon hit."""
    if hit.category == "date-word":
        key, _, value = hit.ref.partition(".")
        return key, int(value or -1)
    number = int(hit.ref)
    if hit.category in ("number", "ordinal"):
        size = "low" if 1 <= number <= 12 else "middle" if 13 <= number <= 31 else "any"
        return f"{hit.category}-{size}", number
    return hit.category, number


def best_hit(hits: Sequence[Hit]) -> tuple[Hit, str, int] | None:
    """The hit that tells time, its kind and value: the longest, with the fewest proclitics taken off."""
    best: tuple[tuple[int, int, int], Hit] | None = None
    shy = False
    for hit in hits:
        rank = _RANK.get(hit.category)
        if rank is None or hit.suffix:
            continue
        if hit.ref == _SHY:
            shy = True
            continue
        order = (-hit.j, len(hit.pro), rank)
        if best is None or order < best[0]:
            best = (order, hit)
    if best is None:
        return None
    key, value = _word_key(best[1])
    return best[1], (_SHY if shy and key == "month" else key), value


def _skip_letters(text: str, start: int, count: int) -> int:
    """The offset behind ``count`` letters from ``start``; marks between them are passed."""
    offset = start
    while count > 0:
        count -= len(fold_word(text[offset]))
        offset += 1
    return offset


class Signs(msgspec.Struct, frozen=True):
    """The signs of one stretch of text with their characters side by side."""

    signs: list[Sign]
    line: str


def signs_of(
    draft: Draft, alphabet: Alphabet, first: int, last: int, blocked: Mapping[int, int], entries: Set[int]
) -> Signs:
    """Signs of tokens ``[first, last)``; ``blocked`` maps the first token of names to the one behind them, at
    ``entries`` one of the date rules may start."""
    signs: list[Sign] = []
    line: list[str] = []
    connecting = alphabet.connecting
    tokens, hits, i = draft.tokens, draft.hits, first
    while i < last:
        token = tokens[i]
        if i in blocked:
            signs.append(Sign(_BLOCKED, -1, i, blocked[i], token.start, token.end))
            line.append(OTHER)
            i = max(blocked[i], i + 1)
            continue
        if token.kind == WORD and i not in entries and token.word not in connecting:
            signs.append(_NONE)
            line.append(OTHER)
            i += 1
            continue
        found = _read(token, hits.get(i, ()), alphabet, draft)
        for sign in found:
            signs.append(sign)
            line.append(OTHER if sign.key == _BLOCKED else alphabet.chars.get(sign.key, OTHER))
        i = max(found[-1].j, i + 1)
    return Signs(signs, "".join(line))


def _read(token: Token, hits: Sequence[Hit], alphabet: Alphabet, draft: Draft) -> list[Sign]:
    """The signs of one token: its proclitics and itself."""
    i = token.i
    if token.kind == NUMBER:
        key, value = number_key(token)
        return [Sign(key, value, i, i + 1, token.start, token.end)]
    best = best_hit(hits) if hits else None
    if best is not None:
        hit, key, value = best
        end = draft.tokens[hit.j - 1].end
        letters = [letter for letter in hit.pro if letter != "ال"]
        return _with_proclitics(token, letters, alphabet, draft, Sign(key, value, i, hit.j, token.start, end))
    word = token.word
    connective = alphabet.connectives.get(word)
    if connective is None and len(word) > 2 and word[0] in alphabet.proclitics and token.kind != BREAK:
        connective = alphabet.connectives.get(word[1:])
        if connective is not None:
            sign = Sign(connective, -1, i, i + 1, token.start, token.end)
            return _with_proclitics(token, [word[0]], alphabet, draft, sign)
    return [Sign(connective or "", -1, i, i + 1, token.start, token.end)]


def _with_proclitics(token: Token, letters: Sequence[str], alphabet: Alphabet, draft: Draft, sign: Sign) -> list[Sign]:
    if not letters:
        return [sign]
    start = _skip_letters(draft.article.text, token.start, len(letters))
    keys = [alphabet.proclitics.get(letter, "") for letter in letters]
    before = [Sign(key, -1, token.i, token.i, token.start, start) for key in keys]
    return [*before, msgspec.structs.replace(sign, start=start)]
