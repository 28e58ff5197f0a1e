"""Whose a verb of speech is where its subject is left out, called on, or an unnamed one of several."""

from __future__ import annotations

import pytest

from tests.sentences import last_speakers, only_statement, statements

LAVROV, MERKEL = "sergey-lavrov", "angela-merkel"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("قال لافروف إن العمل جار. ودعا أيضا حكومة العراق إلى فتح الطريق.", (LAVROV,)),
        ("وصلت ميركل إلى برلين. وتتوجه غدا إلى الرئيس فلاديمير بوتين، وتقول إن العمل جار.", (MERKEL,)),
        ("قالت ميركل إنها رأت الرجل الذي كان خائفا وقال «أتمنى أن نعود إلى البيت».", ()),
        ("وقال أحد أفراد اللجنة المنظمة للحفل إن العمل جار.", ()),
        ("جاء كلام لافروف في مقابلة بعد عودته من الصين، قائلا: «نريد السلام وحده».", (LAVROV,)),
    ],
)
def test_who_speaks_where_another_stands_nearer(text: str, speakers: tuple[str, ...]) -> None:
    assert last_speakers(text) == speakers


def test_what_somebody_adds_is_not_said_by_whom_he_tells_of() -> None:
    found = statements("قالت ميركل إن الحكومة الألمانية كشفت الأمر في 2016، مضيفة أن العمل جار.")
    assert {s.speakers for s in found} == {(MERKEL,)}


def test_a_man_by_his_trade_is_whom_the_page_has_called_so() -> None:
    text = "بدأت محاكمة الصحافي المغربي توفيق الشناوي بعد أشهر. ويقول الصحافي إن التهم مفبركة."
    assert (only_statement(text).speaker or "").startswith("new-tawfik-")


def test_a_name_behind_an_office_with_a_pronoun() -> None:
    text = "ينفي الحزب مشاركته. وقال مدير مكتبه السياسي ياسر دلوان إن العمل جار."
    assert last_speakers(text) == ("new-yasser-deloan",)


def test_what_goes_on_behind_a_clause_of_another_is_hers_who_spoke() -> None:
    text = "قالت ميركل إن الشرطة الألمانية كشفت الأمر بينما كان يجري التخطيط له مضيفة أن العمل جار."
    assert last_speakers(text) == (MERKEL,)


def test_what_some_verdict_would_confirm_nobody_says() -> None:
    assert statements("وصلت ميركل. وقد يفتح أي حكم يؤكد اختصاص اللجنة بابا جديدا.") == ()


def test_people_without_a_name_who_do_something_are_those_who_go_on() -> None:
    text = "أعلن لافروف أن العمل جار. وبعد ذلك طرح صحافي سؤالا بشأن تقرير، ذكر أن الاتصال كان سيئا."
    assert last_speakers(text) == ()


def test_a_source_named_behind_a_comma_is_no_part_of_what_was_said() -> None:
    found = only_statement("ذكرت وكالة سبوتنيك أن الطائرة وصلت إلى المطار صباحا، نقلا عن شهود كانوا هناك.")
    assert found.text.endswith("صباحا")


def test_who_goes_on_behind_what_he_did_with_another_is_himself() -> None:
    text = "قال لافروف إن العمل جار. وبعدما رافق مسؤولا إلى سيارته، أضاف «لا أريد أن نعود إلى هذا الأمر»."
    assert last_speakers(text) == (LAVROV,)


def test_a_leaders_spokesman_is_not_the_leader() -> None:
    text = "أكد ياسر دلوان، المتحدث باسم لافروف، أن العمل جار. وختم المتحدث باسم سيرغي لافروف بأن اللجنة ستجتمع."
    assert {s.speakers for s in statements(text)} == {("new-yasser-deloan",)}


def test_an_office_is_no_paper_named_before() -> None:
    text = "وصل الوفد، بحسب صحيفة الشرق الأوسط. وقال المكتب الصحفي دون شرح طويل إن العمل جار."
    assert "asharq-al-awsat" not in last_speakers(text)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("أما وزير الخارجية الروسي سيرغي لافروف الذي وصل أمس إلى روما، فقال إن العمل جار.", (LAVROV,)),
        ("أما عن موعد القمة في جنيف، فقالت ميركل إن العمل جار.", (MERKEL,)),
        ("وفي شهر مارس كان لميركل تصريح آخر، قالت فيه: «نريد السلام وحده في بلادنا».", (MERKEL,)),
        ("وفي تعقيب لوزارة الخارجية الروسية قالت إنها تتابع الأمر.", ("foreign-ministry-of-russia",)),
        ("وسعى لافروف الخميس إلى تهدئة القلق، وقال إن العمل جار.", (LAVROV,)),
        ("نفى لافروف، تورط موسكو في القصف وطالب بتحقيق دولي مستقل.", (LAVROV,)),
        ("أعلنت طالبان بدء القتال. وذكرت الحركة أن الهجوم رد على القصف.", ("taliban",)),
        ("قال لافروف إن العمل جار. وأعلنت أسرته في روما أن العمل توقف.", ()),
        ("وصلت ميركل. وقال شقيق كمال درويش إن العمل جار.", ()),
        ("أغلق الباب، حسبما قال قيادي في مجلس منبج المحلي.", ()),
        (
            "وصل الجاسوس سيرغي سكريبال. وقال السفير الروسي في باريس إن العمل جار.",
            ("new-office-ambassador-russia-france",),
        ),
    ],
)
def test_who_speaks_where_his_name_stands_elsewhere(text: str, speakers: tuple[str, ...]) -> None:
    found = statements(text)
    assert (found[-1].speakers if found else ()) == speakers


def test_ministers_named_together_speak_together() -> None:
    text = "اجتمع وزراء خارجية الجزائر ومصر وتونس. وحذر الوزراء من أن التأخير يضر الجميع."
    assert len(last_speakers(text)) > 2


def test_the_governor_who_speaks_to_journalists_is_the_one_named() -> None:
    text = "وصل حاكم الولاية كمال درويش. وقال الحاكم للصحافيين: «نريد تطبيق القانون وحده هنا»."
    assert (last_speakers(text) or ("",))[0].startswith("new-kamal-")


def test_a_rank_that_nobody_knows_stands_before_a_name() -> None:
    text = "ونقلت الوكالة عن رئيس الأركان، الجنرال ميجور محمد باقري، قوله إن الجيش مستعد لذلك."
    assert last_speakers(text) == ("mohammad-bagheri",)


def test_what_a_thing_has_behind_a_colon_nobody_says() -> None:
    assert statements("أما المجموعة الثانية وتضم: «أبا سالم وأبا حازم وأخاه الصغير الذي وصل أمس».") == ()


def test_whom_a_verb_has_for_its_object_opens_no_phrase() -> None:
    assert statements("وعلى الجانب الآخر استنكره بشدة حاملو رايات العداء القديم.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "وأعلنت محامية هولندية أن العمل جار. وقالت المحامية ليلى الحداد إن الأمر صعب.",
        "قال متحدث باسم إحدى الجماعات إن العمل جار. وأضافت ليلى الحداد المتحدثة باسمها أن الأمر صعب.",
        "أعلن وزير مجري أن العمل جار. وأضاف أن الأمر مهم. وقالت وزير العدل ليلى الحداد إن الأمر صعب.",
    ],
)
def test_who_is_named_with_a_title_next_spoke_before(text: str) -> None:
    speakers = {s.speakers for s in statements(text)}
    assert len(speakers) == 1
    assert all((s or ("",))[0].startswith("new-leila") for s in speakers)


def test_another_named_next_did_not_speak_before() -> None:
    found = statements("أعلن خبير هولندي أن العمل جار. وقال المحامي كمال درويش إن الأمر صعب.")
    assert found[0].speakers == ()


def test_a_lawyer_with_a_pronoun_speaks_by_her_name() -> None:
    assert last_speakers("وصلت ميركل. وتوضح محاميتها ليلى الحداد أن الأمر صعب.")[0].startswith("new-leila")


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("وقال لافروف إن جينا هاسبل ستكون مديرة الجهاز، حيث قال: «هذا خبر مهم لنا جميعا».", (LAVROV,)),
        ("قالت ميركل إن العمل جار. وأصدرت المدرسة بيانا قالت فيه إن الباب مغلق.", ()),
        ("مضى لافروف يقول إن طهران تعرف ذلك، واعتبر أن الأمر صعب.", (LAVROV,)),
    ],
)
def test_who_goes_on_is_not_who_is_told_of(text: str, speakers: tuple[str, ...]) -> None:
    assert last_speakers(text) == speakers


def test_what_somebody_is_stands_between_commas_before_the_verb() -> None:
    found = statements("قال لافروف إن العمل جار. لكن ميركل، المستشارة السابقة في برلين، تؤكد أن الأمر صعب.")
    assert found[-1].speakers == (MERKEL,)


@pytest.mark.parametrize(
    "text",
    [
        "أصيبت فتاة تبلغ من العمر 15 عاما في الحادث.",
        "ونشرت القناة مقطعا بعنوان «كل يوم ست دقائق من الضحك على الجميع»، على صفحتها.",
        "أعلنت ميركل بدء عملية «ممر الشفاء» برحلتين كل شهر.",
    ],
)
def test_an_age_or_a_name_in_marks_is_nothing_said(text: str) -> None:
    assert not [s for s in statements(text) if s.form == "direct" or s.rule.endswith("أبلغ")]


def test_a_spokesman_named_behind_a_long_title_and_his_rank() -> None:
    text = "أكد الناطق الإعلامي باسم خفر السواحل في عدن، العقيد ركن كمال درويش، أن العمل جار."
    assert last_speakers(text)[0].startswith("new-kamal-")


def test_an_adjective_of_a_title_is_nothing_announced() -> None:
    found = only_statement("أعلن المتحدث العسكري باسم القوات المسلحة المصرية، الأربعاء، عن نهاية التمرين.")
    assert found.text.startswith("نهاية")


def test_a_headline_in_marks_is_not_what_the_first_sentence_reports() -> None:
    text = "أنور إبراهيم: «من السجن إلى السلطة وبالعكس»\nأعلنت ميركل موافقة حكومتها على العفو عنه."
    assert not [s for s in statements(text) if s.form == "direct"]


def test_who_is_told_of_in_a_relative_clause_speaks_there() -> None:
    text = "ودعا لافروف إلى تحقيقات مستقلة في القصف، وهو ما رفضته ميركل التي قالت إن العمل جار."
    assert last_speakers(text) == (MERKEL,)


@pytest.mark.parametrize(
    "text",
    [
        "قال لافروف إن الاتفاق ينتهي. وبين أن جلسة ستعقد الثلاثاء.",
        "قال لافروف إن الاتفاق ينتهي. وبين الوزير، في تصريحات نشرتها صحيفة محلية، أن جلسة ستعقد الثلاثاء.",
    ],
)
def test_explaining_is_no_between(text: str) -> None:
    assert [s.speaker for s in statements(text)] == ["sergey-lavrov", "sergey-lavrov"]


def test_somebody_s_spokesman_is_not_he() -> None:
    found = statements("وقال متحدث باسم ترامب إن القمة قائمة. وقال متحدث باسم غوتيريش إن الوضع صعب.")
    assert [s.speaker for s in found] == ["white-house", "united-nations"]


@pytest.mark.parametrize(
    "text",
    [
        "وسبق للوزير سيرغي لافروف أن أكد أن بلاده مستعدة للحوار.",
        "وصل وفد رفيع برئاسة الوزير سيرغي لافروف أكد أن بلاده مستعدة للحوار.",
    ],
)
def test_who_is_said_to_have_done_so_and_who_leads_others_speaks(text: str) -> None:
    assert statements(text)[-1].speaker == "sergey-lavrov"


@pytest.mark.parametrize(
    ("told", "goes_on"),
    [
        ("قال المحلل رامي الحداد إن العمل جار.", "وأضاف المحلل أن الوفد عاد."),
        ("قال رامي الحداد إن لافروف عاد.", "وكان المتحدث نفسه أعلن أن الوفد عاد."),
        ("قال رامي الحداد إن العمل جار. حسب ما ذكرت رويترز.", "وقال إن الوفد عاد."),
        ("قال رامي الحداد إن العمل جار.", 'وأضاف مخاطبا المسؤولين الروس: "عاد الوفد".'),
        ('قالت رويترز إن العمل جار، إلا أن رامي الحداد قال "العمل متوقف".', "مضيفا أن الوفد عاد."),
    ],
)
def test_who_spoke_goes_on(told: str, goes_on: str) -> None:
    assert statements(f"{told} {goes_on}")[-1].speakers == ("new-rami-alhaddad",)


@pytest.mark.parametrize(
    "text",
    [
        "قال أحد كتاب المجلة، رامي الحداد، إن العمل جار.",
        "قال مسؤول عمليات وزارة الخارجية الروسية بالشرق، رامي الحداد، إن العمل جار.",
    ],
)
def test_the_name_behind_a_comma_is_his_who_speaks(text: str) -> None:
    assert only_statement(text).speakers == ("new-rami-alhaddad",)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("وهذا أمر أشار إليه لافروف، قائلا إن العمل جار.", ("sergey-lavrov",)),
        ("نقلت رويترز عن تصريح للكرملين أن العمل جار.", ("kremlin",)),
        ("قال الشرطي نيانتاكاي إن الطريق مغلق.", ("new-niantakay",)),
    ],
)
def test_who_acts_speaks(text: str, speakers: tuple[str, ...]) -> None:
    assert statements(text)[-1].speakers == speakers


@pytest.mark.parametrize(
    ("told", "speakers"),
    [("قالت ميركل إن العمل جار.", ("angela-merkel",)), ("عاد الوفد.", ())],
)
def test_a_woman_may_have_a_mans_name(told: str, speakers: tuple[str, ...]) -> None:
    assert statements(f"زار بوتين برلين. {told} وقالت بوتين إن الوفد عاد.")[-1].speakers == speakers


@pytest.mark.parametrize(
    ("told", "goes_on", "speakers"),
    [
        ("قال بوتين إن العمل جار. وتقول ميركل لا بديل عنه.", "وأضافت أن الوفد عاد.", ("angela-merkel",)),
        ("قال المتحدث باسم الوزارة رامي الحداد إن العمل جار.", "وقال المتحدث إن الوفد عاد.", ("new-rami-alhaddad",)),
        ("قال بوتين في بيان إن العمل جار ضد طالبان.", "وتابع البيان أن الوفد عاد.", ("vladimir-putin",)),
        ("قال مصدر روسي إن العمل جار.", "وتابع المصدر الروسي أن الوفد عاد.", ()),
    ],
)
def test_who_is_said_to_speak_goes_on(told: str, goes_on: str, speakers: tuple[str, ...]) -> None:
    assert statements(f"{told} {goes_on}")[-1].speakers == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("قال لافروف إن العمل جار، وهو ما نفاه البيت الأبيض مذكرا بأن الموعد تغير.", ("white-house",)),
        ("قال لافروف إن ما أنكرته إيران ثابت، مذكرا بأن الموعد تغير.", ("sergey-lavrov",)),
    ],
)
def test_who_answers_goes_on_by_a_participle(text: str, speakers: tuple[str, ...]) -> None:
    assert statements(text)[-1].speakers == speakers


def test_verbs_joined_side_by_side_have_one_subject() -> None:
    told = statements("دعت الولايات المتحدة كوريا الشمالية إلى الحوار، لكن بيونغيانغ كانت ترفض وتؤكد أن الموعد تغير.")
    assert told[-1].speakers == ("north-korea",)


def test_a_body_has_not_spoken_in_its_session() -> None:
    told = statements("قال لافروف إن العمل جار. جاء ذلك في جلسة لمجلس الأمن، حيث قال إن الموعد تغير.")
    assert [s.speakers for s in told] == [("sergey-lavrov",)] * 2


def test_whose_adviser_somebody_is_does_not_speak() -> None:
    assert only_statement("قال مستشار لرئيس حكومة الوفاق الوطني فائز السراج إن الموعد تغير.").speakers == ()


def test_who_is_not_recognised_does_not_go_on_by_a_participle() -> None:
    told = statements("قال رئيس النادي عضو الهيئة إنه لا يعترف بقائد الجيش، المشير خليفة حفتر، مؤكدا أنه لم يوقع.")
    assert all("khalifa-haftar" not in s.speakers for s in told)


def test_accusations_that_somebody_describes_are_not_what_is_said() -> None:
    told = statements('ورد لافروف بوصفه اتهامات واشنطن بأنها "سخيفة". وقال في تغريدتين إن الموعد تغير.')
    assert {s.speakers for s in told} == {("sergey-lavrov",)}


def test_who_announces_goes_on_by_a_participle() -> None:
    told = statements("أعلنت حركة طالبان، الأحد، رفضها تمديد الهدنة مع الحكومة الأفغانية، مؤكدة استئناف القتال.")
    assert [s.speakers for s in told] == [("taliban",)]


@pytest.mark.parametrize(
    "text",
    [
        'ونعت الرئيس التركي رجب طيب أردوغان الاتفاق بـ"السيئ"، وقال في كلمة "ننسحب اليوم من المعاهدة".',
        "وقارن أردوغان بين الخطتين. وقال إن الأولى كانت أفضل.",
        "وحرص أردوغان على حضور الحفل، مؤكدا أن العمل جار.",
    ],
)
def test_who_did_something_before_speaking_speaks(text: str) -> None:
    assert last_speakers(text) == ("recep-tayyip-erdogan",)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قال حزب العيش والكرامة إن العمل جار.", "new-organisation-bread-and-dignity-party"),
        ("قال اتحاد الأطباء والمسعفين في بيان إن القصف مستمر.", "new-organisation-doctors-and-paramedics-union"),
        ("زار شينزو آبي باريس. وأوضح آبي وفي مقابلة أن حكومته اتصلت بالجانب الآخر.", "shinzo-abe"),
    ],
)
def test_bodies_of_words_are_said_in_english(text: str, speaker: str) -> None:
    assert last_speakers(text) == (speaker,)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "وقالت ميركل، التي أفرج عنها بعد أن أدرك القادة أنها خُدعت، إن العمل جار.",
            ["العمل جار"],
        ),
        ('لكن لافروف قال إن العمل جار، وفق ما ذكرت "روتيرز".', ["العمل جار"]),
        ("وقد وعد لافروف بإنهاء المناورات بين الحلفاء، في تنازل غير متوقع.", ["إنهاء المناورات بين الحلفاء"]),
    ],
)
def test_neither_relative_clauses_nor_sources_nor_remarks_are_said(text: str, said: list[str]) -> None:
    assert [s.text for s in statements(text)] == said
