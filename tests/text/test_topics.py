"""What a stretch is about: its own words, else the residual matter; occasions do not count."""

from __future__ import annotations

import pytest

from marsad.layers import Draft
from marsad.rulebook import load_rulebook
from marsad.text.topics import Topics
from tests.sentences import draft


def topics(page: Draft, words: str) -> tuple[str, ...]:
    """The topics of the stretch of ``page`` where ``words`` stand."""
    start = page.article.text.index(words)
    return Topics(page.hits, page.tokens, load_rulebook().residual_topic).of(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("بحثا أمن الحدود", ("border-security",)),
        ("التقيا في فندق قديم", ("diplomatic-relations",)),
        ("تحدثا على هامش القمة العربية", ("diplomatic-relations",)),
    ],
)
def test_topics_of_a_stretch(words: str, found: tuple[str, ...]) -> None:
    page = draft("بحثا أمن الحدود. التقيا في فندق قديم. تحدثا على هامش القمة العربية.")
    assert topics(page, words) == found
