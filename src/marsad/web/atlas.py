"""Where places lie, and where that is on the picture of the land: plate carrée, 80° north to 58° south.

The land (``static/land.svg``) is Natural Earth's at 1:110 million, without any border.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from marsad.article import Actor
from marsad.rulebook import Rulebook, source

WIDTH, HEIGHT = 1000, 383
_NORTH = 80.0
_SCALE = WIDTH / 360
_LEAST, _SHAPE = 90.0, 0.5
"""Of a part of the picture: its least width, and its height to its width."""
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
        if path.parent.name == "actors" and path.stem == country.lower():
            data: dict[str, Any] = source.kept(path) or {}
            state = data.get("state") or {}
            known |= _degrees(data.get("places") or ())
            capital = state.get("capital") or capital
            for cities in (p for p in map(Path, rulebook.compiled.files) if p.parent.name == "cities"):
                known = _degrees((source.kept(cities) or {})["cities"].get(state.get("id"), ())) | known
    return known, capital


def _degrees(rows: Iterable[dict[str, str]]) -> dict[str, Degrees]:
    return {row["id"]: (float(row["lat"]), float(row["lon"])) for row in rows if row.get("lat") and row.get("lon")}


class Frame(msgspec.Struct, frozen=True):
    """The part of the picture of the land that is shown; ``whole`` is the size of all of it, ``outline`` its path."""

    x: float = 0.0
    y: float = 0.0
    width: float = WIDTH
    height: float = HEIGHT

    @property
    def whole(self) -> tuple[int, int]:
        """Width and height of the land."""
        return WIDTH, HEIGHT

    @property
    def outline(self) -> str:
        """The land as the path of an SVG."""
        return _outline()

    def placed(self, at: tuple[float, float]) -> tuple[float, float] | None:
        """Where a point of the whole picture lies in this part, which is ``WIDTH`` wide; nothing outside it."""
        x, y = (at[0] - self.x) * WIDTH / self.width, (at[1] - self.y) * WIDTH / self.width
        inside = 0 <= x <= WIDTH and 0 <= y <= self.height * WIDTH / self.width
        return (round(x, 1), round(y, 1)) if inside else None


@lru_cache(maxsize=1)
def _outline() -> str:
    land = (Path(__file__).parent / "static" / "land.svg").read_text(encoding="utf-8")
    return land.split(' d="')[1].split('"')[0]


def around(points: Sequence[tuple[float, float]]) -> Frame:
    """The part of the land where most of these points lie: all but a tenth on each side."""
    if not points:
        return Frame()
    (left, right), (top, bottom) = (_middle([point[axis] for point in points]) for axis in (0, 1))
    width = min(max((right - left) * 1.15, (bottom - top) * 1.15 / _SHAPE, _LEAST), WIDTH)
    height = min(width * _SHAPE, HEIGHT)
    x, y = (left + right - width) / 2, (top + bottom - height) / 2
    return Frame(_kept(x, WIDTH - width), _kept(y, HEIGHT - height), round(width, 1), round(height, 1))


def _middle(values: Sequence[float]) -> tuple[float, float]:
    ordered = sorted(values)
    edge = len(ordered) // 10
    return ordered[edge], ordered[-1 - edge]


def _kept(value: float, most: float) -> float:
    return round(min(max(value, 0.0), most), 1)


def projected(where: Degrees) -> tuple[float, float]:
    """Where a point lies in the picture."""
    latitude, longitude = where
    return round((longitude + 180) * _SCALE, 1), round((_NORTH - latitude) * _SCALE, 1)
