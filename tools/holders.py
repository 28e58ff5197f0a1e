"""Make the rule files of heads of state and government from a hand-kept roster and three sources.

Run it from the root of the project; it is a tool of development and never runs in the product:

    .venv/bin/python -m tools.holders --sources ../shared/data/offices --out src/marsad/rules/holders

`tools/holders_by_hand.yaml` says who held which office from when to when. The sources (REIGN to March 2021,
leaders of Wikidata and of Wikipedia in 2021-22) know other spellings, months or years only, and err. Each
tenure carries the most precise source that agrees on person and beginning (REIGN within 45 days, the others
within a year); a tenure that none confirms carries `source: by hand` and `verified: "false"`.
What a source says and the roster does not is printed on standard error, to be looked at by a person, unless
`tools/holders_sources.yaml` sets the row aside.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
import yaml
from rapidfuzz import fuzz

SCHEMA = "marsad.holders/1"
SINCE = "2005-01-01"
HERE = Path(__file__).parent
NAME_LIKENESS = 80.0
REIGN_DAYS = 45
LINE = re.compile(
    r"(?P<start>[\d-]+)(?P<range>\.\.(?P<end>[\d-]*))? (?P<name>[^\[]+?)(?: \[(?P<flag>\w+)\])?"
)
# Letters that Unicode does not decompose into an ASCII letter and a mark.
LETTERS = str.maketrans(
    {
        "ı": "i",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ø": "o",
        "Ø": "O",
        "ð": "d",
        "Ð": "D",
        "ß": "ss",
        "æ": "ae",
    }
    | {"ə": "a", "þ": "th", "Þ": "Th", "ʻ": "", "ʼ": "", "’": "", "'": "", ".": " "}
)


class Tenure(msgspec.Struct, frozen=True):
    """One person in one office of a state; dates are ISO 8601 of any precision, `end` is "" while it lasts."""

    state: str
    role: str
    name: str
    start: str
    end: str
    flag: str


class Report(msgspec.Struct, frozen=True):
    """What a source says of one leader; `start` is a day (REIGN) or a year (the others)."""

    source: str
    state: str
    name: str
    start: str
    end: str


def ascii_name(name: str) -> str:
    """Return the name in ASCII letters: `Recep Tayyip Erdoğan` becomes `Recep Tayyip Erdogan`."""
    decomposed = unicodedata.normalize("NFKD", name.translate(LETTERS))
    return decomposed.encode("ascii", "ignore").decode()


def slug(name: str) -> str:
    """Return the identifier made of a name: `Mohammed Shia' Al Sudani` becomes `mohammed-shia-al-sudani`."""
    return "-".join(re.findall(r"[a-z0-9]+", ascii_name(name).lower()))


def parse_block(state: str, role: str, block: str) -> list[Tenure]:
    """Read the lines of one office; a line without an end of its own lasts until the next one begins.

    Raises ValueError for a line that is not `FROM[..TO] NAME [flag]`.
    """
    matches = [LINE.fullmatch(line.strip()) for line in block.strip().splitlines()]
    parsed = [match for match in matches if match]
    if len(parsed) != len(matches):
        raise ValueError(f"{state} {role}: a line is not `FROM[..TO] NAME [flag]`")
    following = [match["start"] for match in parsed[1:]] + [""]
    return [
        Tenure(
            state,
            role,
            match["name"],
            match["start"],
            match["end"] if match["range"] else after,
            match["flag"] or "",
        )
        for match, after in zip(parsed, following, strict=True)
        if match["name"] != "-"
    ]


def parse_roster(roster: Mapping[str, Mapping[str, str]]) -> list[Tenure]:
    """Return all tenures of the roster that lasted into the period covered."""
    tenures = [
        tenure
        for iso3, offices in roster.items()
        for role, block in offices.items()
        if role != "state"
        for tenure in parse_block(iso3, role, block)
    ]
    return [tenure for tenure in tenures if not tenure.end or tenure.end >= SINCE]


def read_csv(path: Path, encoding: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a CSV file with a heading."""
    with path.open(encoding=encoding, newline="") as lines:
        yield from csv.DictReader(lines)


def reign_reports(path: Path, states: Mapping[str, str]) -> Iterator[Report]:
    """Yield REIGN's leaders of the period; `sdate` is a day, ends are months, open ones empty."""
    for row in read_csv(path, "latin-1"):
        end = f"{row['eyear']}-{int(row['emonth']):02d}" if row["eyear"] and row["emonth"] else ""
        if not end or end >= SINCE:
            iso3 = states.get(row["stateabb"], row["stateabb"].lower())
            start = f"{row['syear']}-{int(row['smonth']):02d}-{int(row['sdate']):02d}"
            yield Report("reign", iso3, row["leader"], start, end)


def wiki_reports(path: Path, source: str, states: Mapping[str, str]) -> Iterator[Report]:
    """Yield the leaders of 2021-22 of Wikidata or Wikipedia, whose years of taking office are known."""
    for row in read_csv(path, "utf-8"):
        fields = {heading.lower(): value for heading, value in row.items() if isinstance(value, str)}
        country, name = slug(fields["country"]), fields["officeholderlabel"]
        if country in states and fields["start_year"]:
            yield Report(source, states[country], name, fields["start_year"], fields["end_year"])


def same_person(one: str, other: str) -> bool:
    """Tell whether two spellings, possibly a bare family name, can mean one person of the same state."""
    left, right = ascii_name(one).lower(), ascii_name(other).lower()
    if fuzz.token_set_ratio(left, right) >= NAME_LIKENESS:
        return True
    return fuzz.partial_ratio(left.replace("-", " "), right.replace("-", " ")) >= NAME_LIKENESS


def day(date: str) -> dt.date:
    """Return the first day of an ISO date of any precision."""
    parts = [int(part) for part in date.split("-")]
    return dt.date(*(parts + [1, 1])[:3])


def same_start(report: Report, tenure: Tenure) -> bool:
    """Tell whether the source's beginning is the roster's, as far as the source is precise."""
    if report.start < SINCE and tenure.start < SINCE:
        return tenure.role != "crown-prince"
    if report.source == "reign":
        return abs((day(report.start) - day(tenure.start)).days) <= REIGN_DAYS
    return abs(int(report.start) - int(tenure.start[:4])) <= 1


def confirms(report: Report, tenure: Tenure, spellings: Mapping[str, str]) -> bool:
    """Tell whether the source says the same of the same person."""
    if report.state != tenure.state or not same_start(report, tenure):
        return False
    return same_person(spellings.get(f"{report.state} {report.name}", report.name), tenure.name)


def source_of(tenure: Tenure, reports: Sequence[Report], spellings: Mapping[str, str]) -> str:
    """Return the first, so most precise, source that confirms the tenure, or `by hand`."""
    agreeing = (report.source for report in reports if confirms(report, tenure, spellings))
    return next(agreeing, "by hand")


def holder_row(tenure: Tenure, source: str) -> dict[str, str]:
    """Return the tenure as it stands in a rule file."""
    row = {
        "person": slug(tenure.name),
        "en": tenure.name,
        "from": tenure.start,
        "to": tenure.end,
        "source": source,
    }
    if source == "by hand":
        row["verified"] = "false"
    if tenure.flag:
        row[tenure.flag] = "true"
    return row


def rule_text(state: str, rows: Iterable[tuple[str, dict[str, str]]]) -> str:
    """Return a rule file: one block an office, one line a holder."""
    lines = [
        f"# Made by tools/holders.py from tools/holders_by_hand.yaml.\nschema: {SCHEMA}\nstate: {state}\noffices:"
    ]
    last = ""
    for role, row in rows:
        if role != last:
            lines.append(f"  - role: {role}\n    holders:")
            last = role
        flow = yaml.safe_dump(row, default_flow_style=True, sort_keys=False, allow_unicode=True, width=1000)
        lines.append(f"      - {flow.strip()}")
    return "\n".join(lines) + "\n"


def unheard(
    reports: Sequence[Report], tenures: Sequence[Tenure], names: Mapping[str, Mapping[str, str]]
) -> list[str]:
    """Return, in words, the rows of sources that no tenure answers and nobody has set aside."""
    known = {
        report: any(confirms(report, tenure, names["spellings"]) for tenure in tenures) for report in reports
    }
    return [
        f"{report.state} {report.name}: {report.source} has {report.start}..{report.end}"
        for report, answered in known.items()
        if not answered and f"{report.state} {report.name}" not in names["set_aside"]
    ]


def load_reports(
    folder: Path, names: Mapping[str, Mapping[str, str]], states: Mapping[str, str]
) -> list[Report]:
    """Return the reports of all sources, the most precise source first."""
    countries = {state: iso3 for iso3, state in states.items()} | dict(names["countries"])
    reports = list(reign_reports(folder / "reign_leaders_1950_2021.csv", names["reign_states"]))
    for source in ("wikidata", "wikipedia"):
        reports += wiki_reports(folder / f"{source}_leaders_2021.csv", source, countries)
    return reports


def write_rules(
    roster: Mapping[str, Mapping[str, str]],
    reports: Sequence[Report],
    spellings: Mapping[str, str],
    out: Path,
) -> None:
    """Write one rule file a state."""
    out.mkdir(parents=True, exist_ok=True)
    for iso3, offices in roster.items():
        tenures = parse_roster({iso3: offices})
        near = [report for report in reports if report.state == iso3]
        rows = [(tenure.role, holder_row(tenure, source_of(tenure, near, spellings))) for tenure in tenures]
        (out / f"{iso3}.yaml").write_text(rule_text(offices["state"], rows), encoding="utf-8")


def main() -> None:
    """Write the rule files and print what the sources say otherwise."""
    parser = argparse.ArgumentParser(description="Make the rule files of heads of state and government.")
    parser.add_argument("--sources", type=Path, default=Path("../shared/data/offices"))
    parser.add_argument("--out", type=Path, default=Path("src/marsad/rules/holders"))
    arguments = parser.parse_args()
    roster = yaml.load((HERE / "holders_by_hand.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    names = yaml.load((HERE / "holders_sources.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    states = {iso3: offices["state"] for iso3, offices in roster.items()}
    reports = load_reports(arguments.sources, names, states)
    write_rules(roster, reports, names["spellings"], arguments.out)
    for line in unheard(reports, parse_roster(roster), names):
        print(line, file=sys.stderr)


if __name__ == "__main__":
    main()
