"""Press-style romanisation of Arabic names: known words from the rules, others letter by letter."""

from __future__ import annotations

from collections.abc import Mapping

from marsad.text.fold import fold_word

_LETTERS = {
    "ا": "a", "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r",
    "ز": "z", "س": "s", "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f",
    "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y", "ء": "", "ؤ": "o", "ئ": "i",
}  # fmt: skip
_VOWELS = frozenset("اوي")


def romanise(name: str, known: Mapping[str, str]) -> str:
    """``"دميتري جيرنوف"`` → ``"Dmytry Jyrnof"`` or better where ``known`` has the words."""
    return " ".join(_word(word, known) for word in name.split())


def _word(word: str, known: Mapping[str, str]) -> str:
    folded = fold_word(word)
    if folded in known:
        return known[folded]
    if folded.startswith("ال") and len(folded) > 4:
        return f"al-{_word(folded[2:], known)}"
    return _letters(folded).capitalize()


def _letters(word: str) -> str:
    """Long vowels as vowels, a short ``a`` between consonants that could not be spoken together."""
    out: list[str] = []
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
    if i == 0 or word[i] in _VOWELS or word[i - 1] in _VOWELS:
        return False
    return i == 1 or not out[-1].endswith(("a", "o", "i")) and (i < 2 or word[i - 2] not in _VOWELS)
