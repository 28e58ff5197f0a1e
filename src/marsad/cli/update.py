"""``marsad update``: read again what other rules have read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli import PARTIAL
from marsad.cli.add import Failures, failures, keep, summary
from marsad.cli.options import database, db_option, jobs_option, rules_folder, rules_option
from marsad.cli.output import tell
from marsad.cli.progress import Step, progress

if TYPE_CHECKING:
    from marsad.pages import Capture
    from marsad.store import Store


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
    from marsad.run.ordered import cores
    from marsad.store import open_store

    with open_store(database(db)) as store, progress("Reading again") as step, failures(errors) as failed:
        done = updated(store, rules_folder(rules), jobs=jobs or cores(), step=step, failed=failed)
    tell(summary(done))
    ctx.exit(PARTIAL if done["failed"] else 0)


def updated(
    store: Store, rules: Path | None, *, jobs: int = 1, step: Step | None = None, failed: Failures | None = None
) -> Counter[str]:
    """Read again what other rules have read; counts of what became of it, ``without page`` where no bytes are kept."""
    from marsad.pages import Capture
    from marsad.run.local import edition, entries

    done = Counter[str]()

    def old() -> Iterator[Capture]:
        for article, page in store.outdated(edition(rules)):
            if page is None:
                done["without page"] += 1
            else:
                yield Capture(article.path or "-", page.data, page.form)

    keep(store, entries(old(), rules, jobs), done, step, failed or Failures())
    return done
