"""Dates whose weekday proves their value, on real news; skipped where the evaluation data is absent."""

import gzip
import json
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from tests.stages.reading_times import times_of

BARS = {"dated": 0.97, "conflict": 0.94, "relative": 0.99}


@pytest.fixture(scope="module")
def shares(shared: Path) -> dict[str, float]:
    """The share of right values by kind."""
    rows = defaultdict(list)
    for line in (shared / "data/dates/weekday_checked_2018-02_06.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        rows[row["id"]].append(row)
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    with gzip.open(shared / "corpus/ant-2018-02_06.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            expected = rows.get(article["id"])
            if not expected:
                continue
            found = times_of(article["text"], article["published"])
            for row in expected:
                over = [t for t in found if t.start < row["end"] and t.end > row["start"]]
                total[row["kind"]] += 1
                right[row["kind"]] += any((t.value or "")[:10] == row["value"] for t in over)
    return {kind: right[kind] / total[kind] for kind in total}


@pytest.mark.parametrize("kind", BARS)
def test_weekdays_prove_the_values(shares: dict[str, float], kind: str) -> None:
    assert shares[kind] >= BARS[kind]
