"""Cities from GeoNames: what lies near one of ours or means something else is left out, what lies elsewhere is told."""

from __future__ import annotations

import pytest

from tests.sentences import pipeline
from tools.cities import City, Ours, elsewhere, kilometres, missing

MOSCOW = Ours("russia", "RU", "Moscow", ("موسكو",), 55.75, 37.62)


def city(name: str, arabic: str, lat: float = 50.0, people: int = 300_000) -> City:
    return City(name, "RU", lat, 60.0, people, (arabic, name))


def test_distances_are_those_of_the_sphere() -> None:
    assert kilometres((55.75, 37.62), (59.94, 30.31)) == pytest.approx(634, abs=3)


@pytest.mark.parametrize(
    "unfit",
    [
        city("Kitab", "كتاب"),
        city("Talkamar", "تلكمار", people=9_000),
        city("Talkamar", "باريسوف"),
        City("Talkamar", "RU", 55.8, 37.6, 300_000, ("تلكمار",)),
    ],
)
def test_only_large_cities_are_added_that_are_called_nothing_else_and_lie_by_themselves(unfit: City) -> None:
    assert missing([MOSCOW], [unfit], pipeline().rulebook) == {}


def test_a_city_comes_with_its_names_and_where_it_lies() -> None:
    row = {"id": "talkamar", "en": "Talkamar", "ar": ["تلكمار"], "lat": "50.000", "lon": "60.000"}
    assert missing([MOSCOW], [city("Talkamar", "تلكمار")], pipeline().rulebook) == {"russia": [row]}


def test_a_place_far_from_its_namesake_is_told() -> None:
    ((far, state, name),) = elsewhere([MOSCOW], [City("Moscow", "RU", 60.0, 37.62, 9, ())])
    assert (round(far), state, name) == (473, "russia", "Moscow")
    assert not list(elsewhere([MOSCOW], [City("Moscow", "RU", 55.7, 37.6, 9, ())]))
