"""Fold spelling so that rules match however a word is written, with a map back to the page.

Folding joins hamza seats on alif, on waw and on ya (``مسؤول``, ``مسئول``), alif maqsura and ya, ta marbuta
with ha, Persian with Arabic letters, the three digit scripts, and drops vowel signs, tatweel and invisible
direction marks. Presentation forms become plain letters.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache

import msgspec

_SAME = {
    **dict.fromkeys("أإآٱ", "ا"),
    **dict.fromkeys("ىیېے", "ي"),
    "ؤ": "ئ",
    **dict.fromkeys("ةەہھۀ", "ه"),
    **dict.fromkeys("کڪگ", "ك"),
    "پ": "ب",
    "ڤ": "ف",
    "چ": "ج",
    "ژ": "ز",
    "ۆ": "و",
    **{chr(0x0660 + d): str(d) for d in range(10)},
    **{chr(0x06F0 + d): str(d) for d in range(10)},
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\u3000": " ",
}
_DROPPED = (
    "\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u00ad"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
)
VOWELS = re.compile("[\u064b-\u0652]")
"""Signs of vowels and of doubled letters."""
_FEW = 60
_FORMS = "\ufb50-\ufdff\ufe70-\ufefc"
_TABLE = str.maketrans(_SAME)
_uneven = re.compile(f"[{_DROPPED}{_FORMS}]+")
_dropped = re.compile(f"[{_DROPPED}]+")


class Folded(msgspec.Struct, frozen=True):
    """Folded text; ``cuts`` and ``shifts`` map its offsets back to the page's (empty where none moved)."""

    text: str
    cuts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def start(self, offset: int) -> int:
        """The page's offset of the character at ``offset``."""
        if not self.cuts:
            return offset
        return offset + self.shifts[bisect_right(self.cuts, offset) - 1]

    def end(self, offset: int) -> int:
        """The page's offset just behind the character before ``offset``."""
        return self.start(offset - 1) + 1 if offset else 0


def _alike(text: str) -> str:
    """Letters that are written for each other made one: of a few by a table, of a page letter by letter, which takes a
    tenth of the time; none of the letters put in is itself replaced."""
    if len(text) < _FEW:
        return text.translate(_TABLE)
    for letter, same in _SAME.items():
        text = text.replace(letter, same)
    return text


@lru_cache(maxsize=16_384)
def fold_word(word: str) -> str:
    """The folded form of a word or phrase, offsets given up: ``fold_word("أُولى") == "اولي"``.

    Remembered, for the names of all who were met are asked for again and again.
    """
    if _uneven.search(word):
        word = _dropped.sub("", unicodedata.normalize("NFKC", _dropped.sub("", word)))
    return _alike(word)


def fold(text: str) -> Folded:
    """Fold a page of any length in linear time."""
    if not _uneven.search(text):
        return Folded(text=_alike(text))
    pieces: list[str] = []
    cuts, shifts = [0], [0]
    done = length = 0
    for match in _uneven.finditer(text):
        pieces.append(text[done : match.start()])
        length += match.start() - done
        for offset, char in enumerate(match.group(), match.start()):
            plain = _dropped.sub("", unicodedata.normalize("NFKC", _dropped.sub("", char)))
            for letter in plain:
                pieces.append(letter)
                cuts.append(length)
                shifts.append(offset - length)
                length += 1
        done = match.end()
        cuts.append(length)
        shifts.append(done - length)
    pieces.append(text[done:])
    return Folded(text=_alike("".join(pieces)), cuts=tuple(cuts), shifts=tuple(shifts))
