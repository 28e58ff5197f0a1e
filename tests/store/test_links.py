"""Copies, versions and articles on one matter are found when they are added, whatever the order."""

from __future__ import annotations

import itertools

import msgspec
import pytest

from marsad.article import Reading
from marsad.record.stories import Link
from marsad.store import Store, open_store
from tests.building import reading
from tests.record.test_stories import LONG, OTHER, WORDS

EDITED = [*LONG[:150], "تغيير", *LONG[151:]]


def page(name: str, words: list[str], published: str = "2021-08-18", url: str | None = None) -> Reading:
    return reading(name, published, text=" ".join(words), url=url)


PAGES = (
    page("agency", LONG, url="https://example.org/1"),
    page("copy", EDITED, "2021-12-01"),
    page("matter", WORDS, "2021-08-19"),
    page("later", WORDS[::-1], "2021-08-20"),
    page("year", WORDS[::2] + WORDS[1::2], "2022-08-19"),
    page("sport", OTHER, url="https://example.org/2"),
    page("version", OTHER[:9], "2021-11-18", url="https://example.org/2"),
)


def named(links: list[Link]) -> set[tuple[str, str, str]]:
    names = {each.article.id: (each.article.path or "").removesuffix(".txt") for each in PAGES}
    return {(*sorted((names[link.article], names[link.other])), link.kind) for link in links}  # type: ignore[misc]


EXPECTED = {("agency", "copy", "copy"), ("later", "matter", "matter"), ("sport", "version", "version")}


@pytest.mark.parametrize("turn", range(3))
def test_links_are_the_same_in_every_order(where: str, turn: int) -> None:
    order = next(itertools.islice(itertools.permutations(PAGES), turn * 1500, None))
    with open_store(where, create=True) as store:
        for each in order:
            store.add(each, "r1")
        assert named(list(store.links())) == EXPECTED
        assert all(link.article < link.other for link in store.links())


def test_a_re_reading_finds_its_links_anew(store: Store) -> None:
    for each in PAGES:
        store.add(each, "r1")
    other = msgspec.structs.replace(PAGES[1].article, url="https://example.org/1")
    store.add(msgspec.structs.replace(PAGES[1], article=other), "r2")
    assert named(list(store.links())) == EXPECTED | {("agency", "copy", "version")}
    store.add(PAGES[1], "r3")
    assert named(list(store.links())) == EXPECTED
    store.reindex()
    assert named(list(store.links())) == EXPECTED
    assert list(store.check()) == []
