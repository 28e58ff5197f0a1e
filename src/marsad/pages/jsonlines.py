"""A line of JSON to a page: ``text`` is required; ``title``, ``published``, ``url`` and ``outlet`` are
taken over."""

from __future__ import annotations

import msgspec

from marsad.article import Article
from marsad.errors import PageError
from marsad.pages.decoding import decode
from marsad.pages.page import Page, digest
from marsad.text.fold import fold_word

_decoder = msgspec.json.Decoder(dict[str, object])


def looks_like_json(head: bytes) -> bool:
    """Whether the bytes begin like an object with fields."""
    return head.startswith(b"{") and b'"' in head[:64]


def json_page(line: bytes, path: str) -> Page:
    """The page of one JSON line; raises ``PageError`` where it is no object with a text."""
    try:
        fields = _decoder.decode(line.strip(b"\xef\xbb\xbf \t\r\n"))
    except (msgspec.DecodeError, UnicodeDecodeError):
        fields = _decode_again(line)
    text = fields.get("text")
    if not isinstance(text, str):
        raise PageError("the line has no field 'text'")
    title = _field(fields, "title")
    text = joined(title, text.replace("\r\n", "\n").replace("\r", "\n"))
    published = _field(fields, "published")
    article = Article(
        id=digest(text.encode("utf-8", "surrogatepass")),
        text=text,
        path=path,
        url=_field(fields, "url"),
        outlet=_field(fields, "outlet"),
        title=title,
        published=published,
        published_basis="field 'published'" if published else None,
    )
    return Page(article)


def joined(title: str | None, text: str) -> str:
    """The text with its title and a blank line before it, unless it opens with the title."""
    if not title or _opens_with(text, title):
        return text
    return f"{title}\n\n{text}"


def _opens_with(text: str, title: str) -> bool:
    head = " ".join(fold_word(text.lstrip()[: 2 * len(title) + 40]).split())
    return head.startswith(" ".join(fold_word(title).split()))


def _decode_again(line: bytes) -> dict[str, object]:
    """JSON in another character set than UTF-8."""
    try:
        return _decoder.decode(decode(line))
    except (msgspec.DecodeError, UnicodeError) as error:
        raise PageError(f"the line is no JSON object: {error}") from error


def _field(fields: dict[str, object], name: str) -> str | None:
    value = fields.get(name)
    return (value.strip() or None) if isinstance(value, str) else None
