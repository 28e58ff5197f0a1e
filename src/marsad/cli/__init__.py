"""The command ``marsad``: one file a verb, each loaded only when it is called."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from marsad import __version__
from marsad.errors import MarsadError, RuleError, SettingsError, UsageError
from marsad.run import rubbish

VERBS = {
    "read": "Read pages and print all that they say.",
    "add": "Add pages to the record.",
    "update": "Read again what other rules have read.",
    "search": "Articles by words, actors, contacts, topics, outlets and dates.",
    "stories": "Articles about the same thing, and copies among them.",
    "timeline": "Contacts by date: of an actor, of two, of all.",
    "encounters": "Contacts with every report of them.",
    "statements": "Who said what.",
    "positions": "What a party promised, demanded, denied and said, and when.",
    "judge": "Accept, correct and reject what was found, merge and split contacts.",
    "judgements": "What people decided, and whether it holds.",
    "claims": "What the press asserts about the record, held against it.",
    "dossier": "A sourced brief on an actor, two, a topic or a period.",
    "export": "The record in the formats of other tools.",
    "batch": "Many questions at once, one folder of tables.",
    "serve": "The record as a web application and API.",
    "user": "Who may log in where a team shares the record.",
    "token": "Secrets by which programs write through the API.",
    "site": "Write the record as static pages, every fact linked to its words.",
    "why": "Show which rules found what in a page, or what speaks for a contact.",
    "db": "Check, save, bring back, migrate the database.",
    "rules": "Check, test, list and start rules.",
    "actors": "Find, show, check and import states, bodies and people.",
    "schema": "JSON Schema of a reading.",
    "demo": "Show all of it on pages that come with Marsad.",
}
"""Every verb with its line in the help; the verb's file is named like it and holds its ``command``."""

FAILURE, USAGE, PARTIAL, INVALID, INTERRUPTED = 1, 2, 3, 4, 130


class Verbs(click.Group):
    """The group of verbs; a closed pipe ends it quietly."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all verbs."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb's command, from its own file."""
        if cmd_name not in VERBS:
            return None
        found = import_module(f"marsad.cli.{cmd_name}").command
        return found if isinstance(found, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of verbs, without loading any."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))

    def invoke(self, ctx: click.Context) -> object:
        """Run the verb; whoever reads the output may stop when they have seen enough."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 (closed by the end of the process)
            ctx.exit(0)


@click.command(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="marsad")
def marsad() -> None:
    """Read Arabic news and keep a sourced record of diplomacy.

    \b
    marsad read page.html | jq .events
    marsad add pages/ && marsad timeline Putin --with Rahmon
    marsad demo
    """


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: one of those above, 0 where all went well."""
    rubbish.seldom()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = marsad.main(args=args, prog_name="marsad", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except MarsadError as error:
        click.echo(f"marsad: {error}", err=True)
        return _exit_code(error)
    return code if isinstance(code, int) else 0


def _exit_code(error: MarsadError) -> int:
    if isinstance(error, (RuleError, SettingsError)):
        return INVALID
    return USAGE if isinstance(error, UsageError) else FAILURE
