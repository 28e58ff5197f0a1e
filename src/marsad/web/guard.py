"""What guards the application: headers of every answer, limits of what is sent, problems as RFC 9457 has them."""

from __future__ import annotations

from http import HTTPStatus

import msgspec
from fastapi import Request, Response
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
PROBLEM = "application/problem+json"


class Problem(msgspec.Struct, frozen=True, omit_defaults=True):
    """Why a request failed: ``status`` of HTTP, its ``title``, and in ``detail`` what to do."""

    title: str
    status: int
    type: str = "about:blank"
    detail: str = ""


class Guarded:
    """An application whose every answer has these headers, unless it has its own."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                known = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    known.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, headed)


def refusal(status: int, detail: str = "") -> Response:
    """A failure as ``application/problem+json``."""
    problem = Problem(HTTPStatus(status).phrase, status, detail=detail)
    # The type is written even though it is the default: clients look for it.
    body = msgspec.json.encode({"type": "about:blank", **msgspec.to_builtins(problem)})
    return Response(body, status, media_type=PROBLEM)


async def body_of(request: Request, most: int) -> bytes:
    """The body of a request; raises 413 as soon as more than ``most`` bytes are sent or announced."""
    announced = request.headers.get("content-length", "0")
    if announced.isdecimal() and int(announced) > most:
        raise HTTPException(413, f"more than {most} bytes; send less")
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > most:
            raise HTTPException(413, f"more than {most} bytes; send less")
    return bytes(body)
