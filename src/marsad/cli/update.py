"""``marsad update``: read again what other rules have read."""

from __future__ import annotations

from pathlib import Path

import click

from marsad.cli import PARTIAL
from marsad.cli.add import failures, summary
from marsad.cli.options import database, db_option, jobs_option, rules_folder, rules_option
from marsad.cli.output import tell
from marsad.cli.progress import progress


@click.command()
@click.option("--errors", type=click.Path(path_type=Path), help="Write what could not be read here, as JSON lines.")
@db_option
@jobs_option
@rules_option
@click.pass_context
def command(ctx: click.Context, errors: Path | None, db: str | None, rules: Path | None, jobs: int | None) -> None:
    """Read pages of the record again whose readings were made by other rules than today's.

    Pages are read from the bytes that were kept when they were added. Judgements are found again by their words.

    \b
    marsad update
    marsad update --rules my-rules
    """
    from marsad.run.adding import updated
    from marsad.run.ordered import cores
    from marsad.store import open_store

    with open_store(database(db)) as store, progress("Reading again") as step, failures(errors) as failed:
        done = updated(store, rules_folder(rules), jobs=jobs or cores(), step=step, failed=failed.tell)
    tell(summary(done))
    ctx.exit(PARTIAL if done["failed"] else 0)
