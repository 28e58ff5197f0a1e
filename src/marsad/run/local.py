"""Pages read on this machine, in input order: in this process, or by several that load the rules once."""

from __future__ import annotations

import sys
import traceback
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import msgspec

from marsad.article import Reading
from marsad.errors import PageError
from marsad.pages import Page, read_bytes, read_path
from marsad.pipeline import Pipeline
from marsad.rulebook import load_rulebook, shipped_rulebook
from marsad.run.ordered import in_order

SUFFIXES = (".txt", ".html", ".htm", ".xhtml", ".jsonl", ".jsonl.gz", ".warc", ".warc.gz", ".warc.zst")
"""What is taken from a folder; a file named by itself may be called anything."""


class Unread(msgspec.Struct, frozen=True):
    """An input of which nothing could be read, and why."""

    path: str
    problem: str


def files(paths: Iterable[str]) -> Iterator[str]:
    """The files that ``paths`` name; of a folder all pages in it, by name; ``-`` stays."""
    for path in paths:
        if path != "-" and Path(path).is_dir():
            inside = (found for found in Path(path).rglob("*") if found.name.endswith(SUFFIXES))
            yield from (str(found) for found in sorted(inside) if found.is_file())
        else:
            yield path


def left_out(paths: Iterable[str], beside: str) -> Counter[str]:
    """How many files of each ending stand in folders among ``paths`` that are no pages and are passed over.

    Files named like the database ``beside`` them are none of them.
    """
    folders = (Path(path) for path in paths if path != "-" and Path(path).is_dir())
    others = (found for folder in folders for found in folder.rglob("*") if not found.name.endswith(SUFFIXES))
    own = Path(beside).name
    return Counter(each.suffix or each.name for each in others if each.is_file() and not each.name.startswith(own))


def pages(paths: Iterable[str], form: str = "auto") -> Iterator[Page | Unread]:
    """The pages in files and folders, ``-`` is standard input; what cannot be read is told."""
    for path in files(paths):
        try:
            found = read_bytes(sys.stdin.buffer.read(), "-", form) if path == "-" else read_path(Path(path), form=form)
            for page in found:
                yield page if page.readable else unread(page)
        except OSError as error:
            yield Unread(path, error.strerror or str(error))
        except PageError as error:
            yield Unread(path, str(error))


def unread(page: Page) -> Unread:
    """A page that cannot be read, with its problems."""
    path = page.article.path or "-"
    return Unread(path, "; ".join(problem.removeprefix(f"{path}: ") for problem in page.problems))


def readings(found: Iterable[Page | Unread], rules: Path | None = None, jobs: int = 1) -> Iterator[Reading | Unread]:
    """The readings of pages in their order, by ``jobs`` processes; what was not read passes through.

    Raises ``RuleError`` where the rules are wrong.
    """
    pipeline(rules)
    yield from in_order(_Reader(rules), found, jobs)


class _Reader(msgspec.Struct, frozen=True):
    """What a worker does with a page; the rules travel as their folder and are loaded where they are used."""

    rules: Path | None

    def __call__(self, page: Page | Unread) -> Reading | Unread:
        return read_one(page, self.rules)


def read_one(page: Page | Unread, rules: Path | None) -> Reading | Unread:
    """The reading of a page; what was not read passes through."""
    if isinstance(page, Unread):
        return page
    read = pipeline(rules).read
    try:
        return read(page)
    except Exception as error:  # whatever one page does to a stage, the other pages go on
        where = traceback.extract_tb(error.__traceback__)[-1]
        what = f"{type(error).__name__}: {error}, at {Path(where.filename).name}:{where.lineno}"
        return Unread(page.article.path or "-", f"could not be read, please report this page: {what}")


@lru_cache(maxsize=2)
def pipeline(rules: Path | None) -> Pipeline:
    """The pipeline of these rules, made once a process."""
    return Pipeline(load_rulebook(rules) if rules else shipped_rulebook())
