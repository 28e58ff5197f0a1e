"""What a knowledge base of twice as many actors costs: the time to read the same pages before and after.

    python benchmarks/actors_doubled.py [--articles 400] [--rounds 5]

Only what is known of actors is doubled (states, places, bodies, people, offices with their holders); words of the
language and patterns stay. Doubles have the same shape, other ids and other letters. The bar is a ratio of 1.2.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path
from time import process_time

import yaml
from pipeline import CORPUS, corpus_lines, demonstration
from rules_doubled import double

from marsad.pages import Page, read_bytes
from marsad.pipeline import Pipeline
from marsad.rulebook import Rulebook, shipped_rules
from marsad.rulebook.compile import compile_rules

BAR = 1.2
FOLDERS = ("actors", "holders")


def doubled(into: Path) -> Path:
    """A folder of rules with a double of every file on actors."""
    for folder in FOLDERS:
        (into / folder).mkdir(parents=True)
        for path in sorted((shipped_rules() / folder).glob("*.yaml")):
            data = yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader)
            text = yaml.safe_dump({**double(data), "schema": data["schema"]}, allow_unicode=True)
            (into / folder / f"{path.stem}-double.yaml").write_text(text, encoding="utf-8")
    return into


def seconds(pipeline: Pipeline, pages: list[Page]) -> float:
    """Processor time to read all pages once."""
    began = process_time()
    for page in pages:
        pipeline.read(page)
    return process_time() - began


def main() -> int:
    """Compare medians of rounds that alternate between the two; 5 where the bar is broken."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    if CORPUS.exists():
        inputs = [(line, f"{n}.jsonl") for n, line in enumerate(corpus_lines(CORPUS, options.articles))]
    else:
        inputs = list(demonstration(options.articles))
    pages = [page for data, name in inputs for page in read_bytes(data, name)]
    with tempfile.TemporaryDirectory() as folder:
        roots = [shipped_rules()]
        books = [Rulebook(compile_rules(roots, "one")), Rulebook(compile_rules([*roots, doubled(Path(folder))], "two"))]
    once, twice = map(Pipeline, books)
    for pipeline in (once, twice):
        seconds(pipeline, pages)
    rounds = [(seconds(once, pages), seconds(twice, pages)) for _ in range(options.rounds)]
    ratio = statistics.median(b for _, b in rounds) / statistics.median(a for a, _ in rounds)
    speed = len(pages) / statistics.median(a for a, _ in rounds)
    print(f"{len(books[0].actors):,} actors, doubled {len(books[1].actors):,}; {len(pages)} articles")
    print(f"{speed:.0f} articles/s, doubled: {ratio:.2f} times the time (bar {BAR})")
    return 5 if ratio > BAR else 0


if __name__ == "__main__":
    sys.exit(main())
