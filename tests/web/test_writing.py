"""Who may write, and what comes of it: tokens, roles, forms, limits, and the traces that all of it leaves."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from fastapi.testclient import TestClient

from marsad.rulebook import Rulebook
from marsad.store import Store, secret
from marsad.store.accounts import Role
from marsad.web.app import create_app
from marsad.web.gate import Mode
from marsad.web.limits import Limits
from tests.web.conftest import full_reading, inside_a_word

PAGE = "التقى الرئيس الفرنسي نظيره الصيني في باريس يوم 6 مايو 2021."
PASSWORD = "ثلاث كلمات طويلة"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords are hashed at a price that tests need not pay."""
    monkeypatch.setattr(secret, "_COST", (4, 8, 1))


def visit(store: Store, rulebook: Rulebook, mode: Mode = "open", **limits: int) -> TestClient:
    app = create_app(store, rulebook, mode=mode, person="ليلى", limits=Limits(limits))  # type: ignore[arg-type]
    return TestClient(app, base_url="http://127.0.0.1", follow_redirects=False)


def cookie(client: TestClient) -> str:
    """The name of the cookie."""
    found: str = client.app.state.gate.cookie  # type: ignore[attr-defined]
    return found


def token(store: Store, role: Role = "reviewer", days: int = 1) -> dict[str, str]:
    return {"authorization": f"Bearer {store.accounts.new_token('leila', role, days)[1]}"}


def traces(store: Store) -> list[tuple[str | None, str, int]]:
    return [(trace.user, trace.via, trace.status) for trace in store.accounts.traces()[1]]


def one_contact(client: TestClient) -> str:
    found = client.get("/api/encounters?actor=vladimir-putin").json()["items"]
    return str(next(item["id"] for item in found if len(item["reports"]) == 2))


def conforms(client: TestClient, value: object, shape: str) -> None:
    described: dict[str, Any] = client.get("/api/openapi.json").json()
    schema = {"$ref": f"#/components/schemas/{shape}", "components": described["components"]}
    jsonschema.Draft202012Validator(schema).validate(value)


def test_a_page_is_added_once(own: Store, rulebook: Rulebook) -> None:
    client, headers = visit(own, rulebook), token(own) | {"content-type": "text/plain"}
    before = client.get("/api/articles").json()["total"]
    answer = client.post("/api/articles?url=https://example.org/1", content=PAGE.encode(), headers=headers)
    assert answer.status_code == 201, answer.text
    conforms(client, answer.json(), "Kept")
    kept = client.get(answer.headers["location"]).json()
    assert (kept["article"]["url"], [e["kind"] for e in kept["events"]]) == ("https://example.org/1", ["meeting"])
    assert client.get("/api/articles").json()["total"] == before + 1
    again = client.post("/api/articles", content=PAGE.encode(), headers=headers)
    assert (again.status_code, again.json()["outcome"]) == (200, "unchanged")
    line = {"text": PAGE + " وعاد.", "published": "2021-05-06"}
    assert client.post("/api/articles", json=line, headers=token(own)).status_code == 201
    for content, kind, status in ((b" ", "text/plain", 422), (b"{broken", "application/json", 422), (b"x", "a/b", 415)):
        sent = client.post("/api/articles", content=content, headers=token(own) | {"content-type": kind})
        assert sent.status_code == status
        assert sent.headers["content-type"] == "application/problem+json"


def test_what_is_judged_holds_until_it_is_undone(own: Store, rulebook: Rulebook) -> None:
    client, headers = visit(own, rulebook), token(own)
    one = one_contact(client)
    sent = {"verdict": "correct", "about": [one], "values": {"date": "2021-08-16"}, "reason": "بلاغ"}
    answer = client.post("/api/judgements", json=sent, headers=headers)
    assert answer.status_code == 201, answer.text
    conforms(client, answer.json(), "Decided")
    made = answer.json()["judgement"]
    assert (made["user"], made["reason"], made["before"]) == ("leila", "بلاغ", {"date": "2021-08-17"})
    assert client.get(f"/api/encounters/{one}").json()["date"] == "2021-08-16"
    assert client.get(answer.headers["location"]).json() == answer.json()
    undone = client.post("/api/judgements", json={"verdict": "undo", "undoes": made["id"]}, headers=headers)
    assert undone.status_code == 201
    assert client.get(f"/api/encounters/{one}").json()["date"] == "2021-08-17"
    listed = client.get("/api/judgements").json()
    conforms(client, listed, "Decisions")
    assert [(item["judgement"]["verdict"], item["holds"]) for item in listed["items"]] == [
        ("undo", False),
        ("correct", False),
    ]
    assert client.get("/api/judgements?verdict=correct&limit=1").json()["total"] == 1
    assert client.get("/api/judgements/99").status_code == 404


def test_contacts_are_merged_and_split(own: Store, rulebook: Rulebook) -> None:
    client, headers = visit(own, rulebook), token(own)
    one, before = one_contact(client), client.get("/api/encounters").json()["total"]
    report = client.get(f"/api/encounters/{one}").json()["reports"][1]
    apart = {"verdict": "split", "about": [one, f"{report['article']}/{report['event']}"]}
    assert client.post("/api/judgements", json=apart, headers=headers).status_code == 201
    found = client.get("/api/encounters?actor=vladimir-putin").json()["items"]
    assert client.get("/api/encounters").json()["total"] == before + 1
    together = {"verdict": "merge", "about": [item["id"] for item in found]}
    assert client.post("/api/judgements", json=together, headers=headers).status_code == 201
    assert client.get("/api/encounters").json()["total"] == before


def test_what_waits_is_listed_until_it_is_judged(own: Store, rulebook: Rulebook) -> None:
    client, headers = visit(own, rulebook), token(own)
    first = client.get("/api/review").json()
    conforms(client, first, "Queue")
    assert first["items"][0]["doubt"] == "conflict"
    assert {item["what"] for item in first["items"]} == {"contact", "statement", "claim"}
    for item in first["items"]:
        sent = {"verdict": "accept", "about": [item["id"]]}
        assert client.post("/api/judgements", json=sent, headers=headers).status_code == 201
    assert client.get("/api/review").json()["total"] == 0
    assert client.get("/api/review?what=claim").json()["total"] == 0


def test_the_queue_is_narrowed_like_everything_else(own: Store, rulebook: Rulebook) -> None:
    client = visit(own, rulebook)

    def ids(asked: str) -> set[str]:
        return {item["what"] for item in client.get(f"/api/review?{asked}").json()["items"]}

    assert ids("what=claim") == {"claim"}
    assert ids("status=planned") == {"contact"}
    assert ids("kind=call") == {"contact", "claim"}
    assert ids("actor=kremlin") == {"statement"}
    assert ids("from=1999&to=2000") == set()
    assert client.get("/api/review?what=nonsense").status_code == 422


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"verdict": "accept", "about": []}, 422),
        ({"verdict": "accept", "about": ["enc-none"]}, 422),
        ({"verdict": "accept", "about": ["x"] * 51}, 422),
        ({"verdict": "accept", "about": ["enc-none"], "values": {"date": "2021"}}, 422),
        ({"verdict": "accept", "about": ["enc-none"], "undoes": 3}, 422),
        ({"verdict": "undo"}, 422),
        ({"verdict": "undo", "undoes": 99}, 422),
        ({"verdict": "praise", "about": ["enc-none"]}, 422),
        ({"verdict": "accept", "about": ["enc-none"], "user": "somebody else"}, 422),
        ({"verdict": "accept", "about": ["enc-none"], "reason": "x" * 100_000}, 413),
    ],
)
def test_what_cannot_be_judged_is_refused_with_its_reason(
    own: Store, rulebook: Rulebook, sent: dict[str, object], status: int
) -> None:
    answer = visit(own, rulebook).post("/api/judgements", json=sent, headers=token(own))
    assert answer.status_code == status
    assert answer.json()["detail"]
    assert own.judgements() == ()
    assert traces(own) == [("leila", "token", status)]


def test_nobody_writes_without_a_token_that_holds(own: Store, rulebook: Rulebook) -> None:
    client, sent = visit(own, rulebook), {"verdict": "accept", "about": ["enc-none"]}
    expired, revoked = token(own, days=-1), token(own)
    own.accounts.revoke(2)
    for headers in ({}, expired, revoked, {"authorization": "Bearer nonsense"}, {"authorization": "Basic eDp5"}):
        for address in ("/api/judgements", "/api/articles"):
            answer = client.post(address, json=sent, headers=headers)
            assert answer.status_code == 401, headers
            assert answer.headers["www-authenticate"].startswith("Bearer")
    assert client.post("/api/judgements", json=sent, headers=token(own, "reader")).status_code == 403
    assert own.judgements() == ()
    assert traces(own)[0] == ("leila", "token", 403)
    assert traces(own)[1] == (None, "none", 401)


def test_a_body_of_another_kind_is_refused(own: Store, rulebook: Rulebook) -> None:
    headers = token(own) | {"content-type": "text/plain"}
    answer = visit(own, rulebook).post("/api/judgements", content=b"{}", headers=headers)
    assert answer.status_code == 415


def test_too_much_is_refused_with_when_to_come_again(own: Store, rulebook: Rulebook) -> None:
    client, sent, headers = visit(own, rulebook, write=3, refused=2, read=2), {"verdict": "undo"}, token(own)
    answers = [client.post("/api/judgements", json=sent, headers=headers) for _ in range(6)]
    assert [answer.status_code for answer in answers] == [422] * 3 + [429] * 3
    assert int(answers[-1].headers["retry-after"]) > 0
    assert len(traces(own)) == 2, "refusals cannot fill the disk"
    read = [client.post("/api/read", content=PAGE.encode(), headers={"content-type": "text/plain"}) for _ in range(3)]
    assert [answer.status_code for answer in read] == [200, 200, 429]


def test_limits_fill_up_with_time() -> None:
    now = [0.0]
    limits = Limits({"write": 2}, clock=lambda: now[0])
    assert [limits.wait("write", "a") for _ in range(3)] == [0, 0, 30]
    assert limits.wait("write", "b") == limits.wait("read", "a") == 0
    now[0] = 29.0
    assert limits.wait("write", "a") == 1
    now[0] = 31.0
    assert limits.wait("write", "a") == 0
    assert limits.wait("write", "a") > 0


def test_processes_count_in_one_file(tmp_path: Path) -> None:
    one, other = (Limits({"login": 2}, clock=lambda: 0.0, shared=tmp_path / "limits.db") for _ in range(2))
    assert [each.wait("login", "a") for each in (one, other, one, other)] == [0, 0, 30, 30]


def team(own: Store, rulebook: Rulebook, role: Role = "reviewer", **limits: int) -> TestClient:
    own.accounts.create("leila", role, PASSWORD)
    return visit(own, rulebook, "team", **limits)


def log_in(client: TestClient, name: str = "leila", password: str = PASSWORD, to: str = "") -> Any:
    page = client.get("/en/login")
    sent = {"key": field(page.text), "name": name, "password": password}
    return client.post(f"/en/login?to={to}", data=sent)


def field(page: str) -> str:
    found = re.search(r'name="key" value="([0-9a-f]+)"', page)
    assert found
    return found[1]


def test_a_team_reads_only_after_logging_in(own: Store, rulebook: Rulebook) -> None:
    client = team(own, rulebook, "reader")
    for address in ("/", "/ar/", "/en/encounters?kind=call", "/en/none"):
        answer = client.get(address)
        assert (answer.status_code, "/login?to=" in answer.headers["location"]) == (303, True), address
    for address in ("/api/encounters", "/api/openapi.json", "/en/home.json", "/en/encounters.csv"):
        assert client.get(address).status_code == 401, address
    assert client.post("/api/read", content=PAGE.encode()).status_code == 401
    assert client.post("/en/rules/try", data={"pattern": "x"}).status_code == 401
    assert client.get("/static/marsad.css").status_code == 200
    assert client.get("/api/encounters", headers=token(own, "reader")).status_code == 200
    answer = log_in(client, to="/en/encounters?kind=call")
    assert (answer.status_code, answer.headers["location"]) == (303, "/en/encounters?kind=call")
    assert client.get("/en/encounters").status_code == 200
    assert client.get("/api/encounters").status_code == 200


def test_the_cookie_is_kept_from_scripts_and_cannot_be_forged(own: Store, rulebook: Rulebook) -> None:
    client = team(own, rulebook)
    before = client.get("/en/login").cookies[cookie(client)]
    answer = log_in(client)
    said = answer.headers["set-cookie"].lower()
    assert "httponly" in said
    assert "samesite=lax" in said
    held = client.cookies[cookie(client)]
    assert held != before, "who logs in gets a new secret"
    session, _, seal = held.partition(".")
    other = "1" if seal.endswith("0") else "0"
    for forged in (f"{session}.{seal[:-1]}{other}", session, f"x.{seal}", ""):
        client.cookies.clear()
        client.cookies.set(cookie(client), forged)
        assert client.get("/en/").status_code == 303
    assert own.accounts.session(session)


def test_who_is_refused_learns_nothing(own: Store, rulebook: Rulebook) -> None:
    client = team(own, rulebook, login=100)
    wrong, nobody = log_in(client, password="wrong wrong wrong"), log_in(client, name="nobody")
    assert wrong.status_code == nobody.status_code == 401
    assert re.sub(r'value="\w+"', "", wrong.text) == re.sub(r'value="\w+"', "", nobody.text)
    own.accounts.change("leila", disabled=True)
    assert log_in(client).status_code == 401
    assert [trace.user for trace in own.accounts.traces()[1]] == ["leila", None, "leila"]


def test_passwords_cannot_be_tried_for_ever(own: Store, rulebook: Rulebook) -> None:
    client = team(own, rulebook, login=3)
    tried = [log_in(client, password="wrong wrong wrong").status_code for _ in range(4)]
    assert tried == [401, 401, 401, 429]
    assert log_in(client).status_code == 429


@pytest.mark.parametrize(
    "to", ["https://evil.example/", "//evil.example", "/en//evil", "/\\evil.example", "javascript:x"]
)
def test_logging_in_leads_to_no_other_host(own: Store, rulebook: Rulebook, to: str) -> None:
    assert log_in(team(own, rulebook), to=to).headers["location"] == "/en/"


@pytest.mark.parametrize(("role", "forms"), [("reader", False), ("reviewer", True), ("admin", True)])
def test_a_team_reviews_in_its_own_names(own: Store, rulebook: Rulebook, role: Role, forms: bool) -> None:
    client = team(own, rulebook, role)
    log_in(client)
    page = client.get("/en/review").text
    assert "logged in as leila" in page
    assert ('value="accept">Accept' in page) == forms
    assert client.get("/en/traces").status_code == (200 if role == "admin" else 403)
    one = one_contact(client)
    sent = {"key": field(page), "verdict": "accept", "target": one}
    assert client.post("/en/review", data=sent).status_code == (303 if forms else 403)
    assert [judgement.user for judgement in own.judgements()] == ["leila"] * forms
    assert client.post("/en/logout", data={"key": field(page)}).headers["location"] == "/en/login"
    assert client.get("/en/review").status_code == 303


def test_logging_out_ends_the_session(own: Store, rulebook: Rulebook) -> None:
    client = team(own, rulebook)
    log_in(client)
    held = client.cookies[cookie(client)]
    key = client.app.state.gate.form_key(held.partition(".")[0])  # type: ignore[attr-defined]
    assert client.post("/en/logout", data={"key": "0" * 64}).status_code == 403
    assert client.post("/en/logout", data={"key": key}).status_code == 303
    client.cookies.set(cookie(client), held)
    assert client.get("/en/").status_code == 303


def test_roles_say_who_may_write(own: Store, rulebook: Rulebook) -> None:
    client = team(own, rulebook, "reader")
    log_in(client)
    key = client.app.state.gate.form_key(client.cookies[cookie(client)].partition(".")[0])  # type: ignore[attr-defined]
    sent = {"verdict": "accept", "about": [one_contact(client)]}
    assert client.post("/api/judgements", json=sent, headers={"x-csrf-token": key}).status_code == 403
    own.accounts.change("leila", role="reviewer")
    assert client.post("/api/judgements", json=sent).status_code == 403, "without the key of a form"
    for headers in ({"origin": "http://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}):
        refused = client.post("/api/judgements", json=sent, headers={"x-csrf-token": key} | headers)
        assert refused.status_code == 403, headers
    headers = {"x-csrf-token": key, "origin": "http://127.0.0.1", "sec-fetch-site": "same-origin"}
    assert client.post("/api/judgements", json=sent, headers=headers).status_code == 201
    assert traces(own)[0] == ("leila", "session", 201)
    assert own.judgements()[0].user == "leila"


def test_the_person_at_the_machine_needs_no_login_but_a_form(own: Store, rulebook: Rulebook) -> None:
    client = visit(own, rulebook, "local")
    sent = {"verdict": "accept", "about": [one_contact(client)]}
    assert client.get("/en/encounters").status_code == 200
    assert client.post("/api/judgements", json=sent).status_code == 401
    assert client.get("/en/login").status_code == 404
    assert client.post("/api/judgements", json=sent, headers=token(own)).status_code == 201


def test_statements_and_claims_are_judged_by_their_ids(own: Store, rulebook: Rulebook) -> None:
    client, headers = visit(own, rulebook), token(own)
    one, other = inside_a_word().article.id, full_reading().article.id
    sent = {"verdict": "correct", "about": [f"{one}/s1"], "values": {"speakers": "Putin", "class": "deny"}}
    assert client.post("/api/judgements", json=sent, headers=headers).status_code == 201
    assert client.get("/api/statements?class=deny").json()["items"][0]["statement"]["speaker"] == "vladimir-putin"
    sent = {"verdict": "reject", "about": [f"{other}/c1"]}
    assert client.post("/api/judgements", json=sent, headers=headers).status_code == 201
    assert client.get("/api/claims").json()["total"] == 0
