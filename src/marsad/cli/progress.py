"""How far a long command is: a line on a terminal, nothing where nobody looks."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol


class Step(Protocol):
    """Called after every article with the counts so far."""

    def __call__(self, done: Counter[str]) -> None: ...


@contextmanager
def progress(words: str) -> Iterator[Step]:
    """Show counts and time while a command runs, on the standard error if it is a terminal."""
    if not sys.stderr.isatty():
        yield lambda done: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TimeElapsedColumn(),
        TextColumn("{task.fields[rate]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(words, total=None, rate="")

        def step(done: Counter[str]) -> None:
            count, seconds = done.total(), bar.tasks[0].elapsed or 0
            told = ", ".join(f"{number:,} {what}" for what, number in done.items())
            rate = f"{count / seconds:,.0f} a second" if seconds > 1 else ""
            bar.update(task, description=f"{words}: {told}", rate=rate)

        yield step
