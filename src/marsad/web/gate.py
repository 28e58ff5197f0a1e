"""Who asks, and what they may: the person at this machine, people who logged in, programs with a token.

- ``local``: whoever sits at the machine reads and writes without logging in; the server listens on loopback alone.
- ``open``: everybody reads, programs with a token write.
- ``team``: people log in, and only then read; what they may write depends on their role.

Browsers hold a random secret in a signed cookie that scripts cannot read. Forms carry a second signature of that
secret, which no other site can know (CSRF). Tokens need no such thing: no browser sends them by itself.
"""

from __future__ import annotations

import threading
from functools import cached_property
from typing import Literal
from urllib.parse import urlsplit

import msgspec
from fastapi import Request, Response
from starlette.exceptions import HTTPException

from marsad.store.accounts import ROLES, Accounts, Role, Trace, Via
from marsad.store.secret import is_sealed, sealed, token
from marsad.web.limits import Deed, Limits

Mode = Literal["local", "open", "team"]
FORM_KEY = "key"
"""The field of a form that shows that it is ours."""
HEADER = "x-csrf-token"
HOURS = 12
"""How long a session lasts."""
_AT_ONCE = threading.Semaphore(2)
"""Passwords held against their hashes at a time: each takes 32 MiB."""


class Visitor(msgspec.Struct, frozen=True):
    """Somebody who asks; ``browser`` is the secret in the cookie, empty for programs and for new browsers."""

    name: str | None = None
    role: Role | None = None
    via: Via = "none"
    browser: str = ""

    def may(self, role: Role) -> bool:
        """True where the visitor has this role or a higher one."""
        return self.role is not None and ROLES.index(self.role) >= ROLES.index(role)


class Gate:
    """Knows visitors, tells what they may, and keeps traces of what they wrote or were refused."""

    def __init__(self, accounts: Accounts, mode: Mode = "open", person: str = "", limits: Limits | None = None) -> None:
        self.accounts, self.mode, self._person = accounts, mode, person
        self.limits = limits or Limits()

    @cached_property
    def _key(self) -> bytes:
        return self.accounts.key()

    @cached_property
    def cookie(self) -> str:
        """The name of the cookie: two records served by one machine must not take each other's."""
        return f"marsad-{sealed('name', self._key, 'cookie')[:8]}"

    def visitor(self, request: Request) -> Visitor:
        """Who asks; raises 401 for a token that does not hold."""
        if given := request.headers.get("authorization"):
            return self._program(given)
        browser = self._browser(request)
        if self.mode == "local":
            return Visitor(self._person, "admin", "local", browser)
        user = self.accounts.session(browser) if self.mode == "team" and browser else None
        return Visitor(user.name, user.role, "session", browser) if user else Visitor(browser=browser)

    def _program(self, given: str) -> Visitor:
        kind, _, secret = given.partition(" ")
        found = self.accounts.token(secret.strip()) if kind.lower() == "bearer" else None
        if found is None:
            raise HTTPException(
                401, "the token does not hold; make one with: marsad token create", _bearer("invalid_token")
            )
        return Visitor(found.user, found.role, "token")

    def _browser(self, request: Request) -> str:
        secret, _, seal = request.cookies.get(self.cookie, "").partition(".")
        return secret if secret and is_sealed(secret, seal, self._key, "cookie") else ""

    def admitted(self, request: Request, role: Role, deed: Deed = "write") -> Visitor:
        """The visitor, if they may do this now; raises 401, 403, or 429 with when to come again."""
        visitor = self.visitor(request)
        if visitor.role is None:
            raise HTTPException(401, "log in, or send a token: Authorization: Bearer …", _bearer())
        if not visitor.may(role):
            raise HTTPException(403, f"this needs the role {role}; yours is {visitor.role}")
        if visitor.via != "token" and not visitor.browser:
            raise HTTPException(401, "send a token, or ask for a page of this server first", _bearer())
        self.limited(deed, f"{visitor.via} {visitor.name}")
        return visitor

    def limited(self, deed: Deed, who: str) -> None:
        """Count the deed; raises 429 where it was done too often."""
        if seconds := self.limits.wait(deed, who):
            raise HTTPException(429, f"too often; try again in {seconds} s", {"Retry-After": str(seconds)})

    def form_key(self, browser: str) -> str:
        """What a form of this browser must carry."""
        return sealed(browser, self._key, "form")

    def check_form(self, request: Request, visitor: Visitor, key: str) -> None:
        """Raises 403 where a browser sends what no form of ours made it send; tokens need no form."""
        if visitor.via == "token":
            return
        site, origin = request.headers.get("sec-fetch-site", "same-origin"), request.headers.get("origin")
        ours = site in ("same-origin", "none") and (
            origin is None or urlsplit(origin).netloc == request.headers.get("host")
        )
        if not (ours and visitor.browser and is_sealed(visitor.browser, key, self._key, "form")):
            raise HTTPException(403, "this form is not from here, or too old; open the page again")

    def remember(self, request: Request, response: Response, browser: str) -> None:
        """Let the browser hold its secret, signed; scripts and other sites cannot read it."""
        response.set_cookie(
            self.cookie,
            f"{browser}.{sealed(browser, self._key, 'cookie')}",
            max_age=HOURS * 3600 if self.mode == "team" else None,
            httponly=True,
            samesite="lax",
            secure=request.url.scheme == "https",
        )

    def log_in(self, request: Request, name: str, password: str) -> str:
        """The secret of a new session; raises 401 in the same words and time whoever is named, and 429."""
        self.limited("login", f"address {address(request)}")
        self.limited("login", f"name {name}")
        with _AT_ONCE:
            browser = self.accounts.log_in(name, password, HOURS)
        if browser is None:
            raise HTTPException(401, "name and password do not fit")
        return browser

    def trace(self, request: Request, visitor: Visitor, status: int, detail: str = "") -> None:
        """Keep a trace; of refusals no more than the limit, or they would fill the disk."""
        if status >= 400 and self.limits.wait("refused", address(request)):
            return
        action = f"{request.method} {request.url.path}"[:300]
        self.accounts.trace(
            Trace(action=action, status=status, user=visitor.name, via=visitor.via, detail=detail[:1000])
        )


def new_browser() -> str:
    """A secret for a browser that has none."""
    return token()


def address(request: Request) -> str:
    """Where a request comes from."""
    return request.client.host if request.client else "nowhere"


def _bearer(error: str = "") -> dict[str, str]:
    return {"WWW-Authenticate": "Bearer" + (f' error="{error}"' if error else "")}
