"""``marsad add``: pages into the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from marsad.cli import PARTIAL
from marsad.cli.options import database, db_option, reading_options, rules_folder
from marsad.cli.output import tell
from marsad.cli.progress import progress

if TYPE_CHECKING:
    from marsad.run.local import Unread


@click.command()
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@click.option("--errors", type=click.Path(path_type=Path), help="Write what could not be read here, as JSON lines.")
@db_option
@reading_options
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    errors: Path | None,
    db: str | None,
    kind: str,
    rules: Path | None,
    jobs: int | None,
) -> None:
    """Read pages and keep them in the database; what is there already is not read again.

    PATH is a file of plain text, HTML or JSON lines (also .jsonl.gz), a web archive (.warc, .warc.gz, whose pages keep
    the time they were captured), a folder of such files, or -. However the
    command ends, whole articles are kept; calling it again goes on with the rest.

    \b
    marsad add pages/
    marsad add --db news.db articles.jsonl.gz --errors unread.jsonl
    """
    from marsad.run.adding import added
    from marsad.run.local import left_out
    from marsad.run.ordered import cores
    from marsad.store import open_store

    with open_store(database(db), create=True) as store:
        with progress("Adding") as step, failures(errors) as failed:
            done = added(
                store, paths, rules_folder(rules), kind=kind, jobs=jobs or cores(), step=step, failed=failed.tell
            )
        held = store.counts()
    tell(summary(done))
    if others := left_out(paths, database(db)):
        tell(f"no pages, left out: {', '.join(f'{count} {ending}' for ending, count in others.most_common())}")
    tell(f"{shown(database(db))}: {held.articles} articles, {held.events} contacts, {held.statements} statements")
    ctx.exit(PARTIAL if done["failed"] else 0)


def shown(db: str) -> str:
    """The database as it may be shown: without a password."""
    if "://" not in db:
        return db
    from sqlalchemy.engine import make_url

    return make_url(db).render_as_string()


def summary(done: Counter[str]) -> str:
    """How many articles were added, updated, unchanged, failed: those of them that any were."""
    order = ("added", "updated", "unchanged", "without page", "failed")
    return ", ".join(f"{done[what]} {what}" for what in order if done[what]) or "nothing to do"


class Failures:
    """Where inputs that failed are told: on the standard error, and in a file if asked."""

    def __init__(self, file: TextIO | None = None) -> None:
        self.file = file

    def tell(self, unread: Unread) -> None:
        """Say which input failed, and why."""
        import msgspec

        tell(f"marsad: {unread.path}: {unread.problem}")
        if self.file is not None:
            self.file.write(msgspec.json.encode(unread).decode() + "\n")
            self.file.flush()


@contextmanager
def failures(path: Path | None) -> Iterator[Failures]:
    """Failures told on the standard error, and written to ``path`` where one is given."""
    if path is None:
        yield Failures()
        return
    with path.open("w", encoding="utf-8") as file:
        yield Failures(file)
