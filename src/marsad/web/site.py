"""What every page is made with: the library, the rules, both languages, the templates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import quote, quote_plus

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from marsad.article import Actor, Span
from marsad.export.html import safe_link
from marsad.export.tables import Table
from marsad.pipeline import Pipeline
from marsad.rulebook import Rulebook
from marsad.web.errors import NotThereError
from marsad.web.library import Library
from marsad.web.locale import LANGUAGES, Locale, locale
from marsad.web.moments import AS_OF, KNOWN_BY, Moments, asked
from marsad.web.shelf import Shelf
from marsad.web.snapshot import Snapshot, key

NAV = (
    "encounters",
    "timeline",
    "actors",
    "statements",
    "positions",
    "claims",
    "dyads",
    "map",
    "articles",
    "rules",
    "review",
)
DIGITS = "digits"
"""The parameter that every address of a reader of ٠١٢٣ carries on, with the value ``arab``."""

_PIECES = 20_000
"""Pieces kept of a language; about a kilobyte each."""


class Site(msgspec.Struct, frozen=True):
    """All that does not change from one visit to the next."""

    library: Library
    rulebook: Rulebook
    pipeline: Pipeline
    shelf: Shelf
    moments: Moments

    def record(self, parameters: Mapping[str, str], admit: Callable[[], object] = int) -> Snapshot:
        """The record that an address asks for: of now, or as it was known on a day.

        ``admit`` is called before a former one is made. Raises ``UsageError`` for what is no date.
        """
        now = self.library.current()
        at = asked(parameters, now, self.library.store)
        return self.moments.at(now, at, admit) if at else now


class Visit(msgspec.Struct, frozen=True):
    """One request for a page: the record as it is, the language, the path without language, the parameters."""

    site: Site
    record: Snapshot
    locale: Locale
    path: str
    parameters: Mapping[str, str]
    apart: str = ""
    """What ids of the page end with, where the same fragment stands in it several times."""

    def own(self, name: str) -> str:
        """An id in the page, which no other place in it has."""
        return f"{name}-{self.apart}" if self.apart else name

    @property
    def number(self) -> int:
        """The page of a list that is asked for."""
        value = self.parameters.get("page", "1")
        return int(value) if value.isdecimal() and len(value) < 9 else 1

    @property
    def digits(self) -> str:
        """``arab`` where the reader chose ٠١٢٣, else nothing."""
        return "arab" if self.parameters.get(DIGITS) == "arab" else ""

    def piece(self, name: str, ident: str, make: Callable[..., Markup], *given: object) -> Markup:
        """A piece of a page that is the same wherever it stands, made once for a language and state of the record."""
        kept: dict[tuple[str, str], Markup] = self.record.once(f"pieces {self.locale.lang} {self.digits}", dict)
        if (name, ident) not in kept:
            if len(kept) >= _PIECES:
                kept.clear()
            kept[name, ident] = make(*given)
        return kept[name, ident]

    def url(self, path: str, **parameters: object) -> str:
        """The address of a view in this language; ``from_`` stands for ``from``, empty values are left out."""
        return self._address(self.locale.lang, path, {k.rstrip("_"): v for k, v in parameters.items()})

    def here(self, **changes: object) -> str:
        """The address of this view with some parameters changed; from its first page unless that is given."""
        given = {k: v for k, v in self.parameters.items() if k != "page"}
        return self.url(self.path, **(given | changes))

    def in_language(self, lang: str) -> str:
        """This very page in another language."""
        return self._address(lang, self.path, dict(self.parameters))

    def twin(self, form: str) -> str:
        """This page as ``json``, ``csv`` or ``svg``."""
        path = "/home" if self.path == "/" else self.path
        return self._address(self.locale.lang, f"{path}.{form}", dict(self.parameters))

    def _address(self, lang: str, path: str, parameters: Mapping[str, object]) -> str:
        given = {DIGITS: self.digits, **self._turned, **parameters}
        asked = "&".join(
            f"{_asked(name)}={_asked(str(value))}" for name, value in given.items() if value not in ("", None)
        )
        return _quoted(f"/{lang}{path}") + (f"?{asked}" if asked else "")

    @property
    def carried(self) -> Mapping[str, str]:
        """What every address and form of this visit carries on, whatever else it asks for."""
        return {DIGITS: "arab", **self._turned} if self.digits else self._turned

    @property
    def _turned(self) -> Mapping[str, str]:
        """The day to which the record was turned back."""
        if self.record.moment is None:
            return {}
        return {name: self.parameters[name] for name in (AS_OF, KNOWN_BY) if self.parameters.get(name)}

    def words(self, article: str, span: Span | None = None) -> str:
        """The address of an article, or of words in it."""
        place = f"#s={span.start}-{span.end}" if span else ""
        return self.url(f"/a/{key(article)}") + place


_quoted = lru_cache(maxsize=16_384)(quote)
_asked = lru_cache(maxsize=16_384)(quote_plus)


class Picture(msgspec.Struct, frozen=True):
    """A chart that can stand alone: a macro of ``pictures.html`` and what it is given."""

    name: str
    given: tuple[object, ...]


class View(msgspec.Struct, frozen=True):
    """A page in all its forms: template with context for people, ``data`` as JSON, ``table`` as CSV, a ``picture``.

    The table holds all that was found, not just one page of it; so it is only made where it is asked for.
    """

    template: str
    title: str
    context: dict[str, Any]
    data: object
    table: Callable[[], Table] | None = None
    picture: Picture | None = None


def visit(site: Site, lang: str, path: str, parameters: Mapping[str, str], record: Snapshot | None = None) -> Visit:
    """A visit to a path in a language; to the record as it is now, where none is given."""
    # Between Latin letters the parts of a date in these digits would change places.
    known = known_locale(site.rulebook, lang, lang == "ar" and parameters.get(DIGITS) == "arab")
    return Visit(site, record or site.library.current(), known, path, parameters)


@lru_cache(maxsize=16)
def known_locale(rulebook: Rulebook, lang: str, indic: bool) -> Locale:
    """A language of the interface, made once."""
    return locale(lang, rulebook, indic=indic)


def drawn(view: View, visited: Visit) -> str:
    """The chart of a page as SVG in a file of its own; raises ``NotThereError`` where it has none."""
    if view.picture is None:
        raise NotThereError(visited.path)
    alone = msgspec.structs.replace(view, template="picture.svg", context={"picture": view.picture})
    return rendered(alone, visited)


def rendered(view: View, visited: Visit, layout: str = "base.html") -> str:
    """The page as HTML, by ``bare.html`` without what surrounds every page; whatever comes from articles is escaped."""
    there = next(lang for lang in LANGUAGES if lang != visited.locale.lang)
    return (
        templates()
        .get_template(view.template)
        .render(
            **view.context,
            layout=layout,
            title=view.title,
            v=visited,
            L=visited.locale,
            say=visited.locale.say,
            term=visited.locale.term,
            url=visited.url,
            here=visited.here,
            actors=visited.record.actors,
            there=there,
            nav=NAV,
        )
    )


@lru_cache(maxsize=1)
def templates() -> Environment:
    """The templates, compiled once."""
    made = Environment(
        loader=PackageLoader("marsad.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.do"],
    )
    made.filters.update(safe_link=safe_link, exact=exact, key=key)
    made.globals.update(label=label)
    return made


def label(name: str, actors: Mapping[str, Actor], lang: str) -> str:
    """What an actor is called in a language; the id itself where nobody knows more."""
    actor = actors.get(name)
    return name if actor is None else (actor.label_ar if lang == "ar" else actor.label_en) or name


def exact(text: str) -> Markup:
    """Text such that the browser holds as many characters as there are here: it drops U+0000 and changes U+000D."""
    return Markup(str(escape(text.replace("\0", "\ufffd"))).replace("\r", "&#13;"))
