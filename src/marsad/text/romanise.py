"""Press-style romanisation of Arabic names: known words from the rules, others letter by letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

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
_CH = ("تش", "چ")
_SERVANT, _SERVANT_OF = "عبد", "عبدال"
_VOWELS = frozenset("اوي")


def romanise(name: str, known: Mapping[str, str]) -> str:
    """``"دميتري جيرنوف"`` → ``"Dmytry Jyrnof"`` or better where ``known`` has the words."""
    words = fold_word(name).replace("عبد الله", "عبدالله").split()
    out = []
    for i, word in enumerate(words):
        servant = i > 0 and words[i - 1] == _SERVANT and word.startswith("ال")
        out.append("Abdul" if word == _SERVANT else _word(word[2:] if servant else word, known))
    return " ".join(" ".join(out).split())


def sounds_like(arabic: str, latin: str) -> bool:
    """Whether a Latin word can be how the Arabic one is said: their consonants agree for the most part."""
    return fuzz.ratio(_consonants(_letters(fold_word(arabic).removeprefix("ال"))), _consonants(latin)) >= _ALIKE


def _consonants(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.casefold())
    return "".join(_SAME_SOUND.get(c, c) for c in plain if c.isalpha() and c not in "aeiouyhw").removeprefix(
        "l" * plain.startswith("al-")
    )


def _word(word: str, known: Mapping[str, str]) -> str:
    folded = fold_word(word)
    if folded in known:
        return known[folded]
    if folded.startswith(_SERVANT_OF) and len(folded) > len(_SERVANT_OF) + 1:
        return f"Abdul-{_word(folded.removeprefix(_SERVANT_OF), known)}"
    if folded.startswith("ال") and len(folded) > 4:
        return f"al-{_word(folded[2:], known)}"
    return _letters(folded).capitalize()


def _letters(word: str) -> str:
    """Long vowels as vowels, a short ``a`` between consonants that could not be spoken together."""
    out: list[str] = []
    word = word.replace(*_CH)
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
