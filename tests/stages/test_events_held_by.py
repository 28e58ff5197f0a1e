"""Contacts that a relative clause tells of: who has held them."""

from __future__ import annotations

import pytest

from tests.stages.test_events import ERDOGAN, MACRON, PUTIN, events, who


@pytest.mark.parametrize(
    "text",
    [
        "جاء القرار بعد المحادثات التي أجراها ماكرون في أنقرة مع أردوغان.",
        "جاء ذلك خلال محادثات أجراها ماكرون أمس مع أردوغان.",
        "أعلن ماكرون موقفه بعد اجتماع عقده الجمعة مع أردوغان.",
        "أدان ماكرون أعمال العنف التي ترتكبها القوات الروسية، وذلك خلال محادثات أجراها مساء الاثنين مع أردوغان.",
        "رحب ماكرون بالاتفاق الذي وقعه بوتين، وذلك في اجتماع عقده مع أردوغان.",
        "وصف ماكرون ما قاله بوتين بأنه خطأ خلال مباحثات أجراها مع أردوغان.",
    ],
)
def test_whoever_held_it_has_met_the_other(text: str) -> None:
    meeting = next(e for e in events(text) if e.kind == "meeting")
    assert who(meeting) == {MACRON, ERDOGAN}


def test_talks_that_somebody_held_are_no_call_by_that() -> None:
    assert {e.kind for e in events("رحب ماكرون بالاتفاق خلال محادثات أجراها مع بوتين.")} == {"meeting"}
    assert {e.kind for e in events("رحب ماكرون بالاتفاق خلال اتصال أجراه مع بوتين.")} == {"call"}


def test_two_who_travel_behind_a_relative_pronoun_arrive() -> None:
    (visit,) = events("تحدث ماكرون وبوتين اللذان توجها إلى أنقرة.")
    assert (visit.kind, who(visit) >= {MACRON, PUTIN}) == ("visit", True)


def test_who_met_at_a_summit_named_before_met_one_another() -> None:
    found = events(
        "جاءت جولة وزير الدفاع الفرنسي بعد قمة تاريخية في سوتشي، التقى خلالها فلاديمير بوتين ورجب طيب أردوغان."
    )
    assert {PUTIN, ERDOGAN} in [who(e) for e in found if e.kind == "meeting"]


def test_talks_with_officials_are_those_with_their_envoy_just_told() -> None:
    found = events(
        "أشار ماكرون بعد اجتماعات عقدها مع المبعوث الإيراني محمد جواد ظريف إلى تقدم. "
        "وأبدى ماكرون ثقته في أن المحادثات مع مسؤولي إيران تسير في الاتجاه الصحيح."
    )
    assert [who(e) for e in found if e.kind == "meeting"] == [{MACRON, "mohammad-javad-zarif"}]


def test_minutes_that_hold_the_words_of_talks_tell_that_they_were() -> None:
    (meeting,) = events("نشرت محاضر تتضمن تفاصيل محادثات لماكرون مع بوتين.")
    assert meeting.status == "occurred"


@pytest.mark.parametrize(
    "text",
    ["التقى ماكرون بوتين في باريس قبيل توجه الأخير إلى أنقرة.", "استقبل ماكرون بوتين قبل سفر الأخير إلى أنقرة."],
)
def test_the_latter_is_who_was_named_last(text: str) -> None:
    (visit,) = [e for e in events(text) if e.kind == "visit"]
    assert PUTIN in who(visit)
    assert MACRON not in who(visit)


def test_what_states_look_for_is_no_talk() -> None:
    assert not events("قال المتحدث إن أوسلو لا تبحث عن مواجهة طويلة مع روسيا.")


def test_who_arrives_tonight_is_not_there_yet() -> None:
    (visit,) = events(
        "يصل أنقرة، الخميس، الرئيس الروسي فلاديمير بوتين. وقال المتحدث إن بوتين سيصل إلى أنقرة مساء الخميس."
    )
    assert visit.status == "planned"
