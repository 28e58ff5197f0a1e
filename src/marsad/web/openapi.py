"""The OpenAPI document: addresses as FastAPI knows them, shapes as the record's own types say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from marsad.web.guard import PROBLEM, Problem

PAGE = "التقى الرئيس الفرنسي نظيره الصيني في باريس أمس."
"""An example of a page."""
_REFERENCE = "#/components/schemas/{name}"


def answers(shape: str, *failures: int, good: Sequence[int] = (200,)) -> dict[int | str, dict[str, Any]]:
    """What an address answers: the shape called so, unchanged, or one of the failures as a problem.

    Where a team shares the record, whatever nobody logged in for is refused with 401.
    """
    said = {200: "Done", 201: "Made; Location says where it is"}
    content = {"application/json": {"schema": _shape(shape)}}
    done: dict[int | str, dict[str, Any]] = {s: {"description": said[s], "content": content} for s in good}
    if good == (200,):
        done[304] = {"description": "Unchanged since the ETag that was sent"}
    return done | {status: _problem(status) for status in sorted({401, *failures})}


def _problem(status: int) -> dict[str, Any]:
    return {"description": HTTPStatus(status).phrase, "content": {PROBLEM: {"schema": _shape("Problem")}}}


def _shape(name: str) -> dict[str, str]:
    return {"$ref": _REFERENCE.format(name=name)}


def page_body(forms: Mapping[str, str]) -> dict[str, Any]:
    """The body of a request that sends a page in one of the forms."""
    told = {name: {"type": ["string", "null"]} for name in ("title", "published", "url", "outlet")}
    line = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}, **told}}
    shapes = {kind: line if form == "jsonl" else {"type": "string"} for kind, form in forms.items()}
    shown = {"text": PAGE, "html": f"<h1>لقاء</h1><p>{PAGE}</p>", "jsonl": {"text": PAGE, "published": "2021-05-06"}}
    content = {kind: {"schema": s, "example": shown[forms[kind]]} for kind, s in shapes.items()}
    return {"requestBody": {"required": True, "content": content}}


def json_body(shape: str, examples: Mapping[str, object]) -> dict[str, Any]:
    """The body of a request that sends JSON of a shape, with examples by name."""
    shown = {name: {"value": value} for name, value in examples.items()}
    content = {"application/json": {"schema": _shape(shape), "examples": shown}}
    return {"requestBody": {"required": True, "content": content}}


def guarded() -> dict[str, Any]:
    """What needs a token, or the cookie of a browser together with the key of its forms."""
    return {"security": [{"token": []}, {"cookie": [], "form": []}]}


JUDGING: dict[str, object] = {
    "accept": {"verdict": "accept", "about": ["enc-1f0c2a3b4d5e"], "reason": "seen on video"},
    "correct": {
        "verdict": "correct",
        "about": ["enc-1f0c2a3b4d5e"],
        "values": {"date": "2021-08-18", "place": "Dushanbe"},
    },
    "reject a statement": {"verdict": "reject", "about": ["sha256:0123456789abcdef/s3"], "reason": "not his words"},
    "merge": {"verdict": "merge", "about": ["enc-1f0c2a3b4d5e", "enc-77aa0b1c2d3e"]},
    "split": {"verdict": "split", "about": ["enc-1f0c2a3b4d5e", "sha256:0123456789abcdef/e1"]},
    "undo": {"verdict": "undo", "undoes": 4},
}
"""Examples of judgements."""
_SCHEMES = {
    "token": {"type": "http", "scheme": "bearer", "description": "Made by: marsad token create NAME"},
    "cookie": {
        "type": "apiKey",
        "in": "cookie",
        "name": "marsad",
        "description": "Of a browser that is logged in; its name goes on with letters of the record",
    },
    "form": {
        "type": "apiKey",
        "in": "header",
        "name": "X-CSRF-Token",
        "description": "The key of a form of that browser",
    },
}


def describe(app: FastAPI, shapes: Sequence[type]) -> None:
    """Give the application its document, made once."""

    def document() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _document(app, shapes)
        return app.openapi_schema

    app.openapi = document  # type: ignore[method-assign]


def _document(app: FastAPI, shapes: Sequence[type]) -> dict[str, Any]:
    made = get_openapi(
        title="Marsad",
        version=app.version,
        summary="A sourced record of diplomacy, read from Arabic news",
        description="Offsets are half-open ranges of Unicode code points of the article's text.",
        routes=app.routes,
    )
    _, components = msgspec.json.schema_components([*shapes, Problem], ref_template=_REFERENCE)
    made.setdefault("components", {}).update(schemas=components, securitySchemes=_SCHEMES)
    return made
