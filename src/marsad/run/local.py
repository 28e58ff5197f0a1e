"""Pages read on this machine, in input order: in this process, or by several that load the rules once."""

from __future__ import annotations

import signal
import sys
import traceback
from collections.abc import Iterable, Iterator
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path

import msgspec

from marsad.article import Reading
from marsad.errors import PageError
from marsad.pages import Page, read_bytes, read_path
from marsad.pipeline import Pipeline
from marsad.rulebook import load_rulebook

SUFFIXES = (".txt", ".html", ".htm", ".xhtml", ".jsonl", ".jsonl.gz")
"""What is taken from a folder; a file named by itself may be called anything."""
_CHUNK = 8


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


def pages(paths: Iterable[str], form: str = "auto") -> Iterator[Page | Unread]:
    """The pages in files and folders, ``-`` is standard input; what cannot be read is told."""
    for path in files(paths):
        try:
            found = read_bytes(sys.stdin.buffer.read(), "-", form) if path == "-" else read_path(Path(path), form=form)
            for page in found:
                yield page if page.article.text.strip() or not page.problems else _unread(page)
        except OSError as error:
            yield Unread(path, error.strerror or str(error))
        except PageError as error:
            yield Unread(path, str(error))


def _unread(page: Page) -> Unread:
    return Unread(page.article.path or "-", "; ".join(page.problems))


def readings(found: Iterable[Page | Unread], rules: Path | None = None, jobs: int = 1) -> Iterator[Reading | Unread]:
    """The readings of pages in their order, by ``jobs`` processes; what was not read passes through.

    Raises ``RuleError`` where the rules are wrong.
    """
    pipeline(rules)
    if jobs < 2:
        yield from (_read(page, rules) for page in found)
        return
    # A fresh interpreter in each worker: forking a process that has threads (of a progress bar) may hang.
    with get_context("spawn").Pool(jobs, _deaf) as pool:
        yield from pool.imap(_Reader(rules), found, chunksize=_CHUNK)


class _Reader(msgspec.Struct, frozen=True):
    """What a worker does with a page; the rules travel as their folder and are loaded where they are used."""

    rules: Path | None

    def __call__(self, page: Page | Unread) -> Reading | Unread:
        return _read(page, self.rules)


def _read(page: Page | Unread, rules: Path | None) -> Reading | Unread:
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
    return Pipeline(load_rulebook(rules))


def _deaf() -> None:
    """Leave the interruption to the process that the user sees."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
