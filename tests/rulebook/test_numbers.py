"""Numbers of several words: where they end and what they amount to."""

from __future__ import annotations

import pytest

from marsad.rulebook.numbers import number_end, number_of
from tests.sentences import draft


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("الخامسة والثلاثين", 35),
        ("الحادية والأربعون", 41),
        ("مئة وخمس وعشرين", 125),
        ("ثلاثة وعشرون", 23),
        ("الثالث والرابع", 3),
        ("عشرين وثلاثين", 20),
        ("5 و20", 5),
    ],
)
def test_words_joined_are_one_number_where_they_are_said_so(text: str, value: int) -> None:
    units = draft(text).units
    assert number_of(units, 0, number_end(units, 0, len(units))) == value


def test_no_number_has_no_value() -> None:
    assert number_of(draft("اجتماع الوزير.").units, 0, 1) is None
