"""Whose words they are where several are named: own subjects, matters spoken of, unnamed people, bare nouns."""

from __future__ import annotations

import pytest

from marsad.article import Statement
from tests.sentences import only_statement, statements

LAVROV, PUTIN, TRUMP = "sergey-lavrov", "vladimir-putin", "donald-trump"


def _alone(found: tuple[Statement, ...]) -> bool:
    """Whether several statements are all of the same one, whoever it be."""
    return len(found) > 1 and len({s.speaker for s in found}) == 1 and bool(found[0].speaker)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("قال لافروف إن العمل جار، إلا أن وكالة سبوتنيك قالت إنه توقف.", [(LAVROV,), ("sputnik",)]),
        ("قال لافروف إن العمل جار. لكن مسؤولين محليين قالوا إنه توقف.", [(LAVROV,), ()]),
        ("أكد لافروف أنه أبلغ ترامب بأن العمل جار.", [(LAVROV,), (LAVROV,)]),
        ("قال لافروف إن اللجنة ستجتمع. وردا على سؤال بأن ترامب مستعجل، اعتبر أن الوقت كاف.", [(LAVROV,), (LAVROV,)]),
        ("قال لافروف إن العمل جار. وأضاف، عن الطريق بين كابل – دوشنبه وفتحه، أنه آمن.", [(LAVROV,), (LAVROV,)]),
        ("قال لافروف إن العمل جار. وأضاف في حديث لقناة الحدث السعودية، بأن اللجنة ستجتمع.", [(LAVROV,), (LAVROV,)]),
    ],
)
def test_who_goes_on_is_another_only_where_named_before_the_verb(text: str, speakers: list[tuple[str, ...]]) -> None:
    assert [s.speakers for s in statements(text)] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "قال مسؤول رفيع المستوى في إدارة ترامب إن العمل جار.",
        "قال أقارب المفقودين في إيطاليا إن البحث جار.",
        "هاجم الحوثيون القرية. وقالت المصادر الميدانية إن القتال مستمر.",
        "أعلنت النيابة أن العمل جار.",
        "أكد محامو الفنانة ليلى الحداد أن موكلتهم بريئة.",
        "قالت مديرة أعمال الممثلة ليلى الحداد إن العرض تأجل.",
        "قال مراسلنا في دوشنبه إن العمل جار.",
        "حضر لافروف اللقاء. وصرح أحدهم أن العمل جار.",
        "وعرض لافروف على المفتشين مقابلة شهود قالوا إنهم رأوا الحادث.",
    ],
)
def test_unnamed_people_are_not_whom_they_serve_or_know(text: str) -> None:
    assert only_statement(text).speakers == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("جاء ذلك في تغريدة لترامب على حسابه، حيث قال: «نريد السلام وحده».", TRUMP),
        ("وقالت الداخلية السعودية إن الشرطة أوقفت رجلا.", "interior-ministry-of-saudi-arabia"),
        ("وقال أمين عام الأمم المتحدة إن القتال توقف.", "antonio-guterres"),
        ("دعت دول منظمة التعاون الإسلامي إلى وقف القتال.", "organisation-of-islamic-cooperation"),
        ("أكد البرتغالي أنطونيو غوتيريش أن العمل جار.", "antonio-guterres"),
        ("ونسبت صحيفة لوموند للافروف القول: «نريد السلام وحده».", LAVROV),
        ('وفي بيان لها، قالت "وفا" إن العمل جار.', "wafa"),
        ("جاء ذلك بعد تقرير لصحيفة لوموند، أفاد بأن العمل جار.", "le-monde"),
        ("وتدعي روسيا أن العمل جار.", "russia"),
    ],
)
def test_offices_bodies_and_texts_lead_to_the_speaker(text: str, speaker: str) -> None:
    assert only_statement(text).speaker == speaker


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('وقال طالب أجنبي يدرس هناك: "نريد السلام وحده هنا الآن".', "نريد السلام وحده هنا الآن"),
        (
            'وقال لافروف وهو وزير مجرب كان بين الحضور "نريد السلام وحده هنا اليوم ولا شيء آخر".',
            "نريد السلام وحده هنا اليوم ولا شيء آخر",
        ),
        ("أعرب لافروف عن أمله في أن يتوصل الطرفان إلى اتفاق.", "يتوصل الطرفان إلى اتفاق"),
        ("قال لافروف إن اللجنة ستجتمع قريبا، دون أن يحدد موعدا.", "اللجنة ستجتمع قريبا"),
        ("قال لافروف إن اللجنة ستجتمع قريبا، من دون إعطاء تفاصيل.", "اللجنة ستجتمع قريبا"),
        ("قال لافروف إن اللجنة ستجتمع قريبا، لكنه لم يقدم دليلا.", "اللجنة ستجتمع قريبا"),
        ("قال لافروف إن قواته تتقدم، لكن متحدثا باسم الحزب نفى ذلك لاحقا.", "قواته تتقدم"),
        ("قال لافروف، شيخ شمل القبيلة كلها، إن العمل جار.", "العمل جار"),
        ("قال لافروف إن العمل جار، وهو ما نفته كييف.", "العمل جار"),
        ('قال لافروف في ختام اللقاء، فيما يبدأ الوفد زيارته، "نريد السلام وحده هنا".', "نريد السلام وحده هنا"),
        ('وأورد لافروف، بعد اللقاء، "نريد السلام وحده هنا".', "نريد السلام وحده هنا"),
        ("قال لافروف إن العمل جار، جاء ذلك في مؤتمر صحفي.", "العمل جار"),
        ('واعتبر لافروف قرار المجلس "خطوة كبيرة نحو السلام".', 'قرار المجلس "خطوة كبيرة نحو السلام"'),
        ("دعا لافروف المجتمع الدولي إلى وقف القتال.", "وقف القتال"),
        ('وأكدت الدول الـ57 المشاركة "ندعو إلى السلام وحده هنا الآن".', "ندعو إلى السلام وحده هنا الآن"),
        ("العمل جار منذ أيام في المدينة بحسب دمشق، في حين تحدث آخرون عن توقفه.", "العمل جار منذ أيام في المدينة"),
        ("نفى لافروف أي تدخل في الانتخابات.", "أي تدخل في الانتخابات"),
    ],
)
def test_where_content_begins_and_ends(text: str, content: str) -> None:
    assert only_statement(text).text == content


@pytest.mark.parametrize(
    "text",
    [
        "تهدد الجماعة بشكل دائم الملاحة في البحر.",
        "تبحث الحكومة البريطانية طلب السفارة الروسية زيارة المدينة.",
        "وتشير كل المؤشرات إلى أن العمل جار.",
        "أبدى لافروف شكره وتقديره لمضيفه على مبادرته الكريمة.",
        'افتتاح الطريق في المدينة أمر "خطير ومستفز" للغاية.',
    ],
)
def test_how_something_is_done_and_nouns_are_no_content(text: str) -> None:
    assert statements(text) == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وتجري السلطات الماليزية تحقيقا. وقالت السلطات إن المنفذين اثنان.", "malaysia"),
        ("قالت السلطات في غواتيمالا إن البركان ثار.", "guatemala"),
        ("أعلنت #الشرطة_النمساوية أنها أوقفت أفغانيا.", "police-of-austria"),
        ("وقع الهجوم في مدينة فيينا عاصمة النمسا وفر أفغاني. وقالت الشرطة إنها أوقفت رجلا.", "police-of-austria"),
    ],
)
def test_bodies_by_their_bare_noun_are_of_the_state_that_the_page_speaks_of(text: str, speaker: str) -> None:
    assert only_statement(text).speaker == speaker


def test_a_bare_noun_is_whom_it_named_with_more_words() -> None:
    found = statements("كشف فريق التحقيق الدولي المشترك، مساء أمس، أن الصاروخ سقط. وأوضح الفريق أن التحقيق مستمر.")
    assert _alone(found)


def test_the_lawyer_is_the_one_met_last_and_a_stranger_keeps_his_own_family_name() -> None:
    found = statements("وقال المحامي تييري هيرزوغ إن موكله بريء. وأكد المحامي أن الدستور يحظر ذلك.")
    assert _alone(found)
    found = statements("وأعلن محافظ كركوك العراقية، راكان الجبوري، أن الطريق فتح. وذكر المحافظ أنه آمن.")
    assert _alone(found)


def test_a_paper_may_close_what_it_says() -> None:
    found = only_statement("لا يمكن إحداث القطيعة مع واشنطن تقول صحيفة لوموند.")
    assert (found.speaker, found.text) == ("le-monde", "لا يمكن إحداث القطيعة مع واشنطن")


def test_the_minister_and_whose_lawyer_are_whom_the_page_called_so() -> None:
    found = statements(
        "أكد مايكل كوين، المحامي الشخصي لترامب، أنه دفع المال. وقال محامي ترامب إنه حر. وصرح المحامي بأنه بريء."
    )
    assert _alone(found)
    found = statements(
        "قال بنجامان غريفو الوزير المقرب من الرئيس إن العمل جار. وحضر محمد بن سلمان اللقاء. وشدد الوزير على أنه جار."
    )
    assert [s.speaker for s in found] == ["benjamin-griveaux"] * 2


def test_what_is_denied_denies_nothing() -> None:
    found = statements('واتهم بوتين كييف بالكذب. ونفى وجود خلاف في المجلس، متحدثا عن "أيام صعبة في العمل هناك".')
    assert [s.speakers for s in found[-2:]] == [(PUTIN,), (PUTIN,)]


def test_nouns_behind_verbs_with_objects_and_what_is_supposed_are_no_speech() -> None:
    assert only_statement("وأوضح لافروف أن الزوار يمكنهم طلب أن توضع الأختام جانبا.").speaker == LAVROV
    assert statements("يذكر أن لافروف، الذي وصل أمس، يفترض أن يغادر غدا.") == ()


def test_a_statement_that_accuses_somebody_is_not_his() -> None:
    text = "واتهم البيان الختامي إدارة الرئيس الفرنسي إيمانويل ماكرون بالتقصير، مشيرا إلى أن العمل متوقف."
    assert only_statement(text).speakers == ()


def test_who_is_said_to_have_been_quoted_has_no_carrier() -> None:
    (found,) = (s for s in statements("التقى لافروف وفد الصين. كما نُقل عن لافروف قوله إن العمل جار."))
    assert (found.speaker, found.chain) == (LAVROV, ())


def test_a_noun_with_nationality_and_name_acts_until_the_next_report() -> None:
    found = statements("وحضرت الفنانة اليمنية ليلى الحداد المعرض. وقالت: «نريد السلام وحده». وأضافت: «نريده الآن كله».")
    assert _alone(found)


def test_the_party_before_a_long_quotation_and_sources_after_others() -> None:
    found = statements('نفت حركة حماس ما نشر أمس. وقالت الحركة "لم نهدد أحدا في هذا الأمر ولن نهدد".')
    assert found[-1].speaker == "hamas"
    found = statements("قالت مصادر إن العمل جار. وأكد لافروف أنه توقف. وأضافت المصادر أن اللجنة ستجتمع.")
    assert [s.speakers for s in found] == [(), (LAVROV,), ()]


def test_a_noun_in_ta_marbuta_is_no_verb_with_a_pronoun() -> None:
    assert only_statement("وصل ترامب أمس. وأعلن مسؤولون طلبة أن المسابقة تأجلت.").speakers == ()


@pytest.mark.parametrize("accused", ["الجيش السوري", "روسيا"])
def test_bodies_of_one_kind_are_none_in_particular(accused: str) -> None:
    assert [s.speakers for s in statements(f"وتتهم منظمات حقوق الإنسان {accused} بقصف الأسواق هناك.")] in ([], [()])


def test_an_agency_between_brackets_says_what_stands_behind() -> None:
    found = only_statement("وأفادت (وام) أن الطائرة وصلت إلى البلاد.")
    assert (found.speaker, found.chain) == ("wam", ())


def test_the_police_are_those_who_have_spoken_before() -> None:
    text = 'قالت شرطة هاكني إن الطريق مغلق في لندن. وأضافت الشرطة: "لم تقع إصابات خطيرة بين الناس".'
    assert _alone(statements(text))


def test_whose_statement_nobody_knows_is_not_what_it_names() -> None:
    text = "وجاء في بيان لشؤون الطيران بالبحرين أن طائرة من نوع إيرباص اقتربت من المدرج."
    assert only_statement(text).speakers == ()


def test_a_channel_between_brackets_behind_its_noun_speaks() -> None:
    assert (only_statement("قالت شبكة (سي.بي.إس) إن المقابلة بثت أمس.").speaker or "").startswith("cbs")


def test_who_speaks_goes_on_and_asks_whoever_stands_behind_the_verb() -> None:
    found = statements("حذرت وزارة الثقافة اليمنية من هدم البيوت، وطالبت اليونسكو بحماية المدينة القديمة.")
    assert _alone(found)
    other = statements("حذرت وزارة الثقافة اليمنية من هدم البيوت، وطالب لافروف بحماية المدينة القديمة.")
    assert other[-1].speaker == LAVROV


def test_but_he_is_who_spoke() -> None:
    found = statements("قال لافروف إنه يدرك أن النص لا يكفي ولكنه رأى أنه أفضل من لا شيء.")
    assert [s.speaker for s in found] == [LAVROV, LAVROV]


@pytest.mark.parametrize(
    "text",
    [
        "قد يعلن ترامب عن انسحاب جزئي من الاتفاق.",
        "وينتظر أن يشدد ترامب على ضرورة الحوار.",
        "والمطلوب تنازلات كأن يتعهد ترامب بعدم استئناف المناورات.",
        "ولم يتضح ما إذا كانت ماي ستأمر بسحب القوات.",
    ],
)
def test_what_may_be_said_one_day_is_no_statement(text: str) -> None:
    assert statements(text) == ()


def test_a_question_is_not_whose_words_follow() -> None:
    text = "ونقلت رويترز عن ترامب قوله، عندما سئل عن موعد القمة الجديدة: «لن أتحدث عن هذا الموضوع الآن»."
    found = only_statement(text)
    assert (found.speaker, found.chain) == (TRUMP, ("reuters",))


def test_what_looks_like_a_verb_behind_a_verb_is_a_name() -> None:
    found = only_statement("قال تشن جينكو، المتحدث باسم سلاح الجو، إن الطيارين سيتدربون في الربيع.")
    assert found.speaker
    assert found.text.startswith("الطيارين")


def test_who_a_sentence_was_ascribed_to_goes_on() -> None:
    text = (
        "زارت أنغيلا ميركل باريس. وحسب ميركل، فإنه لم يكن هناك بديل سوى العمل العسكري. وتقول إن الأسلحة خطر على الجميع."
    )
    assert _alone(statements(text))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وذكر مسعفون والمرصد السوري لحقوق الإنسان أن القصف مستمر.", "syrian-observatory-for-human-rights"),
        ("وقال الرئيس الصيني شي جين بينغ إن الباب مفتوح. وقال شي إن الصين مستعدة.", "xi-jinping"),
    ],
)
def test_who_is_named_beside_others_or_looks_like_a_town(text: str, speaker: str) -> None:
    assert statements(text)[-1].speaker == speaker


def test_a_body_that_has_a_nationality_in_its_name_is_not_the_state() -> None:
    found = only_statement("وأعلن المكتب الألماني للإحصاء أن البلاد سجلت ولادات كثيرة.")
    assert found.speaker != "germany"


def test_what_is_known_besides_is_no_content() -> None:
    found = statements("وانتقدت ميركل التصريحات الأخيرة بشدة، علما بأن مستقبل الحدود قضية معقدة.")
    assert "مستقبل الحدود قضية معقدة" not in [s.text for s in found]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وأصدرت وزارة الدفاع الروسية بيانا في وقت سابق، جاء فيه أن السفن جاهزة.", "defence-ministry-of-russia"),
        ("أصدرت محكمة حكما بسجن عشرة أشخاص، بحسب وكالة رويترز موضحة أن بعضهم غائب.", "reuters"),
    ],
)
def test_whose_text_it_is_and_who_adds_to_what_is_ascribed(text: str, speaker: str) -> None:
    assert statements(text)[-1].speaker == speaker


def test_those_who_say_so_are_not_whom_they_speak_of() -> None:
    found = statements("وتعهد ترامب بطرد المهاجرين، في تصريح عابه عليه كثيرون ممن قالوا إنه يخالف القانون.")
    assert found[-1].speakers == ()


def test_many_are_no_one_body() -> None:
    found = statements("ولم تعلق حكومة كوريا الجنوبية على ذلك، ولكن مسؤولين في سول يقولون إن الوزير استقال.")
    assert [s.speakers for s in found] == [()]


@pytest.mark.parametrize(
    "text",
    [
        "وجاء في وسائل الإعلام الأمريكية أن الوثائق تضم أرقاما جديدة.",
        "أكد لافروف أن العمل جار، حيث قالت عدة دول أوروبية إن الاتهامات خطيرة.",
    ],
)
def test_media_of_a_state_and_several_states_are_nobody(text: str) -> None:
    assert statements(text)[-1].speakers == ()


def test_the_agency_may_be_no_outlet() -> None:
    text = "أكدت الوكالة الدولية للطاقة الذرية أنها لا تملك أدلة. وقالت الوكالة إنها تدرس كل المعلومات."
    assert _alone(statements(text))
