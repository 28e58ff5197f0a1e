"""Where what is reported stands: behind clauses that say nothing, before or behind who it is taken from."""

from __future__ import annotations

import pytest

from tests.sentences import only_statement, statements

LAVROV, UN = "sergey-lavrov", "united-nations"


@pytest.mark.parametrize(
    ("text", "who", "content"),
    [
        ("وبحسب الأمم المتحدة فإن المحصول بلغ مستوى قياسيا.", UN, "المحصول بلغ مستوى قياسيا"),
        ("ووفقا لإحصاءات الأمم المتحدة، ارتفع عدد النازحين كثيرا.", UN, "ارتفع عدد النازحين كثيرا"),
        ("بلغ عدد النازحين مليونا، وفقا لتقديرات الأمم المتحدة.", UN, "بلغ عدد النازحين مليونا"),
        ("انتهى الاجتماع باكرا، بحسب لافروف، وغادر الجميع القاعة بعده.", LAVROV, "انتهى الاجتماع باكرا"),
        ("وصلت القافلة مساء، بحسب ما أعلن مسؤولون والأمم المتحدة.", UN, "وصلت القافلة مساء"),
    ],
)
def test_an_attribution_before_or_behind_what_is_reported(text: str, who: str, content: str) -> None:
    found = only_statement(text)
    assert (found.speakers, found.text) == ((who,), content)


def test_sources_of_two_countries_are_neither_country() -> None:
    assert statements("وصلت القافلة مساء، بحسب ما أعلنته مصادر عسكرية يمنية وإماراتية.") == ()


@pytest.mark.parametrize(
    "text",
    [
        'قال لافروف قبل أن يغادر القاعة مع مساعديه "سنواصل العمل معا حتى نصل إلى سلام دائم".',
        'وشدد لافروف الذي شارك في الإعداد للقمة "سنواصل العمل معا حتى نصل إلى سلام دائم".',
    ],
)
def test_a_long_quotation_behind_a_clause_that_says_nothing_is_the_first_verbs(text: str) -> None:
    found = only_statement(text)
    assert (found.form, found.speakers) == ("direct", (LAVROV,))
    assert found.text == "سنواصل العمل معا حتى نصل إلى سلام دائم"


def test_a_quotation_behind_a_title_or_a_relative_is_not() -> None:
    (found,) = statements('انتقد لافروف الكتاب الذي "يسيء إلى شعوب المنطقة كلها بلا أي سبب".')
    assert found.form == "mixed"
    assert not statements('قال لافروف الذي ألف كتابا بعنوان "شعوب المنطقة وتاريخها القديم بين الحربين".')


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("واكتفى لافروف بالقول إن العمل جار.", [((LAVROV,), "العمل جار")]),
        ('واكتفى لافروف بالقول "سنرى ما يحدث غدا".', [((LAVROV,), "سنرى ما يحدث غدا")]),
        ("لا يمكن الاكتفاء بالقول إن العمل جار.", []),
        ("رفض لافروف أمس التعليق على اجتماع سري جرى في فيينا، مكتفيا بالقول إن العمل جار.", [((LAVROV,), "العمل جار")]),
    ],
)
def test_a_verb_of_any_kind_leads_to_speech_by_saying(text: str, found: list[tuple[tuple[str, ...], str]]) -> None:
    assert [(s.speakers, s.text) for s in statements(text)] == found


def test_what_is_said_in_somebodys_words_is_his() -> None:
    found = statements("نشرت الشرطة تصريحات للافروف الذي وصل أمس قال فيها إن العمل جار.")
    assert [(s.speakers, s.text) for s in found] == [((LAVROV,), "العمل جار")]


def test_he_who_goes_on_is_not_she_who_reported() -> None:
    found = statements("قالت الأمم المتحدة إن لافروف زار المخيم، وقال إن العمل جار.")
    assert [s.speakers for s in found] == [(UN,), (LAVROV,)]


def test_the_next_report_behind_a_comma_ends_the_first() -> None:
    found = statements("يقول لافروف إن العمل جار، يؤكد الصحفيون أن العمل متوقف.")
    assert [s.text for s in found][:1] == ["العمل جار"]


def test_an_outlet_that_ends_a_sentence_carries_all_that_is_said_in_it() -> None:
    found = statements("أكد لافروف أن العمل جار، مشيرا إلى أن الحوار مستمر، وفق ما ذكرت وكالة رويترز.")
    assert [(s.speakers, s.chain) for s in found] == [((LAVROV,), ("reuters",))] * 2


def test_an_outlet_named_before_where_somebody_spoke() -> None:
    found = only_statement("جاء ذلك في مقابلة مع وكالة رويترز حيث قال لافروف إن العمل جار.")
    assert (found.speakers, found.chain) == ((LAVROV,), ("reuters",))


@pytest.mark.parametrize(
    "text",
    [
        "هناك معلومات خطيرة تشير إلى مسؤولية واشنطن عن الحادث.",
        'غادر لافروف القاعة، وهو أمر "يدعو إلى القلق في رأي الحاضرين كلهم".',
        "انتهى الاجتماع وفقا للبنود الثلاثة التي يدعمها مجلس الأمن.",
    ],
)
def test_what_looks_like_a_report_and_is_none(text: str) -> None:
    assert statements(text) == ()


def test_the_only_party_behind_a_second_verb_of_urging_is_urged() -> None:
    found = statements("رحبت الأمم المتحدة بالقرار، وحثت إسرائيل على ضبط النفس.")
    assert [s.speakers for s in found] == [(UN,)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("أعلن لافروف تشكيل الوفد الجديد، وفي يناير 2018 تم إرساله.", "تشكيل الوفد الجديد"),
        ("أعلن لافروف تشكيل الوفد الجديد.", "تشكيل الوفد الجديد"),
    ],
)
def test_another_time_ends_a_phrase(text: str, content: str) -> None:
    assert only_statement(text).text == content


def test_a_report_goes_on_behind_who_carries_it() -> None:
    found = only_statement("أكد لافروف، بحسب ما أوردت وكالة رويترز، أن العمل جار.")
    assert (found.speakers, found.chain, found.text) == ((LAVROV,), ("reuters",), "العمل جار")


def test_who_goes_on_in_a_report_comes_through_the_outlet() -> None:
    found = statements("قالت وكالة رويترز إن لافروف زار المدينة، وقال إن العمل جار.")
    assert [(s.speakers, s.chain) for s in found] == [(("reuters",), ()), ((LAVROV,), ("reuters",))]


@pytest.mark.parametrize(
    ("text", "who", "chain"),
    [
        ("وقال بيان أصدرته وزارة الخارجية الروسية إن العمل جار.", "foreign-ministry-of-russia", ()),
        ("ونقل بيان أعلنته الأمم المتحدة عن لافروف قوله إن العمل جار.", LAVROV, (UN,)),
    ],
)
def test_a_text_is_of_who_put_it_out(text: str, who: str, chain: tuple[str, ...]) -> None:
    found = only_statement(text)
    assert (found.speakers, found.chain) == ((who,), chain)


def test_an_outlet_with_a_long_name_between_marks_speaks() -> None:
    found = only_statement('قالت قناة "أ.ب.ت الأفق News" التلفزيونية، الجمعة، إن العمل جار في المدينة.')
    assert (found.form, found.text, len(found.speakers)) == ("indirect", "العمل جار في المدينة", 1)


@pytest.mark.parametrize(
    ("text", "who", "content"),
    [
        ("وقال لافروف بعد الجلسة التي طالبت واشنطن بتأجيلها، إن العمل جار.", LAVROV, "العمل جار"),
        ('وعن هذه الخطوة قال لافروف للصحفيين الذين رافقوه في الطائرة: "سنرى ما يحدث غدا".', LAVROV, "سنرى ما يحدث غدا"),
        ("وقالت جارتها تركيا إن العمل جار.", "turkey", "العمل جار"),
        ("لكن متحدثا باسم وزارة الخارجية النرويجية أكد أن العمل جار.", "foreign-ministry-of-norway", "العمل جار"),
        ("ولكن ناطقا باسم الخارجية النرويجية أكد أن العمل جار.", "foreign-ministry-of-norway", "العمل جار"),
        ("وقالت وكالة الأنباء الرسمية التونسية إن العمل جار.", "tap", "العمل جار"),
        ("وذكرت الوكالة التونسية أن العمل جار.", "tap", "العمل جار"),
        ('وقال لافروف للصحيفة "لا تعليق".', LAVROV, "لا تعليق"),
    ],
)
def test_who_speaks_where_something_stands_between(text: str, who: str, content: str) -> None:
    found = only_statement(text)
    assert (found.speakers, found.text, found.chain) == ((who,), content, ())


def test_what_somebody_else_said_in_what_is_told() -> None:
    inner = statements("أعلن الكرملين تأجيل اللقاء بعد اتصال هاتفي أكد فيه لافروف أن العمل جار.")[-1]
    assert (inner.speakers, inner.text) == ((LAVROV,), "العمل جار")


def test_several_who_affirm_are_those_the_report_is_about() -> None:
    last = statements("أوضحت الأمم المتحدة أن لافروف وجون كيري تحادثا، مؤكدين أن العمل جار.")[-1]
    assert last.speakers == (LAVROV, "john-kerry")


def test_authorities_are_not_called_by_what_they_do() -> None:
    assert only_statement("تحاول السلطات الترويج للمنصة. وتؤكد السلطات أن العمل جار.").speakers == ()


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("وأكد لافروف أن النص ليس كافيا للسلام، وقد ألمح مرة أخرى إلى تعديله.", "النص ليس كافيا للسلام"),
        ('قال لافروف إن المحصول "بلغ مستوى جديدا" وتعهد بأن تدعمه بلاده.', 'المحصول "بلغ مستوى جديدا"'),
        ("وزعم لافروف أن الزوار أغلقوا الباب، لكنه وصف كذلك سلوكهم بالهادئ.", "الزوار أغلقوا الباب"),
        ("قال لافروف إن القافلة تأخرت كثيرا، ولكنه لم يتهم أحدا بتأخيرها.", "القافلة تأخرت كثيرا"),
        ("قال لافروف إن السلام جزء من حياتنا، في محاكاة لكلمات شاعر قديم.", "السلام جزء من حياتنا"),
        ("وفي الوقت الذي تنفي فيه روسيا وقوع حريق هناك، تصاعدت الأسئلة عنه.", "وقوع حريق هناك"),
    ],
)
def test_content_ends_where_the_page_goes_on(text: str, content: str) -> None:
    assert statements(text)[0].text == content


def test_content_goes_on_behind_but_whatever_the_next_sentence_says() -> None:
    found = statements("قال لافروف إن الجسر ليس للسيارات، ولكن للمشاة. وأضاف أن العمل جار.")
    assert [s.text for s in found] == ["الجسر ليس للسيارات، ولكن للمشاة", "العمل جار"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('وأعلن لافروف عن تنظيم مؤتمر للمياه، بعد جولة نقاش وصفها بأنها "مثمرة جدا" مع ضيوفه.', "تنظيم مؤتمر للمياه"),
        ('حذر لافروف من أي "عمل متسرع" قد يترك آثارا كبيرة.', 'أي "عمل متسرع" قد يترك آثارا كبيرة'),
    ],
)
def test_what_another_verb_calls_something_and_few_quoted_words_are_not_the_content(text: str, content: str) -> None:
    assert content in only_statement(text).text


def test_what_a_relative_clause_calls_something_is_no_content() -> None:
    assert statements('وفي سباق ندد به الجمهور ووصفته الصحف بأنه "مهزلة كبيرة"، فاز الضيف بالكأس.') == ()


@pytest.mark.parametrize("how", ["مخاطبا الحضور", "خلال كلمة في القاهرة نشرت على موقع الوزارة"])
def test_who_adds_something_keeps_it_however_it_was_said(how: str) -> None:
    found = statements(f'قال لافروف إن العمل جار. وأضاف {how}: "أشكركم على هذا الاستقبال الكريم".')
    assert [(s.rule, s.speaker) for s in found] == [("statements.قال", LAVROV), ("statements.أضاف", LAVROV)]


def test_who_the_one_named_behind_a_report_is_belongs_to_no_report() -> None:
    found = only_statement("وستصل القافلة إلى المدينة مساء، كما قال لافروف، مدير أحد المكاتب في المدينة.")
    assert found.text == "ستصل القافلة إلى المدينة مساء"


def test_a_noun_of_speech_with_its_owner_leads_to_what_he_adds() -> None:
    found = statements("تأكيد لافروف بأن العمل سيبدأ سريعا، مضيفا أن الجميع مستعد له.")
    assert [s.speaker for s in found] == [LAVROV, LAVROV]


def test_a_comma_that_ends_what_stands_between_is_no_although() -> None:
    found = only_statement("شدد لافروف، خلال لقائه ضيفه التركي، على أن العمل جار.")
    assert (found.speakers, found.text) == ((LAVROV,), "العمل جار")


def test_a_source_tells_that_somebody_spoke() -> None:
    outer, inner = statements("وبحسب بيان للأمم المتحدة، فإن لافروف أبلغ أنقرة أن العمل جار.")
    assert (outer.speakers, inner.speakers, inner.chain) == ((UN,), (LAVROV,), (UN,))


def test_thus_a_weak_verb_speaks() -> None:
    found = only_statement('"لن نقبل بأي شروط جديدة"، هكذا علق لافروف على المقترح.')
    assert (found.speakers, found.form) == ((LAVROV,), "direct")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("قالت ميركل إن الأمر اتضح وتعهدت بمساعدة الناس.", "الأمر اتضح"),
        ("قال لافروف إن الحكومة رفضت العرض وطالب بضمانات جديدة.", "الحكومة رفضت العرض"),
        ("قال لافروف إن الحكومة رفضت العرض وطالبت بضمانات جديدة.", "الحكومة رفضت العرض وطالبت بضمانات جديدة"),
    ],
)
def test_a_verb_of_the_speakers_gender_is_his_next_report(text: str, content: str) -> None:
    assert statements(text)[0].text == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("أوضح لافروف أن سبب الحادث، حسب الشرطة، هو السرعة الزائدة.", "سبب الحادث، حسب الشرطة، هو السرعة الزائدة"),
        ('قال لافروف إن البلد ليس "مخيما كبيرا" واعدا في المقابل بإصلاحات واسعة.', 'البلد ليس "مخيما كبيرا"'),
        ("قال لافروف إن كلفة السياسة الحالية، على حد تعبيره، عالية.", "كلفة السياسة الحالية، على حد تعبيره، عالية"),
        ("طلب لافروف، مساء الخميس، معلومات حول الحادث.", "معلومات حول الحادث"),
        ('قال لافروف إن المدن "ستبقى خارج الاتفاق" في إشارة إلى الشمال.', 'المدن "ستبقى خارج الاتفاق"'),
        ("أوضح لافروف أن الوفد سيصل، ولكن من دون أن يتضح موعد ذلك.", "الوفد سيصل"),
        ("أوضح لافروف أن الاتفاق جاهز، من دون أن يستبعد تأجيله.", "الاتفاق جاهز"),
        ("أوضح لافروف أن الاتفاق جاهز، ولم يستبعد أن يوقع غدا.", "الاتفاق جاهز"),
        ("استنكر لافروف، وزير الخارجية الروسي، تقرير المنظمة.", "تقرير المنظمة"),
        ('حذر لافروف من "عواقب وخيمة" إذا فشلت المحادثات.', '"عواقب وخيمة" إذا فشلت المحادثات'),
    ],
)
def test_content_ends_with_what_is_said(text: str, content: str) -> None:
    assert statements(text)[0].text == content


def test_what_is_rumoured_is_denied() -> None:
    found = statements("نفى لافروف ما تردد عن استقالة قريبة، موضحا أن العمل جار.")
    assert [s.text for s in found] == ["ما تردد عن استقالة قريبة", "العمل جار"]


def test_a_dateline_is_not_who_announces() -> None:
    found = statements("كابول 4 فبراير 2016 (شينخوا) أعلنت وزارة الخارجية الأفغانية أن الوفد سيصل.")
    assert found[0].speaker == "foreign-ministry-of-afghanistan"


@pytest.mark.parametrize(
    "text",
    [
        "وبحسب وسائل إعلام تركية رسمية فإن الحادث وقع ليلا قرب الحدود. وأضافت أن العمل جار.",
        "وبحسب مصادر مقربة من حماس، فإن الوفد في القاهرة، وأشارت إلى أن العمل جار.",
        "مسودة القرار تطالب حماس بأن يكون العمل جاريا.",
    ],
)
def test_sources_without_a_name_and_drafts_are_nobody(text: str) -> None:
    assert [found.speakers for found in statements(text)] == [()] * len(statements(text))


def test_reports_that_told_something_say_nothing_for_whoever_is_worried() -> None:
    found = statements("وقالت موسكو إن واشنطن قلقة من تقارير أفادت بوقوع هجمات في الجنوب.")
    assert [(s.speakers, s.text) for s in found] == [(("russia",), "واشنطن قلقة من تقارير أفادت بوقوع هجمات في الجنوب")]


def test_an_outlet_that_a_spokesman_told_something_is_not_his() -> None:
    found = statements("نفى متحدث باسم وزارة الخارجية الروسية الخبر. وقال المتحدث لفوكس نيوز إن العمل جار.")
    assert found[-1].speakers == ("foreign-ministry-of-russia",)


@pytest.mark.parametrize(
    "opening",
    [
        "وذكر شهود أن",
        "وذكرت وسائل إعلام أن",
        "وقالت جماعات مدافعة عن حقوق الإنسان إن",
        "وقالت مصادر مطلعة إن",
        "وقال مسؤول بوزارة الزراعة، تحدث شريطة عدم نشر اسمه، إن",
        "وأكد مسؤول في الوزارة لم يكشف هويته أن",
        "وأضاف لافروف نقلا عن مصدر لم يسمه أن",
        "قال خبراء في حقوق الإنسان يحققون في الجرائم إن",
        "وشدد لافروف، على أن",
        'وأشار مصدر عسكري لقناتي "العربية" و"الحدث" إلى أن',
        "وقال لافروف في تغريدة على تويتر أعلن فيها سفره إن",
    ],
)
def test_who_speaks_without_a_name_leads_to_what_is_said(opening: str) -> None:
    read = statements(f"{opening} الطريق مغلق منذ يومين.")
    assert [s.text for s in read] == ["الطريق مغلق منذ يومين"]


def test_few_words_to_reporters_are_said_before_more() -> None:
    read = statements('وقال لافروف للصحفيين "هذا مقزز"، وأضاف "هذه أسوأ الأخبار التي سمعتها".')
    assert [s.text for s in read] == ["هذا مقزز", "هذه أسوأ الأخبار التي سمعتها"]
