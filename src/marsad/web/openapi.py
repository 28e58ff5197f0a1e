"""The OpenAPI document: addresses as FastAPI knows them, shapes as the record's own types say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

import msgspec
from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from marsad.web.guard import PROBLEM, Problem

_REFERENCE = "#/components/schemas/{name}"


def answers(shape: str, *failures: int) -> dict[int | str, dict[str, Any]]:
    """What an address answers: the shape called so, unchanged, or one of the failures as a problem."""
    good: dict[int | str, dict[str, Any]] = {
        200: {"description": "Done", "content": {"application/json": {"schema": _shape(shape)}}},
        304: {"description": "Unchanged since the ETag that was sent"},
    }
    bad = {status: _problem(status) for status in failures}
    return good | bad


def _problem(status: int) -> dict[str, Any]:
    return {"description": HTTPStatus(status).phrase, "content": {PROBLEM: {"schema": _shape("Problem")}}}


def _shape(name: str) -> dict[str, str]:
    return {"$ref": _REFERENCE.format(name=name)}


def page_body(forms: Mapping[str, str]) -> dict[str, Any]:
    """The body of a request that sends a page in one of the forms."""
    line = {
        "type": "object",
        "required": ["text"],
        "properties": {
            name: {"type": "string", "minLength": 1} for name in ("text", "title", "published", "url", "outlet")
        },
    }
    shapes = {kind: line if form == "jsonl" else {"type": "string"} for kind, form in forms.items()}
    return {"requestBody": {"required": True, "content": {kind: {"schema": s} for kind, s in shapes.items()}}}


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
    made.setdefault("components", {})["schemas"] = components
    return made
