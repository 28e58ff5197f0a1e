"""Who goes on behind words that an outlet carries, behind a title and behind a clause of another."""

from __future__ import annotations

import pytest

from tests.sentences import last_speakers, only_statement, statements

_CARRIED = "نقلت وكالة رويترز عن {} إن القوة جاهزة. {} أن التحقيق بدأ."


@pytest.mark.parametrize(
    ("whose", "verb", "speaker"),
    [
        ("اللواء قاسم جبار قوله", "وأضاف", "new-qassem-jabbar"),
        ("مدير أمن البصرة اللواء قاسم جبار قوله", "وأضاف", "new-qassem-jabbar"),
        ("الوزيرة سعاد جبار قولها", "وأضافت", "new-souad-jabbar"),
        ("اللواء قاسم جبار قوله", "وأضافت", "reuters"),
        ("مسؤول محلي قوله", "وذكرت", "reuters"),
    ],
)
def test_whose_words_an_agency_carries_goes_on_by_his_own_gender(whose: str, verb: str, speaker: str) -> None:
    assert last_speakers(_CARRIED.format(whose, verb)) == (speaker,)


def test_whose_words_an_agency_carries_stays_without_a_name() -> None:
    assert last_speakers(_CARRIED.format("مسؤول محلي قوله", "وأضاف")) == ()


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("زعيم حزب العمل، باسل قدور،", "زعيم الحزب"),
        ("رئيس الجمعية، باسل قدور،", "رئيس الجمعية"),
        ("زعيم حزب المستقبل باسل قدور", "زعيم الحزب"),
    ],
)
def test_a_title_of_a_body_is_whom_the_page_has_named_with_it(first: str, again: str) -> None:
    text = f"قال {first} إن الماء قليل. وأكد لافروف أن العمل جار. وأكد {again} أن الشارع سيتحرك."
    assert last_speakers(text) == ("new-bassel-kaddour",)


def test_as_for_a_title_whose_name_stands_between_commas() -> None:
    assert last_speakers("أما أمين سر المجلس، باسل قدور، فقال إن الماء قليل.") == ("new-bassel-kaddour",)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("وبحسب باسل قدور، مدير المركز، فإن الماء قليل.", "الماء قليل"),
        ("وفقا لباسل قدور، مدير المركز، الماء قليل.", "الماء قليل"),
        ("وبحسب رئيس الجمعية، باسل قدور، فإن الماء قليل.", "الماء قليل"),
        ("وبحسب لافروف، الوزير التركي سيصل غدا.", "الوزير التركي سيصل غدا"),
    ],
)
def test_what_a_source_is_or_is_called_is_not_what_he_says(source: str, said: str) -> None:
    assert only_statement(source).text == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("أعلنت وزارة الصحة في غزة وقوع إصابات في القصف.", "وقوع إصابات في القصف"),
        ("أصدر لافروف بيانا أعلن فيه إلغاء القمة بين البلدين.", "إلغاء القمة بين البلدين"),
        ("اقترحت الصين على روسيا شراء منتجات زراعية.", "شراء منتجات زراعية"),
        ("أدان أعضاء مجلس الأمن بأشد العبارات تفجير السفارة في كابول.", "تفجير السفارة في كابول"),
    ],
)
def test_a_phrase_is_found_behind_titles_places_and_those_addressed(text: str, said: str) -> None:
    assert only_statement(text).text == said


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("قالت هيلي إن العمل جار. وكانت هيلي قد أبلغت المجلس بأن واشنطن ستنسحب.", ("nikki-haley",)),
        ("قال باسل قدور إنه بريء. وقال محاموه إن الرواية ضعيفة.", ()),
        ("أكدت ميركل ذلك. وسئلت عما إذا كانت روسيا تثق به، فأجابت «إنها ليست مسألة ثقة».", ("angela-merkel",)),
        ("جاء ذلك وفقا لما نقلته وكالة تاس، على لسان لافروف، حيث قال: «نريد السلام وحده».", ("sergey-lavrov",)),
        ("وقال لوكالة رويترز مدير الميناء باسل قدور إن العمل جار.", ("new-bassel-kaddour",)),
        ("ويقول الشاب محمد إن العمل شاق.", ("new-mohammed",)),
        ("أعلن مطار دوموديدوفو أن السلطات احتجزت رجلا.", ("new-organisation-domodidofo-airport",)),
    ],
)
def test_who_speaks_by_turns_of_phrase(text: str, speakers: tuple[str, ...]) -> None:
    assert last_speakers(text) == speakers


@pytest.mark.parametrize(
    "text",
    [
        "ينظر مجلس الأمن في مشروع قرار بريطاني يدعو إلى تحرك حازم ضد إيران.",
        "علم المراسل أن المدارس أبلغت بتشديد إجراءاتها الأمنية.",
    ],
)
def test_drafts_and_those_who_are_told_say_nothing(text: str) -> None:
    assert statements(text) == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("قالت وكالة تاس إن لافروف وصل إلى دمشق، مضيفا أن العمل جار.", "sergey-lavrov"),
        ("قالت وكالة تاس إن لافروف وصل إلى دمشق، مضيفة أن العمل جار.", "tass"),
        ("ذكرت تاس أن لافروف زار المدينة التي بناها بطرس، قائلا: «العمل هنا جار منذ زمن».", "sergey-lavrov"),
    ],
)
def test_a_participle_of_the_other_gender_is_of_whom_the_agency_tells(text: str, speaker: str) -> None:
    assert last_speakers(text) == (speaker,)


def test_a_vowel_sign_makes_a_present_passive() -> None:
    assert len(statements("قال لافروف إن العمل جار. وتُتهم سلطات كوريا الشمالية بانتهاك حقوق الإنسان.")) == 1


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("التقى سلفا كير رياك مشار. وأعرب كل منهما عن أمله في تحقيق السلام.", ("salva-kiir-mayardit", "riek-machar")),
        ("التقى ماكرون ميركل. وشدد كلاهما على ضرورة الحوار.", ("emmanuel-macron", "angela-merkel")),
        ("أعلنت شركة الخطوط الجوية الهندية أنها باعت طائرة. وأضافت الشركة أن الطلب كبير.", ("air-india",)),
        ("كشفت أوديبريشت أنها دفعت أموالا. وتؤكد الشركة البرازيلية أن العمل جار.", ("odebrecht",)),
        ("أكد لافروف ذلك. ويؤكد متابع للموضوع أن العمل توقف.", ()),
    ],
)
def test_both_companies_and_whoever_follows_a_matter(text: str, speakers: tuple[str, ...]) -> None:
    assert last_speakers(text) == speakers


def test_what_somebody_is_called_too_is_another_act() -> None:
    found = statements("قال لافروف إن الغرب لا يملك الحق في ذلك، كما وصف الرئيس الأمريكي بأنه تاجر.")
    assert found[0].text == "الغرب لا يملك الحق في ذلك"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("أكد لودريان أن العمل جار. وجاء في تلفزيون محلي أن المقر بعيد.", ()),
        ("أكد لافروف أن العمل جار. وجاء في القرار الاتهامي الأميركي أن المقر بعيد.", ()),
        ("أكد لافروف أن العمل جار. وجاء في البيان أن المقر بعيد.", ("sergey-lavrov",)),
        (
            "قال لاجئون إنهم تعبوا. وعبر باسيل، الذي تستضيف بلاده كثيرين، عن قلقه من المهلة. وقال إن الأمر صعب.",
            ("gebran-bassil",),
        ),
        ("قال باسل قدور إن السجناء تعبوا، وطلبوا منه كتبا. وأضاف أن الأمر سهل.", ("new-bassel-kaddour",)),
        ("سئل لافروف ما إذا كانت روسيا تعتقد أن الاتفاق انتهى، فقال إنه جيد.", ("sergey-lavrov",)),
    ],
)
def test_texts_of_others_and_what_is_asked(text: str, speakers: tuple[str, ...]) -> None:
    assert last_speakers(text) == speakers


def test_what_an_inquiry_has_shown_is_the_pages_remark() -> None:
    found = only_statement("اتهمت ليلى الحداد الكاهن بأنه أرسل لها صورا، كما كشف ذلك تحقيق بث أمس.")
    assert found.text == "أرسل لها صورا"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            'ونقلت وكالة الأنباء الإيرانية على لسان روحاني قوله: "نحن لا نريد الحرب"، لافتا إلى أن القرار جاهز.',
            [("hassan-rouhani", "irna"), ("hassan-rouhani",)],
        ),
        (
            "ونقلت وكالة رويترز عن لافروف قوله إن بلاده لا تريد الحرب، وأضاف أن القرار جاهز.",
            [("sergey-lavrov", "reuters"), ("sergey-lavrov",)],
        ),
        (
            "وذكرت وكالة رويترز نقلا عن لافروف أن بلاده لا تريد الحرب. وأضاف أن القرار جاهز.",
            [("sergey-lavrov", "reuters"), ("sergey-lavrov",)],
        ),
        (
            "وذكرت وكالة رويترز نقلا عن لافروف قوله إن بلاده لا تريد الحرب. وأضافت أن القرار جاهز.",
            [("sergey-lavrov", "reuters"), ("reuters",)],
        ),
    ],
)
def test_who_is_quoted_goes_on_where_the_verb_is_of_him(text: str, speakers: list[tuple[str, ...]]) -> None:
    assert [(*s.speakers, *s.chain) for s in statements(text)] == speakers


@pytest.mark.parametrize(("verb", "speaker"), [("وأضاف", "sergey-lavrov"), ("وأضافت", "angela-merkel")])
def test_the_verb_tells_whether_the_one_told_of_goes_on(verb: str, speaker: str) -> None:
    assert last_speakers(f"وقالت ميركل إن لافروف أكد أن الحل سياسي. {verb} أن الوقت يضيق.") == (speaker,)


@pytest.mark.parametrize("verb", ["وقال نظيره التركي جاويش أوغلو إن", "ورد نظيره التركي جاويش أوغلو قائلا إن"])
def test_a_counterpart_speaks_behind_a_verb_that_takes_nobody(verb: str) -> None:
    assert last_speakers(f"قال ظريف إن البلدين متفقان. {verb} الطريق طويل.") == ("mevlut-cavusoglu",)


@pytest.mark.parametrize(
    ("told", "chain"), [("لقناة العربية", "alarabiya"), ('لشبكة "سي بي إس"', "cbs-news"), ("لصحيفة لوموند", "le-monde")]
)
def test_an_outlet_that_is_told_something_has_no_ministers(told: str, chain: str) -> None:
    found = statements(f"قالت الوزيرة فلورانس بارلي إن الوضع صعب. وقالت الوزيرة {told} إن القوات باقية.")
    assert [(*s.speakers, *s.chain) for s in found] == [("florence-parly",), ("florence-parly", chain)]
