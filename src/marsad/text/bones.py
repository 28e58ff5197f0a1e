"""The consonants of names, by which spellings of one foreign name agree: ``غوتيريش`` and ``جوتيريش``."""

from __future__ import annotations

_ARTICLE, _VOWELS = "ال", frozenset("اويىءئؤ")
_ONE_SOUND = str.maketrans("ثذغقطص", "تدجكتس")
"""Letters that the press writes for one foreign sound."""
_ARABIC = frozenset("حعصضظ")


def bones_of(word: str) -> str:
    """The consonants of a folded name, without article, those of one foreign sound alike."""
    return "".join(ch for ch in word.removeprefix(_ARTICLE) if ch not in _VOWELS).translate(_ONE_SOUND)


def sounds_foreign(word: str) -> bool:
    """Whether a word has neither article nor a letter that no foreign name has."""
    return not word.startswith(_ARTICLE) and _ARABIC.isdisjoint(word)
