"""Kill ``marsad add`` at any moment, again and again, and look at what it left."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

_ADD = "import sys; from marsad.cli import main; sys.exit(main(sys.argv[1:]))"
_KINGS = ("بوتين", "رحمان", "سعيد", "تبون", "ماكرون")


def write_pages(path: Path, count: int) -> None:
    """A file of ``count`` short articles, none like another."""
    rows = (
        {
            "text": f"التقى الرئيس {_KINGS[i % 5]} ضيفه رقم {i} في {1 + i % 28} مارس 2021 وبحثا معا الملف {i * 7}.",
            "title": f"لقاء {i}",
            "published": f"2021-03-{1 + i % 28:02}",
            "url": f"https://example.org/{i}",
        }
        for i in range(count)
    )
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")


def add(pages: Path, db: str, jobs: int) -> subprocess.Popen[bytes]:
    """Start ``marsad add``."""
    args = [sys.executable, "-c", _ADD, "add", str(pages), "--db", db, "--jobs", str(jobs)]
    return subprocess.Popen(args, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def killed(pages: Path, db: str, times: int, *, jobs: int = 1) -> int:
    """Start ``marsad add`` so often and kill it: in one case of four at any time, else soon after it began to write.

    How often it was still at work.
    """
    chance, caught = random.Random(7), 0
    for turn in range(times):
        before = _written(db)
        writer = add(pages, db, jobs)
        if turn % 4:
            _wait(lambda before=before, writer=writer: _written(db) != before or writer.poll() is not None)
            time.sleep(chance.uniform(0, 0.3))
        else:
            time.sleep(chance.uniform(0, 1.5))
        caught += writer.poll() is None
        writer.kill()
        writer.wait()
    return caught


def _written(db: str) -> tuple[float, int]:
    """What changes whenever something is written to the database."""
    log = Path(f"{db}-wal")
    return (log.stat().st_mtime, log.stat().st_size) if log.exists() else (0.0, 0)


def _wait(reached: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not reached() and time.monotonic() < end:
        time.sleep(0.01)
