"""The API: shapes as described, pages of lists, failures as problems, limits."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from fastapi.testclient import TestClient

from marsad.record.judgements import Judgement, anchor
from marsad.rulebook import Rulebook
from marsad.store import open_store
from marsad.web.api import MOST_BYTES
from marsad.web.app import create_app
from tests.building import event, reading

PAGE = "التقى الرئيس الفرنسي نظيره الصيني في باريس أمس. وقال الرئيس الفرنسي إن بلاده تريد التعاون."


@pytest.fixture(scope="module")
def described(client: TestClient) -> dict[str, Any]:
    document = client.get("/api/openapi.json").json()
    assert isinstance(document, dict)
    return document


def conforms(value: object, shape: str, described: dict[str, Any]) -> None:
    """Hold a value against a shape of the document."""
    schema = {"$ref": f"#/components/schemas/{shape}", "components": described["components"]}
    jsonschema.Draft202012Validator(schema).validate(value)


def test_a_page_is_read_and_not_kept(client: TestClient, described: dict[str, Any]) -> None:
    before = client.get("/api/articles").json()["total"]
    answer = client.post("/api/read", content=PAGE.encode(), headers={"content-type": "text/plain; charset=utf-8"})
    assert answer.status_code == 200
    conforms(answer.json(), "Reading", described)
    assert [each["kind"] for each in answer.json()["events"]] == ["meeting"]
    assert client.get("/api/articles").json()["total"] == before


def test_pages_are_read_as_html_and_as_json(client: TestClient) -> None:
    html = f"<html><body><h1>لقاء</h1><p>{PAGE}</p><script>alert(1)</script></body></html>"
    answer = client.post("/api/read", content=html.encode(), headers={"content-type": "text/html"})
    assert answer.status_code == 200
    assert "alert" not in answer.json()["article"]["text"]
    sent = client.post(
        "/api/read", json={"text": PAGE, "title": "لقاء", "published": "2021-05-06", "url": "https://example.org/1"}
    )
    assert sent.json()["article"]["published"] == "2021-05-06"


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b"", "text/plain", 422),
        (b"An English page that nobody here can read, long enough to be told apart.", "text/plain", 422),
        (b"{broken", "application/json", 422),
        (b"x", "image/png", 415),
        (b"x" * (MOST_BYTES + 1), "text/plain", 413),
    ],
)
def test_pages_that_cannot_be_read_are_problems(client: TestClient, content: bytes, kind: str, status: int) -> None:
    answer = client.post("/api/read", content=content, headers={"content-type": kind})
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status
    assert answer.json()["detail"]


def test_a_body_that_hides_its_length_is_cut_off(client: TestClient) -> None:
    answer = client.post(
        "/api/read", content=(b"x" * 100_000 for _ in range(30)), headers={"content-type": "text/plain"}
    )
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("path", "shape"),
    [
        ("/api/encounters", "Encounters"),
        ("/api/statements", "Statements"),
        ("/api/claims", "Claims"),
        ("/api/articles", "Articles"),
        ("/api/actors", "Actors"),
        ("/api/actors/russia", "ActorItem"),
        ("/api/search?q=مكالمة", "Hits"),
    ],
)
def test_lists_have_the_shapes_described(client: TestClient, described: dict[str, Any], path: str, shape: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    conforms(answer.json(), shape, described)
    assert answer.json().get("total", 1) > 0


def test_single_items_are_those_of_the_lists(client: TestClient, described: dict[str, Any]) -> None:
    one = client.get("/api/encounters").json()["items"][0]
    assert client.get(f"/api/encounters/{one['id']}").json() == one
    article = client.get("/api/articles").json()["items"][0]
    assert article["text"] == ""
    whole = client.get(f"/api/articles/{article['id']}").json()
    conforms(whole, "Reading", described)
    assert whole["article"]["text"]


def test_the_id_of_a_contact_that_turned_out_to_be_another_leads_there(rulebook: Rulebook, tmp_path: Path) -> None:
    call = event(1, "call", "russia tunisia", "2021-08-18")
    pages = [reading("a", "2021-08-18", call), reading("b", "2022-08-18", event(1, "call", "russia tunisia"))]
    with open_store(str(tmp_path / "m.db"), create=True) as store:
        for page in pages:
            store.add(page, "r1")
            store.mint()
        about = tuple(anchor(page, page.events[0]) for page in pages)
        store.judge(Judgement(verdict="merge", user="u", about=about))
        new, old = (each.id for each in store.minted())
        visitor = TestClient(create_app(store, rulebook, hosts=("testserver",)), follow_redirects=False)
        for path in (f"/api/encounters/{old}", f"/en/e/{old}", f"/ar/e/{old}.json", f"/en/e/{old}?digits=arab"):
            answer = visitor.get(path)
            assert (answer.status_code, answer.headers["location"]) == (302, path.replace(old, new))
            assert visitor.get(answer.headers["location"]).status_code == 200
        assert visitor.get("/api/encounters/enc-none").status_code == 404


def test_pages_of_a_list_join_to_the_whole(client: TestClient) -> None:
    whole = client.get("/api/encounters?limit=200").json()
    seen, address = [], "/api/encounters?limit=2"
    while address:
        answer = client.get(address)
        seen += answer.json()["items"]
        following = re.search(r'<([^>]*)>; rel="next"', answer.headers.get("link", ""))
        address = following[1] if following else ""
    assert seen == whole["items"]
    assert len(seen) == whole["total"] > 2


def test_filters_mean_the_same_as_elsewhere(client: TestClient) -> None:
    found = client.get("/api/encounters", params={"actor": "روسيا", "with": "Tunisia", "from": "2021-09", "to": "2021"})
    assert {item["kind"] for item in found.json()["items"]} == {"meeting", "visit"}
    assert client.get("/api/statements?topic=border-security").json()["total"] == 1
    assert client.get("/api/actors", params={"q": "بوت"}).json()["items"][0]["id"] == "vladimir-putin"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/encounters/none", 404),
        ("/api/articles/none", 404),
        ("/api/actors/none", 404),
        ("/api/none", 404),
        ("/api/search?q=-مكالمة", 400),
        ("/api/encounters?limit=0", 422),
        ("/api/encounters?offset=x", 422),
        ("/api/encounters?actor=nobody-at-all", 400),
        ("/api/statements?from=yesterday", 422),
        ("/api/statements?from=2021-13", 400),
        ("/api/statements?from=2022&to=2021", 400),
    ],
)
def test_failures_are_problems(client: TestClient, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["type"] == "about:blank"


def test_answers_are_known_again(client: TestClient) -> None:
    tag = client.get("/api/encounters").headers["etag"]
    assert client.get("/api/encounters", headers={"if-none-match": tag}).status_code == 304


def test_every_address_is_described_with_its_failures(described: dict[str, Any]) -> None:
    for path, item in described["paths"].items():
        assert path.startswith("/api/")
        for operation in item.values():
            assert operation.get("description"), path
            for status, answer in operation["responses"].items():
                kinds = list(answer.get("content", {}))
                assert kinds in (
                    [],
                    ["application/json"] if status in ("200", "201") else ["application/problem+json"],
                ), path


def test_other_methods_are_told_which_there_are(client: TestClient) -> None:
    answer = client.delete("/api/encounters")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET"
    assert answer.headers["content-type"] == "application/problem+json"
