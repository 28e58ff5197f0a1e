"""Pages as bytes before anybody reads them: what the record keeps, so that a page can be read again."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import msgspec

from marsad.errors import PageError
from marsad.pages.jsonlines import json_page
from marsad.pages.page import Page, digest
from marsad.pages.read import MAX_BYTES, bounded, form_by_content, form_by_name, opened, read_bytes, read_line

_BLANK = b"\xef\xbb\xbf \t\r\n"


class Capture(msgspec.Struct, frozen=True):
    """The bytes of one page, of JSON lines one line; ``form`` is how they are read.

    An archive also tells where the page came from (``url``) and when (``captured_at``, ISO 8601 in UTC).
    """

    path: str
    data: bytes
    form: str
    url: str | None = None
    captured_at: str | None = None

    @property
    def article(self) -> str:
        """The id of the article that the page becomes."""
        if self.form == "jsonl":
            try:
                return json_page(self.data, self.path).article.id
            except PageError:
                return digest(self.data)
        return digest(self.data)

    def page(self) -> Page:
        """Read the page; what cannot be read is a problem of the page."""
        if self.form == "jsonl":
            return read_line(self.data, self.path)
        page = next(read_bytes(self.data, self.path, self.form))
        return page if page.article.url or not self.url else page.at(self.url)


def captures(path: Path, form: str = "auto") -> Iterator[Capture]:
    """The pages of a file, unread; raises ``OSError`` where it cannot be opened or is damaged."""
    kind, name = form_by_name(path, form), str(path)
    with opened(path, kind) as file:
        if kind == "jsonl":
            yield from _lines(bounded(file), name)
        elif kind == "warc":
            yield from _archive(file, name)
        else:
            yield from captured(file.read(MAX_BYTES + 1), name, kind)


def captured(data: bytes, name: str, form: str = "auto") -> Iterator[Capture]:
    """The pages in ``data``, unread; whether they are JSON lines is seen from the content."""
    kind = form_by_content(data) if form == "auto" else form
    if kind == "jsonl":
        yield from _lines(iter(data.splitlines(keepends=True)), name)
    elif kind == "warc":
        yield from _archive(BytesIO(data), name)
    else:
        yield Capture(name, data, kind)


def _archive(file: BinaryIO, name: str) -> Iterator[Capture]:
    # Few runs read archives, and a short run is mostly imports.
    from marsad.pages.warc import archived

    return archived(file, name)


def _lines(lines: Iterator[bytes], name: str) -> Iterator[Capture]:
    number = 0
    for number, line in enumerate(lines, 1):
        if line.strip(_BLANK):
            yield Capture(f"{name}#{number}", line.rstrip(b"\r\n"), "jsonl")
    if not number:
        yield Capture(name, b"", "text")
