"""The pages of the demonstration, read and joined: what each must yield, and what it must not."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.article import Reading
from marsad.cli.demo import PAGES
from marsad.pages import read_path
from marsad.pipeline import Pipeline
from marsad.record.claims import ClaimCheck, claim_checks
from marsad.record.encounters import Encounter, encounters
from marsad.rulebook import load_rulebook

Readings = dict[str, Reading]
PUTIN, RAHMON, KHAN = "vladimir-putin", "emomali-rahmon", "imran-khan"
NAMES = sorted(path.name for path in PAGES.iterdir())


@pytest.fixture(scope="module")
def readings() -> Readings:
    pipeline = Pipeline(load_rulebook())
    return {path.name: pipeline.read(page) for path in sorted(PAGES.iterdir()) for page in read_path(path)}


@pytest.fixture(scope="module")
def found(readings: Readings) -> tuple[Encounter, ...]:
    return encounters(readings.values())


@pytest.fixture(scope="module")
def checks(readings: Readings, found: tuple[Encounter, ...]) -> tuple[ClaimCheck, ...]:
    return claim_checks(readings.values(), found)


# Page, kind, status, those who take part, date: the contact that each page is about, and others it tells of.
CONTACTS = [
    ("2021-05-08-moscow.txt", "meeting", "occurred", {PUTIN, RAHMON}, "2021-05-08"),
    ("2021-05-08-moscow.txt", "visit", "occurred", {RAHMON, "russia"}, "2021-05-08"),
    ("2021-07-22-call.html", "call", "occurred", {PUTIN, RAHMON}, "2021-07-22"),
    ("2021-07-22-call.html", "call", "occurred", {PUTIN, RAHMON}, "2021-07-05"),
    ("2021-08-18-kremlin.txt", "call", "occurred", {PUTIN, RAHMON}, "2021-08-18"),
    ("2021-08-18-kremlin.txt", "call", "occurred", {PUTIN, RAHMON}, "2021-07-22"),
    ("2021-08-18-dushanbe.html", "call", "occurred", {PUTIN, RAHMON}, "2021-08-18"),
    ("2021-08-25-kremlin.txt", "call", "occurred", {PUTIN, KHAN}, "2021-08-25"),
    ("2021-08-25-islamabad.txt", "call", "occurred", {PUTIN, KHAN}, "2021-08-25"),
    ("2021-10-05-birthday.txt", "call", "occurred", {PUTIN, RAHMON}, "2021-10-05"),
    (
        "2021-11-18-speech.html",
        "call",
        "occurred",
        {"nikolai-patrushev", "jake-sullivan"},
        "2021-11-17",
    ),
    ("2022-01-31-washington.txt", "meeting", "occurred", {"joe-biden", "tamim-bin-hamad-al-thani"}, "2022-01-31"),
    ("2022-04-11-algiers.txt", "meeting", "occurred", {"abdelmadjid-tebboune", "mario-draghi"}, "2022-04-11"),
    ("2022-05-16-kremlin.txt", "meeting", "occurred", {PUTIN, RAHMON}, "2022-05-16"),
    ("2022-06-28-dushanbe.txt", "meeting", "occurred", {PUTIN, RAHMON}, "2022-06-28"),
    ("2022-06-28-dushanbe.txt", "meeting", "occurred", {PUTIN, RAHMON}, "2022-05-16"),
    ("2022-06-28-dushanbe.txt", "visit", "planned", {PUTIN, "turkmenistan"}, "2022-06-29"),
    ("2022-06-28-arrival.html", "visit", "occurred", {PUTIN, "tajikistan"}, "2022-06-28"),
    (
        "2023-04-06-beijing.txt",
        "meeting",
        "occurred",
        {"faisal-bin-farhan-al-saud", "hossein-amir-abdollahian"},
        "2023-04-06",
    ),
    (
        "2024-02-14-cairo.html",
        "meeting",
        "occurred",
        {"abdel-fattah-el-sisi", "recep-tayyip-erdogan"},
        "2024-02-14",
    ),
    ("2024-02-14-cairo.html", "visit", "occurred", {"recep-tayyip-erdogan", "egypt"}, "2024-02-14"),
    ("2024-02-14-cairo.html", "visit", "planned", {"abdel-fattah-el-sisi", "turkey"}, "2024-04"),
]


@pytest.mark.parametrize(("name", "kind", "status", "who", "date"), CONTACTS)
def test_contacts(readings: Readings, name: str, kind: str, status: str, who: set[str], date: str) -> None:
    told = [(e.kind, e.status, {p.actor for p in e.participants}, e.date) for e in readings[name].events]
    assert (kind, status, who, date) in told


PUBLISHED = {
    "2021-05-08-moscow.txt": "2021-05-08T20:15",
    "2021-07-22-call.html": "2021-07-22T19:40:00+03:00",
    "2021-08-18-dushanbe.html": "2021-08-19",
    "2021-08-18-kremlin.txt": "2021-08-18T21:04",
    "2021-08-25-islamabad.txt": "2021-08-26T08:30",
    "2021-08-25-kremlin.txt": "2021-08-25",
    "2021-10-05-birthday.txt": "2021-10-05",
    "2021-11-18-speech.html": "2021-11-18T17:32:00+02:00",
    "2022-01-31-washington.txt": "2022-01-31T23:55",
    "2022-04-11-algiers.txt": "2022-04-11T19:45",
    "2022-05-16-kremlin.txt": "2022-05-16T16:20+03:00",
    "2022-06-28-arrival.html": "2022-06-28T17:05:00+03:00",
    "2022-06-28-dushanbe.txt": "2022-06-28T18:10",
    "2023-04-06-beijing.txt": "2023-04-06",
    "2024-02-14-cairo.html": "2024-02-14T21:15",
    "undated-base-201.txt": None,
}


@pytest.mark.parametrize("name", NAMES)
def test_the_page_dates_itself_and_nothing_around_it_does(readings: Readings, name: str) -> None:
    assert readings[name].article.published == PUBLISHED[name]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_the_furniture_is_found(readings: Readings, name: str) -> None:
    reading = readings[name]
    own = [(b.start, b.end) for b in reading.blocks if b.label in ("title", "date", "body")]
    spans = [s for e in reading.events for s in e.evidence]
    for found in (*reading.mentions, *reading.times, *reading.statements, *spans):
        assert any(start <= found.start and found.end <= end for start, end in own), found


# Who stands in menus, related headlines and captions of a page, and in no sentence of its article.
ELSEWHERE = [
    ("2021-05-08-moscow.txt", "angela-merkel"),
    ("2021-07-22-call.html", "recep-tayyip-erdogan"),
    ("2021-11-18-speech.html", "alexander-lukashenko"),
    ("2022-06-28-arrival.html", "emmanuel-macron"),
    ("2022-06-28-dushanbe.txt", "abdelmadjid-tebboune"),
    ("2024-02-14-cairo.html", "benjamin-netanyahu"),
    ("undated-base-201.txt", "emmanuel-macron"),
]


@pytest.mark.parametrize(("name", "actor"), ELSEWHERE)
def test_people_of_other_headlines_stay_out(readings: Readings, name: str, actor: str) -> None:
    assert actor in load_rulebook().actors
    assert actor not in readings[name].actors


def test_offices_are_the_people_who_held_them(readings: Readings) -> None:
    reading = readings["2021-08-18-dushanbe.html"]
    assert "بوتين" not in reading.article.text
    assert {m.actor for m in reading.mentions if m.text.startswith("الرئيسان")} == {PUTIN, RAHMON}


def test_a_name_spelled_in_three_ways_is_one_person(readings: Readings) -> None:
    spelled = {m.text for r in readings.values() for m in r.mentions if m.actor == RAHMON and m.how == "name"}
    assert {"رحمون", "رحمن", "رحمان"} <= spelled


# Page, first words of a direct quotation, speaker.
QUOTATIONS = [
    ("2021-05-08-moscow.txt", "أفهم أن ما يجري", PUTIN),
    ("2021-08-18-kremlin.txt", "اتفق الرئيسان على", "kremlin"),
    ("2021-08-25-islamabad.txt", "لا مخرج إلا", KHAN),
    ("2021-11-18-speech.html", "لا نريد أن يتسلل", PUTIN),
    ("2022-04-11-algiers.txt", "ما وقعناه اليوم", "mario-draghi"),
    ("2022-05-16-kremlin.txt", "تكلمنا بالهاتف", PUTIN),
    ("2022-06-28-dushanbe.txt", "نحاول أن نقيم", PUTIN),
    ("2024-02-14-cairo.html", "نتطلع إلى أن", "abdel-fattah-el-sisi"),
    ("undated-base-201.txt", "لا بد أن نبدأ", RAHMON),
]


def test_direct_quotations_have_their_speakers(readings: Readings) -> None:
    direct = [(name, s.text, s.speaker) for name, r in readings.items() for s in r.statements if s.form == "direct"]
    assert len(direct) == len(QUOTATIONS)
    for (name, said, speaker), (page, begins, expected) in zip(direct, QUOTATIONS, strict=True):
        assert (name, speaker) == (page, expected)
        assert said.startswith(begins)


# Indirect speech: page, words of the content, speaker, who stands between.
SAID = [
    ("2021-07-22-call.html", "الاتصال جرى بمبادرة", "kremlin"),
    ("2021-08-18-dushanbe.html", "بلاده ستواصل", "sergei-shoigu"),
    ("2021-08-25-islamabad.txt", "استقرار أفغانستان", KHAN),
    ("2021-08-25-kremlin.txt", "جماعات متطرفة", PUTIN),
    ("2021-11-18-speech.html", "ما تمر به أفغانستان", PUTIN),
    ("2021-11-18-speech.html", "طالبان ترغب", "dmitry-zhirnov"),
    ("2021-11-18-speech.html", "تلك المكالمة", "dmitry-peskov"),
    ("2022-06-28-arrival.html", "هذا ثاني لقاء", "yury-ushakov"),
    ("2023-04-06-beijing.txt", "بلاده تدعم", "qin-gang"),
]


@pytest.mark.parametrize(("name", "begins", "speaker"), SAID)
def test_indirect_speech_has_its_speaker(readings: Readings, name: str, begins: str, speaker: str) -> None:
    told = [s.speaker for s in readings[name].statements if s.text.startswith(begins)]
    assert told == [speaker]


def reports(found: tuple[Encounter, ...], kind: str, date: str, who: set[str]) -> list[str]:
    """The pages that tell of the one encounter of that kind and day."""
    one = [e for e in found if (e.kind, e.date) == (kind, date) and {p.actor for p in e.participants} == who]
    assert len(one) == 1, one
    return sorted(Path(report.path or "").name for report in one[0].reports)


def test_two_outlets_tell_of_one_call(found: tuple[Encounter, ...]) -> None:
    assert reports(found, "call", "2021-08-18", {PUTIN, RAHMON}) == [
        "2021-08-18-dushanbe.html",
        "2021-08-18-kremlin.txt",
    ]
    assert reports(found, "call", "2021-08-25", {PUTIN, KHAN}) == [
        "2021-08-25-islamabad.txt",
        "2021-08-25-kremlin.txt",
    ]


def test_a_later_page_that_looks_back_joins_the_earlier_one(found: tuple[Encounter, ...]) -> None:
    assert reports(found, "call", "2021-07-22", {PUTIN, RAHMON}) == [
        "2021-07-22-call.html",
        "2021-08-18-kremlin.txt",
    ]
    assert reports(found, "meeting", "2022-05-16", {PUTIN, RAHMON}) == [
        "2022-05-16-kremlin.txt",
        "2022-06-28-dushanbe.txt",
    ]


def test_both_pages_of_the_visit_tell_of_one_meeting(found: tuple[Encounter, ...]) -> None:
    assert reports(found, "meeting", "2022-06-28", {PUTIN, RAHMON}) == [
        "2022-06-28-arrival.html",
        "2022-06-28-dushanbe.txt",
    ]


def check(checks: tuple[ClaimCheck, ...], page: str, kind: str, of: str) -> ClaimCheck:
    """The one check of a claim of that kind in that page."""
    one = [c for c in checks if Path(c.path or "").name == page and (c.claim.kind, c.claim.of) == (kind, of)]
    assert len(one) == 1, one
    return one[0]


PRESS = ["2022-06-28-dushanbe.txt", "2022-06-28-arrival.html"]


@pytest.mark.parametrize("page", PRESS)
def test_the_second_meeting_is_claimed(checks: tuple[ClaimCheck, ...], page: str) -> None:
    claim = check(checks, page, "ordinal", "meeting").claim
    assert (claim.value, claim.period, set(claim.participants)) == (2, "2022", {PUTIN, RAHMON})


@pytest.mark.parametrize("page", PRESS)
def test_six_calls_are_claimed(checks: tuple[ClaimCheck, ...], page: str) -> None:
    claim = check(checks, page, "count", "call").claim
    assert (claim.value, claim.period, set(claim.participants)) == (6, "2022", {PUTIN, RAHMON})


@pytest.mark.parametrize("page", PRESS)
def test_claims_are_held_against_the_record(
    checks: tuple[ClaimCheck, ...], found: tuple[Encounter, ...], page: str
) -> None:
    second = check(checks, page, "ordinal", "meeting")
    assert second.verdict == "agrees"
    assert {e.date for e in found if e.id in second.counted} == {"2022-05-16", "2022-06-28"}


@pytest.mark.parametrize("page", PRESS)
def test_calls_that_no_page_tells_of_are_missing_in_the_record(checks: tuple[ClaimCheck, ...], page: str) -> None:
    calls = check(checks, page, "count", "call")
    assert (calls.verdict, calls.counted) == ("record incomplete", ())


def test_an_undated_page_gives_no_contact_a_date(readings: Readings) -> None:
    reading = readings["undated-base-201.txt"]
    assert [e.date for e in reading.events] == [None] * len(reading.events)
    assert [t.value for t in reading.times] == [None] * len(reading.times)


def test_every_page_is_read_without_a_problem(readings: Readings) -> None:
    assert {name: r.problems for name, r in readings.items() if r.problems} == {}
    assert len(readings) == len(NAMES) >= 12
