"""Given names that are other words too, where only a name can stand."""

from __future__ import annotations

import pytest

from tests.sentences import draft, words


def new_names(text: str) -> list[str]:
    """Words of all names of people whom no rule lists."""
    found = draft(text)
    return [words(found, c.start, c.end) for c in found.candidates if c.kind == "new"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وقال عادل الزغلامي إن العمل جار.", "عادل الزغلامي"),
        ("وأوضح المحلل السياسي أمير الزغلامي أن العمل جار.", "أمير الزغلامي"),
        ("وقال الأكاديمي القطري، علي الزغلامي، إن العمل جار.", "علي الزغلامي"),
        ("وكان رئيس الجامعة، فوزي بزغلم، قد عاد.", "فوزي بزغلم"),
        ("وحذر الخبير الاقتصادي عادل منصور الزغلامي من أن العمل توقف.", "عادل منصور الزغلامي"),
    ],
)
def test_behind_speech_and_titles_they_are_names(text: str, name: str) -> None:
    assert new_names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "وأكد على ضرورة السلام.",
        "ولفت الأمير خالد إلى أن العمل جار.",
        "وقال أمير الكويت إن العمل جار.",
        "وصف الخبير عادل القرار بأنه متأخر.",
    ],
)
def test_elsewhere_they_are_words(text: str) -> None:
    assert not any(" " in name for name in new_names(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قتل القيادي اليمني أحمد محمد علي العابد، قائد الكتيبة.", "أحمد محمد علي العابد"),
        ("وقال الضابط محمود حسن علي السالمي إن الأمر صعب.", "محمود حسن علي السالمي"),
    ],
)
def test_ali_with_his_dots_is_part_of_the_name_before_him(text: str, name: str) -> None:
    assert new_names(text) == [name]


def test_directions_are_nobody() -> None:
    assert new_names("سقط الصاروخ داخل اليمن شمالي عمران أمس.") == []


def test_a_family_name_right_behind_another_name_is_of_that_one() -> None:
    text = "قال جابر حسن الزغلامي إن الأمر صعب. وعرض عبد الهادي بن صالح الزغلامي مأساته."
    assert new_names(text) == ["جابر حسن الزغلامي", "عبد الهادي بن صالح الزغلامي"]
