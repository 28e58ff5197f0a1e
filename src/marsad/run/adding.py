"""Pages read into a store, and read again when rules have changed, some articles a transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from marsad.pages import Capture
from marsad.run.local import Unread, edition, entries, originals
from marsad.store import Entry, Store

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
                yield Capture(article.path or "-", page.data, page.form)

    _keep(store, entries(old(), rules, jobs), done, failed, step)
    return done


def _keep(store: Store, found: Iterable[Entry | Unread], done: Counter[str], failed: Failed, step: Step | None) -> None:
    """Keep what was read, some articles in one transaction: what a killed process had not kept is read again."""
    source = iter(found)
    while batch := list(islice(source, _BATCH)):
        for unread in (each for each in batch if isinstance(each, Unread)):
            done["failed"] += 1
            failed(unread)
        done.update(store.put([each for each in batch if not isinstance(each, Unread)]))
        if step:
            step(done)
