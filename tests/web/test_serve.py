"""``marsad serve``: prints where it listens, serves, goes without a trace."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from marsad import cli
from marsad.store import Store, open_store
from tests.web.conftest import READINGS


def test_the_demonstration_is_served_and_leaves_nothing(tmp_path: Path) -> None:
    with serving(tmp_path, "--demo") as (_, address):
        assert address.startswith("http://127.0.0.1:")
        page = httpx.get(f"{address}ar/", timeout=30)
        assert page.status_code == 200
        assert "server" not in page.headers
        assert httpx.get(f"{address}api/encounters", timeout=30).json()["total"] > 10
    assert not list(tmp_path.glob("marsad-*"))


def test_without_the_extra_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("marsad.cli.serve.find_spec", lambda name: None)
    assert cli.main(["serve"]) == cli.INVALID
    assert "marsad[web]" in capsys.readouterr().err


def test_without_a_database_it_says_how_to_make_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["serve", "--db", str(tmp_path / "none.db")]) == cli.FAILURE
    assert "marsad add" in capsys.readouterr().err


def test_two_processes_answer_as_one(tmp_path: Path, own: Store) -> None:
    """Forms, limits, traces and what was written hold whichever of them answers; a killed one is replaced."""
    with serving(tmp_path, "--db", str(tmp_path / "own.db"), "--workers", "2") as (server, address):
        first = workers(server.pid, 2)
        with httpx.Client(base_url=address, timeout=30) as browser:
            card = browser.get("/en/review").text
        cookies = browser.cookies
        key = re.search(r'name="key" value="([^"]+)"', card)
        assert key
        contact = httpx.get(f"{address}api/encounters").json()["items"][0]["id"]
        for number in range(1, 9):
            # Each goes by a new connection, to whichever process takes it.
            asked = {"verdict": "accept", "about": [contact], "reason": str(number)}
            told = httpx.post(f"{address}api/judgements", json=asked, cookies=cookies, headers={"x-csrf-token": key[1]})
            assert told.status_code in (200, 201), told.text
            assert httpx.get(f"{address}api/judgements").json()["total"] == number
            decided = httpx.get(f"{address}api/encounters/{contact}").json()
            assert len(decided["judgements"]) == number
        os.kill(int(first[0]), signal.SIGKILL)
        assert httpx.get(f"{address}en/", timeout=30).status_code == 200
        now = workers(server.pid, 2)
        assert now != first
    assert [trace.user for trace in own.accounts.traces()[1]] == ["leila"] * 8
    assert not any(Path(f"/proc/{process}").exists() for process in {*first, *now})


PASSWORD = "ثلاث كلمات طويلة"


def test_a_team_shares_a_record_whichever_process_answers(tmp_path: Path, where: str) -> None:
    """On both databases: who logged in by one process is known to all, and so are their decisions and limits."""
    with open_store(where, create=True) as store:
        for each in READINGS:
            store.add(each, "r1")
        store.accounts.create("leila", "reviewer", PASSWORD)
    with serving(tmp_path, "--db", where, "--team", "--workers", "2") as (server, address):
        workers(server.pid, 2)
        assert httpx.get(f"{address}en/", timeout=60).status_code == 303
        cookies = logged_in(address, "leila")
        contact = ""
        for number in range(1, 9):
            # A new connection each time, to whichever process takes it; all know the session and its form.
            with httpx.Client(base_url=address, cookies=cookies, timeout=30) as browser:
                card = browser.get("/en/review")
                assert card.status_code == 200
                contact = contact or browser.get("/api/encounters").json()["items"][0]["id"]
                asked = {"verdict": "accept", "about": [contact], "reason": str(number)}
                told = browser.post("/api/judgements", json=asked, headers={"x-csrf-token": key_in(card.text)})
                assert told.status_code == 201, told.text
            with httpx.Client(base_url=address, cookies=cookies, timeout=30) as other:
                assert len(other.get(f"/api/encounters/{contact}").json()["judgements"]) == number
                assert other.get("/api/judgements").json()["total"] == number
        # Six attempts a minute, of which one was right: together, not six by each process.
        wrong = [logged_in(address, "leila", "falsch, ganz falsch") for _ in range(7)]
        assert wrong == [401] * 5 + [429] * 2
        assert httpx.get(f"{address}api/encounters", timeout=30).status_code == 401
        with httpx.Client(base_url=address, cookies=cookies, timeout=30) as browser:
            left = browser.post("/en/logout", data={"key": key_in(browser.get("/en/review").text)})
            assert left.status_code == 303
        for _ in range(4):
            assert httpx.get(f"{address}en/review", cookies=cookies, timeout=30).status_code == 303
    with open_store(where) as store:
        assert {(each.user, each.verdict) for each in store.judgements()} == {("leila", "accept")}
        assert len(store.judgements()) == 8


def logged_in(address: str, name: str, password: str = PASSWORD) -> Any:
    """The cookies of somebody who logged in, or the status of the refusal."""
    with httpx.Client(base_url=address, timeout=60) as browser:
        form = browser.get("/en/login").text
        sent = {"key": key_in(form), "name": name, "password": password}
        answer = browser.post("/en/login", data=sent)
        return dict(browser.cookies) if answer.status_code == 303 else answer.status_code


def key_in(page: str) -> str:
    """The key that the forms of a page carry."""
    found = re.search(r'name="key" value="([^"]+)"', page)
    assert found
    return found[1]


def workers(server: int, many: int) -> list[str]:
    """The processes that a server began, as soon as they are so many."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        found = Path(f"/proc/{server}/task/{server}/children").read_text(encoding="ascii").split()
        living = [each for each in found if ") Z " not in Path(f"/proc/{each}/stat").read_text(encoding="utf-8")]
        if len(living) == many:
            return living
        time.sleep(0.05)
    raise AssertionError(f"{server} never had {many} processes")


@contextmanager
def serving(folder: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A server with its address, ended politely."""
    code = "from marsad.cli import main; main()"
    env = {**os.environ, "TMPDIR": str(folder), "MARSAD_CONFIG": str(folder / "none.toml"), "MARSAD_USER": "leila"}
    command = [sys.executable, "-c", code, "serve", "--port", "0", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=env, text=True) as server:
        try:
            assert server.stdout
            yield server, server.stdout.readline().strip()
        finally:
            server.terminate()
            try:
                server.wait(timeout=30)
            except subprocess.TimeoutExpired:
                server.kill()
                raise
