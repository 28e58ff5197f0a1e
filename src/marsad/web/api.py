"""The reading half of the API: read a page, ask the record; described by OpenAPI, failures as problems.

Lists are paged by ``limit`` and ``offset``, with ``Link`` headers to the pages beside; every answer has an ETag.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from types import GenericAlias
from typing import Annotated, TypeVar

import msgspec
from fastapi import APIRouter, Depends, FastAPI, Query, Request, Response
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
from marsad.store import Hit
from marsad.web import openapi, question
from marsad.web.answers import failure, recorded, tagged
from marsad.web.gate import address
from marsad.web.guard import body_of, refusal
from marsad.web.moments import AS_OF, KNOWN_BY
from marsad.web.question import Asked
from marsad.web.site import Site
from marsad.web.snapshot import Snapshot
from marsad.web.writing import gate_of

MOST_BYTES = 2_000_000
"""Of a page that is sent to be read."""
MOST_ITEMS = 200
FORMS = {"text/plain": "text", "text/html": "html", "application/xhtml+xml": "html", "application/json": "jsonl"}
Item = TypeVar("Item")
AT_ONCE = threading.Semaphore(2)
"""Pages read at a time; further ones wait, so that the other views stay quick."""


class ActorItem(msgspec.Struct, frozen=True):
    """An actor with its id."""

    id: str
    actor: Actor


def listed(name: str, of: type) -> type:
    """The shape of a page of a list, called so: ``total`` items in all, these from ``offset`` on."""
    fields = [("total", int), ("offset", int), ("items", GenericAlias(Sequence, (of,)))]
    told = {"__doc__": "A page of a list: ``total`` items in all, these from ``offset`` on."}
    return msgspec.defstruct(name, fields, frozen=True, namespace=told, module=__name__)


Encounters = listed("Encounters", Encounter)
Statements = listed("Statements", Said)
Claims = listed("Claims", ClaimCheck)
Articles = listed("Articles", Article)
Hits = listed("Hits", Hit)
Actors = listed("Actors", ActorItem)

SHAPES: tuple[type, ...] = (Reading, Encounters, Encounter, Statements, Claims, Articles, Hits, Actors, ActorItem)

Word = Annotated[str, Query(max_length=200)]
DATE = r"^(\d{4}(-\d{2}(-\d{2})?)?)?$"
From = Annotated[str, Query(alias="from", pattern=DATE, description="From this day, month or year on: 2021, 2021-08.")]
To = Annotated[str, Query(alias="to", pattern=DATE, description="Up to this day, month or year: 2021, 2021-08-18.")]
With = Annotated[str, Query(alias="with", max_length=200, description="A second actor.")]
Day = Annotated[str, Query(alias=AS_OF, pattern=DATE, description="The record as it was known at the end of that.")]
By = Annotated[str, Query(alias=KNOWN_BY, pattern="^(capture|publication)?$", description="By which day.")]
Tone = Annotated[str, Query(alias="class", max_length=40, description="Tone: state, deny, warn …")]


@dataclass(frozen=True)
class Part:
    """Which part of a list is asked for."""

    request: Request
    limit: Annotated[int, Query(ge=1, le=MOST_ITEMS, description="Items at most.")] = 50
    offset: Annotated[int, Query(ge=0, le=10_000_000, description="Items left out at the beginning.")] = 0

    def of(self, found: Sequence[Item]) -> Sequence[Item]:
        """The items of this part."""
        return found[self.offset : self.offset + self.limit]

    def answer(self, shape: type, total: int, items: Sequence[object]) -> Response:
        """The items in their shape, with links to the parts beside."""
        return answer(shape(total, self.offset, items), self.request, self._beside(total))

    def _beside(self, total: int) -> dict[str, str]:
        """The parts beside, as RFC 8288 has them; addresses are relative, for a proxy may stand before the server."""
        beside = {"next": self.offset + self.limit, "prev": max(self.offset - self.limit, 0)}
        there = {"next": self.offset + self.limit < total, "prev": self.offset > 0}
        url = self.request.url
        query = {name: url.include_query_params(offset=at, limit=self.limit).query for name, at in beside.items()}
        found = ", ".join(f'<{url.path}?{query[name]}>; rel="{name}"' for name in beside if there[name])
        return {"Link": found} if found else {}


class Kept:
    """The record, as it is or as it was known on a day."""

    def __init__(self, request: Request, day: Day = "", known_by: By = "") -> None:
        try:
            self.record = recorded(request)
        except UsageError as error:
            raise HTTPException(400, str(error)) from error


Turned = Annotated[Kept, Depends()]


class Narrowed:
    """What all lists that are asked about actors take, whatever else they take."""

    def __init__(
        self, request: Request, actor: Word = "", other: With = "", outlet: Word = "", first: From = "", last: To = ""
    ) -> None:
        self._request = request

    def of(self, record: Snapshot) -> Asked:
        """What is asked of a record; raises 400 where nobody in it is called so."""
        try:
            # The address is read as those of the views are; the parameters above are there to be checked and described.
            return question.asked(self._request.query_params, record)
        except UsageError as error:
            raise HTTPException(400, str(error)) from error


Parted = Annotated[Part, Depends()]
Asking = Annotated[Narrowed, Depends()]

router = APIRouter(prefix="/api")


@router.post("/read", openapi_extra=openapi.page_body(FORMS), responses=openapi.answers("Reading", 413, 415, 422, 429))
async def read(request: Request) -> Response:
    """Read one page, plain text, HTML or JSON, and give all that it says; nothing is kept."""
    form = form_of(request)
    gate_of(request).limited("read", f"address {address(request)}")
    data = await body_of(request, MOST_BYTES)
    reading = await run_in_threadpool(_read, request, data, form)
    return answer(reading, request)


def form_of(request: Request) -> str:
    """How the page that is sent is read; raises 415 where its media type is another."""
    form = FORMS.get(request.headers.get("content-type", "text/plain").split(";")[0].strip().lower())
    if form is None:
        raise HTTPException(415, f"send one of {', '.join(FORMS)}")
    return form


def one_page(data: bytes, form: str) -> bytes:
    """The bytes of one page: an object of JSON may stand on several lines."""
    return b" ".join(data.splitlines()) if form == "jsonl" else data


def _read(request: Request, data: bytes, form: str) -> Reading:
    with AT_ONCE:
        page = next(read_bytes(one_page(data, form), "page", form), None)
        if page is None:
            raise HTTPException(422, "the page is empty")
        if page.problems:
            raise HTTPException(422, "; ".join(page.problems))
        return site(request).pipeline.read(page)


def site(request: Request) -> Site:
    site: Site = request.app.state.site
    return site


@router.get("/encounters", responses=openapi.answers("Encounters", 400, 422, 429))
def encounters(
    turned: Turned, asking: Asking, part: Parted, kind: Word = "", status: Word = "", topic: Word = ""
) -> Response:
    """Contacts by date, undated ones last; actors by id or name, a state stands for its people."""
    found = question.contacts(turned.record, asking.of(turned.record))
    return part.answer(Encounters, len(found), [contact.encounter for contact in part.of(found)])


@router.get("/encounters/{ident}", responses=openapi.answers("Encounter", 400, 404, 422, 429))
def encounter(request: Request, turned: Turned, ident: str) -> Response:
    """One contact with all its reports; the id of a contact that turned out to be another leads to that one."""
    contact = turned.record.contact(ident)
    if contact is None:
        raise HTTPException(404, f"no contact has the id {ident}")
    return answer(contact.encounter, request)


@router.get("/statements", responses=openapi.answers("Statements", 400, 422, 429))
def statements(turned: Turned, asking: Asking, part: Parted, topic: Word = "", tone: Tone = "") -> Response:
    """Statements by date, each with its words, its speaker and where it stands."""
    found = question.statements(turned.record, asking.of(turned.record))
    return part.answer(Statements, len(found), [each.said for each in part.of(found)])


@router.get("/claims", responses=openapi.answers("Claims", 400, 422, 429))
def claims(turned: Turned, asking: Asking, part: Parted, kind: Word = "", verdict: Word = "") -> Response:
    """Claims of the press about the record, with what the record says of them."""
    found = question.claims(turned.record, asking.of(turned.record))
    return part.answer(Claims, len(found), part.of(found))


@router.get("/articles", responses=openapi.answers("Articles", 400, 422, 429))
def articles(turned: Turned, part: Parted, outlet: Word = "") -> Response:
    """Articles in order of publication, without their texts."""
    kept = [r.article for r in turned.record.readings.values() if outlet in ("", r.article.outlet)]
    return part.answer(Articles, len(kept), part.of(kept))


@router.get("/articles/{ident}", responses=openapi.answers("Reading", 400, 404, 422, 429))
def article(request: Request, turned: Turned, ident: str) -> Response:
    """One article with its text and all that it says, by its id or the id its address shows."""
    known = turned.record.keys.get(ident, ident)
    reading = site(request).library.store.reading(known) if known in turned.record.readings else None
    if reading is None:
        raise HTTPException(404, f"no article has the id {ident}")
    return answer(reading, request)


@router.get("/search", responses=openapi.answers("Hits", 400, 422, 429))
def search(
    turned: Turned, asking: Asking, part: Parted, q: Word = "", kind: Word = "", status: Word = "", topic: Word = ""
) -> Response:
    """Articles with these words, the best first, each with the words that answer; phrases stand in quotation marks."""
    store, at, what = site(part.request).library.store, turned.record.moment, asking.of(turned.record)
    try:
        total = len(store.matching(question.query(q, what, at)))
        return part.answer(Hits, total, store.search(question.query(q, what, at, part.limit, part.offset)))
    except UsageError as error:
        raise HTTPException(400, str(error)) from error


@router.get("/actors", responses=openapi.answers("Actors", 400, 422, 429))
def actors(turned: Turned, part: Parted, q: Word = "") -> Response:
    """Actors of the record by id; ``q`` is a part of a name in Arabic or Latin letters."""
    from marsad.web.views.people import named

    record = turned.record
    found = sorted(named(q, record))
    return part.answer(Actors, len(found), [ActorItem(name, record.actors[name]) for name in part.of(found)])


@router.get("/actors/{ident}", responses=openapi.answers("ActorItem", 400, 404, 422, 429))
def actor(request: Request, turned: Turned, ident: str) -> Response:
    """One actor."""
    known = turned.record.actors
    if ident not in known:
        raise HTTPException(404, f"no actor of the record has the id {ident}")
    return answer(ActorItem(ident, known[ident]), request)


@router.get("/openapi.json", include_in_schema=False)
def description(request: Request) -> Response:
    """The description of this API."""
    return answer(request.app.openapi(), request)


def answer(value: object, request: Request, headers: dict[str, str] | None = None) -> Response:
    return tagged(msgspec.json.encode(value), "application/json", request, headers)


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
