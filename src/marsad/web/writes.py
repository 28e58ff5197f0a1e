"""The writing half of the API: add pages, judge, undo, and what was judged; for programs with a token.

In the browser of somebody who is logged in the same addresses work with the header ``X-CSRF-Token``.
"""

from __future__ import annotations

from typing import Annotated

import msgspec
from fastapi import APIRouter, Query, Request, Response
from msgspec import Meta
from starlette.exceptions import HTTPException

from marsad.pages import Capture
from marsad.record.judgements import Judgement, Verdict
from marsad.record.review import Doubt, What
from marsad.run.adding import added_page
from marsad.run.local import Unread
from marsad.store import Outcome
from marsad.web import openapi
from marsad.web.api import AT_ONCE, FORMS, MOST_BYTES, Asking, Parted, Word, answer, form_of, listed, one_page, site
from marsad.web.desk import Desk
from marsad.web.gate import Visitor
from marsad.web.queue import found
from marsad.web.snapshot import key
from marsad.web.writing import Written, written

Target = Annotated[str, Meta(min_length=1, max_length=400)]
Value = Annotated[str, Meta(max_length=2000)]


class Verdicts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What somebody decides: ``about`` are contacts by id, reports, statements and claims as ``ARTICLE/ID``.

    ``values`` belong to ``correct``, ``undoes`` to ``undo``; a split names the contact first, then reports of it.
    """

    verdict: Verdict
    about: Annotated[tuple[Target, ...], Meta(max_length=50)] = ()
    values: Annotated[dict[Annotated[str, Meta(max_length=40)], Value], Meta(max_length=10)] = {}
    reason: Value = ""
    undoes: Annotated[int, Meta(ge=1, le=2**31 - 1)] | None = None


class Decided(msgspec.Struct, frozen=True):
    """A judgement, and whether it holds: it does until it is undone."""

    judgement: Judgement
    holds: bool


class Waiting(msgspec.Struct, frozen=True):
    """Something that waits for a decision, by its id as a target, and why it is asked about there."""

    id: str
    what: What
    doubt: Doubt


class Kept(msgspec.Struct, frozen=True):
    """What became of a page: the id of its article, and whether it was new."""

    article: str
    outcome: Outcome


Decisions = listed("Decisions", Decided)
Queue = listed("Queue", Waiting)
SHAPES: tuple[type, ...] = (Verdicts, Decided, Decisions, Queue, Kept)
_WRITING = (401, 403, 413, 422, 429)
Sort = Annotated[str, Query(pattern="^(judgement|contact|statement|claim)?$", description="What waits.")]

router = APIRouter(prefix="/api")


@router.post(
    "/articles",
    status_code=201,
    openapi_extra=openapi.page_body(FORMS) | openapi.guarded(),
    responses=openapi.answers("Kept", 400, 415, *_WRITING, good=(201, 200)),
)
async def add(
    request: Request, url: Annotated[str, Query(max_length=2000, description="Where the page is from.")] = ""
) -> Response:
    """Add one page to the record, plain text, HTML or JSON; 200 where it was there already."""

    def work(visitor: Visitor, body: bytes) -> Written:
        kept = _added(request, body, form_of(request), url)
        status = 201 if kept.outcome == "added" else 200
        where = {"Location": f"/api/articles/{key(kept.article)}"} if status == 201 else {}
        return Written(Response(msgspec.json.encode(kept), status, where, "application/json"), kept.article)

    return await written(request, work, most=MOST_BYTES)


def _added(request: Request, body: bytes, form: str, url: str) -> Kept:
    if not body.strip():
        raise HTTPException(422, "the page is empty")
    library = site(request).library
    with AT_ONCE:
        made = added_page(
            library.store, Capture("api", one_page(body, form), form, url=url or None), request.app.state.rules
        )
    if isinstance(made, Unread):
        raise HTTPException(422, made.problem)
    library.written()
    return Kept(*made)


@router.get("/judgements", responses=openapi.answers("Decisions", 422))
def judgements(request: Request, part: Parted, user: Word = "", verdict: Word = "") -> Response:
    """Every judgement ever made, the latest first, and whether it holds."""
    line = desk(request).line()
    kept = [j for j in reversed(line.judgements) if user in ("", j.user) and verdict in ("", j.verdict)]
    return part.answer(Decisions, len(kept), [Decided(j, j.id in line.holding) for j in part.of(kept)])


@router.get("/judgements/{number}", responses=openapi.answers("Decided", 401, 404, 422))
def judgement(request: Request, number: int) -> Response:
    """One judgement, and whether it holds."""
    line = desk(request).line()
    one = next((each for each in line.judgements if each.id == number), None)
    if one is None:
        raise HTTPException(404, f"there is no judgement {number}")
    return answer(Decided(one, one.id in line.holding), request)


@router.post(
    "/judgements",
    status_code=201,
    openapi_extra=openapi.json_body("Verdicts", openapi.JUDGING) | openapi.guarded(),
    responses=openapi.answers("Decided", 400, 415, *_WRITING, good=(201,)),
)
async def judge(request: Request) -> Response:
    """Accept, correct, reject, merge, split or undo; every judgement is kept with user, time and reason."""

    def work(visitor: Visitor, body: bytes) -> Written:
        made = _judged(desk(request), _asked_for(request, body), visitor.name or "")
        where = {"Location": f"/api/judgements/{made.id}"}
        told = msgspec.json.encode(Decided(made, made.verdict != "undo"))
        return Written(Response(told, 201, where, "application/json"), f"judgement {made.id}: {made.verdict}")

    return await written(request, work)


def _asked_for(request: Request, body: bytes) -> Verdicts:
    if request.headers.get("content-type", "").split(";")[0].strip().lower() != "application/json":
        raise HTTPException(415, "send application/json")
    try:
        return msgspec.json.decode(body, type=Verdicts)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise HTTPException(422, str(error)) from error


def _judged(desk: Desk, what: Verdicts, user: str) -> Judgement:
    if (what.verdict == "undo") != (what.undoes is not None):
        raise HTTPException(422, "undo takes back the judgement that undoes names; nothing else names one")
    if what.undoes is not None:
        return desk.undo([what.undoes], user, what.reason)[0]
    if what.verdict != "correct" and what.values:
        raise HTTPException(422, "only a correction has values")
    made = desk.judge(what.verdict, user, what.about, what.values, what.reason)
    return made[0]


@router.get("/review", responses=openapi.answers("Queue", 400, 422))
def review(
    request: Request, asking: Asking, part: Parted, what: Sort = "", kind: Word = "", status: Word = ""
) -> Response:
    """What waits for a decision, where the record is least sure first."""
    line = desk(request).line()
    waiting = found(line, asking.of(line.record), what)
    return part.answer(Queue, len(waiting), [Waiting(item.id, item.what, item.doubt) for item in part.of(waiting)])


def desk(request: Request) -> Desk:
    """Where decisions are made."""
    found: Desk = request.app.state.desk
    return found
