"""Text cut where findings start and end, so that every finding can be painted over it and linked to.

Findings overlap and may start inside a word. Each piece of text gets all that covers it; nothing but plain
inline elements is put around a piece, for anything else would break the joining of Arabic letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

import msgspec

from marsad.article import Reading, Span

Stretch = tuple[int, int, str]
"""Start, end and label of a block."""


class Mark(msgspec.Struct, frozen=True):
    """A range of the text, ``[start, end)`` in code points, that ``anchor`` (an id of the page) points at.

    ``layer`` is what it belongs to: event, statement, claim, time, mention.
    """

    start: int
    end: int
    layer: str
    anchor: str
    hint: str = ""


class Piece(msgspec.Struct, frozen=True):
    """Text under the same marks: its ``layers``, the ``anchors`` that start here, its block's ``label``."""

    text: str
    label: str
    layers: tuple[str, ...]
    anchors: tuple[str, ...]
    hint: str


def marks(reading: Reading) -> tuple[Mark, ...]:
    """Everything in the reading that stands on words of the text."""
    return tuple(_marks(reading))


def _marks(reading: Reading) -> Iterator[Mark]:
    for event in reading.events:
        yield from _spans(event.evidence, "event", event.id)
    for said in reading.statements:
        yield Mark(said.start, said.end, "statement", said.id)
    for claim in reading.claims:
        yield from _spans(claim.evidence, "claim", claim.id)
    for i, time in enumerate(reading.times, 1):
        yield Mark(time.start, time.end, "time", f"t{i}", time.value or "?")
    for i, mention in enumerate(reading.mentions, 1):
        actor = reading.actors.get(mention.actor)
        name = actor.label_en if actor else mention.actor
        yield Mark(mention.start, mention.end, "mention", f"m{i}", name)


def _spans(spans: Iterable[Span], layer: str, ident: str) -> Iterator[Mark]:
    for i, span in enumerate(spans):
        yield Mark(span.start, span.end, layer, ident if i == 0 else f"{ident}-{i + 1}")


def pieces(reading: Reading) -> tuple[Piece, ...]:
    """The article's text in pieces; joined they are the text again."""
    text, found = reading.article.text, marks(reading)
    kept = [mark for mark in found if 0 <= mark.start < mark.end <= len(text)]
    blocks: list[Stretch] = sorted(
        (b.start, b.end, b.label) for b in reading.blocks if 0 <= b.start < b.end <= len(text)
    )
    cuts = {0, len(text)}
    cuts.update(at for mark in kept for at in (mark.start, mark.end))
    cuts.update(at for start, end, _ in blocks for at in (start, end))
    bounds = sorted(cuts)
    return tuple(_piece(text, a, b, kept, blocks) for a, b in pairwise(bounds))


def _piece(text: str, start: int, end: int, kept: list[Mark], blocks: list[Stretch]) -> Piece:
    over = [mark for mark in kept if mark.start <= start and end <= mark.end]
    label = next((name for a, b, name in blocks if a <= start and end <= b), "")
    return Piece(
        text=text[start:end],
        label=label,
        layers=tuple(dict.fromkeys(mark.layer for mark in over)),
        anchors=tuple(mark.anchor for mark in over if mark.start == start),
        hint=", ".join(dict.fromkeys(mark.hint for mark in over if mark.hint)),
    )
