"""The store keeps every reading once, whichever database lies below."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marsad.article import Reading
from marsad.errors import StoreError
from marsad.store import Original, Store, open_store
from tests.building import ACTORS, event, full_reading, reading
from tests.store.conftest import Query

TABLES = ("articles", "pages", "readings", "events", "event_actors", "article_actors", "article_topics", "signatures")


def call(name: str) -> Reading:
    return reading(name, "2021-08-18", event(1, "call", "vladimir-putin emomali-rahmon", "2021-08-18"))


def everything(query: Query) -> list[list[tuple[object, ...]]]:
    return [sorted(query(f"SELECT * FROM {table}"), key=repr) for table in (*TABLES, "actors", "bands", "links")]


def test_what_is_added_comes_back_as_it_was(where: str) -> None:
    with open_store(where, create=True) as store:
        assert store.add(full_reading(), "r1") == "added"
    with open_store(where) as store:
        assert list(store.readings()) == [full_reading()]
        assert store.reading(full_reading().article.id) == full_reading()
        assert store.reading("sha256:0") is None


def test_contacts_are_readings_without_text_and_statements(store: Store) -> None:
    store.add(full_reading(), "r1")
    (found,) = store.contacts()
    assert found.article == msgspec.structs.replace(full_reading().article, text="")
    assert (found.events, found.claims, found.actors) == (
        full_reading().events,
        full_reading().claims,
        full_reading().actors,
    )
    assert (found.statements, found.mentions) == ((), ())


def test_after_many_articles_the_server_has_looked_at_them(
    store: Store, where: str, query: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("marsad.store.postgres._MANY", 3)
    for number in range(4):
        store.add(reading(str(number), None, text=f"خبر {number}"), "r1")
    counted = "SELECT reltuples::int, relallvisible FROM pg_class WHERE relname IN ('words', 'titles')"
    for came, found in ((2, [(-1, 0)] * 2), (4, [(4, 1)] * 2)):
        store.settle(came)
        assert "://" not in where or query(counted) == found
    assert list(store.check()) == []


def test_adding_again_changes_nothing(store: Store, query: Query) -> None:
    page = Original(data=b"bytes", form="text", captured_at="2021-08-18T10:00:00+00:00")
    store.add(call("a"), "r1", page)
    before = everything(query)
    assert store.add(call("a"), "r1", page) == "unchanged"
    assert store.has(call("a").article.id, "r1")
    assert everything(query) == before


def test_the_page_is_kept_as_it_was_captured(store: Store) -> None:
    page = Original(data="صفحة \0\xff".encode() + b"\xff\xfe", form="html", captured_at="2021-08-18T10:00:00+00:00")
    store.add(call("a"), "r1", page)
    store.add(call("b"), "r1")
    assert store.original(call("a").article.id) == page
    assert store.original(call("b").article.id) is None
    store.add(call("a"), "r2", Original(data=b"later"))
    assert store.original(call("a").article.id) == page


def test_other_rules_replace_the_reading_and_all_that_was_made_from_it(store: Store, query: Query) -> None:
    store.add(call("b"), "r1")
    store.add(call("a"), "r1")
    again = msgspec.structs.replace(call("a"), events=(), actors={"russia": ACTORS["russia"]})
    assert not store.has(again.article.id, "r2")
    assert store.add(again, "r2") == "updated"
    assert store.reading(again.article.id) == again
    assert (store.counts().articles, store.counts().events) == (2, 1)
    assert query("SELECT count(*) FROM event_actors") == [(2,)]
    assert sorted(query("SELECT actor FROM article_actors WHERE article = 2")) == [("russia",)]
    assert list(store.check()) == []


def test_only_readings_by_other_rules_are_outdated(store: Store) -> None:
    page = Original(data=b"x", form="text", captured_at="2021-08-18T10:00:00+00:00")
    store.add(call("a"), "r1", page)
    store.add(call("b"), "r2")
    store.add(call("c"), "r1")
    found = [(article.path, original) for article, original in store.outdated("r2")]
    assert found == [("a.txt", page), ("c.txt", None)]
    assert list(store.outdated("r1")) != []
    store.add(call("a"), "r2")
    store.add(call("c"), "r2")
    assert list(store.outdated("r2")) == []


def test_counts(store: Store) -> None:
    assert msgspec.structs.astuple(store.counts()) == (0, 0, 0)
    store.add(call("a"), "r1")
    store.add(full_reading(), "r1")
    assert msgspec.structs.astuple(store.counts()) == (2, 2, 1)


def test_the_fullest_version_of_an_actor_is_kept_whatever_the_order(store: Store) -> None:
    poor = msgspec.structs.replace(ACTORS["russia"], country=None)
    rich = msgspec.structs.replace(ACTORS["russia"], wikidata="Q159", aliases_en=("Russian Federation",))
    for name, actor in (("a", poor), ("b", rich), ("c", poor)):
        store.add(msgspec.structs.replace(reading(name, None), actors={"russia": actor}), "r1")
    assert store.actors() == {"russia": rich}


letters = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=letters, title=letters, path=letters)
def test_any_letters_come_back(store: Store, text: str, title: str, path: str) -> None:
    made = reading(f"{title} {path}", "2021", text=text, title=title, url=path, outlet=path)
    store.add(made, "r1")
    assert store.reading(made.article.id) == made


def test_a_sound_database_has_no_faults(store: Store) -> None:
    store.add(full_reading(), "r1", Original(data=b"page"))
    assert list(store.check()) == []


def test_faults_are_found(store: Store, query: Query) -> None:
    store.add(full_reading(), "r1", Original(data=b"page"))
    store.add(call("a"), "r1")
    query("UPDATE pages SET hash = 'sha256:other'")
    query("DELETE FROM readings WHERE article = 2")
    faults = list(store.check())
    assert any("bytes are not those that were captured" in fault for fault in faults)
    assert any("2 articles, but 1 readings" in fault for fault in faults)


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
    with pytest.raises(StoreError, match="only SQLite files and postgresql"):
        open_store("mysql://localhost/marsad")


def test_a_foreign_or_empty_server_database_is_refused(server: str) -> None:
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS foreign_one")
        connection.execute("CREATE DATABASE foreign_one")
    address = server.replace("/postgres?", "/foreign_one?")
    with pytest.raises(StoreError, match="holds no record; make one with"):
        open_store(address)
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("CREATE TABLE t (x integer)")
    with pytest.raises(StoreError, match="not one of Marsad's"):
        open_store(address, create=True)
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(server.replace("/postgres?", "/nowhere?"))


def test_a_password_is_never_told() -> None:
    with pytest.raises(StoreError) as told:
        open_store("postgresql://user:secret@127.0.0.1:1/none", create=True)
    assert "secret" not in str(told.value)


def test_two_stores_write_to_one_database(where: str) -> None:
    with open_store(where, create=True) as one, open_store(where) as two:
        for i in range(20):
            assert one.add(call(f"a{i}"), "r1") == "added"
            assert two.add(call(f"b{i}"), "r1") == "added"
            assert two.add(call(f"a{i}"), "r1") == "unchanged"
        assert one.counts().articles == two.counts().articles == 40
        assert list(one.check()) == []
