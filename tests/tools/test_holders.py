"""The shipped holders are sane, complete, what the roster says, and right where anybody would look."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
import yaml

from tools import holders
from tools.holders import Report, Sources, Tenure

RULES = Path(__file__).parents[2] / "src" / "marsad" / "rules" / "holders"
FILES = sorted(RULES.glob("*.yaml"))
ROLES = {"president", "monarch", "prime-minister", "supreme-leader", "chancellor", "chairman", "crown-prince"}
ISO = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
HANDOVER = dt.timedelta(days=31)
FOREVER = dt.date(2999, 1, 1)

Document = dict[str, Any]
Holder = dict[str, str]


def read(path: Path) -> Document:
    document: Document = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    return document


DOCUMENTS = {path.stem: read(path) for path in FILES}


def rows(document: Document) -> list[tuple[str, Holder]]:
    return [(office["role"], holder) for office in document["offices"] for holder in office["holders"]]


def last_day(holder: Holder) -> dt.date:
    return holders.day(holder["to"]) if holder["to"] else FOREVER


def in_office(state: str, role: str, date: str) -> set[str]:
    document = next(document for document in DOCUMENTS.values() if document["state"] == state)
    moment = dt.date.fromisoformat(date)
    return {
        holder["person"]
        for role_held, holder in rows(document)
        if role_held == role and holders.day(holder["from"]) <= moment < last_day(holder)
    }


def test_every_member_and_observer_has_a_file() -> None:
    assert len(FILES) == 193 + len(["vat", "pse"]) + len(["xkx", "twn"])
    assert {"vat", "pse", "xkx", "twn"} <= DOCUMENTS.keys()
    assert all(re.fullmatch("[a-z]{3}", code) for code in DOCUMENTS)
    assert len({document["state"] for document in DOCUMENTS.values()}) == len(FILES)


@pytest.mark.parametrize("code", DOCUMENTS)
def test_form(code: str) -> None:
    document = DOCUMENTS[code]
    assert document["schema"] == "marsad.holders/1"
    assert document["state"] == holders.slug(document["state"])
    roles = [office["role"] for office in document["offices"]]
    assert set(roles) <= ROLES
    assert len(roles) == len(set(roles))
    for _, holder in rows(document):
        assert holder["person"] == holders.slug(holder["en"])
        assert (holder["source"] == "by hand") == (holder.get("verified") == "false")
        assert holder["source"] in {"reign", "wikidata", "wikipedia", "by hand"}


@pytest.mark.parametrize("code", DOCUMENTS)
def test_dates(code: str) -> None:
    for _, holder in rows(DOCUMENTS[code]):
        assert ISO.fullmatch(holder["from"])
        assert not holder["to"] or ISO.fullmatch(holder["to"])
        assert holders.day(holder["from"]) < last_day(holder), holder
        assert last_day(holder) >= dt.date(2005, 1, 1)


@pytest.mark.parametrize("code", DOCUMENTS)
def test_one_holder_at_a_time(code: str) -> None:
    for (role, one), (other_role, other) in itertools.combinations(rows(DOCUMENTS[code]), 2):
        if role != other_role or any(flag in one and flag in other for flag in ("claimant", "joint")):
            continue
        begin = max(holders.day(one["from"]), holders.day(other["from"]))
        overlap = min(last_day(one), last_day(other)) - begin
        assert overlap <= (HANDOVER if one["person"] != other["person"] else dt.timedelta(0)), (one, other)


def test_files_say_what_the_roster_says() -> None:
    roster = holders.load("holders_by_hand.yaml")
    assert roster.keys() == DOCUMENTS.keys()
    for tenure_rows, code in ((holders.parse_roster({code: roster[code]}), code) for code in roster):
        said = [(role, row["en"], row["from"], row["to"]) for role, row in rows(DOCUMENTS[code])]
        assert said == [(tenure.role, tenure.name, tenure.start, tenure.end) for tenure in tenure_rows]


@pytest.mark.parametrize(
    ("state", "role", "date", "persons"),
    [
        ("russia", "president", "2011-06-01", {"dmitry-medvedev"}),
        ("russia", "prime-minister", "2011-06-01", {"vladimir-putin"}),
        ("russia", "president", "2012-05-07", {"vladimir-putin"}),
        ("tajikistan", "president", "2021-08-18", {"emomali-rahmon"}),
        ("united-states", "president", "2018-06-12", {"donald-trump"}),
        ("united-states", "president", "2021-01-19", {"donald-trump"}),
        ("united-states", "president", "2021-01-20", {"joe-biden"}),
        ("china", "president", "2013-03-13", {"hu-jintao"}),
        ("china", "prime-minister", "2018-06-01", {"li-keqiang"}),
        ("iran", "supreme-leader", "2018-05-08", {"ali-khamenei"}),
        ("iran", "president", "2018-05-08", {"hassan-rouhani"}),
        ("egypt", "president", "2013-07-03", {"mohamed-morsi"}),
        ("egypt", "prime-minister", "2018-06-01", {"sherif-ismail"}),
        ("saudi-arabia", "monarch", "2018-04-15", {"salman-of-saudi-arabia"}),
        ("saudi-arabia", "crown-prince", "2017-06-20", {"muhammad-bin-nayef"}),
        ("saudi-arabia", "crown-prince", "2018-03-20", {"mohammed-bin-salman"}),
        ("jordan", "prime-minister", "2018-06-01", {"hani-al-mulki"}),
        ("italy", "prime-minister", "2018-05-31", {"paolo-gentiloni"}),
        ("italy", "prime-minister", "2018-06-01", {"giuseppe-conte"}),
        ("malaysia", "prime-minister", "2018-05-12", {"mahathir-mohamad"}),
        ("armenia", "prime-minister", "2018-05-08", {"nikol-pashinyan"}),
        ("turkey", "prime-minister", "2018-05-01", {"binali-yildirim"}),
        ("turkey", "prime-minister", "2018-08-01", set()),
        ("turkey", "president", "2014-08-27", {"abdullah-gul"}),
        ("lebanon", "president", "2015-06-01", set()),
        ("lebanon", "prime-minister", "2018-05-06", {"saad-hariri"}),
        ("libya", "chairman", "2018-05-29", {"fayez-al-sarraj"}),
        ("afghanistan", "president", "2021-08-14", {"ashraf-ghani"}),
        ("afghanistan", "prime-minister", "2022-01-01", {"hasan-akhund"}),
        ("sudan", "prime-minister", "2020-05-01", {"abdalla-hamdok"}),
        ("ethiopia", "prime-minister", "2018-04-01", {"hailemariam-desalegn"}),
        ("germany", "chancellor", "2021-12-07", {"angela-merkel"}),
        ("japan", "monarch", "2019-04-30", {"akihito"}),
        ("vatican", "monarch", "2018-01-01", {"pope-francis"}),
        ("north-korea", "supreme-leader", "2018-04-27", {"kim-jong-un"}),
    ],
)
def test_known_holders(state: str, role: str, date: str, persons: set[str]) -> None:
    assert in_office(state, role, date) == persons


@pytest.mark.parametrize(
    ("state", "persons"),
    [
        ("libya", {"abdullah-al-thani", "fayez-al-sarraj"}),
        ("yemen", {"ahmed-obeid-bin-daghr", "abdel-aziz-bin-habtour"}),
    ],
)
def test_disputed_offices_list_all_claimants(state: str, persons: set[str]) -> None:
    assert in_office(state, "prime-minister", "2018-05-01") == persons


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Recep Tayyip Erdoğan", "recep-tayyip-erdogan"),
        ("Binali Yıldırım", "binali-yildirim"),
        ("Mohammed Shia' Al Sudani", "mohammed-shia-al-sudani"),
        ("Lars Løkke Rasmussen", "lars-lokke-rasmussen"),
        ("A. P. J. Abdul Kalam", "a-p-j-abdul-kalam"),
        ("Đuro Macut", "duro-macut"),
    ],
)
def test_slug(name: str, identifier: str) -> None:
    assert holders.slug(name) == identifier


def test_a_line_lasts_until_the_next_or_its_own_end() -> None:
    block = "2001-01-01 Anna One\n2005-02..2006 Bert Two\n2007 Carl Three [claimant]\n"
    assert holders.parse_block("xxx", "president", block) == [
        Tenure("xxx", "president", "Anna One", "2001-01-01", "2005-02", ""),
        Tenure("xxx", "president", "Bert Two", "2005-02", "2006", ""),
        Tenure("xxx", "president", "Carl Three", "2007", "", "claimant"),
    ]


def test_a_broken_line_is_refused() -> None:
    with pytest.raises(ValueError, match="xxx president"):
        holders.parse_block("xxx", "president", "Anna One 2001-01-01")


SOURCES = Sources({}, {}, ["prime minister"], {"xxx Nick": "Carl Three"}, {})


def reign(name: str, start: str) -> Report:
    return Report("reign", "xxx", name, start, "", holders.HEADS_OF_STATE | holders.HEADS_OF_GOVERNMENT)


@pytest.mark.parametrize(
    ("report", "found"),
    [
        (reign("Three", "2012-05-20"), ["Carl Three"]),
        (reign("Threee", "2012-06-01"), ["Carl Three"]),
        (reign("Nick", "2012-05-07"), ["Carl Three"]),
        (reign("Three", "2013-05-07"), []),
        (reign("Seven", "2012-05-07"), []),
        (Report("wikidata", "xxx", "Carl Three", "2012", "", holders.HEADS_OF_STATE), ["Carl Three"]),
        (Report("wikidata", "xxx", "Carl Three", "2012", "", holders.HEADS_OF_GOVERNMENT), []),
        (Report("wikidata", "yyy", "Carl Three", "2012", "", holders.HEADS_OF_STATE), []),
    ],
)
def test_a_report_confirms_the_same_person_office_and_start(report: Report, found: list[str]) -> None:
    tenures = [
        Tenure("xxx", "president", "Bert Two", "2008-05-07", "2012-05-07", ""),
        Tenure("xxx", "president", "Carl Three", "2012-05-07", "", ""),
    ]
    assert [tenure.name for tenure in holders.confirmed(report, tenures, SOURCES)] == found


def test_unheard_reports_are_told() -> None:
    assert holders.unheard([reign("Seven", "2012-05-07")], [], SOURCES) == ["xxx Seven: reign has 2012-05-07.."]


def test_the_sources_agree_and_the_files_are_up_to_date(shared: Path, tmp_path: Path) -> None:
    roster = holders.load("holders_by_hand.yaml")
    sources = msgspec.convert(holders.load("holders_sources.yaml"), Sources)
    states = {code: offices["state"] for code, offices in roster.items()}
    reports = holders.load_reports(shared / "data" / "offices", sources, states)
    tenures = holders.parse_roster(roster)
    assert holders.unheard(reports, tenures, sources) == []
    holders.write_rules(roster, holders.sources_of(tenures, reports, sources), tmp_path)
    assert {path.name: path.read_text() for path in FILES} == {
        path.name: path.read_text() for path in tmp_path.iterdir()
    }


@pytest.mark.parametrize(
    ("state", "role"),
    [("germany", "chancellor"), ("israel", "prime-minister"), ("jordan", "monarch"), ("france", "president")],
)
def test_one_office_leads_a_state(state: str, role: str) -> None:
    document = next(document for document in DOCUMENTS.values() if document["state"] == state)
    assert [office["role"] for office in document["offices"] if office.get("leads")] == [role]


def test_who_leads_is_whom_the_source_of_leaders_says_lately() -> None:
    once = Tenure("x", "prime-minister", "A", "2003-01-01", "2014-01-01", "")
    now = Tenure("x", "president", "A", "2014-01-01", "", "")
    assert holders.leading([once, now], {once: "reign"}) == ""
    assert holders.leading([once, now], {once: "reign", now: "reign"}) == "president"
