"""How long a command takes to start, against Python doing nothing in the same run.

    python benchmarks/startup.py [--runs 7]

Processor seconds of the child processes, the median of several runs. The rules are compiled and cached before.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

PAGE = """بوتين يستقبل نظيره الطاجيكي

18 نوفمبر 2021

استقبل الرئيس الروسي فلاديمير بوتين نظيره الطاجيكي إمام علي رحمان في موسكو.
"""


def seconds(command: list[str], runs: int) -> float:
    """Median of the processor seconds that a command takes; raises ``CalledProcessError`` where it fails."""
    taken = []
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        taken.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return statistics.median(taken)


def commands(page: Path) -> dict[str, list[str]]:
    """What is measured, by the name it is printed under."""
    marsad = [sys.executable, "-c", "import sys; from marsad.cli import main; sys.exit(main(sys.argv[1:]))"]
    return {
        "python -c pass": [sys.executable, "-c", "pass"],
        "marsad --version": [*marsad, "--version"],
        "marsad --help": [*marsad, "--help"],
        "marsad read": [*marsad, "read", "--format", "jsonl", str(page)],
    }


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.txt"
        page.write_text(PAGE, encoding="utf-8")
        named = commands(page)
        seconds(named["marsad read"], 1)
        nothing = seconds(named["python -c pass"], options.runs)
        for name, command in named.items():
            taken = nothing if name == "python -c pass" else seconds(command, options.runs)
            print(f"{name:18s} {taken:6.3f} s   {taken / nothing:5.1f} times python -c pass")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
