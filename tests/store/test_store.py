"""The store keeps every reading once, whatever happens to the process that writes."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from marsad.article import Reading
from marsad.errors import StoreError
from marsad.store import Store, open_store
from tests.building import event, full_reading, reading


def call(name: str) -> Reading:
    return reading(name, "2021-08-18", event(1, "call", "vladimir-putin emomali-rahmon", "2021-08-18"))


def test_what_is_added_comes_back_as_it_was(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "m.db"), create=True) as store:
        assert store.add(full_reading(), "r1") == "added"
    with open_store(str(tmp_path / "m.db")) as store:
        assert list(store.readings()) == [full_reading()]
        assert store.reading(full_reading().article.id) == full_reading()
        assert store.reading("sha256:0") is None


def test_adding_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    with open_store(str(path), create=True) as store:
        store.add(call("a"), "r1")
        before = sqlite3.connect(path).execute("SELECT * FROM articles, readings").fetchall()
        assert store.add(call("a"), "r1") == "unchanged"
        assert store.has(call("a").article.id, "r1")
        assert sqlite3.connect(path).execute("SELECT * FROM articles, readings").fetchall() == before


def test_other_rules_replace_the_reading(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "m.db"), create=True) as store:
        store.add(call("a"), "r1")
        again = msgspec.structs.replace(call("a"), events=())
        assert not store.has(again.article.id, "r2")
        assert store.add(again, "r2") == "updated"
        assert list(store.readings()) == [again]
        assert (store.counts().articles, store.counts().events) == (1, 0)


def test_counts(tmp_path: Path) -> None:
    store: Store = open_store(str(tmp_path / "m.db"), create=True)
    assert msgspec.structs.astuple(store.counts()) == (0, 0, 0)
    store.add(call("a"), "r1")
    store.add(full_reading(), "r1")
    assert msgspec.structs.astuple(store.counts()) == (2, 2, 1)
    store.close()


def test_a_missing_database_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no database; make one with"):
        open_store(str(tmp_path / "none.db"))


def test_a_foreign_file_is_refused(tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.db"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE t (x)")
    with pytest.raises(StoreError, match="not one of Marsad's"):
        open_store(str(foreign), create=True)
    (tmp_path / "text.db").write_text("no database at all, only words " * 50)
    with pytest.raises(StoreError, match="cannot be opened as a database"):
        open_store(str(tmp_path / "text.db"))
    with pytest.raises(StoreError, match="only SQLite"):
        open_store("postgresql://localhost/marsad")


def test_another_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "m.db"
    open_store(str(path), create=True).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="version 99"):
        open_store(str(path))


WRITER = """
import sys
from tests.building import event, reading
from marsad.store import open_store
store = open_store(sys.argv[1], create=True)
for i in range(100_000):
    store.add(reading(str(i), None, event(1, "call", "vladimir-putin emomali-rahmon"), text="ن" * 500), "r1")
"""


def test_a_killed_writer_leaves_whole_articles(tmp_path: Path) -> None:
    path, root = tmp_path / "m.db", Path(__file__).parents[2]
    for _ in range(3):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], cwd=root, env=os.environ | {"PYTHONPATH": "."}
        )
        time.sleep(1.2)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
    with open_store(str(path)) as store:
        kept = list(store.readings())
        assert len(kept) == store.counts().articles > 0
        assert all(len(r.article.text) == 500 and len(r.events) == 1 for r in kept)
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM articles").fetchone() == (len(kept),)
