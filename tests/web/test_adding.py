"""Pages added in the browser: pasted and sent, with what became of each, by those who may."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from marsad.rulebook import Rulebook
from marsad.store import Store, secret
from marsad.web import adding
from marsad.web.app import create_app
from marsad.web.gate import Mode

PAGE = "التقى الرئيس الفرنسي نظيره الصيني في باريس يوم 6 مايو 2021."


def visit(store: Store, rulebook: Rulebook, mode: Mode = "local") -> TestClient:
    app = create_app(store, rulebook, mode=mode, person="ليلى")
    return TestClient(app, base_url="http://127.0.0.1", follow_redirects=False)


def key(client: TestClient) -> str:
    found = re.search(r'name="key" value="([^"]*)"', client.get("/en/add").text)
    assert found
    return found[1]


def outcomes(page: str) -> list[str]:
    return re.findall(r'class="tag outcome-([a-z]+)"', page)


def test_a_page_is_pasted_and_read(own: Store, rulebook: Rulebook) -> None:
    client = visit(own, rulebook)
    fields = {"key": key(client), "text": PAGE.replace(". ", ".\r\n"), "title": "قمة", "published": "2021-05-07"}
    answer = client.post("/en/add", data=fields, files={"pages": ("", b"")})
    assert (answer.status_code, outcomes(answer.text)) == (200, ["added"])
    link = re.search(r'href="(/en/a/[^"#]+)"', answer.text)
    assert link
    page = client.get(link[1]).text
    assert "قمة" in page
    assert '<time datetime="2021-05-07">' in page
    assert client.get("/api/encounters?from=2021-05-06&to=2021-05-06").json()["total"] == 1
    again = client.post("/en/add", data={**fields, "key": key(client)})
    assert outcomes(again.text) == ["unchanged"]
    assert [trace.detail for trace in own.accounts.traces()[1]] == ["pages: unchanged 1", "pages: added 1"]


def test_files_of_every_form_are_sent_at_once_and_each_tells_its_failure(own: Store, rulebook: Rulebook) -> None:
    client = visit(own, rulebook)
    lines = f'{{"text": "{PAGE} أ"}}\n{{broken\n{{"text": "{PAGE} ب"}}\n'
    files = [
        ("plain.txt", PAGE.encode()),
        ("page.html", f"<html><body><h1>لقاء</h1><p>{PAGE} ج</p></body></html>".encode()),
        ("lines.jsonl", lines.encode()),
        ("empty.txt", b" "),
        ("broken.warc", b"WARC/1.0 nothing"),
        ("packed.jsonl.gz", b"\x1f\x8b"),
    ]
    answer = client.post("/ar/add", data={"key": key(client)}, files=[("pages", file) for file in files])
    assert answer.status_code == 200
    assert outcomes(answer.text) == ["added"] * 3 + ["failed", "added"] + ["failed"] * 3
    said = html.unescape(answer.text)
    for words in ("lines.jsonl#2", "the page is empty", "Invalid WARC", "unpack it first"):
        assert words in said


def test_nothing_and_too_much_are_told(own: Store, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch) -> None:
    client = visit(own, rulebook)
    empty = client.post("/en/add", data={"key": key(client)}, files={"pages": ("", b"")})
    assert (empty.status_code, "paste a page or choose files" in empty.text) == (422, True)
    unread = client.post("/en/add", data={"key": key(client)}, files={"pages": ("a.txt", b" ")})
    assert (unread.status_code, outcomes(unread.text)) == (422, ["failed"])
    monkeypatch.setattr(adding, "MOST_PAGES", 1)
    lines = f'{{"text": "{PAGE} 1"}}\n{{"text": "{PAGE} 2"}}'.encode()
    many = client.post("/en/add", data={"key": key(client)}, files={"pages": ("two.jsonl", lines)})
    assert outcomes(many.text) == ["added", "failed"]
    monkeypatch.setattr(adding, "MOST_BYTES", 100)
    large = client.post("/en/add", data={"key": key(client)}, files={"pages": ("a.txt", b"x" * 200)})
    assert large.status_code == 413


def test_names_of_files_and_titles_stay_words(own: Store, rulebook: Rulebook) -> None:
    client = visit(own, rulebook)
    sent = {"key": key(client), "text": PAGE, "title": "<script>alert(1)</script>"}
    file = {"pages": ("../../<img src=x>.txt", b" ")}
    page = client.post("/en/add", data=sent, files=file).text
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "../" not in html.unescape(page)


def test_forms_of_other_sites_add_nothing(own: Store, rulebook: Rulebook) -> None:
    client, before = visit(own, rulebook), own.counts()
    own_key = key(client)
    for given, headers in (("", {}), (own_key, {"sec-fetch-site": "cross-site"}), (own_key, {"origin": "http://x.y"})):
        files = {"pages": ("a.txt", PAGE.encode())}
        assert client.post("/en/add", data={"key": given}, files=files, headers=headers).status_code == 403
    broken = client.post("/en/add", content=b"--x", headers={"content-type": "multipart/form-data; boundary=y"})
    assert broken.status_code in (403, 422)
    assert own.counts() == before


def test_who_may_add(own: Store, rulebook: Rulebook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secret, "_COST", (4, 8, 1))
    opened = visit(own, rulebook, "open")
    assert "enctype" not in opened.get("/en/add").text
    assert opened.post("/en/add", data={"text": PAGE}).status_code == 401
    for role in ("reader", "reviewer"):
        own.accounts.create(role, role, "ثلاث كلمات طويلة")  # type: ignore[arg-type]
        client = visit(own, rulebook, "team")
        form = client.get("/en/login").text
        given = re.search(r'name="key" value="([^"]*)"', form)
        assert given
        client.post("/en/login", data={"key": given[1], "name": role, "password": "ثلاث كلمات طويلة"})
        page = client.get("/en/add").text
        assert ("enctype" in page) == (role == "reviewer")
        found = re.search(r'name="key" value="([^"]*)"', page)
        sent = {"key": found[1] if found else "", "text": f"{PAGE} {role}"}
        assert client.post("/en/add", data=sent).status_code == (200 if role == "reviewer" else 403)


def test_a_page_that_is_added_does_not_wait_for_the_record(own: Store, rulebook: Rulebook, tmp_path: Path) -> None:
    """The answer tells what was found before the record is made anew; the next page has it."""
    client = visit(own, rulebook)
    before = client.get("/api/articles").json()["total"]
    client.post("/en/add", data={"key": key(client), "text": PAGE})
    assert client.get("/api/articles").json()["total"] == before + 1
