"""Phrases as content, speakers nobody lists, whom a statement is told to and spoken for, what ends it."""

from __future__ import annotations

import pytest

from tests.sentences import only_statement, statements

LAVROV, PUTIN = "sergey-lavrov", "vladimir-putin"


@pytest.mark.parametrize(
    ("text", "class_", "content"),
    [
        ("شدد لافروف على ضرورة وقف القتال.", "state", "ضرورة وقف القتال"),
        ("دعا لافروف إلى وقف القتال فورا.", "demand", "وقف القتال فورا"),
        ("أعرب لافروف عن قلقه من التصعيد.", "state", "قلقه من التصعيد"),
        ("نفى لافروف صحة هذه الأنباء، وغادر القاعة.", "deny", "صحة هذه الأنباء"),
        ("أكد لافروف أهمية الحوار، مشيرا إلى أن العمل جار.", "state", "أهمية الحوار"),
    ],
)
def test_a_noun_phrase_may_be_content(text: str, class_: str, content: str) -> None:
    found = statements(text)[0]
    assert (found.speakers, found.form, found.class_, found.text) == ((LAVROV,), "indirect", class_, content)


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("حذر لافروف من أن الوضع خطير.", ["warn"]),
        ("اتهم لافروف واشنطن بأنها تعرقل الحوار.", ["condemn"]),
        ("رد لافروف بأن العمل جار.", ["state"]),
        ("ورد لافروف بأن العمل جار.", ["state"]),
    ],
)
def test_entries_of_a_verb_are_told_apart_by_what_follows(text: str, classes: list[str]) -> None:
    assert [s.class_ for s in statements(text)] == classes


def test_a_quotation_before_its_verb() -> None:
    found = only_statement("«لن نترك الجيران وحدهم أبدا»، قال لافروف للصحفيين.")
    assert (found.form, found.speakers, found.text) == ("direct", (LAVROV,), "لن نترك الجيران وحدهم أبدا")


@pytest.mark.parametrize(
    ("text", "kind", "label", "written"),
    [
        ('ذكرت صحيفة "الأفق البعيد" أن العمل جار.', "outlet", "صحيفة الأفق البعيد", 'صحيفة "الأفق البعيد"'),
        ("أعلنت هيئة المياه الأردنية أن العمل جار.", "organisation", "هيئة المياه (الأردن)", "هيئة المياه الأردنية"),
        ("ذكرت وكالة الأنباء الكوبية أن العمل جار.", "outlet", "وكالة الأنباء (كوبا)", "وكالة الأنباء الكوبية"),
    ],
)
def test_bodies_that_no_rule_lists_speak_under_their_own_name(text: str, kind: str, label: str, written: str) -> None:
    from marsad.examples import draft_of
    from tests.sentences import pipeline

    found = draft_of(pipeline(), text)
    (speaker,) = found.statements[0].speakers
    assert (found.actors[speaker].kind, found.actors[speaker].label_ar) == (kind, label)
    assert any(m.actor == speaker and m.how == "new" and m.text == written for m in found.mentions)


@pytest.mark.parametrize(
    "text",
    [
        "وصل بوتين أمس. وقال محللون إن العمل جار.",
        "وصل بوتين أمس. وكان خبراء قد ذكروا أن العمل جار.",
        "وصل بوتين أمس. وقالت مصادر روسية إن العمل جار.",
        "وصل بوتين أمس. وقال مصدر أمني إن العمل جار.",
        "وصل بوتين أمس. وحذر قادة أوروبيون من أن العمل متوقف.",
        "وصل بوتين أمس. ولكن الكثير من السكان قالوا إن العمل جار.",
        "زارت روسيا لجنة دولية، لكن دبلوماسيين قالوا إن العمل جار.",
        "وصل بوتين أمس. وحمل السكان لافتات كتب عليها «نريد السلام الآن وغدا».",
    ],
)
def test_a_stated_subject_that_nobody_knows_leaves_the_speaker_open(text: str) -> None:
    assert only_statement(text).speakers == ()


def test_who_spoke_before_is_not_taken_for_a_stranger() -> None:
    found = statements("قال بوتين إن العمل جار. وكشفت تقارير جديدة عن توقف العمل، مشيرة إلى أن السبب مجهول.")
    assert [s.speakers for s in found] == [(PUTIN,), ()]


def test_she_is_not_he() -> None:
    found = statements("قال بوتين إن العمل جار. وقالت محللة إنها متفائلة. وقال إن العمل سيستمر.")
    assert [s.speakers for s in found] == [(PUTIN,), (), (PUTIN,)]


@pytest.mark.parametrize(
    "text",
    [
        "دعا وزير الخارجية الروسي منسقة الشؤون الإنسانية، ليلى حداد، إلى وقف القتال فورا.",
        "ووصفت الخطة بأنها ناجحة، وأعلن لافروف أن العمل جار.",
    ],
)
def test_whoever_is_addressed_or_stands_before_another_verb_does_not_speak(text: str) -> None:
    assert [s.speakers for s in statements(text)] == [(LAVROV,)]


def test_a_surname_that_is_a_month_is_hers_who_was_named() -> None:
    found = statements("وصلت تيريزا ماي أمس. وأكدت ماي أن العمل جار.")
    assert [s.speakers for s in found] == [("theresa-may",)]


def test_a_relative_clause_is_said_of_the_name_before_it() -> None:
    found = statements("وصل بوتين أمس. وجاء ذلك بعد لقائه لافروف الذي قال إن العمل جار.")
    assert [s.speakers for s in found] == [(LAVROV,)]


@pytest.mark.parametrize(
    "text",
    [
        "كان يجب أن يصل لافروف أمس.",
        "تبين أن العمل توقف منذ سنة.",
        "نشر لافروف صور ما قال إنه معسكر.",
        "غادر لافروف بعد أن توقف العمل.",
        "غادر لافروف دون أن يوضح أن العمل متوقف.",
        "لم يعلق لافروف على أي أمر آخر من الأمور.",
        "ويؤكد الحادث أن العمل متوقف.",
        "وصلت معلومات تفيد بأن العمل متوقف.",
        "هذه المراكز معروفة وتتهم بأنها مغلقة.",
        "انتشر بلاغ جديد يزعم أن العمل متوقف.",
        "بث التلفزيون الصيني لقطات من عرض تجريبي يؤكد قدرات الجيش.",
        "اعتمد المجلس قرارا يندد بالهجوم الأخير على الميناء.",
        "وصل الوفد بخطى أقل سرعة من أن تلاحظ.",
    ],
)
def test_what_is_no_speech(text: str) -> None:
    assert statements(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "قال لافروف إن العمل جار، في خطوة تسبق القمة.",
        "قال لافروف إن العمل جار، على حد تعبيره.",
        "قال لافروف إن العمل جار، بينما أعلن الوفد انسحابه.",
        "قال لافروف إن العمل جار، وذلك في مؤتمر صحفي.",
        'قال لافروف إن العمل جار، معتبرا هذا الأمر "خبرا سارا".',
        'قال لافروف إن العمل جار، ووصف اللقاء بأنه "مثمر".',
    ],
)
def test_the_pages_own_remark_is_no_content(text: str) -> None:
    assert only_statement(text).text == "العمل جار"


@pytest.mark.parametrize(
    ("text", "form", "content"),
    [
        ('شدد لافروف على ضرورة "وقف القتال فورا وبلا شروط".', "mixed", 'ضرورة "وقف القتال فورا وبلا شروط"'),
        ('كتب لافروف على صفحته "نريد السلام الآن وغدا".', "direct", "نريد السلام الآن وغدا"),
        ('قال لافروف إن "العمل جار بلا توقف"، وإن الوفد وصل.', "mixed", '"العمل جار بلا توقف"، وإن الوفد وصل'),
        ("رفض لافروف إغلاق الميناء، ما أثار غضب جيرانه.", "indirect", "إغلاق الميناء"),
        ("تأخر الوفد، لكن العمل جار بلا توقف في الميناء، بحسب لافروف.", "indirect", "العمل جار بلا توقف في الميناء"),
        ("بيروت، لبنان (CNN)-- العمل جار بلا توقف، وفقا لما قاله لافروف.", "indirect", "العمل جار بلا توقف"),
    ],
)
def test_how_far_content_goes(text: str, form: str, content: str) -> None:
    found = statements(text)[0]
    assert (found.speakers, found.form, found.text) == ((LAVROV,), form, content)


def test_a_title_is_his_who_was_introduced_with_it() -> None:
    found = statements("قال رامي الكسار، وكيل مشيخة البلدة، إن العمل جار. وأعلن وكيل مشيخة البلدة أن الوفد وصل.")
    assert len(found) == 2
    assert found[0].speakers == found[1].speakers != ()


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("أكدت كل من روسيا وطاجيكستان أن العمل جار.", ("russia", "tajikistan")),
        ('نقلت وكالة أنباء "وفا" أن العمل جار.', ("wafa",)),
        ("قال مسؤول روسي طلب عدم ذكر اسمه إن العمل جار.", ()),
        ("وصل لافروف أمس. ويطالب الفلسطينيون بإعادة فتح المعبر.", None),
        ("وصل لافروف أمس. وفيما يخص وزارة الدفاع الروسية، قال بوتين إن العمل جار.", ("vladimir-putin",)),
        ('أعلنت "النور الجديد" في بيان أن العمل جار.', ("new-organisation-alnour-aljadid",)),
    ],
)
def test_whose_words_they_are(text: str, speakers: tuple[str, ...] | None) -> None:
    assert [s.speakers for s in statements(text)] == ([] if speakers is None else [speakers])


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("قال لافروف، الذي لم يكشف عن موعد العودة، إن العمل جار.", "العمل جار"),
        ("قال لافروف، الذي زار الميناء أمس، «نريد السلام الآن وغدا».", "نريد السلام الآن وغدا"),
        ("قال لافروف لموقع يدعى الأفق إن العمل جار.", "العمل جار"),
        ("أعلن وزير الخارجية الروسي، العقيد الركن سيرغي لافروف، وصول الوفد.", "وصول الوفد"),
    ],
)
def test_what_stands_between_verb_and_content(text: str, content: str) -> None:
    found = only_statement(text)
    assert (found.speakers, found.text) == ((LAVROV,), content)


@pytest.mark.parametrize(
    "text",
    [
        "قال حاكم الإقليم إن العمل جار.",
        "قال شاهد من المدينة إن العمل جار.",
        "قالت سيدة، وهذا اسم مستعار، إن العمل جار.",
    ],
)
def test_behind_a_verb_a_word_that_may_be_a_noun_is_one(text: str) -> None:
    assert only_statement(text).text == "العمل جار"


def test_meanwhile_another_speaks() -> None:
    found = statements("قال لافروف إن العمل جار، في حين علق بوتين على الأمر ساخرا، قائلا إن الوفد وصل.")
    assert [s.speakers for s in found] == [(LAVROV,), (PUTIN,)]


def test_who_is_accused_does_not_accuse() -> None:
    found = statements("أدانت روسيا الهجوم الأخير، واتهمت واشنطن بعرقلة العمل الدولي.")
    assert found[-1].speakers == ("russia",)


def test_a_point_between_letters_ends_no_sentence() -> None:
    assert only_statement("قال لافروف إن شركة إي.يو.إيه باعت الميناء.").text == "شركة إي.يو.إيه باعت الميناء"


def test_where_leads_back_to_who_acts() -> None:
    found = only_statement("علق لافروف على صور نشرتها وزارة الدفاع الروسية، حيث قال: «العمل جار بلا توقف».")
    assert found.speakers == (LAVROV,)


def test_the_world_is_asked_and_does_not_ask() -> None:
    found = statements("قال لافروف إن العمل جار. وطالب العالم أن يكون حازما.")
    assert [s.speakers for s in found] == [(LAVROV,), (LAVROV,)]


def test_an_unnamed_spokesman_is_the_body_he_speaks_for() -> None:
    found = statements("أعلنت السفارة الروسية أن العمل جار. وصرح متحدث باسم السفارة لوكالة فرانس برس بأن الوفد وصل.")
    assert [(s.speakers, s.chain) for s in found] == [(("embassy-of-russia",), ()), (("embassy-of-russia",), ("afp",))]


def test_whom_a_spokeswoman_speaks_for_and_whom_words_are_told_to() -> None:
    spoken = only_statement("قالت المتحدثة باسم وزارة الخارجية الروسية ماريا زاخاروفا إن العمل جار.")
    assert (spoken.speaker, spoken.on_behalf_of) == ("maria-zakharova", "foreign-ministry-of-russia")
    told = only_statement("أبلغ لافروف تشاووش أوغلو أن العمل جار.")
    assert (told.speakers, told.audience) == ((LAVROV,), ("mevlut-cavusoglu",))


def test_a_title_with_its_name_is_no_content() -> None:
    found = only_statement("أعلن مدير المشروع كريم البستاني انخفاض الإنتاج في المنطقة.")
    assert found.text == "انخفاض الإنتاج في المنطقة"


def test_a_title_given_with_a_name_is_that_name_later() -> None:
    found = statements(
        "قال محافظ سقطرى سيرغي لافروف إن العمل جار. وزار بوتين الميناء أمس. وأضاف محافظ سقطرى إن الوفد وصل."
    )
    assert [s.speakers for s in found] == [(LAVROV,), (LAVROV,)]


@pytest.mark.parametrize(
    "text",
    [
        "زار لافروف الميناء. ويعلن 78% منهم أنهم راضون عن العمل.",
        "زار لافروف الميناء. واحتج الحضور ومن قال إنه راض عن العمل.",
    ],
)
def test_so_many_or_whoever_are_nobody_in_particular(text: str) -> None:
    assert only_statement(text).speakers == ()


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('قال أحد الزوار، ويدعى "كريم"، إن العمل جار.', "العمل جار"),
        ("ترى فرنسا أن الاتفاق هو أفضل سبيل، كما طالبت الأمم المتحدة روسيا بعدم التخلي عنه.", "الاتفاق هو أفضل سبيل"),
        ("أعلن بوتين تنكيس الأعلام في الميناء.", "تنكيس الأعلام في الميناء"),
    ],
)
def test_where_content_begins_and_ends(text: str, content: str) -> None:
    assert statements(text)[0].text == content


def test_the_outlet_at_the_end_carries_the_words() -> None:
    found = only_statement("أعلن لافروف أن العمل في الميناء جار بلا توقف حسب وكالة فرانس برس.")
    assert (found.speakers, found.chain, found.text) == ((LAVROV,), ("afp",), "العمل في الميناء جار بلا توقف")


def test_a_spokeswoman_is_no_way_of_speaking() -> None:
    found = only_statement("قالت وزارة الخارجية الروسية ومتحدثة باسم القاعدة إن العمل جار.")
    assert found.rule == "statements.قال"


def test_a_station_of_a_state_is_an_outlet() -> None:
    found = only_statement("أعلنت القناة السادسة البوليفية أن العمل جار.")
    assert [a.startswith("new-outlet-") for a in found.speakers] == [True]


def test_what_a_relative_clause_says_of_a_thing_is_no_speech() -> None:
    assert statements("قرأ لافروف الوثيقة التي صادق عليها بوتين بعد العمل.") == ()


def test_a_pronoun_before_the_verb_speaks() -> None:
    found = statements("قالت الأمم المتحدة إن العمل جار بلا توقف، وإنها تحض الحكومة الروسية على دراسة الأمر جيدا.")
    assert [s.speakers for s in found] == [("united-nations",), ("united-nations",)]


def test_who_said_what_the_sentence_is_about_stresses() -> None:
    found = statements("يتناقض العمل الجديد مع ما أعلنه لافروف في الميناء، مؤكدا أن الوفد وصل.")
    assert [s.speakers for s in found if s.text == "الوفد وصل"] == [(LAVROV,)]


def test_one_of_many_is_nobody() -> None:
    found = statements("قال لافروف إن العمل جار. واعترف أحد الجرحى أن الوفد وصل.")
    assert [s.speakers for s in found] == [(LAVROV,), ()]


def test_the_ministry_of_a_state_is_the_one_named_before() -> None:
    found = statements("أعلنت وزارة الدفاع الروسية أن العمل جار. وقالت الوزارة الروسية إن الوفد وصل.")
    assert [s.speakers for s in found] == [("defence-ministry-of-russia",), ("defence-ministry-of-russia",)]


def test_sources_of_a_country_are_not_the_country() -> None:
    found = statements("نقلت وكالة فرانس برس عن مصادر يمنية قولها إن العمل جار. وأكدت المصادر أن الوفد وصل.")
    assert [s.speakers for s in found] == [(), ()]
