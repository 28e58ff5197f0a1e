"""Gold YAML: what Marsad read of each article in the form of hand-made gold, for a person to correct and keep.

Every snippet is copied from the text. The labels are the actors' usual English names with their aliases behind
``|``; what the record merged carries the encounter's id as its key, the same in all its articles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Any

import yaml

from marsad.article import Actor, Article, Block, Claim, Event, Reading, Statement
from marsad.export.package import written_whole
from marsad.record.questions import Selection

Node = dict[str, Any]
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_WORDS = 4
"""Words of a snippet: enough to find its place, few enough to type."""


def write_gold(selection: Selection, folder: Path) -> Sequence[Path]:
    """``gold/NAME.yaml`` and ``texts/NAME.txt`` for every article; NAME is that of the file it was read from."""
    homes = {(r.article, r.event): encounter.id for encounter in selection.every.values() for r in encounter.reports}
    written: list[Path] = []
    for part in ("gold", "texts"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for name, reading in named_apart(reading for reading in selection.readings.values()).items():
        written.append(written_whole(folder / "gold" / f"{name}.yaml", dumped(gold(reading, homes))))
        written.append(written_whole(folder / "texts" / f"{name}.txt", reading.article.text.encode("utf-8")))
    return written


def named_apart(readings: Iterable[Reading]) -> dict[str, Reading]:
    """The readings by the names of their files; those of one name get the beginning of their ids behind it."""
    stems = [(_stem(reading.article.path or "article"), reading) for reading in readings]
    many = Counter(stem for stem, _ in stems)
    return {stem if many[stem] == 1 else f"{stem}-{_digest(reading.article)}": reading for stem, reading in stems}


def _stem(path: str) -> str:
    """The name of a file without suffix; a line of a file has its number behind it."""
    file, _, line = path.partition("#")
    stem = PurePath(PurePath(file).name.removesuffix(".gz")).stem
    return re.sub(r"[^\w.-]+", "-", f"{stem}-{line}" if line else stem).strip(".") or "article"


def _digest(article: Article) -> str:
    return re.sub("[^0-9A-Za-z]", "", article.id.removeprefix("sha256:"))[:10]


def dumped(node: Node) -> bytes:
    """The node as YAML that people read: Arabic as it is, in the order given."""
    written: str = yaml.dump(node, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)
    return written.encode("utf-8")


def gold(reading: Reading, homes: Mapping[tuple[str, str], str]) -> Node:
    """One article's reading as gold; ``homes`` gives the encounter of each event by article and event id."""
    article, actors = reading.article, reading.actors
    return {
        "document": _document(reading),
        "actors": [_label(name, actors) for name in sorted({mention.actor for mention in reading.mentions})],
        "times": [{"text": time.text, "value": time.value} for time in reading.times if time.value],
        "statements": [_said(said, actors) for said in reading.statements],
        "events": [_event(event, actors, homes.get((article.id, event.id))) for event in reading.events],
        "claims": [_claim(claim, actors) for claim in reading.claims],
    }


def _document(reading: Reading) -> Node:
    article, blocks = reading.article, reading.blocks
    return {
        "article": article.id,
        "title": article.title,
        "published": article.published,
        "outlet": article.outlet,
        "credits": [credit.name for credit in article.credits if credit.role == "source"],
        "body_lines": _lines(article.text, (b for b in blocks if b.label == "body")),
        "not_body_lines": _lines(article.text, (b for b in blocks if b.label in ("furniture", "caption", "credit"))),
    }


def _lines(text: str, blocks: Iterable[Block]) -> list[int]:
    """The lines, from 1, on which blocks stand."""
    found: set[int] = set()
    for block in blocks:
        first = text.count("\n", 0, block.start) + 1
        found.update(range(first, first + text[block.start : block.end].rstrip("\n").count("\n") + 1))
    return sorted(found)


def _label(name: str, actors: Mapping[str, Actor]) -> str:
    actor = actors.get(name)
    return "|".join(dict.fromkeys((actor.label_en, *actor.aliases_en))) if actor else name


def _said(said: Statement, actors: Mapping[str, Actor]) -> Node:
    words = said.text.split(" ")
    told: Node = {"speaker": "|".join(_label(name, actors) for name in said.speakers) or None, "form": said.form}
    told |= {"begins": " ".join(words[:_WORDS]), "ends": " ".join(words[-_WORDS:]), "class": said.class_}
    more = {
        "chain": [_label(name, actors) for name in said.chain],
        "date": said.date,
        "topics": list(said.topics),
        "span": [said.start, said.end],
    }
    return told | {name: value for name, value in more.items() if value}


def _event(event: Event, actors: Mapping[str, Actor], home: str | None) -> Node:
    told: Node = {
        "kind": event.kind,
        "status": event.status,
        "participants": [_label(part.actor, actors) for part in event.participants],
        "date": event.date,
    }
    span = event.evidence[0] if event.evidence else None
    more = {
        "place": _label(event.place, actors) if event.place else None,
        "topics": list(event.topics),
        "encounter": home,
        "evidence": " ".join(span.text.split(" ")[:_WORDS]) if span else None,
        "span": [span.start, span.end] if span else None,
    }
    return told | {name: value for name, value in more.items() if value}


def _claim(claim: Claim, actors: Mapping[str, Actor]) -> Node:
    told: Node = {
        "kind": claim.kind,
        "of": claim.of,
        "participants": [_label(name, actors) for name in claim.participants],
        "value": claim.value,
        "period": claim.period,
        "evidence": " ".join(claim.evidence[0].text.split(" ")[:_WORDS]) if claim.evidence else None,
        "span": [claim.evidence[0].start, claim.evidence[0].end] if claim.evidence else None,
    }
    return {name: value for name, value in told.items() if value is not None}
