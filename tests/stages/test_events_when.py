"""Days that values begin with, weeks among them."""

from __future__ import annotations

import pytest

from marsad.stages.events.when import ahead, behind, days_behind, first_day, year_before
from tests.stages.test_events import events


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2018-06-12", "2018-06-12"),
        ("2018-06-12T09:00", "2018-06-12"),
        ("2018-06-20/2018-06-21", "2018-06-20"),
        ("2018-W23", "2018-06-04"),
        ("2018-06", "2018-06"),
        ("2018-SU", "2018-SU"),
    ],
)
def test_the_first_day_of_a_value(value: str, day: str) -> None:
    assert first_day(value) == day


def test_a_week_gone_by_is_not_ahead() -> None:
    assert not ahead("2018-W23", "2018-06-12")
    assert behind("2018-W23", "2018-06-12")
    assert ahead("2018-W26", "2018-06-12")


def test_the_month_at_hand_is_neither_ahead_nor_behind() -> None:
    assert not ahead("2018-06", "2018-06-12")
    assert not behind("2018-06", "2018-06-12")


def test_days_and_years_before() -> None:
    assert days_behind("2018-06-10T09:00", "2018-06-12") == 2
    assert days_behind("2018-06", "2018-06-12") == 0
    assert days_behind(None, "2018-06-12") == 0
    assert days_behind("2013-10-02", "2013-09/2013-11") == 0
    assert year_before("2018-12-11") == "2017-12-11"
    assert year_before("2020-02-29") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قال ماكرون إنه قد يلتقي بوتين قبل نهاية العام الحالي.", "2021"),
        ("التقى ماكرون بوتين قبل نهاية العام الحالي.", None),
    ],
)
def test_a_time_by_which_something_is_to_be_is_that_of_a_plan(text: str, day: str | None) -> None:
    (meeting,) = events(text)
    assert meeting.date == day


def test_a_plan_for_some_time_of_the_year_is_none_of_what_was_that_year() -> None:
    found = events("من المقرر أن يلتقي ماكرون بوتين هذا العام. وكان ماكرون التقى بوتين هذا العام.")
    assert {e.status for e in found} == {"planned", "occurred"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قال الوزير الاثنين إنه لن يغادر الاتفاق النووي الذي وقعته القوى الكبرى مع طهران.", None),
        ("تحدث الوزير عن الاتفاق النووي الذي وقعته القوى الكبرى مع طهران عام 2015.", "2015"),
    ],
)
def test_what_is_long_past_is_not_of_the_day_on_which_it_is_spoken_of(text: str, day: str | None) -> None:
    (deal,) = [e for e in events(text) if e.kind == "agreement"]
    assert {p.actor for p in deal.participants} == {"iran", "p5-plus-1"}
    assert deal.date == day


def test_those_of_a_deal_long_past_are_not_the_two_presidents() -> None:
    text = (
        "استقبل بوتين نظيره ماكرون. وأشاد بالاتفاق النووي الذي وقعته القوى الكبرى مع طهران عام 2015. "
        "واتفق الرئيسان على فتح المعابر."
    )
    agreed = [{p.actor for p in e.participants} for e in events(text) if e.kind == "agreement"]
    assert {"vladimir-putin", "emmanuel-macron"} in agreed


def test_a_time_that_opens_a_joined_clause_is_that_of_its_verb() -> None:
    found = events("زار بوتين مصر في مارس، وفي أبريل أصبح أول رئيس روسي يزور المغرب.")
    assert [(e.date or "")[-3:] for e in found] == ["-03", "-04"]
