"""Questions to the record: what is found, in which order, and where the words stand."""

from __future__ import annotations

import msgspec
import pytest

from marsad.article import Reading
from marsad.errors import UsageError
from marsad.record.known import Basis
from marsad.store import Original, Query, Store
from tests.building import event, reading

BORDER = "بحث الوزيران أمن الحدود المشتركة خلال لقائهما في العاصمة، وزار أحدهما قاعدة قريبة."
PUTIN = "اتصل الرئيس برحمان هاتفيا، وقال لبوتين إن الحدود هادئة 😀."
SPORT = "فاز الفريق الوطني بالمباراة النهائية أمام ضيفه."
TALKS = "أعلن وزير خارجية البلاد أن الخارجية تعد وزيرا جديدا لمحادثات السلام."


@pytest.fixture
def record(store: Store) -> Store:
    visit = event(1, "visit", "sergey-lavrov:visitor tajikistan:host", "2021-09-01", status="planned", place="dushanbe")
    call = event(1, "call", "vladimir-putin emomali-rahmon", "2021-08-18", topics=("border-security",))
    readings = (
        reading("border", "2021-09-01T10:00", visit, text=BORDER, title="لقاء الوزيرين", outlet="one"),
        reading("putin", "2021-08-18", call, text=PUTIN, title="مكالمة"),
        without_actors(reading("sport", "2021-08-20", text=SPORT, title="رياضة", outlet="one")),
        without_actors(reading("talks", None, text=TALKS, title="تصريح")),
    )
    for each in readings:
        store.add(each, "r1")
    return store


@pytest.fixture(params=["looked up", "asked"])
def walking(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words are looked up, or articles are asked for them one after the other, at most twice as many as are ranked."""
    if request.param == "asked":
        monkeypatch.setattr("marsad.store.walking._SAMPLE", 1)
        monkeypatch.setattr("marsad.store.walking._DEARER", 0)


def without_actors(given: Reading) -> Reading:
    return msgspec.structs.replace(given, actors={})


def found(store: Store, words: str = "", **more: object) -> list[str]:
    hits = store.search(Query(words=words, **more))  # type: ignore[arg-type]
    return [(hit.article.path or "").removesuffix(".txt") for hit in hits]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("حدود", {"border", "putin"}),
        ("الحدود بوتين", {"putin"}),
        ("زيارة", set()),
        ("رحمان", {"putin"}),
        ("اللقاء", {"border"}),
        ("مباراة", {"sport"}),
        ('"أمن الحدود"', {"border"}),
        ('"الحدود أمن"', set()),
        ('"وزير الخارجية"', {"talks"}),
        ("حدود -بوتين", {"border"}),
        ('وزير -"أمن الحدود"', {"talks"}),
        ("وزير's", set()),
        ("'؛)) OR AND -- حدود", set()),
    ],
)
def test_words(record: Store, words: str, expected: set[str]) -> None:
    assert set(found(record, words)) == expected


def test_filters(record: Store) -> None:
    assert found(record, actor="russia", kind="visit") == ["border"]
    assert found(record, actor="vladimir-putin", other="tajikistan") == ["putin"]
    assert found(record, actor="imran-khan", other="russia") == []
    assert found(record, kind="call", status="planned") == []
    assert found(record, status="planned") == ["border"]
    assert found(record, topic="border-security") == ["putin"]
    assert found(record, outlet="one") == ["border", "sport"]
    assert set(found(record, actor="russia")) == {"border", "putin"}
    assert found(record, "حدود", outlet="one") == ["border"]


def test_dates_take_in_their_whole_month_or_day(record: Store) -> None:
    assert found(record, first="2021-08", last="2021-08") == ["sport", "putin"]
    assert found(record, first="2021-09-01", last="2021-09-01") == ["border"]
    assert found(record, last="2021-08-18") == ["putin"]


def test_the_better_comes_first_and_the_newest_if_asked(record: Store) -> None:
    record.add(reading("often", "2020-01-01", text=f"{BORDER} الحدود والحدود", title="الحدود"), "r1")
    assert found(record, "حدود")[0] == "often"
    assert found(record, "حدود", newest=True) == ["border", "putin", "often"]
    assert len(found(record, "حدود", limit=1)) == 1


@pytest.mark.usefixtures("walking")
@pytest.mark.parametrize(
    ("most", "first"), [(1, ["late", "often", "putin", "border"]), (2, ["often", "late"]), (9, ["often"])]
)
def test_of_very_many_those_added_last_come_first_and_none_is_missed(
    record: Store, where: str, monkeypatch: pytest.MonkeyPatch, most: int, first: list[str]
) -> None:
    """PostgreSQL puts those with the words in the title before those added last."""
    record.add(reading("often", "2020-01-01", text=f"{BORDER} الحدود والحدود", title="الحدود"), "r1")
    record.add(without_actors(reading("late", "2019-01-01", text=f"{SPORT} عند الحدود", title="رياضة")), "r1")
    for database in ("sqlite", "postgres"):
        monkeypatch.setattr(f"marsad.store.{database}._RANKED", most)
    ordered = found(record, "حدود")
    titled_first = "://" in where and most == 1
    assert ordered[: len(first)] == (["often", "late", "putin", "border"] if titled_first else first)
    assert set(ordered) == {"late", "often", "putin", "border"}
    assert [found(record, "حدود", limit=1, offset=at) for at in range(5)] == [*([name] for name in ordered), []]
    assert found(record, "حدود", limit=2, offset=1) == ordered[1:3]
    assert found(record, "حدود", outlet="one") == ["border"]


@pytest.mark.usefixtures("walking")
@pytest.mark.parametrize(("most", "latest"), [(1, 1), (2, 3), (3, 4), (9, 2)])
def test_where_enough_of_the_latest_answer_they_come_before_all_others(
    record: Store, where: str, monkeypatch: pytest.MonkeyPatch, most: int, latest: int
) -> None:
    names = [f"n{number}" for number in range(6)]
    for name in names:
        title = "القمر" if name == "n0" else "رياضة"
        record.add(without_actors(reading(name, "2019-01-01", text=f"{SPORT} تحت القمر {name}", title=title)), "r1")
    monkeypatch.setattr("marsad.store.postgres._RANKED", most)
    monkeypatch.setattr("marsad.store.postgres._LATEST", latest)
    ordered = found(record, "القمر")
    assert sorted(ordered) == names
    assert (ordered[0] == "n0") is not ("://" in where and most <= latest)
    assert [found(record, "القمر", limit=1, offset=at) for at in range(7)] == [*([name] for name in ordered), []]
    assert found(record, "القمر", limit=3, offset=2) == ordered[2:5]
    assert found(record, "القمر", outlet="nobody") == []
    assert sorted(found(record, "القمر -البحر", last="2019-01-01")) == names
    assert found(record, "القمر -رياضة", last="2019-01-01") == ["n0"]


@pytest.mark.usefixtures("walking")
@pytest.mark.parametrize("most", [1, 2, 9])
def test_words_in_a_row_are_found_however_few_are_ranked_at_a_time(
    record: Store, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    for number in range(3):
        record.add(without_actors(reading(f"apart {number}", None, text=f"{number} خارجية البلاد ووزير لها")), "r1")
        record.add(without_actors(reading(f"row {number}", None, text=f"{number} وزير خارجية البلاد")), "r1")
    for database in ("sqlite", "postgres"):
        monkeypatch.setattr(f"marsad.store.{database}._RANKED", most)
    ordered = found(record, '"وزير خارجية"')
    assert sorted(ordered) == ["row 0", "row 1", "row 2", "talks"]
    assert [found(record, '"وزير خارجية"', limit=1, offset=at) for at in range(4)] == [[name] for name in ordered]
    assert sorted(found(record, 'البلاد -"وزير خارجية"')) == ["apart 0", "apart 1", "apart 2"]
    assert sorted(found(record, '"وزير خارجية"', newest=True)) == ["row 0", "row 1", "row 2", "talks"]


def test_hits_show_the_words_in_their_place(record: Store) -> None:
    (hit,) = record.search(Query(words="بوتين حدود", actor="tajikistan"))
    assert hit.article.text == ""
    assert hit.contacts == ("e1",)
    (snippet,) = hit.snippets
    assert PUTIN[snippet.start : snippet.end] == snippet.text
    assert [mark.text for mark in snippet.marks] == ["لبوتين", "الحدود"]
    assert all(PUTIN[mark.start : mark.end] == mark.text for mark in snippet.marks)


def test_a_question_that_only_excludes_is_refused(record: Store) -> None:
    with pytest.raises(UsageError, match="nothing to search for"):
        record.search(Query(words="-حدود"))


def test_a_changed_title_is_found_and_the_old_one_no_more(record: Store) -> None:
    again = without_actors(reading("sport", "2021-08-20", text=SPORT, title="بطولة", outlet="one"))
    record.add(again, "r2")
    assert (found(record, "بطولة"), found(record, "رياضة")) == (["sport"], [])
    assert list(record.check()) == []


def test_an_index_made_anew_finds_the_same(record: Store) -> None:
    before = [record.search(Query(words=words)) for words in ("حدود", "رياضة", "وزير")]
    record.reindex()
    assert [record.search(Query(words=words)) for words in ("حدود", "رياضة", "وزير")] == before
    assert list(record.check()) == []


@pytest.mark.parametrize("wrong", [{"first": "tomorrow"}, {"first": "2021-09", "last": "2021-08"}, {"status": "done"}])
def test_what_can_fit_nothing_is_told_and_not_answered_with_nothing(record: Store, wrong: dict[str, str]) -> None:
    with pytest.raises(UsageError, match=r"no date|before it starts|statuses are occurred"):
        record.search(Query(words="حدود", **wrong))  # type: ignore[arg-type]


def test_the_record_is_searched_as_it_was_known(store: Store) -> None:
    for name, published, captured in (
        ("a", "2021-08-18T10:00", "2021-08-20T09:00:00+00:00"),
        ("b", "2021-08", "2022-01-05T09:00:00+00:00"),
        ("c", None, "2022-03-01T09:00:00+00:00"),
    ):
        page = Original(data=name.encode(), captured_at=captured)
        store.add(reading(name, published, text=f"خبر عن القمة {name}"), "r1", page)

    def found(day: str, basis: Basis) -> list[str | None]:
        hits = store.search(Query(words="القمة", as_of=day, known_by=basis))
        return sorted(hit.article.path or "" for hit in hits)

    assert found("2021-08-19", "capture") == []
    assert found("2021-08-20", "capture") == ["a.txt"]
    assert found("2022-01-05", "capture") == ["a.txt", "b.txt"]
    assert found("2021-08-18", "publication") == ["a.txt"]
    assert found("2021-09-01", "publication") == ["a.txt", "b.txt"]
    assert sorted(store.captures().values())[0] == "2021-08-20T09:00:00+00:00"
