"""What a stretch is about: the topics whose words stand in it most often."""

from __future__ import annotations

import pytest

from marsad.layers import Hit, Token
from marsad.text.tokens import tokenize
from marsad.text.topics import Topics
from tests.sentences import draft, pipeline

WORDS = {"حرب": "war", "قتال": "war", "تجارة": "trade", "تبادل": "trade", "صحة": "health"}


def topics(text: str, residual: str = "") -> tuple[Topics, tuple[Token, ...]]:
    """Topics of a text in which each word of ``WORDS`` is a hit, and of two words at once ``حرب تجارة``."""
    tokens = tokenize(text)
    plain = {word.replace("ة", "ه"): topic for word, topic in WORDS.items()}
    hits = {t.i: (Hit(t.i, t.i + 1, "topic", plain[t.word]),) for t in tokens if t.word in plain}
    return Topics(hits, tokens, residual), tokens


def of(text: str, first: int = 0, last: int | None = None, residual: str = "") -> tuple[str, ...]:
    """Topics of the words ``[first, last)`` of a text."""
    found, tokens = topics(text, residual)
    return found.of(tokens[first].start, tokens[-1 if last is None else last - 1].end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("حرب تبادل قتال", ("war", "trade")),
        ("تجارة حرب تبادل", ("trade", "war")),
        ("حرب حرب تجارة تجارة صحة", ("trade", "war")),
        ("صحة", ("health",)),
    ],
)
def test_at_most_two_the_strongest_first_then_by_id(text: str, expected: tuple[str, ...]) -> None:
    assert of(text) == expected


def test_words_outside_the_stretch_do_not_count() -> None:
    assert of("حرب حرب تجارة حرب", 2, 3) == ("trade",)


def test_without_words_it_is_the_residual_matter_or_none() -> None:
    assert of("غادر الضيف", residual="relations") == ("relations",)
    assert of("غادر الضيف") == ()


def test_a_phrase_that_reaches_out_of_the_stretch_does_not_count() -> None:
    tokens = tokenize("حرب كبيرة هنا")
    found = Topics({0: (Hit(0, 2, "topic", "war"),)}, tokens)
    assert found.of(0, tokens[0].end) == ()
    assert found.of(0, tokens[1].end) == ("war",)


def test_words_of_other_categories_are_no_topics() -> None:
    tokens = tokenize("حرب")
    assert Topics({0: (Hit(0, 1, "noun", "حرب"),)}, tokens).of(0, 3) == ()


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("شن الجيش هجوما وانهار وقف إطلاق النار.", "armed-conflict"),
        ("ناقش الوفدان اللقاحات وسبل مواجهة الوباء.", "health"),
        ("ارتفعت أسعار النفط والغاز.", "energy"),
        ("فرضت عقوبات جديدة على البنك.", "sanctions"),
    ],
)
def test_the_shipped_words_show_their_topic(text: str, topic: str) -> None:
    found = draft(text)
    assert topic in Topics(found.hits, found.tokens).of(0, len(text))


def test_one_topic_is_the_residual() -> None:
    rules = pipeline().rulebook
    assert [t.id for t in rules.topics if t.residual] == [rules.residual_topic]
