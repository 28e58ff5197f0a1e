"""Web archives made for tests, byte by byte as ISO 28500 has them."""

from __future__ import annotations

import gzip

MOMENT = "2022-06-28T15:30:00Z"
ARTICLE = (
    "<html><head><title>وصول الوفد</title></head><body><article><h1>وصول الوفد</h1>"
    "<p>وصل وفد من وزارة الخارجية إلى العاصمة صباح اليوم، وكان في استقباله عدد من المسؤولين.</p>"
    "</article></body></html>"
)


def record(payload: bytes, *, kind: str = "response", url: str = "https://marfa.example/1", status: str = "200 OK",
           media: str = "text/html; charset=utf-8", more: str = "") -> bytes:  # fmt: skip
    """One record: a server's answer, or the bare payload where ``kind`` is another than ``response``."""
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n{more}Content-Length: {len(payload)}\r\n\r\n".encode()
    block = answer + payload if kind == "response" else payload
    declared = "application/http; msgtype=response" if kind == "response" else media
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{len(payload):012d}>\r\n"
        f"WARC-Date: {MOMENT}\r\nWARC-Target-URI: {url}\r\nContent-Type: {declared}\r\n"
        f"Content-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def info() -> bytes:
    """The record that opens an archive."""
    return record(b"software: a test\r\n", kind="warcinfo", media="application/warc-fields")


def packed(*records: bytes) -> bytes:
    """Every record packed by itself, as archives are."""
    return b"".join(gzip.compress(each) for each in records)
