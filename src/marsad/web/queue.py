"""The part of the queue that an address asks for, and the place in it where somebody stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from marsad.record.review import Item
from marsad.web import question
from marsad.web.desk import Line
from marsad.web.question import Asked
from marsad.web.snapshot import Snapshot

Meant = Callable[[Item], bool]


class Place(msgspec.Struct, frozen=True):
    """Where somebody stands in the queue: the item shown, those before and behind it, those on the screen."""

    item: Item | None
    before: Item | None
    behind: Item | None
    ahead: Sequence[Item]
    total: int


def found(line: Line, what: Asked, sort: str = "") -> Sequence[Item]:
    """Everything that waits and is asked for, in the order of asking; ``sort`` is what it is, all where empty."""
    if what == Asked():
        return line.waiting if not sort else [item for item in line.waiting if item.what == sort]
    meant = _meant(line.record, what)
    return [item for item in line.waiting if sort in ("", item.what) and meant(item)]


def _meant(record: Snapshot, what: Asked) -> Meant:
    """True of what the filters let through: the same ones as those of contacts, statements and claims."""
    contacts = {contact.encounter.id for contact in question.contacts(record, what)}
    others: set[str] = set()
    if not what.status and not what.place:
        others |= {f"{c.article}/{c.claim.id}" for c in question.claims(record, what)}
        if not what.kind:
            others |= {f"{e.said.article}/{e.said.statement.id}" for e in question.statements(record, what)}
    return lambda item: item.id in contacts or item.id in others


def place(waiting: Sequence[Item], line: Line, at: str, shown: int = 10) -> Place:
    """Where ``at`` stands; the first that waits, where it names nothing. What was decided is shown by its id too."""
    index = next((i for i, item in enumerate(waiting) if item.id == at), None)
    if index is None and (known := line.item(at)):
        return Place(known, None, waiting[0] if waiting else None, waiting[:shown], len(waiting))
    index = index or 0
    around = {step: waiting[index + step] if 0 <= index + step < len(waiting) else None for step in (-1, 0, 1)}
    # Behind the last one the queue begins anew with what was left out.
    behind = around[1] or (waiting[0] if len(waiting) > 1 else None)
    return Place(around[0], around[-1], behind, waiting[index : index + shown], len(waiting))
