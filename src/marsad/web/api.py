"""The reading half of the API: read a page, ask the record; described by OpenAPI, failures as problems.

Lists are paged by ``limit`` and ``offset``, with ``Link`` headers to the pages beside; every answer has an ETag.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Annotated

import msgspec
from fastapi import APIRouter, FastAPI, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from marsad.article import Actor, Article, Reading
from marsad.errors import UsageError
from marsad.pages import read_bytes
from marsad.record.claims import ClaimCheck
from marsad.record.encounters import Encounter
from marsad.record.statements import Said
from marsad.web import openapi, question
from marsad.web.answers import failure, tagged
from marsad.web.gate import address
from marsad.web.guard import body_of, refusal
from marsad.web.site import Site
from marsad.web.snapshot import Snapshot
from marsad.web.writing import gate_of

MOST_BYTES = 2_000_000
"""Of a page that is sent to be read."""
MOST_ITEMS = 200
FORMS = {"text/plain": "text", "text/html": "html", "application/xhtml+xml": "html", "application/json": "jsonl"}
AT_ONCE = threading.Semaphore(2)
"""Pages read at a time; further ones wait, so that the other views stay quick."""


class ActorItem(msgspec.Struct, frozen=True):
    """An actor with its id."""

    id: str
    actor: Actor


class Encounters(msgspec.Struct, frozen=True):
    """A page of a list: ``total`` items in all, these from ``offset`` on."""

    total: int
    offset: int
    items: Sequence[Encounter]


class Statements(msgspec.Struct, frozen=True):
    """A page of a list: ``total`` items in all, these from ``offset`` on."""

    total: int
    offset: int
    items: Sequence[Said]


class Claims(msgspec.Struct, frozen=True):
    """A page of a list: ``total`` items in all, these from ``offset`` on."""

    total: int
    offset: int
    items: Sequence[ClaimCheck]


class Articles(msgspec.Struct, frozen=True):
    """A page of a list: ``total`` articles in all, these from ``offset`` on, without their texts."""

    total: int
    offset: int
    items: Sequence[Article]


class Actors(msgspec.Struct, frozen=True):
    """A page of a list: ``total`` items in all, these from ``offset`` on."""

    total: int
    offset: int
    items: Sequence[ActorItem]


SHAPES: tuple[type, ...] = (Reading, Encounters, Encounter, Statements, Claims, Articles, Actors, ActorItem)

Limit = Annotated[int, Query(ge=1, le=MOST_ITEMS, description="Items at most.")]
Offset = Annotated[int, Query(ge=0, le=10_000_000, description="Items left out at the beginning.")]
Word = Annotated[str, Query(max_length=200)]
DATE = r"^(\d{4}(-\d{2}(-\d{2})?)?)?$"
From = Annotated[str, Query(alias="from", pattern=DATE, description="From this day, month or year on: 2021, 2021-08.")]
To = Annotated[str, Query(alias="to", pattern=DATE, description="Up to this day, month or year: 2021, 2021-08-18.")]
With = Annotated[str, Query(alias="with", max_length=200, description="A second actor.")]
Tone = Annotated[str, Query(alias="class", max_length=40, description="Tone: state, deny, warn …")]

router = APIRouter(prefix="/api")


@router.post("/read", openapi_extra=openapi.page_body(FORMS), responses=openapi.answers("Reading", 413, 415, 422, 429))
async def read(request: Request) -> Response:
    """Read one page, plain text, HTML or JSON, and give all that it says; nothing is kept."""
    form = FORMS.get(request.headers.get("content-type", "text/plain").split(";")[0].strip().lower())
    if form is None:
        raise HTTPException(415, f"send one of {', '.join(FORMS)}")
    gate_of(request).limited("read", f"address {address(request)}")
    data = await body_of(request, MOST_BYTES)
    reading = await run_in_threadpool(_read, request, data, form)
    return answer(reading, request)


def _read(request: Request, data: bytes, form: str) -> Reading:
    data = b" ".join(data.splitlines()) if form == "jsonl" else data
    with AT_ONCE:
        page = next(read_bytes(data, "page", form), None)
        if page is None:
            raise HTTPException(422, "the page is empty")
        if page.problems:
            raise HTTPException(422, "; ".join(page.problems))
        return site(request).pipeline.read(page)


def site(request: Request) -> Site:
    site: Site = request.app.state.site
    return site


def _record(request: Request) -> Snapshot:
    return site(request).library.current()


@router.get("/encounters", responses=openapi.answers("Encounters", 400, 422))
def encounters(
    request: Request,
    actor: Word = "",
    other: With = "",
    kind: Word = "",
    status: Word = "",
    topic: Word = "",
    outlet: Word = "",
    first: From = "",
    last: To = "",
    limit: Limit = 50,
    offset: Offset = 0,
) -> Response:
    """Contacts by date, undated ones last; actors by id or name, a state stands for its people."""
    record = _record(request)
    what = asked(request, record)
    found = question.contacts(record, what)
    part = [contact.encounter for contact in found[offset : offset + limit]]
    return answer(Encounters(len(found), offset, part), request, links(request, len(found), limit, offset))


@router.get("/encounters/{ident}", responses=openapi.answers("Encounter", 404, 422))
def encounter(request: Request, ident: str) -> Response:
    """One contact with all its reports; the id of a contact that turned out to be another leads to that one."""
    contact = _record(request).contact(ident)
    if contact is None:
        raise HTTPException(404, f"no contact has the id {ident}")
    return answer(contact.encounter, request)


@router.get("/statements", responses=openapi.answers("Statements", 400, 422))
def statements(
    request: Request,
    actor: Word = "",
    other: With = "",
    topic: Word = "",
    outlet: Word = "",
    tone: Tone = "",
    first: From = "",
    last: To = "",
    limit: Limit = 50,
    offset: Offset = 0,
) -> Response:
    """Statements by date, each with its words, its speaker and where it stands."""
    record = _record(request)
    found = question.statements(record, asked(request, record))
    part = [each.said for each in found[offset : offset + limit]]
    return answer(Statements(len(found), offset, part), request, links(request, len(found), limit, offset))


@router.get("/claims", responses=openapi.answers("Claims", 400, 422))
def claims(
    request: Request,
    actor: Word = "",
    kind: Word = "",
    outlet: Word = "",
    verdict: Word = "",
    first: From = "",
    last: To = "",
    limit: Limit = 50,
    offset: Offset = 0,
) -> Response:
    """Claims of the press about the record, with what the record says of them."""
    record = _record(request)
    found = question.claims(record, asked(request, record))
    part = found[offset : offset + limit]
    return answer(Claims(len(found), offset, part), request, links(request, len(found), limit, offset))


@router.get("/articles", responses=openapi.answers("Articles", 400, 422))
def articles(request: Request, outlet: Word = "", limit: Limit = 50, offset: Offset = 0) -> Response:
    """Articles in order of publication, without their texts."""
    kept = [reading.article for reading in _record(request).readings.values()]
    kept = sorted((a for a in kept if outlet in ("", a.outlet)), key=lambda a: (a.published or "9999", a.id))
    part = kept[offset : offset + limit]
    return answer(Articles(len(kept), offset, part), request, links(request, len(kept), limit, offset))


@router.get("/articles/{ident}", responses=openapi.answers("Reading", 404, 422))
def article(request: Request, ident: str) -> Response:
    """One article with its text and all that it says, by its id or the id its address shows."""
    known = _record(request).keys.get(ident, ident)
    reading = site(request).library.store.reading(known)
    if reading is None:
        raise HTTPException(404, f"no article has the id {ident}")
    return answer(reading, request)


@router.get("/actors", responses=openapi.answers("Actors", 422))
def actors(request: Request, q: Word = "", limit: Limit = 50, offset: Offset = 0) -> Response:
    """Actors of the record by id; ``q`` is a part of a name in Arabic or Latin letters."""
    from marsad.web.views.people import named

    record = _record(request)
    found = [ActorItem(name, record.actors[name]) for name in sorted(named(q, record))]
    part = found[offset : offset + limit]
    return answer(Actors(len(found), offset, part), request, links(request, len(found), limit, offset))


@router.get("/actors/{ident}", responses=openapi.answers("ActorItem", 404, 422))
def actor(request: Request, ident: str) -> Response:
    """One actor."""
    known = _record(request).actors
    if ident not in known:
        raise HTTPException(404, f"no actor of the record has the id {ident}")
    return answer(ActorItem(ident, known[ident]), request)


@router.get("/openapi.json", include_in_schema=False)
def description(request: Request) -> Response:
    """The description of this API."""
    return answer(request.app.openapi(), request)


def asked(request: Request, record: Snapshot) -> question.Asked:
    try:
        return question.asked(request.query_params, record)
    except UsageError as error:
        raise HTTPException(400, str(error)) from error


def answer(value: object, request: Request, headers: dict[str, str] | None = None) -> Response:
    return tagged(msgspec.json.encode(value), "application/json", request, headers)


def links(request: Request, total: int, limit: int, offset: int) -> dict[str, str]:
    """The pages beside, as RFC 8288 has them; addresses are relative, for a proxy may stand before the server."""
    beside = {"next": offset + limit, "prev": max(offset - limit, 0)}
    there = {"next": offset + limit < total, "prev": offset > 0}
    query = {name: request.url.include_query_params(offset=at, limit=limit).query for name, at in beside.items()}
    return (
        {"Link": ", ".join(f'<{request.url.path}?{query[n]}>; rel="{n}"' for n in beside if there[n])}
        if any(there.values())
        else {}
    )


def attach(app: FastAPI, *more: APIRouter, shapes: Sequence[type] = ()) -> None:
    """Put the API into an application, with more addresses and the shapes that they answer."""
    for each in (router, *more):
        app.include_router(each)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _failed)
    openapi.describe(app, (*SHAPES, *shapes))


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return refusal(422, "; ".join(f"{each['loc'][-1]}: {each['msg']}" for each in error.errors()))


def _failed(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    answer = failure(request, error.status_code, str(error.detail))
    answer.headers.update(error.headers or {})
    return answer


class Address(msgspec.Struct, frozen=True):
    """An address for programs, and what it does."""

    method: str
    path: str
    says: str


def addresses(*routers: APIRouter) -> tuple[Address, ...]:
    """The addresses of routers that are described."""
    return tuple(
        Address(method, route.path, route.description.split("\n")[0])
        for each in routers
        for route in each.routes
        if isinstance(route, APIRoute) and route.include_in_schema
        for method in sorted(route.methods or ())
    )
