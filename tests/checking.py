"""What must be true of every reading, whatever the page."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.article import Reading, Span


def spans(reading: Reading) -> Iterator[Span]:
    """Everything in a reading that quotes the article."""
    for found in (*reading.mentions, *reading.times, *reading.statements):
        yield Span(start=found.start, end=found.end, text=found.text)
    for statement in reading.statements:
        if statement.cue:
            yield statement.cue
    for told in (*reading.events, *reading.claims):
        yield from told.evidence


def check(reading: Reading) -> None:
    """Assert that offsets quote the text, blocks do not overlap and ids lead somewhere."""
    text = reading.article.text
    for span in spans(reading):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
    ends = [0, *(b.end for b in reading.blocks)]
    assert all(end <= block.start < block.end <= len(text) for end, block in zip(ends, reading.blocks, strict=False))
    statements = {s.id for s in reading.statements}
    assert len(statements) == len(reading.statements)
    assert {s.within for s in reading.statements} - {None} <= statements
    assert {a for e in reading.events for a in e.attribution} <= statements
    assert {e.part_of for e in reading.events} - {None} <= {e.id for e in reading.events}
    assert referred(reading) <= set(reading.actors)


def referred(reading: Reading) -> set[str]:
    """Every actor id that a finding names."""
    used = {m.actor for m in reading.mentions}
    used |= {a for s in reading.statements for a in (*s.speakers, *s.chain, *s.about, *s.audience)}
    used |= {p.actor for e in reading.events for p in e.participants} | {e.place for e in reading.events if e.place}
    return used | {a for c in reading.claims for a in c.participants}
