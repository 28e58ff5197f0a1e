"""Cutting a page into words, numbers, marks and line breaks."""

from hypothesis import given
from hypothesis import strategies as st

from marsad.text.fold import fold_word
from marsad.text.tokens import tokenize

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


def test_a_letter_with_a_point_is_short_for_a_title() -> None:
    assert [t.word for t in tokenize("قالت د. مريم.")] == ["قالت", "د.", "مريم", "."]
    assert [t.word for t in tokenize("في عام 2024 م. وقال")][-2:] == [".", "وقال"]
