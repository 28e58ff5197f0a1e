"""``marsad stories``: articles about the same thing, and copies among them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from marsad.cli.filters import as_of_options, period_options
from marsad.cli.options import database, db_option, format_option
from marsad.cli.output import emit

if TYPE_CHECKING:
    from marsad.record.known import Basis
    from marsad.record.stories import Story

COLUMNS = ("from", "to", "articles", "outlets", "copies", "title of the first")


@click.command()
@click.option("--least", default=2, type=click.IntRange(2), help="Only stories of so many articles and more.")
@click.option("--outlets", default=1, type=click.IntRange(1), help="Only those that so many outlets tell.")
@click.option("--copies", is_flag=True, help="Only those with copies: one wording, or one address in several versions.")
@period_options
@as_of_options
@db_option
@format_option
def command(
    least: int,
    outlets: int,
    copies: bool,
    first: str | None,
    last: str | None,
    as_of: str | None,
    known_by: Basis | None,
    db: str | None,
    form: str | None,
) -> None:
    """Print stories, the largest first: articles published within days of each other about the same thing.

    \b
    marsad stories --outlets 3 --from 2018-03 --to 2018-04
    marsad stories --copies --format jsonl | jq .copies
    """
    from marsad.cli.asking import met, turned
    from marsad.record.stories import stories
    from marsad.store import open_store

    with open_store(database(db)) as store:
        links = list(store.links())
    readings, _, _ = met(db, at=turned(db, as_of, known_by))
    found = stories((reading.article for reading in readings), links)
    asked = (
        story
        for story in found
        if len(story.articles) >= least
        and len(story.outlets) >= outlets
        and (not copies or story.copies)
        and _overlaps(story, first, last)
    )
    emit(asked, form, COLUMNS, _row)


def _overlaps(story: Story, first: str | None, last: str | None) -> bool:
    """True where a day of the story lies in the period; an undated story lies in none that is bounded."""
    if first is None and last is None:
        return True
    if story.first is None or story.last is None:
        return False
    # The letter after every digit and mark: a prefix such as 2021-08 takes in its whole month.
    return story.last >= (first or "") and story.first < (last or "9999") + "~"


def _row(story: Story) -> Sequence[str]:
    copies = sum(map(len, story.copies))
    return (
        story.first or "",
        story.last or "",
        str(len(story.articles)),
        ", ".join(story.outlets),
        str(copies or ""),
        story.title or "",
    )
