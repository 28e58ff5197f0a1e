"""Broken pages: cut off, bytes flipped, spliced, nested at random. Nothing may crash or run on."""

from __future__ import annotations

import random
from collections.abc import Iterator

from marsad.pages import read_bytes
from tests.pages.markup import html_pages
from tests.pages.reader import cleaned
from tests.pages.stories import text_pages
from tests.steps import lines_run

PAGES = 300
TAGS = (b"<div>", b"<table><tr><td>", b"<b>", b"<p>", b"<ul><li>", b"</div>", b"<script>", b"<!--", b"<svg>", b"<form>")


def mutated(count: int, seed: int = 7) -> Iterator[bytes]:
    """Broken variants of our own pages, the same for the same seed."""
    chance = random.Random(seed)
    whole = [p.html.encode() for p in html_pages()] + [p.text.encode() for p in text_pages()]
    whole += [p.text.encode("cp1256", "replace") for p in text_pages()]
    for _ in range(count):
        data = _mutate(chance, chance.choice(whole), whole)
        yield _mutate(chance, data, whole) if chance.random() < 0.3 else data


def _mutate(chance: random.Random, data: bytes, whole: list[bytes]) -> bytes:
    at = chance.randrange(len(data) + 1)
    kind = chance.randrange(5)
    if kind == 0 or not data:
        return data[:at]
    if kind == 1:
        flipped = bytearray(data)
        for _ in range(chance.randrange(1, 60)):
            flipped[chance.randrange(len(flipped))] = chance.randrange(256)
        return bytes(flipped)
    if kind == 2:
        other = chance.choice(whole)
        return data[:at] + other[chance.randrange(len(other)) :]
    if kind == 3:
        return data[:at] + chance.choice(TAGS) * chance.choice((1, 5, 50, 500, 3000)) + data[at:]
    return data[:at] + bytes(chance.randrange(256) for _ in range(chance.randrange(200))) + data[at:]


def test_broken_pages_are_read_or_refused() -> None:
    for data in mutated(PAGES):
        _read(data)


def test_broken_pages_take_work_that_keeps_to_their_size() -> None:
    _read(html_pages()[0].html.encode())  # what is made once is made
    for data in mutated(60, seed=8):
        assert lines_run(lambda page=data: _read(page)) < 20_000 + 100 * len(data)  # type: ignore[misc]


def _read(data: bytes) -> None:
    for page in read_bytes(data, "broken"):
        draft = cleaned(page)
        text = page.article.text
        assert all(0 <= b.start < b.end <= len(text) for b in draft.blocks)
        assert page.readable or page.problems[0].startswith("broken")
