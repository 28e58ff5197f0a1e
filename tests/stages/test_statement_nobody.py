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
