"""What twice as many rules cost: the time to read the same pages with every rule file doubled.

    python benchmarks/rules_doubled.py [--articles 400] [--rounds 5]

The double of a rule has the same shape, another id and other words: its Arabic letters are exchanged for one another,
so that the doubles are as many, as long and as branched as the rules themselves. The bar is a ratio of 1.3.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path
from time import process_time
from typing import Any

import yaml
from pipeline import CORPUS, corpus_lines, demonstration

from marsad.pages import Page, read_bytes
from marsad.pipeline import Pipeline
from marsad.rulebook import Rulebook, shipped_rules
from marsad.rulebook.compile import compile_rules

BAR = 1.3
LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنه"
OTHERS = str.maketrans(LETTERS, LETTERS[11:] + LETTERS[:11])
IDS = frozenset({"id", "role", "person", "iso3", "iso2", "of", "state", "capital", "domains"})
# Tables that say what words of the language mean cannot be doubled without a second language.
KEPT = frozenset({"dates", "pages"})


def double(value: Any, key: str = "") -> Any:
    """The same shape with other ids and other Arabic words; slots, classes and everything Latin stay."""
    if isinstance(value, dict):
        return {_key(k): double(v, k) for k, v in value.items()}
    if isinstance(value, list):
        return [double(item, key) for item in value]
    if key in IDS and isinstance(value, str):
        return f"{value}-double"
    return value.translate(OTHERS) if isinstance(value, str) else value


def _key(key: str) -> str:
    return key.translate(OTHERS)


def doubled(rules: Path, overlay: Path) -> Path:
    """A folder with the double of every rule file."""
    for path in sorted(rules.rglob("*.yaml")):
        if path.parent.name in KEPT:
            continue
        data = yaml.load(path.read_text("utf-8"), Loader=yaml.CBaseLoader)
        data = {**double(data), "schema": data["schema"]}
        target = overlay / path.parent.name / f"double-{path.name}"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(yaml.safe_dump(data, allow_unicode=True), "utf-8")
    return overlay


def pages(count: int) -> list[Page]:
    """Articles of the corpus, else pages of the demonstration."""
    if CORPUS.is_file():
        inputs = [(line, "corpus.jsonl") for line in corpus_lines(CORPUS, count)]
    else:
        print(f"no corpus at {CORPUS}: reading the pages of the demonstration", file=sys.stderr)
        inputs = list(demonstration(count))
    return [page for data, name in inputs for page in read_bytes(data, name)]


def seconds(pipeline: Pipeline, articles: list[Page]) -> float:
    """Processor seconds to read the pages."""
    began = process_time()
    for page in articles:
        pipeline.read(page)
    return process_time() - began


def main() -> int:
    """Measure in turns, so that both meet the same machine, and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    articles = pages(options.articles)
    with tempfile.TemporaryDirectory() as folder:
        roots = [shipped_rules(), doubled(shipped_rules(), Path(folder))]
        books = [Rulebook(compile_rules(roots[:n], "benchmark")) for n in (1, 2)]
    pipelines = [Pipeline(book) for book in books]
    taken = [[seconds(p, articles) for p in pipelines] for _ in range(options.rounds + 1)][1:]
    for name, book, column in zip(("shipped", "doubled"), books, zip(*taken, strict=True), strict=True):
        forms = sum(len(f) for f in book.forms.values())
        rate = len(articles) / statistics.median(column)
        print(f"{name}: {forms} forms, {len(book.actors)} actors, {len(book.patterns)} patterns: {rate:.0f} articles/s")
    ratio = statistics.median(two / one for one, two in taken)
    print(f"twice the rules take {ratio:.2f} times as long (bar {BAR})")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
