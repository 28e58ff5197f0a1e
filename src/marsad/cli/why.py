"""``marsad why``: which rules found what in a page, and why reports are one contact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from marsad.cli.options import db_option, format_option, rules_option
from marsad.cli.output import emit, tell

if TYPE_CHECKING:
    from marsad.record.reasons import Reason

FOUND = ("layer", "rule", "verdict", "words", "slots")
SPEAKS = ("layer", "what", "published", "outlet", "rule", "words", "because")


class Finding(msgspec.Struct, frozen=True):
    """A rule and the words it applies to; ``verdict`` is found or lost."""

    layer: str
    rule: str
    verdict: str
    start: int
    text: str
    slots: dict[str, str] = {}


@click.command()
@click.argument("what", metavar="PAGE|CONTACT")
@rules_option
@db_option
@format_option
def command(what: str, rules: Path | None, db: str | None, form: str | None) -> None:
    """Show which rules found what in PAGE, the patterns that lost included; or all that speaks for CONTACT.

    Of a contact, given by its id or one that it had before: every report with its words, its rule and what it shares
    with the others, the history, who says what where they differ, and what people judged.

    \b
    marsad why page.html
    marsad why enc-1f0c2a3b4d5e
    """
    if what.startswith("enc-") and not Path(what).exists():
        emit(_contact(what, db), form, SPEAKS, _speaks)
        return
    if not Path(what).is_file():
        raise click.UsageError(f"{what}: is neither a page nor a contact; ids of contacts begin with enc-")
    from marsad.pages import read_path
    from marsad.pipeline import Pipeline
    from marsad.rulebook import load_rulebook

    pipeline = Pipeline(load_rulebook(rules))
    found = [finding for page in read_path(Path(what)) for finding in _findings(pipeline, page)]
    emit(found, form, FOUND, _cells)


def _contact(name: str, db: str | None) -> tuple[Reason, ...]:
    from marsad.cli.asking import met
    from marsad.cli.options import database
    from marsad.record.encounters import called
    from marsad.record.reasons import reasons
    from marsad.store import open_store

    readings, _, found = met(db)
    encounter = called(name, found)
    if encounter.id != name:
        tell(f"{name} leads to {encounter.id}")
    with open_store(database(db)) as store:
        return reasons(encounter, readings, store.judgements())


def _speaks(reason: Reason) -> Sequence[str]:
    where = reason.outlet or reason.path or ""
    return reason.layer, reason.value, reason.published or "", where, reason.rule, reason.text, reason.says


def _findings(pipeline: object, page: object) -> Iterator[Finding]:
    from marsad import examples
    from marsad.pipeline import Pipeline

    assert isinstance(pipeline, Pipeline)
    draft = pipeline.draft(page)  # type: ignore[arg-type]
    for time in draft.times:
        yield Finding("times", time.rule, "found", time.start, time.text, {"value": str(time.value)})
    for said in draft.statements:
        yield Finding("statements", said.rule, "found", said.start, said.text, {"speaker": ", ".join(said.speakers)})
    for why in examples.explain(pipeline.rulebook, pipeline, draft):
        start = draft.article.text.find(why.text)
        yield Finding("patterns", why.pattern, "found" if why.won else "lost", start, why.text, why.slots)


def _cells(finding: Finding) -> tuple[str, ...]:
    slots = ", ".join(f"{name}: {words}" for name, words in finding.slots.items())
    return finding.layer, finding.rule, finding.verdict, finding.text, slots
