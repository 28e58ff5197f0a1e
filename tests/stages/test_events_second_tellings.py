"""Contacts: what a page tells of one contact a second time, of whom, on which day, and with what status."""

from __future__ import annotations

import pytest

from tests.stages.test_events import ERDOGAN, MACRON, PUTIN, events, who


def test_a_plan_that_the_page_tells_first_is_not_called_off_by_what_was_before() -> None:
    text = (
        "ستعقد القمة بين ماكرون وبوتين في باريس غدا.\nوأعلن قصر الإليزيه التفاصيل.\n"
        "ورحب حلفاء بذلك.\nوفي وقت سابق ألغى بوتين القمة."
    )
    (meeting,) = events(text)
    assert meeting.status == "planned"


def test_a_plan_called_off_in_the_next_words_is_called_off() -> None:
    (meeting,) = events("ستعقد القمة بين ماكرون وبوتين في باريس غدا. ثم ألغى بوتين القمة.")
    assert meeting.status == "cancelled"


def test_a_spokeswoman_is_no_party_of_what_she_speaks_of() -> None:
    text = "صرحت المتحدثة باسم الخارجية الأمريكية هيذر نويرت بأن إمكانية عقد لقاء مع وفد كوريا الشمالية قائمة."
    assert [who(e) for e in events(text)] == [{"united-states", "north-korea"}]


def test_who_only_speaks_of_talks_of_others_has_no_part_in_them() -> None:
    text = (
        "اتفق ماكرون وبوتين على لقاء في باريس.\n"
        "وذكر سيرغي ريابكوف نائب وزير الخارجية الروسي أن العمل جار على إجراء محادثات مع فرنسا."
    )
    assert all("sergei-ryabkov" not in who(e) for e in events(text))


def test_who_withdraws_from_a_summit_is_its_party_whoever_met_before() -> None:
    text = "عقد أردوغان وبوتين اجتماعا السبت.\nوانسحب ماكرون من القمة مع بوتين المقررة في مايو المقبل."
    assert {MACRON, PUTIN} in [who(e) for e in events(text)]


def test_the_day_of_an_arrival_is_not_that_of_what_the_place_is_called_after() -> None:
    text = "تعقد القمة بين ماكرون وبوتين غدا.\nووصل ماكرون وبوتين إلى سنغافورة مقر القمة مساء الثلاثاء."
    assert {(e.kind, e.date) for e in events(text)} == {("meeting", "2021-11-19"), ("visit", "2021-11-16")}


@pytest.mark.parametrize("often", ["عدة مرات", "مرارا"])
def test_what_was_done_more_than_once_is_no_telling_of_the_contact_at_hand(often: str) -> None:
    text = f"وصل بوتين إلى أنقرة اليوم لإجراء محادثات مع أردوغان.\nوالتقى بوتين وأردوغان {often} في العام الماضي."
    meetings = [e for e in events(text) if e.kind == "meeting"]
    assert (who(meetings[0]), meetings[0].date) == ({PUTIN, ERDOGAN}, None)


def test_what_was_signed_abroad_was_not_agreed_on_at_the_dinner_told_before() -> None:
    text = "تناول ماكرون العشاء مع أردوغان في باريس. وأمضى أردوغان أسبوعا في موسكو حيث وقع اتفاقات."
    assert [who(e) for e in events(text) if e.kind == "agreement"] in ([], [{ERDOGAN, "russia"}])


def test_a_noun_between_is_what_did_not_happen_before() -> None:
    (meeting,) = events("فاجأ ماكرون العالم بقبوله دعوة للاجتماع مع بوتين في سابقة لم تحدث من قبل.")
    assert (who(meeting), meeting.status) == ({MACRON, PUTIN}, "possible")


def test_a_visit_of_a_guest_who_is_awaited_lies_ahead() -> None:
    text = "أعلن القصر أن أردوغان سيستقبل غدا ماكرون.\nوتأتي زيارة ماكرون إلى أنقرة بعد أسابيع من الخلاف."
    assert {e.status for e in events(text)} == {"planned"}


def test_a_round_put_off_is_no_meeting_held() -> None:
    (meeting,) = events("أعلنت تونس تأجيل دورة جديدة للاجتماع الثلاثي مع ليبيا والجزائر.")
    assert meeting.status == "cancelled"


def test_what_goes_on_since_a_time_is_not_to_come() -> None:
    (meeting,) = events("أشاد الوزير بالمباحثات التي تجريها روسيا مع تركيا منذ شهر فبراير الماضي.")
    assert meeting.status == "ongoing"


def test_the_present_behind_while_is_of_the_time_of_the_verb_before() -> None:
    (meeting,) = events("شاهد العالم الشهر الماضي بوتين وهو يزرع شجرة ويجري محادثات مع ماكرون.")
    assert meeting.status == "occurred"


def test_on_the_way_back_is_who_is_spoken_of_right_before() -> None:
    (visit,) = events('كتب ماكرون: "يسعدني أن أبلغكم بأن سيرغي لافروف في طريق عودته من أنقرة".')
    assert who(visit) == {"sergey-lavrov", "turkey"}


def test_how_many_left_a_place_is_nobodys_visit() -> None:
    assert not events("زار ماكرون فرنسا. ويغادر دوما هذا الشهر قرابة 40 ألف شخص.")


def test_on_the_margins_at_the_head_of_a_sentence_something_was_said_there() -> None:
    text = "وعلى هامش زيارته لأنقرة، ألمح ماكرون إلى ذلك. وقال ماكرون في مقابلة قبيل زيارته لأنقرة إنه متفائل."
    assert {e.status for e in events(text)} == {"occurred"}


def test_a_first_visit_told_beside_the_plan_is_the_one_planned() -> None:
    (visit,) = (e for e in events("سيزور ماكرون أنقرة الأسبوع المقبل، في أول زيارة له إلى تركيا.") if e.kind == "visit")
    assert visit.status == "planned"


def test_who_is_there_beside_those_received_is_not_received() -> None:
    found = events("استقبل ماكرون قادة الجيش المشاركين في التمرين، بحضور سيرغي لافروف.")
    assert all("sergey-lavrov" not in who(e) for e in found)


def test_a_text_meets_nobody() -> None:
    assert not events("تناول بيان البيت الأبيض موضوع التعامل مع إيران.")


def test_where_somebody_goes_does_not_prepare_for_a_summit() -> None:
    found = events("كرر ماكرون، الذي يسافر إلى سنغافورة قبيل قمة مع بوتين، تحذيراته.")
    assert {MACRON, PUTIN} in [who(e) for e in found]


def test_whose_letter_it_is_says_the_verb_behind_it() -> None:
    found = events("استقال سيرغي لافروف. وفي رسالته إلى بوتين قال ماكرون إن الحل قريب.")
    assert [who(e) for e in found if e.kind == "message"] == [{MACRON, PUTIN}]


def test_what_is_possible_after_talks_leaves_the_talks_held() -> None:
    (meeting,) = events("أكد ماكرون أن الحل لا يزال ممكنا بعد محادثات مثمرة مع بوتين.")
    assert meeting.status == "occurred"


def test_a_contact_named_again_is_the_one_told_though_a_week_of_another_stands_beside_it() -> None:
    text = (
        "بحث ماكرون وبوتين الهدنة في اجتماع يوم الأربعاء. وجاء الاجتماع بين الرئيسين بعد أن أطلع ماكرون بوتين على "
        "محادثاته مع أردوغان الأسبوع الماضي."
    )
    assert len([e for e in events(text) if who(e) == {MACRON, PUTIN}]) == 1


def test_talks_that_were_by_telephone_are_a_call() -> None:
    (call,) = events(
        "أجرى ماكرون محادثات مع بوتين لتثبيت الهدنة. وقال الكرملين إن ماكرون وبوتين تحدثا هاتفيا لنحو ساعة."
    )
    assert call.kind == "call"
    assert who(call) == {MACRON, PUTIN}


def test_talks_at_a_place_are_no_call() -> None:
    text = "أجرى ماكرون محادثات مع بوتين في سوتشي. وقال الكرملين إن ماكرون وبوتين تحدثا هاتفيا لنحو ساعة."
    assert sorted(e.kind for e in events(text)) == ["call", "meeting"]


def test_talks_of_three_states_are_the_summit_that_the_page_calls_them() -> None:
    text = "عقد ماكرون وبوتين وأردوغان اجتماعا ثلاثيا في باريس. وقال ماكرون عقب القمة إن الهدنة قائمة."
    (summit,) = events(text)
    assert summit.kind == "summit"
    assert who(summit) == {MACRON, PUTIN, ERDOGAN}


def test_the_meeting_of_a_summit_of_a_body_is_a_summit() -> None:
    (summit,) = events("أكد ماكرون خلال اجتماع القمة السابعة لحلف شمال الأطلسي في بروكسل دعم بلاده للسلام.")
    assert summit.kind == "summit"


def test_meetings_on_other_days_are_of_others_than_the_leaders_told_of_last() -> None:
    text = "التقى ماكرون وبوتين في باريس في 12 مارس 2018.\nوقال مسؤول إن الاجتماعات الجارية خلال هذا الأسبوع جيدة."
    assert [e.status for e in events(text)] == ["occurred"]


@pytest.mark.parametrize(
    "again", ["وذكرت وكالة تاس أن القمة نوقشت خلال زيارة الوزير.", "ويعد اللقاء أول قمة من نوعها للرئيس الشاب."]
)
def test_a_back_reference_tells_of_no_contact_that_is_new(again: str) -> None:
    (meeting,) = events(f"قال الكرملين إن قمة قد تعقد بين بوتين وماكرون.\n{again}")
    assert (who(meeting), meeting.status) == ({MACRON, PUTIN}, "possible")


def test_a_summit_of_a_body_that_something_was_said_after_has_come_about() -> None:
    text = "ستعقد القمة العربية في الرباط.\nوقال الرئيس الفرنسي بعد القمة إنه سعيد."
    assert [e.status for e in events(text)] == ["occurred"]


def test_a_back_reference_on_another_day_is_of_others() -> None:
    (meeting,) = events("التقى بوتين ماكرون الثلاثاء.\nورحب بوتين بهذا اللقاء الذي سينعقد في يونيو المقبل.")
    assert (who(meeting), meeting.status) == ({MACRON, PUTIN}, "occurred")


def test_further_meetings_with_others_are_not_of_those_who_met() -> None:
    (meeting,) = events("التقى بوتين ماكرون الثلاثاء.\nويستعد بوتين لاجتماعات قادمة مع قادة آخرين.")
    assert who(meeting) == {MACRON, PUTIN}


def test_the_day_of_words_said_some_days_after_a_contact_is_not_its_own() -> None:
    text = "برر بوتين، الجمعة، القرار بعد عشرة أيام فقط من لقائه مع ماكرون.\nوكان بوتين التقى ماكرون في 9 نوفمبر."
    (meeting,) = events(text)
    assert meeting.date == "2021-11-09"


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        (
            "بحث ماكرون في مكالمة هاتفية مع بوتين ملف ليبيا. وقالت الحكومة إن الأزمة طالت. وأكدت أن الانتخابات ضرورية. "
            "وتأتي المحادثات بين الرئيسين بعد أيام من المعارك.",
            "call",
            "occurred",
        ),
        (
            "أعلن الكرملين إلغاء القمة بين بوتين وأردوغان. "
            "وقال نائب إن أنقرة ستقترح إعادة النظر بالقمة بين روسيا وتركيا.",
            "meeting",
            "cancelled",
        ),
        (
            "تسعى رواندا إلى إنجاح قمة الاتحاد الأفريقي التي ستعقد السبت. "
            "وقال المتحدث إن قمة الاتحاد الأفريقي ستعقد الأحد.",
            "summit",
            "planned",
        ),
    ],
)
def test_told_again_in_other_words_it_is_one(text: str, kind: str, status: str) -> None:
    assert [(e.kind, e.status) for e in events(text)] == [(kind, status)]


def test_a_leader_who_speaks_of_a_summit_has_it_himself_where_the_page_told_so() -> None:
    text = (
        "سيلتقي ماكرون الأسبوع المقبل بوتين. وقال الكرملين إن أردوغان التقى بوتين أمس. "
        "ولم يستبعد ماكرون تأجيل القمة المرتقبة مع بوتين."
    )
    found = {(e.status, frozenset(who(e))) for e in events(text) if e.kind == "meeting"}
    assert found == {("planned", frozenset({MACRON, PUTIN})), ("occurred", frozenset({ERDOGAN, PUTIN}))}


def test_an_envoy_whom_only_the_page_knows_is_he_of_whom_its_first_words_tell() -> None:
    text = "مبعوث ألماني يصل بغداد.\nووصل المبعوث الألماني هانز مولر إلى العاصمة العراقية السبت حاملا رسالة."
    (visit,) = events(text)
    assert visit.kind == "visit"
    assert "germany" not in who(visit)
