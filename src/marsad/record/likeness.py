"""How alike two articles are: signatures of their wording and their matter, found by shared bands, never all pairs.

MinHash with locality-sensitive hashing (Broder 1997; Indyk and Motwani 1998): two articles are compared only if
a band of their signatures is the same, which becomes likely above a certain likeness and very unlikely below it.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence
from datetime import date

import msgspec
from rensa import RMinHash

from marsad.article import Reading
from marsad.text.terms import terms

COPY = 0.7
"""Share of common wording (three words in a row) from which on an article is a copy of another."""
MATTER = 0.28
"""Share of common words in title and first lines from which on two articles are about the same thing."""
_SIZE, _SEED = 96, 1
_WORDS, _MATTER = (16, 6), (30, 2)
"""Bands, and rows of each: nine in ten pairs meet that are alike by 0.7 in wording, by 0.28 in matter."""
_LEAD = 80
_DAYS = 3


class Signature(msgspec.Struct, frozen=True):
    """What stands for an article when it is compared; ``bucket`` is its time of publication in steps of days."""

    words: bytes
    matter: bytes
    bucket: int | None

    @property
    def bands(self) -> tuple[int, ...]:
        """What is kept so that others find this article: hashes of 64 bits with a sign."""
        return _bands("words", self.words, _WORDS) + _bands(f"matter {self.bucket}", self.matter, _MATTER)

    @property
    def near(self) -> tuple[int, ...]:
        """The bands by which this article finds others: of the matter only those published within days."""
        if self.bucket is None:
            return self.bands
        beside = (self.bucket - 1, self.bucket, self.bucket + 1)
        around = (_bands(f"matter {bucket}", self.matter, _MATTER) for bucket in beside)
        return _bands("words", self.words, _WORDS) + tuple(band for bands in around for band in bands)

    @staticmethod
    def bucket_of(published: str | None) -> int | None:
        """The step of days in which a publication lies; null where its day is not known."""
        try:
            return date.fromisoformat((published or "")[:10]).toordinal() // _DAYS
        except ValueError:
            return None


def signature(reading: Reading) -> Signature:
    """The signature of an article's own text; furniture plays no part."""
    body = [term.term for term in terms(_own(reading))]
    lead = dict.fromkeys(term for term in _title(reading) + body[:_LEAD] if len(term) > 2)
    return Signature(
        words=_minhash([" ".join(body[i : i + 3]) for i in range(max(1, len(body) - 2))]),
        matter=_minhash(list(lead)),
        bucket=Signature.bucket_of(reading.article.published),
    )


def likeness(a: bytes, b: bytes) -> float:
    """The share of what two signatures have in common, from 0 to 1; standard error at most 0.05."""
    ours, theirs = _numbers(a), _numbers(b)
    if not ours or not theirs:
        return 0.0
    return sum(x == y for x, y in zip(ours, theirs, strict=True)) / len(ours)


def _own(reading: Reading) -> str:
    text, blocks = reading.article.text, reading.blocks
    return "\n".join(text[b.start : b.end] for b in blocks if b.label == "body") or text


def _title(reading: Reading) -> list[str]:
    return [term.term for term in terms(reading.article.title or "")]


def _minhash(features: list[str]) -> bytes:
    if not any(features):
        return b""
    made = RMinHash(num_perm=_SIZE, seed=_SEED)
    made.update(features)
    return struct.pack(f"<{_SIZE}I", *made.digest())


def _numbers(packed: bytes) -> Sequence[int]:
    return struct.unpack(f"<{len(packed) // 4}I", packed)


def _bands(name: str, packed: bytes, shape: tuple[int, int]) -> tuple[int, ...]:
    """A hash of each band; none of an article without words."""
    bands, step = shape[0], 4 * shape[1]
    return tuple(_hash(name, band, packed[band * step : (band + 1) * step]) for band in range(bands) if packed)


def _hash(name: str, band: int, rows: bytes) -> int:
    digest = hashlib.blake2b(f"{name} {band} ".encode() + rows, digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)
