"""Two-letter codes of states, for formats that want these."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

from marsad.rulebook.source import read


class _Countries(msgspec.Struct, frozen=True):
    schema: str
    countries: dict[str, str]


@cache
def _countries() -> dict[str, str]:
    return read(Path(__file__).with_name("countries.yaml"), _Countries).countries


def iso2(country: str | None) -> str | None:
    """The ISO 3166 alpha-2 code of an alpha-3 code, in capitals; null where there is none."""
    return _countries().get(country or "")
