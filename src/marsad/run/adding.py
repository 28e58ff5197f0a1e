"""Pages read into a store, and read again when rules have changed, some articles a transaction."""

from __future__ import annotations

import hashlib
import sys
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path

import msgspec

import marsad
from marsad.pages import Capture, captured, captures
from marsad.run.local import Unread, files, pipeline, read_one, unread
from marsad.run.ordered import in_order
from marsad.store import Entry, Original, Outcome, Store, entry

Failed = Callable[[Unread], object]
"""Called with every input of which nothing could be read."""
Step = Callable[[Counter[str]], object]
"""Called after every transaction with the counts so far."""

_BATCH = 32
"""Articles a transaction: pages of the file that several of them change are written once."""


def added(
    store: Store,
    paths: Iterable[str],
    rules: Path | None,
    *,
    failed: Failed,
    kind: str = "auto",
    jobs: int = 1,
    step: Step | None = None,
) -> Counter[str]:
    """Add the pages to the store that it has not yet by these rules; counts of what became of them."""
    version, done = edition(rules), Counter[str]()

    def fresh(found: Iterable[Capture | Unread]) -> Iterator[Capture | Unread]:
        for page in found:
            if isinstance(page, Unread) or not store.has(page.article, version):
                yield page
            else:
                done["unchanged"] += 1

    _keep(store, entries(fresh(originals(paths, kind)), rules, jobs), done, failed, step)
    return done


def added_page(store: Store, found: Capture, rules: Path | None) -> tuple[str, Outcome] | Unread:
    """Add one page; the id of its article and what became of it, or why nothing could be read."""
    version = edition(rules)
    if store.has(found.article, version):
        return found.article, "unchanged"
    made = _Maker(rules, version)(found)
    return made if isinstance(made, Unread) else (made.article.id, store.put([made])[0])


def updated(
    store: Store, rules: Path | None, *, failed: Failed, jobs: int = 1, step: Step | None = None
) -> Counter[str]:
    """Read again what other rules have read; counts of what became of it, ``without page`` where no bytes are kept."""
    done = Counter[str]()

    def old() -> Iterator[Capture]:
        for article, page in store.outdated(edition(rules)):
            if page is None:
                done["without page"] += 1
            else:
                yield Capture(article.path or "-", page.data, page.form, url=article.url)

    _keep(store, entries(old(), rules, jobs), done, failed, step)
    return done


def _keep(store: Store, found: Iterable[Entry | Unread], done: Counter[str], failed: Failed, step: Step | None) -> None:
    """Keep what was read, some articles in one transaction: what a killed process had not kept is read again.

    At the end the contacts that came get their ids, and the database looks at what came.
    """
    source = iter(found)
    while batch := list(islice(source, _BATCH)):
        for each in batch:
            if isinstance(each, Unread):
                done["failed"] += 1
                failed(each)
        done.update(store.put([each for each in batch if not isinstance(each, Unread)]))
        if step:
            step(done)
    store.mint()
    store.settle(done["added"] + done["updated"])


def originals(paths: Iterable[str], form: str = "auto") -> Iterator[Capture | Unread]:
    """The pages in files and folders as bytes, ``-`` is standard input; what cannot be opened is told."""
    for path in files(paths):
        try:
            yield from captured(sys.stdin.buffer.read(), "-", form) if path == "-" else captures(Path(path), form)
        except (OSError, EOFError, zlib.error) as error:
            yield Unread(path, getattr(error, "strerror", None) or str(error))


def entries(found: Iterable[Capture | Unread], rules: Path | None = None, jobs: int = 1) -> Iterator[Entry | Unread]:
    """The pages read and made ready for the record, in their order, by ``jobs`` processes."""
    yield from in_order(_Maker(rules, edition(rules)), found, jobs)


class _Maker(msgspec.Struct, frozen=True):
    """What a worker does with the bytes of a page that the record shall keep."""

    rules: Path | None
    edition: str

    def __call__(self, found: Capture | Unread) -> Entry | Unread:
        if isinstance(found, Unread):
            return found
        page = found.page()
        read = read_one(page if page.readable else unread(page), self.rules)
        if isinstance(read, Unread):
            return read
        return entry(read, self.edition, Original(data=found.data, form=found.form, captured_at=found.captured_at))


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
