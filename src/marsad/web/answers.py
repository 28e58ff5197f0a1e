"""Answers: a view in one of its forms, an entity tag on every one, failures for people and for programs."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Callable

import msgspec
from fastapi import APIRouter, Request, Response

from marsad.export import delimited
from marsad.web.errors import NotThereError
from marsad.web.gate import Gate, address
from marsad.web.guard import PROBLEM, refusal
from marsad.web.locale import LANGUAGES
from marsad.web.site import Site, View, Visit, drawn, rendered, visit
from marsad.web.snapshot import Snapshot

KINDS = {"html": "text/html; charset=utf-8", "json": "application/json", "csv": "text/csv; charset=utf-8"}
KINDS["svg"] = "image/svg+xml"
TWINS = ("json", "csv", "svg")
"""What a page can be got as beside HTML."""
SMALL, EFFORT = 800, 5
"""Bytes below which nothing is packed, and how hard the rest is."""


def pressed(body: bytes) -> bytes:
    """The body packed by gzip, the same whenever it is packed."""
    return gzip.compress(body, EFFORT, mtime=0)


def body(view: View, made: Visit, form: str) -> bytes:
    """The page in one of its forms; ``excel=1`` of the address makes a CSV that Excel opens rightly."""
    if form == "json":
        return msgspec.json.encode(view.data)
    if form == "csv" and view.table is not None:
        return delimited.encode(view.table(), excel=made.parameters.get("excel") == "1")
    return (drawn(view, made) if form == "svg" else rendered(view, made)).encode()


def tagged(
    body: bytes,
    kind: str,
    request: Request,
    headers: dict[str, str] | None = None,
    packed: Callable[[], bytes] | None = None,
) -> Response:
    """The body with its entity tag, or as it was ``packed``; only the tag where the client has that body already."""
    tag = f'W/"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'
    known = {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"} | (headers or {})
    if tag in [each.strip() for each in request.headers.get("if-none-match", "").split(",")]:
        return Response(status_code=304, headers=known)
    if packed and len(body) >= SMALL and "gzip" in request.headers.get("accept-encoding", ""):
        return Response(packed(), media_type=kind, headers={**known, "Content-Encoding": "gzip"})
    return Response(body, media_type=kind, headers=known)


def recorded(request: Request) -> Snapshot:
    """The record that a request asks for, of now or as it was known on a day; raises 429 who asks for many days."""
    gate: Gate = request.app.state.gate
    site: Site = request.app.state.site
    return site.record(request.query_params, lambda: gate.limited("turn", f"address {address(request)}"))


def visited(request: Request, record: Snapshot | None = None) -> Visit:
    """The visit that a request for a page is; raises ``NotThereError`` where the language is none."""
    lang = request.path_params["lang"]
    if lang not in LANGUAGES:
        raise NotThereError(lang)
    path = request.url.path.removeprefix(f"/{lang}")
    for form in TWINS:
        path = path.removesuffix(f".{form}")
    return visit(request.app.state.site, lang, path or "/", dict(request.query_params), record)


def twinned(router: APIRouter, address: str, answer: Callable[[Request, str], Response]) -> None:
    """Let a page answer under its address, and its data and table under ``.json`` and ``.csv`` behind it."""
    for form, behind in (("html", ""), ("json", ".json"), ("csv", ".csv")):
        router.add_api_route(address + behind, _in_form(answer, form), include_in_schema=False)


def _in_form(answer: Callable[[Request, str], Response], form: str) -> Callable[[Request], Response]:
    def shown(request: Request) -> Response:
        return answer(request, form)

    return shown


def failure(request: Request, status: int, detail: str = "") -> Response:
    """What went wrong: as a problem for programs, else as a page in the visitor's language."""
    data = request.url.path.startswith("/api/") or request.url.path.endswith(tuple(f".{form}" for form in TWINS))
    if data or PROBLEM in request.headers.get("accept", ""):
        return refusal(status, detail)
    lang = request.url.path.split("/")[1]
    path = request.url.path.removeprefix(f"/{lang}") if lang in LANGUAGES else "/"
    made = visit(request.app.state.site, lang if lang in LANGUAGES else "en", path, dict(request.query_params))
    view = View("error.html", made.locale.say("error.title"), {"status": status, "detail": detail}, None)
    return Response(rendered(view, made), status, media_type="text/html; charset=utf-8")
