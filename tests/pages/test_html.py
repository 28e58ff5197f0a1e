"""HTML: linear text, metadata, and which lines are the article's, on pages of ten layouts."""

from __future__ import annotations

import pytest

from marsad.pages import read_bytes
from tests.pages.markup import LAYOUTS, Marked, html_pages
from tests.pages.reader import cleaned, lines


def _pages(name: str) -> list[Marked]:
    return [page for page in html_pages() if page.name == name]


@pytest.mark.parametrize("name", [layout.__name__ for layout in LAYOUTS])
def test_a_layout_yields_body_title_date_and_outlet(name: str) -> None:
    for made in _pages(name):
        (page,) = read_bytes(made.html.encode(), "page.html")
        draft = cleaned(page)
        assert lines(draft, "body") == list(made.story.paragraphs)
        assert draft.article.title == made.story.title
        assert lines(draft, "title") == [made.story.title]
        assert (draft.article.published or "")[: len(made.published or "")] == (made.published or "")
        assert draft.article.outlet == made.outlet


def test_text_is_linearised_once_without_what_is_hidden() -> None:
    source = (
        "<body><p>أول <b>الخبر</b>\n تتمة</p><script>x</script><p hidden>سر</p><ul><li>بند</li><li>آخر</li></ul></body>"
    )
    (page,) = read_bytes(source.encode(), "p.html", "html")
    assert page.article.text == "أول الخبر تتمة\n\nبند\nآخر"


def test_blocks_cover_the_lines_they_name() -> None:
    for made in html_pages()[::7]:
        (page,) = read_bytes(made.html.encode(), "page.html")
        text = page.article.text
        assert all(text[b.start : b.end].strip() == text[b.start : b.end] != "" for b in page.blocks)
        assert all(a.end <= b.start for a, b in zip(page.blocks, page.blocks[1:], strict=False))


def test_legacy_character_sets_are_read() -> None:
    made = html_pages()[0]
    (page,) = read_bytes(made.html.replace("utf-8", "windows-1256").encode("cp1256", "xmlcharrefreplace"), "p.html")
    assert lines(cleaned(page), "body") == list(made.story.paragraphs)


def test_dates_of_other_articles_are_never_taken() -> None:
    for made in _pages("undated"):
        (page,) = read_bytes(made.html.encode(), "page.html")
        assert cleaned(page).article.published is None
