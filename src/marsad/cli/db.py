"""``marsad db``: check, save, bring back, migrate the database."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli import FAILURE
from marsad.cli.options import database, db_option
from marsad.cli.output import tell
from marsad.cli.progress import progress

if TYPE_CHECKING:
    from marsad.store import Store


@click.group()
def command() -> None:
    """Look after the database of the record."""


@command.command()
@db_option
@click.pass_context
def check(ctx: click.Context, db: str | None) -> None:
    """Say what is wrong with the database; the exit status is 1 if anything is."""
    from marsad.store import open_store

    with open_store(database(db)) as store:
        faults = list(store.check())
        held = store.counts()
    for fault in faults:
        click.echo(fault)
    found = f"{len(faults)} faults" if faults else "no faults"
    tell(f"{held.articles} articles, {held.events} contacts, {held.statements} statements: {found}")
    ctx.exit(FAILURE if faults else 0)


@command.command()
@click.argument("file", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path))
@db_option
def backup(file: Path, db: str | None) -> None:
    """Save the record into FILE, an SQLite database of Marsad that can be asked like any other.

    Others may add articles meanwhile; FILE holds the record as it was when the command began.
    """
    from marsad.store import open_store
    from marsad.store.saving import save

    with open_store(database(db)) as store:
        save(store, file)
    tell(f"{file}: saved; bring it back with: marsad db restore {file} --db …")


@command.command()
@click.argument("file", metavar="FILE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@db_option
def restore(file: Path, db: str | None) -> None:
    """Bring a saved record back, into a new SQLite file or an empty PostgreSQL database.

    \b
    marsad db restore saved.db --db marsad.db
    marsad db restore saved.db --db postgresql://localhost/marsad
    """
    from marsad.store.saving import restored

    held = restored(file, database(db))
    tell(f"{held.articles} articles, {held.events} contacts, {held.statements} statements brought back")


@command.command()
@db_option
def migrate(db: str | None) -> None:
    """Bring the database of an older Marsad to today's form, all or nothing."""
    from marsad.store import open_backend
    from marsad.store.migrate import migrate as migrated
    from marsad.store.sql import SqlStore

    with SqlStore(open_backend(database(db), migrating=True)) as store:
        before, after = migrated(store)
    tell(f"of version {after} already" if before == after else f"migrated from version {before} to {after}")


@command.command()
@click.option("--meaning", is_flag=True, help="Instead: let articles that came since be found by meaning.")
@db_option
def index(meaning: bool, db: str | None) -> None:
    """Make anew what articles are searched and compared by.

    With --meaning those articles are prepared for "marsad search --meaning" that are not yet; it can be interrupted
    at any time and goes on where it was.
    """
    from marsad.store import open_store

    with open_store(database(db)) as store:
        if meaning:
            _index_meaning(store)
        else:
            store.reindex()
            tell("the index was made anew")


def _index_meaning(store: Store) -> None:
    done = Counter[str]()
    with progress("by meaning") as step:
        while made := store.index_meaning():
            done["prepared"] += made
            step(done)
    tell(f"{done['prepared']} articles prepared")
