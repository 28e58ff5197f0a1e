"""The desk at which people decide: what waits, in its order, and what was decided, as of this very moment.

The views may lag behind while a large record is made anew; the desk asks the store for judgements each time, so that
nobody is asked twice.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence

import msgspec

from marsad.errors import UsageError
from marsad.record.judgements import Ident, Judgement, Ruling, Verdict, rulings, standing
from marsad.record.judging import Bench
from marsad.record.review import Item, What, decided, lost, queue, waits
from marsad.web.library import Library
from marsad.web.snapshot import Snapshot


class Line(msgspec.Struct, frozen=True):
    """What can be decided and what was: ``items`` in the order of asking, ``waiting`` those that nobody decided about.

    ``about`` gives the standing judgements of a finding, oldest first.
    """

    record: Snapshot
    items: tuple[Item, ...]
    by_id: dict[str, Item]
    judgements: tuple[Judgement, ...]
    holding: frozenset[int]
    given: tuple[Ruling, ...]
    done: frozenset[Ident]
    waiting: tuple[Item, ...]
    about: dict[Ident, tuple[Judgement, ...]]

    def item(self, name: str) -> Item | None:
        """The item of this id; a judgement is one too, whether it was lost or not."""
        if name in self.by_id:
            return self.by_id[name]
        known = any(name == f"judgement-{judgement.id}" for judgement in self.judgements)
        return Item(id=name, what="judgement", doubt="lost", order=(0, 0, 0.0, 0, name)) if known else None

    def waits(self, item: Item) -> bool:
        """True of what nobody decided about yet."""
        return waits(item, self.done)

    def judged(self, item: Item) -> tuple[Judgement, ...]:
        """The standing judgements about it, oldest first."""
        found = {one.id: one for ident in item.holds for one in self.about.get(ident, ())}
        return tuple(found[number] for number in sorted(found))

    def moved(self, item: Item) -> bool:
        """True where it was put together with another, or parted, since the record was made."""
        known = {judgement.id: judgement for judgement in self.judgements}
        since = (_meant(judgement, known) for judgement in self.judgements if judgement.id > self.record.last)
        apart = (judgement for judgement in since if judgement.verdict in ("merge", "split"))
        touched = {(each.article, each.event) for made in apart for each in (*made.about, *made.rest)}
        return not touched.isdisjoint(item.holds)


def _meant(made: Judgement, known: Mapping[int, Judgement]) -> Judgement:
    """The judgement itself, of an undoing the one that is undone."""
    while made.undoes is not None and made.undoes in known:
        made = known[made.undoes]
    return made


def everything(record: Snapshot) -> tuple[Item, ...]:
    """All that can be decided, in the order of asking."""
    return queue([contact.encounter for contact in record.contacts], record.statements, record.checks)


def line(record: Snapshot, found: tuple[Item, ...], judgements: tuple[Judgement, ...]) -> Line:
    """What was found in the record and the judgements that were lost, as these judgements leave it."""
    given = rulings(judgements, record.readings)
    items = (*lost(given), *found)
    about: dict[Ident, tuple[Judgement, ...]] = {}
    for ruling in given:
        for ident in (*ruling.about, *ruling.rest):
            about[ident] = (*about.get(ident, ()), ruling.judgement)
    return Line(
        record=record,
        items=items,
        by_id={item.id: item for item in items},
        judgements=judgements,
        holding=frozenset(judgement.id for judgement in standing(judgements)),
        given=given,
        done=(done := decided(given)),
        waiting=tuple(item for item in items if waits(item, done)),
        about=about,
    )


class Desk:
    """Makes judgements and knows them; safe to be asked from many threads."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._lock = threading.Lock()
        self._items: tuple[str, tuple[Item, ...]] = ("", ())
        self._line: Line | None = None

    def line(self, *, fresh: bool = False) -> Line:
        """The queue as it is now; ``fresh`` waits for the record to be made anew where something was written."""
        record = self._library.current() if fresh else self._library.at_hand()
        judgements = self._library.store.judgements()
        with self._lock:
            known = self._line
            if known is None or known.record is not record or len(known.judgements) != len(judgements):
                known = self._line = self._made(record, judgements)
            return known

    def _made(self, record: Snapshot, judgements: tuple[Judgement, ...]) -> Line:
        if self._items[0] != record.version or not self._items[1]:
            self._items = (record.version, everything(record))
        return line(record, self._items[1], judgements)

    def judge(
        self, verdict: Verdict, user: str, targets: Sequence[str], values: Mapping[str, str], reason: str
    ) -> tuple[Judgement, ...]:
        """Judge: one judgement for all contacts, one for all statements, one for all claims among the targets.

        Raises ``UsageError`` where a target is not there, or the judgement cannot be.
        """
        former, bench = self._library.at_hand().former, self._bench()
        targets = [former.get(target, target) for target in targets]
        sorts = _sorts(targets) if verdict in ("accept", "reject") else [targets]
        made = [bench.judgement(verdict, user, each, values, reason) for each in sorts]
        return self._kept(made)

    def again(self, number: int, user: str, target: str) -> tuple[Judgement, ...]:
        """Make a judgement that found its words no more about another finding, and take the old one back."""
        lost = next((each for each in self._library.store.judgements() if each.id == number), None)
        if lost is None or lost.verdict == "undo":
            raise UsageError(f"there is no judgement {number} to make again")
        undone = Judgement(verdict="undo", user=user, undoes=number)
        return self._kept([self._bench().again(lost, user, target), undone])

    def _bench(self) -> Bench:
        record = self._library.at_hand()
        found = (contact.encounter for contact in record.contacts)
        return Bench(record.readings.values(), found, record.actors, record.pages.names)

    def undo(self, numbers: Sequence[int], user: str, reason: str = "") -> tuple[Judgement, ...]:
        """Take judgements back, the latest first; raises ``UsageError`` where there is none of a number."""
        latest = sorted(set(numbers), reverse=True)
        return self._kept([Judgement(verdict="undo", user=user, undoes=number, reason=reason) for number in latest])

    def _kept(self, made: Sequence[Judgement]) -> tuple[Judgement, ...]:
        kept = tuple(self._library.store.judge(each) for each in made)
        self._library.written()
        return kept


def _sorts(targets: Sequence[str]) -> list[list[str]]:
    """The targets by what they are, for one judgement is about findings of one layer."""
    sorts: dict[str, list[str]] = {}
    for target in targets:
        sorts.setdefault(what(target), []).append(target)
    return list(sorts.values()) or [[]]


def what(target: str) -> What:
    """What a target is, by its id: reports are ``ARTICLE/e1``, statements ``ARTICLE/s1``, claims ``ARTICLE/c1``."""
    kinds: dict[str, What] = {"s": "statement", "c": "claim"}
    if target.startswith("judgement-"):
        return "judgement"
    return kinds.get(target.rpartition("/")[2][:1], "contact") if "/" in target else "contact"
