"""``marsad token``: secrets by which programs write through the API."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from marsad.cli.options import database, db_option, format_option
from marsad.cli.output import emit, tell

if TYPE_CHECKING:
    from marsad.store.accounts import Role

ROLES = ("reader", "reviewer", "admin")
COLUMNS = ("no", "user", "role", "for", "created", "expires", "holds")


@click.group()
def command() -> None:
    """Make and take back tokens, by which programs write through the API.

    \b
    marsad token create Leila --note "nightly import" --days 30
    marsad token list
    marsad token revoke 3
    """


@command.command()
@click.argument("user")
@click.option("--role", type=click.Choice(ROLES), default="reviewer", show_default=True, help="What it may do.")
@click.option("--days", type=click.IntRange(1, 3650), default=90, show_default=True, help="How long it holds.")
@click.option("--note", default="", help="What it is for.")
@db_option
def create(user: str, role: Role, days: int, note: str, db: str | None) -> None:
    """Make a token that writes in the name of USER; it is printed this once and kept only as a hash."""
    from marsad.store import open_store

    with open_store(database(db)) as store:
        made, secret = store.accounts.new_token(user, role, days, note)
    click.echo(secret)
    tell(f"token {made.id} of {made.user}, {made.role}, holds until {made.expires_at}; it is not shown again")


@command.command("list")
@db_option
@format_option
def listed(db: str | None, form: str | None) -> None:
    """Print all tokens, without their secrets."""
    from marsad.store import open_store

    with open_store(database(db)) as store:
        every = store.accounts.tokens()
    emit(
        every,
        form,
        COLUMNS,
        lambda t: (str(t.id), t.user, t.role, t.note, t.created_at, t.expires_at, "revoked" if t.revoked_at else "yes"),
    )


@command.command()
@click.argument("number", metavar="TOKEN", type=int)
@db_option
def revoke(number: int, db: str | None) -> None:
    """Let the TOKEN with this number hold no more, from this moment on."""
    from marsad.store import open_store

    with open_store(database(db)) as store:
        store.accounts.revoke(number)
    tell(f"token {number} is revoked")
