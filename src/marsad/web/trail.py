"""The traces of everything written and refused, for those who look after a record."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from starlette.exceptions import HTTPException

from marsad.export.tables import Cell, Column, Table
from marsad.store.accounts import Trace
from marsad.web.answers import KINDS, body, twinned, visited
from marsad.web.question import PER_PAGE, Page
from marsad.web.site import View
from marsad.web.writing import gate_of

_COLUMNS = (
    Column("trace", "Its number", "integer"),
    Column("at", "When, ISO 8601 in UTC"),
    Column("user", "Who, empty where nobody was known"),
    Column("via", "How they were known: local, session, token or none"),
    Column("action", "Method and address"),
    Column("status", "Answer of HTTP; 400 and above is a refusal", "integer"),
    Column("detail", "What was written, or why not"),
)
_MOST = 10_000
"""Traces in one table."""

router = APIRouter(include_in_schema=False)


def traces(request: Request, form: str) -> Response:
    """The traces, the latest first, as a page, as data or as a table."""
    gate, made = gate_of(request), visited(request)
    if not gate.visitor(request).may("admin"):
        raise HTTPException(403, "this needs the role admin")
    total, items = gate.accounts.traces(PER_PAGE, (max(made.number, 1) - 1) * PER_PAGE)
    shown = Page(items, made.number, max(1, -(-total // PER_PAGE)), total)
    view = View(
        "traces.html",
        made.locale.say("traces.title"),
        {"page": shown},
        {"total": total, "page": shown.number, "pages": shown.pages, "items": items},
        lambda: Table("traces", "Writes and refusals", _COLUMNS, ("trace",), _rows(gate.accounts.traces(_MOST)[1])),
    )
    return Response(body(view, made, form), 200, {"Cache-Control": "no-store"}, KINDS[form])


def _rows(traces: tuple[Trace, ...]) -> tuple[tuple[Cell, ...], ...]:
    return tuple((t.id, t.at, t.user, t.via, t.action, t.status, t.detail) for t in traces)


twinned(router, "/{lang}/traces", traces)
