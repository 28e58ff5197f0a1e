"""How fast pages are read on one core, which stage takes how much, and the most memory taken.

    python benchmarks/pipeline.py [--articles 2000] [--corpus FILE.jsonl.gz]

Without a corpus the pages of the demonstration are read over and over. Time is that of the processor, not of the
clock, so that other work on the machine does not count.
"""

from __future__ import annotations

import argparse
import gzip
import resource
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from time import process_time

import marsad
from marsad.article import to_json
from marsad.layers import Draft
from marsad.pages import Page, read_bytes
from marsad.pipeline import STAGES, Pipeline, reading
from marsad.rulebook import load_rulebook
from marsad.run import rubbish

CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "ant-2018-02_06.jsonl.gz"
WARM = 50


def corpus_lines(corpus: Path, count: int) -> list[bytes]:
    """``count`` lines of the corpus, spread over all of it."""
    with gzip.open(corpus) as lines:
        every = list(lines)
    return every[:: max(1, len(every) // count)][:count]


def demonstration(count: int) -> Iterator[tuple[bytes, str]]:
    """Pages of the demonstration, repeated until there are ``count``."""
    folder = Path(marsad.__file__).parent / "demo" / "pages"
    pages = [(path.read_bytes(), path.name) for path in sorted(folder.iterdir())]
    return islice(cycle(pages), count)


def pages_of(inputs: list[tuple[bytes, str]]) -> tuple[list[Page], float]:
    """The pages read from bytes, and the seconds that took."""
    began = process_time()
    pages = [page for data, name in inputs for page in read_bytes(data, name)]
    return pages, process_time() - began


def stage_seconds(pipeline: Pipeline, pages: list[Page]) -> Counter[str]:
    """Seconds by stage; the first pages only fill memories and are read twice."""
    names = [make.__name__ for make in STAGES]
    for page in pages[:WARM]:
        pipeline.read(page)
    spent: Counter[str] = Counter(dict.fromkeys((*names, "json"), 0))
    for page in pages:
        draft = Draft(article=page.article, blocks=page.blocks, problems=page.problems)
        for name, stage in zip(names, pipeline.stages, strict=True):
            began = process_time()
            draft = stage(draft)
            spent[name] += process_time() - began
        began = process_time()
        to_json(reading(draft, pipeline.rulebook))
        spent["json"] += process_time() - began
    return spent


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    options = parser.parse_args()
    if options.corpus.is_file():
        inputs = [(line, "corpus.jsonl") for line in corpus_lines(options.corpus, options.articles)]
    else:
        print(f"no corpus at {options.corpus}: reading the pages of the demonstration", file=sys.stderr)
        inputs = list(demonstration(options.articles))
    rubbish.seldom()
    pipeline = Pipeline(load_rulebook())
    pages, decoding = pages_of(inputs)
    spent = Counter({"pages": decoding}) + stage_seconds(pipeline, pages)
    report(spent, pages)
    return 0


def report(spent: Counter[str], pages: list[Page]) -> None:
    """A table of stages and the figures of the whole."""
    total = sum(spent.values())
    characters = sum(len(page.article.text) for page in pages)
    for name, seconds in spent.items():
        print(f"{name:12s} {seconds / len(pages) * 1000:7.2f} ms an article   {seconds / total:5.1%}")
    print(f"{'all':12s} {total / len(pages) * 1000:7.2f} ms an article")
    length, rate = characters / len(pages), len(pages) / total
    print(f"{len(pages)} articles of {length:.0f} characters: {rate:.0f} articles/s on one core")
    print(f"most memory taken: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    raise SystemExit(main())
