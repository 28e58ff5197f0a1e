"""Judged articles as gold: the contacts that people accepted, corrected or rejected, to measure readings by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from marsad.article import Event, Reading
from marsad.export.gold import Node, dumped, gold, named_apart
from marsad.export.package import written_whole
from marsad.record.encounters import Encounter
from marsad.record.judgements import Ident, Ruling, judged, rejected


def write_judged(
    readings: Iterable[Reading], found: Iterable[Encounter], given: Sequence[Ruling], folder: Path
) -> Sequence[Path]:
    """``gold/NAME.yaml`` and ``texts/NAME.txt`` for every article with a judgement about a contact of it.

    ``found`` are the encounters of ``readings``, ``given`` the judgements as they apply to these. A contact that nobody
    judged is ``optional``, one that was rejected stands under ``not_events``; other layers are left out.
    """
    homes = {(r.article, r.event): e.id for e in found for r in e.reports}
    known = {ident for ruling in given for ident in (*ruling.about, *ruling.rest)}
    own = [reading for reading in readings if any(article == reading.article.id for article, _ in known)]
    for part in ("gold", "texts"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    written = []
    for name, reading in named_apart(own).items():
        written.append(written_whole(folder / "gold" / f"{name}.yaml", dumped(_node(reading, given, known, homes))))
        written_whole(folder / "texts" / f"{name}.txt", reading.article.text.encode("utf-8"))
    return written


def _node(reading: Reading, given: Sequence[Ruling], known: set[Ident], homes: dict[Ident, str]) -> Node:
    after = judged(reading, given)
    told, article = gold(after, homes), reading.article.id
    events = [
        event | ({} if (article, read.id) in known else {"optional": True})
        for event, read in zip(told["events"], after.events, strict=True)
    ]
    gone = rejected(given)
    out = [event for event in reading.events if (article, event.id) in gone]
    return {"document": told["document"], "events": events, "not_events": [_rejected(event) for event in out]}


def _rejected(event: Event) -> Node:
    words = event.evidence[0] if event.evidence else None
    told: Node = {"kind": event.kind, "participants": [part.actor for part in event.participants]}
    return told | ({"evidence": words.text, "span": [words.start, words.end]} if words else {})
