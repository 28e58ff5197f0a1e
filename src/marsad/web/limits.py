"""How often somebody may do what: as many at once as the limit says, then as many a minute."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Literal

Deed = Literal["read", "turn", "write", "login", "refused"]
PER_MINUTE: Mapping[Deed, int] = {"read": 120, "turn": 20, "write": 240, "login": 6, "refused": 30}
"""Pages read for somebody, days to which the record is turned back, things written, attempts to log in, refusals of
which a trace is kept."""
_TABLE = """CREATE TABLE IF NOT EXISTS buckets
    (deed TEXT, who TEXT, remaining REAL, since REAL, PRIMARY KEY (deed, who)) WITHOUT ROWID"""


class Limits:
    """Buckets that fill up with time (token buckets), one for everybody and every deed.

    Where several processes answer, ``shared`` is the file in which they all count; else this one counts in memory.
    """

    def __init__(
        self,
        per_minute: Mapping[Deed, int] = PER_MINUTE,
        clock: Callable[[], float] = time.monotonic,
        shared: Path | None = None,
    ) -> None:
        self._per_minute, self._clock = {**PER_MINUTE, **per_minute}, clock
        self._where = str(shared or ":memory:")
        self._lock = threading.Lock()

    def wait(self, deed: Deed, who: str) -> int:
        """0 where it may be done now, which then counts; else for how many seconds not."""
        most = float(self._per_minute[deed])
        with self._alone() as buckets:
            now = self._clock()
            # Within a minute every bucket is full again: as good as none.
            buckets.execute("DELETE FROM buckets WHERE since <= ?", (now - 60,))
            query = "SELECT remaining, since FROM buckets WHERE deed = ? AND who = ?"
            remaining, since = buckets.execute(query, (deed, who)).fetchone() or (most, now)
            remaining = min(most, remaining + (now - since) * most / 60)
            spent = remaining >= 1
            buckets.execute("REPLACE INTO buckets VALUES (?, ?, ?, ?)", (deed, who, remaining - spent, now))
        return 0 if spent else max(1, round((1 - remaining) * 60 / most))

    @contextmanager
    def _alone(self) -> Iterator[sqlite3.Connection]:
        """The buckets, while no other thread or process counts."""
        with self._lock, self._buckets as buckets:
            buckets.execute("BEGIN IMMEDIATE")
            yield buckets

    @cached_property
    def _buckets(self) -> sqlite3.Connection:
        """Opened where it is first needed: no connection may be carried into another process."""
        made = sqlite3.connect(self._where, timeout=10, isolation_level=None, check_same_thread=False)
        # What is counted need not outlive the server.
        made.execute("PRAGMA synchronous = OFF")
        made.execute(_TABLE)
        made.execute("CREATE INDEX IF NOT EXISTS filled ON buckets (since)")
        return made
