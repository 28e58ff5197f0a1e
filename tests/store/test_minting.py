"""Ids of encounters are given once and kept, in either database."""

from __future__ import annotations

from marsad.record.encounters import encounters
from marsad.record.judgements import Judgement, anchor
from marsad.store import Store, entry
from tests.building import event, full_reading, reading
from tests.store.conftest import Query

VISIT = event(1, "visit", "kais-saied:visitor russia:host")


def test_every_contact_gets_an_id_once(store: Store) -> None:
    assert store.minted() == ()
    store.add(full_reading(), "r1")
    store.add(reading("b", "2021-09-01", VISIT), "r1")
    store.mint()
    first = store.minted()
    found = encounters(store.contacts(), (), first)
    assert {each.id for each in first} == {each.id for each in found}
    store.mint()
    assert store.minted() == first
    store.add(reading("a", "2021-08-31", VISIT), "r1")
    store.mint()
    assert [each.id for each in store.minted()] == [each.id for each in first]
    visit = next(each for each in store.minted() if len(each.reports) == 2)
    assert visit.reports[0] == anchor(reading("b", "2021-09-01", VISIT), VISIT)


def test_ids_are_given_again_only_where_something_came(store: Store, query: Query) -> None:
    store.add(full_reading(), "r1")
    assert query("SELECT value FROM notes WHERE name = 'ids'") == [("behind",)]
    store.mint()
    assert query("SELECT value FROM notes WHERE name = 'ids'") == [("minted",)]
    store.put([entry(full_reading(), "r2")])
    assert query("SELECT value FROM notes WHERE name = 'ids'") == [("behind",)]
    store.judge(Judgement(verdict="accept", user="u"))
    assert query("SELECT value FROM notes WHERE name = 'ids'") == [("minted",)]


def test_a_contact_that_turned_out_to_be_another_leads_there(store: Store) -> None:
    pages = [reading("a", "2021-08-20", VISIT), reading("b", "2023-09-01", VISIT)]
    for page in pages:
        store.add(page, "r1")
        store.mint()
    first, second = (each.id for each in store.minted())
    store.judge(Judgement(verdict="merge", user="u", about=tuple(anchor(page, VISIT) for page in pages)))
    (whole,) = encounters(store.contacts(), store.judgements(), store.minted())
    assert (whole.id, whole.former) == (first, (second,))
