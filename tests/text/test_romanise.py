"""Arabic names in Latin letters as the press writes them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.text.fold import fold_word
from marsad.text.romanise import Spelling, romanise, sounds_like
from tests.sentences import pipeline

KNOWN = Spelling({"محمد": "Mohammed", "رحمن": "Rahman", "عبدالله": "Abdullah", "صفدي": "Safadi"})


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("محمد سمير", "Mohammed Samir"),
        ("مُحمّد", "Mohammed"),
        ("الصفدي", "al-Safadi"),
        ("عبد الرحمن", "Abdul Rahman"),
        ("عبد الله", "Abdullah"),
        ("عبدالله", "Abdullah"),
        ("عبدالعظيم", "Abdul-Azim"),
        ("العريفي", "al-Arifi"),
        ("سمير", "Samir"),
        ("نور", "Nor"),
        ("شيخ", "Shikh"),
        ("تشونغ", "Chongh"),
        ("طه", "Tah"),
    ],
)
def test_known_words_first_others_letter_by_letter(name: str, latin: str) -> None:
    assert romanise(name, KNOWN) == latin


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("محمد الحداد", "Mohammed al-Haddad"),
        ("خالد يوسف", "Khaled Youssef"),
        ("عمر منصور", "Omar Mansour"),
        ("سالم عبد الرحمن", "Salem Abdulrahman"),
        ("سالم عبدالرحمن", "Salem Abdulrahman"),
        ("عبد العزيز منصور", "Abdulaziz Mansour"),
    ],
)
def test_the_rules_know_common_names(name: str, latin: str) -> None:
    assert romanise(name, pipeline().rulebook.spelling) == latin


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("غريسبان", "Grispan"),
        ("توم فيلاتوف", "Tom Vilatov"),
        ("الفيلاتي", "al-Filati"),
        ("حسن فيلاتي", "Hassan Filati"),
    ],
)
def test_unknown_foreign_names_by_the_sounds_of_their_letters(name: str, latin: str) -> None:
    assert romanise(name, pipeline().rulebook.spelling) == latin


@pytest.mark.parametrize(
    ("arabic", "latin", "alike"),
    [
        ("بوتين", "Putin", True),
        ("رحمان", "Rahmon", True),
        ("جيرنوف", "Zhirnov", True),
        ("غوتيريش", "Guterres", True),
        ("الصفدي", "al-Safadi", True),
        ("بوتين", "Trump", False),
        ("ماكرون", "Merkel", False),
    ],
)
def test_words_of_the_same_consonants_sound_alike(arabic: str, latin: str, alike: bool) -> None:
    assert sounds_like(arabic, latin) is alike


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", min_size=2, max_size=9), min_size=1, max_size=4))
def test_every_name_has_a_latin_form_of_as_many_words(words: list[str]) -> None:
    latin = romanise(" ".join(words), Spelling())
    assert latin.isascii()
    assert len(latin.split()) == len(fold_word(" ".join(words)).replace("عبد الله", "عبدالله").split())
