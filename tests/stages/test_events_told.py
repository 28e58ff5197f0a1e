"""Contacts: what sentences leave to what stands around them."""

from __future__ import annotations

import pytest

from tests.stages.test_events import ERDOGAN, MACRON, PUTIN, events, only_event, who


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وصل بوتين إلى أنقرة من أجل عقد قمة مع أردوغان.", "planned"),
        ("كان بوتين أعلن إلغاء القمة مع أردوغان. ثم قال بوتين إن القمة مع أردوغان ستعقد غدا.", "planned"),
        ("وصل بوتين قبيل قمته مع أردوغان. وقد التقى بوتين أردوغان في سوتشي.", "occurred"),
        ("شكر ماكرون بوتين للقائه أردوغان.", "occurred"),
    ],
)
def test_firm_words_win_over_weak_ones(text: str, status: str) -> None:
    assert status in {e.status for e in events(text) if who(e) == {PUTIN, ERDOGAN}}
    assert len({e.status for e in events(text) if who(e) == {PUTIN, ERDOGAN}}) == 1


def test_who_is_thanked_for_a_meeting_met() -> None:
    assert who(only_event("شكر ماكرون بوتين للقائه أردوغان.")) == {PUTIN, ERDOGAN}


def test_a_relative_clause_is_about_the_noun_before_it() -> None:
    assert not events("زار الوزير معرضا آخر مع المجموعة التي تضم روسيا وتركيا.")
    assert not [e for e in events("عقد اجتماع مع المجموعة التي تضم روسيا وتركيا.") if e.rule == "meeting.between"]


def test_the_noun_behind_that_does_what_its_verb_says() -> None:
    assert not events("التزم ماكرون الصمت. وأضاف أن فريقا من الأطباء سيصل إلى سوريا.")


def test_on_a_page_of_sport_a_summit_is_a_match() -> None:
    text = "حسمت القمة العربية في كأس العالم. فاز المنتخب في المباراة بهدف للاعب البديل. وقال المدرب إن الملعب جيد."
    assert not events(text)


def test_the_day_of_a_statement_is_not_that_of_what_it_speaks_of() -> None:
    text = "تسعى باريس إلى نجاح القمة بين بوتين وأردوغان، كما أعلنت الاثنين وزيرة الدفاع الفرنسية."
    assert [e.date for e in events(text)] == [None]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("زار ماكرون موسكو، حيث بحث ملف الحدود مع بوتين.", {MACRON, PUTIN}),
        ("طلب أردوغان من ماكرون أن يلتقي بوتين.", {MACRON, PUTIN}),
        ("أيد وزير الخارجية الفرنسي القمة مع بوتين، وقال إن ماكرون مستعد.", {MACRON, PUTIN}),
        ("قال وزير الخارجية الفرنسي إن المحادثات مع روسيا طويلة.", {"france", "russia"}),
    ],
)
def test_whom_the_clause_does_not_name(text: str, people: set[str]) -> None:
    assert people in [who(e) for e in events(text) if e.kind == "meeting"]


def test_who_leads_is_known_to_take_part_in_what_was_told() -> None:
    text = "التقى ماكرون بوتين أمس. وقال وزير الدفاع الفرنسي إن اللقاء مع بوتين كان مفيدا."
    assert [who(e) for e in events(text)] == [{MACRON, PUTIN}]


def test_two_summits_with_two_states() -> None:
    found = [who(e) for e in events("أعلنت فرنسا أنها تستعد لقمتين مرتقبتين مع روسيا وتركيا.")]
    assert sorted(map(sorted, found)) == [["france", "russia"], ["france", "turkey"]]


def test_calls_from_several_are_several_calls() -> None:
    found = [who(e) for e in events("تلقى ماكرون اتصالات هاتفية من بوتين وأردوغان.")]
    assert found == [{MACRON, PUTIN}, {MACRON, ERDOGAN}]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("أكد ماكرون خلال زيارته الحالية إلى موسكو أهمية السلام.", "ongoing"),
        ("انتظر الجميع إلى أن يلتقي بوتين أردوغان.", "planned"),
        ("أصبح ماكرون أول رئيس فرنسي يزور موسكو منذ سنوات.", "occurred"),
        ("وافق بوتين على نتائج القمة مع أردوغان.", "occurred"),
    ],
)
def test_status_of_what_the_words_belong_to(text: str, status: str) -> None:
    assert only_event(text).status == status


@pytest.mark.parametrize(
    "text",
    [
        "أسهم ماكرون في تأسيس قمة مجموعة العشرين.",
        "ناقش ماكرون خفض التوتر مع إيران.",
        "رحب ماكرون بزيارة وفد عسكري من المعارضة إلى موسكو.",
        "سافر زيدون وعائلته إلى موسكو.",
    ],
)
def test_what_others_do_is_no_contact_of_the_one_spoken_of(text: str) -> None:
    assert not events(text)


def test_the_nearest_contact_has_the_parties() -> None:
    found = events("تأتي القمة قبل أسابيع من لقاء مزمع بين بوتين وأردوغان.")
    assert [(e.status, e.evidence[0].text[:4]) for e in found] == [("planned", "لقاء")]


def test_the_summit_of_the_page_is_meant() -> None:
    text = (
        "تستضيف فرنسا قمة مجموعة السبع غدا. ويلتقي بوتين أردوغان بعد أيام في قمة. الطقس جيد هنا. وستتناول القمة المناخ."
    )
    assert len(events(text)) == 2


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("بدأت في موسكو مباحثات روسية تركية.", {"russia", "turkey"}),
        ("عقد كل من بوتين ونظيره التركي مشاورات ثنائية.", {PUTIN, ERDOGAN}),
        ("قال المتحدث ديمتري بيسكوف إن بوتين شدد خلال لقائه مع أردوغان على السلام.", {PUTIN, ERDOGAN}),
    ],
)
def test_parties_that_stand_apart(text: str, people: set[str]) -> None:
    assert who(only_event(text)) == people


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("ينتظر الجميع زيارة ماكرون إلى البيت الأبيض.", "washington-d-c"),
        ("عاد ماكرون من زيارة إلى موسكو.", "moscow"),
        ("أشاد الوزير بأول زيارة لماكرون إلى موسكو.", "moscow"),
    ],
)
def test_where_a_visit_goes(text: str, place: str) -> None:
    found = only_event(text)
    assert (found.kind, found.place) == ("visit", place)
    assert MACRON in who(found)


def test_a_visit_that_names_no_place_goes_where_the_visitor_was_told_to_be() -> None:
    text = "التقى بوتين ماكرون في باريس أمس. وتحمل زيارة بوتين طابعا خاصا. وأكد الحاضرون أن الطقس جيد."
    assert [(e.kind, e.place) for e in events(text)] == [("meeting", "paris"), ("visit", "paris")]


def test_a_call_on_which_a_relative_clause_follows() -> None:
    assert only_event("أشاد الوزير بالمحادثة الهاتفية التي جرت بين بوتين وأردوغان.").kind == "call"


@pytest.mark.parametrize(
    "text",
    [
        "أظهرت الكلمة أن بوتين وأردوغان لا يتفقان على كل الملفات.",
        "تحدث بوتين، واتفقت وجهات النظر على أهمية السلام.",
        'قال بوتين في لقاء مع "الأخبار"، إن أردوغان صديق.',
    ],
)
def test_views_and_interviews_are_no_contacts(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("لم يشارك بوتين في أي اجتماعات مع أردوغان.", "denied"),
        ("قال الوزير دون الخوض في التفاصيل إن بوتين التقى أردوغان.", "occurred"),
        ("كتب بوتين على منصته بعد اجتماعه مع أردوغان.", "occurred"),
        ("أكد بوتين أن زيارة ماكرون التي تبدأ اليوم إلى موسكو مهمة.", "ongoing"),
    ],
)
def test_status_of_neighbouring_words(text: str, status: str) -> None:
    assert only_event(text).status == status


def test_what_somebody_set_out_for_came_about() -> None:
    text = "وصل بوتين إلى باريس لإجراء محادثات مع ماكرون. واستمرت المحادثات بين بوتين وماكرون ساعة."
    assert [e.status for e in events(text) if e.kind == "meeting"] == ["occurred"]


@pytest.mark.parametrize(
    "text",
    [
        "شهدت الجلسة الطارئة سجالا بين بوتين وأردوغان.",
        "تناولت المحادثات العلاقات بين روسيا وتركيا.",
    ],
)
def test_what_else_is_between_two(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("هددت روما التي تطالب باريس بالاعتذار بإلغاء القمة بين بوتين وأردوغان.", "possible"),
        ("يفترض أن يجري بوتين محادثات مع أردوغان.", "possible"),
        ("وبعد باريس، يتوجه بوتين إلى أنقرة.", "planned"),
        ("أبلغ بوتين أردوغان بتطلعاته، واصفا المباحثات بين بوتين وأردوغان بأنها جيدة.", "occurred"),
        ("اتفق بوتين وأردوغان، خلال الشهر الجاري، على القمة بينهما.", "occurred"),
    ],
)
def test_how_far_a_status_word_reaches(text: str, status: str) -> None:
    assert next(e.status for e in events(text)) == status


def test_the_day_of_a_promise_is_not_that_of_the_meeting() -> None:
    found = only_event("قال أردوغان في مارس إنه سيلتقي بوتين قريبا.")
    assert (found.status, found.date) == ("planned", None)


def test_those_met_by_somebody_unknown_do_not_meet_each_other() -> None:
    assert not events("وصل الموفد زيدون وائتلف معه آخرون. والتقى بالرئيس التركي والرئيس الروسي.")


def test_the_states_of_the_last_contact_are_the_two_countries() -> None:
    text = "زار ماكرون موسكو أمس. وأعرب الحاضرون عن قلقهم على اليمن وسوريا. واتفق البلدان على فتح خط جوي."
    assert {"france", "russia"} in [who(e) for e in events(text) if e.kind == "agreement"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("تستمر زيارة ماكرون إلى موسكو يومين.", "ongoing"),
        ("أجرى بيسكوف محادثات لضمان بقاء القمة بين بوتين وأردوغان في موعدها.", "planned"),
        ("انتشرت تكهنات بقرب إجراء محادثات بين بوتين وأردوغان.", "possible"),
    ],
)
def test_status_of_what_lasts_is_ensured_or_guessed(text: str, status: str) -> None:
    assert only_event(text).status == status


def test_an_organisation_that_nobody_lists_is_no_party() -> None:
    assert not events("استقبلت جامعة الزيتون الخضراء ماكرون.")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("قالت باريس إنها ستلغي القمة المرتقبة بين ماكرون وبوتين إذا ضغطت موسكو.", "possible"),
        ("يشير التقرير إلى محادثات مستمرة بين روسيا وتركيا.", "ongoing"),
        ("تعهد ماكرون بأن يبحث مع بوتين ملف الحدود.", "planned"),
        ("ستسحب فرنسا قواتها عندما يلتقي ماكرون بوتين.", "planned"),
        ("دعا الوزير إلى تطبيق نتائج القمة بين ماكرون وبوتين.", "occurred"),
    ],
)
def test_status_of_threats_promises_and_outcomes(text: str, status: str) -> None:
    assert next(e.status for e in events(text) if e.kind in ("meeting", "summit")) == status


def test_a_place_behind_a_summit_is_where_it_is_held() -> None:
    assert not events("أشاد ماكرون بنتائج قمة موسكو بالتنسيق مع تركيا.")


def test_leaders_of_a_body_are_met() -> None:
    assert who(only_event("يلتقي ماكرون مع قادة الاتحاد الأوروبي غدا.")) == {MACRON, "european-union"}


def test_a_meeting_of_two_is_not_one_of_three_with_their_states() -> None:
    text = "يلتقي بوتين أردوغان غدا. وستجري محادثات بين روسيا وتركيا وإيران."
    assert len([e for e in events(text) if e.kind in ("meeting", "summit")]) == 2


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("هدأت الأجواء على بعد أسابيع من قمة بين ماكرون وبوتين.", "planned"),
        ("تم التوصل إلى عقد قمة بين ماكرون وبوتين.", "planned"),
        ("إضافة إلى عقد قمة مع بوتين، شكر ماكرون الحاضرين.", "occurred"),
    ],
)
def test_status_of_what_is_near_agreed_or_told_besides(text: str, status: str) -> None:
    assert next(e.status for e in events(text) if e.kind in ("meeting", "summit")) == status


def test_the_host_of_a_summit_told_of_before_adds_to_it() -> None:
    found = only_event("يعقد ماكرون وبوتين قمة غدا. ومن المقرر أن تستضيف تركيا القمة.")
    assert {MACRON, PUTIN} <= who(found)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("التقى ماكرون بوتين أمس. واجتمع ماكرون بأردوغان غدا. وقال بوتين بعد اللقاء إن السلام قريب.", {MACRON, PUTIN}),
        ("اجتمع وزير الدفاع الفرنسي ونظيره التركي. وقال الوزير إن اللقاء كان مفيدا.", None),
    ],
)
def test_an_echo_is_of_those_whom_its_sentence_names(text: str, people: set[str] | None) -> None:
    leaning = [who(e) for e in events(text) if any(s.text == "اللقاء" for s in e.evidence)]
    assert leaning == ([people] if people else [who(only_event(text))])


def test_an_echo_that_nothing_decides_is_left_unread() -> None:
    text = "التقى ماكرون بوتين أمس. واجتمع ماكرون بأردوغان أمس. الطقس جيد هنا. وكان اللقاء مفيدا."
    found = events(text)
    assert len(found) == 2
    assert all(len(e.evidence) == 1 for e in found)


def test_two_presidents_of_other_states_are_not_those_in_contact_last() -> None:
    text = "التقى ماكرون بوتين أمس. وينتظر أن يلتقي الرئيسان الكوري الشمالي والجنوبي غدا."
    assert [who(e) for e in events(text)] == [{MACRON, PUTIN}]


def test_leaders_are_known_by_name_behind_their_states() -> None:
    text = "التقى ماكرون بوتين في باريس. وتأتي المحادثات بين فرنسا وروسيا بعد خلاف. ووقع الرئيسان اتفاقية."
    assert {MACRON, PUTIN} in [who(e) for e in events(text) if e.kind == "agreement"]


def test_whom_a_meeting_was_with_is_not_the_one_met_before() -> None:
    text = "التقى ماكرون بوتين أمس، فيما ألغي اجتماعه بقوى المعارضة."
    assert [(who(e), e.status) for e in events(text)] == [({MACRON, PUTIN}, "occurred")]


@pytest.mark.parametrize(
    "text",
    [
        "وقال لافروف إن الولايات المتحدة لن تغادر سوريا.",
        "هنأ ماكرون زيدون العامري.",
        "قال زيدون الكرواني إنه راض. والتقى ماكرون زيدون الكرواني أمس.",
    ],
)
def test_nobody_stands_in_for_who_does_it(text: str) -> None:
    assert not events(text)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("عقد مجلس الأمن الدولي اجتماعا أمس.", {"united-nations-security-council"}),
        ("طلبت فرنسا من مجلس الأمن عقد اجتماع مساء غد.", {"united-nations-security-council"}),
        ("علق الوزير على رسالة بعثت بها تيريزا ماي قبل يومين إلى بوتين.", {"theresa-may", PUTIN}),
        ("وكان لقاء مقررا بين بوتين ووفد من كوريا الشمالية.", {PUTIN, "north-korea"}),
        ("أعلن البيان أن بوتين وماكرون رئيس فرنسا وأردوغان سيجتمعون غدا.", {PUTIN, MACRON, ERDOGAN}),
    ],
)
def test_who_sits_writes_or_sends_a_delegation(text: str, people: set[str]) -> None:
    assert who(only_event(text)) == people


def test_a_participle_of_saying_ends_what_a_request_reaches() -> None:
    found = events("دعا ماكرون بوتين إلى باريس، مبينا أنه هو من سيزور موسكو غدا.")
    assert [e.status for e in found if e.kind == "visit" and MACRON in who(e)] == ["planned"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("يفضل ماكرون أن تعقد القمة مع بوتين في باريس.", "possible"),
        ("غادر ماكرون باريس قبل أن يلتقي بوتين في سوتشي.", "occurred"),
        ("يصل ماكرون إلى سوتشي قبل أن يلتقي بوتين في موسكو.", "planned"),
        ("تحدث الوزير قبل ساعات من انطلاق القمة بين بوتين وأردوغان.", "planned"),
        ("لن تكون القمة بين بوتين وأردوغان سهلة.", "planned"),
        ("نفى مسؤولون في باريس أنباء عن عقد محادثات سرية بين بوتين وأردوغان.", "denied"),
        ("كان أردوغان أول رئيس أجنبي يجتمع مع بوتين.", "occurred"),
        ("يأمل الوزير أن تضفي المحادثات الأخيرة بين بوتين وأردوغان وضوحا.", "occurred"),
    ],
)
def test_what_the_words_around_say_of_a_contact(text: str, status: str) -> None:
    assert [e.status for e in events(text) if e.kind == "meeting"] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "أعلن ماكرون أمس إلغاء القمة مع بوتين.",
        "قال الوزير اليوم إن القمة المرتقبة بين ماكرون وبوتين مهمة.",
    ],
)
def test_the_day_of_an_announcement_is_not_that_of_what_is_to_come(text: str) -> None:
    assert [e.date for e in events(text) if e.kind == "meeting"] == [None]


def test_a_plan_without_a_day_is_what_came_about_that_day() -> None:
    text = "التقى ماكرون اليوم بوتين في سوتشي. وسيبحث ماكرون مع بوتين ملف الحدود."
    assert [e.status for e in events(text)] == ["occurred"]
    text = "التقى ماكرون بوتين عام 2017. وسيبحث ماكرون مع بوتين ملف الحدود."
    assert {e.status for e in events(text)} == {"occurred", "planned"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("سيتوجه ماكرون إلى تونس لحضور القمة العربية.", "planned"),
        ("أعلن الوزير الحصول على لقاء بين بوتين وأردوغان.", "planned"),
        ("القمة بين بوتين وأردوغان، كانت احتجاجاتها كثيرة.", "occurred"),
        ("التقى ماكرون بوتين. وتناولت المحادثات ملف الحدود.", "occurred"),
    ],
)
def test_what_governs_the_noun_of_a_contact(text: str, status: str) -> None:
    assert {e.status for e in events(text) if e.kind in ("meeting", "summit")} == {status}


def test_details_of_a_summit_may_be_known_before_it() -> None:
    text = "القمة المرتقبة بين بوتين وأردوغان مهمة. وكانت تفاصيل القمة غامضة."
    assert [e.status for e in events(text)] == ["planned"]


def test_two_calls_with_two_are_two() -> None:
    assert len(events("بحث ماكرون في اتصالين هاتفيين مع بوتين وأردوغان ملف الحدود.")) == 2


def test_a_treaty_signed_in_spite_of_something_is_signed_by_nobody_named() -> None:
    assert not events("التزمت روسيا وتركيا بالاتفاق الذي وقع عام 2015 رغم إعلان ماكرون انسحابه.")


def test_what_a_journey_of_days_ago_was_for_has_been() -> None:
    text = "وصل ماكرون إلى سوتشي يوم 14 نوفمبر لإجراء محادثات مع بوتين."
    assert {e.status for e in events(text)} == {"occurred"}
    text = "وصل ماكرون إلى سوتشي اليوم لإجراء محادثات مع بوتين."
    assert {e.status for e in events(text)} == {"occurred", "planned"}


def test_the_last_meeting_was_in_a_month_of_last_year() -> None:
    text = "التقى ماكرون بوتين اليوم في سوتشي. وكان آخر لقاء بينهما في 11 ديسمبر بباريس."
    assert ("2020-12-11", "occurred") in {(e.date, e.status) for e in events(text)}


def test_an_echo_of_another_day_and_place_is_not_the_contact_told_of() -> None:
    text = "شارك ماكرون أمس في قمة مجموعة السبع في كندا. وتحدث ماكرون عن القمة المرتقبة في سنغافورة الثلاثاء المقبل."
    assert len([e for e in events(text) if e.kind == "summit"]) == 1


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("تصافح الرجلان في مستهل قمة تجمع بين بوتين وأردوغان.", "occurred"),
        ("قال ماكرون إن بوتين مستعد للدخول في محادثات مع أردوغان.", "possible"),
        ("وينوي ماكرون في الساعة الأخيرة من لقائه مع بوتين أن يعرض رؤيته.", "occurred"),
    ],
)
def test_what_is_said_beside_a_contact(text: str, status: str) -> None:
    assert {e.status for e in events(text)} == {status}


def test_who_is_spoken_of_behind_that_takes_part() -> None:
    assert who(only_event("قال ماكرون إن بوتين مستعد للدخول في محادثات مع أردوغان.")) == {PUTIN, ERDOGAN}


def test_a_letter_to_the_head_of_a_body_is_one_to_the_body() -> None:
    text = "أرسل ماكرون رسالة إلى أنطونيو غوتيريش. ونقل الوزير رسالة ماكرون إلى الأمم المتحدة."
    assert len(events(text)) == 1


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("تحدث الوزير عن ورود أنباء عن قمة تجمع بين بوتين وأردوغان.", "possible"),
        ("يلتقي ماكرون بوتين قريبا.", "planned"),
        ("قال ماكرون إن القمة بينه وبين بوتين قد تعقد في موعدها.", "possible"),
        ("بعد أسبوع من إعلانه عن إلغاء القمة بين بوتين وأردوغان قال الوزير إن القمة ستجري في موعدها.", "planned"),
        ("تحدث الوزير في إطار زيارة ماكرون إلى تونس التي تستمر يومين.", "ongoing"),
        ("انتقد الوزير مغادرة ماكرون لاجتماع مجلس الأمن الدولي.", "occurred"),
    ],
)
def test_news_of_contacts_and_what_still_goes_on(text: str, status: str) -> None:
    assert {e.status for e in events(text)} == {status}


def test_a_call_made_before_speaking_of_a_summit_was_made() -> None:
    text = "تحدث ماكرون عن القمة التي سيعقدها مع بوتين، وذلك بعد اتصال هاتفي بأردوغان."
    assert [e.status for e in events(text) if e.kind == "call"] == ["occurred"]


def test_what_was_said_after_a_meeting_was_not_said_after_the_one_called_off() -> None:
    text = "ألغى ماكرون القمة مع بوتين. وقال عقب اللقاء إن الأمر جيد."
    assert {e.status for e in events(text)} == {"cancelled"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("أيد الوزير الحل الذي وافقت عليه القمة بين بوتين وأردوغان.", "occurred"),
        ("تسعى باريس إلى عقد لقاء بين بوتين وأردوغان.", "possible"),
        ("تعهد ماكرون بذلك في اتصال هاتفي مع بوتين.", "occurred"),
        ("أزال ذلك عقبة أمام قمة غير مسبوقة تعقد بين بوتين وأردوغان.", "planned"),
    ],
)
def test_what_verbs_say_of_contacts_beside_them(text: str, status: str) -> None:
    assert {e.status for e in events(text)} == {status}


def test_the_day_of_what_a_summit_followed_is_not_its_own() -> None:
    text = "افتتح ماكرون قمة لمجموعة السبع في باريس إثر مقتل العشرات الاثنين."
    assert [e.date for e in events(text) if e.kind == "summit"] == [None]


def test_the_travels_of_others_are_nobodys_visit() -> None:
    assert not events("أعاد ماكرون فرض قيود على سفر الفرنسيين إلى روسيا.")


def test_with_whom_an_agreement_was_reached() -> None:
    assert "united-kingdom" in who(only_event("توصل الاتحاد الأوروبي إلى اتفاق مهم مع بريطانيا بشأن الحدود."))


def test_what_lies_between_two_is_no_meeting_of_theirs() -> None:
    assert not events("رجح كاتب أن تنعقد القمة في المنطقة المنزوعة السلاح بين روسيا وتركيا.")


def test_what_is_asked_for_in_a_session_is_not_the_session() -> None:
    assert {e.status for e in events("طلبت روسيا في جلسة مغلقة لمجلس الأمن الدولي التصويت على القرار.")} <= {"occurred"}


def test_what_is_expected_during_a_visit_lies_ahead_with_it() -> None:
    assert only_event("نشرت الوزارة الملفات المتوقع مناقشتها خلال زيارة ماكرون إلى روسيا.").status == "planned"


@pytest.mark.parametrize(
    ("text", "guest"),
    [
        ("استقبل إيمانويل ماكرون رئيس الجمهورية الرئيس التركي في باريس.", ERDOGAN),
        ("استقبل إيمانويل ماكرون رئيس فرنسا الرئيس التركي في باريس.", ERDOGAN),
        ("استقبل إيمانويل ماكرون رئيس الوزراء الهندي في باريس.", "narendra-modi"),
    ],
)
def test_an_office_behind_a_name_is_of_its_bearer_or_of_the_next(text: str, guest: str) -> None:
    assert who(only_event(text)) == {MACRON, guest}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("يصل الرئيس الفرنسي إلى أنقرة غدا للقاء نظيره التركي.", "planned"),
        ("وقال ماكرون إنه مستعد للقاء الرئيس التركي.", "possible"),
    ],
)
def test_a_journey_is_made_to_meet_somebody(text: str, status: str) -> None:
    (meeting,) = (event for event in events(text) if event.kind == "meeting")
    assert (who(meeting), meeting.status) == ({MACRON, ERDOGAN}, status)


def test_a_session_of_talks_is_one_contact_with_its_day_and_place() -> None:
    event = only_event("عقد الرئيسان الفرنسي والتركي جلسة مباحثات موسعة في أنقرة أمس.")
    assert (event.place, event.date is not None) == ("ankara", True)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("نفى الكرملين وجود خطط لعقد لقاء بين الرئيسين الفرنسي والتركي.", "denied"),
        ("وقال الوزير إنه لا توجد أي خطط لعقد لقاء بين الرئيسين الفرنسي والتركي.", "denied"),
        ("وقال الوزير إن هناك خططا لعقد لقاء بين الرئيسين الفرنسي والتركي.", "planned"),
    ],
)
def test_plans_that_are_not_there_are_denied(text: str, status: str) -> None:
    assert only_event(text).status == status


def test_a_visit_that_was_due_is_called_off() -> None:
    event = only_event("ألغى الرئيس الفرنسي زيارة كانت مقررة إلى أنقرة.")
    assert (event.status, event.place) == ("cancelled", "ankara")


@pytest.mark.parametrize(
    "text",
    [
        "وصل بوتين إلى باريس، والتقى الرئيس الفرنسي، كما اجتمع بأردوغان.",
        "التقى بوتين أمس إيمانويل ماكرون، كما التقى في باريس أيضا رجب طيب أردوغان.",
    ],
)
def test_whoever_met_one_goes_on_to_the_next(text: str) -> None:
    assert {PUTIN, ERDOGAN} in [who(e) for e in events(text) if e.kind == "meeting"]


def test_a_gathering_tells_where_those_on_its_margins_met() -> None:
    text = "التقى بوتين أردوغان أمس، على هامش اجتماعات الجمعية العامة للأمم المتحدة في نيويورك."
    assert {e.place for e in events(text)} == {"new-york-city"}


def test_a_verb_of_nobodys_takes_no_day_from_what_it_leads_to() -> None:
    found = only_event("اختتمت اليوم الخميس في القاهرة القمة العربية.")
    assert (found.kind, found.date, found.place) == ("summit", "2021-11-18", "cairo")


def test_a_guest_who_brings_a_letter_is_met_and_does_not_send_it() -> None:
    found = events("استقبل إيمانويل ماكرون رجب طيب أردوغان حاملا رسالة من فلاديمير بوتين.")
    assert [(e.kind, who(e)) for e in found] == [("meeting", {MACRON, ERDOGAN}), ("message", {MACRON, PUTIN})]


def test_what_is_held_as_a_summit_is_one() -> None:
    assert only_event("عقد قادة مجموعة العشرين أمس قمة استثنائية.").kind == "summit"


def test_two_letters_have_a_sender_each() -> None:
    text = "بعث فلاديمير بوتين ورجب طيب أردوغان برقيتي تهنئة إلى إيمانويل ماكرون."
    assert [who(e) for e in events(text)] == [{PUTIN, MACRON}, {ERDOGAN, MACRON}]
    assert len(events("تبادل فلاديمير بوتين وإيمانويل ماكرون برقيتي تهنئة.")) == 1


def test_the_day_of_a_dateline_is_not_that_of_what_is_told() -> None:
    text = "موسكو في 18 نوفمبر 2021 / وام / استقبل فلاديمير بوتين، أمس في موسكو، رجب طيب أردوغان."
    assert only_event(text).date == "2021-11-17"


def test_nobody_receives_himself() -> None:
    text = "وصل رجب طيب أردوغان إلى باريس. وكان إيمانويل ماكرون قد استقبله أمس في المطار."
    assert {ERDOGAN, MACRON} in [who(e) for e in events(text) if e.kind == "meeting"]


def test_a_state_calls_in_envoys_of_others() -> None:
    assert only_event("استدعت وزارة الخارجية الروسية السفير الفرنسي أمس.").kind == "meeting"
    assert not events("استدعت وزارة الخارجية الروسية السفير الروسي لدى فرنسا أمس.")


def test_what_is_said_aside_of_a_subject_parts_it_from_nobody() -> None:
    found = events("التقى رجب طيب أردوغان الذي يزور فرنسا حاليا، اليوم الخميس، إيمانويل ماكرون.")
    assert [(e.kind, who(e)) for e in found] == [("meeting", {ERDOGAN, MACRON}), ("visit", {ERDOGAN, "france"})]


def test_each_of_those_met_is_met_by_himself() -> None:
    found = events("التقى فلاديمير بوتين أمس كلا من إيمانويل ماكرون ورجب طيب أردوغان.")
    assert [who(e) for e in found] == [{PUTIN, MACRON}, {PUTIN, ERDOGAN}]


def test_what_a_journey_is_for_is_where_it_goes() -> None:
    found = events("وصل إيمانويل ماكرون أمس إلى القاهرة للمشاركة في قمة مجموعة العشرين.")
    assert {e.place for e in found} == {"cairo"}


def test_who_chairs_a_joint_commission_takes_part_for_his_state() -> None:
    text = "ترأس فلاديمير بوتين ورجب طيب أردوغان أمس أعمال الدورة الثالثة للجنة العليا الروسية التركية."
    assert who(only_event(text)) == {PUTIN, ERDOGAN}


def test_a_name_before_an_office_that_nobody_is_known_to_hold() -> None:
    text = "وكانت كاترين كولونا، وزيرة الثقافة والسياحة، قد التقت أمس رجب طيب أردوغان."
    assert who(only_event(text)) == {"catherine-colonna", ERDOGAN}


@pytest.mark.parametrize(
    "text",
    [
        "لم يلتق الرئيس الروسي فلاديمير بوتين نظيره الطاجيكي إمام علي رحمن قط.",
        "لم يجتمع رئيس روسي برئيس طاجيكستان في أي وقت مضى.",
        "لم يسبق أن التقى الرئيس الروسي فلاديمير بوتين رئيس طاجيكستان.",
    ],
)
def test_what_never_was_is_no_contact(text: str) -> None:
    assert not events(text)


def test_contacts_without_number_add_nothing_to_the_one_told() -> None:
    text = (
        "التقى الرئيس الروسي فلاديمير بوتين نظيره الطاجيكي إمام علي رحمن أمس. "
        "وشهدت لقاءات الرئيس الروسي فلاديمير بوتين مع نظيره الطاجيكي إمام علي رحمن نقاشا طويلا."
    )
    (met,) = events(text)
    assert len(met.evidence) == 1


def test_a_summit_of_states_is_none_of_a_ministers_meetings() -> None:
    text = "التقى وزير الخارجية الروسي سيرغي لافروف الرئيس الطاجيكي إمام علي رحمن قبل قمة بين موسكو ودوشنبه."
    assert [len(each.evidence) for each in events(text)] == [1, 1]


def test_a_council_of_one_state_is_not_that_of_the_nations() -> None:
    assert not events("وقالت رئيسة الحكومة إنها سترأس جلسة لمجلس الأمن البريطاني مساء.")
    assert events("عقد مجلس الأمن اجتماعا. الفرنسيون رحبوا به.")


def test_an_earlier_agreement_has_no_day_of_the_last_talks() -> None:
    text = "التقى بوتين أردوغان في 12 مارس في سوتشي. وكانت موسكو وأنقرة أبرمتا اتفاقا سابقا استعادت بموجبه روسيا طائرة."
    assert [each.date for each in events(text) if each.kind == "agreement"] == [None]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("نفى قصر الإليزيه ما تناقلته صحف عن لقاء بين ماكرون وبوتين.", "denied"),
        ("لا صحة لما يتردد عن لقاء بين ماكرون وبوتين.", "denied"),
        ("كذب قصر الإليزيه الأنباء التي تحدثت عن لقاء بين ماكرون وبوتين.", "denied"),
        ("الحديث عن لقاء بين ماكرون وبوتين عار من الصحة.", "denied"),
        ("لم يؤكد قصر الإليزيه ما نشرته صحيفة عن لقاء سيعقده ماكرون مع بوتين.", "possible"),
        ("نفى قصر الإليزيه خلافا وقع خلال لقاء بين ماكرون وبوتين.", "occurred"),
        ("ليس من المقرر أن يلتقي ماكرون بوتين.", "denied"),
    ],
)
def test_rumours_are_what_is_said_to_them(text: str, status: str) -> None:
    assert [e.status for e in events(text) if e.kind == "meeting"] == [status]


def test_people_in_office_meet_at_games_and_teams_do_not() -> None:
    games = " وفاز منتخب مصر في المباراة على منتخب روسيا. وسجل اللاعب هدفا في مباراة البطولة قبل مباراة الكأس."
    leaders = "بحث أردوغان مع نظيره الروسي فلاديمير بوتين الأزمة على هامش المباراة النهائية لكأس العالم."
    assert [e.kind for e in events(leaders + games)] == ["meeting"]
    assert not events("يلتقي منتخب مصر منتخب روسيا في المباراة الثانية من البطولة." + games)


@pytest.mark.parametrize(
    "text",
    [
        "قبل بوتين دعوة من أردوغان لعقد لقاء.",
        "وفاجأ بوتين العالم بقبول دعوة من أردوغان للقاء وجها لوجه.",
        "وأعلن بوتين قبوله دعوة أردوغان لزيارة أنقرة.",
    ],
)
def test_who_accepts_an_invitation_has_it(text: str) -> None:
    (message,) = (e for e in events(text) if e.kind == "message")
    assert (message.status, who(message)) == ("occurred", {PUTIN, ERDOGAN})


def test_discussions_of_two_are_talks() -> None:
    assert who(only_event("اختتم بوتين وأردوغان مناقشات استمرت ثلاثة أيام.")) == {PUTIN, ERDOGAN}
    assert not events("طلب بوتين مناقشة الخلاف بين أردوغان وماكرون.")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "ذكرت وكالة تاس، الاثنين، أن القمة بين بوتين وأردوغان، التي تعقد الجمعة في سوتشي، تركز على الأزمة.",
            "planned",
        ),
        ("واستبعد دبلوماسي رفيع في الخارجية المصرية عقد أي قمة بين بوتين وأردوغان.", "denied"),
        ("وجاء ذلك غداة الإعلان عن توقيع اتفاقية للصيد بين روسيا وتركيا.", "occurred"),
    ],
)
def test_words_farther_off_say_whether_it_took_place(text: str, status: str) -> None:
    assert only_event(text).status == status


@pytest.mark.parametrize(
    "text",
    [
        "وقال بوتين إن القانون يسمح لمسؤولين أميركيين كبار بالسفر إلى تركيا.",
        "وقال أردوغان إن موقف قطر لم يتغير منذ زيارة أميرها الأخيرة إلى فرنسا.",
        "وقال أردوغان إن النظام يجمع دباباته في حماة ويتوجه بها إلى اللاذقية.",
        "وظهر بوتين الذي لم يقم منذ سنة بأي رحلة إلى الخارج مبتسما في صورة من برلين.",
    ],
)
def test_what_others_may_do_is_not_his_who_speaks(text: str) -> None:
    assert not events(text)


def test_what_goes_on_behind_a_relative_clause_is_of_the_main_one() -> None:
    text = "وتنوي تركيا شراء سفينتين من التي تبنيها شركة إيرباص، كما تجري مفاوضات مع روسيا."
    assert who(only_event(text)) == {"turkey", "russia"}


def test_who_calls_off_a_meeting_was_to_have_it() -> None:
    text = "دعت الصين كوريا الشمالية إلى الصبر، غداة إلغاء الرئيس فلاديمير بوتين قمة مع الرئيس رجب طيب أردوغان."
    assert who(only_event(text)) == {PUTIN, ERDOGAN}


@pytest.mark.parametrize(
    "text",
    [
        "استقبل ماكرون الوزير. وفي ختام لقائه مع أردوغان، قال بوتين إن الوضع صعب.",
        "استقبل ماكرون الوزير. وقبل لقائه نظيره التركي قال فلاديمير بوتين إن الوضع صعب.",
        "استقبل ماكرون الوزير. وفي مستهل لقائه بأردوغان، قال بوتين إن الوضع صعب.",
    ],
)
def test_a_pronoun_that_opens_a_sentence_is_of_the_subject_behind_it(text: str) -> None:
    assert any(who(e) == {PUTIN, ERDOGAN} for e in events(text))
    assert not any(who(e) == {MACRON, ERDOGAN} for e in events(text))


@pytest.mark.parametrize("journey", ["زيارة ماكرون لأنقرة", "سفر ماكرون إلى أنقرة", "وصول ماكرون إلى أنقرة"])
def test_who_travels_to_meet_two_takes_part(journey: str) -> None:
    found = events(f"ألغيت الندوة بسبب {journey} للقاء نظيره التركي رجب طيب أردوغان والرئيس الروسي.")
    assert [who(e) for e in found if e.kind == "meeting"] == [{MACRON, PUTIN, ERDOGAN}]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ('قال ماكرون: "أستطيع أن ألتقي بوتين".', "possible"),
        ('قال ماكرون: "يمكنني أن أجتمع ببوتين".', "possible"),
        ('قال ماكرون: "أستطيع القول إنني التقيت بوتين".', "occurred"),
    ],
)
def test_what_somebody_can_do_may_be_and_what_he_can_say_has_been(text: str, status: str) -> None:
    assert [e.status for e in events(text)] == [status]


def test_a_contact_of_a_day_gone_by_has_been_though_its_sequel_is_to_come() -> None:
    meeting = only_event("سيواصل الوزير عمله في أعقاب القمة بين ماكرون وبوتين في 3 نوفمبر 2021.")
    assert (meeting.status, meeting.date) == ("occurred", "2021-11-03")


def test_a_summit_made_ready_is_none_of_those_long_past() -> None:
    text = "يعمل السفير على ترتيب قمة بين ماكرون وبوتين. وكان الرئيسان اجتمعا في الصيف الماضي، كما اجتمعا في مارس 2019."
    assert [e.status for e in events(text) if not e.date] == ["planned"]


def test_days_in_a_hospital_abroad_are_no_visit() -> None:
    assert not events("عاد بوتين إلى بلاده بعدما أمضى أسبوعين في المستشفى بباريس.")
