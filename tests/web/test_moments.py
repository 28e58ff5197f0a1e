"""The record as it was known on a day: stated in the address and on the page, the same as by command."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from marsad.rulebook import Rulebook
from marsad.store import Store
from marsad.web.app import create_app
from marsad.web.limits import Limits
from tests.web.conftest import address_of, full_reading, told_twice

THEN = "as-of=2021-08-18&known-by=publication"


def test_a_list_holds_what_was_known_then(client: TestClient) -> None:
    now, then = (client.get(f"/api/encounters?{asked}").json() for asked in ("", THEN))
    assert 0 < then["total"] < now["total"]
    reports = [report["published"] for each in then["items"] for report in each["reports"]]
    assert max(reports)[:10] <= "2021-08-18"
    assert client.get(f"/en/encounters.json?{THEN}").json()["total"] == then["total"]
    ids = {each["id"] for each in now["items"]}
    assert {each["id"] for each in then["items"]} <= ids


@pytest.mark.parametrize("path", ["/", "/encounters", "/timeline", "/search?q=مكالمة", "/statements", "/dossier"])
def test_pages_say_it_and_every_link_carries_it_on(client: TestClient, path: str) -> None:
    page = client.get(f"/en{path}{'&' if '?' in path else '?'}{THEN}").text
    assert 'class="turned"' in page
    assert "18 August 2021" in page
    assert f'href="/en/actors?{THEN}"'.replace("&", "&amp;") in page or f'href="/en/actors?{THEN}"' in page
    assert 'name="as-of" value="2021-08-18"' in page


def test_what_came_later_is_not_there_yet(client: TestClient) -> None:
    for path in (address_of(told_twice()), f"/api/articles/{address_of(told_twice())[3:]}"):
        address = path if path.startswith("/api") else f"/en{path}"
        assert client.get(address).status_code == 200
        assert client.get(f"{address}?{THEN}").status_code == 404
    assert client.get(f"/en{address_of(full_reading())}?{THEN}").status_code == 200
    hits = client.get(f"/en/search.json?q=مكالمة&{THEN}").json()
    assert hits["total"] == len(hits["items"]) == 1


def test_without_a_basis_captures_count(client: TestClient) -> None:
    """All of these readings were added a moment ago; nothing had been captured in 2021."""
    page = client.get("/en/encounters?as-of=2021-08").text
    assert "by when they were published" in page
    assert client.get("/en/encounters.json?as-of=2999").json() == client.get("/en/encounters.json").json()


@pytest.mark.parametrize("asked", ["as-of=yesterday", "as-of=2021-08&known-by=rumour"])
def test_what_is_no_day_is_refused(client: TestClient, asked: str) -> None:
    assert client.get(f"/en/encounters?{asked}").status_code == 400
    assert client.get(f"/api/encounters?{asked}").status_code in (400, 422)


@pytest.mark.parametrize("path", ["/rules", "/decisions", "/review", "/patterns"])
def test_what_has_no_past_stays_as_it_is(client: TestClient, path: str) -> None:
    assert 'class="turned"' not in client.get(f"/en{path}?{THEN}").text


def test_who_asks_for_many_days_has_to_wait(own: Store, rulebook: Rulebook, tmp_path: Path) -> None:
    app = create_app(own, rulebook, limits=Limits({"turn": 2}))
    with TestClient(app, base_url="http://127.0.0.1") as asking:
        answers = [asking.get(f"/api/actors?as-of=2021-08-0{day}&known-by=publication") for day in (1, 2, 3, 2)]
    assert [answer.status_code for answer in answers] == [200, 200, 429, 200]
