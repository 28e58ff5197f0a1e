"""The filters that verbs share: actor, dyad, kind, status, topic, outlet, period."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from marsad.record.questions import Question, Selection

Verb = TypeVar("Verb", bound=Callable[..., Any])


def period_options(verb: Verb) -> Verb:
    """``--from`` and ``--to``: dates or their beginnings, both included."""
    verb = click.option("--to", "last", metavar="DATE", help="Up to this day, month or year.")(verb)
    return click.option("--from", "first", metavar="DATE", help="From this day, month or year on.")(verb)


def filter_options(verb: Verb) -> Verb:
    """All filters as options; the verb takes them as ``actor``, ``other`` … ``last``."""
    verb = period_options(verb)
    verb = click.option("--outlet", metavar="ID", help="Only what this outlet reports.")(verb)
    verb = click.option("--topic", metavar="ID", help="Only on this topic: border-security, sanctions …")(verb)
    verb = click.option("--status", help="Only contacts of this status: occurred, planned, cancelled …")(verb)
    verb = click.option("--kind", help="Only contacts of this kind: call, meeting, visit …")(verb)
    verb = click.option("--with", "other", metavar="ACTOR", help="Only what concerns this actor too.")(verb)
    return click.option("--actor", metavar="ACTOR", help="Only what concerns this actor.")(verb)


def selection(db: str | None, asked: Question) -> Selection:
    """The part of the database's record that answers the question."""
    from marsad.cli.asking import met
    from marsad.record.questions import select

    readings, _, found = met(db, texts=True)
    return select(readings, asked, found)
