"""Contacts: days and places that they have from the page, from the sentence before, from a journey."""

from __future__ import annotations

import pytest

from marsad.article import Event
from tests.stages.test_events import ERDOGAN, MACRON, PUTIN, events, who


def _of(text: str, people: set[str], kind: str) -> Event:
    """The one contact of a kind between two."""
    (found,) = (e for e in events(text) if who(e) == people and e.kind == kind)
    return found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("استقبل ماكرون أردوغان.", "france"),
        ("باريس (رويترز) - استقبل ماكرون أردوغان.", "paris"),
        ("موسكو (رويترز) - اجتمع ماكرون هنا اليوم مع أردوغان.", "moscow"),
        ("وصل ماكرون أمس إلى موسكو. واستقبل ماكرون أردوغان.", None),
        ("التقى ماكرون أردوغان.", None),
    ],
)
def test_who_receives_others_is_at_home_unless_the_page_puts_him_elsewhere(text: str, place: str | None) -> None:
    assert _of(text, {MACRON, ERDOGAN}, "meeting").place == place


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("استقبل ماكرون اليوم أردوغان. ثم التقى ماكرون بوتين.", "meeting", "2021-11-18"),
        ("استقبل ماكرون أمس أردوغان. إلى ذلك، بعث ماكرون برقية تهنئة إلى بوتين.", "message", "2021-11-17"),
        ("استقبل ماكرون اليوم أردوغان. وبعث ماكرون برقية تهنئة إلى بوتين.", "message", None),
        ("استقبل ماكرون اليوم أردوغان. والتقى ماكرون بوتين.", "meeting", "2021-11-18"),
        ("استقبل ماكرون اليوم بوتين. وسلم ماكرون بوتين رسالة.", "message", "2021-11-18"),
        ("استقبل ماكرون اليوم أردوغان. وكان ماكرون التقى بوتين.", "meeting", None),
        ("استقبل ماكرون الشهر الماضي أردوغان. ثم التقى ماكرون بوتين.", "meeting", None),
        ("اتصل ماكرون اليوم بأردوغان. جاء ذلك خلال استقبال ماكرون بوتين.", "meeting", "2021-11-18"),
        ("وصل ماكرون أمس إلى موسكو. وعقد ماكرون فور وصوله لقاء مع بوتين.", "meeting", "2021-11-17"),
        ("وصل ماكرون أمس إلى كندا. واستقبل بوتين ماكرون لدى وصوله إلى موسكو.", "meeting", None),
        ("غادر ماكرون موسكو أمس بعد زيارة رسمية. وبعث ماكرون لدى مغادرته برقية إلى بوتين.", "message", "2021-11-17"),
    ],
)
def test_a_sentence_that_goes_on_has_the_day_of_the_last(text: str, kind: str, day: str | None) -> None:
    assert _of(text, {MACRON, PUTIN}, kind).date == day


def test_the_day_of_the_next_stop_is_not_that_of_the_first() -> None:
    text = "يتوجه ماكرون غدا إلى موسكو للقاء بوتين، ومن ثم إلى أنقرة يوم الاثنين القادم."
    assert _of(text, {MACRON, PUTIN}, "meeting").date == "2021-11-19"


def test_who_was_received_and_will_meet_others_is_in_two_contacts() -> None:
    text = "استقبل بوتين ماكرون أمس. وسيلتقي ماكرون مسؤولين من روسيا."
    assert {e.status for e in events(text) if e.kind == "meeting"} == {"occurred", "planned"}


@pytest.mark.parametrize(
    ("text", "people", "kind", "place"),
    [
        ("استقبل ماكرون اليوم أردوغان. ثم التقى ماكرون بوتين.", {MACRON, PUTIN}, "meeting", "france"),
        ("وقع ماكرون وبوتين اليوم في باريس اتفاقية عقب مباحثات جمعتهما.", {MACRON, PUTIN}, "meeting", "paris"),
        ("زار ماكرون موسكو أمس. ووقع ماكرون وبوتين اتفاقية.", {MACRON, PUTIN}, "agreement", "moscow"),
        (
            "وصل ماكرون أمس إلى موسكو للمشاركة في اجتماع مجلس الأمن.",
            {"united-nations-security-council"},
            "meeting",
            "moscow",
        ),
        ("زار ماكرون روسيا وتركيا التي أجرى فيها أمس مباحثات مع أردوغان.", {MACRON, ERDOGAN}, "meeting", "turkey"),
    ],
)
def test_where_contacts_are_that_say_no_place(text: str, people: set[str], kind: str, place: str) -> None:
    assert _of(text, people, kind).place == place


def test_an_ambassador_to_the_country_is_named_behind_it() -> None:
    (found,) = events("استقبل ماكرون سفير روسيا لدى البلاد إيغور سيرغييف.")
    assert "russia" not in who(found)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "بحث ماكرون اليوم مع بوتين، الذي يقوم بأول زيارة له إلى باريس منذ توليه منصبه في أيار الماضي، ملف الطاقة.",
            "2021-11-18",
        ),
        (
            "عقد ماكرون في باريس أمس، ضمن جولة من 15 إلى 18 نوفمبر، قمة مع أردوغان. والتقى بوتين ماكرون في اليوم نفسه.",
            "2021-11-17",
        ),
    ],
)
def test_days_of_something_else_do_not_date_a_contact(text: str, day: str) -> None:
    assert {e.date for e in events(text) if who(e) == {MACRON, PUTIN}} == {day}


def test_an_envoy_met_on_the_margins_is_where_and_when_the_meeting_is() -> None:
    told = "عقد ماكرون وأردوغان أمس في باريس اجتماعا. وسيوقعان في ختام الاجتماع بيانا."
    text = f"{told} وعلى هامش الاجتماع، التقى ماكرون بوتين."
    found = _of(text, {MACRON, PUTIN}, "meeting")
    assert (found.date, found.place) == ("2021-11-17", "paris")


def test_on_the_margins_of_a_gathering_is_its_day_and_its_place() -> None:
    text = "انعقدت أمس في باريس قمة الاتحاد الأوروبي. والتقى أردوغان على هامش القمة بوتين."
    (meeting,) = (e for e in events(text) if e.kind == "meeting")
    assert (meeting.date, meeting.place) == ("2021-11-17", "paris")


def test_a_summit_of_two_bodies_is_one_of_many_states() -> None:
    (summit,) = events("عقدت أمس في باريس قمة تجمع الاتحاد الأوروبي والاتحاد الأفريقي.")
    assert summit.kind == "summit"


@pytest.mark.parametrize(
    ("text", "kind", "people"),
    [
        ("كشف قصر الإليزيه عن لقاء سيعقده ماكرون غدا في باريس مع بوتين.", "meeting", {MACRON, PUTIN}),
        ("جمع ماكرون في باريس بوتين وأردوغان.", "meeting", {MACRON, PUTIN, ERDOGAN}),
        ("قال أردوغان إن الاتفاق الأمني الموقع بين فرنسا وروسيا سيجدد.", "agreement", {"france", "russia"}),
        ("وفي باريس، أنهى بوتين زيارة استغرقت يومين.", "visit", {PUTIN, "france"}),
        ("دعا ماكرون بوتين إلى لقاء في باريس.", "meeting", {MACRON, PUTIN}),
        ("استقبل ماكرون، صباح أمس في دارته في باريس، بوتين.", "meeting", {MACRON, PUTIN}),
        ("عقد وزراء خارجية الاتحاد الأوروبي أمس اجتماعا طارئا عبر الفيديو.", "call", {"european-union"}),
    ],
)
def test_parties_stand_far_from_the_word(text: str, kind: str, people: set[str]) -> None:
    assert [(e.kind, who(e)) for e in events(text)] == [(kind, people)]


def test_a_name_that_is_a_word_too_is_somebody_where_he_meets_others() -> None:
    text = "وصل رئيس الحكومة تمام سلام إلى باريس. ثم التقى سلام ماكرون."
    assert [who(e) for e in events(text, published="2015-11-18") if e.kind == "meeting"] == [{"tammam-salam", MACRON}]
