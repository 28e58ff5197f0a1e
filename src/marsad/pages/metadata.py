"""What a page's head says about it: JSON-LD, OpenGraph, meta elements, the canonical address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec
from selectolax.lexbor import LexborHTMLParser

_ARTICLES = (
    "newsarticle",
    "article",
    "reportagenewsarticle",
    "blogposting",
    "analysisnewsarticle",
    "webpage",
)
_DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date.published",
    "publish-date",
    "publish_date",
    "publishdate",
    "pubdate",
    "published_time",
    "article.published",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "sailthru.date",
    "date",
)
_TITLES = ("og:title", "twitter:title", "headline", "dc.title", "title")
_MAX_SCRIPT = 300_000


class Metadata(msgspec.Struct, frozen=True):
    """Fields as the page writes them, nothing where it has none; ``basis`` names the field that the date
    is from."""

    title: str | None = None
    published: str | None = None
    basis: str | None = None
    site: str | None = None
    url: str | None = None
    authors: tuple[str, ...] = ()


def metadata_of(tree: LexborHTMLParser) -> Metadata:
    """The page's metadata; JSON-LD of the article itself comes first, then meta elements."""
    meta = _meta(tree)
    linked = next(iter(_articles(tree)), {})
    published, basis = _published(linked, meta)
    return Metadata(
        title=_text(linked.get("headline")) or _first(meta, _TITLES) or _page_title(tree),
        published=published,
        basis=basis,
        site=meta.get("og:site_name") or meta.get("application-name") or _name(linked.get("publisher")),
        url=_address(tree, meta, linked),
        authors=tuple(filter(None, map(_name, _listed(linked.get("author")))))[:5],
    )


def _published(linked: Mapping[str, object], meta: Mapping[str, str]) -> tuple[str | None, str | None]:
    for name in ("datePublished", "dateCreated"):
        value = _text(linked.get(name))
        if value:
            return value, f"JSON-LD {name}"
    for name in _DATES:
        if meta.get(name):
            return meta[name], f"meta {name}"
    return None, None


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    """Contents of meta elements by lower-case name, the first of each."""
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
        content = (attributes.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _articles(tree: LexborHTMLParser) -> Iterator[Mapping[str, object]]:
    """JSON-LD objects that are the page's article; members of lists of other articles are not asked."""
    for node in tree.css('script[type="application/ld+json"]'):
        source = node.text_content or node.text() or ""
        if len(source) > _MAX_SCRIPT:
            continue
        try:
            data = msgspec.json.decode(source.strip().encode("utf-8", "ignore"))
        except (msgspec.DecodeError, RecursionError):
            continue
        for thing in _things(data):
            kinds = [str(kind).lower() for kind in _listed(thing.get("@type"))]
            if any(kind in _ARTICLES for kind in kinds) and (thing.get("headline") or thing.get("datePublished")):
                yield thing


def _things(data: object) -> Iterator[Mapping[str, object]]:
    """Top-level objects and those of ``@graph``, articles before web pages."""
    things = [t for t in _listed(data) if isinstance(t, dict)]
    for thing in list(things):
        things.extend(t for t in _listed(thing.get("@graph")) if isinstance(t, dict))
    yield from sorted(things, key=lambda t: "webpage" in str(t.get("@type")).lower())


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return list(value) if isinstance(value, list) else [value]


def _name(value: object) -> str | None:
    if isinstance(value, dict):
        return _text(value.get("name"))
    return _text(value)


def _text(value: object) -> str | None:
    return (value.strip() or None) if isinstance(value, str) else None


def _first(meta: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if meta.get(name)), None)


def _page_title(tree: LexborHTMLParser) -> str | None:
    node = tree.css_first("head > title") or tree.css_first("title")
    return " ".join(node.text().split()) or None if node is not None else None


def _address(tree: LexborHTMLParser, meta: Mapping[str, str], linked: Mapping[str, object]) -> str | None:
    node = tree.css_first('link[rel="canonical"]')
    address = (
        (node.attributes.get("href") if node is not None else None) or meta.get("og:url") or _text(linked.get("url"))
    )
    return address if address and address.startswith(("http://", "https://")) else None
