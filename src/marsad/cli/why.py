"""``marsad why``: which rules found what in a page, and which patterns lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from marsad.cli.options import format_option, rules_option
from marsad.cli.output import emit


class Reason(msgspec.Struct, frozen=True):
    """A rule and the words it applies to; ``verdict`` is found or lost."""

    layer: str
    rule: str
    verdict: str
    start: int
    text: str
    slots: dict[str, str] = {}


@click.command()
@click.argument("path", metavar="PAGE", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@rules_option
@format_option
def command(path: Path, rules: Path | None, form: str | None) -> None:
    """Show which rules found what in PAGE, the patterns that lost included."""
    from marsad.pages import read_path
    from marsad.pipeline import Pipeline
    from marsad.rulebook import load_rulebook

    pipeline = Pipeline(load_rulebook(rules))
    reasons = [reason for page in read_path(path) for reason in _reasons(pipeline, page)]
    emit(reasons, form, ("layer", "rule", "verdict", "words", "slots"), _cells)


def _reasons(pipeline: object, page: object) -> Iterator[Reason]:
    from marsad import examples
    from marsad.pipeline import Pipeline

    assert isinstance(pipeline, Pipeline)
    draft = pipeline.draft(page)  # type: ignore[arg-type]
    for time in draft.times:
        yield Reason("times", time.rule, "found", time.start, time.text, {"value": str(time.value)})
    for said in draft.statements:
        yield Reason("statements", said.rule, "found", said.start, said.text, {"speaker": ", ".join(said.speakers)})
    for why in examples.explain(pipeline.rulebook, pipeline, draft):
        start = draft.article.text.find(why.text)
        yield Reason("patterns", why.pattern, "found" if why.won else "lost", start, why.text, why.slots)


def _cells(reason: Reason) -> tuple[str, ...]:
    slots = ", ".join(f"{name}: {words}" for name, words in reason.slots.items())
    return reason.layer, reason.rule, reason.verdict, reason.text, slots
