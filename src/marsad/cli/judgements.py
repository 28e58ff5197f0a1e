"""``marsad judgements``: what people decided, and what of it waits for them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from marsad.cli.options import database, db_option, format_option
from marsad.cli.output import emit, tell

if TYPE_CHECKING:
    from marsad.article import Reading
    from marsad.record.encounters import Encounter
    from marsad.record.judgements import Judgement, Ruling

COLUMNS = ("no", "time", "user", "judgement", "about", "values", "holds", "reason")


@click.command()
@click.option("--lost", is_flag=True, help="Only those whose words tell of no contact any more, to be judged anew.")
@click.option("--gold", type=click.Path(file_okay=False, path_type=Path), help="Write judged articles here as gold.")
@db_option
@format_option
def command(lost: bool, gold: Path | None, db: str | None, form: str | None) -> None:
    """Print every judgement ever made, and whether it holds.

    \b
    marsad judgements --lost
    marsad judgements --gold my-gold/
    """
    from marsad.record.encounters import encounters
    from marsad.record.judgements import rulings
    from marsad.store import open_store

    with open_store(database(db)) as store:
        every, minted = store.judgements(), store.minted()
        deep = gold or any(judgement.scope == "statement" for judgement in every)
        readings = list(store.readings() if deep else store.contacts())
    given = rulings(every, {reading.article.id: reading for reading in readings})
    if gold:
        _write_gold(readings, encounters(readings, every, minted), given, gold)
        return
    waiting = {ruling.judgement.id for ruling in given if ruling.lost}
    shown = [judgement for judgement in every if judgement.id in waiting or not lost]
    standing = {ruling.judgement.id for ruling in given}
    emit(shown, form, COLUMNS, lambda judgement: _row(judgement, standing, waiting))


def _row(judgement: Judgement, standing: set[int], waiting: set[int]) -> Sequence[str]:
    held = "yes" if judgement.id in standing or judgement.verdict == "undo" else "undone"
    values = ", ".join(f"{field}={value or 'none'}" for field, value in judgement.values.items())
    about = f"judgement {judgement.undoes}" if judgement.undoes else "; ".join(a.text for a in judgement.about[:3])
    return (
        str(judgement.id),
        judgement.at,
        judgement.user,
        judgement.verdict,
        about,
        values,
        "words not found" if judgement.id in waiting else held,
        judgement.reason,
    )


def _write_gold(readings: list[Reading], found: Sequence[Encounter], given: Sequence[Ruling], folder: Path) -> None:
    from marsad.export.judged import write_judged

    written = write_judged(readings, found, given, folder)
    tell(f"{len(written)} articles written into {folder}")
