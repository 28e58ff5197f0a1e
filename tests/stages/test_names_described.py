"""People whose names are other words too, told by what is said of them."""

from __future__ import annotations

import pytest

from tests.stages.test_names import named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قالت سماح حديد، مديرة الحملات، إن الباب مفتوح.", "سماح حديد"),
        ("قالت رندا سلم، رئيسة القسم، إن الباب مفتوح.", "رندا سلم"),
        ("وأوضح تشن بدر، وهو محلل مقيم هناك، أن الباب مفتوح.", "تشن بدر"),
        ("قالت سماح حديد مديرة حملات المنظمة إن الباب مفتوح.", "سماح حديد"),
        ("قال وزير الموارد المائية حسن الجنابي خلال جلسة إن السد جاهز.", "حسن الجنابي"),
    ],
)
def test_whatever_the_words_mean_a_title_behind_them_makes_a_name(text: str, name: str) -> None:
    assert name in named(text, "new")


@pytest.mark.parametrize(
    "text",
    [
        "قال مصدر رسمي، مدير المكتب سابقا، إن الباب مفتوح.",
        "قال رجال أعمال، رئيس الغرفة بينهم، إن الباب مفتوح.",
        "قالت ستيفاني وكريستينا، مالكتا المطعم، إن الباب مغلق.",
        "قال بيان صدر، وزير النقل حاضر، إن الباب مفتوح.",
    ],
)
def test_what_is_described_or_joined_is_no_name(text: str) -> None:
    assert not [name for name in named(text, "new") if " " in name]
