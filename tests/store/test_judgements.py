"""Judgements are only ever added, on either database."""

from __future__ import annotations

import msgspec
import pytest

from marsad.errors import UsageError
from marsad.record.judgements import Anchor, Judgement
from marsad.store import Store
from tests.store.conftest import Query

MADE = Judgement(
    verdict="correct",
    user="قارئة",
    about=(Anchor(article="sha256:1", kind="call", start=3, end=9, text="مكالمة", event="e1"),),
    values={"date": "2021-08-18", "place": None},
    reason="الصورة تبين التاريخ",
)


def test_judgements_come_back_in_order_with_number_and_time(store: Store) -> None:
    first = store.judge(MADE)
    second = store.judge(Judgement(verdict="undo", user="u", undoes=first.id))
    assert (first.id, second.id) == (1, 2)
    assert first.at.startswith("20")
    assert store.judgements() == (first, second)
    assert msgspec.structs.replace(first, id=0, at="") == MADE


def test_only_what_is_there_can_be_undone(store: Store) -> None:
    with pytest.raises(UsageError, match="no judgement 7 to undo"):
        store.judge(Judgement(verdict="undo", user="u", undoes=7))
    assert store.judgements() == ()


@pytest.mark.parametrize("words", ["DELETE FROM judgements", "UPDATE judgements SET verdict = 'accept'"])
def test_the_database_itself_refuses_to_forget(store: Store, query: Query, words: str) -> None:
    made = store.judge(MADE)
    with pytest.raises(Exception, match="never"):
        query(words)
    assert store.judgements() == (made,)
