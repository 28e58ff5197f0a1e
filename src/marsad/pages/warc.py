"""Web archives (WARC 1.0 and 1.1, ISO 28500): the pages in them as they were captured.

What a crawler or a browser's recorder kept of a site is mostly pictures and scripts. Pages are the records of type
``response`` or ``resource`` that hold HTML or plain text and, where a server answered, answered with 200.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from marsad.pages.captures import Capture
from marsad.pages.read import MAX_BYTES

_FORMS = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}
_KINDS = WarcRecordType.response | WarcRecordType.resource


def archived(file: BinaryIO, name: str) -> Iterator[Capture]:
    """The pages of an archive in its order, plain or packed with gzip, Zstandard or LZ4.

    ``path`` is the file's name with the record's number, ``captured_at`` the record's date, ``url`` its target.
    Raises ``OSError`` where the archive is damaged, and then the pages before have been given, or holds no page.
    """
    found = False
    for number, record in enumerate(_records(file), 1):
        data = _content(record, number)
        form = _form(record)
        if form:
            found = True
            yield _capture(record, data, f"{name}#{number}", form)
    if not found:
        raise OSError("the web archive holds no page")


def _records(file: BinaryIO) -> Iterator[WarcRecord]:
    try:
        yield from ArchiveIterator(file, record_types=_KINDS, parse_http=False)
    except OSError as error:
        raise OSError(f"the web archive is damaged: {error}") from error


def _content(record: WarcRecord, number: int) -> bytes:
    """What the server sent, or the record's own content, at most a byte more than a page may have."""
    data = record.reader.read(MAX_BYTES + 1)
    if len(data) < min(record.content_length, MAX_BYTES + 1):
        raise OSError(f"the web archive breaks off in its page or file number {number}")
    if not record.is_http:
        return data
    record.set_bytes_content(data)
    record.parse_http(auto_decode="all")
    return record.reader.read(MAX_BYTES + 1)


def _form(record: WarcRecord) -> str | None:
    """How the record is read, nothing where it is no page."""
    if record.is_http and record.http_headers.status_code not in (None, 200):
        return None
    declared = record.http_content_type if record.is_http else record.headers.get("Content-Type")
    return _FORMS.get((declared or "").split(";")[0].strip().lower())


def _capture(record: WarcRecord, data: bytes, path: str, form: str) -> Capture:
    moment = record.record_date if record.headers.get("WARC-Date") else None
    return Capture(
        path,
        data,
        form,
        url=(record.headers.get("WARC-Target-URI") or "").strip("<>") or None,
        captured_at=moment.astimezone(UTC).isoformat(timespec="seconds") if moment else None,
    )
