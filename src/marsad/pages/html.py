"""An HTML page to an article: linear text, metadata, and the lines that are the article's own.

trafilatura, in its precision mode, decides which paragraphs are the article; since it returns text without
offsets, its paragraphs are found again in the linear text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser

from marsad.article import Article, Block, Credit, Label
from marsad.errors import PageError
from marsad.pages.linear import MAX_DEPTH, Linear, MarkupLine, linearise
from marsad.pages.metadata import Metadata, metadata_of
from marsad.pages.page import Page, digest
from marsad.text.fold import fold_word

_OUTSIDE = frozenset({"nav", "footer", "aside", "form", "button"})
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_LETTERS = re.compile(r"[\W_]+")
_SUFFIX = re.compile(r"\s+[|\-–—:»«]+\s+[^|]{2,40}$")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
# Elements without content, and those that end where the next one begins.
_NEVER_DEEP = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dt",
        "dd",
        "td",
        "th",
        "tr",
        "option",
        "tbody",
        "thead",
    }
)
_EXTRACTABLE = 3_000_000
_SEARCHABLE = 400_000
_TIME_NEAR = 12
_BESIDE = 4


def html_page(source: str, data: bytes, name: str) -> Page:
    """The page of an HTML document; raises ``PageError`` where it shows no text."""
    if _depth(source) > MAX_DEPTH:
        raise PageError(f"the page is nested too deeply: more than {MAX_DEPTH:,} elements within each other")
    tree = LexborHTMLParser(source)
    linear = linearise(tree)
    if not linear.text:
        raise PageError("the page shows no text")
    meta = metadata_of(tree)
    labels = _labels(linear, _extracted(source))
    title, title_line = _title(linear, meta, labels)
    if title_line is not None and labels:
        labels[title_line] = "title"
    published, basis = _published(linear, meta, labels, title_line)
    article = Article(
        id=digest(data),
        text=linear.text,
        path=name,
        url=meta.url,
        outlet=meta.site,
        title=title,
        published=published,
        published_basis=basis,
        credits=tuple(Credit(role="author", name=author) for author in meta.authors if not author.startswith("http")),
    )
    blocks = tuple(
        Block(start=line.start, end=line.end, label=label) for line, label in zip(linear.lines, labels, strict=False)
    )
    return Page(article, blocks)


def _depth(source: str) -> int:
    """How deeply elements are nested, at most; parsers need quadratic time on thousands of levels."""
    depth = deepest = 0
    for match in _TAG.finditer(source):
        if match[2].lower() not in _NEVER_DEEP:
            depth = max(0, depth - 1) if match[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest


def _extracted(source: str) -> str:
    """The article's paragraphs as trafilatura finds them, a line each; nothing where it fails."""
    if len(source) > _EXTRACTABLE:
        return ""
    # Imported here, for it takes longer to load than most commands take to run.
    import trafilatura

    try:
        found = trafilatura.extract(
            source, favor_precision=True, include_comments=False, include_tables=True, deduplicate=False
        )
    except Exception:  # a third-party parser fed with broken pages: its failure is not ours
        return ""
    return found or ""


def _labels(linear: Linear, extracted: str) -> list[Label]:
    """A label for every line; empty where nothing tells article from furniture."""
    labels = _aligned(linear, extracted)
    if "body" not in labels:
        labels = [_by_element(line, linear.text) for line in linear.lines]
    if "body" not in labels:
        return []
    _complete(linear, labels)
    return labels


def _aligned(linear: Linear, extracted: str) -> list[Label]:
    paragraphs = [key for key in map(_key, extracted.split("\n")) if key]
    exact = set(paragraphs)
    joined = "\n".join(paragraphs) if len(extracted) <= _SEARCHABLE else ""
    labels: list[Label] = []
    for line in linear.lines:
        key = _key(linear.text[line.start : line.end])
        kept = bool(key) and (key in exact or (len(key) > 14 and key in joined))
        labels.append(_kept_label(line) if kept and not line.inside & _OUTSIDE else _dropped_label(line))
    return labels


def _kept_label(line: MarkupLine) -> Label:
    if "h1" in line.inside:
        return "furniture"
    if line.inside & _HEADINGS:
        return "heading"
    return "caption" if "figcaption" in line.inside else "body"


def _dropped_label(line: MarkupLine) -> Label:
    return "caption" if "figcaption" in line.inside and not line.inside & _OUTSIDE else "furniture"


def _by_element(line: MarkupLine, text: str) -> Label:
    """Without the extractor: long text outside navigation, links and lists."""
    words = text.count(" ", line.start, line.end) + 1
    if line.inside & (_OUTSIDE | {"li", "figcaption"}) or line.linked > 0.4 or words < 8:
        return _dropped_label(line)
    return _kept_label(line)


def _complete(linear: Linear, labels: list[Label]) -> None:
    """Lines that the extractor left out although they stand between and beside the body's own, in the same
    element."""
    body = [n for n, label in enumerate(labels) if label == "body"]
    holder, count = Counter(linear.lines[n].holder for n in body).most_common(1)[0]
    if count < 2:
        return
    for n in range(max(0, body[0] - _BESIDE), min(len(labels), body[-1] + 1 + _BESIDE)):
        line = linear.lines[n]
        if labels[n] != "furniture" or line.holder != holder or line.inside & _OUTSIDE or line.linked >= 0.3:
            continue
        within = body[0] < n < body[-1]
        if within and line.inside & _HEADINGS:
            labels[n] = "heading"
        elif "h1" not in line.inside and _runs(linear.text[line.start : line.end], 6 if within else 8, within):
            labels[n] = "body"


def _runs(text: str, words: int, within: bool) -> bool:
    """Whether a line is running text; beside the body it must also end like a sentence."""
    return text.count(" ") + 1 >= words and (within or text.rstrip('"»” )')[-1:] in (".", "؟", "!", "…"))


def _title(linear: Linear, meta: Metadata, labels: Sequence[Label]) -> tuple[str | None, int | None]:
    """The title with its line: the first-level heading that agrees with the metadata, else the metadata's
    own."""
    named = _key(meta.title or "")
    best: int | None = None
    for n, line in enumerate(linear.lines):
        key = _key(linear.text[line.start : line.end])
        agrees = bool(key) and (key == named or (len(key) > 10 and (key in named or named in key) and bool(named)))
        if "h1" in line.inside and not line.inside & _OUTSIDE and (agrees or not named):
            return linear.text[line.start : line.end], n
        if key and key == named and best is None and (not labels or labels[n] != "body"):
            best = n
    if best is not None:
        return linear.text[linear.lines[best].start : linear.lines[best].end], best
    return _bare_title(linear, meta)


def _bare_title(linear: Linear, meta: Metadata) -> tuple[str | None, int | None]:
    """The metadata's title without the site's name behind it."""
    if not meta.title:
        return None, None
    title = " ".join(meta.title.split())
    cut = _SUFFIX.sub("", title)
    keys = {_key(linear.text[line.start : line.end]): n for n, line in reversed(list(enumerate(linear.lines)))}
    if _key(cut) in keys:
        return cut, keys[_key(cut)]
    tail = title[len(cut) :]
    if meta.site and _key(meta.site) in _key(tail):
        return cut, None
    return title, None


def _published(
    linear: Linear, meta: Metadata, labels: Sequence[Label], title: int | None
) -> tuple[str | None, str | None]:
    """The date by metadata, else by a ``<time>`` element between title and text or just around them."""
    if meta.published:
        return meta.published, meta.basis
    body = [n for n, label in enumerate(labels) if label == "body"]
    if not body:
        return None, None
    first = max(0, (title if title is not None else body[0] - _TIME_NEAR) - 3)
    for n in (*range(first, body[0]), *range(body[-1] + 1, min(len(linear.lines), body[-1] + 4))):
        line = linear.lines[n]
        if line.moment and not line.inside & (_OUTSIDE | {"li"}):
            return line.moment, f"<time> {linear.text[line.start : line.end]}"[:80]
    return None, None


def _key(text: str) -> str:
    return _LETTERS.sub("", fold_word(text)).lower()
