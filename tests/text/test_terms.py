"""One question finds all ways to write a word, and no other word."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from marsad.text.fold import fold_word
from marsad.text.terms import prepared, stem, terms, variants, written
from marsad.text.tokens import tokenize

FOUND = {
    "رئيس": "الرئيس والرئيسان رئيسة لرئيس ورئيسها بالرئيسين رئيسا للرئيس وبرئيسهم رَئِيس",
    "الرئيس": "رئيس للرئيس برئيس ورئيسنا",
    "زيارة": "زيارته والزيارات بزيارة زيارتهما لزيارة زياره",
    "روسيا": "روسي الروسية الروس بروسيا وروسيا",
    "لجنة": "للجنة اللجنة لجنتها",
    "قال": "وقال قالت فقال قالوا",
    "بوتين": "لبوتين وبوتين",
    "لقاء": "لقائه لقاءات اللقاء لقائهما",
    "إيران": "الإيراني بإيران وايران إيرانية",
    "لبنان": "لبناني اللبنانيين بلبنان ولبنان",
    "دم": "الدم بالدم",
    "أولى": "الأولي اولى",
    "2021": "٢٠٢١ ۲۰۲۱",
    "NATO": "nato Nato",
}
OTHER = {"سلمان": "سلم سلام", "عمران": "عمر", "وفد": "فد", "سلطان": "سلطات", "بلد": "ولد"}


@pytest.mark.parametrize(
    ("asked", "written"), [(asked, word) for asked, words in FOUND.items() for word in words.split()]
)
def test_every_way_to_write_a_word_is_found(asked: str, written: str) -> None:
    (found,) = terms(written)
    assert found.term in variants(asked)


@pytest.mark.parametrize(
    ("asked", "written"), [(asked, word) for asked, words in OTHER.items() for word in words.split()]
)
def test_other_words_are_not_found(asked: str, written: str) -> None:
    (found,) = terms(written)
    assert found.term not in variants(asked)


@given(st.text())
def test_terms_stand_where_they_say(text: str) -> None:
    found = terms(text)
    assert all(0 <= term.start < term.end <= len(text) for term in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert prepared(text).split() == [term.term for term in found if term.term.strip()]


@given(st.text() | st.text("الرئيس1a. \n\t\u00a0\u200f\u064e\ufefb\ufdfa\u0640،(😀"))
@example("ء. ءء")
def test_terms_are_those_of_the_text_cut_in_one(text: str) -> None:
    """But for the point of a title (``د. مريم``), which no term has."""
    words = [token for token in tokenize(text) if token.kind not in ("punct", "break")]
    whole = [(token.start, token.end - token.word.endswith(".")) for token in words]
    assert [(term.start, term.end) for term in terms(text)] == whole


@given(st.text("ابتثسلمونيهفكء", min_size=1, max_size=12))
def test_every_word_finds_itself(word: str) -> None:
    assert stem(fold_word(word)) in variants(word)


@given(st.text("ابتثسلمونيهفكءئ", min_size=1, max_size=6), st.text("ابتثسلمونيهفكءئ", min_size=1, max_size=12))
def test_words_of_a_term_hold_its_letters(asked: str, word: str) -> None:
    sought = variants(asked)
    assert stem(fold_word(word)) not in sought or any(part in fold_word(word) for part in written(sought))
    assert any(part in fold_word(asked) for part in written(variants(asked)))
