"""Hold the direct quotations of readings against gold: found, and given to the right speaker.

    marsad read --format jsonl TEXTS/*.txt | python eval/direct.py GOLD --texts TEXTS

Gold is one YAML file a page, paired by name with its text: ``statements`` with ``form``, ``begins``, ``ends``
and ``speaker``, alternatives separated by ``|``. A quotation is found where the spans share half of
what both cover.
Optional quotations count neither for nor against; a direct one that gold calls mixed or has in part is not spurious.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import yaml

from marsad.text.fold import fold_word

HALF = 0.5


class Counts(msgspec.Struct):
    """Quotations found, missed, spurious, and found with the right speaker."""

    found: int = 0
    missed: int = 0
    spurious: int = 0
    right: int = 0


def span_of(text: str, begins: str, ends: str) -> tuple[int, int] | None:
    """The shortest stretch from one of the beginnings to one of the ends; nothing where the page has none."""
    spans = (
        (start, stop + len(end))
        for begin in begins.split("|")
        for end in ends.split("|")
        if (start := text.find(begin)) >= 0 and (stop := text.find(end, start)) >= 0
    )
    return min(spans, key=lambda s: s[1] - s[0], default=None)


def alike(a: tuple[int, int], b: tuple[int, int]) -> float:
    """The part of both spans together that they share."""
    shared = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return shared / max(1, max(a[1], b[1]) - min(a[0], b[0]))


def names(reading: dict[str, Any], actor: str) -> set[str]:
    """All English names of an actor, folded."""
    entry = reading["actors"].get(actor, {})
    return {fold_word(str(name).casefold()) for name in (entry.get("label_en"), *entry.get("aliases_en", ())) if name}


def is_speaker(reading: dict[str, Any], said: dict[str, Any], allowed: str) -> bool:
    """Whether one of the statement's speakers bears one of the names."""
    wanted = {fold_word(name.casefold()) for name in str(allowed).split("|")}
    return any(names(reading, actor) & wanted for actor in said.get("speakers", ()))


def count(reading: dict[str, Any], gold: dict[str, Any], text: str, counts: Counts) -> Iterator[str]:
    """Count one page's quotations; yields a line for each that is missed, spurious or another's."""
    said = list(reading["statements"])
    placed = [(s, span_of(text, s["begins"], s["ends"])) for s in gold["statements"]]
    used: set[int] = set()
    for want, place in placed:
        if place is None or "direct" not in str(want["form"]).split("|"):
            continue
        best = max(range(len(said)), key=lambda n: alike(place, (said[n]["start"], said[n]["end"])), default=-1)
        hit = best >= 0 and alike(place, (said[best]["start"], said[best]["end"])) >= HALF
        used.update({best} if hit else ())
        if want.get("optional"):
            continue
        right = hit and is_speaker(reading, said[best], want["speaker"])
        counts.found, counts.missed, counts.right = counts.found + hit, counts.missed + (not hit), counts.right + right
        if not right:
            yield f"{'speaker' if hit else 'missed'}\t{want['begins']} … {want['ends']}"
    for n, each in enumerate(said):
        inside = any(p and alike(p, (each["start"], each["end"])) > 0 for _, p in placed)
        if each["form"] == "direct" and n not in used and not inside:
            counts.spurious += 1
            yield f"spurious\t{each['text'][:60]}"


def readings(lines: Iterable[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Readings by the stem of their page."""
    for line in filter(str.strip, lines):
        reading = json.loads(line)
        yield Path(reading["article"]["path"]).stem, reading


def main() -> None:
    """Read readings from standard input and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--texts", type=Path, required=True)
    given = parser.parse_args()
    counts = Counts()
    for stem, reading in readings(sys.stdin):
        gold = given.gold / f"{stem}.yaml"
        if gold.exists():
            text = (given.texts / f"{stem}.txt").read_text(encoding="utf-8")
            for line in count(reading, yaml.safe_load(gold.read_text(encoding="utf-8")), text, counts):
                sys.stderr.write(f"{stem}\t{line}\n")
    sys.stdout.write(
        f"precision {counts.found / max(1, counts.found + counts.spurious):.3f}, "
        f"recall {counts.found / max(1, counts.found + counts.missed):.3f}, "
        f"right speaker {counts.right / max(1, counts.found):.3f} of {counts.found} found\n"
    )


if __name__ == "__main__":
    main()
