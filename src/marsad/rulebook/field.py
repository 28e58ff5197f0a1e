"""What patterns are matched on: the units of a clause, and which of them may be stepped over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

import msgspec

from marsad.layers import Group, Unit

SUBJECT = "subject"
_SKIPS = 14
_LINKS = ("و", "ثم", "ف")
# Words that add one more to those named, by the first of them: what may follow it, in folded spelling.
_ADDING: dict[str, tuple[str, ...]] = {
    "الي جانب": (),
    "اضافه": ("الي",),
    "بالاضافه": ("الي",),
    "فضلا": ("عن",),
    "علاوه": ("علي",),
    "و": ("كذلك", "ايضا"),
}
Bind = tuple[str, int, int, str]
"""A slot, its first unit, the unit behind its last, and how it was bound."""
Binds = tuple[Bind, ...]


class Subjects(Protocol):
    """Units of the subjects of verbs, by the unit of the verb."""

    def get(self, verb: int, default: int, /) -> int:
        """The subject's unit, the default where the verb is none that has one."""
        ...


class Field(msgspec.Struct, frozen=True):
    """What patterns are matched on: units, the groups they stand for, each verb's subject, what is stepped over.

    ``subjects`` maps a verb's unit to the unit of its subject; ``skippable[p]`` is true where unit p may be stepped
    over; ``again`` are units that name once more whom the unit before names, and fill no slot; ``asides`` gives the
    unit behind what says more of a verb's subject, by the unit it begins with; ``capitals`` are units
    that name places in other words: the nationality of ``العاصمة القطرية``, ``البلدين``.
    """

    units: tuple[Unit, ...]
    groups: tuple[Group, ...]
    subjects: Subjects
    skippable: tuple[bool, ...]
    again: frozenset[int] = frozenset()
    asides: dict[int, int] = {}
    capitals: frozenset[int] = frozenset()

    def reach(self, p: int, stop: int, binds: Binds) -> Iterable[int]:
        """Positions an element may take: p, and those behind what may be stepped over."""
        for bind in binds:
            if bind[3] == SUBJECT:
                return self._reach_past(p, stop, binds)
        if p >= stop:
            return ()
        if not self.skippable[p]:
            return (p,)
        end, q = min(stop, p + _SKIPS), p + 1
        while q < end and self.skippable[q]:
            q += 1
        return range(p, min(q + 1, end))

    def _reach_past(self, p: int, stop: int, binds: Binds) -> Iterator[int]:
        """The same where a verb's subject is bound, which is stepped over too."""
        for _ in range(_SKIPS):
            p = self.behind_subject(p, binds)
            if p >= stop:
                return
            yield p
            if not self.skippable[p]:
                return
            p += 1

    def behind_subject(self, p: int, binds: Binds) -> int:
        """The unit behind a verb's subject that p stands in, and behind what says more of it; else p."""
        for _, first, last, how in binds:
            if how == SUBJECT and first <= p < last:
                return self._behind_aside(last)
        return p

    def _behind_aside(self, p: int) -> int:
        """The unit behind the aside that begins at p, behind commas and times; else p."""
        q = p
        while q not in self.asides and q < len(self.units) and self.skippable[q]:
            q += 1
        return self.asides.get(q, p)

    def _behind_again(self, p: int, stop: int) -> int:
        """The first unit from p on that is no part of what is said a second time."""
        while p < stop and p in self.again:
            p += 1
        return p

    def _behind_link(self, p: int, stop: int) -> int:
        """The unit behind what joins one more to a row: ``و``, ``إضافة إلى``, ``وكذلك``; else p."""
        word = self.units[p].word if p < stop else ""
        further = _ADDING.get(word)
        if further and p + 1 < stop and self.units[p + 1].word in further:
            return p + 2
        return p + 1 if word in _LINKS or further == () else p

    def extents(self, p: int, stop: int) -> list[int]:
        """Where a row of groups that starts at p may end, the longest first; a comma joins only before ``و`` or ``ثم``,
        and the preposition before the first may be said again."""
        ends = [p + 1]
        q = p + 1
        mark = self.units[p - 1].word if p and self.units[p - 1].kind == "prep" else ""
        while (q := self._behind_again(q, stop)) + 1 < stop:
            step = q + (self.units[q].word in ("،", ","))
            behind = self._behind_link(step, stop)
            if linked := behind > step:
                step = behind + (bool(mark) and behind + 1 < stop and self.units[behind].word == mark)
                step = self._behind_again(step, stop)
            if step == q or step >= stop or self.units[step].kind != "group":
                break
            if linked:
                ends.append(step + 1)
            q = step + 1
        return ends[::-1]
