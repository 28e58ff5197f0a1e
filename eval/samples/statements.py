"""Draw statements from a corpus by seed, to be judged by eye, and keep the verdicts without any text.

    python -m eval.samples.statements draw CORPUS --seed 1 --count 200 --scratch FILE
    python -m eval.samples.statements keep FILE VERDICTS --into eval/samples/statements-1.jsonl
    python -m eval.samples.statements count eval/samples/statements-1.jsonl

``VERDICTS`` has one line for every statement that is not right: its number, ``speaker``, ``span`` or ``both``, and the
reason. What it does not name was read and found right.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from eval.samples import judging
from marsad.article import Reading, Statement
from marsad.pages import read_bytes
from marsad.pipeline import Pipeline
from marsad.rulebook import load_rulebook

ARTICLES_PER_STATEMENT = 3
BEFORE, AFTER = 420, 120
ASPECTS = {"speaker", "span", "both"}


class Drawn(msgspec.Struct, frozen=True):
    """A drawn statement: the article's id, offsets of cue and content, who is said to speak, and the words around."""

    number: int
    seed: int
    article: str
    start: int
    end: int
    cue: tuple[int, int]
    speakers: tuple[str, ...]
    chain: tuple[str, ...]
    form: str
    class_: str
    rule: str
    words: str


class Verdict(msgspec.Struct, frozen=True):
    """What is kept of a judged statement: where it stands and whether it is right, no words of the page."""

    seed: int
    article: str
    start: int
    end: int
    speakers: tuple[str, ...]
    form: str
    rule: str
    speaker_right: bool
    span_right: bool
    reason: str = ""


def draw(corpus: Path, seed: int, count: int) -> Iterator[Drawn]:
    """``count`` statements, every statement of the articles drawn with the same chance."""
    pipeline = Pipeline(load_rulebook())
    pages = read_bytes(b"".join(judging.lines(corpus, seed, ARTICLES_PER_STATEMENT * count)), "corpus.jsonl", "jsonl")
    found = [(reading, said) for page in pages for reading in [pipeline.read(page)] for said in reading.statements]
    chosen = random.Random(seed).sample(found, min(count, len(found)))
    for number, (reading, said) in enumerate(chosen, 1):
        yield _drawn(number, seed, reading, said)


def _drawn(number: int, seed: int, reading: Reading, said: Statement) -> Drawn:
    cue = (said.cue.start, said.cue.end) if said.cue else (said.start, said.start)
    return Drawn(
        number,
        seed,
        reading.article.id,
        said.start,
        said.end,
        cue,
        said.speakers,
        said.chain,
        said.form,
        said.class_,
        said.rule,
        _around(reading.article.text, said.start, said.end, cue),
    )


def _around(text: str, start: int, end: int, cue: tuple[int, int]) -> str:
    """The words around, the content between double braces, the cue between angle marks."""
    marks = sorted([(start, "{{"), (end, "}}"), (cue[0], "<<"), (cue[1], ">>")])
    first, last = max(0, min(start, cue[0]) - BEFORE), min(len(text), max(end, cue[1]) + AFTER)
    made, at = "", first
    for offset, mark in marks:
        made += text[at:offset] + mark
        at = offset
    return made + text[at:last]


def keep(drawn: list[Drawn], verdicts: str) -> Iterator[Verdict]:
    """Verdicts without words; raises ``ValueError`` where one names no number that was drawn or no known aspect."""
    wrong = judging.wrong(verdicts, drawn)
    if unheard := {what for what, _ in wrong.values()} - ASPECTS:
        raise ValueError(f"no such aspects: {sorted(unheard)}")
    for each in drawn:
        what, reason = wrong.get(each.number, ("", ""))
        right = (what not in ("speaker", "both"), what not in ("span", "both"))
        yield Verdict(
            each.seed, each.article, each.start, each.end, each.speakers, each.form, each.rule, *right, reason
        )


def summary(kept: list[Verdict]) -> str:
    """How many are right in speaker and span."""
    right = sum(each.speaker_right and each.span_right for each in kept)
    return f"{right} of {len(kept)} right in speaker and span: {right / len(kept):.3f}"


SAMPLE = judging.Sample(__doc__ or "", Drawn, Verdict, draw, keep, summary)

if __name__ == "__main__":
    sys.exit(judging.run(SAMPLE))
