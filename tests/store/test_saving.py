"""Saving, bringing back and migrating a record."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec
import pytest
import sqlalchemy

from marsad.article import to_json
from marsad.errors import StoreError, UsageError
from marsad.record.judgements import Judgement
from marsad.record.telling import telling
from marsad.store import Original, Query, Store, open_backend, open_store
from marsad.store.migrate import migrate, newest
from marsad.store.saving import restored, save
from marsad.store.schema import APPLICATION, HEAD, metadata
from marsad.store.sql import SqlStore
from tests.building import event, full_reading, reading
from tests.store.conftest import Query as Question


def fill(store: Store) -> None:
    store.add(full_reading(), "r1", Original(data=b"page", form="text"))
    store.add(reading("b", "2021-09-01", event(1, "visit", "kais-saied:visitor russia:host")), "r1")
    store.judge(Judgement(verdict="accept", user="u", reason="seen"))
    store.mint()


def test_a_saved_record_is_brought_back_whole(store: Store, where: str, tmp_path: Path) -> None:
    fill(store)
    saved = tmp_path / "saved.db"
    save(store, saved)
    with open_store(str(saved)) as copy:
        assert list(copy.readings()) == list(store.readings())
    back = tmp_path / "back.db"
    assert restored(saved, str(back)) == store.counts()
    with open_store(str(back)) as again:
        assert list(again.readings()) == list(store.readings())
        assert again.judgements() == store.judgements()
        assert again.minted() == store.minted() != ()
        assert again.original(full_reading().article.id) == store.original(full_reading().article.id)
        assert len(again.search(Query(words="مكالمة"))) == 1
        assert list(again.check()) == []
        again.add(reading("c", None), "r1")
    assert {path.name for path in tmp_path.iterdir()} - {"m.db", "m.db-wal", "m.db-shm"} == {"saved.db", "back.db"}


def test_a_saved_record_is_brought_back_to_a_server(where: str, tmp_path: Path) -> None:
    saved = tmp_path / "saved.db"
    with open_store(str(tmp_path / "source.db"), create=True) as store:
        fill(store)
        save(store, saved)
        restored(saved, where)
        with open_store(where) as again:
            assert list(again.readings()) == list(store.readings())
            assert again.minted() == store.minted() != ()
            assert len(again.search(Query(words="مكالمة"))) == 1
            assert again.add(reading("c", None), "r1") == "added"
            assert list(again.check()) == []


def test_nothing_is_written_over(store: Store, where: str, tmp_path: Path) -> None:
    fill(store)
    saved = tmp_path / "saved.db"
    save(store, saved)
    with pytest.raises(UsageError, match="is there already"):
        save(store, saved)
    with pytest.raises((UsageError, StoreError), match=r"is there already|is not empty"):
        restored(saved, where)


OLD = """
CREATE TABLE articles (id VARCHAR NOT NULL, path VARCHAR, url VARCHAR, outlet VARCHAR, title TEXT, published VARCHAR,
  captured_at VARCHAR NOT NULL, text TEXT NOT NULL, PRIMARY KEY (id));
CREATE INDEX ix_articles_outlet ON articles (outlet);
CREATE INDEX ix_articles_published ON articles (published);
CREATE TABLE readings (article VARCHAR NOT NULL, rules VARCHAR NOT NULL, events INTEGER NOT NULL,
  statements INTEGER NOT NULL, json BLOB NOT NULL, PRIMARY KEY (article),
  FOREIGN KEY(article) REFERENCES articles (id) ON DELETE CASCADE);
"""


def make_old(path: Path) -> None:
    """A database as the first version made it."""
    made = full_reading()
    article = made.article
    bare = to_json(msgspec.structs.replace(made, article=msgspec.structs.replace(article, text="")))
    with sqlite3.connect(path) as connection:
        connection.executescript(OLD)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute("PRAGMA user_version = 1")
        row = (
            article.id,
            article.path,
            article.url,
            article.outlet,
            article.title,
            article.published,
            "2021",
            article.text,
        )
        connection.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        connection.execute("INSERT INTO readings VALUES (?, 'r1', 1, 1, ?)", (article.id, bare))
    connection.close()


def test_an_old_database_is_migrated(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    make_old(path)
    with pytest.raises(StoreError, match=r"version 0001.*run: marsad db migrate"):
        open_store(str(path))
    with SqlStore(open_backend(str(path), migrating=True)) as store:
        assert migrate(store) == ("0001", HEAD)
        assert migrate(store) == (HEAD, HEAD)
    with open_store(str(path)) as store:
        assert list(store.readings()) == [full_reading()]
        assert list(store.check()) == []
        assert list(store.told()) == [telling(full_reading())]
        assert len(store.search(Query(words="مكالمة", actor="imran-khan", other="tajikistan"))) == 0
        assert len(store.search(Query(words="مكالمة", actor="vladimir-putin", other="tajikistan"))) == 1


def as_before_titles(where: str, query: Question) -> None:
    """Make a database one of version 0007, which had no table of titles."""
    if "://" in where:
        query("DROP TABLE titles")
        query("CREATE INDEX ix_words_titles ON words USING gin (ts_filter(terms, '{a}')) WITH (fastupdate = off)")
    query("UPDATE alembic_version SET version_num = '0007'")


def test_a_database_of_the_version_before_is_migrated(where: str, query: Question) -> None:
    with open_store(where, create=True) as store:
        fill(store)
        asked = Query(words="مكالمة")
        before = store.search(asked)
    as_before_titles(where, query)
    with SqlStore(open_backend(where, migrating=True)) as store:
        assert migrate(store) == ("0007", HEAD)
        assert store.search(asked) == before
        assert list(store.check()) == []
    if "://" in where:
        assert query("SELECT count(*) FROM titles") == query("SELECT count(*) FROM articles")
        assert query("SELECT to_regclass('ix_words_titles')") == [(None,)]


def test_a_database_of_two_versions_before_is_migrated(where: str, query: Question) -> None:
    with open_store(where, create=True) as store:
        fill(store)
    as_before_titles(where, query)
    query("DROP TABLE tellings")
    query("UPDATE alembic_version SET version_num = '0006'")
    with SqlStore(open_backend(where, migrating=True)) as store:
        assert migrate(store) == ("0006", HEAD)
        assert {told.article for told in store.told()} == {r.article.id for r in store.readings()}
        before = store.minted()
        store.add(reading("c", "2021-09-01", event(1, "visit", "kais-saied:visitor russia:host")), "r1")
        store.mint()
        assert [each.id for each in store.minted()] == [each.id for each in before]


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    make_old(path)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE readings SET json = 'no JSON'")
    told = r"from version 0001 to .*in the reading of article .*nothing was changed.*marsad add --db NEW"
    with SqlStore(open_backend(str(path), migrating=True)) as store, pytest.raises(StoreError, match=told):
        migrate(store)
    with sqlite3.connect(path) as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert names == {"articles", "readings"}


def test_a_migration_that_the_database_refuses_can_be_run_again(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    make_old(path)
    told = rf"nothing was changed; see that the disk has room.*marsad db migrate --db {path}"
    with SqlStore(open_backend(str(path), migrating=True)) as store:
        store.backend.engine.dispose()
        sqlalchemy.event.listen(
            store.backend.engine, "connect", lambda opened, _: opened.execute("PRAGMA query_only = 1")
        )
        with pytest.raises(StoreError, match=told):
            migrate(store)
    with SqlStore(open_backend(str(path), migrating=True)) as store:
        assert migrate(store) == ("0001", HEAD)


def test_a_database_of_a_newer_marsad_is_not_migrated(tmp_path: Path) -> None:
    path = str(tmp_path / "new.db")
    with SqlStore(open_backend(path, create=True)) as store:
        with store.backend.writing() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        with pytest.raises(StoreError, match=r"version 9999.*use a newer Marsad"):
            migrate(store)


def test_migrations_lead_to_the_tables_of_a_new_database(tmp_path: Path) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    path = tmp_path / "old.db"
    make_old(path)
    with SqlStore(open_backend(str(path), migrating=True)) as store:
        migrate(store)
        with store.backend.engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"include_object": _of_marsad})
            assert compare_metadata(context, metadata) == []
    open_store(str(tmp_path / "new.db"), create=True).close()
    beside = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' OR name = 'words' ORDER BY name"
    with sqlite3.connect(path) as old, sqlite3.connect(tmp_path / "new.db") as new:
        assert old.execute(beside).fetchall() == new.execute(beside).fetchall()
        assert old.execute("PRAGMA user_version").fetchall() == new.execute("PRAGMA user_version").fetchall()


def _of_marsad(thing: object, name: str, kind: str, *_: object) -> bool:
    return not (kind == "table" and name.startswith("words"))


def test_the_newest_migration_is_the_version_of_the_tables() -> None:
    assert newest() == HEAD


def test_a_newer_database_is_refused(where: str) -> None:
    with open_store(where, create=True) as store:
        assert isinstance(store, SqlStore)
        with store.backend.writing() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match=r"version 9999.*use a newer Marsad"):
        open_store(where)
