"""Articles about one thing are one story; copies are known as such; neither depends on the order of arrival."""

from __future__ import annotations

from itertools import product

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.article import Article, Block, Reading
from marsad.record.likeness import COPY, MATTER, likeness, signature
from marsad.record.stories import Link, stories
from tests.building import reading

SHIPPED = "ميناء سفينة بحر شحنة قمح حبوب تصدير عقد وزير اقتصاد سعر طن شركة مصر رصيف عمال تفريغ جمارك تجارة سوق"
PLAYED = "ملعب فريق مباراة هدف جمهور مدرب لاعب بطولة كأس شوط حكم ركلة دوري منتخب نتيجة فوز تعادل خسارة تدريب موسم"
WORDS, OTHER = SHIPPED.split(), PLAYED.split()
LONG = ["".join(letters) for letters in product("جحخدذق", "رزسشكم", "صضطظعغ")]


def page(words: list[str], name: str = "x", published: str | None = "2021-08-18") -> Reading:
    return reading(name, published, text=" ".join(words))


def alike(one: Reading, other: Reading, part: str = "words") -> float:
    a, b = signature(one), signature(other)
    return likeness(getattr(a, part), getattr(b, part))


def test_the_same_wording_is_a_copy_with_few_words_changed() -> None:
    edited = ["عاجل", *LONG[:100], "تغيير", *LONG[101:]]
    assert alike(page(LONG), page(LONG)) == 1
    assert alike(page(LONG), page(edited)) >= COPY
    assert alike(page(LONG), page(LONG[::-1])) < COPY


def test_the_same_words_in_other_order_are_the_same_matter() -> None:
    assert alike(page(WORDS), page(WORDS[::-1]), "matter") >= MATTER
    assert alike(page(WORDS), page(OTHER), "matter") < MATTER
    assert alike(page(WORDS), page(OTHER)) == 0


def test_copies_share_a_band_and_others_do_not() -> None:
    edited = page([*LONG[:150], "تغيير", *LONG[151:]])
    assert set(signature(page(LONG)).near) & set(signature(edited).bands)
    assert not set(signature(page(LONG)).near) & set(signature(page(OTHER)).bands)


@pytest.mark.parametrize(("day", "near"), [("2021-08-18", True), ("2021-08-20", True), ("2021-09-20", False)])
def test_matter_is_looked_for_only_within_days(day: str, near: bool) -> None:
    early, late = signature(page(WORDS, published="2021-08-18")), signature(page(WORDS[::-1], published=day))
    assert bool(set(early.near) & set(late.bands)) is near


def test_furniture_plays_no_part() -> None:
    text = " ".join(LONG)
    furniture = " اقرأ أيضا " + " ".join(LONG[::-1])
    made = reading("a", "2021-08-18", text=text + furniture)
    own = msgspec.structs.replace(made, blocks=(Block(start=0, end=len(text), label="body"),))
    assert alike(own, page(LONG)) == 1
    assert alike(made, page(LONG)) < COPY


def test_an_article_without_words_is_like_none() -> None:
    empty = signature(page(["؟!"]))
    assert likeness(empty.words, empty.words) in (0.0, 1.0)
    assert likeness(b"", signature(page(LONG)).words) == 0


ARTICLES = tuple(
    Article(id=f"sha256:{name}", text="", title=name, outlet=f"o{ord(name) % 3}", published=f"2021-08-{at:02}")
    for at, name in enumerate("abcdefgh", 10)
)


def tie(pair: str, kind: str = "matter", like: float = 0.5) -> Link:
    one, other = sorted(pair)
    return Link(article=f"sha256:{one}", other=f"sha256:{other}", kind=kind, likeness=like)  # type: ignore[arg-type]


LINKS = (tie("ab"), tie("bc"), tie("ac"), tie("de", "copy", 0.9), tie("fg"), tie("cd"))


def test_stories_are_clusters_not_chains() -> None:
    found = {"".join(name.removeprefix("sha256:") for name in story.articles) for story in stories(ARTICLES, LINKS)}
    assert found == {"abc", "de", "fg"}


def test_a_story_tells_its_days_outlets_and_copies() -> None:
    (story,) = stories(ARTICLES, [tie("ab", "copy", 0.9), tie("bc")])
    assert (story.title, story.first, story.last) == ("a", "2021-08-10", "2021-08-12")
    assert story.copies == (("sha256:a", "sha256:b"),)
    assert story.outlets == ("o0", "o1", "o2")


@settings(max_examples=50, deadline=None)
@given(st.permutations(ARTICLES), st.permutations(LINKS))
def test_the_order_plays_no_part(articles: list[Article], links: list[Link]) -> None:
    assert stories(articles, links) == stories(ARTICLES, LINKS)
