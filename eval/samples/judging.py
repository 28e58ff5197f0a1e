"""What all samples share: lines of a corpus by seed, verdicts written by hand, the verbs draw, keep and count."""

from __future__ import annotations

import argparse
import gzip
import random
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

Drawn = TypeVar("Drawn")
Verdict = TypeVar("Verdict")


class Sample(msgspec.Struct, Generic[Drawn, Verdict], frozen=True):
    """How one kind of finding is drawn from ``source`` by seed and count, judged, and counted."""

    says: str
    drawn: type[Drawn]
    verdict: type[Verdict]
    draw: Callable[[Path, int, int], Iterator[Drawn]]
    keep: Callable[[list[Drawn], str], Iterator[Verdict]]
    summary: Callable[[list[Verdict]], str]
    count: int = 200


def lines(corpus: Path, seed: int, count: int) -> Iterator[bytes]:
    """``count`` lines of the corpus, in a random order that the seed decides."""
    whole = corpus.read_bytes()
    found = (gzip.decompress(whole) if corpus.suffix == ".gz" else whole).splitlines(keepends=True)
    yield from random.Random(seed).sample(found, min(count, len(found)))


def wrong(verdicts: str, drawn: Sequence[Any]) -> dict[int, tuple[str, str]]:
    """What is wrong with which number, and why: a line each; raises ``ValueError`` for a number that was not drawn."""
    told: dict[int, tuple[str, str]] = {}
    for line in filter(str.strip, verdicts.splitlines()):
        number, what, reason = (*line.split(maxsplit=2), "")[:3]
        told[int(number)] = (what, reason)
    if unknown := set(told) - {each.number for each in drawn}:
        raise ValueError(f"no such numbers: {sorted(unknown)}")
    return told


def read(path: Path, kind: type[Drawn]) -> list[Drawn]:
    """The rows of a file of JSON lines."""
    return msgspec.json.Decoder(kind).decode_lines(path.read_bytes())


def write(path: Path, rows: Iterable[object]) -> None:
    """Write rows as JSON lines."""
    path.write_bytes(b"".join(msgspec.json.encode(row) + b"\n" for row in rows))


def run(sample: Sample[Any, Any], argv: Sequence[str] | None = None) -> int:
    """The command line of a sample: draw, keep, count."""
    given = _arguments(sample).parse_args(argv)
    if given.verb == "draw":
        write(given.scratch, sample.draw(given.source, given.seed, given.count))
        return 0
    if given.verb == "keep":
        drawn = read(given.scratch, sample.drawn)
        write(given.into, sample.keep(drawn, given.verdicts.read_text(encoding="utf-8")))
    sys.stdout.write(sample.summary(read(given.into if given.verb == "keep" else given.kept, sample.verdict)) + "\n")
    return 0


def _arguments(sample: Sample[Any, Any]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=sample.says, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", required=True)
    drawing, keeping, counting = (verbs.add_parser(name) for name in ("draw", "keep", "count"))
    drawing.add_argument("source", type=Path)
    drawing.add_argument("--seed", type=int, default=1)
    drawing.add_argument("--count", type=int, default=sample.count)
    drawing.add_argument("--scratch", type=Path, required=True)
    keeping.add_argument("scratch", type=Path)
    keeping.add_argument("verdicts", type=Path)
    keeping.add_argument("--into", type=Path, required=True)
    counting.add_argument("kept", type=Path)
    return parser
