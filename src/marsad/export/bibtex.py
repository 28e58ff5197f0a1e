"""BibTeX: the articles as LaTeX cites them (biber reads the Arabic as it is), with the contacts they report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from marsad.article import Article
from marsad.export.csl import key
from marsad.export.html import safe_link
from marsad.export.tables import reporting
from marsad.record.questions import Selection


def text(selection: Selection) -> str:
    """One entry an article, in order of publication."""
    told = reporting(selection)
    return "\n".join(entry(reading.article, told.get(name, ())) for name, reading in selection.readings.items())


def entry(article: Article, contacts: Sequence[str] = ()) -> str:
    """One article as ``@misc`` with the date as BibTeX and as biber want it."""
    authors = [credit.name for credit in article.credits if credit.role == "author"]
    date = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", article.published or "")
    fields = {
        "author": " and ".join(f"{{{_escaped(name)}}}" for name in authors),
        "title": f"{{{_escaped(article.title)}}}" if article.title else "",
        "howpublished": _escaped(article.outlet or ""),
        "date": date.group(0) if date else "",
        "year": date.group(1) if date else "",
        "month": date.group(2) or "" if date else "",
        "url": re.sub(r"[{}\\\s]", "", safe_link(article.url) or ""),
        "langid": "arabic" if article.language == "ar" else "",
        "note": f"marsad {article.id}",
        "keywords": ", ".join(contacts),
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    return f"@misc{{{key(article)},\n{''.join(lines)}}}\n"


def _escaped(value: str) -> str:
    """The value so that TeX prints it and braces stay even."""
    signs = {"\\": r"\textbackslash ", "{": r"\textbraceleft ", "}": r"\textbraceright "}
    signs |= {"~": r"\textasciitilde ", "^": r"\textasciicircum "} | {sign: f"\\{sign}" for sign in "&%$#_"}
    return "".join(signs.get(letter, letter) for letter in " ".join(value.split()))
