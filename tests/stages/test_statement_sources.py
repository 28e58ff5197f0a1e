"""Attributions without a verb of speech in front, and those who are meant by an honour alone."""

from __future__ import annotations

import pytest

from tests.sentences import only_statement, statements

LAVROV = ("sergey-lavrov",)


@pytest.mark.parametrize(
    ("text", "content", "speakers"),
    [
        (
            "وصل الوفد إلى المدينة مساء، على ما أعلنت الخارجية الروسية.",
            "وصل الوفد إلى المدينة مساء",
            "foreign-ministry-of-russia",
        ),
        (
            "في المقابل، عاد الوفد من المدينة، وفق ما أعلن لافروف على حسابه، معتبرا أن العمل جار.",
            "عاد الوفد من المدينة",
            LAVROV[0],
        ),
        (
            "وبحسب بيان للبنك المركزي المصري صدر أول أمس، بلغ الاحتياطي الحد الأعلى.",
            "بلغ الاحتياطي الحد الأعلى",
            "central-bank-of-egypt",
        ),
    ],
)
def test_attributions_before_and_behind(text: str, content: str, speakers: str) -> None:
    found = statements(text)[0]
    assert (found.text, found.speakers) == (content, (speakers,))


def test_a_verb_with_its_object_behind_a_comma_attributes_nothing() -> None:
    assert statements("وفي بداية الجلسة الأولى، نقل لافروف تحيات الرئيس إلى الحاضرين.") == ()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "استقبل سمو الشيخ عبدالله بن زايد آل نهيان لافروف، ونقل إليه تحيات سمو الشيخ محمد بن زايد."
            " وقال سموه إن العمل جار.",
            "abdullah-bin-zayed-al-nahyan",
        ),
        ("التقى جلالة الملك عبدالله الثاني لافروف. وأكد جلالته أن العمل جار.", "abdullah-ii-of-jordan"),
        ("زار لافروف العاصمة. وأضاف معاليه أن العمل جار.", LAVROV[0]),
    ],
)
def test_an_honour_with_its_pronoun_is_who_was_so_called(text: str, speaker: str) -> None:
    assert statements(text)[-1].speakers == (speaker,)


def test_a_statement_that_an_agency_received_is_not_the_agencys() -> None:
    found = statements(
        "وذكر المكتب الإعلامي لرئيس الجمهورية العراقية في بيان تلقته وكالة رويترز أن العمل جار."
        " وأضاف البيان أن الوفد عاد."
    )
    assert not any("reuters" in s.speakers for s in found)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وقال لافروف إن الوفد عاد، قبل أن تعلن الوزارة إلغاء الزيارة.", "الوفد عاد"),
        ("ونفى لافروف أن يكون الوفد قد عاد، بعدما ذكرت صحيفة أنه عاد.", "يكون الوفد قد عاد"),
        ("وقال لافروف إن الوفد عاد بعد أن انتهت الجلسة.", "الوفد عاد بعد أن انتهت الجلسة"),
    ],
)
def test_what_others_said_before_or_after_is_told_by_the_page(text: str, content: str) -> None:
    assert statements(text)[0].text == content


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("واتهم مندوب روسيا القوى الغربية. وقال لافروف إن العمل جار. وناشدوا الحكومة اليمنية بإرسال فريق.", LAVROV),
        (
            "وشكلت محطة رويترز التي تملكها السعودية فريقا. وقالت محطة رويترز التي تملكها السعودية إن العمل جار.",
            ("reuters",),
        ),
        ("لكن زوجته ميلانيا ترامب صرحت بأن العمل جار.", ("melania-trump",)),
    ],
)
def test_who_stands_before_the_verb_and_who_does_not(text: str, speakers: tuple[str, ...]) -> None:
    assert statements(text)[-1].speakers == speakers


def test_the_source_is_who_was_a_source_before() -> None:
    found = statements("وأكد مصدر لوكالة رويترز أن المركب عاد. وبحسب المصدر، فإن الوفد سالم.")
    assert not any("reuters" in s.speakers for s in found)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("بعد إعلان لافروف أنه عاد من السفر، نفت إيران الخبر.", "عاد من السفر"),
        ("وقال لافروف إن الوفد عاد، لكن الوزارة لم تعلق على ذلك.", "الوفد عاد"),
        ("وأكدت ليلى الحداد مديرة الحملات، إطلاق سراح الوفد.", "إطلاق سراح الوفد"),
    ],
)
def test_where_content_begins_and_ends(text: str, content: str) -> None:
    assert statements(text)[0].text == content


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ونسبت وكالة رويترز إلى لافروف قوله إن العمل جار.", LAVROV[0]),
        ("ووصل لافروف مساء. وبين لافروف أن العمل جار.", LAVROV[0]),
        ("وأفاد بلاغ لوزارة الخارجية المغربية أن العمل جار.", "foreign-ministry-of-morocco"),
        (
            "وقال الناطق باسم وزارة الخارجية الروسية ليلى الحداد إن العمل جار. وأضاف المتحدث ذاته أن الوفد عاد.",
            "new-leila-alhaddad",
        ),
    ],
)
def test_wordings_of_the_maghreb_and_of_agencies(text: str, speaker: str) -> None:
    assert statements(text)[-1].speakers == (speaker,)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("أما لافروف فقال إن العمل جار.", LAVROV[0]),
        ("أما لافروف فقد توقع أن العمل جار.", LAVROV[0]),
        ("وأكد لافروف أن الوفد عاد. ونقلت وكالة رويترز عنه قوله إن العمل جار.", LAVROV[0]),
        ("وقال لافروف في بيان مشترك مع الوزارة صدر أمس إن العمل جار.", LAVROV[0]),
    ],
)
def test_as_for_him_of_him_and_in_a_text_put_out(text: str, speaker: str) -> None:
    assert statements(text)[-1].speakers == (speaker,)


@pytest.mark.parametrize(
    ("text", "speakers", "said"),
    [
        ("ووفقا لوكالة تاس فقد تأخر القطار عن موعده.", ("tass",), "تأخر القطار عن موعده"),
        ("وبحسب صحيفة الغارديان فهناك نقص في الأدوية.", ("the-guardian",), "هناك نقص في الأدوية"),
        (
            "وجاء في بيان وزارة الداخلية المصرية أن «الجسر أغلق مساء».",
            ("interior-ministry-of-egypt",),
            "الجسر أغلق مساء",
        ),
        ("وتنفي روسيا، التي تملك السفينة، مسؤوليتها عن الحادث.", ("russia",), "مسؤوليتها عن الحادث"),
    ],
)
def test_what_leads_to_what_is_said(text: str, speakers: tuple[str, ...], said: str) -> None:
    assert [(s.speakers, s.text) for s in statements(text)] == [(speakers, said)]


def test_an_outlet_carries_whom_it_quotes() -> None:
    (told,) = statements("يصل الرئيس التركي غدا إلى موسكو، بحسب ما نقلت وكالة تاس عن وزير الخارجية سيرغي لافروف.")
    assert (told.speakers, told.chain) == (LAVROV, ("tass",))


def test_an_attribution_that_no_comma_parts_stands_in_what_is_said() -> None:
    found = only_statement("وكان الهجوم على المدينة بحسب رويترز قد أدى إلى مقتل خمسين مدنيا.")
    assert found.speaker == "reuters"
    assert found.text.endswith("خمسين مدنيا")


def test_figures_are_whose_they_are() -> None:
    text = "أعلنت المؤسسة الوطنية للنفط فتح الميناء. وبحسب أرقام المؤسسة، بلغت الخسائر 850 ألف برميل يوميا."
    assert len({s.speaker for s in statements(text)}) == 1


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("وبحسب تقرير نشرته رويترز الأربعاء، فإن الإدارة تدرس خفض القوات.", [("reuters",)]),
        ("كشف مصدر حكومي رفيع، فضل عدم الكشف عن هويته، لرويترز أن الحكومة ستستقيل.", [()]),
        (
            "وأوضحت وزارة الدفاع الروسية، في بيان حصلت رويترز على نسخة منه، أن السفن جاهزة. وأكد البيان أن العمل جار.",
            [("defence-ministry-of-russia",), ("defence-ministry-of-russia",)],
        ),
        (
            "أعلن لافروف في بيان له أن العمل جار. وأوضح البيان أن اللجنة ستجتمع.",
            [("sergey-lavrov",), ("sergey-lavrov",)],
        ),
    ],
)
def test_whose_texts_they_are_and_who_only_has_them(text: str, speakers: list[tuple[str, ...]]) -> None:
    assert [s.speakers for s in statements(text)] == speakers


def test_as_somebody_says_at_the_end_without_a_comma() -> None:
    assert only_statement("وصل الوفد الروسي إلى دمشق كما أكد لافروف.").speakers == (LAVROV[0],)


def test_prosecutors_without_a_state_are_of_that_of_the_page() -> None:
    text = "اعتقلت الشرطة في مدريد طبيبا. ووصل وزير إسباني إلى مدريد. وقالت النيابة العامة إن الأمر صعب."
    assert statements(text)[-1].speakers == ("prosecution-of-spain",)
