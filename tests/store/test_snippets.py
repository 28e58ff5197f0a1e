"""Stretches of an article around the words that answer: which are chosen, where they start and end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from marsad.store.snippets import snippets
from marsad.text.terms import terms, variants


def test_snippets_hold_most_words_and_do_not_overlap() -> None:
    text = "كلمة " * 60 + "السلام " + "كلمة " * 60 + "السلام والحرب " + "كلمة " * 60
    sought = {term: n for n, word in enumerate(("سلام", "حرب")) for term in variants(word)}
    first, second = snippets(text, sought)
    assert first.end <= second.start
    assert [mark.text for mark in second.marks] == ["السلام", "والحرب"]
    (only,) = snippets(text, sought, most=1)
    assert [mark.text for mark in only.marks] == ["السلام", "والحرب"]


@given(st.text("سلم حرب،-1a\n\u0640\ufdfa(", max_size=300), st.integers(1, 3))
def test_snippets_are_cut_at_blanks_and_mark_all_that_is_sought(text: str, most: int) -> None:
    sought = {term: n for n, word in enumerate(("سلم", "حرب", "A")) for term in variants(word)}
    words = terms(text)
    found = snippets(text, sought, most)
    assert len(found) <= most
    assert bool(found) == any(word.term in sought for word in words)
    for each in found:
        assert text[each.start : each.end] == each.text == each.text.strip()
        assert not text[: each.start].strip() or text[each.start - 1].isspace()
        inside = [word for word in words if each.start <= word.start and word.end <= each.end]
        marked = [(mark.start, mark.end) for mark in each.marks]
        assert marked == [(word.start, word.end) for word in inside if word.term in sought]
        assert all(text[mark.start : mark.end] == mark.text for mark in each.marks)


def test_without_words_sought_the_beginning_is_shown() -> None:
    (only,) = snippets("  كلمة" * 60, {})
    assert (only.start, len(only.text.split())) == (2, 24)
    assert snippets("كلمة", {"سلم": 0}) == snippets(" ", {}) == ()
