"""``marsad schema``: the JSON Schema of a reading."""

from __future__ import annotations

import click
import msgspec

from marsad.article import json_schema


@click.command()
def command() -> None:
    """Print the JSON Schema of what `marsad read` prints, one line of it."""
    click.echo(msgspec.json.format(msgspec.json.encode(json_schema())))
