"""Write docs/reference/cli.md from the help of the commands: python tools/cli_reference.py [--check]."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from marsad.cli import marsad

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "cli.md"
COMMAND = "python tools/cli_reference.py"
_WIDTH = 100


def page() -> str:
    """The whole page: every verb with its help, as a terminal of 100 columns shows it."""
    head = f"# The command line\n\n<!-- Made by `{COMMAND}` from the commands' own help; change it there. -->\n"
    return head + "".join(f"\n## {name}\n\n```text\n{text}\n```\n" for name, text in helps(marsad, "marsad"))


def helps(command: click.Command, name: str, parent: click.Context | None = None) -> Iterator[tuple[str, str]]:
    """The help of a command and of all below it, by their whole names."""
    context = click.Context(command, info_name=name.rpartition(" ")[2], parent=parent)
    context.terminal_width = context.max_content_width = _WIDTH
    context.help_option_names = ["-h", "--help"]
    yield name, "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    if isinstance(command, click.Group):
        for verb in command.list_commands(context):
            below = command.get_command(context, verb)
            if below is not None:
                yield from helps(below, f"{name} {verb}", context)


def main(args: list[str]) -> int:
    """Write the page, or with ``--check`` say whether it is in step: 0 if so, 1 if not."""
    wanted = page()
    if args == ["--check"]:
        in_step = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == wanted
        print(f"{PAGE.name} is in step" if in_step else f"{PAGE.name} is out of step; run: {COMMAND}")
        return 0 if in_step else 1
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(wanted, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
