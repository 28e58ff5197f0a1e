"""The record as it was known on a day: the articles that had come by then, and what was judged by then.

What counts is when an article was captured. Of a record that was filled later from an archive this says nothing: where
nothing had been captured by the day, what counts is when articles were published. Whoever asks is told which.
The rules that read the articles, and the people and offices known, are those of today.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Literal

import msgspec

from marsad.article import Reading, Record
from marsad.errors import UsageError
from marsad.record.dates import between, window
from marsad.record.judgements import Judgement

Basis = Literal["capture", "publication"]
Captures = dict[str, str]
"""When each article was captured, by article id: ISO 8601 in UTC."""


class Moment(Record):
    """A day to which the record is turned back, ISO 8601, and what says whether an article was there by then."""

    day: str
    basis: Basis


class Known(msgspec.Struct, frozen=True):
    """What was known at a moment; ``of`` is how many articles there are today."""

    moment: Moment
    readings: list[Reading]
    judgements: tuple[Judgement, ...]
    of: int

    @property
    def words(self) -> str:
        """What was asked for, in words: ``as of 2018-03-31, by publication: 612 of 1499 articles``."""
        return f"{told(self.moment)}: {len(self.readings)} of {self.of} articles"


def told(moment: Moment) -> str:
    """A moment in words: ``as of 2018-03-31, by publication``."""
    return f"as of {moment.day}, by {moment.basis}"


def moment(asked: str, by: Basis | None, first: str | None) -> Moment:
    """The last day of ``asked``, an ISO 8601 date or prefix; ``first`` is when the first article was captured.

    Raises ``UsageError`` for what is no date.
    """
    last = between(None, asked).last
    if last is None:
        raise UsageError(f"{asked!r} is no date; write 2021, 2021-08 or 2021-08-18")
    day = last.isoformat()
    return Moment(day=day, basis=by or ("capture" if first and first[:10] <= day else "publication"))


def known(readings: Iterable[Reading], captures: Captures, judgements: Iterable[Judgement], at: Moment) -> Known:
    """What of the record was known at a moment.

    By publication all judgements hold: they correct how articles are read. An article without a date of its own is
    then left out.
    """
    read, given = list(readings), tuple(judgements)
    if at.basis == "capture":
        given = tuple(each for each in given if each.at[:10] <= at.day)
    return Known(at, [each for each in read if _there(each, captures, at)], given, len(read))


def _there(reading: Reading, captures: Captures, at: Moment) -> bool:
    if at.basis == "capture":
        return captures.get(reading.article.id, "9999")[:10] <= at.day
    published = window(reading.article.published).last
    return published is not None and published <= datetime.date.fromisoformat(at.day)
