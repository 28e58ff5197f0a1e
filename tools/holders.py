"""Make the rule files of heads of state and government from a hand-kept roster and three sources.

Run it from the root of the project; it is a tool of development and never runs in the product:

    .venv/bin/python -m tools.holders --sources ../shared/data/offices --out src/marsad/rules/holders

`tools/holders_by_hand.yaml` says who held which office from when to when. The sources (REIGN to March 2021,
leaders of Wikidata and of Wikipedia in 2021-22) use other spellings, know months or years only, and err. Each
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
LATELY = "2019-01-01"
HERE = Path(__file__).parent
NAME_LIKENESS = 80.0
REIGN_DAYS = 45
HEADS_OF_STATE = frozenset({"president", "monarch", "supreme-leader", "chairman"})
HEADS_OF_GOVERNMENT = frozenset({"prime-minister", "chancellor"})
LINE = re.compile(r"(?P<start>[\d-]+)(?P<range>\.\.(?P<end>[\d-]*))? (?P<name>[^\[]+?)(?: \[(?P<flag>\w+)\])?")
# Letters that Unicode does not decompose into an ASCII letter and a mark, and signs that names lose.
LETTERS = str.maketrans("ıłŁđĐøØðÐ", "ilLdDoOdD", "ʻʼ’'") | {ord("ß"): "ss", ord("æ"): "ae", ord("þ"): "th"}

Roster = Mapping[str, Mapping[str, str]]


class Tenure(msgspec.Struct, frozen=True):
    """One person in one office; dates are ISO 8601 of any precision, `end` is "" while it lasts."""

    state: str
    role: str
    name: str
    start: str
    end: str
    flag: str


NOBODY = Tenure("", "", "", "", "", "")


class Report(msgspec.Struct, frozen=True):
    """What a source says of one leader; `start` is a day (REIGN) or a year (the others).

    `roles` are the roles the position can be; REIGN tells only who led, so there it is any but heir.
    """

    source: str
    state: str
    name: str
    start: str
    end: str
    roles: frozenset[str]


class Sources(msgspec.Struct, frozen=True):
    """How the sources name states and people, and which of their rows do not count."""

    reign_states: dict[str, str]
    countries: dict[str, str]
    head_of_government: list[str]
    spellings: dict[str, str]
    set_aside: dict[str, str]


def ascii_name(name: str) -> str:
    """Return the name in ASCII letters: `Recep Tayyip Erdoğan` becomes `Recep Tayyip Erdogan`."""
    return unicodedata.normalize("NFKD", name.translate(LETTERS)).encode("ascii", "ignore").decode()


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
            line["name"],
            line["start"],
            line["end"] if line["range"] else after,
            line["flag"] or "",
        )
        for line, after in zip(parsed, following, strict=True)
    ]


def parse_roster(roster: Roster) -> list[Tenure]:
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
    """Yield the rows of a CSV file, by its headings in lower case."""
    with path.open(encoding=encoding, newline="") as lines:
        rows = csv.reader(lines)
        headings = [heading.lower() for heading in next(rows)]
        for row in rows:
            yield dict(zip(headings, row, strict=False))


def reign_reports(path: Path, sources: Sources) -> Iterator[Report]:
    """Yield REIGN's leaders of the period; starts are days (`sdate`), ends are months, open ones empty."""
    for row in read_csv(path, "latin-1"):
        end = f"{row['eyear']}-{int(row['emonth']):02d}" if row["eyear"] and row["emonth"] else ""
        if not end or end >= SINCE:
            state = sources.reign_states.get(row["stateabb"], row["stateabb"].lower())
            start = f"{row['syear']}-{int(row['smonth']):02d}-{int(row['sdate']):02d}"
            yield Report("reign", state, row["leader"].strip(), start, end, HEADS_OF_STATE | HEADS_OF_GOVERNMENT)


def roles_of(position: str, sources: Sources) -> frozenset[str]:
    """Return the roles that a position's English label can mean."""
    governs = any(word in position.lower() for word in sources.head_of_government)
    return HEADS_OF_GOVERNMENT if governs else HEADS_OF_STATE


def wiki_reports(path: Path, source: str, sources: Sources, states: Mapping[str, str]) -> Iterator[Report]:
    """Yield the leaders of 2021-22 of Wikidata or Wikipedia, whose years of taking office are known."""
    for row in read_csv(path, "utf-8"):
        state, name = states.get(slug(row["country"])), row["officeholderlabel"]
        if state and row["start_year"]:
            roles = roles_of(row["positionlabel"], sources)
            if row["positionlabel"] == name:
                roles = HEADS_OF_STATE | HEADS_OF_GOVERNMENT
            yield Report(source, state, name, row["start_year"], row["end_year"], roles)


def load_reports(folder: Path, sources: Sources, states: Mapping[str, str]) -> list[Report]:
    """Return the reports of all sources, the most precise source first; `states` gives the names of codes."""
    countries = {state: iso3 for iso3, state in states.items()} | sources.countries
    reports = list(reign_reports(folder / "reign_leaders_1950_2021.csv", sources))
    for source in ("wikidata", "wikipedia"):
        reports += wiki_reports(folder / f"{source}_leaders_2021.csv", source, sources, countries)
    return reports


def likeness(one: str, other: str) -> tuple[float, float]:
    """Return how like two spellings are, 0 to 100: where one may be a bare family name, and as wholes."""
    left, right = (ascii_name(name).lower().replace("-", " ") for name in (one, other))
    part = max(fuzz.token_set_ratio(left, right), fuzz.partial_ratio(left, right))
    return part, fuzz.token_sort_ratio(left, right)


def day(date: str) -> dt.date:
    """Return the first day of an ISO date of any precision."""
    year, month, first = [*(int(part) for part in date.split("-")), 1, 1][:3]
    return dt.date(year, month, first)


def same_start(report: Report, tenure: Tenure) -> bool:
    """Tell whether the source's beginning is the roster's, as far as the source is precise."""
    if max(report.start[:4], tenure.start[:4]) < SINCE[:4]:
        return True
    if report.source == "reign":
        return abs((day(report.start) - day(tenure.start)).days) <= REIGN_DAYS
    return abs(int(report.start) - int(tenure.start[:4])) <= 1


def confirmed(report: Report, tenures: Iterable[Tenure], sources: Sources) -> list[Tenure]:
    """Return the tenures that a report is about: the likeliest person's in the offices it can mean."""
    name = sources.spellings.get(f"{report.state} {report.name}", report.name)
    possible = [
        (likeness(name, tenure.name), tenure)
        for tenure in tenures
        if tenure.state == report.state and tenure.role in report.roles and same_start(report, tenure)
    ]
    best = max((score for score, _ in possible), default=(0.0, 0.0))
    return [tenure for score, tenure in possible if score == best and score[0] >= NAME_LIKENESS]


def sources_of(tenures: Sequence[Tenure], reports: Iterable[Report], sources: Sources) -> dict[Tenure, str]:
    """Return the first, so most precise, source that confirms each tenure; others are missing."""
    found: dict[Tenure, str] = {}
    for report in reports:
        for tenure in confirmed(report, tenures, sources):
            found.setdefault(tenure, report.source)
    return found


def holder_row(tenure: Tenure, source: str | None) -> dict[str, str]:
    """Return the tenure as it stands in a rule file."""
    row = {"person": slug(tenure.name), "en": tenure.name, "from": tenure.start, "to": tenure.end}
    row |= {"source": source} if source else {"source": "by hand", "verified": "false"}
    return row | ({tenure.flag: "true"} if tenure.flag else {})


def leading(tenures: Iterable[Tenure], found: Mapping[Tenure, str]) -> str:
    """Return the role of who leads the state, as REIGN, which names one leader a state, lately says; else ""."""
    reign = [t for t in tenures if found.get(t) == "reign" and not ("" < t.end < LATELY)]
    return max(reign, key=lambda t: (t.start, t.role in HEADS_OF_STATE), default=NOBODY).role


def rule_text(state: str, tenures: Sequence[Tenure], found: Mapping[Tenure, str]) -> str:
    """Return a rule file: one block an office, one line a holder."""
    lines = ["# Made by tools/holders.py from tools/holders_by_hand.yaml; change it there."]
    lines += [f"schema: {SCHEMA}", f"state: {state}", "offices:"]
    last, leads = "", leading(tenures, found)
    for tenure in tenures:
        if tenure.role != last:
            lines.append(f"  - role: {tenure.role}")
            lines += ["    leads: 'true'"] if tenure.role == leads else []
            lines.append("    holders:")
        last = tenure.role
        row = holder_row(tenure, found.get(tenure))
        flow = yaml.safe_dump(row, default_flow_style=True, sort_keys=False, allow_unicode=True, width=1000)
        lines.append(f"      - {flow.strip()}")
    return "\n".join(lines) + "\n"


def write_rules(roster: Roster, found: Mapping[Tenure, str], out: Path) -> None:
    """Write one rule file a state."""
    out.mkdir(parents=True, exist_ok=True)
    for iso3, offices in roster.items():
        text = rule_text(offices["state"], parse_roster({iso3: offices}), found)
        (out / f"{iso3}.yaml").write_text(text, encoding="utf-8")


def unheard(reports: Iterable[Report], tenures: Sequence[Tenure], sources: Sources) -> list[str]:
    """Return, in words, the rows of sources that no tenure answers and nobody has set aside."""
    return [
        f"{report.state} {report.name}: {report.source} has {report.start}..{report.end}"
        for report in reports
        if f"{report.state} {report.name}" not in sources.set_aside and not confirmed(report, tenures, sources)
    ]


def load(name: str) -> dict[str, dict[str, str]]:
    """Return a YAML file beside this one with every scalar a string."""
    loaded: dict[str, dict[str, str]] = yaml.load((HERE / name).read_text(encoding="utf-8"), yaml.BaseLoader)
    return loaded


def main() -> None:
    """Write the rule files and print what the sources say otherwise."""
    parser = argparse.ArgumentParser(description="Make the rule files of heads of state and government.")
    parser.add_argument("--sources", type=Path, default=Path("../shared/data/offices"))
    parser.add_argument("--out", type=Path, default=Path("src/marsad/rules/holders"))
    arguments = parser.parse_args()
    roster = load("holders_by_hand.yaml")
    sources = msgspec.convert(load("holders_sources.yaml"), Sources)
    states = {iso3: offices["state"] for iso3, offices in roster.items()}
    reports, tenures = load_reports(arguments.sources, sources, states), parse_roster(roster)
    write_rules(roster, sources_of(tenures, reports, sources), arguments.out)
    for line in unheard(reports, tenures, sources):
        print(line, file=sys.stderr)


if __name__ == "__main__":
    main()
