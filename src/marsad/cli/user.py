"""``marsad user``: who may log in where a team shares a record."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from marsad.cli.options import database, db_option, format_option
from marsad.cli.output import emit, tell
from marsad.cli.token import ROLES

if TYPE_CHECKING:
    from marsad.store.accounts import Role

COLUMNS = ("name", "role", "created", "disabled")


@click.group()
def command() -> None:
    """Say who may log in where a team shares a record, and as what.

    A reader reads, a reviewer also adds pages and judges, an admin also sees who wrote what.

    \b
    marsad user create Leila --role reviewer
    marsad user disable Leila
    """


def _password() -> str:
    """From the terminal without showing it, else the first line of the standard input."""
    if sys.stdin.isatty():
        return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))
    return sys.stdin.readline().rstrip("\n")


@command.command()
@click.argument("name")
@click.option("--role", type=click.Choice(ROLES), default="reader", show_default=True, help="What they may do.")
@db_option
def create(name: str, role: Role, db: str | None) -> None:
    """Let NAME log in; the password is asked for, or read from the standard input."""
    from marsad.store import open_store

    with open_store(database(db)) as store:
        made = store.accounts.create(name, role, _password())
    tell(f"{made.name} may log in as {made.role}")


@command.command("list")
@db_option
@format_option
def listed(db: str | None, form: str | None) -> None:
    """Print everybody who may log in or once could."""
    from marsad.store import open_store

    with open_store(database(db)) as store:
        every = store.accounts.users()
    emit(every, form, COLUMNS, lambda user: (user.name, user.role, user.created_at, user.disabled_at or ""))


@command.command()
@click.argument("name")
@db_option
def password(name: str, db: str | None) -> None:
    """Give NAME another password; whoever is logged in so must log in again."""
    from marsad.store import open_store

    with open_store(database(db)) as store:
        store.accounts.change(name, password=_password())
    tell(f"{name} has another password")


@command.command()
@click.argument("name")
@click.argument("role", type=click.Choice(ROLES))
@db_option
def role(name: str, role: Role, db: str | None) -> None:
    """Let NAME be reader, reviewer or admin."""
    from marsad.store import open_store

    with open_store(database(db)) as store:
        store.accounts.change(name, role=role)
    tell(f"{name} is {role}")


@command.command()
@click.argument("name")
@db_option
def disable(name: str, db: str | None) -> None:
    """End all sessions and tokens of NAME; what they judged stays."""
    _disabled(db, name, True)


@command.command()
@click.argument("name")
@db_option
def enable(name: str, db: str | None) -> None:
    """Let NAME log in again."""
    _disabled(db, name, False)


def _disabled(db: str | None, name: str, disabled: bool) -> None:
    from marsad.store import open_store

    with open_store(database(db)) as store:
        store.accounts.change(name, disabled=disabled)
    tell(f"{name} may {'not ' if disabled else ''}log in")
