"""Who may write into a record, by which secrets, and the traces of all that was written or refused."""

from __future__ import annotations

import secrets
import unicodedata
from datetime import UTC, datetime, timedelta
from typing import Any, Literal

import msgspec
from sqlalchemy import Connection, Table, delete, func, insert, select, update

from marsad.article import Record
from marsad.errors import UsageError
from marsad.store.backend import Backend
from marsad.store.schema import notes, sessions, tokens, traces, users
from marsad.store.secret import LONGEST, SHORTEST, digest, fits, hashed, stale, token

Role = Literal["reader", "reviewer", "admin"]
ROLES: tuple[Role, ...] = ("reader", "reviewer", "admin")
"""Who may do what, each all that those before may: read; add and judge; see all traces."""
Via = Literal["local", "session", "token", "none"]
_KEY = "key"


class User(Record):
    """Somebody who may log in, unless disabled; times are ISO 8601 in UTC."""

    name: str
    role: Role
    created_at: str
    disabled_at: str | None = None


class Token(Record):
    """A secret by which a program writes in somebody's name; the secret itself is kept nowhere."""

    id: int
    user: str
    role: Role
    note: str
    created_at: str
    expires_at: str
    revoked_at: str | None = None


class Trace(Record):
    """Something written, or refused: by whom, how they were known, which address, with which status of HTTP."""

    action: str
    status: int
    user: str | None = None
    via: Via = "none"
    detail: str = ""
    at: str = ""
    id: int = 0


class Accounts:
    """The people of a record, their tokens and sessions, and the traces they left."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    def users(self) -> tuple[User, ...]:
        """Everybody, by name."""
        with self._backend.engine.connect() as connection:
            return tuple(_user(row) for row in connection.execute(select(users).order_by(users.c.name)))

    def user(self, name: str) -> User | None:
        """Who is called so."""
        with self._backend.engine.connect() as connection:
            return _found(connection, name)

    def create(self, name: str, role: Role, password: str) -> User:
        """Let somebody log in; raises ``UsageError`` where the name is taken or the password too short."""
        row = {"name": _named(name), "role": role, "password": hashed(_long(password)), "created_at": _now()}
        with self._backend.writing() as connection:
            if _found(connection, row["name"]):
                raise UsageError(f"there is a user {name!r} already")
            connection.execute(insert(users).values(row))
        return User(name=row["name"], role=role, created_at=row["created_at"])

    def change(
        self, name: str, *, role: Role | None = None, password: str | None = None, disabled: bool | None = None
    ) -> None:
        """Change what is given; a new password and a disabling end all sessions. Raises ``UsageError``."""
        given: dict[str, Any] = {"role": role} if role else {}
        given |= {"password": hashed(_long(password))} if password is not None else {}
        given |= {"disabled_at": _now() if disabled else None} if disabled is not None else {}
        with self._backend.writing() as connection:
            if _found(connection, name) is None:
                raise UsageError(f"there is no user {name!r}; see: marsad user list")
            connection.execute(update(users).where(users.c.name == name).values(given))
            if password is not None or disabled:
                connection.execute(delete(sessions).where(sessions.c.user == name))

    def log_in(self, name: str, password: str, hours: int = 12) -> str | None:
        """The secret of a new session, where name and password fit; equally slow where they do not."""
        name = _plain(name)
        query = select(users.c.password).where(users.c.name == name, users.c.disabled_at.is_(None))
        with self._backend.engine.connect() as connection:
            kept = connection.execute(query).scalar()
        if not fits(password, kept):
            return None
        secret, now = token(), _now()
        row = {"hash": digest(secret), "user": name, "created_at": now, "expires_at": _later(hours=hours)}
        with self._backend.writing() as connection:
            connection.execute(delete(sessions).where(sessions.c.expires_at <= now))
            connection.execute(insert(sessions).values(row))
            if kept and stale(kept):
                connection.execute(update(users).where(users.c.name == name).values(password=hashed(password)))
        return secret

    def session(self, secret: str) -> User | None:
        """Whose session it is, as long as it lasts."""
        query = select(users).join_from(users, sessions)
        query = query.where(sessions.c.hash == digest(secret), sessions.c.expires_at > _now())
        with self._backend.engine.connect() as connection:
            row = connection.execute(query.where(users.c.disabled_at.is_(None))).first()
        return _user(row) if row else None

    def log_out(self, secret: str) -> None:
        """End a session."""
        with self._backend.writing() as connection:
            connection.execute(delete(sessions).where(sessions.c.hash == digest(secret)))

    def new_token(self, user: str, role: Role, days: int, note: str = "") -> tuple[Token, str]:
        """A token and its secret, which is shown this once."""
        secret = token()
        with self._backend.writing() as connection:
            made = Token(
                id=_next(connection, tokens),
                user=_named(user),
                role=role,
                note=note,
                created_at=_now(),
                expires_at=_later(days=days),
            )
            connection.execute(insert(tokens).values(msgspec.structs.asdict(made) | {"hash": digest(secret)}))
        return made, secret

    def tokens(self) -> tuple[Token, ...]:
        """All tokens ever made, in order."""
        with self._backend.engine.connect() as connection:
            return tuple(_token(row) for row in connection.execute(select(tokens).order_by(tokens.c.id)))

    def token(self, secret: str) -> Token | None:
        """The token with this secret, where it holds: neither expired nor revoked, nor its user disabled."""
        query = select(tokens).where(tokens.c.hash == digest(secret), tokens.c.revoked_at.is_(None))
        with self._backend.engine.connect() as connection:
            row = connection.execute(query.where(tokens.c.expires_at > _now())).first()
            user = _found(connection, row.user) if row else None
        if row is None or (user and user.disabled_at):
            return None
        found = _token(row)
        return msgspec.structs.replace(found, role=min(found.role, user.role, key=ROLES.index)) if user else found

    def revoke(self, number: int) -> None:
        """Let a token hold no more; raises ``UsageError`` where there is none of this number."""
        with self._backend.writing() as connection:
            if connection.execute(select(tokens.c.id).where(tokens.c.id == number)).first() is None:
                raise UsageError(f"there is no token {number}; see: marsad token list")
            holds = (tokens.c.id == number, tokens.c.revoked_at.is_(None))
            connection.execute(update(tokens).where(*holds).values(revoked_at=_now()))

    def trace(self, left: Trace) -> None:
        """Keep a trace; it gets its number and time."""
        with self._backend.writing() as connection:
            made = msgspec.structs.replace(left, id=_next(connection, traces), at=_now())
            connection.execute(insert(traces).values(msgspec.structs.asdict(made)))

    def traces(self, limit: int = 100, offset: int = 0) -> tuple[int, tuple[Trace, ...]]:
        """How many traces there are, and some of them, the latest first."""
        query = select(traces).order_by(traces.c.id.desc()).limit(limit).offset(offset)
        with self._backend.engine.connect() as connection:
            total = connection.execute(select(func.count()).select_from(traces)).scalar_one()
            return total, tuple(map(_trace, connection.execute(query)))

    def key(self) -> bytes:
        """The key that signs what browsers hold; made once a record."""
        query = select(notes.c.value).where(notes.c.name == _KEY)
        with self._backend.engine.connect() as connection:
            known = connection.execute(query).scalar()
        if known is None:
            with self._backend.writing() as connection:
                known = connection.execute(query).scalar() or secrets.token_hex(32)
                connection.execute(delete(notes).where(notes.c.name == _KEY))
                connection.execute(insert(notes).values(name=_KEY, value=known))
        return bytes.fromhex(known)


def _named(name: str) -> str:
    """A name fit to be written under judgements; raises ``UsageError``."""
    clean = _plain(name)
    if not clean or len(clean) > 80 or not clean.isprintable():
        raise UsageError(f"{name!r} is no name: give up to 80 letters")
    return clean


def _plain(name: str) -> str:
    """A name in one of the ways in which it may be written."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def _long(password: str) -> str:
    if not SHORTEST <= len(password) <= LONGEST:
        raise UsageError(f"a password has {SHORTEST} to {LONGEST} letters; several words are easy to remember")
    return password


def _found(connection: Connection, name: str) -> User | None:
    row = connection.execute(select(users).where(users.c.name == name)).first()
    return _user(row) if row else None


def _user(row: Any) -> User:
    return msgspec.convert({name: row._mapping[name] for name in User.__struct_fields__}, User)


def _token(row: Any) -> Token:
    return msgspec.convert({name: row._mapping[name] for name in Token.__struct_fields__}, Token)


def _trace(row: Any) -> Trace:
    return msgspec.convert({name: row._mapping[name] for name in Trace.__struct_fields__}, Trace)


def _next(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.max(table.c.id))).scalar() or 0) + 1


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _later(**what: int) -> str:
    return (datetime.now(UTC) + timedelta(**what)).isoformat(timespec="seconds")
