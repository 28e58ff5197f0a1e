"""Draw contacts from a corpus by seed, to be judged by eye, and keep the verdicts without any text.

    python -m eval.samples.contacts draw CORPUS --seed 1 --count 200 --scratch FILE
    python -m eval.samples.contacts keep FILE VERDICTS --into eval/samples/contacts-1.jsonl
    python -m eval.samples.contacts count eval/samples/contacts-1.jsonl

``VERDICTS`` has one line for every contact that is not right: its number, what is wrong (``kind``, ``status``,
``principals``, joined by ``+``; ``none`` where there is no contact at all), and the reason. What it does not name was
read and found right.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import msgspec

from eval.samples import judging
from marsad.article import Event, Reading
from marsad.pages import read_bytes
from marsad.pipeline import Pipeline
from marsad.rulebook import load_rulebook

ARTICLES_PER_CONTACT = 4
AROUND = 260
ASPECTS = ("kind", "status", "principals")


class Drawn(msgspec.Struct, frozen=True):
    """A drawn contact: the article's id, offsets of its fullest evidence, what was read, and the words around."""

    number: int
    seed: int
    article: str
    start: int
    end: int
    kind: str
    status: str
    principals: tuple[str, ...]
    rule: str
    published: str
    date: str
    place: str
    words: str


class Verdict(msgspec.Struct, frozen=True):
    """What is kept of a judged contact: where it stands and what of it is right, no words of the page."""

    seed: int
    article: str
    start: int
    end: int
    kind: str
    status: str
    principals: tuple[str, ...]
    rule: str
    kind_right: bool
    status_right: bool
    principals_right: bool
    reason: str = ""

    @property
    def right(self) -> bool:
        """Whether kind, status and principals are all right."""
        return self.kind_right and self.status_right and self.principals_right


def draw(corpus: Path, seed: int, count: int) -> Iterator[Drawn]:
    """``count`` contacts, every contact of the articles drawn with the same chance."""
    pipeline = Pipeline(load_rulebook())
    pages = read_bytes(b"".join(judging.lines(corpus, seed, ARTICLES_PER_CONTACT * count)), "corpus.jsonl", "jsonl")
    found = [(reading, event) for page in pages for reading in [pipeline.read(page)] for event in reading.events]
    chosen = Random(seed).sample(found, min(count, len(found)))
    for number, (reading, event) in enumerate(chosen, 1):
        yield _drawn(number, seed, reading, event)


def _drawn(number: int, seed: int, reading: Reading, event: Event) -> Drawn:
    fullest = max(event.evidence, key=lambda s: s.end - s.start)
    text = reading.article.text
    before, after = text[max(0, fullest.start - AROUND) : fullest.start], text[fullest.end : fullest.end + AROUND // 2]
    return Drawn(
        number,
        seed,
        reading.article.id,
        fullest.start,
        fullest.end,
        event.kind,
        event.status,
        tuple(f"{p.actor}:{p.role}" for p in event.participants),
        event.rule,
        reading.article.published or "",
        event.date or "",
        event.place or "",
        f"{before}{{{{{fullest.text}}}}}{after}",
    )


def keep(drawn: list[Drawn], verdicts: str) -> Iterator[Verdict]:
    """Verdicts without words; raises ``ValueError`` where one names no number that was drawn or no known aspect."""
    told = judging.wrong(verdicts, drawn)
    wrong = {n: (frozenset(ASPECTS if what == "none" else what.split("+")), why) for n, (what, why) in told.items()}
    if unheard := {aspect for what, _ in wrong.values() for aspect in what} - set(ASPECTS):
        raise ValueError(f"no such aspects: {sorted(unheard)}")
    for each in drawn:
        missed, reason = wrong.get(each.number, (frozenset(), ""))
        yield Verdict(
            each.seed,
            each.article,
            each.start,
            each.end,
            each.kind,
            each.status,
            each.principals,
            each.rule,
            "kind" not in missed,
            "status" not in missed,
            "principals" not in missed,
            reason,
        )


def summary(verdicts: list[Verdict]) -> str:
    """Shares right in per cent: kind, status, principals, all three."""
    share = {a: sum(getattr(v, f"{a}_right") for v in verdicts) / len(verdicts) for a in ASPECTS}
    share["all three"] = sum(v.right for v in verdicts) / len(verdicts)
    return f"{len(verdicts)} contacts: " + ", ".join(f"{name} {part:.1%}" for name, part in share.items())


SAMPLE = judging.Sample(__doc__ or "", Drawn, Verdict, draw, keep, summary)

if __name__ == "__main__":
    sys.exit(judging.run(SAMPLE))
