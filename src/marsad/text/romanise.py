"""Press-style romanisation of Arabic names: known words from the rules, others letter by letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from rapidfuzz import fuzz

from marsad.text.fold import fold_word

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r",
    "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f",
    "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "", "ؤ": "o", "ئ": "i",
    "چ": "ch",
}  # fmt: skip
_SAME_SOUND = {"p": "b", "v": "f", "g": "j", "c": "k", "q": "k", "x": "k", "z": "s"}
_ALIKE = 60
_CH, _OU = ("تش", "چ"), "او"
_SERVANT, _SERVANT_OF, _ARTICLE = "عبد", "عبدال", "ال"
_ARABIC, _NATIVE = frozenset("حعصضظ"), frozenset("حعصضطظثذقخ")
"""Letters that no foreign name has, and those that stand for one sound in all names."""
_NATIVE_ENDS = ("ة", "ى", "ه")
_VOWELS = frozenset("اوي")


class Spelling(NamedTuple):
    """How names are written in Latin letters: ``known`` words, and ``sounds`` of letters in foreign names.

    A key of ``sounds`` is a letter between its neighbours: ``^`` and ``$`` are its ends, ``.`` is any letter.
    """

    known: Mapping[str, str] = MappingProxyType({})
    sounds: Mapping[str, str] = MappingProxyType({})


def romanise(name: str, spelling: Spelling) -> str:
    """``"دميتري جيرنوف"`` → ``"Dmytry Jyrnof"`` or better where ``spelling`` has the words or their sounds."""
    said = _joined(name.split(), spelling.known)
    words = [fold_word(word) for word in said]
    spelling = spelling if spelling.sounds and _foreign(name) else Spelling(spelling.known)
    out = []
    for i, word in enumerate(words):
        servant = i > 0 and words[i - 1] == _SERVANT and word.startswith("ال")
        out.append("Abdul" if word == _SERVANT else _word(word[2:] if servant else word, said[i], spelling))
    return " ".join(" ".join(out).split())


def _joined(said: list[str], known: Mapping[str, str]) -> list[str]:
    """``عبد العزيز`` in one word, as it is written too, where that is a known name."""
    whole: list[str] = []
    for word in said:
        servant = bool(whole) and fold_word(whole[-1]) == _SERVANT and fold_word(whole[-1] + word) in known
        whole[-1:] = [whole[-1] + word] if servant else [*whole[-1:], word]
    return whole


def sounds_like(arabic: str, latin: str) -> bool:
    """Whether a Latin word can be how the Arabic one is said: their consonants agree for the most part."""
    return fuzz.ratio(_consonants(_letters(fold_word(arabic).removeprefix("ال"))), _consonants(latin)) >= _ALIKE


def _consonants(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(_SAME_SOUND.get(c, c) for c in plain if c.isalpha() and c not in "aeiouyhw").removeprefix(
        "l" * plain.startswith("al-")
    )


def _foreign(name: str) -> bool:
    """Whether no word of a name looks Arabic."""
    return _ARABIC.isdisjoint(name) and not any(word.startswith(_ARTICLE) for word in name.split())


def _word(word: str, said: str, spelling: Spelling) -> str:
    """A folded word; ``said`` is it with all its letters."""
    if word in spelling.known:
        return spelling.known[word]
    if word.startswith(_SERVANT_OF) and len(word) > len(_SERVANT_OF) + 1:
        rest = word.removeprefix(_SERVANT_OF)
        return f"Abdul-{_word(rest, rest, spelling)}"
    if word.startswith(_ARTICLE) and said.startswith(_ARTICLE) and len(word) > 4:
        return f"al-{_word(word[2:], word[2:], spelling)}"
    if not spelling.sounds or not _NATIVE.isdisjoint(said) or said.endswith(_NATIVE_ENDS):
        return _letters(word).capitalize()
    return _heard(said, spelling.sounds).capitalize()


def _heard(said: str, sounds: Mapping[str, str]) -> str:
    """Letter by letter as foreign names are written: as between both neighbours, beside one of them, or anywhere."""
    letters = "".join(filter(str.isalpha, said))
    ended = f"^{letters}$"
    out = []
    for i, letter in enumerate(letters, 1):
        before, after = ended[i - 1], ended[i + 1]
        keys = (f"{before}{letter}{after}", f".{letter}{after}", f"{before}{letter}.", f".{letter}.")
        out.append(next((sounds[key] for key in keys if key in sounds), _letters(fold_word(letter))))
    return "".join(out)


def _letters(word: str) -> str:
    """Long vowels as vowels, a short ``a`` between consonants not spoken together (``أوحميد`` is Ouhmid)."""
    out: list[str] = []
    word = word.replace(*_CH)
    if word.startswith(_OU) and len(word) > len(_OU) + 1 and word[len(_OU)] not in _VOWELS:
        return f"ou{_letters(word.removeprefix(_OU))}"
    for i, letter in enumerate(word):
        before, after = word[i - 1 : i], word[i + 1 : i + 2]
        if letter in "وي" and i > 0 and before not in _VOWELS and after not in _VOWELS:
            out.append("o" if letter == "و" else "i")
        elif letter == "ه" and not after and i > 1:
            out.append("a" if not out[-1].endswith("a") else "h")
        else:
            if _needs_vowel(word, i, out):
                out.append("a")
            out.append(_LETTERS.get(letter, ""))
    return "".join(out)


def _needs_vowel(word: str, i: int, out: list[str]) -> bool:
    """Two consonants behind each other at the start, or three anywhere."""
    if i == 0 or word[i] in _VOWELS or word[i - 1] in _VOWELS or out[-1] == "a":
        return False
    return i == 1 or (not out[-1].endswith(("a", "o", "i")) and (i < 2 or word[i - 2] not in _VOWELS))
