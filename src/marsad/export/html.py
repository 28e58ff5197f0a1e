"""The record as static pages: one an article with its evidence painted, one timeline that links to it.

Pages need no script and no other file. All that comes from an article is escaped by the templates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path, PurePath
from urllib.parse import quote, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from marsad.article import Reading
from marsad.export.highlight import pieces
from marsad.record.claims import ClaimCheck, claim_checks
from marsad.record.directory import Directory, directory
from marsad.record.encounters import Encounter, encounters
from marsad.record.statements import said

ARTICLES = "articles"


def write_site(readings: Iterable[Reading], folder: Path, found: Sequence[Encounter] | None = None) -> Path:
    """Write the pages of ``readings`` into ``folder``, which is made; the path of the first page.

    ``found`` are the encounters of the readings where they are known already.
    """
    readings = sorted(readings, key=lambda reading: (reading.article.published or "9999", reading.article.id))
    found, actors = encounters(readings) if found is None else found, directory(readings)
    (folder / ARTICLES).mkdir(parents=True, exist_ok=True)
    for reading in readings:
        page = folder / ARTICLES / file_name(reading.article.id)
        page.write_text(article_page(reading, found), encoding="utf-8")
    index = folder / "index.html"
    index.write_text(timeline_page(readings, found, claim_checks(readings, found), actors), encoding="utf-8")
    return index


def article_page(reading: Reading, found: Sequence[Encounter] = ()) -> str:
    """The article with everything found in it painted over its words and listed beside them."""
    homes = {(r.article, r.event): encounter for encounter in found for r in encounter.reports}
    own = {e.id: homes[key] for e in reading.events if (key := (reading.article.id, e.id)) in homes}
    return template("article.html").render(
        reading=reading,
        article=reading.article,
        source=safe_link(reading.article.url),
        pieces=pieces(reading),
        actors=reading.actors,
        encounters=own,
    )


def timeline_page(
    readings: Sequence[Reading], found: Sequence[Encounter], checks: Sequence[ClaimCheck], actors: Directory
) -> str:
    """Contacts by date, claims with what the record says, statements; each linked to its words."""
    return template("timeline.html").render(
        articles={reading.article.id: reading.article for reading in readings},
        encounters=found,
        by_id={encounter.id: encounter for encounter in found},
        checks=checks,
        statements=said(readings),
        actors=actors,
    )


def file_name(article: str) -> str:
    """The file of an article's page, from its id; only letters and digits of it are used."""
    plain = re.sub("[^0-9A-Za-z]", "", article.removeprefix("sha256:"))
    return f"{plain[:24]}.html"


def safe_link(url: str | None) -> str | None:
    """The address if it is one of the web, else nothing: a page may carry anything in its place."""
    if url is None:
        return None
    try:
        return url if urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


@cache
def template(name: str) -> Template:
    """A template of the pages; all it is given is escaped."""
    loader = PackageLoader("marsad.export")
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.globals.update(article_link=lambda article: f"{ARTICLES}/{quote(file_name(article))}")
    made.filters.update(file=lambda path: PurePath(path).name)
    return made.get_template(name)
