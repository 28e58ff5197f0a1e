"""What ISO 8601 values cover."""

from __future__ import annotations

from datetime import date

import pytest

from marsad.record.dates import NOWHERE, Window, gap, window


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021-11-17", date(2021, 11, 17), date(2021, 11, 17)),
        ("2021-11-18T17:18+03:00", date(2021, 11, 18), date(2021, 11, 18)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2018-W29", date(2018, 7, 16), date(2018, 7, 22)),
        ("2018-SU", date(2018, 6, 1), date(2018, 8, 31)),
        ("2018-WI", date(2018, 12, 1), date(2019, 2, 28)),
        ("2018-Q2", date(2018, 4, 1), date(2018, 6, 30)),
        ("2023-07-16/2023-07-19", date(2023, 7, 16), date(2023, 7, 19)),
    ],
)
def test_values_cover_days(value: str, first: date, last: date) -> None:
    assert window(value) == Window(first, last)


@pytest.mark.parametrize("value", [None, "", "soon", "2021-13", "2021-02-30", "2021-W60", "0000-01-01"])
def test_what_is_no_date_covers_nothing(value: str | None) -> None:
    assert window(value) == NOWHERE


def test_gaps_are_in_days() -> None:
    assert gap(window("2021-08-18"), window("2021-08-20")) == 2
    assert gap(window("2021-08-20"), window("2021-08-18")) == 2
    assert gap(window("2021-08"), window("2021-08-18")) == 0
    assert gap(window("2021-08-18"), NOWHERE) is None
