"""``marsad actors``: find, show, check and import what the rules know of actors."""

from __future__ import annotations

from pathlib import Path

import click

from marsad.cli import INVALID
from marsad.cli.options import JSONL, format_option, rules_folder, rules_option
from marsad.cli.output import chosen, emit, table, tell
from marsad.rulebook import ActorEntry, Rulebook, load_rulebook
from marsad.rulebook.audit import ERROR, Finding, audit, day
from marsad.rulebook.seek import Card, Term

_FACTS = ("kind", "en", "aliases_en", "ar", "short", "adjective", "wikidata", "country", "where")


@click.group()
def command() -> None:
    """What the rules know of states, bodies and people, and who held which office when."""


@command.command()
@click.argument("name")
@rules_option
@format_option
@click.pass_context
def find(ctx: click.Context, name: str, rules: Path | None, form: str | None) -> None:
    """Find actors by NAME, in Arabic or Latin letters; marks and spelling variants do not matter."""
    from marsad.rulebook import seek

    found = seek.find(load_rulebook(rules_folder(rules)), name)
    emit(found, form, ("id", "kind", "English", "Arabic", "country"), _line)
    if not found:
        tell(f"nobody is called {name!r}; a part of the name in either script is enough")
    ctx.exit(0 if found else 1)


def _line(entry: ActorEntry) -> tuple[str, ...]:
    return entry.id, entry.kind, entry.en, entry.ar, entry.country


@command.command()
@click.argument("actor")
@click.option("--on", default="", metavar="DATE", help="Only offices and holders of that day (YYYY-MM-DD).")
@rules_option
@format_option
def show(actor: str, on: str, rules: Path | None, form: str | None) -> None:
    """Show names and offices of ACTOR, an id or a name that only one has."""
    from marsad.errors import UsageError
    from marsad.rulebook import seek

    if on and day(on) is None:
        raise UsageError(f"{on!r} is no date; write YYYY-MM-DD")
    rulebook = load_rulebook(rules_folder(rules))
    card = seek.card(rulebook, _identified(rulebook, actor), on)
    if chosen(form) == JSONL:
        emit([card], form, (), lambda _: ())
    else:
        table(_facts(card), (card.id, ""))
        table(map(_term, card.terms), ("office", "of", "who", "from", "to", "source", "note"))


def _identified(rulebook: Rulebook, name: str) -> str:
    """The id itself (also of an office), or that of the only actor so called; raises ``UsageError``."""
    from marsad.errors import UsageError
    from marsad.rulebook import seek

    if name in rulebook.actors or any(office.id == name for office in rulebook.offices.values()):
        return name
    ids = [entry.id for entry in seek.find(rulebook, name)]
    if len(ids) != 1:
        choice = f"it may be {', '.join(ids[:8])}" if ids else "look for it with: marsad actors find"
        raise UsageError(f"{name!r} names no single actor; {choice}")
    return ids[0]


def _facts(card: Card) -> list[tuple[str, str]]:
    values = [(name, getattr(card, name)) for name in _FACTS]
    return [(name, v if isinstance(v, str) else " · ".join(v)) for name, v in values if v]


def _term(term: Term) -> tuple[str, ...]:
    return term.office, term.of, term.person, term.since, term.until, term.source, term.note


@command.command()
@click.option("--errors", "only_errors", is_flag=True, help="Leave out warnings.")
@rules_option
@format_option
@click.pass_context
def check(ctx: click.Context, only_errors: bool, rules: Path | None, form: str | None) -> None:
    """Look for wrong dates, unknown holders, twins, gaps, overlaps, shared names; errors make the exit status 4."""
    found = audit(load_rulebook(rules_folder(rules)))
    errors = sum(f.level == ERROR for f in found)
    emit([f for f in found if not only_errors or f.level == ERROR], form, ("level", "sort", "where", "what"), _finding)
    tell(f"{errors} errors, {len(found) - errors} warnings")
    ctx.exit(INVALID if errors else 0)


def _finding(finding: Finding) -> tuple[str, ...]:
    return finding.level, finding.sort, finding.where, finding.what


@command.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--into", required=True, type=click.Path(file_okay=False, path_type=Path), help="Your folder of rules.")
@rules_option
def import_(file: Path, into: Path, rules: Path | None) -> None:
    """Write the actors of FILE as rules into a folder of your own; nothing is ever overwritten.

    FILE is a table with the columns id,en,ar,kind,country,wikidata,office,from,to, or a result of the Wikidata Query
    Service as CSV or JSON (item, itemLabel, itemLabelAr, …). Several Arabic spellings stand between bars: |.
    """
    from marsad.rulebook.adopt import adopt

    done = adopt(load_rulebook(rules_folder(rules)), file, into)
    load_rulebook(into)
    for path in done.files:
        click.echo(path)
    known = f"; known already: {', '.join(done.known)}" if done.known else ""
    tell(f"{done.actors} actors and {done.terms} terms written{known}; use them with: --rules {into}")
