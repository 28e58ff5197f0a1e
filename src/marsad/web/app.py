"""The application: views in both languages with their twins, static files, the API, and what guards them."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import parse_qs

from fastapi import FastAPI, Request, Response
from fastapi.responses import RedirectResponse
from fastapi.staticfiles import StaticFiles
from starlette.concurrency import run_in_threadpool
from starlette.middleware.gzip import GZipMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from marsad import __version__
from marsad.errors import UsageError
from marsad.pipeline import Pipeline
from marsad.rulebook import Rulebook
from marsad.store import Store
from marsad.web import adding, api, atlas, login, question, review, trail, writes
from marsad.web.answers import EFFORT, KINDS, SMALL, TWINS, body, failure, pressed, recorded, tagged, visited
from marsad.web.desk import Desk
from marsad.web.errors import MovedError, NotThereError
from marsad.web.gate import Gate, Mode
from marsad.web.guard import HEADERS, Guarded, body_of
from marsad.web.library import Library
from marsad.web.limits import Limits
from marsad.web.locale import LANGUAGES
from marsad.web.moments import Moments
from marsad.web.shelf import Shelf
from marsad.web.site import Site, View, templates, visit
from marsad.web.views import TURNED, VIEWS, people, rulebook, search

STATIC = Path(__file__).parent / "static"
LOOPBACK = ("127.0.0.1", "localhost")
_FIRST = (
    "/",
    "/encounters",
    "/timeline",
    "/actors",
    "/statements",
    "/positions",
    "/claims",
    "/dyads",
    "/map",
    "/articles",
)
"""Views that count what every later page of theirs shows."""
_WARM = 60
"""Actors whose names and offices are read before anybody asks."""
_FORM = 200_000
"""Bytes of a form; letters of Arabic take six each in it."""


def create_app(
    store: Store,
    rules: Rulebook,
    *,
    hosts: Sequence[str] = LOOPBACK,
    folder: Path | None = None,
    mode: Mode = "open",
    person: str = "",
    limits: Limits | None = None,
) -> FastAPI:
    """The application over a store; ``hosts`` are the names it answers to, against rebinding of names.

    ``folder`` holds the rules laid over the shipped ones, by which pages that are added are read; ``mode`` says who may
    read and write, ``person`` who judges where that is whoever sits at the machine.
    """
    app = FastAPI(title="Marsad", version=__version__, docs_url=None, redoc_url=None, openapi_url=None)
    app.state.site = Site(Library(store), rules, Pipeline(rules), Shelf(), Moments(store))
    app.state.desk, app.state.rules = Desk(app.state.site.library), folder
    app.state.gate = Gate(store.accounts, mode, person, limits)
    app.add_middleware(GZipMiddleware, minimum_size=SMALL, compresslevel=EFFORT)
    if mode == "team":
        app.add_middleware(login.Closed)
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(hosts))
    app.add_middleware(Guarded)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    api.attach(app, writes.router, shapes=writes.SHAPES)
    app.add_api_route("/", _start, include_in_schema=False)
    # Browsers ask for it beside whatever is no page, such as a chart.
    app.add_api_route("/favicon.ico", lambda: RedirectResponse("/static/icon.svg"), include_in_schema=False)
    app.add_api_route("/{lang}/rules/try", _try, methods=["POST"], include_in_schema=False)
    for router in (login.router, review.router, trail.router, adding.router):
        app.include_router(router)
    for address, view in VIEWS.items():
        _add(app, address, view)
    app.add_exception_handler(NotThereError, _missing)
    app.add_exception_handler(MovedError, _moved)
    app.add_exception_handler(UsageError, _refused)
    app.add_exception_handler(Exception, _broken)
    return app


def warm(app: FastAPI) -> None:
    """Prepare what the first visitor would wait for: the record, where its places lie, templates, what is counted."""
    site: Site = app.state.site
    record = site.library.current()
    record.pages.names.starting("a")
    for name in templates().list_templates():
        templates().get_template(name)
    for address in _FIRST:
        made = visit(site, "ar", address, {})
        body(VIEWS[address](made), made, "html")
    search.questions(record, site.library.store)("", question.Asked())
    for place in {contact.encounter.place for contact in record.contacts if contact.encounter.place}:
        atlas.located(place, record.actors, site.rulebook)
    question.tallied(record, question.Asked(), record.spoken)
    record.spoken_in(())
    for actor, _ in record.met.most_common(_WARM):
        people.card(site.rulebook, actor)
    gc.freeze()


Shown = Callable[..., View]


def _add(app: FastAPI, address: str, view: Shown) -> None:
    """A view under its address, and its twins; the twins first, for ``/a/{id}`` takes ``/a/x.json`` too."""
    plain = "/home" if address == "/" else address
    for form in TWINS:
        app.add_api_route(f"/{{lang}}{plain}.{form}", _endpoint(address, view, form), include_in_schema=False)
    app.add_api_route(f"/{{lang}}{address}", _endpoint(address, view, "html"), include_in_schema=False)
    if address == "/":
        app.add_api_route("/{lang}", _endpoint(address, view, "html"), include_in_schema=False)


def _endpoint(address: str, view: Shown, form: str) -> Callable[[Request], Response]:
    def shown(request: Request) -> Response:
        made = visited(request, recorded(request) if address in TURNED else None)
        arguments = [value for name, value in request.path_params.items() if name != "lang"]
        key = (made.record.version, form, request.url.path, request.url.query)
        start, shelf = time.thread_time(), made.site.shelf
        # Tables of the whole record take long: pages do not wait for them.
        kept = shelf.in_turn if form == "html" else shelf.body
        page = kept(key, lambda: body(view(made, *arguments), made, form))
        answer = tagged(page, KINDS[form], request, packed=lambda: shelf.body((*key, "gzip"), lambda: pressed(page)))
        answer.headers["Server-Timing"] = f"work;dur={1000 * (time.thread_time() - start):.1f}"
        return answer

    return shown


def _start(request: Request) -> Response:
    """To the language that the browser prefers; Arabic where it does not tell."""
    wanted = [part.split(";")[0].strip()[:2] for part in request.headers.get("accept-language", "").split(",")]
    lang = next((each for each in wanted if each in LANGUAGES), "ar")
    return RedirectResponse(f"/{lang}/", status_code=302, headers={"Vary": "Accept-Language"})


async def _try(request: Request) -> Response:
    form = {
        name: values[-1]
        for name, values in parse_qs((await body_of(request, _FORM)).decode("utf-8", "replace")).items()
    }
    made = visited(request)

    def shown() -> Response:
        result = rulebook.trial(made.site, form.get("pattern", ""), form.get("page", ""))
        return tagged(body(rulebook.tried(made, result), made, "html"), KINDS["html"], request)

    return await run_in_threadpool(shown)


def _missing(request: Request, error: Exception) -> Response:
    return failure(request, 404)


def _moved(request: Request, error: Exception) -> Response:
    """To where the id leads today; a contact that falls apart again gets its id back, so this holds for now only."""
    assert isinstance(error, MovedError)
    path = request.url.path.replace(error.old, error.new)
    return RedirectResponse(f"{path}?{request.url.query}".rstrip("?"), status_code=302)


def _refused(request: Request, error: Exception) -> Response:
    return failure(request, 400, str(error))


def _broken(request: Request, error: Exception) -> Response:
    response = failure(request, 500)
    response.headers.update(HEADERS)
    return response
