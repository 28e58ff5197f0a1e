"""``marsad add``: pages into the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli import PARTIAL
from marsad.cli.options import database, db_option, reading_options, rules_folder
from marsad.cli.output import tell

if TYPE_CHECKING:
    from marsad.pages import Page
    from marsad.run.local import Unread
    from marsad.store import Store


@click.command()
@click.argument("paths", metavar="PATH…", nargs=-1, required=True)
@db_option
@reading_options
@click.pass_context
def command(
    ctx: click.Context, paths: tuple[str, ...], db: str | None, kind: str, rules: Path | None, jobs: int
) -> None:
    """Read pages and keep them in the database; what is there already is not read again.

    PATH is a file of plain text, HTML or JSON lines (also .jsonl.gz), a folder of such files, or -.

    \b
    marsad add pages/
    marsad add --db news.db articles.jsonl.gz
    """
    from marsad.store import open_store

    with open_store(database(db), create=True) as store:
        done = added(store, paths, rules_folder(rules), kind=kind, jobs=jobs)
        held = store.counts()
    tell(summary(done))
    tell(f"{database(db)}: {held.articles} articles, {held.events} contacts, {held.statements} statements")
    ctx.exit(PARTIAL if done["failed"] else 0)


def summary(done: Counter[str]) -> str:
    """How many articles were added, updated, unchanged, failed: those of them that any were."""
    order = ("added", "updated", "unchanged", "failed")
    return ", ".join(f"{done[what]} {what}" for what in order if done[what])


def added(store: Store, paths: Iterable[str], rules: Path | None, *, kind: str = "auto", jobs: int = 1) -> Counter[str]:
    """Add the pages to the store, one transaction an article; counts of what became of them."""
    from marsad.run.local import Unread, pages, pipeline, readings

    version, done = pipeline(rules).rulebook.version, Counter[str]()

    def fresh(found: Iterable[Page | Unread]) -> Iterator[Page | Unread]:
        for page in found:
            if isinstance(page, Unread) or not store.has(page.article.id, version):
                yield page
            else:
                done["unchanged"] += 1

    for found in readings(fresh(pages(paths, kind)), rules, jobs):
        if isinstance(found, Unread):
            done["failed"] += 1
            tell(f"marsad: {found.path}: {found.problem}")
        else:
            done[store.add(found, version)] += 1
    return done
