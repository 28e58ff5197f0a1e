"""Contacts: what a clause says of them further on, and the verbs that one sentence goes on with."""

from __future__ import annotations

import pytest

from tests.stages.test_events import ERDOGAN, MACRON, PUTIN, events, who


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قال مسؤول إن القمة بين ماكرون وبوتين ستشمل الهجرة.", "planned"),
        ("وتناول اتصال أمس القمة بين ماكرون وبوتين.", "occurred"),
        ("اعتبر ماكرون أن عقد قمة بين بوتين وأردوغان ضرب من الخيال.", "possible"),
        ("قال ماكرون إن إجراء محادثات بين بوتين وأردوغان سيكون بلا جدوى.", "possible"),
        ("جاء ذلك بعد أن عقد ماكرون قمة مع بوتين.", "occurred"),
        ("قال قصر الإليزيه إن ماكرون مهتم بلقاء بوتين.", "possible"),
        ("يلتقي ماكرون خلال ساعات بوتين في سوتشي.", "planned"),
        ("لا صلة للقرار بالسياسة ولا سيما القمة التي جمعت ماكرون وبوتين.", "occurred"),
    ],
)
def test_status_of_a_meeting(text: str, status: str) -> None:
    assert [e.status for e in events(text) if e.kind == "meeting"] == [status]


def test_on_the_eve_of_a_visit_it_is_planned() -> None:
    (visit,) = events("أجرى ماكرون مقابلة عشية زيارة الدولة التي يقوم بها لأنقرة.")
    assert visit.status == "planned"


def test_what_is_left_over_by_a_negation_is_no_denial() -> None:
    assert not events("لم يلتق بوتين إلا القليل من الوزراء الأجانب هذا العام.")


def test_who_will_visit_and_meet_is_whom_it_is_announced_of() -> None:
    found = events("أعلن المسؤول في الخارجية عدنان الكاظمي أن ماكرون سيزور أنقرة في مايو المقبل، ويلتقي أردوغان.")
    meeting = next(e for e in found if e.kind == "meeting")
    assert (who(meeting), meeting.status) == ({MACRON, ERDOGAN}, "planned")


def test_a_relative_clause_between_commas_does_not_act_behind_it() -> None:
    (agreement,) = events(
        "وكانت تركيا، التي تعتبر حزب العمال الكردستاني منظمة، هددت بذلك قبل أن تتفق مع روسيا على خطة."
    )
    assert who(agreement) == {"turkey", "russia"}


def test_behind_but_another_acts() -> None:
    (visit,) = events("استقبل ماكرون وفدا. وكان من المتوقع أن يتوجه ماكرون إلى أنقرة لكن مسؤولين روسا نفوا ذلك.")
    assert who(visit) == {MACRON, "turkey"}


@pytest.mark.parametrize(
    "text",
    [
        "قال المسؤول في حرس الحدود نيكوس باباس إن أربعة طلبوا اللجوء بعد أن وصلوا إلى تركيا.",
        "أعلنت منظمة العفو الدولية أن عشر دول تجتمع فيها أسوأ الظروف.",
        "وصلت طائرة روسية قادمة من دمشق، كما قال المتحدث باسم الكرملين دميتري بيسكوف.",
        "زار ماكرون أنقرة أمس الأول. ومن المنتظر أن يجتمع سوه برئيس وزراء اليابان.",
    ],
)
def test_what_others_do_is_no_contact_of_him_who_speaks(text: str) -> None:
    assert [e for e in events(text) if e.place != "ankara"] == []


def test_their_summit_is_of_those_two_wherever_it_is_held() -> None:
    (meeting,) = events("صافح ماكرون بوتين في مستهل قمتهما التي تستضيفها سنغافورة.")
    assert (meeting.kind, who(meeting)) == ("meeting", {MACRON, PUTIN})


def test_whom_a_state_invites_it_does_not_see_off() -> None:
    (message,) = (e for e in events("ودعت الكويت الرئيس الروسي بوتين إلى زيارتها.") if e.kind != "visit")
    assert (message.kind, who(message)) == ("message", {"kuwait", PUTIN})


def test_what_was_supposed_to_be_and_was_put_off_is_off() -> None:
    (meeting,) = events("كان من المفترض أن يلتقي ماكرون بوتين اليوم، إلا أن اللقاء أرجئ.")
    assert meeting.status == "cancelled"


def test_an_unscheduled_meeting_is_none_denied() -> None:
    (meeting,) = events("توجه ماكرون إلى القصر ليعقد مع بوتين اجتماعا لم يكن مجدولا.")
    assert meeting.status != "denied"


def test_to_the_beat_of_a_decision_nothing_is_signed() -> None:
    assert not events("هبط سعر العملة على وقع انسحاب الرئيس الأمريكي من الاتفاق مع إيران.")


def test_what_was_said_before_a_journey_leaves_the_journey_made() -> None:
    (visit,) = events("وكان ماكرون قد تعهد قبيل توجهه إلى تركيا بالدفاع عن التجارة.")
    assert (visit.kind, visit.status) == ("visit", "occurred")


@pytest.mark.parametrize(
    "text",
    [
        "ستستمر الأزمة ما لم يلتق ماكرون بوتين.",
        "لا أحد يعلم هل التقى ماكرون بوتين أم لا.",
    ],
)
def test_what_is_a_condition_or_a_question_is_no_contact(text: str) -> None:
    assert not events(text)


def test_a_question_about_what_a_meeting_brings_leaves_the_meeting() -> None:
    (meeting,) = events("هل تسفر قمة ماكرون وبوتين عن نتائج؟")
    assert (meeting.kind, meeting.status) == ("meeting", "occurred")


def test_a_page_may_end_behind_the_verb_of_a_contact() -> None:
    assert not events("قال فلاديمير بوتين إن قمة قد تعقد")


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("ممكنة", "possible"),
        ("ما زالت ممكنة", "possible"),
        ("غير مؤكدة", "possible"),
        ("باتت مرجحة", "possible"),
        ("مستحيلة", "denied"),
        ("غير واردة", "denied"),
        ("قائمة في موعدها", "planned"),
        ("ناجحة", "occurred"),
    ],
)
def test_what_a_contact_is_said_to_be_behind_its_parties_is_its_status(said: str, status: str) -> None:
    (meeting,) = events(f"قال الوزير إن القمة بين ماكرون وبوتين {said}.")
    assert meeting.status == status


@pytest.mark.parametrize(
    "text",
    [
        "قالت النرويج إن بلاده لن تستضيف القمة بين ماكرون وبوتين.",
        'النرويج "لن تستقبل لقاء القمة بين ماكرون وبوتين".',
        "أكد الوزير أن سويسرا لن تعرض استضافة لقاء القمة بين ماكرون وبوتين.",
    ],
)
def test_where_a_summit_is_not_to_be_says_nothing_against_it(text: str) -> None:
    assert [e.status for e in events(text)] == ["planned"]


def test_what_is_done_where_somebody_goes_at_the_end_of_the_week_lies_ahead() -> None:
    found = events("يتوجه ماكرون إلى موسكو في نهاية الأسبوع حيث يلتقي بوتين ويشارك في قمة مجموعة العشرين.")
    assert {e.status for e in found} == {"planned"}
    assert {e.kind for e in found} == {"visit", "meeting", "summit"}


@pytest.mark.parametrize(
    "text",
    [
        "انتهى اللقاء بتراجع ماكرون عن إلغاء قمته مع بوتين.",
        "عدل ماكرون عن قراره إلغاء القمة مع بوتين.",
    ],
)
def test_a_cancellation_drawn_back_leaves_the_plan(text: str) -> None:
    assert [(who(e), e.status) for e in events(text)] == [({MACRON, PUTIN}, "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "قال المكتب إن ماكرون دعا في اتصال مع بوتين إلى وقف النار.",
        "وجه ماكرون الشكر إلى الحضور، بعيد لقائه مع بوتين.",
    ],
)
def test_what_is_asked_for_at_a_contact_or_right_after_it_leaves_it_as_it_was(text: str) -> None:
    assert [(who(e), e.status) for e in events(text)] == [({MACRON, PUTIN}, "occurred")]


@pytest.mark.parametrize(
    "text",
    [
        "ورجا الوزير أن تؤدي المحادثات دورا نافعا في المصالحة بين ماكرون وبوتين.",
        "تطرق اللقاء إلى ملف الوساطة بين روسيا وتركيا.",
        "اتهم ماكرون بوتين بالكذب. وانفضت المحادثات بسبب العداوة بينهما.",
    ],
)
def test_what_else_there_is_between_two_is_no_contact_of_theirs(text: str) -> None:
    assert not events(text)
