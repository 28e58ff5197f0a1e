"""Whatever a page holds, it is read without a fault, and what is found stands where it is said to stand."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.article import Article, Block, from_json, to_json
from marsad.pages import Page, read_bytes
from marsad.pipeline import Pipeline
from tests.checking import check
from tests.properties.texts import dates, texts
from tests.sentences import pipeline

MADE = Path(__file__).resolve().parents[2] / "eval" / "made" / "texts"


def body(text: str, published: str | None = "2021-11-18") -> Page:
    """A page that is one block of body, so that no cleaning keeps the noise from the later stages."""
    blocks = (Block(start=0, end=len(text), label="body"),) if text else ()
    return Page(article=Article(id="sha256:0", text=text, published=published), blocks=blocks)


@settings(max_examples=150, deadline=None)
@given(texts, dates)
def test_any_body_is_read_and_quoted_rightly(text: str, published: str | None) -> None:
    check(pipeline().read(body(text, published)))


@settings(max_examples=80, deadline=None)
@given(texts)
def test_any_page_is_read_and_quoted_rightly(text: str) -> None:
    for page in read_bytes(text.encode(), "page.txt"):
        check(pipeline().read(page))


@pytest.mark.parametrize("seed", [*range(4), 101])
def test_news_cut_off_anywhere_is_read(seed: int) -> None:
    """Rows of words of the made-up pages, begun and ended midway: what looks at the next word must do without it."""
    drawn = Random(seed)
    news = [page.read_text("utf-8").split() for page in sorted(MADE.glob("*.txt"))]
    for _ in range(250):
        rows = []
        for words in drawn.choices(news, k=drawn.randint(1, 3)):
            first = drawn.randrange(len(words))
            rows.append(" ".join(words[first : first + drawn.randint(1, 12)]))
        check(pipeline().read(body(drawn.choice([" ", "، ", '" ', "\n"]).join(rows))))


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["page.txt", "page.html", "page.jsonl"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    for page in read_bytes(data, name):
        check(pipeline().read(page))


@settings(max_examples=40, deadline=None)
@given(texts)
def test_reading_twice_gives_the_same(text: str) -> None:
    fresh = Pipeline(pipeline().rulebook)
    first = to_json(pipeline().read(body(text)))
    assert to_json(pipeline().read(body(text))) == first
    assert to_json(fresh.read(body(text))) == first
    assert to_json(from_json(first)) == first


@settings(max_examples=40, deadline=None)
@given(texts)
def test_units_sentences_and_quotations_are_in_order(text: str) -> None:
    draft = pipeline().draft(body(text))
    assert all(u.n == n and u.start <= u.end for n, u in enumerate(draft.units))
    assert all(a.start <= b.start for a, b in pairwise(draft.units))
    assert all(a.last == b.first for a, b in pairwise(draft.sentences))
    assert all(q.start < q.end and q.depth >= 1 for q in draft.quotes)
    assert len(draft.skippable) == len(draft.units)
