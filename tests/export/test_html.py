"""The static pages: every finding painted, linked, and nothing of a page run."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.article import Block, Span
from marsad.export.highlight import marks, pieces
from marsad.export.html import article_page, file_name, safe_link, write_site
from marsad.record.encounters import encounters
from tests.building import TEXT, event, full_reading, reading


class Page(HTMLParser):
    """What a browser would see: elements, ids, links, and the text of the article."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self._in_article = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._in_article = self._in_article or tag == "article"
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id" and value:
                self.ids.append(value)
            if name == "href" and value:
                self.links.append(value)

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self._in_article = False

    def handle_data(self, data: str) -> None:
        if self._in_article:
            self.text += data


def test_the_text_stands_on_the_page_as_it_is() -> None:
    assert Page(article_page(full_reading())).text == TEXT


def test_every_finding_has_its_anchor_once_and_every_link_its_target() -> None:
    page = Page(article_page(full_reading()))
    assert {"e1", "s1", "c1", "t1", "m1"} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_an_anchor_stands_at_its_words_behind_an_emoji() -> None:
    html = article_page(full_reading())
    assert re.search('<span id="s1">ناقش الجانبان أمن الحدود</span>', html)
    assert re.search('<span id="e1">أجرى ', html)


def test_evidence_is_never_isolated() -> None:
    html = article_page(full_reading())
    text = html[html.index('<article class="text"') : html.index("</article>")]
    assert set(re.findall(r"<(\w+)", text)) == {"article", "span", "mark"}
    assert "inline-block" not in html


HOSTILE = """<script>alert(1)</script> "><img src=x onerror=alert(1)> </style></title> {{ 7*7 }}"""


def hostile_site(folder: Path) -> str:
    """All pages of an article whose every field is an attack."""
    bad = reading(
        HOSTILE,
        "2021-08-18",
        event(1, HOSTILE, "vladimir-putin <svg/onload=alert(1)>", "2021-08-18", place=HOSTILE, rule=HOSTILE),
        text=HOSTILE,
        title=HOSTILE,
        outlet=HOSTILE,
        url="javascript:alert(1)",
        problems=(HOSTILE,),
    )
    index = write_site([bad], folder)
    return "".join(page.read_text(encoding="utf-8") for page in [index, *folder.rglob("articles/*.html")])


def test_nothing_of_a_hostile_article_runs(tmp_path: Path) -> None:
    html = hostile_site(tmp_path)
    page = Page(html)
    assert not {"script", "img", "svg", "iframe"} & set(page.tags)
    assert not {name for name in page.attributes if name.startswith("on")}
    assert not [link for link in page.links if link.startswith("javascript:")]
    assert "{{ 7*7 }}" in html
    assert page.tags.count("title") == 2


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("javascript:alert(1)", None),
        (" javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("http://[::1", None),
        (None, None),
    ],
)
def test_only_addresses_of_the_web_become_links(url: str | None, link: str | None) -> None:
    assert safe_link(url) == link


def test_file_names_stay_in_their_folder() -> None:
    assert file_name("sha256:../../etc/passwd") == "etcpasswd.html"


def test_the_timeline_links_each_report_to_its_words(tmp_path: Path) -> None:
    other = reading("other", "2021-08-19", event(1, "call", "russia tajikistan", "2021-08-18"))
    index = Page(write_site([full_reading(), other], tmp_path).read_text(encoding="utf-8"))
    for told in (full_reading(), other):
        name = file_name(told.article.id)
        assert f"articles/{name}#e1" in index.links
        assert (tmp_path / "articles" / name).is_file()
    assert f"articles/{file_name(full_reading().article.id)}#s1" in index.links
    (encounter,) = encounters([full_reading(), other])
    assert encounter.id in index.ids
    article = (tmp_path / "articles" / file_name(other.article.id)).read_text(encoding="utf-8")
    assert f"../index.html#{encounter.id}" in Page(article).links


spans = st.lists(st.tuples(st.integers(-2, 30), st.integers(-2, 30)), max_size=8)


@given(text=st.text(alphabet="لاإيران 😀\n", max_size=25), found=spans, blocks=spans)
def test_pieces_are_the_text_whatever_covers_it(text: str, found: list, blocks: list) -> None:
    evidence = tuple(Span(start=a, end=b, text=text[max(a, 0) : max(b, 0)]) for a, b in found)
    made = reading(
        "a",
        None,
        event(1, "call", "russia", evidence=evidence),
        text=text,
        blocks=tuple(Block(start=a, end=b, label="body") for a, b in blocks),
    )
    cut = pieces(made)
    assert "".join(piece.text for piece in cut) == text
    anchors = [anchor for piece in cut for anchor in piece.anchors]
    kept = [mark.anchor for mark in marks(made) if 0 <= mark.start < mark.end <= len(text)]
    assert sorted(anchors) == sorted(kept)
