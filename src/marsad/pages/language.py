"""Whether a page is in Arabic: other languages in Arabic script look alike and would be misread."""

from __future__ import annotations

import re

_NAMES = {
    "fa": "Persian",
    "ur": "Urdu",
    "ps": "Pashto",
    "ku": "Kurdish",
    "ckb": "Kurdish",
    "sd": "Sindhi",
    "ug": "Uyghur",
    "en": "English",
    "fr": "French",
    "ru": "Russian",
    "tr": "Turkish",
    "de": "German",
    "es": "Spanish",
    "iw": "Hebrew",
}
_SAMPLE = 12_000
_ARABIC = re.compile("[\u0621-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]+")
_FOREIGN = re.compile("[پچژگکیےۓڪټډړږښڼۍێۆڵڕەھہٹڈڑں]")
_LETTERS = re.compile(r"[^\W\d_]")
_COMMON = "الينم"


def foreign_language(text: str) -> tuple[str, str] | None:
    """Code and English name of a page's language where it is not Arabic; nothing where it is, or cannot be
    told."""
    head = text[: 4 * _SAMPLE]
    if _is_plainly_arabic(head):
        return None
    words = _ARABIC.findall(head)
    script = " ".join(words)[:_SAMPLE]
    if _is_little(sum(map(len, words)), head):
        return _detected(text[:_SAMPLE]) or ("und", "another script")
    if len(_FOREIGN.findall(script)) < 0.02 * len(script):
        return None
    found = _detected(script)
    if found:
        return found
    return ("und", "no Arabic") if len(_FOREIGN.findall(script)) > 0.12 * len(script) else None


def _is_plainly_arabic(text: str) -> bool:
    """Whether five letters that Arabic cannot do without are a quarter of all, and none is foreign: so are nearly all
    pages, and the rest need not be counted."""
    return sum(map(text.count, _COMMON)) > 0.25 * len(text) and not _FOREIGN.search(text)


def _is_little(arabic: int, text: str) -> bool:
    """Whether so many Arabic letters are less than a quarter of all; these are counted only where that may be."""
    if arabic >= 0.25 * len(text):
        return False
    letters = len(_LETTERS.findall(text))
    return letters >= 20 and arabic < 0.25 * letters


def _detected(text: str) -> tuple[str, str] | None:
    import pycld2

    # The detector refuses control characters that pages do hold.
    plain = "".join(c if c.isprintable() else " " for c in text)
    try:
        _, _, details = pycld2.detect(plain.encode("utf-8", "ignore"), isPlainText=True)
    except pycld2.error:
        return None
    name, code, percent, _ = details[0]
    if code in ("ar", "un") or percent < 50:
        return None
    return code, _NAMES.get(code, str(name).capitalize())
