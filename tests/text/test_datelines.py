"""Calendar dates as pages write them."""

from __future__ import annotations

import pytest

from marsad.rulebook import load_rulebook
from marsad.stages.clean import dateline_names
from marsad.text.datelines import Datelines, from_hijri, iso_of
from marsad.text.fold import fold


@pytest.fixture(scope="module")
def datelines() -> Datelines:
    return Datelines(dateline_names(load_rulebook()))


WRITTEN = {
    "الخميس 18 نوفمبر 2021": "2021-11-18",
    "١٨ تشرين الثاني ٢٠٢١": "2021-11-18",
    "18 نوفمبر/ تشرين الثاني 2021": "2021-11-18",
    "(18 تشرين الثاني/نوفمبر 2021م)": "2021-11-18",
    "18 نونبر 2021 - 17:30": "2021-11-18T17:30",
    "الأربعاء 27 جويلية 2022": "2022-07-27",
    "24 أوت 2023 | 00:20": "2023-08-24T00:20",
    "18-11-2021 | 17:18": "2021-11-18T17:18",
    "2021/11/18 - 05:30 م": "2021-11-18T17:30",
    "09/مايو/2023 - 02:15 م": "2023-05-09T14:15",
    "04 أكتوبر 2022 09:15 صباحا": "2022-10-04T09:15",
    "12:05 ص 1 يناير 2022": "2022-01-01T00:05",
    "30.07.2024": "2024-07-30",
    "25 أغسطس 2021ء": "2021-08-25",
    "GMT 02:57 2025 الجمعة ,14 تشرين الثاني / نوفمبر": "2025-11-14T02:57+00:00",
    "10:15 GMT 18.11.2021 (10:30)": "2021-11-18T10:15+00:00",
    "18 نوفمبر 2021 الساعة 17:30 بتوقيت غرينتش": "2021-11-18T17:30+00:00",
    "18 نوفمبر 2021 05:20 م GMT+3": "2021-11-18T17:20+03:00",
    "9 فبراير شباط 2023": "2023-02-09",
    "فاتح دجنبر 2022": "2022-12-01",
    "نوفمبر 18, 2021": "2021-11-18",
    "November 18, 2021": "2021-11-18",
    "18 Nov 2021": "2021-11-18",
    "11/18/2021": "2021-11-18",
    "نوفمبر 2021": "2021-11",
    "5 محرم 1443 هـ": "2021-08-13",
    "05/01/1443": "2021-08-13",
    "عرب وعالم18-11-2021": "2021-11-18",
}


@pytest.mark.parametrize(("written", "value"), WRITTEN.items())
def test_dates_are_read_in_every_form(datelines: Datelines, written: str, value: str) -> None:
    found = datelines.find(fold(written).text)
    assert [date.value for date in found] == [value]


@pytest.mark.parametrize(
    "written", ["17:18", "18 نوفمبر", "31 فبراير 2021", "45/13/2021", "الأحد", "هاتف 0020 1234", "2021", "1450 مشاهدة"]
)
def test_what_names_no_day_of_a_year_is_no_date(datelines: Datelines, written: str) -> None:
    assert datelines.find(fold(written).text) == ()


def test_two_calendars_side_by_side_are_two_dates_of_one_day(datelines: Datelines) -> None:
    found = datelines.find(fold("الأحد - 18 محرم 1439 هـ - 08 أكتوبر 2017 م").text)
    assert [(date.value, date.hijri) for date in found] == [("2017-10-08", True), ("2017-10-08", False)]


def test_offsets_are_those_of_the_folded_text(datelines: Datelines) -> None:
    text = fold("نُشر في ١٨ نوفمبر ٢٠٢١").text
    (found,) = datelines.find(text)
    assert text[found.start : found.end] == "18 نوفمبر 2021"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("2021-11-18T17:18:00Z", "2021-11-18T17:18:00+00:00"),
        ("2021-11-18 17:18:00+0300", "2021-11-18T17:18:00+03:00"),
        ("2021-11", "2021-11"),
        ("Thu, 18 Nov 2021 17:18:00 +0300", "2021-11-18T17:18:00+03:00"),
        ("الخميس 18 نوفمبر 2021", "2021-11-18"),
        ("2021-13-45", None),
        ("أمس", None),
    ],
)
def test_metadata_dates_become_iso(datelines: Datelines, field: str, value: str | None) -> None:
    assert iso_of(field, datelines) == value


def test_hijri_days_that_do_not_exist_have_no_date() -> None:
    assert from_hijri(1443, 1, 5) == "2021-08-13"
    assert from_hijri(1443, 13, 1) is None
    assert from_hijri(1200, 1, 1) is None
