"""Several processes that answer for one server; they share its memory as it was when they began, and its socket."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread

from marsad.errors import SettingsError

_ENDS = (signal.SIGINT, signal.SIGTERM)
_PAUSE = 1.0
"""Seconds before a process that ended by itself is replaced, so that one that cannot live does not eat the machine."""


def possible(workers: int) -> None:
    """Raises ``SettingsError`` where the system cannot divide a process."""
    if workers > 1 and not hasattr(os, "fork"):
        raise SettingsError("this system serves with one process only; leave --workers out")


def divided(run: Callable[[], None], workers: int) -> None:
    """Let ``workers`` processes run; one that ends is replaced. All end when this one is interrupted or killed.

    No other thread may run when it is called, nor a connection to a database be open: neither can be divided.
    """
    # Only this process holds the end to write to: the others see it close, however this one ends.
    watched, held = os.pipe()
    living: set[int] = set()
    try:
        while True:
            while len(living) < workers:
                with _undisturbed():
                    living.add(_begun(run, watched, held))
            living.discard(os.wait()[0])
            time.sleep(_PAUSE)
    finally:
        for process in living:
            os.kill(process, signal.SIGTERM)
        for process in living:
            os.waitpid(process, 0)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """What interrupts waits: else a signal between a process and the list of them, or to one just begun, gets lost."""
    signal.pthread_sigmask(signal.SIG_BLOCK, _ENDS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDS)


def _begun(run: Callable[[], None], watched: int, held: int) -> int:
    """The id of a new process; in that process this never returns, for what is cleaned up is the first one's."""
    sys.stdout.flush()
    if process := os.fork():
        return process
    failed = 1
    try:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDS)
        os.close(held)
        Thread(target=_follow, args=(watched,), daemon=True).start()
        run()
        failed = 0
    except KeyboardInterrupt:
        failed = 0
    finally:
        os._exit(failed)


def _follow(watched: int) -> None:
    """End when the process that began this one has ended."""
    os.read(watched, 1)
    os.kill(os.getpid(), signal.SIGTERM)
