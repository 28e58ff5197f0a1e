"""Tell article from page: labels every line, finds title, date, outlet and credits.

Works on any page of running text by its layout (``layout``), its phrases (``rules/pages``) and, where the
page had
markup, by the labels that markup gave. Findings elsewhere come only from blocks labelled title, date and
body."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

import msgspec

from marsad.article import Article, Block, Label
from marsad.layers import Draft
from marsad.rulebook import Rulebook
from marsad.stages.clean import heading, layout, origin, published
from marsad.stages.clean.lines import Line, lines_of, phrases_of
from marsad.stages.clean.names import OutletNames, host_of
from marsad.stages.clean.roles import HEAD, TEXT, Marked, Page, link_at_end, mark
from marsad.text.datelines import Datelines, Names, iso_of
from marsad.text.fold import fold_word

__all__ = ["clean", "dateline_names"]

_ZONE = "zone"
_OWN_FURNITURE = 20


def clean(rulebook: Rulebook) -> Callable[[Draft], Draft]:
    """The stage that fills ``Draft.blocks`` and, where null, the article's title, date, outlet and
    credits."""
    datelines = Datelines(dateline_names(rulebook))
    names = OutletNames(rulebook.outlets)

    def stage(draft: Draft) -> Draft:
        text = draft.article.text
        if draft.problems or draft.article.language not in (None, "ar"):
            return msgspec.structs.replace(draft, blocks=_all_furniture(text))
        phrases = phrases_of(draft)
        page = Page(text, draft.tokens, phrases, draft.hits, datelines, tuple(sorted(phrases)))
        return _clean(draft, page, names)

    return stage


def dateline_names(rulebook: Rulebook) -> Names:
    """Words of date lines from the rules of dates and pages."""
    pages, dates = rulebook.pages, rulebook.dates
    zones = {word: ref.removeprefix(_ZONE) for ref, words in pages.items() if ref.startswith(_ZONE) for word in words}
    return Names(
        months=_numbered(dates.months),
        hijri=_numbered(dates.hijri_months),
        weekdays=_numbered(dates.weekdays),
        first=pages.get("first-day", ()),
        morning=pages.get("clock-am", ()),
        evening=pages.get("clock-pm", ()),
        offsets=zones,
    )


def _numbered(table: dict[str, tuple[str, ...]]) -> dict[str, int]:
    return {name: int(number) for number, names in table.items() for name in names}


def _all_furniture(text: str) -> tuple[Block, ...]:
    return (Block(start=0, end=len(text), label="furniture"),) if text else ()


def _clean(draft: Draft, page: Page, names: OutletNames) -> Draft:
    article = draft.article
    lines = lines_of(page.text, page.tokens)
    marked = [mark(page, line) for line in lines]
    preset = _preset(lines, draft.blocks)
    teasers = layout.teasers_of(marked)
    known = heading.locate(page.text, lines, article.title) if article.title else None
    body = _body(marked, teasers, preset, known.n if known else -1)
    title = known or (None if article.title else heading.find(page.text, marked, body))
    if title and title.n >= body[0]:
        body = (min(title.n + 1, body[1]), body[1])
    if not preset and not article.title:
        body = layout.trimmed(marked, body)
    body = _without_agency(page, names, lines, body)
    labels = layout.labels_of(marked, teasers, preset, body, lines[title.n].key if title else "")
    if body[0] < body[1] and "body" not in labels:
        labels[body[0]] = "body"
    dated = _dated(article, page, marked, body, title.n if title else -1)
    known_outlet = _known_outlet(article, names)
    found = origin.find(page, names, origin.Layout(marked, labels, body), known_outlet)
    _set_special(labels, marked, body, title.n if title else -1, dated, found)
    if found.outlet:
        _drop_outlets_own(labels, lines, names, found.outlet)
    filled = _fill(article, page.text, title, dated, found)
    return msgspec.structs.replace(draft, article=filled, blocks=_blocks(page, marked, labels, title, found.opening))


def _body(marked: Sequence[Marked], teasers: Sequence[bool], preset: Sequence[str], title: int) -> tuple[int, int]:
    """The body's lines, behind a title that is known; where nothing reads as text, all short lines behind
    it."""
    body = layout.body_range(marked[title + 1 :], teasers[title + 1 :], preset[title + 1 :])
    if body[0] == body[1] and title + 1 < len(marked) and not preset:
        plain = [n for n, m in enumerate(marked[title + 1 :]) if m.role in (TEXT, HEAD) and m.line.words >= 4]
        longest = max(plain, key=lambda n: marked[title + 1 + n].line.words, default=0)
        body = (longest, longest + 1) if plain and (title >= 0 or len(plain) > 1) else (0, 0)
    return body[0] + title + 1, body[1] + title + 1


def _without_agency(page: Page, names: OutletNames, lines: Sequence[Line], body: tuple[int, int]) -> tuple[int, int]:
    """The body without a line at either end that holds nothing but an agency's name, or a city and an agency."""
    first, last = body
    if last - first > 1 and _only_names(page, names, lines[first]):
        first += 1
    if last - first > 1 and _only_names(page, names, lines[last - 1]):
        last -= 1
    return first, last


def _only_names(page: Page, names: OutletNames, line: Line) -> bool:
    found = names.find(page.tokens, line.first, line.last) if line.words <= 4 else ()
    return sum(n.j - n.i for n in found) >= line.words > 0 or origin.pointed(page, line, found)


def _preset(lines: Sequence[Line], blocks: Sequence[Block]) -> list[str]:
    """The label that markup gave each line; empty where the page had none."""
    if not any(block.label == "body" for block in blocks):
        return []
    labels, at = [], 0
    for line in lines:
        while at < len(blocks) and blocks[at].end <= line.start:
            at += 1
        inside = at < len(blocks) and blocks[at].start < line.end
        labels.append(blocks[at].label if inside else "furniture")
    return cast("list[str]", labels)


def _dated(
    article: Article, page: Page, marked: Sequence[Marked], body: tuple[int, int], title: int
) -> published.Published | None:
    """The date of metadata in ISO 8601, labelled where a line gives the same day; else what the page says."""
    own = published.find(page, marked, body, title)
    value = iso_of(article.published, page.datelines) if article.published else None
    if not value:
        return own
    n = own.n if own and own.value[:10] == value[:10] else -1
    return published.Published(value, article.published_basis or "metadata", n)


def _known_outlet(article: Article, names: OutletNames) -> str | None:
    """The outlet by metadata or address; a name or site that no rule lists becomes an id of its own."""
    url, name = article.url, article.outlet
    known = (names.known(name) if name else None) or (names.of_host(host_of(url)) if url else None)
    if known:
        return known
    if url and (site := names.of_url(url)):
        return site
    return "-".join(fold_word(name).lower().split()) if name else None


def _set_special(
    labels: list[Label],
    marked: Sequence[Marked],
    body: tuple[int, int],
    title: int,
    dated: published.Published | None,
    found: origin.Origin,
) -> None:
    """Labels of title, date line, bylines, and a caption between title and body."""
    for n, label in found.labels.items():
        if n != title and labels[n] == "furniture":
            labels[n] = label
    if title >= 0:
        labels[title] = "title"
        for n in range(title + 1, body[0]):
            here = marked[n]
            other = not here.line.key.startswith(marked[title].line.key) and here.line.key not in marked[title].line.key
            if labels[n] == "furniture" and here.role == HEAD and other and here.line.words >= 2:
                labels[n] = "caption"
    if dated and dated.n >= 0:
        labels[dated.n] = "date"


def _drop_outlets_own(labels: list[Label], lines: Sequence[Line], names: OutletNames, outlet: str) -> None:
    """Furniture that only this outlet has, as its rule file lists it."""
    for line in lines:
        open_label = labels[line.n] in ("body", "heading", "caption") and line.words <= _OWN_FURNITURE
        if open_label and names.is_furniture(outlet, line.key):
            labels[line.n] = "furniture"


def _fill(
    article: Article,
    text: str,
    title: heading.Title | None,
    dated: published.Published | None,
    found: origin.Origin,
) -> Article:
    changes: dict[str, object] = {"outlet": found.outlet}
    if not article.title and title:
        changes["title"] = text[title.start : title.end].strip()
    if dated:
        changes |= {"published": dated.value, "published_basis": dated.basis}
    if found.credits:
        named = {credit.name for credit in article.credits}
        changes["credits"] = article.credits + tuple(c for c in found.credits if c.name not in named)
    return msgspec.structs.replace(article, **changes)


def _blocks(
    page: Page, marked: Sequence[Marked], labels: Sequence[Label], title: heading.Title | None, opening: int
) -> tuple[Block, ...]:
    """One block a line, in order; the title's covers the title alone.

    The dateline before the text is a byline, for its place and agency are no part of what is told; a link at a
    paragraph's end is cut off.
    """
    blocks = []
    for here, label in zip(marked, labels, strict=True):
        line = here.line
        start, end = (title.start, title.end) if title and title.n == line.n else (line.start, line.end)
        if label == "body" and start < opening < end:
            blocks.append(Block(start=start, end=opening, label="byline"))
            start = opening
        cut = link_at_end(page, here) if label == "body" else None
        if cut is None:
            blocks.append(Block(start=start, end=end, label=label))
        else:
            body_end = start + len(page.text[start:cut].rstrip())
            blocks += [
                Block(start=start, end=body_end, label=label),
                Block(start=cut, end=end, label="furniture"),
            ]
    return tuple(blocks)
