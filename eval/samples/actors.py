"""Draw mentions from a corpus by seed, to be judged by eye, and keep the verdicts without any text.

    python -m eval.samples.actors draw CORPUS --seed 1 --scratch FILE
    python -m eval.samples.actors keep FILE VERDICTS --into eval/samples/actors-1.jsonl
    python -m eval.samples.actors count eval/samples/actors-1.jsonl

Of each article at most two offices without a name and three other mentions are drawn, until there are ``--count``
offices and twice as many mentions. ``VERDICTS`` has one line for every mention that is not right: its number and the
reason. What it does not name was read and found right.
"""

from __future__ import annotations

import itertools
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from eval.samples import judging
from marsad.article import Mention, Reading
from marsad.pages.jsonlines import json_page
from marsad.pipeline import Pipeline
from marsad.rulebook import load_rulebook

ARTICLES_PER_OFFICE, MENTIONS_PER_OFFICE = 8, 2
OF_ONE_PAGE = {"office": 2, "mention": 3}
AROUND = 160


class Drawn(msgspec.Struct, frozen=True):
    """A mention to judge; ``sample`` is office (without a name) or mention (of any sort)."""

    number: int
    sample: str
    article: str
    start: int
    end: int
    actor: str
    how: str
    published: str
    label: str
    words: str


class Verdict(msgspec.Struct, frozen=True):
    """What is kept of a judged mention: where it stands and whether it is right, no words of the page."""

    sample: str
    article: str
    start: int
    end: int
    actor: str
    how: str
    right: bool
    reason: str = ""


def draw(corpus: Path, seed: int, count: int) -> Iterator[Drawn]:
    """``count`` offices and twice as many mentions, few of each article."""
    pipeline, order = Pipeline(load_rulebook()), random.Random(seed)
    wanted = {"office": count, "mention": MENTIONS_PER_OFFICE * count}
    numbers = itertools.count(1)
    for line in judging.lines(corpus, seed, ARTICLES_PER_OFFICE * count):
        name = json.loads(line)["id"]
        reading = pipeline.read(json_page(line, name))
        for sample, left in wanted.items():
            few = _few(_of_sample(reading, sample), min(OF_ONE_PAGE[sample], left), order)
            wanted[sample] -= len(few)
            yield from (_drawn(next(numbers), sample, name, reading, mention) for mention in few)
        if not any(wanted.values()):
            return


def _of_sample(reading: Reading, sample: str) -> list[Mention]:
    if sample == "mention":
        return list(reading.mentions)
    named = {(m.start, m.end) for m in reading.mentions if m.how in ("name", "new")}
    people = {actor for actor, entry in reading.actors.items() if entry.kind in ("person", "office")}
    return [m for m in reading.mentions if m.how == "office" and m.actor in people and (m.start, m.end) not in named]


def _few(mentions: list[Mention], number: int, order: random.Random) -> list[Mention]:
    return order.sample(mentions, min(number, len(mentions)))


def _drawn(number: int, sample: str, name: str, reading: Reading, m: Mention) -> Drawn:
    text = reading.article.text
    before, after = text[max(0, m.start - AROUND) : m.start], text[m.end : m.end + AROUND]
    words = f"{before}{{{{{m.text}}}}}{after}".replace("\n", " ¶ ")
    published, label = reading.article.published or "", reading.actors[m.actor].label_en
    return Drawn(number, sample, name, m.start, m.end, m.actor, m.how, published, label, words)


def keep(drawn: list[Drawn], verdicts: str) -> Iterator[Verdict]:
    """Verdicts without words; raises ``ValueError`` where one names no mention that was drawn."""
    wrong = {number: " ".join(told) for number, told in judging.wrong(verdicts, drawn).items()}
    for d in drawn:
        reason = wrong.get(d.number, "")
        yield Verdict(d.sample, d.article, d.start, d.end, d.actor, d.how, not reason, reason)


def summary(verdicts: list[Verdict]) -> str:
    """One line a sample: judged, right, share."""
    total, right = Counter(v.sample for v in verdicts), Counter(v.sample for v in verdicts if v.right)
    return "\n".join(f"{s}: {right[s]} of {total[s]} right, {right[s] / total[s]:.3f}" for s in sorted(total))


SAMPLE = judging.Sample(__doc__ or "", Drawn, Verdict, draw, keep, summary, count=150)

if __name__ == "__main__":
    sys.exit(judging.run(SAMPLE))
