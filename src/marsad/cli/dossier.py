"""``marsad dossier``: a sourced brief."""

from __future__ import annotations

from pathlib import Path

import click

from marsad.cli.filters import as_of_options, period_options, selection, topic_option
from marsad.cli.options import db_option
from marsad.cli.output import tell
from marsad.record.known import Basis
from marsad.record.questions import Question


@click.command()
@click.argument("actor", required=False)
@click.argument("other", metavar="[ACTOR]", required=False)
@topic_option
@period_options
@as_of_options
@click.option("-f", "--format", "form", type=click.Choice(["md", "html"]), help="Default: by OUT's ending, else md.")
@click.option(
    "-o", "--out", type=click.Path(dir_okay=False, path_type=Path), help="The file; default: standard output."
)
@db_option
def command(
    actor: str | None,
    other: str | None,
    topic: str | None,
    first: str | None,
    last: str | None,
    as_of: str | None,
    known_by: Basis | None,
    form: str | None,
    out: Path | None,
    db: str | None,
) -> None:
    """Write what the record holds on ACTOR, on two, on a topic or a period, every line with its sources.

    Contacts, what was called off, what is coming, what reports disagree on, statements, claims held against the
    record. The HTML is one page without script that prints well.

    \b
    marsad dossier Putin Rahmon
    marsad dossier تونس --from 2018 --to 2018-06 -o tunisia.html
    marsad dossier --topic sanctions --format html > sanctions.html
    """
    from marsad.export.dossier import html, markdown
    from marsad.export.package import written_whole
    from marsad.record.dossier import dossier

    asked = Question(actor=actor, other=other, topic=topic, first=first, last=last, as_of=as_of, known_by=known_by)
    brief = dossier(selection(db, asked))
    page = form == "html" or (form is None and out is not None and out.suffix in (".html", ".htm"))
    made = html(brief) if page else markdown(brief)
    if out is None:
        click.echo(made, nl=False)
    else:
        tell(f"{len(brief.contacts)} contacts, {len(brief.statements)} statements, {len(brief.articles)} articles")
        click.echo(str(written_whole(out, made.encode("utf-8"))))
