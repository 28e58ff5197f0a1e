"""Confirm tenures that were written by hand against tables of who held which office.

Run it from the root of the project; it is a tool of development and never runs in the product:

    .venv/bin/python -m tools.confirm --tables TABLES --rules src/marsad/rules/actors

TABLES holds one CSV file a state, with the headings ``position,person,personID,start,end``: those that the
EveryPolitician scrapers made of Wikidata for each state (``html/holders21.csv`` of each repository), saved under the
repository's name. A row of the rule files that says ``source: by hand`` and ``verified: "false"`` is confirmed where a
table has the same person, by name or Wikidata id, in the same office with the same two dates, as far as the coarser of
both is precise and a week apart at most: then it says ``source: wikidata`` and ``verified: "true"``, and the day where
it knew the month alone. Tenures that the tables split at every new cabinet count as one. Where a table knows the person
in that office and has other dates, that is printed, to be looked at by a person.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec
import yaml

from marsad.rulebook import Rulebook, load_rulebook
from marsad.rulebook.schema import Holder
from tools.holders import HERE, likeness

BY_HAND, CONFIRMED = 'source: by hand, verified: "false"', 'source: wikidata, verified: "true"'
NAME_LIKENESS = 80.0
WEEK, BETWEEN_CABINETS = 7, 31
ROW, WHOLE = "      - {person: ", "."


class Tables(msgspec.Struct, frozen=True):
    """How tables name states, and beginnings of positions' labels by role."""

    states: dict[str, str]
    positions: dict[str, list[str]]


class Tenure(msgspec.Struct, frozen=True):
    """A person, by name and Wikidata id, in an office between two ISO 8601 dates, empty where unknown."""

    name: str
    wikidata: str
    start: str
    end: str


Known = Mapping[tuple[str, str], Sequence[Tenure]]


def known(folder: Path, tables: Tables) -> Known:
    """The tenures of all tables by role and state."""
    found: defaultdict[tuple[str, str], list[Tenure]] = defaultdict(list)
    for path in sorted(folder.glob("*.csv")):
        state = re.sub(r"-(ministers|cabinet)$", "", path.stem)
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                told = Tenure(row["person"], row["personID"], row["start"], row["end"])
                for role in roles(row["position"], tables):
                    found[role, tables.states.get(state, state)].append(told)
    return {office: joined(tenures) for office, tenures in found.items()}


def roles(position: str, tables: Tables) -> list[str]:
    """The roles that a position's label can mean: ``Minister of Defence`` is ``defence-minister``."""
    label = position.lower() + WHOLE
    return [role for role, starts in tables.positions.items() if any(label.startswith(s) for s in starts)]


def joined(tenures: Iterable[Tenure]) -> list[Tenure]:
    """Tenures of one office, those of a person that follow one another put together."""
    done: list[Tenure] = []
    for tenure in sorted(tenures, key=lambda t: (t.wikidata, t.start, t.end or "9")):
        last = done[-1] if done else None
        if last is not None and last.wikidata == tenure.wikidata and _follows(last, tenure):
            done[-1] = msgspec.structs.replace(last, end=max(last.end, tenure.end) if tenure.end else "")
        else:
            done.append(tenure)
    return done


def _follows(before: Tenure, after: Tenure) -> bool:
    apart = days_apart(before.end, after.start) if before.end and after.start else None
    return apart is not None and (apart <= BETWEEN_CABINETS or after.start <= before.end)


def bounds(written: str) -> tuple[dt.date, dt.date]:
    """The first and last day that an ISO date of any precision covers; raises ValueError for what is none."""
    year, month, day = [*(int(part) for part in written.split("-")), 0, 0][:3]
    first = dt.date(year, month or 1, day or 1)
    if day:
        return first, first
    end = dt.date(year, month or 12, 28) + dt.timedelta(days=4)
    return first, end.replace(day=1) - dt.timedelta(days=1)


def days_apart(one: str, other: str) -> int:
    """Days between two dates, none where the coarser of both covers the other."""
    (a, b), (c, d) = bounds(one), bounds(other)
    return max(0, (c - b).days, (a - d).days)


def agrees(holder: Holder, tenure: Tenure) -> bool:
    """Whether both dates are the same; an office held still is confirmed by no table, which ends with its day."""
    if not (holder.since and holder.until and tenure.start and tenure.end):
        return False
    return max(days_apart(holder.since, tenure.start), days_apart(holder.until, tenure.end)) <= WEEK


def of_person(person: str, tenures: Iterable[Tenure], rulebook: Rulebook) -> list[Tenure]:
    """The tenures of one of our people, by Wikidata id or full name."""
    actor = rulebook.actors[person]
    names = [name for name in (actor.en, *actor.aliases_en) if " " in name]
    return [
        t
        for t in tenures
        if (t.wikidata and t.wikidata == actor.wikidata)
        or any(likeness(name, t.name)[1] >= NAME_LIKENESS for name in names)
    ]


def confirmed(line: str, holder: Holder, tenure: Tenure) -> str:
    """The line of a row that a table confirms, with the table's dates where these are the same but more precise."""
    for key, ours, theirs in (("from", holder.since, tenure.start), ("to", holder.until, tenure.end)):
        if theirs.startswith(ours):
            line = line.replace(f'{key}: "{ours}"', f'{key}: "{theirs}"')
    return line.replace(BY_HAND, CONFIRMED)


def confirm(text: str, tenures: Known, rulebook: Rulebook) -> tuple[str, list[str]]:
    """The text of a rule file with the confirmed rows, and in words what tables have otherwise.

    Raises ValueError where a row does not stand on a line of its own.
    """
    file = yaml.load(text, yaml.BaseLoader)
    rows = [
        (office["role"], office.get("of") or file["state"]["id"], msgspec.convert(row, Holder))
        for office in file.get("offices") or ()
        for row in office.get("holders") or ()
    ]
    lines, otherwise = text.splitlines(keepends=True), []
    places = [n for n, line in enumerate(lines) if line.startswith(ROW)]
    for n, (role, of, holder) in zip(places, rows, strict=True):
        theirs = of_person(holder.person, tenures.get((role, of), ()), rulebook) if BY_HAND in lines[n] else []
        if same := next((t for t in theirs if agrees(holder, t)), None):
            lines[n] = confirmed(lines[n], holder, same)
        elif theirs and holder.until:
            told = "; ".join(f"{t.start}..{t.end}" for t in theirs)
            otherwise.append(f"{role}/{of} {holder.person} {holder.since}..{holder.until}: tables have {told}")
    return "".join(lines), otherwise


def main() -> None:
    """Rewrite the rule files of states and print what the tables say otherwise."""
    parser = argparse.ArgumentParser(description="Confirm tenures written by hand against tables of office holders.")
    parser.add_argument("--tables", type=Path, required=True)
    parser.add_argument("--rules", type=Path, default=Path("src/marsad/rules/actors"))
    arguments = parser.parse_args()
    tables = msgspec.convert(yaml.load((HERE / "office_tables.yaml").read_text("utf-8"), yaml.BaseLoader), Tables)
    tenures, rulebook = known(arguments.tables, tables), load_rulebook()
    for path in sorted(arguments.rules.glob("*.yaml")):
        before = path.read_text(encoding="utf-8")
        text, otherwise = confirm(before, tenures, rulebook)
        if text != before:
            path.write_text(text, encoding="utf-8")
        for line in otherwise:
            print(line)


if __name__ == "__main__":
    main()
