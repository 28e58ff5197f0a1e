"""Where the content of a report ends: what its speaker tells, what the page remarks."""

from __future__ import annotations

import pytest

from tests.sentences import statements


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("قال لافروف إن ثلاثة جنود قتلوا، بينما أصيب آخران بجروح.", "ثلاثة جنود قتلوا، بينما أصيب آخران بجروح"),
        ("قال لافروف إن الحوار مستمر، فيما يتعلق بالتجارة.", "الحوار مستمر، فيما يتعلق بالتجارة"),
        ("قال لافروف إن ثلاثة جنود قتلوا، بينما نفت الجماعة الأنباء.", "ثلاثة جنود قتلوا"),
        ("قال لافروف إن اللقاء قريب، فيما لم يحدد المصدر موعدا.", "اللقاء قريب"),
        ("قال لافروف إن اللقاء قريب، بينما تستعد البلاد للانتخابات.", "اللقاء قريب"),
    ],
)
def test_what_happened_meanwhile_is_told_too_but_not_what_another_says(text: str, content: str) -> None:
    assert statements(text)[0].text == content


@pytest.mark.parametrize("when", ["غداة محادثات مع الوفد", "في أعقاب خطاب ألقاه الرئيس"])
def test_what_came_before_the_report_is_the_pages_word(when: str) -> None:
    assert statements(f"قال لافروف إن الاتفاق قريب جدا، {when}.")[0].text == "الاتفاق قريب جدا"


@pytest.mark.parametrize(
    "remark",
    [
        "، في أول استخدام معروف لهذا السلاح",
        "، في تصعيد غير مسبوق",
        "، وهي خطوة غير متوقعة",
        "، وهي اتهامات رفضها الجيش",
        "، ما يثير تساؤلات كثيرة",
        "، ولا يعرف ما إذا كان الوفد قد علم بذلك",
        "، التي لم تعلق على ذلك",
        " رغم أنه يصف اللقاء بالفاشل",
        "، على الرغم من أن مسؤولين نفوا ذلك",
        "، حيث قال مسؤولون إن الجيش تدخل",
        "، لكن ناطقا باسم حركة طالبان نفى ذلك",
        " كما أكد أن الحوار مستمر",
    ],
)
def test_remarks_of_the_page_end_a_report(remark: str) -> None:
    assert (
        statements(f"قال لافروف إن قواته دخلت المدينة القديمة مساء{remark}.")[0].text
        == "قواته دخلت المدينة القديمة مساء"
    )


@pytest.mark.parametrize(
    "remark", ["وهو تصريح قد يغير الكثير", "والتي تحاربها الحكومة", "وفي الوقت نفسه دعا الوفد إلى الحوار"]
)
def test_remarks_right_behind_a_quotation_end_a_report(remark: str) -> None:
    assert statements(f'قال لافروف إن بلاده تدعم "الجبهة كلها بلا شرط" {remark}.')[0].text.endswith('بلا شرط"')


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("أعلن لافروف قطع العلاقات مع الجماعة وطرد السفير.", "قطع العلاقات مع الجماعة وطرد السفير"),
        ("نفى لافروف أن تكون قواته هناك واعترف بسقوط قتلى.", "تكون قواته هناك"),
        ("رفض لافروف هذا المطلب الجديد.", "هذا المطلب الجديد"),
        ('حذر لافروف من أي "عمل متهور وخطير" في المدينة.', 'أي "عمل متهور وخطير" في المدينة'),
        ("وصلت القافلة مساء أمس، وذلك بحسب لافروف.", "وصلت القافلة مساء أمس"),
    ],
)
def test_lists_go_on_and_what_points_belongs_to_it(text: str, content: str) -> None:
    assert statements(text)[0].text == content


def test_adverbs_and_titles_in_marks_are_no_content() -> None:
    assert not statements('أدان لافروف "بشدة" القصف.')
    assert not statements('كتب لافروف عن مؤتمر "دعم مستقبل المنطقة كلها" في المدينة.')
    assert len(statements("قال لافروف إن تعهد الرئيس بالعمل معا سيغير الوضع.")) == 1


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("طالت الضربات، التي قال لافروف إنها انتهت أمس، في المساء عشر مدن.", "انتهت أمس"),
        ("أدان لافروف العنف في المدينة في نهاية جلسة طارئة.", "العنف في المدينة"),
        ("اقترح لافروف التغيير الكبير في وقت سابق من أمس.", "التغيير الكبير"),
        ("غادر الوفد القاعة، كما قال لافروف، كبير المفاوضين.", "غادر الوفد القاعة"),
        ("قتل عشرة جنود، وفقا للأمم المتحدة، أمس، فيما أصيب آخرون بجروح.", "قتل عشرة جنود"),
        ('قال لافروف إن المدينة مليئة بالجنود". وهذه إحدى المشاكل الكبيرة.', "المدينة مليئة بالجنود"),
    ],
)
def test_where_something_was_said_and_by_whom_ends_it(text: str, content: str) -> None:
    assert statements(text)[0].text == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('قال لافروف إن الوقت ينفد وقال "نريد اتفاقا جيدا للجميع".', "الوقت ينفد"),
        ("قال لافروف إن الجماعة قريبة من النهاية، واعتبرها العدو الأول للمنطقة.", "الجماعة قريبة من النهاية"),
        ("قال لافروف إن بلاده دعمت المشروع بمليون دولار وفقا لما ذكره.", "بلاده دعمت المشروع بمليون دولار"),
        ("عارض لافروف ترحيل المعتقلين المشتبه في أنهم خطرون.", "ترحيل المعتقلين المشتبه في أنهم خطرون"),
    ],
)
def test_the_next_report_of_who_speaks_ends_the_one_before(text: str, content: str) -> None:
    assert statements(text)[0].text == content


def test_a_clause_without_a_verb_before_a_verb_of_speech_is_no_report() -> None:
    assert not any(s.text.startswith("ردا") for s in statements("وردا على أسئلة الصحافة، اقترح لافروف تغييرات كثيرة."))


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("نفت الحكومة التركية علمها بالصفقة واصفة الاتهام بالكذب.", "علمها بالصفقة"),
        ("أدان الرئيس التركي رجب طيب أردوغان تجارب إيران متسائلا عن دوافعها.", "تجارب إيران"),
        ("انتقد ماكرون خطة رئيسة الوزراء المنتقدة للاتفاق.", "خطة رئيسة الوزراء المنتقدة للاتفاق"),
        ("قال ماكرون إن الزيارة تأتي في وقت تتواصل فيه الجهود.", "الزيارة تأتي في وقت تتواصل فيه الجهود"),
    ],
)
def test_a_noun_ends_where_its_speaker_goes_on(text: str, content: str) -> None:
    assert statements(text)[0].text == content


@pytest.mark.parametrize(
    "text", ['أكد ماكرون أن العمل جار، "لن نغير موقفنا من هذه القضية"، كما قال', "قال ماكرون كما أكد"]
)
def test_a_page_may_end_behind_a_verb_of_speech(text: str) -> None:
    assert all(s.speakers == ("emmanuel-macron",) for s in statements(text))
