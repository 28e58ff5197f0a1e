"""Whose words they are where several are named: own subjects, matters spoken of, unnamed people, bare nouns."""

from __future__ import annotations

import pytest

from tests.sentences import only_statement, statements

LAVROV, PUTIN, TRUMP = "sergey-lavrov", "vladimir-putin", "donald-trump"


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("قال لافروف إن العمل جار، إلا أن وكالة سبوتنيك قالت إنه توقف.", [(LAVROV,), ("sputnik",)]),
        ("قال لافروف إن العمل جار. لكن مسؤولين محليين قالوا إنه توقف.", [(LAVROV,), ()]),
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
        ("وحضرت الفنانة اليمنية بسمة الوصابي المعرض. وقالت: «نريد السلام وحده».", "new-basma-alwsabi"),
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
        ("نفى لافروف أي تدخل في الانتخابات.", "أي تدخل في الانتخابات"),
    ],
)
def test_where_content_begins_and_ends(text: str, content: str) -> None:
    assert only_statement(text).text == content


@pytest.mark.parametrize(
    "text",
    [
        "تهدد الجماعة بشكل دائم الملاحة في البحر.",
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
    found = statements("كشف فريق التحقيق الدولي المشترك، الخميس، أن الصاروخ سقط. وأوضح الفريق أن التحقيق مستمر.")
    assert len({s.speakers for s in found}) == 1
    assert found[0].speakers


def test_the_lawyer_is_the_one_met_last_and_a_stranger_keeps_his_own_family_name() -> None:
    found = statements("وقال المحامي تييري هيرزوغ إن موكله بريء. وأكد المحامي أن الدستور يحظر ذلك.")
    assert [s.speaker for s in found] == ["new-thierry-hirzogh"] * 2
    found = statements("وأعلن محافظ كركوك العراقية، راكان الجبوري، أن الطريق فتح. وذكر المحافظ أنه آمن.")
    assert [s.speaker for s in found] == ["new-rakan-aljabouri"] * 2


def test_a_paper_may_close_what_it_says() -> None:
    found = only_statement("لا يمكن إحداث القطيعة مع واشنطن تقول صحيفة لوموند.")
    assert (found.speaker, found.text) == ("le-monde", "لا يمكن إحداث القطيعة مع واشنطن")
