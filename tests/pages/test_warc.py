"""Web archives to pages."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from marsad.pages import captured, captures, read_bytes, read_path
from tests.pages.archives import ARTICLE, info, packed, record

PAGE = ARTICLE.encode()
PICTURE = record(b"\x89PNG", media="image/png", url="https://marfa.example/a.png")


def test_pages_are_told_from_pictures_errors_and_requests() -> None:
    data = b"".join(
        (
            info(),
            PICTURE,
            record(PAGE),
            record(PAGE, status="404 Not Found"),
            record(b"GET / HTTP/1.1\r\n\r\n", kind="request", media="application/http; msgtype=request"),
            record("وصل الوفد مساء اليوم.".encode(), kind="resource", media="text/plain"),
        )
    )
    html, text = captured(data, "day.warc")
    assert (html.path, html.form, html.data) == ("day.warc#2", "html", PAGE)
    assert (html.url, html.captured_at) == ("https://marfa.example/1", "2022-06-28T15:30:00+00:00")
    assert (text.path, text.form) == ("day.warc#4", "text")


def test_a_page_keeps_where_it_came_from(tmp_path: Path) -> None:
    archive = tmp_path / "day.warc.gz"
    archive.write_bytes(packed(info(), record(PAGE), record(PAGE, url="https://marfa.example/2")))
    first, second = read_path(archive)
    assert first.article.title == "وصول الوفد"
    assert (first.article.url, second.article.url) == ("https://marfa.example/1", "https://marfa.example/2")
    assert first.article.path == f"{archive}#1"


def test_the_address_that_a_page_gives_itself_counts_first() -> None:
    own = ARTICLE.replace("<head>", '<head><link rel="canonical" href="https://marfa.example/story">').encode()
    (page,) = read_bytes(record(own, url="https://marfa.example/story?from=home"), "day.warc")
    assert page.article.url == "https://marfa.example/story"


def test_a_packed_answer_is_unpacked() -> None:
    answer = record(gzip.compress(PAGE), more="Content-Encoding: gzip\r\n")
    (found,) = captured(answer, "day.warc")
    assert found.data == PAGE


def test_what_is_no_archive_is_told(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.warc"
    wrong.write_bytes(b"no archive at all\n\n")
    (page,) = read_path(wrong)
    assert "cannot be read" in page.problems[0]


@pytest.mark.parametrize("data", [b"", info(), PICTURE])
def test_an_archive_without_a_page_is_told(data: bytes, tmp_path: Path) -> None:
    empty = tmp_path / "empty.warc"
    empty.write_bytes(data)
    with pytest.raises(OSError, match="holds no page"):
        list(captures(empty))


@pytest.mark.parametrize("packing", [lambda *each: b"".join(each), packed])
def test_of_a_damaged_archive_the_pages_before_the_damage_are_read(packing, tmp_path: Path) -> None:
    data = packing(record(PAGE), record(PAGE, url="https://marfa.example/2"))
    torn = tmp_path / "torn.warc"
    torn.write_bytes(data[:-60])
    first, second = read_path(torn)
    assert first.readable
    assert "cannot be read" in second.problems[0]


def test_bytes_that_only_begin_like_an_archive_are_refused_with_the_cause() -> None:
    (page,) = read_bytes(b"WARC/1.9 and no more", "page.txt")
    assert page.problems == ("page.txt: cannot be read: the web archive is damaged: Invalid WARC header",)
