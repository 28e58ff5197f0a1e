"""Names behind titles, the latter, and plurals that are told."""

from __future__ import annotations

import pytest

from tests.sentences import only_statement, statements

LAVROV = "sergey-lavrov"


@pytest.mark.parametrize(
    "text",
    [
        "أكد المدير الفني للفريق الوطني، الروسي لافروف، أن العمل جار.",
        "أوضح الوزير المنتدب المكلف بالعمل، الناطق باسم الفريق، لافروف، أن العمل جار.",
        "وقال المتحدث باسمه لافروف إن العمل جار.",
        "قال المدير التنفيذي للمهرجان لافروف إن العمل جار.",
    ],
)
def test_the_name_behind_a_long_title_speaks(text: str) -> None:
    assert only_statement(text).speakers == (LAVROV,)


@pytest.mark.parametrize(
    "text",
    [
        "قال محامي لافروف إن العمل جار.",
        "قال المدير بعد لقاء مع لافروف إن العمل جار.",
    ],
)
def test_a_name_that_is_not_of_the_title_does_not_speak(text: str) -> None:
    assert LAVROV not in only_statement(text).speakers


def test_the_latter_is_not_who_spoke_before_him() -> None:
    found = statements("أعلن لافروف أنه سيلتقي ماكرون في باريس، بينما قال الأخير إن العمل جار.")
    assert [s.speaker for s in found] == [LAVROV, "emmanuel-macron"]


def test_a_plural_that_is_no_nominative_is_told() -> None:
    found = statements("شكر لافروف الدول كلها، وأخبر المشاركين في المؤتمر أن العمل جار.")
    assert found[-1].speakers == (LAVROV,)


@pytest.mark.parametrize(
    "text",
    [
        "قال نائب وزير الخارجية الإيراني عباس عراقجي إن المحادثات صعبة. وأكد نائب الوزير أن بلاده مستعدة.",
        "رد أنور قرقاش، وزير الدولة الإماراتي، قائلا إن الدعوة غريبة. وأكد الوزير الإماراتي أن بلاده مستعدة.",
        "قال الدكتور نزار براك إن الفتيات بخير. وأكد الطبيب أنه لا يملك تفاصيل أخرى.",
        "قال الصحافي علي الأمين إن مجموعة ضربته. وأكد الصحفي اللبناني أنه مرشح للانتخابات.",
        "قال رفيق عبد السلام إن الاجتماع ناجح. ونفى عبد السلام أن يكون الملف قد طرح فيه.",
        "قال سمير عبد الجواد إن الاجتماع ناجح. وأضاف عبدالجواد أن الملف لم يطرح فيه.",
        "أكد الرئيس الفرنسي السابق نيكولا ساركوزي أنه بريء. وقال الرئيس السابق إنه لن يسكت.",
    ],
)
def test_a_title_given_before_and_a_family_name_of_two_words_are_his(text: str) -> None:
    found = statements(text)
    assert found[0].speaker
    assert {s.speaker for s in found} == {found[0].speaker}


def test_a_longer_title_is_another_s() -> None:
    text = "قال الوزير سيرغي لافروف إن العمل جار. وأوضح الوزير المنتدب المكلف بالبرلمان، ماريو دراغي، أن الأمر صعب."
    assert [s.speaker for s in statements(text)] == ["sergey-lavrov", "mario-draghi"]


def test_the_spokesman_is_who_spoke_last_by_name_as_one() -> None:
    told = statements("وقال المتحدث الرئاسي هاري روك إن التقرير مقلق. ورفض المتحدث تقييم الوضع. وأضاف أنه غير صحيح.")
    assert [s.speakers for s in told] == [("harry-roque",)] * 3


def test_another_spokesman_is_not_who_spoke_last() -> None:
    told = statements("وقال المتحدث الرئاسي هاري روك إن التقرير مقلق. وقال المتحدث باسم الحزب إن الوضع صعب.")
    assert [s.speakers for s in told] == [("harry-roque",), ()]
