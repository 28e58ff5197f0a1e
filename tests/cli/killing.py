"""Kill ``marsad add`` at any moment, again and again, and look at what it left."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
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


def killed(pages: Path, db: str, times: int, *, jobs: int = 1, least: float = 0.3, most: float = 1.3) -> int:
    """Start ``marsad add`` so often and kill it after ``least`` to ``most`` seconds; how often it was still at work."""
    chance, caught = random.Random(7), 0
    for _ in range(times):
        writer = add(pages, db, jobs)
        time.sleep(chance.uniform(least, most))
        caught += writer.poll() is None
        writer.kill()
        writer.wait()
    return caught
