"""Words that nobody says, and speakers who are not those that stand near."""

from __future__ import annotations

import pytest

from tests.sentences import statements

LAVROV = "sergey-lavrov"


@pytest.mark.parametrize(
    "text",
    [
        "سافر لافروف رغم معلومات أفادت بأن الطريق مقطوع.",
        'سمع لافروف ادعاءات "مضللة" تقول إن الطريق مقطوع.',
        'زار لافروف المعرض. وتضاف إلى اللوحات "تحف من القرن السابع عشر".',
        "زار لافروف الميناء وأُمر بالبقاء هناك.",
    ],
)
def test_what_tells_itself_and_what_is_done_is_nobodys(text: str) -> None:
    assert statements(text) == ()


def test_a_name_that_looks_like_a_passive_is_no_cue() -> None:
    found = statements('قال لافروف إن الطريق مقطوع. وأضاف زيد: "لن نقبل بهذا الأمر أبدا".')
    assert [s.text for s in found] == ["الطريق مقطوع", "لن نقبل بهذا الأمر أبدا"]


@pytest.mark.parametrize(
    "text",
    [
        "زار لافروف المعهد. وقال بعض الخبراء إن الطريق مقطوع.",
        "نقلت وكالة تاس عن مصادر طبية أن الطريق مقطوع، مؤكدة أن العمل جار.",
        "قال مسؤولون حسبما أفادت وكالة تاس إن الطريق مقطوع.",
    ],
)
def test_people_without_a_name_are_nobody(text: str) -> None:
    assert {s.speakers for s in statements(text)} == {()}


@pytest.mark.parametrize(
    "text",
    [
        "زار بوتين المعهد. وتعد المدينة، حيث يسكن كثيرون، كبيرة بما أنها تضم مليون ساكن.",
        "طلبت المسودة من سيرغي لافروف إعداد التقرير.",
    ],
)
def test_reasons_and_drafts_are_no_words_of_anybody(text: str) -> None:
    assert statements(text) == ()


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("قال سكان القرية في بيان إن حركة طالبان غادرت. وأضاف البيان أن الطريق مقطوع.", ()),
        ("أعلن رؤساء الكنائس فتح الأبواب بعد قرار الحكومة الروسية. وذكر البيان المشترك أن الطريق مقطوع.", ()),
        ("هاتف لافروف ضيفه. وقال البيان إن الطريق مقطوع.", ()),
        ("أصدرت وزارة الخارجية الروسية بيانا. وقال البيان إن الطريق مقطوع.", ("foreign-ministry-of-russia",)),
    ],
)
def test_a_statement_is_of_whoever_issued_it(text: str, speakers: tuple[str, ...]) -> None:
    assert statements(text)[-1].speakers == speakers


def test_whose_the_verb_before_is_goes_on() -> None:
    found = statements("قال لافروف إن الطريق مقطوع. وأيد الباحث هذا الرأي حين أكد أن الأمر واضح.")
    assert [s.speakers for s in found] == [(LAVROV,), ()]


def test_he_is_no_feminine_state_before_and() -> None:
    found = statements("أكد لافروف أن هولندا لم تقدم أدلة، بل وألمح أن الأمر مدبر.")
    assert found[-1].speakers == (LAVROV,)


def test_the_paper_is_not_one_named_before_another_that_nobody_knows() -> None:
    told = statements("وقالت صحيفة التايمز إن الموعد تغير. ورأت صحيفة جديدة أن الأمر صعب. وتقول الصحيفة إن العمل جار.")
    assert (told[0].speakers, told[-1].speakers) == (("the-times",), ())
