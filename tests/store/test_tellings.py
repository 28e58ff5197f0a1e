"""What articles tell of contacts is made once with the reading, and anew where rules or code changed since."""

from __future__ import annotations

from marsad.record.encounters import encounters
from marsad.record.telling import edition, telling
from marsad.store import Store
from tests.building import event, full_reading, reading
from tests.store.conftest import Query

VISIT = event(1, "visit", "kais-saied:visitor russia:host")


def test_only_what_tells_of_contacts_is_kept(store: Store) -> None:
    store.add(reading("b", "2021-09-01", VISIT), "r1")
    store.add(reading("a", "2021-09-01"), "r1")
    assert list(store.told()) == [telling(reading("b", "2021-09-01", VISIT))]


def test_a_re_reading_tells_anew(store: Store) -> None:
    store.add(reading("a", "2021-09-01", VISIT), "r1")
    store.add(reading("a", "2021-09-01"), "r2")
    assert list(store.told()) == []


def test_what_other_rules_made_is_made_anew_when_ids_are_given(store: Store, query: Query) -> None:
    store.add(full_reading(), "r1")
    query("UPDATE tellings SET edition = 'old', json = ''")
    store.mint()
    assert list(store.told()) == [telling(full_reading())]
    assert query("SELECT edition FROM tellings") == [(edition(),)]
    assert len(store.minted()) == 1


def test_contacts_are_the_same_by_what_was_kept_and_what_is_stale_is_left_out(store: Store, query: Query) -> None:
    pages = [full_reading(), reading("b", "2021-09-01", VISIT)]
    for page in pages:
        store.add(page, "r1")
    assert encounters(pages, told=store.told()) == encounters(pages)
    moved = [reading("b", "2021-09-02", event(1, "call", "kais-saied russia"))]
    assert encounters(moved, told=store.told()) == encounters(moved)
    query("UPDATE tellings SET edition = 'old', json = ''")
    assert list(store.told()) == []
