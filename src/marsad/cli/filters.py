"""The filters that verbs share: actor, dyad, kind, status, topic, outlet, period."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click
import msgspec

from marsad.record.questions import Question, Selection

Verb = TypeVar("Verb", bound=Callable[..., Any])


def period_options(verb: Verb) -> Verb:
    """``--from`` and ``--to``: dates or their beginnings, both included."""
    verb = click.option("--to", "last", metavar="DATE", help="Up to this day, month or year.")(verb)
    return click.option("--from", "first", metavar="DATE", help="From this day, month or year on.")(verb)


def topic_option(verb: Verb) -> Verb:
    """``--topic``: a topic by its id."""
    return click.option("--topic", metavar="ID", help="Only on this topic: border-security, sanctions …")(verb)


def as_of_options(verb: Verb) -> Verb:
    """``--as-of`` and ``--known-by``: the record turned back to a day."""
    by = "What says which articles were there: when they were captured, or published; default: the first that can."
    verb = click.option("--known-by", type=click.Choice(["capture", "publication"]), help=by)(verb)
    return click.option("--as-of", metavar="DATE", help="The record as it was known on this day.")(verb)


def filter_options(verb: Verb) -> Verb:
    """All filters as options; the verb takes them as ``actor``, ``other`` … ``last``, ``as_of``, ``known_by``."""
    verb = as_of_options(period_options(verb))
    verb = click.option("--outlet", metavar="ID", help="Only what this outlet reports.")(verb)
    verb = topic_option(verb)
    verb = click.option("--status", help="Only contacts of this status: occurred, planned, cancelled …")(verb)
    verb = click.option("--kind", help="Only contacts of this kind: call, meeting, visit …")(verb)
    verb = click.option("--with", "other", metavar="ACTOR", help="Only what concerns this actor too.")(verb)
    return click.option("--actor", metavar="ACTOR", help="Only what concerns this actor.")(verb)


def selection(db: str | None, asked: Question) -> Selection:
    """The part of the database's record that answers the question."""
    from marsad.cli.asking import met, turned
    from marsad.record.questions import select

    at = turned(db, asked.as_of, asked.known_by)
    if at:
        asked = msgspec.structs.replace(asked, as_of=at.day, known_by=at.basis)
    readings, _, found = met(db, texts=True, at=at)
    return select(readings, asked, found)
