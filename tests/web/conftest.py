"""A record with everything that is hard to show, and the application over it."""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from pathlib import Path

import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient

from marsad.article import Reading, Statement
from marsad.rulebook import Rulebook, load_rulebook
from marsad.store import Store, open_store
from marsad.web.app import create_app
from marsad.web.snapshot import key
from tests.building import TEXT, event, evidence, full_reading, reading

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> </article>{{ 7*7 }} & لقاء 😀 بين \0 رجلين"
INSIDE = "😀 التقى الوزير نظيره، وقال إن اللقاء لإيران مهم"


def inside_a_word() -> Reading:
    """Findings that start inside a word, and behind an emoji; two that touch within the letters of لإ."""
    said = evidence(INSIDE, "إيران مهم")[0]
    return reading(
        "inside",
        "2021-09-02",
        event(1, "meeting", "russia tunisia", "2021-09-02", evidence=evidence(INSIDE, "وزير نظيره")),
        event(2, "visit", "kais-saied:visitor russia:host", "2021-09-10", place="moscow", status="planned"),
        text=INSIDE,
        title="لقاء",
        statements=(
            Statement(
                id="s1",
                start=said.start,
                end=said.end,
                text=said.text,
                form="indirect",
                cue=evidence(INSIDE, "قال")[0],
                speaker="sergey-lavrov",
                speakers=("sergey-lavrov",),
                topics=("terrorism",),
            ),
        ),
    )


def hostile() -> Reading:
    """A page that tries to be markup in every field."""
    words = evidence(HOSTILE, "</script><img src=x onerror=alert(2)>")
    return reading(
        "<b>hostile</b>",
        "2021-09-03",
        event(1, "call", "russia pakistan", "2021-09-03", evidence=words, rule="<i>rule</i>"),
        text=HOSTILE,
        title="<script>alert('title')</script>",
        url="javascript:alert(3)",
    )


def told_twice() -> Reading:
    """The call of the full reading once more, elsewhere and on another day."""
    return reading(
        "twice",
        "2021-08-19",
        event(1, "call", "vladimir-putin emomali-rahmon", "2021-08-17", evidence=evidence(TEXT, "مكالمة")),
        text=TEXT,
        outlet="other",
    )


READINGS = (full_reading(), inside_a_word(), hostile(), told_twice())


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    return load_rulebook()


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A database with these readings."""
    path = tmp_path_factory.mktemp("web") / "marsad.db"
    with open_store(str(path), create=True) as made:
        for each in READINGS:
            made.add(each, "r1")
        yield made


@pytest.fixture(scope="session")
def app(store: Store, rulebook: Rulebook) -> FastAPI:
    return create_app(store, rulebook)


@pytest.fixture(scope="session")
def client(app: FastAPI) -> Iterator[TestClient]:
    """A client on the loopback address, as a browser would be."""
    with TestClient(app, base_url="http://127.0.0.1", follow_redirects=False) as made:
        yield made


@pytest.fixture(scope="session")
def addresses(client: TestClient) -> tuple[str, ...]:
    """One address of every view, without language."""
    one = client.get("/api/encounters").json()["items"][0]["id"]
    given = {
        "/e/{ident}": f"/e/{one}",
        "/actor/{ident}": "/actor/russia",
        "/network/{ident}": "/network/russia",
        "/rule/{ident}": "/rule/call.verb",
        "/a/{ident}": address_of(full_reading()),
    }
    from marsad.web.views import VIEWS

    more = (
        "/map?area=near",
        "/dossier?actor=russia",
        "/positions?actor=russia",
        "/positions?topic=border-security",
        "/timeline?from=2021-08&order=first",
        "/search?q=بوتين",
        "/encounters?actor=russia&digits=arab&page=9",
    )
    return (*(given.get(path, path) for path in VIEWS), *more)


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Store]:
    """A database with these readings, to be written to."""
    with open_store(str(tmp_path / "own.db"), create=True) as made:
        for each in READINGS:
            made.add(each, "r1")
        yield made


@contextmanager
def serving(app: FastAPI) -> Iterator[str]:
    """The address of an application, listening on any port of this machine."""
    config = uvicorn.Config(app, host="127.0.0.1", port=0, log_level="error")
    socket = config.bind_socket()
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [socket]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{socket.getsockname()[1]}"
    server.should_exit = True
    thread.join()


def address_of(one: Reading) -> str:
    """Where an article is read."""
    return f"/a/{key(one.article.id)}"


def shown_text(page: str) -> str:
    """The article's text as a browser without scripts would hold it."""
    inner = re.search(r'<article id="text"[^>]*>(.*?)</article>', page, re.DOTALL)
    assert inner
    return unescape(re.sub(r"<[^>]+>", "", inner[1]))


def data_in(page: str) -> dict[str, list[list[int]]]:
    """What the page hands to the script that paints."""
    found = re.search(r'<script type="application/json" id="paint">(.*?)</script>', page, re.DOTALL)
    assert found
    data = json.loads(found[1])
    assert isinstance(data, dict)
    return data


def vendored(folder: Path) -> Path:
    """The lock file of a folder of others' files."""
    return folder / "vendor.lock"
