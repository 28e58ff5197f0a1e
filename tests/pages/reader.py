"""Read a page and tell its article from its furniture, nothing more: what tests of pages and cleaning share."""

from __future__ import annotations

from functools import cache

from marsad.layers import Draft
from marsad.pages import Page, read_bytes
from marsad.rulebook import load_rulebook
from marsad.stages.clean import clean
from marsad.stages.scan import scan


@cache
def _stages():  # type: ignore[no-untyped-def]
    rulebook = load_rulebook()
    return scan(rulebook), clean(rulebook)


def cleaned(page: Page) -> Draft:
    """The draft of a page behind cleaning."""
    scanned, stage = _stages()
    return stage(scanned(Draft(article=page.article, blocks=page.blocks, problems=page.problems)))


def read(text: str, name: str = "page.txt") -> Draft:
    """The draft of a page given as text."""
    (page,) = read_bytes(text.encode(), name)
    return cleaned(page)


def lines(draft: Draft, label: str) -> list[str]:
    """The words of all blocks with a label."""
    return [draft.article.text[b.start : b.end] for b in draft.blocks if b.label == label]
