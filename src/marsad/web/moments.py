"""The record as it was known on a day: which moment an address asks for, and the snapshot of it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping

from marsad.errors import UsageError
from marsad.record.known import Basis, Moment, known, moment, told
from marsad.store import Counts, Store
from marsad.web.snapshot import Snapshot, pages, ruled

AS_OF, KNOWN_BY = "as-of", "known-by"
"""Parameters that turn the record back: a date or prefix of one, and ``capture`` or ``publication``."""
_MOST = 3
"""Former states of the record that are kept; each takes up to as much memory as that of today."""


def asked(parameters: Mapping[str, str], now: Snapshot, store: Store) -> Moment | None:
    """The moment that an address asks for; raises ``UsageError`` for what is no date and no way to know."""
    if not (day := parameters.get(AS_OF, "").strip()):
        return None
    by = parameters.get(KNOWN_BY, "")
    known_by: dict[str, Basis | None] = {"": None, "capture": "capture", "publication": "publication"}
    if by not in known_by:
        raise UsageError(f"{KNOWN_BY} is capture or publication, not {by!r}")
    captures = now.once("captures", store.captures)
    return moment(day, known_by[by], min(captures.values(), default=None))


class Moments:
    """The former states of the record asked for last; safe to be asked from many threads."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._made: dict[tuple[str, Moment], Snapshot] = {}

    def at(self, now: Snapshot, at: Moment, admit: Callable[[], object] = int) -> Snapshot:
        """The record of now as it was known at a moment; ``admit`` is called before that is made, for it takes long."""
        key = now.version, at
        if key in self._made:
            return self._made[key]
        admit()
        with self._lock:
            if key not in self._made:
                kept = list(self._made.items())[1 - _MOST :]
                self._made = {**dict(kept), key: turned(now, self._store, at)}
            return self._made[key]


def turned(now: Snapshot, store: Store, at: Moment) -> Snapshot:
    """What was known of the record at a moment, made anew from the readings that were there."""
    then = known(now.readings.values(), now.once("captures", store.captures), store.judgements(), at)
    events, statements = sum(len(r.events) for r in then.readings), sum(len(r.statements) for r in then.readings)
    counts = Counts(len(then.readings), events, statements)
    version = f"{now.version} {told(at)}"
    return ruled(pages(then.readings), counts, version, then.judgements, store.minted(), store.told(), at)
