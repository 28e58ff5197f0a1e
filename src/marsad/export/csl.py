"""CSL-JSON: the articles as Zotero, pandoc and others cite them, with the contacts they report."""

from __future__ import annotations

import re
from typing import Any

import msgspec

from marsad.article import Article
from marsad.export.html import safe_link
from marsad.export.tables import reporting
from marsad.record.questions import Selection


def text(selection: Selection) -> str:
    """The articles of a selection as one JSON array."""
    told = reporting(selection)
    items = [item(reading.article, told.get(name, ())) for name, reading in selection.readings.items()]
    return msgspec.json.format(msgspec.json.encode(items)).decode() + "\n"


def item(article: Article, contacts: tuple[str, ...] = ()) -> dict[str, Any]:
    """One article; no direction marks are put in, for they upset word processors."""
    authors = [{"literal": credit.name} for credit in article.credits if credit.role == "author"]
    sources = [credit.name for credit in article.credits if credit.role == "source"]
    told: dict[str, Any] = {
        "id": key(article),
        "type": "article-newspaper",
        "title": article.title,
        "author": authors,
        "container-title": article.outlet,
        "source": ", ".join(sources),
        "issued": _issued(article.published),
        "URL": safe_link(article.url),
        "language": article.language,
        "custom": {"marsad-article": article.id, "marsad-encounters": list(contacts)},
    }
    return {name: value for name, value in told.items() if value}


def key(article: Article) -> str:
    """A stable key to cite by: outlet, day and the beginning of the page's hash."""
    outlet = re.sub("[^0-9A-Za-z]+", "", article.outlet or "article")
    day = re.sub("[^0-9]", "", (article.published or "")[:10])
    digest = re.sub("[^0-9A-Za-z]", "", article.id.removeprefix("sha256:"))
    return "-".join(part for part in (outlet, day, digest[:10]) if part)


def _issued(published: str | None) -> dict[str, Any] | None:
    match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", published or "")
    return {"date-parts": [[int(part) for part in match.groups() if part]]} if match else None
