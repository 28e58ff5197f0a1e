"""On which day something was said."""

from __future__ import annotations

import pytest

from tests.sentences import statements

PUBLISHED = "2018-04-25"
"""A Wednesday."""


def _days(text: str) -> list[str | None]:
    return [s.date for s in statements(text, published=PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قال لافروف أمس إن العمل جار.", "2018-04-24"),
        ("استقبل لافروف أمس نظيره التركي، وقال إن العمل جار.", "2018-04-24"),
        ("أكد لافروف أن العمل جار، وذلك خلال لقائه نظيره التركي أمس.", "2018-04-24"),
        ("التقى لافروف نظيره التركي أمس. وقال لافروف إن العمل جار.", "2018-04-24"),
        ("التقى لافروف نظيره التركي أمس. وقال كارتر بعد اللقاء إن العمل جار.", "2018-04-24"),
        ("كان لافروف التقى نظيره التركي الأحد الماضي، وأكد له أن العمل جار.", "2018-04-22"),
        ("قال لافروف مساء أمس إن العمل جار.", "2018-04-24"),
        ("أعلن لافروف، الشهر الماضي، أن العمل جار.", "2018-03"),
    ],
)
def test_the_day_of_what_was_said_is_told_of_it_or_of_its_occasion(text: str, day: str) -> None:
    assert _days(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "قال لافروف إن العمل بدأ أمس.",
        "غادر الوفد أمس. وقال لافروف إن العمل جار.",
        "يزور لافروف باريس غدا. وقال لافروف إن العمل جار.",
        "استقبل لافروف نظيره التركي الذي وصل أمس، وقال إن العمل جار.",
        "التقى لافروف نظيره التركي أمس. وكان لافروف قال إن العمل جار.",
        "يعمل لافروف هنا منذ أمس، وقال إن العمل جار.",
    ],
)
def test_another_day_is_not_that_of_the_saying(text: str) -> None:
    assert _days(text) == [None]


def test_what_goes_on_has_the_day_of_what_was_said_before() -> None:
    assert _days("قال لافروف أمس إن العمل جار، مضيفا أن اللجنة ستجتمع. وتابع أن الأمر قريب.") == ["2018-04-24"] * 3
