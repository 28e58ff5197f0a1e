"""Pages that were made already: a page follows from its address and the state of the record alone."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable

MOST = 64_000_000
"""Bytes of all pages kept; those not asked for longest go first."""
LARGEST = 300_000
"""Bytes of a page that is kept."""


class Shelf:
    """Bodies by key, safe to be asked from many threads; a key names the state of the record too."""

    def __init__(self, most: int = MOST, largest: int = LARGEST) -> None:
        self._most, self._largest = most, largest
        self._bodies: OrderedDict[tuple[str, ...], bytes] = OrderedDict()
        self._held = 0
        self._lock = threading.Lock()
        self._turn = threading.Lock()

    def in_turn(self, key: tuple[str, ...], make: Callable[[], bytes]) -> bytes:
        """As ``body``, one after the other: pages made at once would only all wait for the slowest of them."""
        with self._lock:
            if key in self._bodies:
                self._bodies.move_to_end(key)
                return self._bodies[key]
        with self._turn:
            return self.body(key, make)

    def body(self, key: tuple[str, ...], make: Callable[[], bytes]) -> bytes:
        """The body of this key, made where it is not here."""
        with self._lock:
            if key in self._bodies:
                self._bodies.move_to_end(key)
                return self._bodies[key]
        made = make()
        if len(made) <= self._largest:
            with self._lock:
                self._held += len(made) - len(self._bodies.get(key, b""))
                self._bodies[key] = made
                while self._held > self._most:
                    self._held -= len(self._bodies.popitem(last=False)[1])
        return made
