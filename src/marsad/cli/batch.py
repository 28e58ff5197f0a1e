"""``marsad batch``: many questions at once."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

import click

from marsad.cli import PARTIAL
from marsad.cli.filters import as_of_options
from marsad.cli.options import db_option
from marsad.cli.output import tell
from marsad.record.known import Basis


@click.command()
@click.argument("file", metavar="QUERIES.csv", type=click.File("rb"))
@click.option(
    "-o",
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("answers"),
    help="The folder of the answers; default: answers.",
)
@click.option("--excel", is_flag=True, help="CSV that Excel opens as it is: with a byte order mark, without formulas.")
@as_of_options
@db_option
@click.pass_context
def command(
    ctx: click.Context,
    file: BinaryIO,
    out: Path,
    excel: bool,
    as_of: str | None,
    known_by: Basis | None,
    db: str | None,
) -> None:
    """Answer every line of QUERIES.csv with a CSV of its own, and write a summary of all.

    Columns, all of them optional: question (contacts, statements, claims, reports, articles, actors), actor, with,
    kind, status, topic, outlet, from, to. A line that cannot be answered says why in the summary; the others go on.

    \b
    question,actor,with,topic,from,to
    contacts,Putin,Rahmon,,2021,2022
    statements,تونس,,sanctions,,
    """
    from marsad.cli.filters import selection
    from marsad.export.batch import answers, questions, write_answers
    from marsad.record.questions import Question

    asked = questions(file.read(), file.name)
    everything = selection(db, Question(as_of=as_of, known_by=known_by))
    found = list(answers(everything, asked))
    click.echo(str(write_answers(found, out, excel=excel, asked=everything.question)))
    failed = [answer for answer in found if answer.problem]
    for answer in failed:
        tell(f"marsad: {file.name}:{answer.asked.line}: {answer.problem}")
    tell(f"{len(found) - len(failed)} answered" + (f", {len(failed)} failed" if failed else ""))
    ctx.exit(PARTIAL if failed else 0)
