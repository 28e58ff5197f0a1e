"""Contacts: the parties meant, not whoever is named beside them."""

from __future__ import annotations

import pytest

from tests.stages.test_events import ERDOGAN, MACRON, PUTIN, events, only_event, who


@pytest.mark.parametrize(
    "text",
    [
        "وأضاف ماكرون المؤيد للنهج الذي يتبعه وزير الخارجية الروسي سيرغي لافروف أنه اتفق مع أردوغان على وقف القتال.",
        "فوجئ لافروف أمس بإعلان ماكرون أنه سيلتقي أردوغان.",
    ],
)
def test_behind_that_he_acts_who_speaks(text: str) -> None:
    assert who(only_event(text)) == {MACRON, ERDOGAN}


def test_a_team_called_after_its_task_is_not_who_tells_of_it() -> None:
    assert not events("قال وزير الخارجية الروسي سيرغي لافروف إن فريق تقييم الأضرار وصل إلى تركيا أمس.")


def test_leaders_of_both_countries_are_no_ministers() -> None:
    text = "قال لافروف لماكرون إن القمة المقررة بين زعيمي البلدين ستعقد في باريس في ديسمبر."
    assert who(only_event(text)) == {MACRON, PUTIN}


def test_president_by_adjective_is_the_leader_whom_the_page_names() -> None:
    text = "يزور رئيس الوزراء الهندي ناريندرا مودي موسكو. وناقشت القمة بين الرئيسين الهندي والروسي أمس التجارة."
    assert {"narendra-modi", PUTIN} in [who(e) for e in events(text)]


def test_who_is_sent_is_received_not_who_sends_him() -> None:
    text = "استقبل ماكرون أمس في باريس موفد الرئيس الروسي فلاديمير بوتين."
    assert who(only_event(text)) == {MACRON, "russia"}


def test_a_minister_of_his_is_beside_him() -> None:
    assert len(who(only_event("التقى لافروف أمس الرئيس الفرنسي إيمانويل ماكرون ووزير خارجيته."))) == 3


def test_a_city_of_talks_is_no_party() -> None:
    assert not events("شارك الخبراء أمس في محادثات جنيف وأستانا.")


def test_with_whom_several_signed_is_a_party_too() -> None:
    found = only_event("انتقد الخبراء الاتفاقية التي وقعتها مصر والسودان مع إثيوبيا في مارس 2015.")
    assert who(found) == {"egypt", "sudan", "ethiopia"}


def test_a_neighbour_who_is_ready_for_talks_is_not_who_tells_of_it() -> None:
    assert not events("أعلنت مصر أمس أن جارتها الجنوبية مستعدة لإجراء محادثات مع تركيا.")


def test_who_is_asked_acts_not_who_asks() -> None:
    assert who(only_event("طلب ماكرون من لافروف أن يجتمع مع أردوغان.")) == {"sergey-lavrov", ERDOGAN}


def test_a_man_named_before_is_not_she_who_signed() -> None:
    assert not events("سلم لافروف ملفا ضد مرشحة يأخذ عليها القضاء أنها وقعت مع تركيا اتفاقا.")


def test_both_sides_are_two_who_were_in_contact() -> None:
    assert not events("قال ماكرون إن أردوغان غاضب. ووقع الجانبان هدنة عام 1974.")
    found = events("التقى ماكرون أمس أردوغان. ووقع الجانبان اتفاقا تجاريا.")
    assert [who(e) for e in found] == [{MACRON, ERDOGAN}] * 2


def test_behind_a_verb_of_others_nobody_says_whose_talks_they_are() -> None:
    assert not events("قال ماكرون إن التقارير التي نشرتها الصحف عن مباحثات مع أنقرة كاذبة.")


def test_whose_daughter_comes_does_not_come() -> None:
    assert not events("وصلت ابنة الرئيس الفرنسي إيمانويل ماكرون إلى تركيا أمس.")


def test_the_office_in_which_somebody_meets_at_home_is_no_party() -> None:
    assert not events("نشرت الصحيفة تفاصيل لقاء الرئيس الأفغاني أشرف غني أمس مع القصر الرئاسي الأفغاني.")


def test_a_bodys_session_at_home_is_told_by_its_verb() -> None:
    assert events("اجتمع ترامب أمس مع الكونغرس الأمريكي.")


@pytest.mark.parametrize(
    ("text", "kind", "person"),
    [
        ("نفى مكتب رئيس الوزراء الإسرائيلي أن يكون قد التقى فلاديمير بوتين.", "meeting", "naftali-bennett"),
        ("وقال مكتب رئيس الوزراء الإسرائيلي إنه اتصل بفلاديمير بوتين.", "call", "naftali-bennett"),
    ],
)
def test_the_holder_of_a_post_acts_where_his_office_speaks(text: str, kind: str, person: str) -> None:
    event = only_event(text)
    assert (event.kind, who(event)) == (kind, {person, PUTIN})


def test_those_sent_by_an_office_are_not_its_holder() -> None:
    assert not events("وقال مكتب رئيس الوزراء الإسرائيلي إن مبعوثا التقى فلاديمير بوتين.")


@pytest.mark.parametrize(
    "text",
    [
        "التقى فلاديمير بوتين أمس جورج هاميلتون المدير الإقليمي لبرنامج الأغذية العالمي.",
        "التقى فلاديمير بوتين أمس جورج هاميلتون، ممثل الأمين العام للأمم المتحدة.",
        "زار وفد من البرلمان البريطاني برئاسة جورج هاميلتون موسكو.",
    ],
)
def test_who_serves_a_public_body_is_no_stranger(text: str) -> None:
    assert any(a.startswith("new-") for a in who(only_event(text)))


def test_those_sent_by_a_body_meet_for_it() -> None:
    told = events("غادر وفد الاتحاد الأفريقي بانجول بعد محادثات استمرت ساعات مع فلاديمير بوتين.")
    assert {"african-union", PUTIN} in [who(e) for e in told]


@pytest.mark.parametrize("words", ["إضافة إلى", "بالإضافة إلى", "فضلا عن", "إلى جانب", "وكذلك"])
def test_one_more_is_named_behind_words_that_add(words: str) -> None:
    found = only_event(f"التقى ماكرون أمس الرئيس الروسي فلاديمير بوتين {words} المستشارة الألمانية أنغيلا ميركل.")
    assert who(found) == {MACRON, PUTIN, "angela-merkel"}


def test_two_who_act_stand_apart_behind_their_titles() -> None:
    text = "قال إن وزير الخارجية، سيرغي لافروف، ومستشار الكرملين، يوري أوشاكوف، سيشاركان في لقاءات مع ماكرون."
    assert who(only_event(text)) == {"sergey-lavrov", "yury-ushakov", MACRON}


def test_a_talk_that_is_held_somewhere_is_of_those_who_take_part() -> None:
    text = "أعلن الناطق أن لافروف وماكرون سيشاركان في لقاء يعقد في أنقرة مع أردوغان."
    assert who(only_event(text)) == {"sergey-lavrov", MACRON, ERDOGAN}


def test_who_hands_a_letter_over_does_not_receive_it() -> None:
    text = "التقى لافروف الرئيس الفرنسي إيمانويل ماكرون ونقل إليه رسالة من بوتين."
    letter = next(e for e in events(text) if e.kind == "message")
    assert who(letter) == {MACRON, PUTIN}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عقد قادة روسيا وتركيا وألمانيا أمس قمة في برلين.", {PUTIN, ERDOGAN, "angela-merkel"}),
        ("يجتمع قادة دول الاتحاد الأوروبي غدا في بروكسل.", {"european-union"}),
        ("اجتمع ماكرون مع قادة من حماس أمس.", {MACRON, "hamas"}),
    ],
)
def test_leaders_are_those_who_lead_the_states(text: str, expected: set[str]) -> None:
    assert who(only_event(text)) == expected


def test_leaders_in_a_city_are_not_its_states() -> None:
    assert not any("saudi-arabia" in who(e) for e in events("اجتمع ماكرون مع قادة الدول العربية في الرياض."))


@pytest.mark.parametrize(
    "text",
    [
        "أوفد الملك سلمان وزير الخارجية عادل الجبير إلى باريس لإجراء محادثات مع ماكرون.",
        "أرسل الملك سلمان الوزير عادل الجبير إلى باريس للقاء ماكرون.",
    ],
)
def test_talks_are_of_who_is_sent_to_them(text: str) -> None:
    (talks,) = (e for e in events(text) if e.kind == "meeting")
    assert who(talks) == {"adel-al-jubeir", MACRON}


def test_whose_words_come_after_talks_held_them() -> None:
    text = "جاء كلام لافروف عقب محادثات أجراها في باريس مع الرئيس الفرنسي إيمانويل ماكرون."
    assert who(only_event(text)) == {"sergey-lavrov", MACRON}


@pytest.mark.parametrize(
    "text",
    [
        "جرت أمس في نيروبي محادثات بين وفدين من مصر وإثيوبيا.",
        "جرت أمس في نيروبي محادثات بين وفد من مصر ووفد من إثيوبيا.",
        "يجتمع مسؤولون من مصر وإثيوبيا في نيروبي.",
    ],
)
def test_delegations_of_states_meet_and_no_state_where_they_meet(text: str) -> None:
    assert who(only_event(text)) == {"egypt", "ethiopia"}


def test_both_countries_are_those_that_the_sentence_joins() -> None:
    text = "يجتمع خبراء من روسيا وفرنسا في سنغافورة قبل القمة المقررة بين زعيمي البلدين."
    assert {MACRON, PUTIN} in [who(e) for e in events(text)]


def test_leaders_of_one_state_are_nobody_by_name() -> None:
    assert not any("hassan-rouhani" in who(e) for e in events("وجه ماكرون رسالة إلى قادة إيران أمس."))


def test_whom_somebody_refuses_to_receive_he_does_not_meet() -> None:
    found = only_event("رفض ماكرون استقبال وزير الخارجية الروسي سيرغي لافروف.")
    assert (who(found), found.status) == ({MACRON, "sergey-lavrov"}, "denied")


def test_what_becomes_of_a_letter_is_not_done_by_who_speaks() -> None:
    text = "قال الخبير بهروز كمالوندي: ستعلن روسيا في رسالة ستسلم إلى الرئيس الفرنسي إيمانويل ماكرون أن العمل بدأ."
    assert who(only_event(text)) == {"russia", MACRON}


def test_the_journey_is_his_who_travels_not_his_who_was_named_before() -> None:
    text = "نشر لافروف صورة. ويقوم ماكرون بجولة إلى أنقرة، حيث يلتقي أردوغان في المحطة الأخيرة لجولته التي بدأت في مصر."
    assert {MACRON, "egypt"} in [who(e) for e in events(text)]


def test_both_are_those_who_acted_together_not_who_tells_of_them() -> None:
    text = "سيلتقي ماكرون وأردوغان في برلين. وقالت المتحدثة سارة ساندرز إن الموعد قريب. وقد تحدد موعد للقائهما أمس."
    assert who(only_event(text)) == {MACRON, ERDOGAN}


def test_two_ministers_are_no_presidents() -> None:
    text = "انتخب محمد مرسي رئيسا لمصر قبل سنوات. واجتمع ماكرون أمس مع وزيري الدفاع السابقين."
    assert not any("mohamed-morsi" in who(e) for e in events(text))


def test_of_one_family_name_he_is_meant_who_acted_last() -> None:
    text = "التقى كيم جونغ أون ماكرون. ووصل الجنرال كيم يونغ تشول إلى موسكو. والتقى كيم الرئيس بوتين."
    assert {"kim-yong-chol", PUTIN} in [who(e) for e in events(text)]


def test_behind_that_it_had_been_the_state_acts() -> None:
    found = only_event("نفى قصر الإليزيه أن تكون فرنسا قد أجرت محادثات مع تركيا.")
    assert who(found) == {"france", "turkey"}


def test_his_deputy_is_who_is_named_behind_him() -> None:
    text = "أعرب الرئيس باراك أوباما ونائبه جو بايدن عن سعادتهما خلال لقائهما ماكرون."
    assert who(only_event(text)) == {"barack-obama", "joe-biden", MACRON}


def test_what_there_is_with_somebody_is_no_meeting_with_him() -> None:
    assert not events("غطت المحادثات قلق ماكرون، وكذلك علاقة الرئيس مع مستشار الأمن القومي السابق مايكل فلين.")


@pytest.mark.parametrize(
    "text",
    [
        "قال لافروف في مؤتمر صحفي مشترك مع الرئيس الفرنسي إيمانويل ماكرون إن العمل جار.",
        "وفي مؤتمر صحافي مع ماكرون، قال لافروف إن العمل جار.",
        "عقد لافروف مؤتمرا صحفيا مشتركا مع ماكرون.",
        "قال لافروف إنه تحدث مع ماكرون بشأن القضية.",
    ],
)
def test_who_face_the_press_or_speak_with_one_another_are_in_contact(text: str) -> None:
    assert who(only_event(text)) == {"sergey-lavrov", MACRON}


def test_who_chair_a_session_together_meet() -> None:
    text = "عقد الاجتماع الأول لمجلس التنسيق في جدة برئاسة ماكرون وأردوغان."
    assert who(only_event(text)) == {MACRON, ERDOGAN}


def test_three_countries_are_the_three_that_the_page_joined() -> None:
    text = "تتفاوض مصر والسودان وإثيوبيا منذ سنوات. وعقدت الدول الثلاث أمس قمة في الخرطوم."
    assert {"egypt", "sudan", "ethiopia"} in [who(e) for e in events(text)]


def test_whose_announcement_it_is_that_he_will_travel() -> None:
    text = "رحب لافروف بإعلان الرئيس الفرنسي إيمانويل ماكرون وأنه قد يزور أنقرة في مايو."
    assert who(only_event(text)) == {MACRON, "turkey"}


def test_a_gathering_that_follows_another_has_its_own_parties() -> None:
    found = only_event("وسيلي هذه القمة لقاء مرتقب بين ماكرون والرئيس التركي رجب طيب أردوغان.")
    assert (who(found), found.status) == ({MACRON, ERDOGAN}, "planned")


def test_what_a_man_is_quoted_to_have_done_is_his_doing() -> None:
    assert who(only_event('كتب أردوغان: "اجتمعت للتو مع الرئيس الفرنسي إيمانويل ماكرون".')) == {ERDOGAN, MACRON}


def test_those_of_a_state_agree_with_their_own_government_at_home() -> None:
    assert not events("توصلت القوات الكردية السورية إلى اتفاق جديد مع حكومة دمشق.")


@pytest.mark.parametrize(
    "text",
    [
        "قالت الصحيفة إن أول رهان أمام القمة هو وقف الأعمال العدائية بين الهند وباكستان.",
        "قالت الصحيفة إن رهان القمة هو تنسيق الجهود لأجل وقف الأعمال العدائية بين الهند وباكستان.",
        "بحث الاجتماع سبل وقف القتال بين الهند وباكستان.",
    ],
)
def test_what_is_to_end_between_two_is_no_meeting_of_theirs(text: str) -> None:
    assert not [e for e in events(text) if {"india", "pakistan"} <= who(e)]


def test_where_and_of_whom_the_talks_are_may_stand_before_the_two() -> None:
    for text in (
        "استؤنفت المحادثات في مقر الوزارة بين الهند وباكستان.",
        "القمة التي استضافتها العاصمة بين الهند وباكستان.",
    ):
        assert [e for e in events(text) if {"india", "pakistan"} <= who(e)]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "تختلف روسيا وتركيا وإيران حول الهدنة. ويجتمع رؤساء الدول الثلاث في سوتشي غدا.",
            {"vladimir-putin", "recep-tayyip-erdogan", "ebrahim-raisi"},
        ),
        (
            "قال الرئيس الروسي والرئيس التركي والرئيس الإيراني إن الهدنة قائمة. وستعقد الدول الثلاث قمة في سوتشي.",
            {"russia", "turkey", "iran"},
        ),
        (
            "تختلف روسيا وتركيا وإيران حول المياه. واجتمع وزراء المياه في الدول الثلاث في سوتشي أمس.",
            {"russia", "turkey", "iran"},
        ),
    ],
    ids=["leaders", "whom-people-serve", "ministers-nobody-knows"],
)
def test_those_of_three_states_meet(text: str, parties: set[str]) -> None:
    """``رؤساء الدول الثلاث``: each who holds the office, else his state."""
    (event,) = events(text)
    assert who(event) == parties
