"""Cutting a page into words, numbers, marks and line breaks; numbers in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.digits import number_at
from marsad.text.fold import fold_word
from marsad.text.tokens import tokenize

NUMBERS = {
    "خمس": 5,
    "خمسة": 5,
    "ست": 6,
    "عشر": 10,
    "عشرة": 10,
    "عشرين": 20,
    "ثلاثين": 30,
    "مئة": 100,
    "ثلاثة": 3,
}
WORDS = {fold_word(word): value for word, value in NUMBERS.items()}
ANY = st.text(st.sampled_from('قال زار،.:"«»()-–_ \n\t\u00a0١٢34abÉ\u0651\u0640\u200f😀中ﻻ'), max_size=60)


def test_kinds_of_tokens() -> None:
    found = [(t.word, t.kind) for t in tokenize("زار الوزيرُ Paris في ١٢ مايو.\nوعاد")]
    assert found == [
        ("زار", "word"),
        ("الوزير", "word"),
        ("Paris", "latin"),
        ("في", "word"),
        ("12", "number"),
        ("مايو", "word"),
        (".", "punct"),
        ("\n", "break"),
        ("وعاد", "word"),
    ]


def test_glued_digits_come_apart_from_the_word() -> None:
    assert [t.word for t in tokenize("الـ4 من وعالم18")] == ["ال", "4", "من", "وعالم", "18"]


def test_offsets_are_of_the_page_not_of_the_folded_text() -> None:
    page = "😀 قـــالَ أمسِ"
    assert [page[t.start : t.end] for t in tokenize(page)] == ["😀", "قـــال", "أمس"]


def test_dots_in_a_row_are_one_mark() -> None:
    assert [t.word for t in tokenize("قال... نعم")] == ["قال", "...", "نعم"]


@given(ANY)
def test_tokens_lie_in_order_and_hold_what_they_quote(page: str) -> None:
    done = 0
    for i, token in enumerate(tokenize(page)):
        assert token.i == i
        assert done <= token.start < token.end <= len(page)
        done = token.end
        if "ﻻ" not in page:
            assert fold_word(page[token.start : token.end]) == token.word


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("28 يونيو", 28, 1),
        ("ست مرات", 6, 1),
        ("خمس وعشرين", 25, 2),
        ("مئة وثلاثين", 130, 2),
        ("مئة وخمسة وعشرين يوما", 125, 3),
        ("الخمسة", 5, 1),
        ("خمسة عشر عاما", 15, 2),
        ("ست عشرة مرة", 16, 2),
        ("1,500 جندي", 1500, 3),
        ("1,50", 1, 1),
        ("5، 300", 5, 1),
        ("خمسة وثلاثة", 5, 1),
    ],
)
def test_numbers_in_digits_and_words(text: str, value: int, end: int) -> None:
    assert number_at(tokenize(text), 0, WORDS) == (value, end)


@pytest.mark.parametrize("text", ["", "قال", "عشرات"])
def test_no_number(text: str) -> None:
    assert number_at(tokenize(text), 0, WORDS) is None
