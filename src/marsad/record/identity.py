"""Ids of encounters: each is given once, stays with its contact, and leads to it when contacts turn out to be one.

An id belongs to the report on which it was minted, found again by its words after a re-reading; where that report is
lost, to the next of those that made up the contact. Where several ids come together in one contact the oldest is its
id and the others lead to it; where the contact falls apart again each goes back to its own part. So an id never
stands for another contact, whatever is added, read again or judged later. Which ids there are depends on the order
in which articles came, what the encounters say does not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from marsad.article import Event, Record
from marsad.record.group import Group
from marsad.record.judgements import Anchor, Ident, anchored, best_at
from marsad.record.reports import Report


class Minted(Record):
    """An id that was given to a contact, with the reports that made it up in the order in which they joined it."""

    id: str
    reports: tuple[Anchor, ...]


class Name(msgspec.Struct, frozen=True):
    """The id of a contact, and those that lead to it."""

    id: str
    former: tuple[str, ...] = ()


def names(
    groups: Sequence[Group], minted: Sequence[Minted] = (), events: Mapping[str, Sequence[Event]] | None = None
) -> list[Name]:
    """The names of ``groups`` in their order; ``minted`` are all ids ever given, the oldest first.

    ``events`` by article id are those that the groups were made from. A contact without an id gets the one that
    ``fresh`` would mint.
    """
    owner = {report.ident: number for number, group in enumerate(groups) for report in group.reports}
    held: dict[int, list[str]] = {}
    for each in minted:
        home = _home(each, owner, events or {})
        if home is not None:
            held.setdefault(home, []).append(each.id)
    taken = {each.id for each in minted}
    return [_name(group, held.get(number, []), taken) for number, group in enumerate(groups)]


def _home(minted: Minted, owner: Mapping[Ident, int], events: Mapping[str, Sequence[Event]]) -> int | None:
    """The group that holds the first of the id's reports that is still told; null where none is."""
    found = (_ident(each, events) for each in minted.reports)
    return next((owner[ident] for ident in found if ident and ident in owner), None)


def _ident(sought: Anchor, events: Mapping[str, Sequence[Event]]) -> Ident | None:
    every = events.get(sought.article, ())
    # Of a record nearly all is as it was.
    event = next((each for each in every if _unmoved(sought, each)), None) or best_at(sought, every)
    return (sought.article, event.id) if event else None


def _unmoved(sought: Anchor, event: Event) -> bool:
    """True where nothing can answer to the anchor better: by its id, of its kind, in all of its words."""
    if event.id != sought.event or event.kind != sought.kind or not sought.text:
        return False
    return any(span.start == sought.start and span.end == sought.end for span in event.evidence)


def _name(group: Group, held: Sequence[str], taken: set[str]) -> Name:
    return Name(held[0], tuple(held[1:])) if held else Name(_unused(group.first, taken))


def _unused(first: Report, taken: set[str]) -> str:
    """An id made from where the first report stands; another one where that id was given to what stood there before."""
    basis = "|".join((first.family, *first.ident))
    while (name := "enc-" + hashlib.sha256(basis.encode()).hexdigest()[:12]) in taken:
        basis = name
    return name


def fresh(groups: Sequence[Group], minted: Sequence[Minted], events: Mapping[str, Sequence[Event]]) -> Iterator[Minted]:
    """What is to be kept: new ids with all their reports, old ones with those that joined since."""
    known = {each.id: {_ident(report, events) for report in each.reports} for each in minted}
    for group, name in zip(groups, names(groups, minted, events), strict=True):
        joined = [report.ident for report in sorted(group.reports, key=lambda r: r.order)]
        new = [ident for ident in joined if ident not in known.get(name.id, ())]
        if new:
            yield Minted(id=name.id, reports=tuple(_anchors(new, events)))


def _anchors(idents: Iterable[Ident], events: Mapping[str, Sequence[Event]]) -> Iterator[Anchor]:
    for article, name in idents:
        yield anchored(article, next(event for event in events[article] if event.id == name))
