"""Merging on the annotated pages of ../shared, as if they had been read without a fault."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from marsad.article import Actor, Participant, Reading
from marsad.record.encounters import encounters
from tests.building import event, reading

COUNTRIES = {
    "North Korea": "PRK",
    "South Korea": "KOR",
    "United States": "USA",
    "Singapore": "SGP",
    "Canada": "CAN",
    "Russia": "RUS",
    "Tajikistan": "TJK",
    "Kim Jong Un": "PRK",
    "Kim Yong Chol": "PRK",
    "Moon Jae-in": "KOR",
    "Donald Trump": "USA",
    "Sung Kim": "USA",
}
STATES = {"North Korea", "South Korea", "United States", "Singapore", "Canada", "Russia", "Tajikistan"}
Keyed = Mapping[tuple[str, str], Hashable]


def first(alternatives: object) -> str:
    return str(alternatives).split("|")[0]


def actor(name: str) -> Actor:
    body = re.search("Organi[sz]ation|Group|League|Council|Union", name)
    kind = "state" if name in STATES else "organisation" if body else "person"
    return Actor(kind=kind, label_en=name, label_ar=name, country=COUNTRIES.get(name))


def as_read(stem: str, gold: dict[str, Any]) -> Reading:
    """The gold's events as a reading."""
    events, actors = [], {}
    for i, told in enumerate(gold["events"], 1):
        kind, names = first(told["kind"]), [first(name) for name in told["participants"]]
        place = first(told["place"]) if told.get("place") else None
        actors |= {name: actor(name) for name in (*names, place) if name}
        date = first(told["date"]) if told.get("date") else None
        bare = event(i, kind, "", date, status=first(told["status"]), place=place)
        role = "visitor" if kind == "visit" else "participant"
        who = tuple(Participant(actor=n, role=role if n == names[0] else "participant") for n in names)
        events.append(type(bare)(**{f: getattr(bare, f) for f in bare.__struct_fields__} | {"participants": who}))
    made = reading(stem, gold["document"].get("published") and first(gold["document"]["published"]), *events)
    return type(made)(article=made.article, actors=actors, events=made.events)


def links(keys: Keyed) -> set[frozenset[tuple[str, str]]]:
    groups: dict[Hashable, list[tuple[str, str]]] = defaultdict(list)
    for item, key in keys.items():
        groups[key].append(item)
    return {frozenset(pair) for group in groups.values() for pair in combinations(group, 2)}


def f1(right: Iterable[object], found: Iterable[object]) -> float:
    want, have = set(right), set(found)
    return 2 * len(want & have) / (len(want) + len(have))


def test_reports_of_one_contact_end_in_one_encounter(shared: Path) -> None:
    gold = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in (shared / "eval" / "gold").glob("*.yaml")}
    right = {
        (f"{stem}.txt", f"e{i}"): told["encounter"]
        for stem, page in gold.items()
        for i, told in enumerate(page["events"], 1)
        if told.get("encounter")
    }
    found = encounters([as_read(stem, page) for stem, page in gold.items()])
    home = {(str(r.path), r.event): encounter.id for encounter in found for r in encounter.reports}
    held = {item: home[item] for item in right}
    precision = len(links(right) & links(held)) / len(links(held))
    assert precision >= 0.90
    assert f1(links(right), links(held)) >= 0.70
