"""Writes: who may is asked first, the form or token held against the gate, and a trace kept of what came of it."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from urllib.parse import parse_qs

import msgspec
from fastapi import Request, Response
from python_multipart import parse_form
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import Field, File
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from marsad.errors import UsageError
from marsad.store.accounts import Role
from marsad.web.gate import FORM_KEY, HEADER, Gate, Visitor
from marsad.web.guard import body_of

_WITH_FILES = "multipart/form-data"
FORM = 64_000
"""Bytes of a form or of a judgement."""


class Sent(msgspec.Struct, frozen=True):
    """A file that was sent with a form."""

    name: str
    data: bytes


class Form(msgspec.Struct, frozen=True):
    """What a form holds: every field with its values, and files."""

    fields: dict[str, list[str]]
    files: tuple[Sent, ...] = ()

    def one(self, name: str) -> str:
        """The value of a field, empty where it has none."""
        return self.fields.get(name, [""])[-1].strip()

    def every(self, name: str) -> list[str]:
        """All values of a field."""
        return [value.strip() for value in self.fields.get(name, [])]


class Written(msgspec.Struct, frozen=True):
    """What came of a write: the answer, and what the trace says of it."""

    response: Response
    detail: str


Work = Callable[[Visitor, bytes], Written]


def gate_of(request: Request) -> Gate:
    """The gate of the application."""
    gate: Gate = request.app.state.gate
    return gate


async def written(request: Request, work: Work, role: Role = "reviewer", most: int = FORM) -> Response:
    """Do the work if the visitor may, and keep a trace of it either way."""
    gate, visitor = gate_of(request), Visitor()
    try:
        visitor = await run_in_threadpool(gate.admitted, request, role)
        body = await body_of(request, most)
        gate.check_form(request, visitor, _key(request, body))
        done = await run_in_threadpool(work, visitor, body)
    except (HTTPException, UsageError) as error:
        status = error.status_code if isinstance(error, HTTPException) else 422
        known = visitor if visitor.role else await run_in_threadpool(_known, gate, request)
        await run_in_threadpool(gate.trace, request, known, status, _said(error))
        raise HTTPException(status, _said(error), getattr(error, "headers", None)) from error
    await run_in_threadpool(gate.trace, request, visitor, done.response.status_code, done.detail)
    return done.response


def _known(gate: Gate, request: Request) -> Visitor:
    """Who was refused, as far as that is known."""
    try:
        return gate.visitor(request)
    except HTTPException:
        return Visitor()


def _said(error: HTTPException | UsageError) -> str:
    return str(error.detail) if isinstance(error, HTTPException) else str(error)


def form_of(body: bytes) -> Form:
    """The fields of a form; raises 422 where it is none."""
    try:
        return Form(parse_qs(body.decode(), keep_blank_values=True, max_num_fields=400))
    except ValueError as error:
        raise HTTPException(422, "this is no form") from error


def sent(request: Request, body: bytes) -> Form:
    """The form that was sent, with files or without; raises 422 where it is none."""
    kind = request.headers.get("content-type", "")
    if not kind.startswith(_WITH_FILES):
        return form_of(body)
    fields: dict[str, list[str]] = {}
    files: list[Sent] = []

    def told(field: Field) -> None:
        name, value = ((each or b"").decode("utf-8", "replace") for each in (field.field_name, field.value))
        fields.setdefault(name, []).append(value)

    def filed(file: File) -> None:
        file.file_object.seek(0)
        # Where nothing was chosen, browsers send a file without name and content.
        if file.file_name:
            files.append(Sent(file.file_name.decode("utf-8", "replace"), file.file_object.read()))
        file.close()

    try:
        parse_form({"Content-Type": kind.encode()}, BytesIO(body), told, filed)
    except (FormParserError, UnicodeError) as error:
        raise HTTPException(422, "this is no form") from error
    return Form(fields, tuple(files))


def _key(request: Request, body: bytes) -> str:
    """The key that a form carries in a field, a script in a header."""
    if given := request.headers.get(HEADER):
        return given
    forms = ("application/x-www-form-urlencoded", _WITH_FILES)
    return sent(request, body).one(FORM_KEY) if request.headers.get("content-type", "").startswith(forms) else ""
