"""Draw mentions from a corpus for a person to judge, and count what was judged.

    python -m eval.samples.actors draw --corpus ../shared/corpus/ant-2018-02_06.jsonl.gz --seed 1 > drawn.jsonl
    python -m eval.samples.actors keep drawn.jsonl wrong.txt > eval/samples/actors-1.jsonl
    python -m eval.samples.actors count eval/samples/actors-*.jsonl

``draw`` reads articles in a random order fixed by the seed and takes at most two offices without a name and three other
mentions of each, until there are 150 and 300; the words around them go to ``context``, which is for the judge and is
never committed. ``wrong.txt`` has a line for every mention that is not right: its number and reason. ``keep`` writes
verdicts: article, start, end, actor, how, right and reason, no words of the page.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from marsad.article import Mention, Reading
from marsad.pages.jsonlines import json_page
from marsad.pipeline import Pipeline
from marsad.rulebook import load_rulebook

OFFICES, MENTIONS = 150, 300
_OF_ONE_PAGE = {"office": 2, "mention": 3}
_AROUND = 160


class Drawn(msgspec.Struct, frozen=True):
    """A mention to judge; ``sample`` is office (without a name) or mention (of any sort)."""

    sample: str
    article: str
    start: int
    end: int
    actor: str
    how: str
    published: str = ""
    words: str = ""
    label: str = ""
    context: str = ""


def draw(corpus: Path, seed: int) -> Iterator[Drawn]:
    """Mentions of articles in random order, few of each article, until both samples are full."""
    lines = gzip.decompress(corpus.read_bytes()).splitlines()
    order = random.Random(seed)
    order.shuffle(lines)
    pipeline = Pipeline(load_rulebook())
    wanted = {"office": OFFICES, "mention": MENTIONS}
    for line in lines:
        name = json.loads(line)["id"]
        reading = pipeline.read(json_page(line, name))
        for sample, number in wanted.items():
            few = _few(_of_sample(reading, sample), min(_OF_ONE_PAGE[sample], number), order)
            wanted[sample] -= len(few)
            yield from (_drawn(sample, name, reading, mention) for mention in few)
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


def _drawn(sample: str, name: str, reading: Reading, m: Mention) -> Drawn:
    text = reading.article.text
    before, after = text[max(0, m.start - _AROUND) : m.start], text[m.end : m.end + _AROUND]
    context = f"{before}⟦{m.text}⟧{after}".replace("\n", " ¶ ")
    published, label = reading.article.published or "", reading.actors[m.actor].label_en
    return Drawn(sample, name, m.start, m.end, m.actor, m.how, published, m.text, label, context)


class Verdict(msgspec.Struct, frozen=True):
    """What is kept of a judged mention."""

    sample: str
    article: str
    start: int
    end: int
    actor: str
    how: str
    right: bool
    reason: str = ""


def keep(drawn: Path, wrong: Path) -> Iterator[Verdict]:
    """Verdicts on all drawn mentions: right but for those that ``wrong`` names."""
    reasons = dict(line.partition(" ")[::2] for line in wrong.read_text(encoding="utf-8").splitlines())
    for number, line in enumerate(drawn.read_bytes().splitlines()):
        d, reason = msgspec.json.decode(line, type=Drawn), reasons.get(str(number), "")
        yield Verdict(d.sample, d.article, d.start, d.end, d.actor, d.how, not reason, reason)


def count(paths: Iterable[Path]) -> str:
    """One line a sample: judged, right, share."""
    judged = [json.loads(line) for path in paths for line in path.read_text(encoding="utf-8").splitlines()]
    total = Counter(v["sample"] for v in judged)
    right = Counter(v["sample"] for v in judged if v["right"])
    return "\n".join(f"{s}: {right[s]} of {total[s]} right, {right[s] / total[s]:.3f}" for s in sorted(total))


def main() -> None:
    """Run one of the two commands."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("draw")
    drawing.add_argument("--corpus", type=Path, required=True)
    drawing.add_argument("--seed", type=int, required=True)
    counting = commands.add_parser("count")
    counting.add_argument("verdicts", type=Path, nargs="+")
    keeping = commands.add_parser("keep")
    keeping.add_argument("drawn", type=Path)
    keeping.add_argument("wrong", type=Path)
    options = parser.parse_args()
    if options.command == "count":
        print(count(options.verdicts))
        return
    kept = keep(options.drawn, options.wrong) if options.command == "keep" else draw(options.corpus, options.seed)
    for row in kept:
        sys.stdout.buffer.write(msgspec.json.encode(row) + b"\n")


if __name__ == "__main__":
    main()
