"""How often somebody may do what: as many at once as the limit says, then as many a minute."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Literal

Deed = Literal["read", "write", "login", "refused"]
PER_MINUTE: Mapping[Deed, int] = {"read": 120, "write": 240, "login": 6, "refused": 30}
"""Pages read for somebody, things written, attempts to log in, refusals of which a trace is kept."""
_MOST = 20_000
"""Whom the limits remember; those not heard of for longest are forgotten."""


class Limits:
    """Buckets that fill up with time (token buckets), one for everybody and every deed."""

    def __init__(
        self, per_minute: Mapping[Deed, int] = PER_MINUTE, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._per_minute, self._clock = {**PER_MINUTE, **per_minute}, clock
        self._left: OrderedDict[tuple[Deed, str], tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def wait(self, deed: Deed, who: str) -> int:
        """0 where it may be done now, which then counts; else for how many seconds not."""
        most, now = float(self._per_minute[deed]), self._clock()
        with self._lock:
            left, since = self._left.get((deed, who), (most, now))
            left = min(most, left + (now - since) * most / 60)
            spent = left >= 1
            self._left[deed, who] = (left - spent, now)
            self._left.move_to_end((deed, who))
            if len(self._left) > _MOST:
                self._left.popitem(last=False)
        return 0 if spent else max(1, round((1 - left) * 60 / most))
