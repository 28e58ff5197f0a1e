"""Somebody called by one word behind his office: ``قال الرئيس تورمانيكوف إن``, ``الزعيم الكوري كيم``."""

from __future__ import annotations

from marsad.layers import PUNCT, Draft
from marsad.stages.names.readings import is_foreign
from marsad.text.bones import sounds_foreign

_ARTICLE, _LONG_OFFICE = "ال", 6
_LEADS_ON, _MAY_LEAD_ON = ("و", "ي"), ("ب", "ف", "ل", "ت", "ن", "س", "ك", "ا")
_VOWELS = frozenset("وي")
_IN_A_STATE = ("ا", "ة")
_DOES = ("past 3", "present 3")


def is_in_office(draft: Draft, i: int) -> bool:
    """Whether token i is a foreign word that the lexicon lacks, between an office and the end of what a name may be or
    what its bearer does."""
    if not is_foreign(draft, i, _LEADS_ON) or not _sounds_like_somebody(draft.tokens[i].word):
        return False
    described = any(h.category == "adjective" and h.pro == (_ARTICLE,) for h in draft.hits.get(i - 1, ()))
    return _ends_office(draft, i - described) and ends_name(draft, i + 1)


def _sounds_like_somebody(word: str) -> bool:
    """``بوروشينغو``; what may be a preposition, a verb or a state somebody is in (``مستنفرا``) must show a vowel."""
    led = word.startswith(_MAY_LEAD_ON) and word[1] not in _VOWELS
    return sounds_foreign(word) and not led and not word.endswith(_IN_A_STATE)


def _ends_office(draft: Draft, k: int) -> bool:
    """Whether an office ends right before token k."""
    near = range(max(0, k - _LONG_OFFICE), k)
    return any(h.category == "role" and h.j == k for n in near for h in draft.hits.get(n, ()))


def ends_name(draft: Draft, k: int) -> bool:
    """A mark, ``أن``, or a verb of somebody."""
    if k >= len(draft.tokens) or draft.tokens[k].kind == PUNCT:
        return True
    hits = [h for h in draft.hits.get(k, ()) if not h.pro]
    return any(h.ref == "that" or (h.category == "verb" and h.feats.startswith(_DOES)) for h in hits)


def is_said_in_office(draft: Draft, i: int) -> bool:
    """``الرئيسين كيم وترامب``, ``الزعيم الكوري الشمالي كيم``: whether an office ends before the name at token i."""
    nations = (h.i for n in (i - 1, i - 2) for h in draft.hits.get(n, ()) if h.category == "adjective" and h.j == i)
    return _ends_office(draft, next(nations, i))
