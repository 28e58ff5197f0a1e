"""Where places lie, and where that is on the picture of the land: plate carrée, 80° north to 58° south.

The land (``static/land.svg``) is Natural Earth's at 1:110 million, without any border.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from marsad.article import Actor
from marsad.rulebook import Rulebook, source

WIDTH, HEIGHT = 1000, 383
_NORTH = 80.0
_SCALE = WIDTH / 360
Degrees = tuple[float, float]
"""Latitude and longitude."""


def located(place: str, actors: Mapping[str, Actor], rulebook: Rulebook) -> Degrees | None:
    """Where a place lies, a state where its capital does; nothing where the rules do not say."""
    actor = actors.get(place)
    if actor is None or not actor.country:
        return None
    known, capital = _places(rulebook, actor.country)
    return known.get(place) or (known.get(capital) if actor.kind == "state" else None)


@lru_cache(maxsize=512)
def _places(rulebook: Rulebook, country: str) -> tuple[dict[str, Degrees], str]:
    """The places of a state by its ISO 3166 code, and the id of its capital, from the state's rule file."""
    known: dict[str, Degrees] = {}
    capital = ""
    for path in map(Path, rulebook.compiled.files):
        if path.parent.name != "actors" or path.stem != country.lower():
            continue
        data: dict[str, Any] = source.load(path) or {}
        rows = [row for row in data.get("places") or () if row.get("lat") and row.get("lon")]
        known |= {row["id"]: (float(row["lat"]), float(row["lon"])) for row in rows}
        capital = (data.get("state") or {}).get("capital") or capital
    return known, capital


def projected(where: Degrees) -> tuple[float, float]:
    """Where a point lies in the picture."""
    latitude, longitude = where
    return round((longitude + 180) * _SCALE, 1), round((_NORTH - latitude) * _SCALE, 1)
