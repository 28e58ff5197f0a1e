"""Bytes to text."""

from __future__ import annotations

import pytest

from marsad.errors import PageError
from marsad.pages.decoding import decode

TEXT = "قال الوزير إن الحكومة ستعقد اجتماعا طارئا مساء اليوم في العاصمة لبحث الأزمة."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859_6"])
def test_arabic_is_read_in_every_character_set(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)).removeprefix("\ufeff") == TEXT


@pytest.mark.parametrize(("right", "wrong"), [("utf-8", "latin-1"), ("utf-8", "cp1256"), ("cp1256", "latin-1")])
def test_a_wrong_decoding_before_ours_is_undone(right: str, wrong: str) -> None:
    spoiled = TEXT.encode(right).decode(wrong, errors="replace")
    kept = decode(spoiled.encode())
    assert kept[:12] == TEXT[:12]


def test_the_declared_set_does_not_beat_the_bytes() -> None:
    assert decode(TEXT.encode(), declared="windows-1256") == TEXT
    assert decode(TEXT.encode("cp1256"), declared="utf-8") == TEXT


def test_a_letter_cut_off_at_the_end_costs_no_more_than_itself() -> None:
    assert decode(TEXT[:40].encode()[:-1])[:39] == TEXT[:39]


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\x00\x01\x02abc\x00" * 50, "binary"),
        (("\ufffd" * 50 + "ab").encode(), "damaged"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, cause: str) -> None:
    with pytest.raises(PageError, match=cause):
        decode(data)
