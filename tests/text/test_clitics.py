"""Words taken apart into proclitics, core and pronoun."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.text.clitics import SUFFIXES, Split, splits

LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء"


@pytest.mark.parametrize(
    ("word", "pro", "core", "suffix"),
    [
        ("وللرئيسين", ("و", "ل", "ال"), "رئيسين", ""),
        ("وزيارته", ("و",), "زيارت", "ه"),
        ("بالوزير", ("ب", "ال"), "وزير", ""),
        ("فسيلتقي", ("ف", "س"), "يلتقي", ""),
        ("للجزائر", ("ل",), "الجزائر", ""),
        ("للجزائر", ("ل", "ال"), "جزائر", ""),
        ("للجنه", ("ل", "ال"), "لجنه", ""),
        ("كالسفير", ("ك", "ال"), "سفير", ""),
        ("لقائهما", (), "لقائ", "هما"),
        ("ولنظيره", ("و", "ل"), "نظير", "ه"),
        ("وفد", (), "وفد", ""),
        ("وفد", ("و",), "فد", ""),
    ],
)
def test_finds_the_reading(word: str, pro: tuple[str, ...], core: str, suffix: str) -> None:
    assert Split(pro=pro, core=core, suffix=suffix) in splits(word)


def test_undivided_word_comes_first() -> None:
    assert splits("ولايه")[0] == Split(pro=(), core="ولايه")


@pytest.mark.parametrize("word", ["اعاد", "اصدر", "اجري"])
def test_alif_of_form_four_is_no_question(word: str) -> None:
    assert all(split.core.startswith("ا") for split in splits(word))


@pytest.mark.parametrize("word", ["سيلتقي", "وسيزور"])
def test_article_never_follows_the_future(word: str) -> None:
    assert not any("س" in s.pro and "ال" in s.pro for s in splits(word))


def test_no_pronoun_behind_an_article() -> None:
    assert not any(s.suffix for s in splits("الوزارتين") if "ال" in s.pro)


@given(st.text(LETTERS, min_size=1, max_size=14))
def test_parts_make_up_the_word(word: str) -> None:
    for split in splits(word):
        joined = "".join(split.pro) + split.core + split.suffix
        hidden = joined.replace("لال", "لل", 1)
        assert word in (joined, hidden, hidden.replace("للل", "لل", 1))
        assert split.core
        assert split.suffix in ("", *SUFFIXES)


@given(st.text(LETTERS, min_size=1, max_size=14))
def test_every_reading_once(word: str) -> None:
    assert len(set(splits(word))) == len(splits(word))
