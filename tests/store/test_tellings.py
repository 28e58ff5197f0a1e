"""What articles tell of contacts is made once with the reading, and anew where rules or code changed since."""

from __future__ import annotations

from marsad.record.telling import edition, telling
from marsad.store import Store, tellings
from marsad.store.sql import SqlStore
from tests.building import event, full_reading, reading
from tests.store.conftest import Query

VISIT = event(1, "visit", "kais-saied:visitor russia:host")


def told(store: Store) -> list[object]:
    assert isinstance(store, SqlStore)
    with store.backend.writing() as connection:
        return list(tellings.told(connection))


def test_only_what_tells_of_contacts_is_kept(store: Store) -> None:
    store.add(reading("b", "2021-09-01", VISIT), "r1")
    store.add(reading("a", "2021-09-01"), "r1")
    assert told(store) == [telling(reading("b", "2021-09-01", VISIT))]


def test_a_re_reading_tells_anew(store: Store) -> None:
    store.add(reading("a", "2021-09-01", VISIT), "r1")
    store.add(reading("a", "2021-09-01"), "r2")
    assert told(store) == []


def test_what_other_rules_made_is_made_anew_when_ids_are_given(store: Store, query: Query) -> None:
    store.add(full_reading(), "r1")
    query("UPDATE tellings SET edition = 'old', json = ''")
    store.mint()
    assert told(store) == [telling(full_reading())]
    assert query("SELECT edition FROM tellings") == [(edition(),)]
    assert len(store.minted()) == 1
