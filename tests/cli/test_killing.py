"""However ``marsad add`` ends, whole articles are kept, and calling it again goes on with the rest."""

from __future__ import annotations

from pathlib import Path

from marsad.store import open_store
from tests.cli.killing import add, killed, write_pages

TIMES, PAGES = 20, 6000


def test_a_killed_add_loses_and_doubles_nothing(tmp_path: Path) -> None:
    pages, db = tmp_path / "pages.jsonl", str(tmp_path / "m.db")
    write_pages(pages, PAGES)
    assert killed(pages, db, TIMES) > TIMES // 2
    with open_store(db) as store:
        left = list(store.readings())
        assert 0 < len(left) == store.counts().articles
        assert list(store.check()) == []
    write_pages(pages, 300)
    assert add(pages, db, 2).wait() == 0
    with open_store(db) as store:
        kept = [reading.article.id for reading in store.readings()]
        assert len(kept) == len(set(kept)) == max(300, len(left))
        assert list(store.check()) == []
        now = {reading.article.id: reading for reading in store.readings()}
        assert all(now[reading.article.id] == reading for reading in left)
