"""``الأخير`` is the person named last, a woman where it is she."""

from __future__ import annotations

import pytest

from marsad.text.latter import is_latter, named_last
from tests.sentences import draft


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("أعلن لافروف أنه سيلتقي ظريف، وقال الأخير إن العمل جار.", ("mohammad-javad-zarif",)),
        ("التقت ميركل بوتين، وقالت الأخيرة إن العمل جار.", ("angela-merkel",)),
        ("وصل الوفد، وقال الأخير إن العمل جار.", ()),
    ],
)
def test_the_latter_is_whom_the_page_named_last(text: str, person: tuple[str, ...]) -> None:
    page = draft(text, "2018-04-20")
    (latter,) = (u for u in page.units if is_latter(page, u))
    assert named_last(page, latter) == person


def test_nobody_is_looked_for_before_the_sentence_nor_among_those_left_out() -> None:
    page = draft("وصل لافروف. والتقى ظريف الوفد، وقال الأخير إن العمل جار.", "2018-04-20")
    (latter,) = (u for u in page.units if is_latter(page, u))
    assert named_last(page, latter, but=("mohammad-javad-zarif",)) == ("sergey-lavrov",)
    assert named_last(page, latter, since=12, but=("mohammad-javad-zarif",)) == ()
