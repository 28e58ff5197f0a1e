"""Pages into a store: what is told, and what is done at the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.run.adding import added, updated
from marsad.store import open_store
from marsad.store.sqlite import SqliteBackend


def test_at_the_end_the_database_looks_at_what_came(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    monkeypatch.setattr(SqliteBackend, "settle", lambda _, came: looked.append(came))
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(f"أعلنت الوزارة الخبر {number}.", encoding="utf-8")
    with open_store(str(tmp_path / "m.db"), create=True) as store:
        for _ in range(2):
            added(store, [str(tmp_path / f"{number}.txt") for number in range(3)], None, failed=print)
        updated(store, None, failed=print)
    assert looked == [3, 0, 0]
