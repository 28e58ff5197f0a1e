"""The review: one finding at a time, decided by keyboard or form, without a full load of a page between two.

A decision answers scripts with what stands beside the card, and forms with the way to the next card; the script shows
the next card before, for it fetched it in advance.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast, get_args
from urllib.parse import urlencode

import msgspec
from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from marsad.article import Role, StatementClass, Status
from marsad.errors import UsageError
from marsad.export.tables import Column, Table
from marsad.record.directory import resolve
from marsad.record.judgements import FIELDS, Judgement, Verdict, people
from marsad.record.judging import told
from marsad.record.review import Item
from marsad.web import cards
from marsad.web.answers import KINDS, body, twinned, visited
from marsad.web.desk import Desk, Line
from marsad.web.errors import NotThereError
from marsad.web.gate import Visitor, new_browser
from marsad.web.locale import LANGUAGES
from marsad.web.question import Asked, asked
from marsad.web.queue import Place, found, place
from marsad.web.site import View, Visit, rendered
from marsad.web.writing import Form, Written, form_of, gate_of, written

REASONS = ("no-contact", "other-people", "not-said", "repeated", "not-the-article", "other")
"""Why something is rejected, in words that stay; people may write their own."""
RECENT = 10
SHOWN = 10
"""Items of the queue that are shown beside the card, of which several can be decided at once."""
_SORTS = ("judgement", "contact", "statement", "claim")

router = APIRouter(include_in_schema=False)


class Recent(msgspec.Struct, frozen=True):
    """A decision with the item it was about, and whether it holds."""

    judgement: Judgement
    item: str
    holds: bool


class Desktop(msgspec.Struct, frozen=True):
    """All that the page of the review is made of."""

    visit: Visit
    line: Line
    what: Asked
    sort: str
    place: Place


@router.get("/{lang}/review/card")
def one_card(request: Request) -> Response:
    """The card and what stands beside it alone, for the script that fetches the next one in advance."""
    return _page(request, "desk.html")


def review(request: Request, form: str) -> Response:
    """The page with filters, a card, the queue and the latest decisions beside it; the queue as data or as a table."""
    return _page(request, "review.html") if form == "html" else _twin(request, form)


twinned(router, "/{lang}/review", review)


def _page(request: Request, template: str) -> Response:
    gate = gate_of(request)
    visitor, desktop = gate.visitor(request), _desktop(request)
    browser = visitor.browser or new_browser()
    store, here = desktop.visit.site.library.store, desktop.place.item
    context = shown(desktop, visitor, gate.form_key(browser), team=gate.mode == "team")
    context["card"] = cards.card(here, desktop.line, store.reading, desktop.visit.locale) if here else None
    view = View(template, desktop.visit.locale.say("review.title"), context, None)
    answer = Response(rendered(view, desktop.visit), 200, {"Cache-Control": "no-store"}, KINDS["html"])
    if not visitor.browser and visitor.may("reviewer"):
        gate.remember(request, answer, browser)
    return answer


def _twin(request: Request, form: str) -> Response:
    desktop = _desktop(request)
    waiting = found(desktop.line, desktop.what, desktop.sort)
    columns = (Column("id", "What waits"), Column("what", "What it is"), Column("doubt", "Why it is asked about there"))
    rows = tuple((item.id, item.what, item.doubt) for item in waiting)
    data = {"total": len(waiting), "items": [dict(zip(("id", "what", "doubt"), row, strict=True)) for row in rows]}
    view = View("review.html", "", {}, data, lambda: Table("review", "What waits", columns, ("id",), rows))
    return Response(body(view, desktop.visit, form), 200, {"Cache-Control": "no-cache"}, KINDS[form])


def _desktop(request: Request, at: str | None = None) -> Desktop:
    desk: Desk = request.app.state.desk
    at = request.query_params.get("at", "") if at is None else at
    line = desk.line()
    if at and (at not in line.by_id or line.moved(line.by_id[at])):
        # What somebody has put together or parted is not shown as it was before.
        line = desk.line(fresh=True)
        at = _found(line.record.former.get(at, at), line)
    made = visited(request, line.record)
    made = msgspec.structs.replace(
        made, path="/review", parameters={k: v for k, v in made.parameters.items() if k != "at"}
    )
    asked_for = asked(made.parameters, line.record)
    sort = made.parameters.get("what", "") if made.parameters.get("what") in _SORTS else ""
    return Desktop(made, line, asked_for, sort, place(found(line, asked_for, sort), line, at, SHOWN))


def shown(desktop: Desktop, visitor: Visitor, key: str, *, team: bool = False) -> dict[str, Any]:
    """What the page is filled with, but for the card; ``key`` is what its forms carry."""
    line, visit, here = desktop.line, desktop.visit, desktop.place
    return {
        "place": here,
        "what": desktop.what,
        "sort": desktop.sort,
        "sorts": _SORTS,
        "kinds": sorted({contact.encounter.kind for contact in line.record.contacts}),
        "statuses": get_args(Status),
        "roles": get_args(Role),
        "classes": get_args(StatementClass),
        "reasons": REASONS,
        "recent": recent(line),
        "count": len(line.judgements),
        "key": key,
        "may": visitor.may("reviewer"),
        "visitor": visitor,
        "team": team,
        "unfolded": "",
        "called": lambda name: cards.called(name, line.record, visit.locale),
        "people": people,
        "waits": here.item is not None and here.item.id in line.by_id and line.waits(here.item),
        "record": line.record,
    }


def _found(at: str, line: Line) -> str:
    """The item that a judgement is about, where it is part of the record again; else the judgement's own card."""
    number = at.removeprefix("judgement-")
    made = next((judgement for judgement in line.judgements if str(judgement.id) == number), None)
    return home(made, line) if made and at != number else at


def recent(line: Line, most: int = RECENT) -> list[Recent]:
    """The latest decisions, the last one first; undoings are no decisions."""
    made = [judgement for judgement in reversed(line.judgements) if judgement.verdict != "undo"][:most]
    return [Recent(judgement, home(judgement, line), judgement.id in line.holding) for judgement in made]


def home(judgement: Judgement, line: Line) -> str:
    """The item that a judgement is about, by its id; its own card, where that is no part of the record."""
    ruling = next((ruling for ruling in line.given if ruling.judgement.id == judgement.id), None)
    idents = ruling.about if ruling else tuple((each.article, each.event) for each in judgement.about)
    for ident in idents:
        name = line.record.homes.get(ident, "/".join(ident))
        if name in line.by_id:
            return name
    return f"judgement-{judgement.id}"


@router.post("/{lang}/review")
async def decide(request: Request) -> Response:
    """Decide, and go on: scripts get what stands beside the next card, forms the way to it."""

    if request.path_params["lang"] not in LANGUAGES:
        raise NotThereError(request.url.path)

    def work(visitor: Visitor, sent: bytes) -> Written:
        form = form_of(sent)
        made = _decided(request, form, visitor.name or "")
        detail = "; ".join(f"judgement {each.id}: {each.verdict}" for each in made)
        return Written(_answered(request, form, visitor), detail)

    return await written(request, work)


def _decided(request: Request, form: Form, user: str) -> tuple[Judgement, ...]:
    desk: Desk = request.app.state.desk
    verdict, targets = form.one("verdict"), [target for target in form.every("target") if target]
    if verdict == "undo":
        return desk.undo([_number(each) for each in form.every("undoes")], user)
    if verdict == "again":
        return desk.again(_number(form.one("undoes")), user, form.one("target"))
    if verdict not in get_args(Verdict):
        raise HTTPException(422, f"{verdict!r} is no verdict")
    if form.one("bulk"):
        _check_visible(request, form, targets)
    else:
        _check_unseen(desk.line(), form, targets)
    values = _values(request, form, targets) if verdict == "correct" else {}
    return desk.judge(cast(Verdict, verdict), user, targets, values, form.one("words") or form.one("reason"))


def _number(words: str) -> int:
    if not words.isdecimal() or len(words) > 9:
        raise HTTPException(422, f"{words!r} is no judgement")
    return int(words)


def _check_visible(request: Request, form: Form, targets: Sequence[str]) -> None:
    """Several are decided at once only where they are on the screen; raises 409."""
    if not targets:
        raise HTTPException(422, "choose what you mean")
    visible = {item.id for item in _desktop(request, form.one("at")).place.ahead}
    if not set(targets) <= visible:
        raise HTTPException(409, "not all of these are on the screen any more; look again")


def _check_unseen(line: Line, form: Form, targets: Sequence[str]) -> None:
    """Nobody decides about what somebody else decided about since the card was shown; raises 409."""
    item = line.by_id.get(targets[0]) if targets else None
    if item and form.one("seen") and form.one("seen") != str(len(line.judged(item))):
        raise HTTPException(409, "somebody decided about this meanwhile; look again")


def _values(request: Request, form: Form, targets: Sequence[str]) -> dict[str, str]:
    """The values that differ from those that hold, actors by their ids; raises ``UsageError``."""
    desktop = _desktop(request, targets[0] if targets else "")
    item = desktop.place.item
    if item is None or item.id not in targets:
        raise UsageError("this is no part of the record any more")
    held = dict[str, str | None](told(_held(desktop, item)).items())
    given: dict[str, str] = {field: form.one(field) for field in FIELDS[_scope(item)] if field in form.fields}
    if "actor" in form.fields:
        names = list(zip(form.every("actor"), form.every("role") or [""] * 99, strict=False))
        field = "speakers" if item.what == "statement" else "participants"
        given[field] = ", ".join(_part(desktop, name, role) for name, role in names if name)
    if given.get("place"):
        given["place"] = _actor(desktop, given["place"])
    changed = {f: v for f, v in given.items() if v.replace(", ", " ") != (held[f] or "")}
    if not changed:
        raise UsageError("nothing was changed; accept it, if it is right")
    return changed


def _held(desktop: Desktop, item: Item) -> Any:
    contact = desktop.line.record.by_id.get(item.id)
    if contact:
        return contact.encounter
    shown = cards.card(item, desktop.line, desktop.visit.site.library.store.reading, desktop.visit.locale)
    return shown.finding


def _scope(item: Item) -> Any:
    return "encounter" if item.what == "contact" else item.what


def _part(desktop: Desktop, name: str, role: str) -> str:
    return _actor(desktop, name) + (f":{role}" if role not in ("", "participant") else "")


def _actor(desktop: Desktop, words: str) -> str:
    return resolve(words, desktop.line.record.actors, desktop.line.record.pages.names)


def _answered(request: Request, form: Form, visitor: Visitor) -> Response:
    """What stands beside the card that comes next, or the way to it."""
    then = form.one("then")
    if request.headers.get("x-requested-with") == "review":
        desktop = _desktop(request, then)
        context = shown(desktop, visitor, gate_of(request).form_key(visitor.browser))
        view = View("beside.html", "", context, None)
        return Response(rendered(view, desktop.visit), 200, {"Cache-Control": "no-store"}, KINDS["html"])
    lang = request.path_params["lang"]
    parameters = {k: v for k, v in request.query_params.items() if k != "at"} | ({"at": then} if then else {})
    there = f"/{lang}/review" + (f"?{urlencode(parameters)}" if parameters else "")
    return Response(status_code=303, headers={"Location": there})
