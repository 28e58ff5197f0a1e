"""Log in and out, where a team shares a record."""

from __future__ import annotations

import re
from urllib.parse import quote

import msgspec
from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Receive, Scope, Send

from marsad.web.answers import failure, visited
from marsad.web.errors import NotThereError
from marsad.web.gate import FORM_KEY, Visitor, new_browser
from marsad.web.guard import body_of
from marsad.web.locale import LANGUAGES
from marsad.web.site import View, rendered
from marsad.web.writing import form_of, gate_of

_MOST = 10_000
_OPEN = re.compile(r"/static/.*|/(ar|en)/log(in|out)")
"""Addresses that need no one to be logged in."""
_WITHIN = re.compile(r"/(ar|en)(/[^/\\].*)?/?")
"""Addresses that one may be led to after logging in: pages of this server."""

router = APIRouter(include_in_schema=False)


class Closed:
    """An application that answers only those who logged in, or hold a token."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = await run_in_threadpool(closed, Request(scope)) if scope["type"] == "http" else None
        await (answer or self._app)(scope, receive, send)


def closed(request: Request) -> Response | None:
    """Of what needs somebody to be logged in, the way to do so; nothing where it is open to the visitor."""
    if _OPEN.fullmatch(request.url.path):
        return None
    try:
        if gate_of(request).visitor(request).may("reader"):
            return None
    except HTTPException as error:
        return failure(request, error.status_code, str(error.detail))
    path, form = request.url.path, request.url.path.endswith((".json", ".csv"))
    if path.startswith("/api/") or form or request.method not in ("GET", "HEAD"):
        answer = failure(request, 401, "log in, or send a token: Authorization: Bearer …")
        answer.headers["WWW-Authenticate"] = "Bearer"
        return answer
    lang = path.split("/")[1] if path.split("/")[1] in LANGUAGES else "ar"
    there = f"{path}?{request.url.query}" if request.url.query else path
    return RedirectResponse(f"/{lang}/login?to={quote(there)}", 303, {"Cache-Control": "no-store"})


@router.get("/{lang}/login")
def ask(request: Request) -> Response:
    """The form to log in with."""
    return _page(request)


def _page(request: Request, status: int = 200, problem: int = 0) -> Response:
    """The form, with what went wrong; the browser gets a secret to hold, so that no other site can send the form."""
    gate, made = gate_of(request), visited(request)
    if gate.mode != "team":
        raise NotThereError("login")
    browser = gate.visitor(request).browser or new_browser()
    context = {"key": gate.form_key(browser), "to": _within(request.query_params.get("to", "")), "problem": problem}
    view = View("login.html", made.locale.say("login.title"), context, None)
    answer = Response(rendered(view, made), status, {"Cache-Control": "no-store"}, "text/html; charset=utf-8")
    gate.remember(request, answer, browser)
    return answer


@router.post("/{lang}/login")
async def enter(request: Request) -> Response:
    """Log in, with a new secret for the browser; who is refused is told no more than that."""
    gate, form = gate_of(request), form_of(await body_of(request, _MOST))
    nobody = Visitor(browser=(await run_in_threadpool(gate.visitor, request)).browser)
    name = form.one("name")
    try:
        gate.check_form(request, nobody, form.one(FORM_KEY))
        browser = await run_in_threadpool(gate.log_in, request, name, form.one("password"))
    except HTTPException as error:
        known = name if await run_in_threadpool(gate.accounts.user, name) else None
        visitor = msgspec.structs.replace(nobody, name=known)
        await run_in_threadpool(gate.trace, request, visitor, error.status_code, str(error.detail))
        answer = await run_in_threadpool(_page, request, error.status_code, error.status_code)
        answer.headers.update(error.headers or {})
        return answer
    await run_in_threadpool(gate.trace, request, Visitor(name, "reader", "session"), 303, "logged in")
    answer = RedirectResponse(_within(request.query_params.get("to", "")) or f"/{_lang(request)}/", 303)
    gate.remember(request, answer, browser)
    return answer


@router.post("/{lang}/logout")
async def leave(request: Request) -> Response:
    """Log out: the session ends, and the browser forgets its secret."""
    gate = gate_of(request)
    visitor = await run_in_threadpool(gate.visitor, request)
    gate.check_form(request, visitor, form_of(await body_of(request, _MOST)).one(FORM_KEY))
    await run_in_threadpool(gate.accounts.log_out, visitor.browser)
    await run_in_threadpool(gate.trace, request, visitor, 303, "logged out")
    answer = RedirectResponse(f"/{_lang(request)}/login", 303)
    answer.delete_cookie(gate.cookie)
    return answer


def _within(address: str) -> str:
    """The address, if it is one of this server; else none."""
    return address if _WITHIN.fullmatch(address) else ""


def _lang(request: Request) -> str:
    lang: str = request.path_params["lang"]
    return lang if lang in LANGUAGES else "ar"
