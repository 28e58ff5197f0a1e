"""``marsad judge``: accept, correct, reject, merge and split what was found; nothing is ever lost."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from marsad.cli.options import database, db_option
from marsad.cli.output import tell

if TYPE_CHECKING:
    from marsad.record.judgements import Judgement, Verdict

Verb = TypeVar("Verb", bound=Callable[..., Any])


@click.group()
def command() -> None:
    """Judge contacts by their id, single reports, statements and claims as ARTICLE/ID.

    Judgements are only ever added, each with user, time and reason; they hold until they are undone, also after pages
    were read again.

    \b
    marsad judge accept enc-1f0c2a3b4d5e --reason "seen on video"
    marsad judge correct enc-1f0c2a3b4d5e date=2021-08-18 place=Dushanbe
    marsad judge reject pages/a.html/e2
    marsad judge correct pages/a.html/s4 speakers=Lavrov class=deny
    marsad judge merge enc-1f0c2a3b4d5e enc-77aa0b1c2d3e
    marsad judge split enc-1f0c2a3b4d5e pages/b.html/e1
    marsad judge undo 4
    """


def said_by(verb: Verb) -> Verb:
    """``--reason``, ``--user`` and ``--db``, which every judgement has."""
    verb = click.option("--user", help="Who judges; default: MARSAD_USER, else who is logged in.")(verb)
    return db_option(click.option("--reason", default="", help="Why; kept with the judgement.")(verb))


@command.command()
@click.argument("targets", metavar="CONTACT…", nargs=-1, required=True)
@said_by
def accept(targets: tuple[str, ...], **said: Any) -> None:
    """CONTACT is right as it stands."""
    _judge("accept", targets, {}, **said)


@command.command()
@click.argument("targets", metavar="CONTACT…", nargs=-1, required=True)
@said_by
def reject(targets: tuple[str, ...], **said: Any) -> None:
    """CONTACT is none: leave it out."""
    _judge("reject", targets, {}, **said)


@command.command()
@click.argument("target", metavar="CONTACT")
@click.argument("values", metavar="FIELD=VALUE…", nargs=-1, required=True)
@said_by
def correct(target: str, values: tuple[str, ...], **said: Any) -> None:
    """Put other values in place of those that CONTACT has.

    FIELD is kind, status, date, place or participants (actors between commas, each with :ROLE where it has one); of a
    statement speakers or class; of a claim participants, value or period.
    Of a whole contact the value holds whatever reports say; of a single report it takes part in what they say.
    """
    pairs = [value.partition("=") for value in values]
    if not all(mark for _, mark, _ in pairs):
        raise click.UsageError("write FIELD=VALUE, such as date=2021-08-18")
    _judge("correct", (target,), {field: value for field, _, value in pairs}, **said)


@command.command()
@click.argument("targets", metavar="CONTACT CONTACT…", nargs=-1, required=True)
@said_by
def merge(targets: tuple[str, ...], **said: Any) -> None:
    """All these are one contact."""
    _judge("merge", targets, {}, **said)


@command.command()
@click.argument("target", metavar="CONTACT")
@click.argument("reports", metavar="REPORT…", nargs=-1, required=True)
@said_by
def split(target: str, reports: tuple[str, ...], **said: Any) -> None:
    """These reports of CONTACT are of another one."""
    _judge("split", (target, *reports), {}, **said)


@command.command()
@click.argument("number", metavar="JUDGEMENT", type=int)
@said_by
def undo(number: int, db: str | None, user: str | None, reason: str) -> None:
    """Take the JUDGEMENT with this number back; an undoing may be undone too."""
    from marsad.record.judgements import Judgement
    from marsad.store import open_store

    with open_store(database(db)) as store:
        _tell(store.judge(Judgement(verdict="undo", user=_user(user), undoes=number, reason=reason)))


def _judge(
    verdict: Verdict, targets: tuple[str, ...], values: dict[str, str], db: str | None, user: str | None, reason: str
) -> None:
    from marsad.record.encounters import encounters
    from marsad.record.judging import Bench
    from marsad.store import open_store

    with open_store(database(db)) as store:
        # Statements stand in the layers that are not needed where whole contacts are judged.
        readings = list(store.readings() if any("/" in target for target in targets) else store.contacts())
        found = encounters(readings, store.judgements(), store.minted(), store.told())
        bench = Bench(readings, found, store.actors())
        _tell(store.judge(bench.judgement(verdict, _user(user), targets, values, reason)))


def _tell(made: Judgement) -> None:
    what = f"judgement {made.undoes}" if made.undoes else f"{len(made.about)} report{'s' * (len(made.about) != 1)}"
    tell(f"judgement {made.id}: {made.verdict} of {what}; take it back with: marsad judge undo {made.id}")


def _user(given: str | None) -> str:
    from marsad.settings import load_settings

    return given or load_settings().user or getpass.getuser()
