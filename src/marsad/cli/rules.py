"""``marsad rules``: check, test, list and start rules."""

from __future__ import annotations

from pathlib import Path

import click

from marsad.cli import INVALID
from marsad.cli.options import format_option, rules_option
from marsad.cli.output import emit, tell

_TEMPLATE = """\
# What these patterns find, in a line.
schema: marsad.events/1
kind: {kind}
patterns:
  - id: {kind}.{name}
    # words as written, <verb> in any form, [noun] in any form, {{slot}} for actors, ( | ) for either, ? for optional
    pattern: ["<a:زار> {{p:place}}"]
    roles: {{a: visitor, p: host}}
    examples:
      - {{text: "زار الرئيس الفرنسي بغداد."}}
      - {{not: "زار السياح المتحف."}}
"""


@click.group()
def command() -> None:
    """Check, test, list and start rules; what stands in them is told in CONTRIBUTING.md."""


@command.command()
@rules_option
def check(rules: Path | None) -> None:
    """Read every rule file; a wrong one is named with file and line, and the exit status is 4."""
    from marsad import examples
    from marsad.rulebook import load_rulebook

    rulebook = load_rulebook(rules)
    count = examples.check(rulebook)
    tell(
        f"{len(rulebook.compiled.files)} files, {count} patterns, {len(rulebook.actors)} actors, "
        f"{len(rulebook.offices)} offices, {len(rulebook.forms)} first words: all well formed"
    )


@command.command()
@rules_option
@click.pass_context
def test(ctx: click.Context, rules: Path | None) -> None:
    """Hold every pattern against its examples, also of what it must not find."""
    from marsad import examples
    from marsad.rulebook import load_rulebook

    rulebook = load_rulebook(rules)
    failed = list(examples.failures(rulebook))
    for failure in failed:
        tell(f"{failure.where} {failure.pattern}: {failure.what}: {failure.text}")
    count = sum(len(p.examples) for p in rulebook.patterns)
    tell(f"{count - len(failed)} of {count} examples hold")
    ctx.exit(INVALID if failed else 0)


@command.command("list")
@rules_option
@format_option
@click.option("--layer", type=click.Choice(["events", "statements", "claims"]), help="Only patterns of one layer.")
def list_(rules: Path | None, form: str | None, layer: str | None) -> None:
    """List patterns with their first example."""
    from marsad import examples
    from marsad.rulebook import PatternEntry, load_rulebook

    def cells(entry: PatternEntry) -> tuple[str, ...]:
        example = next((e.text for e in entry.examples if e.text), "")
        return entry.id, entry.kind, " | ".join(entry.texts), example

    found = [p for p in examples.patterns(load_rulebook(rules)) if layer in (None, p.layer)]
    emit(found, form, ("id", "kind", "pattern", "example"), cells)


@command.command()
@click.argument("path", type=click.Path(path_type=Path))
def new(path: Path) -> None:
    """Start a rule file of contacts at PATH, such as my-rules/events/visit.yaml; never overwrites one."""
    from marsad.errors import UsageError

    if path.exists():
        raise UsageError(f"{path} is there already; edit it, or name another")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_TEMPLATE.format(kind=path.stem, name="mine"), encoding="utf-8")
    tell(f"{path} written; hold it against its examples with: marsad rules test --rules {path.parent.parent}")
