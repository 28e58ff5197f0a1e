"""Draw encounters of several outlets from a record by seed, to be judged by eye; verdicts keep no text.

    marsad add CORPUS --db RECORD
    python -m eval.samples.encounters draw RECORD --seed 1 --count 50 --scratch FILE
    python -m eval.samples.encounters keep FILE VERDICTS --into eval/samples/encounters-1.jsonl
    python -m eval.samples.encounters count eval/samples/encounters-1.jsonl

An encounter is pure where all its reports tell of one real contact. ``VERDICTS`` has one line for every encounter that
is not: its number, the numbers of the reports that do not belong to what most of them tell of, joined by ``+`` (``all``
where they tell of no contact in common), and the reason. What it does not name was read and found pure. A report counts
by the contact that its words tell of, whether or not its kind, status and date were read rightly.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from eval.samples import judging
from marsad.article import Event, Reading, Span
from marsad.record.encounters import Encounter, encounters
from marsad.store import open_store

OUTLETS = 3
"""Outlets that must report an encounter for it to be drawn."""
AROUND = 200


class Told(msgspec.Struct, frozen=True):
    """A report: where its fullest words stand, what was read from them, and the words around."""

    number: int
    article: str
    event: str
    start: int
    end: int
    outlet: str
    published: str
    read: str
    title: str
    words: str


class Drawn(msgspec.Struct, frozen=True):
    """A drawn encounter with its reports."""

    number: int
    seed: int
    encounter: str
    kind: str
    status: str
    date: str
    place: str
    participants: tuple[str, ...]
    reports: tuple[Told, ...]


class Verdict(msgspec.Struct, frozen=True):
    """What is kept of a judged encounter: its reports by article and offsets, which of them are foreign, no words."""

    seed: int
    encounter: str
    kind: str
    date: str
    participants: tuple[str, ...]
    reports: tuple[tuple[str, int, int], ...]
    foreign: tuple[int, ...] = ()
    reason: str = ""


def draw(record: Path, seed: int, count: int) -> Iterator[Drawn]:
    """``count`` encounters that ``OUTLETS`` outlets report, each with the same chance."""
    with open_store(str(record)) as store:
        found = encounters(store.contacts(), store.judgements(), store.minted(), store.told())
        several = [each for each in found if len({report.outlet for report in each.reports}) >= OUTLETS]
        chosen = random.Random(seed).sample(sorted(several, key=lambda e: e.id), min(count, len(several)))
        for number, encounter in enumerate(chosen, 1):
            read = {report.article: store.reading(report.article) for report in encounter.reports}
            yield _drawn(number, seed, encounter, {name: one for name, one in read.items() if one})


def _drawn(number: int, seed: int, encounter: Encounter, read: dict[str, Reading]) -> Drawn:
    events = [
        (read[report.article], next(e for e in read[report.article].events if e.id == report.event))
        for report in encounter.reports
    ]
    return Drawn(
        number,
        seed,
        encounter.id,
        encounter.kind,
        encounter.status,
        encounter.date or "",
        encounter.place or "",
        tuple(part.actor for part in encounter.participants),
        tuple(_told(n, reading, event) for n, (reading, event) in enumerate(events, 1)),
    )


def _told(number: int, reading: Reading, event: Event) -> Told:
    article, text = reading.article, reading.article.text
    nowhere = Span(start=0, end=0, text="")
    span = max(event.evidence or (nowhere,), key=lambda each: each.end - each.start)
    before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
    who = ",".join(part.actor for part in event.participants)
    return Told(
        number,
        article.id,
        event.id,
        span.start,
        span.end,
        article.outlet or "",
        (article.published or "")[:10],
        " ".join(filter(None, (event.kind, event.status, event.date, event.place, who))),
        article.title or "",
        f"{before}{{{{{span.text}}}}}{after}".replace("\n", " ¶ "),
    )


def keep(drawn: list[Drawn], verdicts: str) -> Iterator[Verdict]:
    """Verdicts without words; raises ``ValueError`` where one names no encounter or report that was drawn."""
    told = judging.wrong(verdicts, drawn)
    for each in drawn:
        what, reason = told.get(each.number, ("", ""))
        numbers = {report.number for report in each.reports}
        foreign = numbers if what == "all" else {int(part) for part in what.split("+") if part}
        if unknown := foreign - numbers:
            raise ValueError(f"{each.number}: has no reports {sorted(unknown)}")
        places = tuple((report.article, report.start, report.end) for report in each.reports)
        yield Verdict(
            each.seed,
            each.encounter,
            each.kind,
            each.date,
            each.participants,
            places,
            tuple(number - 1 for number in sorted(foreign)),
            reason,
        )


def summary(verdicts: list[Verdict]) -> str:
    """How many are pure, and how many reports belong where they are."""
    pure, told = sum(not each.foreign for each in verdicts), sum(len(each.reports) for each in verdicts)
    own = told - sum(len(each.foreign) for each in verdicts)
    return f"{pure} of {len(verdicts)} pure, {pure / len(verdicts):.3f}; {own} of {told} reports, {own / told:.3f}"


SAMPLE = judging.Sample(__doc__ or "", Drawn, Verdict, draw, keep, summary, count=50)

if __name__ == "__main__":
    sys.exit(judging.run(SAMPLE))
