"""The stages in their order, and the reading they make."""

from __future__ import annotations

import gc
from pathlib import Path

from marsad.article import Article, Block, Reading, to_json
from marsad.pages import Page, read_bytes
from marsad.pipeline import Pipeline
from marsad.rulebook import load_rulebook
from tests.sentences import pipeline

PAGE = """بوتين يستقبل نظيره الطاجيكي

18 نوفمبر 2021

استقبل الرئيس الروسي فلاديمير بوتين، اليوم الخميس، نظيره الطاجيكي إمام علي رحمان في موسكو.
وقال المتحدث باسم الكرملين دميتري بيسكوف إن الجانبين بحثا الوضع في أفغانستان.
وهذا ثالث لقاء بين الرئيسين هذا العام.

اقرأ أيضا: أخبار الرياضة
"""


def read(text: str, name: str = "page.txt") -> Reading:
    (page,) = read_bytes(text.encode(), name)
    return pipeline().read(page)


def test_every_layer_is_filled() -> None:
    reading = read(PAGE)
    assert reading.article.title == "بوتين يستقبل نظيره الطاجيكي"
    assert reading.article.published == "2021-11-18"
    assert [e.kind for e in reading.events] == ["meeting"]
    assert [s.speakers for s in reading.statements] == [("dmitry-peskov",)]
    assert [(c.kind, c.value) for c in reading.claims] == [("ordinal", 3)]
    assert "2021-11-18" in [t.value for t in reading.times]
    assert {b.label for b in reading.blocks} >= {"title", "date", "body", "furniture"}


def test_a_page_read_leaves_nothing_that_holds_itself_in_memory() -> None:
    read(PAGE)
    gc.collect()
    read(PAGE)
    assert gc.collect() == 0


def test_findings_keep_to_title_date_and_body() -> None:
    reading = read(PAGE)
    at = PAGE.index("اقرأ")
    assert all(x.end <= at for x in (*reading.mentions, *reading.times, *reading.statements))


def test_only_actors_that_something_refers_to_are_kept() -> None:
    reading = read(PAGE)
    used = {m.actor for m in reading.mentions} | {a for s in reading.statements for a in (*s.speakers, *s.about)}
    used |= {p.actor for e in reading.events for p in e.participants} | {e.place or "" for e in reading.events}
    assert set(reading.actors) >= used - {""}
    assert "afghanistan" in reading.actors
    assert "norway" not in reading.actors


def test_actors_are_in_the_order_of_their_ids() -> None:
    assert list(read(PAGE).actors) == sorted(read(PAGE).actors)


def test_the_same_page_gives_the_same_reading_in_any_order_of_pages() -> None:
    other = PAGE.replace("بوتين", "ميركل").replace("فلاديمير", "أنغيلا")
    one = Pipeline(load_rulebook())
    first = to_json(read(PAGE))
    for text in (other, PAGE, other):
        (page,) = read_bytes(text.encode(), "page.txt")
        again = to_json(one.read(page))
        assert (again == first) is (text == PAGE)


def test_an_empty_page_is_an_empty_reading() -> None:
    reading = pipeline().read(Page(article=Article(id="x", text=" \n")))
    assert (reading.mentions, reading.statements, reading.events, reading.actors) == ((), (), (), {})


def test_problems_of_the_page_are_handed_on() -> None:
    page = Page(
        article=Article(id="x", text="نص"), blocks=(Block(start=0, end=2, label="body"),), problems=("cut off",)
    )
    assert "cut off" in pipeline().read(page).problems


def test_pages_of_the_demonstration_are_read() -> None:
    import marsad

    folder = Path(marsad.__file__).parent / "demo" / "pages"
    for path in sorted(folder.iterdir()):
        for page in read_bytes(path.read_bytes(), path.name):
            reading = pipeline().read(page)
            assert reading.actors, path.name
            assert reading.statements or reading.events, path.name
