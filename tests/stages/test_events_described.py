"""Contacts: what adjectives, conditions and the words around say of whether they came about."""

from __future__ import annotations

import pytest

from tests.stages.test_events import events


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قال مسؤول إن القمة بين ماكرون وبوتين لا تزال مزمعة.", "planned"),
        ("ومن المقرر أن يتناول لقاء ماكرون وبوتين أبرز الملفات الراهنة.", "planned"),
        ("يستعد الوفدان لقمة مرتقبة قد تنعقد خريف هذا العام بين ماكرون وبوتين.", "possible"),
        ("وكان ماكرون قد ألغى لقاء كان مقررا في باريس مع بوتين.", "cancelled"),
        ("وقال مسؤول إن ماكرون لن يلتقي بوتين إلا إذا تغير الموقف.", "possible"),
        ("واستبقتها محادثات في باريس بين ماكرون وبوتين.", "occurred"),
        ("وقال مسؤول إن لتركيا فضلا كبيرا في عقد محادثات بين ماكرون وبوتين.", "occurred"),
        ("وأكدت الوزارة أن موسكو منفتحة على عقد قمة بين ماكرون وبوتين.", "possible"),
        ("وعزا مسؤول صعوبة ترتيب قمة بين ماكرون وبوتين إلى الخلافات.", "possible"),
        ("وقد حان الوقت لترتيب لقاء بين ماكرون وبوتين.", "possible"),
        ("وتزايد القلق مع قرب انعقاد قمة بين ماكرون وبوتين.", "planned"),
        ("وطالبت المنظمة في افتتاح الاجتماع بين ماكرون وبوتين بوقف القتال.", "occurred"),
        ("وعبر ماكرون عن أسفه للمقترحات التركية خلال اجتماع مع بوتين.", "occurred"),
        ("وتسعى الحكومتان إلى تنفيذ اتفاقية القمة بين ماكرون وبوتين.", "occurred"),
        ("واتفق المسؤولون على عقد اجتماع يضم ماكرون وبوتين.", "planned"),
    ],
)
def test_status_of_a_meeting(text: str, status: str) -> None:
    assert [e.status for e in events(text) if e.kind == "meeting"] == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وبقي ماكرون أسبوعين في موسكو قبل أن يغادر ويسافر إلى أنقرة.", "occurred"),
        ("وأعلن ماكرون استقالته، ليزور أنقرة بعدها.", "occurred"),
        ("واضطر ماكرون إلى القيام بزيارات عدة إلى أنقرة.", "occurred"),
        ("يزور ماكرون أنقرة حاليا. وخلال زيارته لأنقرة سلم رسالة.", "ongoing"),
    ],
)
def test_status_of_a_visit(text: str, status: str) -> None:
    assert [e.status for e in events(text) if e.kind == "visit"] == [status]


def test_who_visited_held_the_talks_he_came_for() -> None:
    found = events("وزار ماكرون موسكو مرتين لإجراء محادثات مع بوتين.")
    assert {e.kind: e.status for e in found} == {"visit": "occurred", "meeting": "occurred"}


def test_what_is_asked_for_behind_a_relative_clause_is_possible() -> None:
    (meeting,) = events("وطلبت باريس، التي تنفي التهمة، اجتماعا لمجلس الأمن الدولي.")
    assert meeting.status == "possible"


def test_a_view_that_somebody_shares_is_no_agreement() -> None:
    assert not events("وأضاف ماكرون أنه يتفق مع بوتين على ضرورة وقف القتال.")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("ووصل قادة إلى جنيف للمشاركة في الدورة السابعة لمجلس حقوق الإنسان.", "planned"),
        ("وتناول القضايا التي سيتم بحثها خلال جلسة لمجلس الأمن الدولي.", "planned"),
        ("وعاد الوفد الموجود في نيويورك للمشاركة في جلسة لمجلس الأمن الدولي.", "occurred"),
    ],
)
def test_status_of_a_session(text: str, status: str) -> None:
    assert [e.status for e in events(text)] == [status]


def test_what_a_visitor_is_there_for_does_not_make_his_visit_one_to_come() -> None:
    found = events("يقوم ماكرون بزيارة لموسكو، لإجراء محادثات مع بوتين.")
    assert {e.kind: e.status for e in found}["visit"] == "ongoing"


def test_a_summit_of_many_goes_on() -> None:
    (summit,) = events("وتنعقد قمة مجموعة السبع، التي تضم كندا، في باريس.")
    assert summit.status == "ongoing"


def test_a_talk_denied_calls_off_no_summit() -> None:
    found = events("وأكد مسؤول أن ماكرون وبوتين لم يتحادثا مباشرة. وتجرى اتصالات لترتيب قمة بين ماكرون وبوتين.")
    assert any(e.status in ("planned", "possible") for e in found)
