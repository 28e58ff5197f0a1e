"""``marsad read``: pages in, readings out; no database, no network."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from marsad.article import Event, Reading, Statement, to_json
from marsad.cli import PARTIAL
from marsad.cli.options import JSONL, format_option, reading_options, rules_folder
from marsad.cli.output import chosen, table, tell


@click.command()
@click.argument("paths", metavar="PAGE…", nargs=-1, required=True)
@format_option
@reading_options
@click.pass_context
def command(
    ctx: click.Context, paths: tuple[str, ...], form: str | None, kind: str, rules: Path | None, jobs: int | None
) -> None:
    """Read pages and print all that they say, one JSON object an article.

    PAGE is a file of plain text, HTML or JSON lines, a web archive (WARC), a folder of such files, or - for the
    standard input.

    \b
    marsad read page.html
    marsad read --format jsonl pages/*.txt > readings.jsonl
    curl -s https://… | marsad read --input html -
    """
    from marsad.run.local import Unread, pages, readings

    failed = 0
    show = _line if chosen(form) == JSONL else _tables
    for found in readings(pages(paths, kind), rules_folder(rules), jobs or 1):
        if isinstance(found, Unread):
            failed += 1
            tell(f"marsad: {found.path}: {found.problem}")
        else:
            show(found)
    ctx.exit(PARTIAL if failed else 0)


def _line(reading: Reading) -> None:
    click.echo(to_json(reading))


def _tables(reading: Reading) -> None:
    """The reading for people: what the page is, contacts, statements, claims, each with its words."""
    article = reading.article
    click.echo("\n" + (article.title or article.path or ""))
    click.echo(" · ".join(part for part in (article.outlet, article.published, article.path) if part))
    if reading.events:
        rows = [_contact(event, reading) for event in reading.events]
        table(rows, ("contact", "status", "who", "date", "place", "words"))
    if reading.statements:
        table([_said(said, reading) for said in reading.statements], ("speaker", "class", "form", "words"))
    if reading.claims:
        claims = [(c.kind, c.of or "", str(c.value), _words(c.evidence)) for c in reading.claims]
        table(claims, ("claim", "of", "value", "words"))
    for problem in reading.problems:
        tell(f"marsad: {article.path}: {problem}")


def _contact(event: Event, reading: Reading) -> tuple[str, ...]:
    who = ", ".join(_label(part.actor, reading) for part in event.participants)
    place = _label(event.place, reading) if event.place else ""
    return event.kind, event.status, who, event.date or "", place, _words(event.evidence)


def _said(said: Statement, reading: Reading) -> tuple[str, ...]:
    speakers = ", ".join(_label(name, reading) for name in said.speakers) or "?"
    return speakers, said.class_, said.form, said.text


def _words(evidence: Iterable[object]) -> str:
    return next((getattr(span, "text", "") for span in evidence), "")


def _label(name: str, reading: Reading) -> str:
    return reading.actors[name].label_en if name in reading.actors else name
