"""The parts behind the views: words, dates, files of others, style, snapshots."""

from __future__ import annotations

import datetime
import hashlib
import itertools
import re
import string
import time
import tomllib
from pathlib import Path
from typing import get_args

import pytest

import marsad.web
from marsad.article import ActorKind, Role, StatementClass, Status
from marsad.record.claims import Verdict as ClaimVerdict
from marsad.record.judgements import Field
from marsad.record.judgements import Verdict as JudgementVerdict
from marsad.record.questions import Question, narrowed, select
from marsad.record.review import Doubt, What
from marsad.rulebook import Rulebook
from marsad.store import Counts, Store, open_store
from marsad.store.accounts import Via
from marsad.web import atlas, charts, network
from marsad.web.library import Library
from marsad.web.locale import LANGUAGES, Lang, locale, words
from marsad.web.question import Asked, statements
from marsad.web.review import REASONS
from marsad.web.shelf import Shelf
from marsad.web.site import exact
from marsad.web.snapshot import Contact, snapshot
from tests.building import ACTORS, event, reading
from tests.web.conftest import vendored

WEB = Path(marsad.web.__file__).parent
STATIC = WEB / "static"


@pytest.mark.parametrize("folder", [STATIC, Path(__file__).parent / "vendor"])
def test_files_of_others_are_those_of_the_lock(folder: Path) -> None:
    listed = tomllib.loads(vendored(folder).read_text(encoding="utf-8"))["file"]
    for each in listed:
        assert hashlib.sha256((folder / each["name"]).read_bytes()).hexdigest() == each["sha256"], each["name"]
        assert each["package"]
        assert each["version"]
        assert each["licence"]
    shipped = {str(f.relative_to(folder)) for f in folder.rglob("*") if f.suffix in (".woff2", ".js")}
    own = {str(f.relative_to(folder)) for f in folder.glob("*.js")} - {each["name"] for each in listed}
    assert shipped - own == {each["name"] for each in listed}


def test_both_languages_have_the_same_words_and_values() -> None:
    arabic, english = (words(lang) for lang in LANGUAGES)
    assert arabic.keys() == english.keys()
    assert all(arabic.values())
    for name in arabic:
        fields = [{f for _, f, _, _ in string.Formatter().parse(w[name]) if f} for w in (arabic, english)]
        assert fields[0] == fields[1], name


def test_every_word_that_a_template_says_is_there() -> None:
    known = words("en").keys()
    for template in (WEB / "templates").glob("*.html"):
        for name in re.findall(r"""say\(["']([a-z.]+[a-z])["']""", template.read_text(encoding="utf-8")):
            assert name in known, (template.name, name)


CODES = {
    "status": get_args(Status),
    "role": get_args(Role),
    "class": get_args(StatementClass),
    "actorkind": get_args(ActorKind),
    "doubt": get_args(Doubt),
    "sort": get_args(What),
    "judged": get_args(JudgementVerdict),
    "verdict": get_args(ClaimVerdict),
    "field": get_args(Field),
    "reason": REASONS,
    "via": get_args(Via),
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_has_its_word(lang: Lang) -> None:
    known = words(lang)
    missing = [f"{group}.{code}" for group, codes in CODES.items() for code in codes if f"{group}.{code}" not in known]
    assert missing == []


@pytest.mark.parametrize(
    ("value", "arabic", "english"),
    [
        ("2021-08-18", "18 أغسطس/آب 2021", "18 August 2021"),
        ("2021-06", "يونيو/حزيران 2021", "June 2021"),
        ("2021", "2021", "2021"),
        ("2021-08-18T17:05", "18 أغسطس/آب 2021، 17:05", "18 August 2021, 17:05"),
        ("2021-W07", "الأسبوع 7 من 2021", "week 7 of 2021"),
        ("2021-SU", "صيف 2021", "summer 2021"),
        (
            "2021-01-30/2021-02-02",
            "30 يناير/كانون الثاني 2021 – 2 فبراير/شباط 2021",
            "30 January 2021 – 2 February 2021",
        ),
        ("2021-99-99", "2021-99-99", "2021-99-99"),
        (None, "بلا تاريخ", "no date"),
    ],
)
def test_dates_in_words(rulebook: Rulebook, value: str | None, arabic: str, english: str) -> None:
    assert locale("ar", rulebook).date(value) == arabic
    assert locale("en", rulebook).date(value) == english


def test_digits(rulebook: Rulebook) -> None:
    assert locale("ar", rulebook, indic=True).date("2021-08-18") == "١٨ أغسطس/آب ٢٠٢١"
    assert locale("ar", rulebook).number(12345) == "12,345"
    assert locale("ar", rulebook, indic=True).say("page.of", number=2, pages=10) == "صفحة ٢ من ١٠"


def test_style_knows_no_left_and_no_right() -> None:
    css = (STATIC / "marsad.css").read_text(encoding="utf-8")
    sides = r"(?<![-\w])(?:(?:margin|padding|border|inset)-(?:left|right)|left|right|float:\s*(?:left|right))\s*:"
    assert not re.search(sides, css)
    assert not re.search(r"text-align:\s*(?:left|right)", css)
    assert "letter-spacing" not in css
    marks = "".join(re.findall(r"(?:mark[^{]*|::highlight[^{]*)\{[^}]*\}", css))
    assert not re.search(r"inline-block|isolate|padding|margin|position", marks), "they would part joined letters"


def test_the_browser_holds_as_many_characters() -> None:
    assert str(exact("a\0b\r\n<c>")) == "a\ufffdb&#13;\n&lt;c&gt;"


def test_a_network_has_its_places_for_ever() -> None:
    met = [(f"actor-{i}", 9 - i) for i in range(8)]
    drawn = network.ego("self", met)
    assert drawn == network.ego("self", met)
    assert len({(node.x, node.y) for node in drawn.nodes}) == 8
    assert all(0 < node.x < drawn.width and 0 < node.y < drawn.height for node in drawn.nodes)


def test_what_is_added_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("marsad.web.library._PATIENCE", 0.0)
    path = tmp_path / "marsad.db"
    with open_store(str(path), create=True) as store:
        library = Library(store)
        assert not library.current().contacts
        store.add(reading("a", "2021-08-18", event(1, "call", "russia tunisia", "2021-08-18")), "r1")
        time.sleep(0.05)
        assert len(library.current().contacts) == 1
        assert library.current() is library.current()


def test_who_asks_after_a_write_waits_for_it(tmp_path: Path) -> None:
    """Also where somebody else began to make the record anew a moment before."""
    with open_store(str(tmp_path / "m.db"), create=True) as store:
        library = Library(store)
        for number in range(1, 6):
            library.current()
            store.add(
                reading(f"n{number}", "2021-08-18", event(1, "call", "russia tunisia", f"2021-0{number}-01")), "r1"
            )
            library.written()
            library.at_hand()
            assert len(library.current().contacts) == number


def test_a_page_is_made_once_until_it_is_forgotten() -> None:
    made: list[str] = []

    def make(name: str) -> bytes:
        made.append(name)
        return name.encode()

    shelf = Shelf(most=5, largest=4)
    for name in ("aa", "aa", "bb", "aa", "cc", "aa", "bb", "large", "large"):
        assert shelf.body((name,), lambda name=name: make(name)) == name.encode()  # type: ignore[misc]
    assert made == ["aa", "bb", "cc", "bb", "large", "large"]


def test_a_snapshot_holds_no_texts(store: Store) -> None:
    record = Library(store).current()
    assert all(not each.article.text for each in record.readings.values())
    assert set(record.homes.values()) == set(record.by_id)


def test_places_lie_where_the_rules_say(rulebook: Rulebook) -> None:
    where = atlas.located("moscow", ACTORS, rulebook)
    assert where == pytest.approx((55.75, 37.62), abs=0.2)
    assert atlas.located("russia", ACTORS, rulebook) == where, "a state lies where its capital does"
    assert atlas.located("kais-saied", ACTORS, rulebook) is None
    assert atlas.projected((80.0, -180.0)) == (0.0, 0.0)
    assert atlas.projected((0.0, 0.0)) == (500.0, pytest.approx(222.2))


def test_the_map_is_land_alone() -> None:
    land = (STATIC / "land.svg").read_text(encoding="utf-8")
    assert land.count("<path") == 1
    assert "<text" not in land


def on(*days: str) -> charts.Histogram:
    """The histogram of these days."""
    return charts.histogram(datetime.date.fromisoformat(day) for day in days)


def test_months_have_no_gaps() -> None:
    assert on("2021-11-03", "2022-02-01", "2022-02-07").rows == (
        ("2021-11", 1),
        ("2021-12", 0),
        ("2022-01", 0),
        ("2022-02", 2),
    )
    assert on().rows == ()


def test_a_day_long_ago_does_not_make_years_of_months() -> None:
    found = on("1953-07-27", "2018-03-01", "2018-04-02", "2018-04-03")
    assert found.rows == (("2018-03", 1), ("2018-04", 2))
    assert (found.earlier, found.later) == (1, 0)
    late = on("2018-03-01", "2018-04-02", "2099-01-01")
    assert (late.rows[-1][0], late.earlier, late.later) == ("2018-04", 0, 1)


def test_days_far_apart_are_counted_by_years() -> None:
    assert [bar.month for bar in on("1970-01-01", "1990-05-05", "2010-01-01").bars] == [
        str(y) for y in range(1970, 2011)
    ]


def test_what_is_known_less_well_is_drawn_wider() -> None:
    drawn = charts.spans([contact_on("2021-08-18"), contact_on("2021-08")])
    day, month = drawn.rows
    assert day.width * 10 < month.width
    assert drawn.width >= month.x + month.width
    assert charts.spans([]).rows == ()


def test_a_part_of_the_map_holds_most_of_its_points() -> None:
    points = [(550.0 + n, 120.0) for n in range(20)]
    frame = atlas.around([*points, (100.0, 300.0)])
    assert frame.width < 200
    assert sum(frame.placed(point) is not None for point in points) == 20
    assert frame.placed((100.0, 300.0)) is None
    assert atlas.around([]) == atlas.Frame()


def contact_on(day: str) -> Contact:
    """A contact of that day."""
    record = snapshot([reading(day, day, event(1, "call", "russia tunisia", day))], Counts(1, 1, 0))
    return record.contacts[0]


def test_statements_are_those_that_every_other_question_finds(store: Store) -> None:
    record, selection = Library(store).current(), select(list(store.readings()))
    names = ("", "russia", "tajikistan", "vladimir-putin", "sergey-lavrov", "tunisia")
    for actor, other, topic in itertools.product(names, names, ("", "border-security", "terrorism")):
        if other and not actor:
            continue
        found = statements(record, Asked(actor=actor, other=other, topic=topic))
        same = narrowed(selection, Question(actor=actor or None, other=other or None, topic=topic or None))
        assert [each.said for each in found] == list(same.statements), (actor, other, topic)


def test_only_what_changed_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(str(tmp_path / "marsad.db"), create=True) as store:
        for name in ("a", "b", "c"):
            store.add(reading(name, "2021-08-18", event(1, "call", "russia tunisia", "2021-08-18"), text=name), "r1")
        library = Library(store)
        before = library.current()
        asked: list[str] = []
        one = store.reading
        monkeypatch.setattr(store, "reading", lambda name: asked.append(name) or one(name))
        changed = reading("b", "2021-08-18", event(1, "visit", "russia:visitor tunisia:host", "2021-08-20"), text="b")
        store.add(changed, "r2")
        library.written()
        after = library.current()
        assert asked == [changed.article.id]
        assert [e.kind for e in after.readings[changed.article.id].events] == ["visit"]
        others = after.readings.keys() - {changed.article.id}
        assert all(after.readings[name] is before.readings[name] for name in others)
        assert {contact.encounter.kind for contact in after.contacts} == {"call", "visit"}
