"""A card of the review: a finding with its words in their context, what people said of it, what may be the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

import msgspec

from marsad.article import Article, Reading, Span, Statement
from marsad.errors import UsageError
from marsad.record.dates import gap
from marsad.record.directory import resolve
from marsad.record.encounters import ReportRef
from marsad.record.judgements import LAYER, Anchor, Finding, Judgement, Layer, findings, words_of
from marsad.record.reports import family
from marsad.record.review import Item
from marsad.web.desk import Line
from marsad.web.locale import Locale
from marsad.web.site import label
from marsad.web.snapshot import Contact, Snapshot

_REACH = 160
"""Letters of context on each side of the evidence, up to the next blank."""
_APART = 500
"""Letters between two pieces of evidence from which on each is shown in a context of its own."""
_TOLD = 6
"""Reports shown with their words; the others are named."""
_NEAR = 14
"""Days within which another contact may be the same one."""
_ALIKE = 5

Read = Callable[[str], Reading | None]
"""Gives the whole reading of an article by its id."""
Mark = Literal["", "event", "statement", "claim", "mention"]


class Piece(msgspec.Struct, frozen=True):
    """Letters of a text and what they are marked as."""

    text: str
    mark: Mark = ""


class Passage(msgspec.Struct, frozen=True):
    """Where a finding stands: its article, its words in their context, the place to read on."""

    article: Article
    finding: Finding | None
    pieces: tuple[tuple[Piece, ...], ...]
    start: Span | None
    report: ReportRef | None = None


class Card(msgspec.Struct, frozen=True):
    """One finding to be decided about; the one of ``contact``, ``finding`` and ``judgement`` that it is.

    ``alike`` are contacts that may be the same, ``choices`` what a judgement that was lost may be about now, ``names``
    are actors that its articles name, by what they are called in the language.
    """

    item: Item
    passages: tuple[Passage, ...]
    judged: tuple[Judgement, ...]
    contact: Contact | None = None
    finding: Finding | None = None
    judgement: Judgement | None = None
    alike: tuple[Contact, ...] = ()
    choices: tuple[tuple[str, Finding], ...] = ()
    names: tuple[str, ...] = ()


def card(item: Item, line: Line, read: Read, locale: Locale) -> Card:
    """The card of an item."""
    if item.what == "judgement":
        return _of_judgement(item, line, read)
    passages = tuple(_passages(item, read, line.record))
    contact = line.record.by_id.get(item.id)
    return Card(
        item=item,
        passages=passages,
        judged=line.judged(item),
        contact=contact,
        finding=None if contact or not passages else passages[0].finding,
        alike=alike(contact, line.record) if contact else (),
        names=tuple(_names(item, line.record, locale)),
    )


def _passages(item: Item, read: Read, record: Snapshot) -> Iterator[Passage]:
    contact = record.by_id.get(item.id)
    reports = {(r.article, r.event): r for r in contact.encounter.reports} if contact else {}
    for article, ident in item.holds[:_TOLD]:
        reading = read(article)
        finding = _named(reading, _layer(item), ident) if reading else None
        if reading and finding:
            yield _passage(reading, finding, reports.get((article, ident)))


def _layer(item: Item) -> Layer:
    return "event" if item.what == "contact" else "statement" if item.what == "statement" else "claim"


def _named(reading: Reading, layer: Layer, ident: str) -> Finding | None:
    return next((finding for finding in findings(reading, layer) if finding.id == ident), None)


def _passage(reading: Reading, finding: Finding, report: ReportRef | None) -> Passage:
    words = words_of(finding)
    mark: Mark = "event"
    marks: list[tuple[Span, Mark]] = []
    if isinstance(finding, Statement):
        mark = "statement"
        marks = [(finding.cue, "mention")] if finding.cue else []
    elif hasattr(finding, "made_by"):
        mark = "claim"
    pieces = tuple(context(reading.article.text, [*((span, mark) for span in words), *marks]))
    return Passage(reading.article, finding, pieces, words[0] if words else None, report)


def context(text: str, marks: Sequence[tuple[Span, Mark]]) -> Iterator[tuple[Piece, ...]]:
    """The marked words with the text around them; what stands far apart comes in several pieces of text.

    ``"… [التقى الوزير نظيره] أمس …"``: cut at blanks, never within a word.
    """
    near: list[list[tuple[Span, Mark]]] = []
    for span, mark in sorted(marks, key=lambda each: (each[0].start, -each[0].end)):
        if near and span.start - max(each.end for each, _ in near[-1]) <= _APART:
            near[-1].append((span, mark))
        else:
            near.append([(span, mark)])
    for those in near[:3]:
        yield tuple(_cut(text, those))


def _cut(text: str, marks: Sequence[tuple[Span, Mark]]) -> Iterator[Piece]:
    first, last = marks[0][0].start, max(span.end for span, _ in marks)
    start, end = _blank_before(text, max(first - _REACH, 0)), _blank_after(text, min(last + _REACH, len(text)))
    if start:
        yield Piece("… ")
    at = start
    for span, mark in marks:
        if span.start >= at:
            yield Piece(_closed_up(text[at : span.start]))
            yield Piece(text[span.start : span.end], mark)
            at = span.end
        elif span.end > at:
            yield Piece(text[at : span.end], mark)
            at = span.end
    yield Piece(_closed_up(text[at:end]))
    if end < len(text):
        yield Piece(" …")


def _closed_up(text: str) -> str:
    """The text without empty lines."""
    return re.sub(r"\n\s*\n", "\n", text)


def _blank_before(text: str, at: int) -> int:
    while at and not text[at - 1].isspace():
        at -= 1
    return at


def _blank_after(text: str, at: int) -> int:
    while at < len(text) and not text[at].isspace():
        at += 1
    return at


def alike(one: Contact, record: Snapshot) -> tuple[Contact, ...]:
    """Contacts that may be the same: of one family of kinds, of two or more of the same, within some days."""
    sort = family(one.encounter.kind)
    found = [
        (apart, other.encounter.id, other)
        for other in record.contacts
        if family(other.encounter.kind) == sort
        and len(one.actors & other.actors) > 1
        and other.encounter.id != one.encounter.id
        and (apart := gap(one.days, other.days)) is not None
        and apart <= _NEAR
    ]
    return tuple(other for _, _, other in sorted(found, key=lambda each: each[:2])[:_ALIKE])


def _names(item: Item, record: Snapshot, locale: Locale) -> Iterator[str]:
    named = {name for article, _ in item.holds[:_TOLD] for name in record.readings[article].actors}
    yield from sorted({called(name, record, locale) for name in named})


def called(name: str, record: Snapshot, locale: Locale) -> str:
    """What an actor is called in the language, if nobody else is called so; else the id."""
    words = label(name, record.actors, locale.lang)
    try:
        return words if resolve(words, record.actors, record.pages.names) == name else name
    except UsageError:
        return name


def _of_judgement(item: Item, line: Line, read: Read) -> Card:
    number = int(item.id.rpartition("-")[2])
    one = next(judgement for judgement in line.judgements if judgement.id == number)
    readings = {name: read(name) for name in {each.article for each in one.about[:_TOLD]}}
    passages = [_anchored(each, readings[each.article]) for each in one.about[:_TOLD]]
    choices = [
        (f"{reading.article.id}/{finding.id}", finding)
        for reading in readings.values()
        if reading
        for finding in findings(reading, LAYER[one.scope])
    ]
    return Card(item, tuple(filter(None, passages)), (one,), judgement=one, choices=tuple(choices[:40]))


def _anchored(each: Anchor, reading: Reading | None) -> Passage | None:
    """Where the words of a judgement stand, if they still do."""
    if reading is None:
        return None
    span = Span(start=each.start, end=each.end, text=each.text)
    there = reading.article.text[each.start : each.end] == each.text and bool(each.text)
    pieces = tuple(context(reading.article.text, [(span, each.layer)])) if there else ((Piece(each.text, each.layer),),)
    return Passage(reading.article, None, pieces, span if there else None)
