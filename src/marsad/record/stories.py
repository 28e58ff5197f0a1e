"""Stories: articles about the same thing, and which of them are copies of each other.

Links between pairs are found when an article is added, by shared bands of signatures; here they are put together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Literal

from marsad.article import Article, Record

LinkKind = Literal["copy", "version", "matter"]
"""Same wording, same address, same matter at the same time."""


class Link(Record):
    """Two articles (ids, the smaller first) that belong together, and how alike they are, from 0 to 1."""

    article: str
    other: str
    kind: LinkKind
    likeness: float


class Story(Record):
    """Articles about one thing, in order of publication; ``copies`` are groups of them with one wording."""

    id: str
    title: str | None
    first: str | None
    last: str | None
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    copies: tuple[tuple[str, ...], ...] = ()


def stories(articles: Iterable[Article], links: Iterable[Link]) -> tuple[Story, ...]:
    """The stories of two articles and more, the largest first; the order of arrival plays no part."""
    known = {article.id: article for article in articles}
    found = [link for link in links if link.article in known and link.other in known]
    copies = components((link.article, link.other) for link in found if link.kind != "matter")
    told = components(_pairs(found, copies))
    made = [_story([known[name] for name in group], copies) for group in told]
    return tuple(sorted(made, key=lambda story: (-len(story.articles), story.id)))


def _pairs(found: Sequence[Link], copies: Sequence[Sequence[str]]) -> Iterable[tuple[str, str]]:
    """Copies are of one story; else two articles are where what they are linked to is much the same."""
    near: dict[str, set[str]] = {}
    for link in found:
        near.setdefault(link.article, {link.article}).add(link.other)
        near.setdefault(link.other, {link.other}).add(link.article)
    for group in copies:
        yield from pairwise(group)
    for link in found:
        ours, theirs = near[link.article], near[link.other]
        # A single thread between two clusters does not tie them: of what else the two articles are linked to, half of
        # the smaller share must be common.
        if 2 * (len(ours & theirs) - 2) >= min(len(ours), len(theirs)) - 2:
            yield link.article, link.other


def components(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """The connected groups of what is paired, each sorted."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        parent.setdefault(name, name)
        while parent[name] != name:
            parent[name] = name = parent[parent[name]]
        return name

    for one, other in pairs:
        a, b = sorted((root(one), root(other)))
        parent[b] = a
    groups: dict[str, list[str]] = {}
    for name in sorted(parent):
        groups.setdefault(root(name), []).append(name)
    return sorted(groups.values())


def _story(articles: Sequence[Article], copies: Sequence[Sequence[str]]) -> Story:
    told = sorted(articles, key=lambda article: (article.published or "9999", article.id))
    ids = {article.id for article in told}
    days = sorted(article.published[:10] for article in told if article.published)
    return Story(
        id="story-" + min(ids).removeprefix("sha256:")[:12],
        title=told[0].title,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        articles=tuple(article.id for article in told),
        outlets=tuple(sorted({article.outlet for article in told if article.outlet})),
        copies=tuple(tuple(group) for group in copies if ids.issuperset(group)),
    )
