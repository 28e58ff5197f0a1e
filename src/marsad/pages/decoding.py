"""Bytes to text: UTF-8 and UTF-16 with and without mark, windows-1256, ISO-8859-6, and text decoded
wrongly before.

The declared character set is a hint, no more: pages lie. Arabic legacy sets are told apart by how often
the article ``ال`` appears when read either way.
"""

from __future__ import annotations

import codecs
import re

from marsad.errors import PageError

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_MAGIC = {
    b"%PDF": "a PDF file",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\xd0\xcf\x11\xe0": "an office document",
    b"SQLite format 3": "a SQLite database",
    b"\x7fELF": "a program",
    b"RIFF": "a media file",
    b"\x1f\x8b": "a gzip archive inside another",
}
_ARABIC = re.compile("[\u0621-\u064a\u067e\u0686\u06a9\u06af\u06cc]")
_DOUBLED = re.compile("[ØÙÛ][\u0080-\u00bf\u0152-\u0192\u02c6-\u02dc\u2013-\u203a\u20ac\u2122]")
_SAMPLE = 60_000
_MANY_BAD = 0.02
_LEGACY = ("cp1256", "iso8859_6")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a page; raises ``PageError`` where the bytes are no text, with what they are."""
    if not data:
        raise PageError("the page is empty (0 bytes)")
    for magic, what in _MAGIC.items():
        if data.startswith(magic):
            raise PageError(f"the page is {what}, not text")
    return _repaired(_decoded(data, declared))


def _decoded(data: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    wide = _utf16(data)
    if wide:
        return data[: len(data) // 2 * 2].decode(wide, errors="replace")
    if b"\0" in data:
        raise PageError("the page is binary: it holds zero bytes and is no UTF-16 text")
    return _utf8(data) or _legacy(data, declared)


def _utf16(data: bytes) -> str:
    """UTF-16 without mark: every second byte of Arabic text is 06 or 00."""
    sample = data[: _SAMPLE // 2 * 2]
    pairs = len(sample) // 2
    if pairs < 4:
        return ""
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if (high.count(6) + high.count(0)) > 0.9 * pairs and high.count(6) > 0.2 * pairs:
            return name
    return ""


def _utf8(data: bytes) -> str:
    """UTF-8, also with a few damaged bytes; nothing where it is another encoding."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    return text if bad <= max(2, _MANY_BAD * len(text)) and len(_ARABIC.findall(text[:_SAMPLE])) > 4 * bad else ""


def _legacy(data: bytes, declared: str | None) -> str:
    """One of the Arabic single-byte sets, else whatever is detected."""
    sample = data[:_SAMPLE]
    scores = {name: _arabic_score(sample, name) for name in _LEGACY}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] > 0.015:
        return data.decode(best, errors="replace")
    return _declared(data, declared) or _detected(data)


def _arabic_score(sample: bytes, encoding: str) -> float:
    """How often the Arabic article appears; the wrong set shows other letters there."""
    return sample.decode(encoding, errors="replace").count("ال") / max(1, len(sample))


def _declared(data: bytes, declared: str | None) -> str:
    try:
        return data.decode(declared, errors="strict") if declared else ""
    except (LookupError, UnicodeDecodeError):
        return ""


def _detected(data: bytes) -> str:
    # Imported here, for few pages need a guess.
    from charset_normalizer import from_bytes

    guess = from_bytes(data[:_SAMPLE]).best()
    if guess is None:
        raise PageError("the page is binary or in an unknown character set")
    text = data.decode(guess.encoding, errors="replace")
    if sum(c < " " and c not in "\t\n\r\f\x1b" for c in text[:_SAMPLE]) > 0.01 * len(text[:_SAMPLE]):
        raise PageError("the page is binary: too many control characters for text")
    return text


def _repaired(text: str) -> str:
    """Undo a wrong decoding that happened before the page reached us."""
    sample = text[:_SAMPLE]
    if "\ufffd" in sample and sample.count("\ufffd") > 0.1 * len(sample):
        raise PageError("the page is damaged: its letters were lost in an earlier conversion")
    if len(_DOUBLED.findall(sample)) * 4 > len(sample.strip()):
        return _undo(text, "cp1252", "utf-8") or _undo(text, "latin-1", "utf-8") or text
    if (sample.count("ط") + sample.count("ظ")) * 4 > len(sample.strip()) > 8:
        return _undo(text, "cp1256", "utf-8") or text
    if not _ARABIC.search(sample) and sum("\u00c0" <= c <= "\u00ff" for c in sample) * 3 > len(sample.strip()) > 8:
        return _undo(text, "latin-1", "cp1256") or _undo(text, "cp1252", "cp1256") or text
    return text


def _undo(text: str, wrong: str, right: str) -> str:
    """The text read as it should have been; bytes that ``wrong`` cannot hold are passed through."""
    raw = b"".join(_bytes(char, wrong) for char in text)
    repaired = raw.decode(right, errors="replace")
    arabic = len(_ARABIC.findall(repaired[:_SAMPLE]))
    return repaired if arabic * 3 > len(repaired[:_SAMPLE].strip()) and repaired.count("\ufffd") * 20 < arabic else ""


def _bytes(char: str, encoding: str) -> bytes:
    try:
        return char.encode(encoding)
    except UnicodeEncodeError:
        return bytes([ord(char)]) if ord(char) < 256 else b"?"
