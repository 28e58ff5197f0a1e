"""Add pages in the browser: paste one or send files, and see of each what became of it and where it is read."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Literal

import msgspec
from fastapi import APIRouter, Request, Response

from marsad.errors import UsageError
from marsad.pages import Capture, captured
from marsad.pages.read import form_by_content, form_by_name
from marsad.run.adding import added_page
from marsad.run.local import Unread
from marsad.store import Store
from marsad.web.answers import KINDS, visited
from marsad.web.api import AT_ONCE, site
from marsad.web.errors import NotThereError
from marsad.web.gate import Visitor, new_browser
from marsad.web.locale import LANGUAGES
from marsad.web.site import View, rendered
from marsad.web.writing import Form, Sent, Written, gate_of, sent, written

MOST_BYTES = 20_000_000
"""Of all that is sent at once."""
MOST_PAGES, MOST_UNPACKED = 200, 100_000_000
"""Pages taken at once, and bytes of them: those of an archive may be packed."""
PASTED = "pasted"
"""What a page is called that came from no file."""

router = APIRouter(include_in_schema=False)


class Added(msgspec.Struct, frozen=True):
    """What became of a page: its article with how much was found in it, or why nothing could be read."""

    name: str
    outcome: Literal["added", "updated", "unchanged", "failed"]
    article: str = ""
    title: str = ""
    problem: str = ""
    contacts: int = 0
    statements: int = 0
    claims: int = 0


@router.get("/{lang}/add")
def ask(request: Request) -> Response:
    """The form; who may not add pages is told who may."""
    return _page(request, gate_of(request).visitor(request), ())


@router.post("/{lang}/add")
async def add(request: Request) -> Response:
    """Add what was pasted and sent, page by page: one that cannot be read does not keep the others out."""
    if request.path_params["lang"] not in LANGUAGES:
        raise NotThereError(request.url.path)

    def work(visitor: Visitor, body: bytes) -> Written:
        form, library = sent(request, body), site(request).library
        done = tuple(_added(library.store, _given(form), request.app.state.rules))
        library.written()
        counts = Counter(each.outcome for each in done)
        detail = ", ".join(f"{outcome} {count}" for outcome, count in sorted(counts.items()))
        status = 422 if counts["failed"] == len(done) else 200
        return Written(_page(request, visitor, done, status), f"pages: {detail}")

    return await written(request, work, most=MOST_BYTES)


def _page(request: Request, visitor: Visitor, done: tuple[Added, ...], status: int = 200) -> Response:
    gate = gate_of(request)
    # Whoever added pages need not wait until the record is made anew: the way to them does.
    made = visited(request, site(request).library.at_hand())
    browser = visitor.browser or new_browser()
    context = shown(done, gate.form_key(browser), may=visitor.may("reviewer"), mode=gate.mode)
    view = View("add.html", made.locale.say("add.title"), context, None)
    answer = Response(rendered(view, made), status, {"Cache-Control": "no-store"}, KINDS["html"])
    if not visitor.browser and visitor.may("reviewer"):
        gate.remember(request, answer, browser)
    return answer


def shown(done: tuple[Added, ...], key: str, *, may: bool, mode: str = "local") -> dict[str, object]:
    """What the page is filled with; ``key`` is what its form carries."""
    limits = {"bytes": MOST_BYTES // 1_000_000, "pages": MOST_PAGES}
    return {"done": done, "key": key, "may": may, "mode": mode, "limits": limits}


def _given(form: Form) -> Iterator[Capture | Unread]:
    """The pages of a form: what was pasted, then those of the files; raises ``UsageError`` where there is nothing."""
    if not form.one("text") and not form.files:
        raise UsageError("paste a page or choose files")
    # Browsers send the ends of lines as CR LF, whatever was pasted.
    if text := form.one("text").replace("\r\n", "\n"):
        yield from _pasted(text, {name: form.one(name) for name in ("title", "published", "url") if form.one(name)})
    for file in form.files:
        yield from _of_file(file)


def _pasted(text: str, told: dict[str, str]) -> Iterator[Capture]:
    """What was pasted: HTML and JSON tell their own title and day, of plain text they may be told beside it."""
    data = text.encode()
    kind = form_by_content(data)
    if kind == "text" and told:
        yield Capture(PASTED, msgspec.json.encode({"text": text, **told}), "jsonl")
    elif kind == "html":
        yield Capture(PASTED, data, kind, url=told.get("url"))
    else:
        yield from captured(data, PASTED, kind)


def _of_file(file: Sent) -> Iterator[Capture | Unread]:
    name = PurePosixPath(file.name.replace("\\", "/")).name[:200] or PASTED
    kind = form_by_name(Path(name))
    if name.endswith(".gz") and kind != "warc":
        yield Unread(name, "unpack it first, or add it with: marsad add")
        return
    try:
        yield from captured(file.data, name, kind)
    except (OSError, EOFError, zlib.error) as error:
        yield Unread(name, str(error))


def _added(store: Store, given: Iterable[Capture | Unread], rules: Path | None) -> Iterator[Added]:
    """Every page read and kept; at the end the contacts that came get their ids."""
    unpacked = 0
    found = iter(given)
    for each in islice(found, MOST_PAGES):
        unpacked += len(each.data) if isinstance(each, Capture) else 0
        if unpacked > MOST_UNPACKED:
            yield Added(each.path, "failed", problem=f"more than {MOST_UNPACKED // 1_000_000} MB at once")
            break
        yield _one(store, each, rules)
    if more := next(found, None):
        yield Added(more.path, "failed", problem=f"this and what follows was left out: more than {MOST_PAGES} pages")
    store.mint()


def _one(store: Store, page: Capture | Unread, rules: Path | None) -> Added:
    if isinstance(page, Capture) and not page.data.strip():
        page = Unread(page.path, "the page is empty")
    with AT_ONCE:
        made = page if isinstance(page, Unread) else added_page(store, page, rules)
    if isinstance(made, Unread):
        return Added(page.path, "failed", problem=made.problem)
    article, outcome = made
    reading = store.reading(article)
    assert reading is not None
    return Added(
        name=page.path,
        outcome=outcome,
        article=article,
        title=reading.article.title or "",
        contacts=len(reading.events),
        statements=len(reading.statements),
        claims=len(reading.claims),
    )
