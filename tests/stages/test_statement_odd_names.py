"""People behind their titles whose names look like other words."""

from __future__ import annotations

import pytest

from tests.sentences import statements


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("وقال السيناتور الجمهوري مايك لي، وهو من المؤيدين، إن العمل جار.", "new-mike-lee"),
        ("وقال المسؤول في مكتب الإنقاذ تي بي غوبتا «تشير الأرصاد إلى عاصفة».", "new-t-bee-gupta"),
        ("وقالت رئيسة الجمعية التونسية للنزاهة ليلى الشرايبي إن الأمر صعب.", "new-leila-alsharaybi"),
        ("وقال الخبير في المعهد الفرنسي للعلاقات الدولية دوني بوشار إن الأمر صعب.", "new-donnie-buchar"),
        ("وقال مدير الزراعة في صنعاء علي الجماعي إن الماء قليل.", "new-ali-aljamaai"),
        ("وقال حاكم اسطنبول، واصب شاهين، الذي عاين الموقع إن النار أخمدت.", "new-wasb-shaheen"),
        ("قادني مؤرخ البلدة، انطونيو لوبيز، في جولة، وقال لي إن البلدة قديمة.", "new-antonio-lopez"),
    ],
)
def test_names_of_words_that_mean_something_else(text: str, speaker: str) -> None:
    assert statements(text)[-1].speakers == (speaker,)


@pytest.mark.parametrize(
    "text",
    [
        "أكد الوزير الفرنسي تسليم اليورانيوم إلى المصنع.",
        "قال مدير المستشفى سعيد سراحنة إن العمل جار. وأعلن الأطباء أن المريض بخير.",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert not any("uranium" in a or (s.text == "المريض بخير" and a) for s in statements(text) for a in s.speakers)
