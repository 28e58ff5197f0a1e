"""The store that is served, and the snapshot of it that is current."""

from __future__ import annotations

import gc
import mmap
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain

from marsad.store import Store
from marsad.web.snapshot import Pages, Snapshot, pages, ruled

_PATIENCE = 1.0
"""Seconds for which the store is not asked again whether it changed; twice the time of a renewal where that is more."""
_NEWS = 16
"""Bytes that are made anew by every write."""


@contextmanager
def _unsearched() -> Iterator[None]:
    """What is made here is kept for long: searching it for rubbish at every turn would halt all visitors."""
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if searched:
            gc.enable()


class Library:
    """A store and the snapshot of it that is current; safe to be asked from many threads.

    Whoever writes to the store calls ``written``, and the next question sees it, also in processes that began as copies
    of this one; what others write is seen a moment later.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self._lock = threading.Lock()
        self._rest = 0.0
        # Memory that copies of this process share; whoever writes to the store changes it.
        self._news = mmap.mmap(-1, _NEWS)
        self._seen = b""
        self._current: Snapshot | None = None

    def current(self) -> Snapshot:
        """The snapshot of the store as it is now, or was a moment ago."""
        known = self._current
        if known is not None and self._fresh():
            return known
        with self._lock:
            return self._renewed(self._current)

    def at_hand(self) -> Snapshot:
        """The snapshot that is there already, even where the store has changed since; it is renewed meanwhile."""
        known = self._current
        if known is None:
            return self.current()
        if not self._fresh() and not self._lock.locked():
            threading.Thread(target=self.current, daemon=True).start()
        return known

    def written(self) -> None:
        """Something was written: ask the store again."""
        self._news[:] = os.urandom(_NEWS)

    def _fresh(self) -> bool:
        """True where the store need not be asked again."""
        return time.monotonic() < self._rest and self._seen == self._news[:]

    def _renewed(self, known: Snapshot | None) -> Snapshot:
        if known is not None and self._fresh():
            return known  # Another thread renewed it while this one waited.
        start = time.monotonic()
        news = self._news[:]
        if news == self._seen:
            # Others are content with what is known meanwhile; after a write of ours they wait for it.
            self._rest = start + _PATIENCE
        version = self.store.edition()
        if known is None or known.version != version:
            with _unsearched():
                counts, judgements = self.store.counts(), self.store.judgements()
                minted, told = self.store.minted(), self.store.told()
                known = ruled(self._pages(known), counts, version, judgements, minted, told)
                known.prepare()
            self._current = known
        self._seen = news
        self._rest = time.monotonic() + max(_PATIENCE, 2 * (time.monotonic() - start))
        return known

    def _pages(self, known: Snapshot | None) -> Pages:
        """What the readings say; of those that did not change, what is known already."""
        revisions = self.store.revisions()
        if known is None:
            return pages(self.store.readings(), revisions)
        if known.pages.revisions == revisions:
            return known.pages
        old, held = known.pages.revisions, known.readings
        changed = [name for name, revision in revisions.items() if old.get(name) != revision]
        if len(changed) > len(revisions) // 2:
            return pages(self.store.readings(), revisions)
        same = (held[name] for name in revisions.keys() & held.keys() - set(changed))
        return pages(chain(same, filter(None, map(self.store.reading, changed))), revisions)
