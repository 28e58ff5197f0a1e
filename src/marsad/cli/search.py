"""``marsad search``: articles by their words, actors, contacts, topics, outlets and dates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from marsad.cli.filters import filter_options
from marsad.cli.options import JSONL, database, db_option, format_option
from marsad.cli.output import chosen, emit, isolated, tell

if TYPE_CHECKING:
    from marsad.article import Actor
    from marsad.record.known import Basis
    from marsad.store import Hit, Query, Snippet


@click.command()
@click.argument("query", default="")
@filter_options
@click.option("--limit", default=20, type=click.IntRange(1), help="At most so many articles; default: 20.")
@click.option("--meaning", is_flag=True, help="By what articles mean: QUERY is a question in Arabic, English …")
@click.option("--newest", is_flag=True, help="The newest first, not the best.")
@db_option
@format_option
def command(
    query: str,
    actor: str | None,
    other: str | None,
    as_of: str | None,
    known_by: Basis | None,
    meaning: bool,
    limit: int,
    newest: bool,
    db: str | None,
    form: str | None,
    **narrowed: str | None,
) -> None:
    """Print the articles in which all words of QUERY stand, the best first, with the words in their place.

    A word is found in any spelling, with article, prefixed letters, pronouns and regular endings. Words in quotation
    marks must stand in a row; a word with a minus before it must not stand there.

    With --meaning the articles nearest in meaning are found, whatever their words, once "marsad db index --meaning"
    has prepared them. Needs the extra "meaning".

    \b
    marsad search "أمن الحدود" --actor Rahmon
    marsad search '"وزير الخارجية" زيارة' --kind visit --status planned --from 2021-08
    marsad search --outlet aljazeera --newest
    marsad search -- 'قمة -رياضية'
    marsad search --meaning "Who mediates between Egypt and Ethiopia over the dam?"
    """
    import msgspec

    from marsad.cli.asking import turned
    from marsad.record.known import told
    from marsad.store import Query, open_store

    at = turned(db, as_of, known_by)
    if at:
        tell(told(at))
    with open_store(database(db)) as store:
        known = {"as_of": at.day, "known_by": at.basis} if at else {}
        asked = msgspec.convert(narrowed | known, Query)
        asked = msgspec.structs.replace(asked, words=query, limit=limit, newest=newest, meaning=meaning)
        if meaning and (left := store.unindexed()):
            tell(f"{left} articles cannot be found by meaning yet; run: marsad db index --meaning")
        hits = store.search(_with_actors(asked, store.actors() if actor or other else {}, actor, other))
    if chosen(form) == JSONL:
        emit(hits, JSONL, (), lambda hit: ())
    else:
        show(hits)


def _with_actors(asked: Query, actors: dict[str, Actor], one: str | None, two: str | None) -> Query:
    import msgspec

    from marsad.record.directory import resolve

    first, second = (resolve(name, actors) if name else None for name in (one, two))
    return msgspec.structs.replace(asked, actor=first or second, other=second if first else None)


def show(hits: Iterable[Hit]) -> None:
    """The hits for people: title, where it is from, and the words that answer, in their place."""
    for hit in hits:
        article = hit.article
        click.echo(isolated(click.style(article.title or article.path or article.id, bold=True)))
        about = (article.outlet, (article.published or "")[:10], article.path)
        click.echo("  " + " · ".join(isolated(part) for part in about if part))
        for snippet in hit.snippets:
            click.echo("  " + isolated(painted(snippet)))
        click.echo()


def painted(snippet: Snippet) -> str:
    """The snippet in one line, its marks styled; whole words only, so that letters stay joined."""
    pieces, done = [], snippet.start
    for mark in snippet.marks:
        pieces.append(snippet.text[done - snippet.start : mark.start - snippet.start])
        pieces.append(click.style(mark.text, bold=True, underline=True))
        done = mark.end
    pieces.append(snippet.text[done - snippet.start :])
    return " ".join("".join(pieces).split())
