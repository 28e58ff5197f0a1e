"""Contacts: what is given up, agreed on, wanted off or meant to be said at them."""

from __future__ import annotations

import pytest

from tests.stages.test_events import events


def _of(text: str, kind: str) -> list[str]:
    return [e.status for e in events(text) if e.kind == kind]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("اضطر بوتين إلى إلغاء مشاركته في مؤتمر وزاري وزيارة إلى تونس.", "cancelled"),
        ("ألغى ماكرون لقاء مع نظيره المصري وزيارة مقررة إلى تونس.", "cancelled"),
        ("لم يحدد بعد موعد جديد لزيارة ماكرون إلى تونس.", "cancelled"),
        ("دعا نواب إلى إلغاء زيارة ماكرون إلى تونس.", "planned"),
        ("قد يطرح ماكرون الملف أثناء زيارته إلى تونس.", "planned"),
    ],
)
def test_status_of_a_visit(text: str, status: str) -> None:
    assert _of(text, "visit") == [status]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("خطط ماكرون للقاء بوتين في سوتشي، لكن موسكو ألغت اللقاء.", "cancelled"),
        ("مارست باريس ضغوطا كبيرة لإلغاء لقاء أردوغان مع بوتين.", "planned"),
        ("عبر ماكرون عن أسفه لإلغاء القمة بين أردوغان وبوتين.", "cancelled"),
        ("أعلن المتحدث السبب وراء إلغاء القمة بين أردوغان وبوتين.", "cancelled"),
        ("تعهد ماكرون بإثارة ملف الأسرى في لقائه مع بوتين.", "planned"),
        ("اتفقت مصر والسودان على التشاور المستمر وعقد اجتماعات بين الوزراء المعنيين.", "planned"),
        ("طالبت باريس بوقف القتال، وعقد لقاء عاجل بين بوتين وأردوغان.", "possible"),
        ("دعا ماكرون إلى التهدئة وعقد اجتماعا مع بوتين.", "occurred"),
        ('كتب ماكرون بعد اجتماعه مع بوتين "إقامة مراكز في فرنسا ستكون مشكلة".', "occurred"),
        ("كان من المقرر أن يزور ماكرون أنقرة ويلتقي أردوغان لكن الزيارة ألغيت.", "cancelled"),
        ("يلتقي ماكرون مساء اليوم بوتين في سوتشي.", "planned"),
    ],
)
def test_status_of_a_meeting(text: str, status: str) -> None:
    assert _of(text, "meeting") == [status]


def test_what_somebody_means_to_say_at_a_summit_lies_ahead() -> None:
    assert _of("وهو ما ينوي ماكرون قوله أمام قمة حلف شمال الأطلسي.", "summit") == ["planned"]


def test_a_decision_taken_back_leaves_the_plan() -> None:
    text = "أعلن بوتين إلغاء القمة مع أردوغان قبل التراجع عن قراره. وتتسارع الاستعدادات لعقد القمة بين أردوغان وبوتين."
    assert _of(text, "meeting") == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "وصل ماكرون إلى باريس في ختام جولته التي بدأت في تونس ثم الجزائر.",
        "يختتم ماكرون جولته التي شملت تونس ثم الجزائر.",
    ],
)
def test_stops_that_a_journey_has_led_through_were_visited(text: str) -> None:
    assert set(_of(text, "visit")) == {"occurred"}


def test_what_somebody_is_asked_about_is_not_told() -> None:
    assert not events("ردا على سؤال حول ما إذا كان ماكرون ينوي لقاء مسؤولين روس اكتفى المتحدث بالقول لا.")


def test_the_aim_of_a_meeting_does_not_tell_that_it_was() -> None:
    text = "سيعقد بوتين وأردوغان اجتماعا في سوتشي الأسبوع المقبل. وأضاف المتحدث أن هدف الاجتماع بين الرئيسين هو السلام."
    assert _of(text, "meeting") == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "قال المتحدث إن ماكرون قد يزور موسكو قريبا للقاء بوتين.",
        "قال ماكرون إنه قد يتوجه إلى موسكو لإجراء محادثات مع بوتين.",
    ],
)
def test_what_somebody_may_travel_for_may_be(text: str) -> None:
    assert _of(text, "meeting") == ["possible"]


def test_a_line_between_two_capitals_is_no_call() -> None:
    assert not _of("أقامت الكوريتان خط اتصال بينهما.", "call")


def test_officials_without_a_name_are_of_where_they_are_met() -> None:
    (meeting,) = [
        e for e in events("أجرى وفد من إيران محادثات، الجمعة، في تركيا مع مسؤولين محليين.") if e.kind == "meeting"
    ]
    assert {p.actor for p in meeting.participants} == {"iran", "turkey"}


def test_who_speaks_in_a_session_of_nobody_known_meets_nobody() -> None:
    assert not _of("قال ماكرون أمام جلسة للجنة فرعية إن الحوار مستمر.", "meeting")
