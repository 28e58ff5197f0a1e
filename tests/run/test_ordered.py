"""Work of several processes comes back in order, is never piled up, and ends with the process that asked."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from marsad.run.ordered import cores, in_order

ROOT = Path(__file__).parents[2]


def slow_square(number: int) -> int:
    time.sleep(0.002 * (number % 5))
    return number * number


def process(number: int) -> int:
    return os.getpid()


def breaking(number: int) -> int:
    if number == 30:
        raise ValueError("thirty")
    return number


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_stand_in_order(jobs: int) -> None:
    assert list(in_order(slow_square, range(100), jobs)) == [number * number for number in range(100)]


def test_few_items_start_no_process() -> None:
    assert set(in_order(process, range(10), 4)) == {os.getpid()}
    assert os.getpid() not in set(in_order(process, range(40), 2))


def test_not_everything_is_taken_at_once() -> None:
    taken: list[int] = []

    def source() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    results = in_order(slow_square, source(), 2)
    next(results)
    assert len(taken) < 200
    results.close()  # type: ignore[attr-defined]


def test_an_error_of_the_work_comes_out() -> None:
    with pytest.raises(ValueError, match="thirty"):
        list(in_order(breaking, range(100), 2))


def test_nothing_is_given_nothing_comes() -> None:
    assert list(in_order(slow_square, [], 2)) == []
    assert cores() >= 1


ASKING = """
from tests.run.test_ordered import process, slow_square
from marsad.run.ordered import in_order
found = in_order(process, range(10_000_000), 2)
print(*sorted(set(next(found) for _ in range(400))), flush=True)
for _ in found: pass
"""


def test_workers_end_with_a_killed_parent() -> None:
    parent = subprocess.Popen([sys.executable, "-c", ASKING], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    workers = [int(word) for word in parent.stdout.readline().split()]
    assert workers
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    deadline = time.monotonic() + 10
    while any(map(_alive, workers)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(map(_alive, workers))


def _alive(process_id: int) -> bool:
    """True of a process that runs; one that has ended and waits to be collected does not."""
    try:
        return Path(f"/proc/{process_id}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
