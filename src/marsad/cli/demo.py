"""``marsad demo``: all of it, on pages that come with Marsad."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

import marsad
from marsad.cli import PARTIAL
from marsad.cli.output import table, tell

if TYPE_CHECKING:
    from marsad.article import Reading

PAGES = Path(marsad.__file__).parent / "demo" / "pages"
THREAD = "vladimir-putin"
"""Whose contacts the demonstration follows."""
MATTER = "afghanistan"
"""What it asks all speakers about."""
PARTIES = ("russia", "tajikistan", "taliban")
"""Whose positions on the matter it shows."""


@click.command()
@click.option(
    "--into",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("marsad-demo"),
    help="Folder of what it writes; default: marsad-demo.",
)
@click.pass_context
def command(ctx: click.Context, into: Path) -> None:
    """Read a dozen news pages that come with Marsad, and show the record that they make."""
    from marsad.cli.add import Failures, summary
    from marsad.errors import MarsadError
    from marsad.export.html import write_site
    from marsad.run.adding import added
    from marsad.store import open_store

    if not PAGES.is_dir():
        raise MarsadError(f"{PAGES}: the pages of the demonstration are not there")
    into.mkdir(parents=True, exist_ok=True)
    db = str(into / "marsad.db")
    with open_store(db, create=True) as store:
        done = added(store, [os.path.relpath(PAGES)], None, failed=Failures().tell)
        readings = list(store.readings())
    tell(f"Pages read into {db}: {summary(done)}.")
    show(readings)
    index = write_site(readings, into / "site")
    click.echo("\nEvery line above opens at the words it was read from:")
    click.echo(f"  {index}")
    click.echo("Ask the record yourself:")
    click.echo(f"  marsad timeline Putin --with Rahmon --db {db}")
    click.echo(f"  marsad statements --about {MATTER} --db {db}")
    click.echo(f"  marsad positions {PARTIES[0]} --about {MATTER} --db {db}")
    click.echo("Or look at it in a browser:")
    click.echo(f"  marsad serve --db {db}")
    ctx.exit(PARTIAL if done["failed"] else 0)


def show(readings: Sequence[Reading]) -> None:
    """The thread's timeline, the claims held against the record, who said what on the matter, the positions."""
    from marsad.cli.tables import CLAIM, CONTACT, POSITION, SAID, claim_row, contact_row, position_row, said_row
    from marsad.record.claims import claim_checks
    from marsad.record.directory import directory, label, timeline
    from marsad.record.encounters import encounters
    from marsad.record.positions import positions
    from marsad.record.statements import said

    actors, found = directory(readings), encounters(readings)
    contacts = timeline(found, actors, actor=THREAD)
    click.echo(f"\nContacts of {label(THREAD, actors)}, by date")
    table([contact_row(encounter, actors) for encounter in contacts], CONTACT)
    click.echo("What the press asserts, held against the record")
    table([claim_row(check, actors) for check in claim_checks(readings, found)], CLAIM)
    click.echo(f"Who said what on {label(MATTER, actors)}")
    table([said_row(each, actors) for each in said(readings, about=MATTER)], SAID)
    for party in PARTIES:
        held = positions(readings, actors, party, about=MATTER)
        if held:
            click.echo(f"Positions of {label(party, actors)} on {label(MATTER, actors)}")
            table([position_row(each, actors) for each in held], POSITION)
