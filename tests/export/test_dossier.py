"""Dossiers on paper: complete, and nothing of a hostile article is markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from marsad.article import Statement
from marsad.export.dossier import html, markdown, title
from marsad.record.dossier import dossier
from marsad.record.questions import select
from tests.building import event, evidence, reading
from tests.export.chosen import chosen

BAD = '<script>alert(1)</script> [x](javascript:alert(1)) *bold* "><img src=x onerror=alert(1)>\n# head </style>'


class Page(HTMLParser):
    """The elements, links and ids of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: dict[str, list[str]] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            self.attributes.setdefault(name, []).append(value or "")


def hostile() -> tuple[str, str]:
    """Both forms of a dossier on an article whose every field is an attack."""
    said = Statement(
        id="s1", start=0, end=len(BAD), text=BAD, form="direct", cue=None, speaker=BAD, speakers=(BAD,), topics=(BAD,)
    )
    contact = event(1, BAD, f"russia {BAD.split(maxsplit=1)[0]}", BAD, place=BAD, evidence=evidence(BAD, BAD))
    made = reading(BAD, BAD, contact, text=BAD, title=BAD, outlet=BAD, url="javascript:alert(1)", statements=(said,))
    brief = dossier(select([made]))
    return html(brief), markdown(brief)


def test_nothing_of_a_hostile_article_is_markup() -> None:
    page, plain = hostile()
    found = Page(page)
    assert not found.tags & {"script", "img", "iframe", "svg"}
    assert not [name for name in found.attributes if name.startswith("on")]
    assert not [link for link in found.attributes.get("href", ()) if not link.startswith("#")]
    assert page.count("</style>") == 1
    for sign in "<[*":
        assert not re.search(rf"(?<!\\)(?<!\*)\{sign}(?!\*)(script|img|x\]|bold)", plain)
    assert not re.search(r"^# head", plain, re.MULTILINE)
    assert plain.count("\n# ") == 0


def test_the_page_is_whole_and_its_links_have_their_goals() -> None:
    page = html(dossier(chosen()))
    found = Page(page)
    links = {link for link in found.attributes["href"] if link.startswith("#")}
    assert links
    assert {link[1:] for link in links} <= set(found.attributes["id"])
    assert "src" not in found.attributes
    assert "@media print" in page
    assert "default-src 'none'" in page
    assert '<a href="https://example.org/call" rel="noreferrer nofollow">' in page


def test_both_forms_tell_the_same() -> None:
    brief = dossier(chosen())
    page, plain = html(brief), markdown(brief)
    for line in (*brief.contacts, *brief.refuted, *brief.lapsed):
        for source in line.sources:
            where = f"{source.number}:{source.start}–{source.end}"
            assert where in page
            assert f"{where}: «{source.text}»" in plain
            assert source.text in page
    for heading in ("Contacts", "Called off or denied", "Planned, and not reported since", "Statements", "Claims held"):
        assert f"## {heading}" in plain
        assert f">{heading}" in page
    assert "What is coming" not in plain


def test_the_title_says_what_was_asked() -> None:
    asked = {"actor": "Russia", "other": "Tunisia", "first": "2021", "last": "2021-12"}
    assert title(dossier(chosen(**asked))) == "Russia (روسيا) and Tunisia (تونس), from 2021, to 2021-12"
    assert title(dossier(chosen(topic="sanctions"))) == "All contacts, on sanctions"
