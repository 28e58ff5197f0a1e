"""Options that mean the same in every verb, and what they default to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from marsad.settings import load_settings

Verb = TypeVar("Verb", bound=Callable[..., Any])

TABLE, JSONL = "table", "jsonl"


def db_option(verb: Verb) -> Verb:
    """``--db``: the database; else ``MARSAD_DB``, the configuration file, ``./marsad.db``."""
    return click.option(
        "--db", metavar="FILE", help="SQLite file or postgresql://…; default: MARSAD_DB or ./marsad.db."
    )(verb)


def format_option(verb: Verb) -> Verb:
    """``--format``: a table for people, JSON lines for programs; by where the output goes if not given."""
    text = "Default: a table on a terminal, JSON lines in a pipe."
    return click.option("-f", "--format", "form", type=click.Choice([JSONL, TABLE]), help=text)(verb)


def rules_option(verb: Verb) -> Verb:
    """``--rules``: a folder of one's own rules, laid over those of Marsad."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    return click.option("--rules", type=folder, help="A folder of rules laid over those of Marsad.")(verb)


def reading_options(verb: Verb) -> Verb:
    """``--input``, ``--rules`` and ``--jobs`` of the verbs that read pages."""
    return input_option(jobs_option(rules_option(verb)))


def jobs_option(verb: Verb) -> Verb:
    """``--jobs``: how many processes read; without it each verb does what suits it."""
    return click.option("--jobs", type=click.IntRange(1), help="Processes that read; add and update use all cores.")(
        verb
    )


def input_option(verb: Verb) -> Verb:
    """``--input``: what the pages are, where it is not to be found out."""
    forms = click.Choice(["auto", "text", "html", "jsonl"])
    return click.option("--input", "kind", type=forms, default="auto", help="What the pages are.")(verb)


def database(given: str | None) -> str:
    """Where the database is."""
    return given or load_settings().db


def rules_folder(given: Path | None) -> Path | None:
    """The folder of the user's own rules, or nothing."""
    named = load_settings().rules
    return given or (Path(named) if named else None)
