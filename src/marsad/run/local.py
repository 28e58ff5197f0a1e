"""Pages read on this machine, in input order: in this process, or by several that load the rules once."""

from __future__ import annotations

import hashlib
import sys
import traceback
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import msgspec

import marsad
from marsad.article import Reading
from marsad.errors import PageError
from marsad.pages import Capture, Page, captured, captures, read_bytes, read_path
from marsad.pipeline import Pipeline
from marsad.rulebook import load_rulebook
from marsad.run.ordered import in_order
from marsad.store.entry import Entry, Original, entry

SUFFIXES = (".txt", ".html", ".htm", ".xhtml", ".jsonl", ".jsonl.gz")
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


def pages(paths: Iterable[str], form: str = "auto") -> Iterator[Page | Unread]:
    """The pages in files and folders, ``-`` is standard input; what cannot be read is told."""
    for path in files(paths):
        try:
            found = read_bytes(sys.stdin.buffer.read(), "-", form) if path == "-" else read_path(Path(path), form=form)
            for page in found:
                yield page if page.readable else _unread(page)
        except OSError as error:
            yield Unread(path, error.strerror or str(error))
        except PageError as error:
            yield Unread(path, str(error))


def _unread(page: Page) -> Unread:
    path = page.article.path or "-"
    return Unread(path, "; ".join(problem.removeprefix(f"{path}: ") for problem in page.problems))


def originals(paths: Iterable[str], form: str = "auto") -> Iterator[Capture | Unread]:
    """The pages in files and folders as bytes, ``-`` is standard input; what cannot be opened is told."""
    for path in files(paths):
        try:
            yield from captured(sys.stdin.buffer.read(), "-", form) if path == "-" else captures(Path(path), form)
        except (OSError, EOFError, zlib.error) as error:
            yield Unread(path, getattr(error, "strerror", None) or str(error))


def readings(found: Iterable[Page | Unread], rules: Path | None = None, jobs: int = 1) -> Iterator[Reading | Unread]:
    """The readings of pages in their order, by ``jobs`` processes; what was not read passes through.

    Raises ``RuleError`` where the rules are wrong.
    """
    pipeline(rules)
    yield from in_order(_Reader(rules), found, jobs)


def entries(found: Iterable[Capture | Unread], rules: Path | None = None, jobs: int = 1) -> Iterator[Entry | Unread]:
    """The pages read and made ready for the record, in their order, by ``jobs`` processes."""
    yield from in_order(_Maker(rules, edition(rules)), found, jobs)


class _Reader(msgspec.Struct, frozen=True):
    """What a worker does with a page; the rules travel as their folder and are loaded where they are used."""

    rules: Path | None

    def __call__(self, page: Page | Unread) -> Reading | Unread:
        return _read(page, self.rules)


class _Maker(msgspec.Struct, frozen=True):
    """What a worker does with the bytes of a page that the record shall keep."""

    rules: Path | None
    edition: str

    def __call__(self, found: Capture | Unread) -> Entry | Unread:
        if isinstance(found, Unread):
            return found
        page = found.page()
        read = _read(page if page.readable else _unread(page), self.rules)
        if isinstance(read, Unread):
            return read
        return entry(read, self.edition, Original(data=found.data, form=found.form))


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


@lru_cache(maxsize=2)
def edition(rules: Path | None) -> str:
    """What a reading depends on beside its page: version of the rules and of the code that reads."""
    code = Path(marsad.__file__).parent
    digest = hashlib.blake2b(digest_size=4)
    for path in sorted(path for part in ("pages", "stages", "pipeline.py") for path in _sources(code / part)):
        digest.update(path.read_bytes())
    return f"{pipeline(rules).rulebook.version}-{digest.hexdigest()}"


def _sources(path: Path) -> list[Path]:
    return [path] if path.is_file() else list(path.rglob("*.py"))
