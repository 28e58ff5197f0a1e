"""Who the rules say led a state on 500 random days of 2005–2021, against the sources of leaders.

    python -m eval.holders ../shared/data/offices [--seed 1] [--days 500]

For each state and day every source is asked that covers the day: REIGN by day and month to March 2021, Wikidata and
Wikipedia by year (only years that a leader was in office from end to end). A source agrees where the rules have its
leader in an office of head of state or government on that day. A difference is explained where the source's row was
set aside with a reason, or where the rules have its leader within a month of that day, for sources err by weeks.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
from collections import Counter
from pathlib import Path

import msgspec

from marsad.rulebook import Rulebook, load_rulebook
from marsad.rulebook.seek import in_office
from tools.holders import Report, Sources, likeness, load, load_reports

FIRST, LAST = dt.date(2005, 1, 1), dt.date(2021, 12, 31)
_REIGN_ENDS = "2021-03"
_LIKE = 75
_WEEKS = (-31, -15, 15, 31)
_ROLES = (
    *("president", "monarch", "prime-minister", "supreme-leader", "chancellor", "chairman", "crown-prince"),
    *("sovereignty-council-chairman", "presidential-council-chairman", "leader"),
)


class Asked(msgspec.Struct, frozen=True):
    """A source's answer for a state and day, and what the rules make of it: agrees, explained or differs."""

    verdict: str
    state: str
    day: str
    source: str
    leader: str
    ours: tuple[str, ...] = ()
    reason: str = ""


def ours(rulebook: Rulebook, state: str, day: dt.date) -> tuple[str, ...]:
    """English names of those who head the state or its government on that day."""
    offices = (rulebook.offices.get(f"{role}/{state}") for role in _ROLES)
    held = (h.person for o in offices if o for h in o.holders if in_office(h, day.isoformat()))
    return tuple(dict.fromkeys(rulebook.actors[p].en for p in held if p in rulebook.actors))


def covers(report: Report, day: dt.date) -> bool:
    """Whether a source says that its leader was in office on that day beyond the source's own precision."""
    if report.source == "reign":
        return report.start <= day.isoformat() and day.isoformat()[:7] <= (report.end or _REIGN_ENDS)
    return int(report.start) < day.year and (not report.end or int(report.end) > day.year) and day.year >= LAST.year


def ask(rulebook: Rulebook, sources: Sources, state: str, report: Report, day: dt.date) -> Asked:
    """Hold one source's leader against the rules."""
    name = sources.spellings.get(f"{report.state} {report.name}", report.name)

    def known(on: dt.date) -> bool:
        return any(likeness(name, en)[0] >= _LIKE for en in ours(rulebook, state, on))

    reason = sources.set_aside.get(f"{report.state} {report.name}", "")
    if not reason and not known(day) and any(known(day + dt.timedelta(days=n)) for n in _WEEKS):
        reason = "dates differ by less than a month"
    verdict = "agrees" if known(day) else "explained" if reason else "differs"
    return Asked(verdict, state, day.isoformat(), report.source, name, ours(rulebook, state, day), reason)


def main() -> None:
    """Draw the days, ask, and print the count with every difference."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--days", type=int, default=500)
    options = parser.parse_args()
    rulebook = load_rulebook()
    states = {entry.country.lower(): entry.id for entry in rulebook.states.values() if entry.country}
    sources = msgspec.convert(load("holders_sources.yaml"), Sources)
    reports = [r for r in load_reports(options.sources, sources, states) if r.state in states]
    draw = random.Random(options.seed)
    listed = sorted({report.state for report in reports})
    asked: list[Asked] = []
    drawn = 0
    while drawn < options.days:
        iso, day = draw.choice(listed), FIRST + dt.timedelta(days=draw.randrange((LAST - FIRST).days))
        found = [r for r in reports if r.state == iso and covers(r, day)]
        drawn += bool(found)
        asked += [ask(rulebook, sources, states[iso], report, day) for report in found]
    count = Counter(a.verdict for a in asked)
    for a in asked:
        if a.verdict != "agrees":
            print(a.verdict, a.state, a.day, f"{a.source}: {a.leader}; rules: {', '.join(a.ours)}", a.reason, sep="\t")
    good = count["agrees"] + count["explained"]
    print(f"{drawn} days, {len(asked)} answers: {dict(count)}, {good / len(asked):.4f} agree or are explained")


if __name__ == "__main__":
    main()
