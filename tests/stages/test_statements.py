"""Who says what: cues, content, speakers, chain, nesting, class."""

from __future__ import annotations

import pytest

from tests.sentences import only_statement, statements

LAVROV, PUTIN = "sergey-lavrov", "vladimir-putin"


@pytest.mark.parametrize(
    ("text", "form", "content"),
    [
        ("قال لافروف: «نريد السلام وحده».", "direct", "نريد السلام وحده"),
        ('قال لافروف إن "العمل جار بلا توقف".', "direct", "العمل جار بلا توقف"),
        ("قال لافروف إن العمل جار.", "indirect", "العمل جار"),
        ('قال لافروف إن العمل "جار بلا توقف" هذا العام.', "mixed", 'العمل "جار بلا توقف" هذا العام'),
        ("قال لافروف: العمل جار.", "indirect", "العمل جار"),
        ("قال لافروف إن بلاده - وهي عضو في المجلس - مستعدة.", "indirect", "بلاده - وهي عضو في المجلس - مستعدة"),
        ('قال لافروف: «قرأت كتاب "الحرب الطويلة" أمس».', "direct", 'قرأت كتاب "الحرب الطويلة" أمس'),
        ("قال لافروف: «انتهى الأمر. سنعود غدا.» وغادر القاعة.", "direct", "انتهى الأمر. سنعود غدا"),
        ("قال لافروف: «نريد السلام ولا شيء غيره.\nوغادر الوفد القاعة.", "direct", "نريد السلام ولا شيء غيره"),
        ("قال لافروف:\n«نريد السلام وحده».", "direct", "نريد السلام وحده"),
    ],
)
def test_form_and_content(text: str, form: str, content: str) -> None:
    found = only_statement(text)
    assert (found.form, found.text, found.speakers) == (form, content, (LAVROV,))


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("أكد لافروف وتشاووش أوغلو أن العمل جار.", (LAVROV, "mevlut-cavusoglu")),
        ("أكد الرئيسان الروسي والطاجيكي أن العمل جار.", (PUTIN, "emomali-rahmon")),
        ("هاتف بوتين رحمن وأكدا أن العمل جار.", (PUTIN, "emomali-rahmon")),
        ("لافروف يؤكد أن العمل جار.", (LAVROV,)),
        ("أدان لافروف الهجوم قائلا إن الفاعلين سيعاقبون.", (LAVROV,)),
        ("وجاء في بيان للكرملين أن العمل جار.", ("kremlin",)),
        ("قالت وزارة الخارجية الروسية إن العمل جار.", ("foreign-ministry-of-russia",)),
        ("قال المتجول إن العمل جار.", ()),
        ("أعلن الرئيس الأمريكي السابق أن العمل جار.", ()),
    ],
)
def test_speakers(text: str, speakers: tuple[str, ...]) -> None:
    found = only_statement(text)
    assert (found.speakers, found.speaker) == (speakers, speakers[0] if speakers else None)


def test_and_added_goes_on_with_the_same_speaker() -> None:
    found = statements("قال لافروف إن العمل جار. وأضاف أن اللجنة ستجتمع. وتابع: «سنواصل العمل معا».")
    assert [(s.speakers, s.text) for s in found] == [
        ((LAVROV,), "العمل جار"),
        ((LAVROV,), "اللجنة ستجتمع"),
        ((LAVROV,), "سنواصل العمل معا"),
    ]


def test_and_added_agrees_in_gender() -> None:
    found = statements("أكدت المستشارة الألمانية أنغيلا ميركل أن العمل جار. وأضافت أن اللجنة ستجتمع.")
    assert [s.speakers for s in found] == [("angela-merkel",)] * 2


@pytest.mark.parametrize(
    "text",
    [
        "قال لافروف إن العمل جار، وأضاف أن اللجنة ستجتمع قريبا.",
        "أكد لافروف أن العمل جار، مشيرا إلى أن اللجنة ستجتمع قريبا.",
        "أكد لافروف أن العمل جار، موضحا أن اللجنة ستجتمع قريبا.",
    ],
)
def test_the_next_cue_ends_a_report(text: str) -> None:
    assert [(s.speakers, s.text) for s in statements(text)] == [
        ((LAVROV,), "العمل جار"),
        ((LAVROV,), "اللجنة ستجتمع قريبا"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "وفقا لوزارة الخارجية الروسية، فإن اللقاء سيعقد غدا.",
        "اللقاء سيعقد غدا، وفقا لوزارة الخارجية الروسية.",
        "بحسب وزارة الخارجية الروسية، اللقاء سيعقد غدا.",
        "اللقاء سيعقد غدا، حسبما أعلنت وزارة الخارجية الروسية.",
        "اللقاء سيعقد غدا، كما أعلنت وزارة الخارجية الروسية.",
    ],
)
def test_attributions_make_statements(text: str) -> None:
    found = only_statement(text)
    assert (found.speakers, found.text) == (("foreign-ministry-of-russia",), "اللقاء سيعقد غدا")


@pytest.mark.parametrize(
    ("text", "speakers", "chain"),
    [
        ("نقلت وكالة تاس عن لافروف قوله إن العمل جار.", (LAVROV,), ("tass",)),
        ("قال لافروف لوكالة تاس إن العمل جار.", (LAVROV,), ("tass",)),
        ("أفادت وكالة الأناضول نقلا عن لافروف بأن العمل جار.", (LAVROV,), ("anadolu",)),
        ("أفادت وكالة الأناضول نقلا عن مصادر أمنية بأن العمل جار.", (), ("anadolu",)),
        ("نقلت وكالة تاس عن مصدر في الوزارة أن العمل جار.", (), ("tass",)),
        ("أفادت وكالة الأناضول بأن العمل جار.", ("anadolu",), ()),
    ],
)
def test_who_carries_the_words_is_chain_not_speaker(
    text: str, speakers: tuple[str, ...], chain: tuple[str, ...]
) -> None:
    found = only_statement(text)
    assert (found.speakers, found.chain) == (speakers, chain)


def test_nested_reports_hang_on_one_another() -> None:
    found = statements("ذكرت قناة العربية أن الكرملين أعلن أن بوتين أكد أن القمة قائمة.")
    assert [(s.id, s.within, s.speakers, s.chain) for s in found] == [
        ("s1", None, ("alarabiya",), ()),
        ("s2", "s1", ("kremlin",), ("alarabiya",)),
        ("s3", "s2", (PUTIN,), ("alarabiya", "kremlin")),
    ]


@pytest.mark.parametrize(
    "text",
    [
        'وصف المحلل ما يسمى "الربيع العربي" بالخيبة.',
        'نشرت صحيفة "النهار" صورا جديدة.',
        "ويذكر أن البلدين وقعا اتفاقا في السابق.",
        "ومن المعلوم أن الحدود مغلقة منذ سنة.",
        "لم يقل لافروف إن العمل جار.",
        "وصل لافروف إلى أنقرة مساء أمس.",
    ],
)
def test_labels_impersonal_verbs_and_what_was_not_said_are_no_statements(text: str) -> None:
    assert statements(text) == ()


@pytest.mark.parametrize(
    ("text", "class_"),
    [
        ("قال لافروف إن العمل جار.", "state"),
        ("نفى لافروف أن تكون القمة قد ألغيت.", "deny"),
        ("حذر لافروف من أن الوضع خطير.", "warn"),
        ("طالب لافروف بأن يتوقف القتال.", "demand"),
        ("تعهد لافروف بأن يستمر الدعم.", "promise"),
        ("رفض لافروف أن تشارك بلاده.", "reject"),
    ],
)
def test_class(text: str, class_: str) -> None:
    assert only_statement(text).class_ == class_


def test_the_day_it_was_said_stands_beside_the_cue() -> None:
    assert only_statement("وأكد لافروف أمس الأربعاء أن العمل جار.").date == "2021-11-17"


def test_what_goes_on_was_said_on_the_same_day() -> None:
    told = statements(
        "وأكد لافروف أمس الأربعاء أن العمل جار، مضيفا أن الاتفاق قريب. وتابع أن بلاده مستعدة. وقال بيسكوف إن الأمر صعب."
    )
    assert [s.date for s in told] == ["2021-11-17", "2021-11-17", "2021-11-17", None]


def test_a_day_in_the_content_is_not_when_it_was_said() -> None:
    assert only_statement("أكد لافروف أن اللقاء سيعقد غدا الجمعة.").date is None


def test_about_names_whom_the_content_mentions_without_the_speaker() -> None:
    found = only_statement("قال بوتين إن روسيا ستدعم طاجيكستان.")
    assert found.about == ("russia", "tajikistan")


def test_topics_are_those_of_the_content() -> None:
    assert only_statement("قال لافروف إن القتال سيتوقف.").topics == ("armed-conflict",)


def test_offsets_leave_out_cue_particle_and_marks() -> None:
    text = "قال لافروف إن العمل جار."
    found = only_statement(text)
    assert found.cue is not None
    assert (text[found.cue.start : found.cue.end], text[found.start : found.end]) == ("قال", "العمل جار")
