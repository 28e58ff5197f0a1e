"""Contacts: where somebody was on a day, by the date line, by whom else he met, by what was agreed on there."""

from __future__ import annotations

import pytest

from tests.stages.test_events import events


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("أنقرة - وكالات\nعقد ماكرون أمس مباحثات مع أردوغان.", "ankara"),
        ("أنقرة - وكالات\nعقد ماكرون أمس مباحثات مع بوتين.", None),
        ("أنقرة - وكالات\nعقد ماكرون الشهر الماضي مباحثات مع أردوغان.", None),
        ("أنقرة - وكالات\nعاد أردوغان من باريس أمس. وعقد ماكرون أمس مباحثات مع أردوغان.", "paris"),
        ("أنقرة - وكالات\nألغى أردوغان أمس زيارته إلى موسكو. وعقد ماكرون أمس مباحثات مع أردوغان.", None),
        ("أنقرة - وكالات\nسيزور أردوغان موسكو غدا. وعقد ماكرون أمس مباحثات مع أردوغان.", "ankara"),
    ],
)
def test_news_of_the_day_of_somebody_at_home_is_from_where_the_date_line_says(text: str, place: str | None) -> None:
    found = [e for e in events(text) if e.kind == "meeting"]
    assert [e.place for e in found] == [place]


def test_who_met_somebody_on_a_day_met_others_there_too() -> None:
    found = events("التقى ماكرون أمس في نيويورك أردوغان. وأضاف البيان أن ماكرون التقى أمس بوتين.")
    assert {e.place for e in found if e.kind == "meeting"} == {"new-york-city"}


def test_what_two_agreed_on_they_agreed_on_where_they_met() -> None:
    found = events("اجتمع ماكرون أمس في أنقرة مع أردوغان. واتفق ماكرون وأردوغان أمس على خطة.")
    assert {(e.kind, e.place) for e in found} == {("meeting", "ankara"), ("agreement", "ankara")}


def test_what_is_handed_over_to_him_who_was_met_is_of_that_day() -> None:
    found = events("استقبل ماكرون اليوم سيرغي لافروف. ونقل لافروف إلى ماكرون دعوة من بوتين.")
    assert {e.date for e in found if e.kind == "message"} == {"2021-11-18"}


def test_a_meeting_on_the_margins_is_where_the_gathering_is() -> None:
    (meeting,) = events("على هامش أعمال الجمعية العامة في نيويورك، التقى ماكرون أمس بوتين.")
    assert meeting.place == "new-york-city"


def test_who_receives_credentials_is_at_home() -> None:
    (meeting,) = (e for e in events("تسلم ماكرون أمس أوراق اعتماد سفير تركيا الجديد.") if e.kind == "meeting")
    assert meeting.place == "france"


def test_the_next_stop_of_a_journey_to_come_has_a_day_of_its_own() -> None:
    found = events("يصل ماكرون إلى موسكو غدا، في مستهل جولة ستقوده إلى أنقرة.")
    assert {(e.place, e.date) for e in found} == {("moscow", "2021-11-19"), ("ankara", None)}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("احتضنت الدوحة أمس لقاء بين بوتين وأردوغان.", "doha"),
        ("تابع ماكرون نتائج قمة بوتين وأردوغان التي استضافتها جدة أمس.", "jeddah"),
        ("عقدت اللجنة السعودية العراقية المشتركة اجتماعها الثاني في جدة أمس.", "jeddah"),
        ("استقبل الرئيس المصري عبد الفتاح السيسي أمس في قصر الاتحادية أردوغان.", "cairo"),
    ],
)
def test_a_meeting_is_in_the_town_that_hosts_it(text: str, place: str) -> None:
    assert [e.place for e in events(text) if e.kind == "meeting"] == [place]


def test_commissions_of_two_states_that_met_have_met() -> None:
    found = events("اختتمت أشغال الدورة الرابعة للجنة المشتركة الموريتانية السنغالية.")
    assert [(e.kind, e.status) for e in found] == [("meeting", "occurred")]
