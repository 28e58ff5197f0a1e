"""Folding keeps a way back to every character; tokens stand where they are said to stand."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings

from marsad.text.clitics import splits
from marsad.text.fold import fold, fold_word
from marsad.text.tokens import tokenize
from tests.properties.texts import letters, texts


@settings(max_examples=200, deadline=None)
@given(texts)
def test_the_offset_map_is_monotone_and_stays_on_the_page(text: str) -> None:
    folded = fold(text)
    starts = [folded.start(i) for i in range(len(folded.text))]
    ends = [folded.end(i + 1) for i in range(len(folded.text))]
    assert starts == sorted(starts)
    assert ends == sorted(ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))


@settings(max_examples=200, deadline=None)
@given(texts)
def test_every_character_comes_from_where_the_map_says(text: str) -> None:
    folded = fold(text)
    assert all(char in fold_word(text[folded.start(i) : folded.end(i + 1)]) for i, char in enumerate(folded.text))


@settings(max_examples=200, deadline=None)
@given(texts)
def test_folding_again_changes_nothing(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@settings(max_examples=200, deadline=None)
@given(texts)
def test_tokens_follow_the_page_and_say_its_words(text: str) -> None:
    tokens = tokenize(text)
    assert [t.i for t in tokens] == list(range(len(tokens)))
    assert all(0 <= t.start < t.end <= len(text) for t in tokens)
    assert all(a.end <= b.start or a.start == b.start for a, b in pairwise(tokens))
    assert all(t.word in fold_word(text[t.start : t.end]) for t in tokens)


@settings(max_examples=200, deadline=None)
@given(letters)
def test_pieces_of_a_word_make_up_the_word(word: str) -> None:
    folded = fold_word(word)
    for split in splits(folded):
        whole = "".join(split.pro) + split.core + split.suffix
        assert whole == folded or "ل" in split.pro
        assert split.core or not folded
