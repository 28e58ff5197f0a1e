"""Folding and its map back to the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.fold import fold, fold_word

PAGE = st.text(st.sampled_from("اأإآبتةىيیکگپ ؤئء\u064e\u0651\u0640\u200f٣۴5aZ\nﻻﷲﺳ😀.،"), max_size=60)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أُولى", "اولي"),
        ("إيران", "ايران"),
        ("آسيا", "اسيا"),
        ("زيارة", "زياره"),
        ("الكريمليِن", "الكريملين"),
        ("مســـؤول", "مسئول"),
        ("مسئول", "مسئول"),
        ("کابول", "كابول"),
        ("پوتین", "بوتين"),
        ("١٨", "18"),
        ("۱۸", "18"),
        ("ﻻ", "لا"),
        ("\u200fقال\u200e", "قال"),
    ],
)
def test_spellings_of_one_word_meet(written: str, folded: str) -> None:
    assert fold_word(written) == folded
    assert fold(written).text == folded


def test_offsets_lead_back_past_vowel_signs() -> None:
    page = "قالَ الرَّئيسُ أمس"
    folded = fold(page)
    start = folded.text.index("امس")
    assert page[folded.start(start) : folded.end(start + 3)] == "أمس"


def test_ligature_maps_to_its_one_character() -> None:
    page = "في ﻻهاي"
    folded = fold(page)
    assert folded.text == "في لاهاي"
    assert (folded.start(3), folded.end(5)) == (3, 4)


def test_even_text_needs_no_map() -> None:
    assert fold("لقاء في جنيف").cuts == ()


@given(PAGE)
def test_map_is_monotone_and_inside_the_page(page: str) -> None:
    folded = fold(page)
    starts = [folded.start(i) for i in range(len(folded.text))]
    assert starts == sorted(starts)
    assert all(0 <= start < len(page) for start in starts)
    assert all(folded.end(i + 1) > folded.start(i) for i in range(len(starts)))


@given(PAGE)
def test_folding_twice_changes_nothing(page: str) -> None:
    once = fold(page).text
    assert fold(once).text == once
    assert fold_word(page) == once


@given(PAGE)
def test_every_character_folds_to_what_it_is_mapped_to(page: str) -> None:
    folded = fold(page)
    for i, letter in enumerate(folded.text):
        assert letter in fold_word(page[folded.start(i)])


@given(PAGE)
def test_words_and_pages_fold_alike(text: str) -> None:
    assert fold(text * 9).text == fold_word(text * 9) == "".join(map(fold_word, text)) * 9
