"""Read files and bytes: find out the form, decode, and hand each page to the reader of its form."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, cast

from marsad.article import Article
from marsad.errors import PageError
from marsad.pages.decoding import decode
from marsad.pages.jsonlines import json_page, looks_like_json
from marsad.pages.language import foreign_language
from marsad.pages.page import Page, digest, refused

FORMS = ("auto", "text", "html", "jsonl", "warc")
MAX_BYTES = 20_000_000
_SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
}
_SUFFIXES |= {".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl", ".warc": "warc"}
_PACKED = (".gz", ".zst", ".lz4")
_UNREADABLE = (OSError, EOFError, zlib.error)
_MARKUP = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|article|div|p|h1|title)[\s>/]", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]{3,20})", re.IGNORECASE)


def read_path(path: Path, *, form: str = "auto") -> Iterator[Page]:
    """All pages of a file, JSON lines and the records of web archives one by one; ``.gz`` is unpacked.

    ``form`` is one of ``FORMS``. A file that cannot be opened yields one page with the problem.
    """
    name = str(path)
    kind = form_by_name(path, form)
    try:
        with opened(path, kind) as file:
            if kind == "jsonl":
                yield from _json_lines(file, name)
            elif kind == "warc":
                yield from _archive(file, name)
            else:
                yield from read_bytes(file.read(MAX_BYTES + 1), name, kind)
    except _UNREADABLE as error:
        yield _unreadable(error, name)


def form_by_name(path: Path, form: str = "auto") -> str:
    """The form given, else the one that the file's name tells, ``auto`` where it tells none."""
    suffix = Path(path.stem).suffix if path.suffix in _PACKED else path.suffix
    return form if form != "auto" else _SUFFIXES.get(suffix.lower(), "auto")


def opened(path: Path, form: str) -> BinaryIO:
    """The file's bytes; ``.gz`` is unpacked, but for web archives, whose records are packed one by one."""
    packed = path.suffix == ".gz" and form != "warc"
    return cast("BinaryIO", gzip.open(path, "rb")) if packed else path.open("rb")


def read_bytes(data: bytes, name: str, form: str = "auto") -> Iterator[Page]:
    """All pages that the bytes hold; ``name`` becomes their path."""
    kind = form_by_content(data) if form == "auto" else form
    if kind == "jsonl":
        yield from _json_lines(iter(data.splitlines(keepends=True)), name)
    elif kind == "warc":
        yield from _archive(BytesIO(data), name)
    elif len(data) > MAX_BYTES:
        yield refused(f"the page is too large: more than {MAX_BYTES // 1_000_000} MB", data, name)
    else:
        yield _safely(partial(_one, data, name, kind), data, name)


def form_by_content(data: bytes) -> str:
    """The form by content alone."""
    head = data[:4096].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")
    if looks_like_json(head):
        return "jsonl"
    if head.startswith(b"WARC/1."):
        return "warc"
    plain = head.replace(b"\0", b"")
    return "html" if plain.startswith(b"<") and _MARKUP.search(plain) else "text"


def _archive(file: BinaryIO, name: str) -> Iterator[Page]:
    """The pages of an archive; where it is damaged those before the damage, then one with the problem."""
    # Few runs read archives, and a short run is mostly imports.
    from marsad.pages.warc import archived

    try:
        yield from (found.page() for found in archived(file, name))
    except _UNREADABLE as error:
        yield _unreadable(error, name)


def _unreadable(error: Exception, name: str) -> Page:
    return refused(f"cannot be read: {getattr(error, 'strerror', None) or error}", b"", name)


def _one(data: bytes, name: str, form: str) -> Page:
    declared = _CHARSET.search(data[:2048]) if form == "html" else None
    text = decode(data, declared[1].decode("ascii") if declared else None)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    page = _web(text, data, name) if form == "html" else _plain(text, data, name)
    return _checked(page, data, name)


def _web(text: str, data: bytes, name: str) -> Page:
    # JSON lines and plain text need no parser of web pages, and a short run is mostly imports.
    from marsad.pages.html import html_page

    return html_page(text, data, name)


def _plain(text: str, data: bytes, name: str) -> Page:
    return Page(Article(id=digest(data), text=text.removeprefix("\ufeff"), path=name))


def _json_lines(file: Iterator[bytes] | BinaryIO, name: str) -> Iterator[Page]:
    """One page a line; blank lines are skipped, a bad line is a problem and the rest goes on."""
    number = 0
    for line in bounded(file):
        number += 1
        if not line.strip(b"\xef\xbb\xbf \t\r\n"):
            continue
        path = f"{name}#{number}"
        yield read_line(line, path)
    if not number:
        yield refused("the page is empty (0 bytes)", b"", name)


def read_line(line: bytes, path: str) -> Page:
    """The page of one line of JSON."""
    return _safely(partial(_json_line, line, path), line, path)


def _json_line(line: bytes, path: str) -> Page:
    if len(line) > MAX_BYTES:
        raise PageError(f"the line is too large: more than {MAX_BYTES // 1_000_000} MB")
    return _checked(json_page(line, path), line, path)


def bounded(file: Iterator[bytes] | BinaryIO) -> Iterator[bytes]:
    """Lines of a file, none held that is much longer than a page may be."""
    readline = getattr(file, "readline", None)
    if readline is None:
        yield from file
        return
    while line := readline(MAX_BYTES + 1):
        yield line
        while len(line) > MAX_BYTES and not line.endswith(b"\n"):
            line = readline(MAX_BYTES + 1)
            if not line:
                return


def _checked(page: Page, data: bytes, name: str) -> Page:
    """Refuse pages without text and pages in other languages."""
    if page.problems:
        return page
    text = page.article.text
    if not text.strip():
        return refused("the page holds no text", data, name, text)
    foreign = foreign_language(text)
    if foreign:
        return refused(f"the page is in {foreign[1]} ({foreign[0]}), Marsad reads Arabic", data, name, text, foreign[0])
    return page


def _safely(read: Callable[[], Page], data: bytes, name: str) -> Page:
    """The page, or a problem that names the cause; whatever a broken page does to a parser ends here."""
    try:
        return read()
    except PageError as error:
        return refused(str(error), data, name)
    except (RecursionError, MemoryError):
        return refused("the page is nested too deeply or too large to be read", data, name)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError) as error:
        return refused(f"the page is malformed ({type(error).__name__}: {error})", data, name)
