"""Calendar arithmetic on ISO 8601 values."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text import calendar

days = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@pytest.mark.parametrize(
    ("value", "precision", "first", "last"),
    [
        ("2021", "year", "2021-01-01", "2021-12-31"),
        ("2020-02", "month", "2020-02-01", "2020-02-29"),
        ("2018-W23", "week", "2018-06-04", "2018-06-10"),
        ("2019-SU", "season", "2019-06-01", "2019-08-31"),
        ("2019-WI", "season", "2019-12-01", "2020-02-29"),
        ("2021-08-18", "day", "2021-08-18", "2021-08-18"),
        ("2021-08-18TMO", "time", "2021-08-18", "2021-08-18"),
        ("2021-08-18T17:18", "time", "2021-08-18", "2021-08-18"),
        ("2021-08-18/2021-08-20", "interval", "2021-08-18", "2021-08-20"),
        ("1950/1953", "interval", "1950-01-01", "1953-12-31"),
    ],
)
def test_values_have_precision_and_bounds(value: str, precision: str, first: str, last: str) -> None:
    assert calendar.precision(value) == precision
    assert calendar.bounds(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("value", [None, "", "P3D", "T17:18", "2021-13", "2021-02-30", "2018-W60", "soon"])
def test_what_is_no_calendar_value_has_no_bounds(value: str | None) -> None:
    assert calendar.bounds(value) is None
    assert calendar.first_day(value) is None


def test_a_year_contains_its_days_and_a_day_no_year() -> None:
    assert calendar.contains("2021", "2021-08-18")
    assert calendar.contains("2021-08", "2021-08-18TMO")
    assert not calendar.contains("2021-08-18", "2021")
    assert not calendar.contains("2021", "2022-01-01")
    assert not calendar.contains("2021", None)


def test_overlap_is_a_shared_day() -> None:
    assert calendar.overlap("2021-08-18/2021-08-20", "2021-08-20/2021-09")
    assert not calendar.overlap("2021-08-18", "2021-08-19")


@given(days, st.integers(min_value=1, max_value=7))
def test_weekdays_are_where_they_are_asked_for(day: date, weekday: int) -> None:
    near = calendar.nearest_weekday(day, weekday)
    before, after = calendar.weekday_before(day, weekday), calendar.weekday_after(day, weekday)
    assert {d.isoweekday() for d in (near, before, after)} == {weekday}
    assert abs((near - day).days) <= 3
    assert 0 <= (day - before).days <= 6
    assert 0 <= (after - day).days <= 6
    assert (
        calendar.weekday_before(day, weekday, strictly=True) < day < calendar.weekday_after(day, weekday, strictly=True)
    )


def test_the_nth_weekday_of_a_month() -> None:
    assert calendar.nth_weekday(2014, 9, 2, 3) == date(2014, 9, 16)
    assert calendar.nth_weekday(2013, 3, 1, -1) == date(2013, 3, 25)
    assert calendar.nth_weekday(2014, 9, 2, 6) is None


@given(st.integers(1, 3000), st.integers(1, 12), st.integers(-200, 200))
def test_adding_months_and_taking_them_back(year: int, month: int, count: int) -> None:
    assert calendar.add_months(*calendar.add_months(year, month, count), -count) == (year, month)


def test_hijri_days_follow_umm_al_qura() -> None:
    assert calendar.from_hijri(1443, 1, 14) == date(2021, 8, 22)
    assert calendar.from_hijri(1439, 9, 31) is None
    assert calendar.from_hijri(900, 1, 1) is None
    assert calendar.hijri_month(1440, 9) == (date(2019, 5, 6), date(2019, 6, 3))
