"""What the verbs that ask the record begin with."""

from __future__ import annotations

from marsad.article import Reading
from marsad.cli.options import database
from marsad.cli.output import tell
from marsad.errors import UsageError
from marsad.record.directory import Directory, directory
from marsad.record.encounters import Encounter, encounters
from marsad.record.judgements import as_judged, rulings
from marsad.record.known import Basis, Moment, known, moment
from marsad.record.statements import topics
from marsad.store import open_store


def whole(db: str | None, at: Moment | None = None) -> tuple[list[Reading], Directory]:
    """The readings of the database with all they hold, and the directory of their actors."""
    readings, actors, _ = met(db, texts=True, at=at)
    return readings, actors


def turned(db: str | None, as_of: str | None, known_by: Basis | None = None) -> Moment | None:
    """The moment to which the record is to be turned back; raises ``UsageError`` for what is no date.

    It is told where captures say nothing of that moment.
    """
    if as_of is None:
        return None
    with open_store(database(db)) as store:
        at = moment(as_of, known_by, min(store.captures().values(), default=None))
    if at.basis == "publication" and not known_by:
        tell(f"nothing had been captured by {at.day}: what counts is when articles were published")
    return at


def spoken_of(topic: str | None, readings: list[Reading]) -> str | None:
    """The topic asked for; raises ``UsageError`` where no statement is on it."""
    if topic and topic not in (known := list(topics(readings))):
        raise UsageError(f"no statement is on {topic!r}; topics are {', '.join(known) or 'none yet'}")
    return topic


def met(
    db: str | None, *, texts: bool = False, at: Moment | None = None
) -> tuple[list[Reading], Directory, tuple[Encounter, ...]]:
    """Readings, directory and encounters, all as people judged them; ``texts`` with all that the readings hold.

    Of a record turned back it is told what it was turned to.
    """
    with open_store(database(db)) as store:
        read = list(store.readings() if texts else store.contacts())
        given, minted, told = store.judgements(), store.minted(), list(store.told())
        captures = store.captures() if at else {}
    if at:
        then = known(read, captures, given, at)
        read, given = then.readings, then.judgements
        tell(then.words)
    ruled = rulings(given, {reading.article.id: reading for reading in read}) if given else ()
    return as_judged(read, ruled), directory(read), encounters(read, given, minted, told)
