"""What one article tells of contacts, in the form in which the record compares them: made once, kept with the reading.

It follows from the reading, the shipped rules and the code of this package alone, never from other articles or from
what people judged.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import msgspec

from marsad.article import Event, Reading
from marsad.record.reports import Report, reports
from marsad.rulebook import rules_version, shipped_rules

_CODE = ("article.py", "record/dates.py", "record/reports.py", "record/telling.py", "record/wording.py")


class Telling(msgspec.Struct, frozen=True, gc=False):
    """The contacts of one article: ``events`` as they were read, ``reports`` as they are compared."""

    article: str
    events: tuple[Event, ...]
    reports: tuple[Report, ...]


def telling(reading: Reading) -> Telling:
    """What the article of ``reading`` tells of contacts."""
    return Telling(reading.article.id, reading.events, tuple(reports([reading])))


# Sets are written in order: what is kept depends on what it holds alone.
_encode = msgspec.json.Encoder(order="deterministic").encode
_decode = msgspec.json.Decoder(Telling).decode


def to_json(told: Telling) -> bytes:
    """What ``from_json`` reads."""
    return _encode(told)


def from_json(kept: bytes) -> Telling:
    """What ``to_json`` wrote, by code of the same ``edition``."""
    return _decode(kept)


@cache
def edition() -> str:
    """Version of the rules and of the code by which a telling follows from a reading."""
    code, digest = Path(__file__).parent.parent, hashlib.blake2b(digest_size=4)
    for name in _CODE:
        digest.update((code / name).read_bytes())
    return f"{rules_version([shipped_rules()])}-{digest.hexdigest()}"
