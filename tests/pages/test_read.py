"""Files and bytes to pages: forms, problems, JSON lines."""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path

import pytest

from marsad.pages import MAX_BYTES, read_bytes, read_path

TEXT = "وصل الوفد إلى المدينة.\r\nثم غادرها مساء.\r"


def test_plain_text_keeps_everything_but_line_ends() -> None:
    data = TEXT.encode()
    (page,) = read_bytes(data, "a.txt")
    assert page.article.text == "وصل الوفد إلى المدينة.\nثم غادرها مساء.\n"
    assert page.article.id == "sha256:" + hashlib.sha256(data).hexdigest()
    assert page.blocks == ()
    assert page.readable


def test_json_lines_put_the_title_before_the_text() -> None:
    rows = [
        {
            "text": "نص الخبر الأول هنا.",
            "title": "عنوان الخبر",
            "published": "2021-11-18",
            "url": "https://x.example/1",
        },
        {"text": "عنوان الخبر\nنص الخبر الثاني هنا.", "title": "عنوان الخبر"},
        {"text": "نص بلا عنوان."},
    ]
    data = "\n".join(json.dumps(row, ensure_ascii=False) for row in rows).encode()
    first, second, third = read_bytes(data, "b.jsonl")
    assert first.article.text == "عنوان الخبر\n\nنص الخبر الأول هنا."
    assert (first.article.path, first.article.published, first.article.url) == (
        "b.jsonl#1",
        "2021-11-18",
        "https://x.example/1",
    )
    assert first.article.published_basis == "field 'published'"
    assert second.article.text == rows[1]["text"]
    assert third.article.title is None
    assert third.article.id == "sha256:" + hashlib.sha256("نص بلا عنوان.".encode()).hexdigest()


def test_a_bad_line_is_a_problem_and_the_rest_goes_on() -> None:
    data = b'{"text": \n\n{"title": "x"}\n[1]\n' + '{"text": "نص سليم."}'.encode()
    pages = list(read_bytes(data, "c.jsonl", "jsonl"))
    assert [bool(page.problems) for page in pages] == [True, True, True, False]
    assert [page.article.path for page in pages] == ["c.jsonl#1", "c.jsonl#3", "c.jsonl#4", "c.jsonl#5"]


def test_files_are_read_by_suffix_and_unpacked(tmp_path: Path) -> None:
    packed = tmp_path / "d.jsonl.gz"
    packed.write_bytes(gzip.compress('{"text": "نص مضغوط."}\n'.encode()))
    (page,) = read_path(packed)
    assert page.article.text == "نص مضغوط."
    broken = tmp_path / "e.txt.gz"
    broken.write_bytes(b"\x1f\x8bnonsense")
    (page,) = read_path(broken)
    assert page.problems


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    (page,) = read_path(tmp_path / "none.txt")
    assert "No such file" in page.problems[0]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("رئیس جمهور کشور گفت که دولت برنامه‌های تازه‌ای برای همکاری با همسایگان دارد و این کار پیگیری می‌شود.", "fa"),
        ("وزیر اعظم نے کہا ہے کہ حکومت عوام کے مسائل حل کرنے کے لیے تمام وسائل بروئے کار لائے گی۔", "ur"),
        ("د بهرنیو چارو وزیر وویل چې دوی غواړي له ګاونډیو هېوادونو سره ښې اړیکې ولري او هڅې روانې دي", "ps"),
        ("سەرۆکی هەرێم لەگەڵ باڵیۆز کۆبووەوە و باسیان لە پەیوەندییەکانی نێوان هەردوولا کرد", "ku"),
        ("The minister said on Monday that the talks would continue next week in the capital.", "en"),
    ],
)
def test_other_languages_are_refused_by_name(text: str, language: str) -> None:
    (page,) = read_bytes(text.encode(), "f.txt")
    assert page.article.language == language
    assert "Marsad reads Arabic" in page.problems[0]


def test_foreign_words_on_an_arabic_page_do_no_harm() -> None:
    text = "(پاکستان نیوز / وكالة) بحث الوزيران في اتصال هاتفي مساء أمس سبل توسيع التجارة بين البلدين Reuters AFP."
    (page,) = read_bytes(text.encode(), "g.txt")
    assert page.readable
    assert page.article.language == "ar"


def test_too_large_pages_are_refused() -> None:
    (page,) = read_bytes(b"a" * (MAX_BYTES + 1), "h.txt")
    assert "too large" in page.problems[0]


def test_endless_nesting_is_refused_at_once() -> None:
    (page,) = read_bytes(b"<html><body>" + b"<div>" * 300_000, "i.html")
    assert "nested too deeply" in page.problems[0]


def test_every_problem_names_its_page() -> None:
    for data in (b"", b"   ", b"%PDF-1", b"<html></html>"):
        (page,) = read_bytes(data, "name-of-page")
        assert page.problems[0].startswith("name-of-page: ")
