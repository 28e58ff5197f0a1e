"""Match parsed patterns over the units of a clause."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Set

import msgspec

from marsad.layers import Draft, Sentence, Unit
from marsad.rulebook.borders import ends_clause, governs, joins, leaves_sentence, stands_before_place
from marsad.rulebook.field import SUBJECT, Binds, Field
from marsad.rulebook.model import PatternEntry
from marsad.rulebook.numbers import number_end
from marsad.rulebook.patterns import Node, anchors, fillers, needs, parse

_REACH_BACK = 30
_GROUPED = frozenset({"slot", "own"})
_COUNTED = frozenset({"number", "ordinal"})
_PLAIN = _COUNTED | {"time"}
_FILLED_BY = {"time": "time", "num": "number"}  # kinds of units that fill a kind of slot
_FREE = frozenset({"time", "adj", "adv", "num", "quote"})
_VERBAL = frozenset({"verb", "participle", "part"})  # ``كان`` may also be ``كأن``, a particle
Found = tuple[int, Binds]
Step = Callable[[Field, int, int, Binds], "Found | None"]


def _done(field: Field, p: int, stop: int, binds: Binds) -> Found | None:
    return p, binds


def build(node: Node, then: Step = _done) -> Step:
    """A function that matches ``node`` and goes on with ``then``."""
    return _BUILDERS[node.kind](node, then)


def _build_word(node: Node, then: Step) -> Step:
    values = node.values

    def step(field: Field, p: int, stop: int, binds: Binds) -> Found | None:
        for q in field.reach(p, stop, binds):
            if field.units[q].word in values and (found := then(field, q + 1, stop, binds)):
                return found
        return None

    return step


def has_hit(unit: Unit, node: Node) -> bool:
    """Whether one of the unit's readings is what the element asks for."""
    if node.category == "verb" and (unit.kind not in _VERBAL or _is_masdar(unit)):
        return False
    for hit in unit.hits:
        same = hit.category == node.category or (node.category == "noun" and hit.category == "adj")
        if same and hit.ref in node.values and node.feats <= set(hit.feats.split()) | set(hit.pro):
            return True
    return False


def _is_masdar(unit: Unit) -> bool:
    """``مواصلة``: going on with something, nobody who does."""
    if unit.kind != "participle" or not any(h.category == "noun" for h in unit.hits):
        return False
    return not any("acc" in h.feats for h in unit.hits)


def _build_hit(node: Node, then: Step) -> Step:
    slot = node.slot

    def step(field: Field, p: int, stop: int, binds: Binds) -> Found | None:
        for q in field.reach(p, stop, binds):
            if has_hit(field.units[q], node):
                bound = (*binds, *_subject(field, q, stop, slot)) if slot else binds
                if found := then(field, q + 1, stop, bound):
                    return found
        return None

    return step


def _subject(field: Field, verb: int, stop: int, slot: str) -> Binds:
    at = field.subjects.get(verb, -1)
    if at < 0:
        return ()
    return ((slot, at, field.extents(at, stop)[0] if at < stop else at + 1, SUBJECT),)


def _build_slot(node: Node, then: Step) -> Step:
    name, kind = node.slot, node.category

    def step(field: Field, p: int, stop: int, binds: Binds) -> Found | None:
        for q in field.reach(p, stop, binds):
            if (
                not fits(field, q, kind)
                or q in field.again
                or (p < q and governs(field.units[q - 1]) and fits(field, q, "place"))
            ):
                continue
            for end in _ends(field, q, stop, kind):
                if found := then(field, end, stop, (*binds, (name, q, end, "group"))):
                    return found
            if field.units[q].kind == "group":
                return None
        return None

    return step


def _ends(field: Field, q: int, stop: int, kind: str) -> list[int]:
    """Where a slot filled from unit q on may end, the longest first."""
    if kind in _COUNTED:
        return [number_end(field.units, q, stop)]
    return [q + 1] if kind in _PLAIN else field.extents(q, stop)


def fits(field: Field, p: int, kind: str) -> bool:
    """Whether unit p can fill a slot of a kind."""
    unit = field.units[p]
    if kind == "time":
        return unit.kind == "time"
    if kind in _COUNTED:
        return kind in [hit.category for hit in unit.hits] or (kind == "number" and unit.kind == "num")
    if unit.kind != "group":
        return False
    group = field.groups[unit.ref].kind
    if kind == "group":
        return group != "nationality" and not (
            group in ("place", "state") and p > 0 and stands_before_place(field.units[p - 1])
        )
    if kind == "place":
        return group in ("place", "state") or p in field.capitals
    people = p not in field.capitals
    return group == kind or (kind == "person" and people and group in ("office", "new", "counterpart", "collective"))


def _build_own(node: Node, then: Step) -> Step:
    """A pronoun suffix on the unit before, else a group that follows."""
    name = node.slot
    follow = _build_slot(node, then)

    def step(field: Field, p: int, stop: int, binds: Binds) -> Found | None:
        if p and field.units[p - 1].suffix:
            return then(field, p, stop, (*binds, (name, p - 1, p, "suffix")))
        if p and field.units[p - 1].kind == "noun" and any("ال" in h.pro for h in field.units[p - 1].hits):
            return None  # a definite noun is nobody's: ``الاستقبال، الأمير …``
        return follow(field, p, stop, binds)

    return step


def _build_seq(node: Node, then: Step) -> Step:
    behind: Node | None = None
    for part in reversed(node.parts):
        then = _build_gap(part, then, behind) if part.kind == "gap" else build(part, then)
        behind = behind if part.kind in ("opt", "gap") else part
    return then


def _build_alt(node: Node, then: Step) -> Step:
    branches = [build(part, then) for part in node.parts]

    def step(field: Field, p: int, stop: int, binds: Binds) -> Found | None:
        for branch in branches:
            if found := branch(field, p, stop, binds):
                return found
        return None

    return step


def _build_opt(node: Node, then: Step) -> Step:
    inner = build(node.parts[0], then)

    def step(field: Field, p: int, stop: int, binds: Binds) -> Found | None:
        return inner(field, p, stop, binds) or then(field, p, stop, binds)

    return step


def _build_gap(node: Node, then: Step, behind: Node | None = None) -> Step:
    """At most ``size`` units of one clause; before a group the gap may not end behind what governs it.

    ``behind`` is the element behind the gap; before a place the gap may end behind the noun that heads it.
    """
    size, halts = node.size, leaves_sentence if node.wide else ends_clause
    grouped = behind is not None and behind.kind in _GROUPED and behind.category not in _PLAIN
    heads = behind.values if behind is not None and behind.kind == "slot" else frozenset()

    def step(field: Field, p: int, stop: int, binds: Binds) -> Found | None:
        q, left = p, size
        while (q := field.behind_subject(q, binds)) <= stop:
            governed = grouped and q > p and (governs(field.units[q - 1], heads) or joins(field.units, q - 1))
            if not governed and (found := then(field, q, stop, binds)):
                return found
            if q >= stop or left <= 0 or (halts(field.units, q) and not field.skippable[q]):
                return None
            left -= not (q in field.again or (field.skippable[q] and field.units[q].kind in _FREE))
            q += 1
        return None

    return step


_BUILDERS: dict[str, Callable[[Node, Step], Step]] = {
    "word": _build_word,
    "hit": _build_hit,
    "slot": _build_slot,
    "own": _build_own,
    "seq": _build_seq,
    "alt": _build_alt,
    "opt": _build_opt,
    "gap": _build_gap,
}


class Match(msgspec.Struct, frozen=True):
    """A pattern found at units ``[first, last)``; ``anchor`` is the unit it was entered by."""

    entry: PatternEntry
    first: int
    last: int
    anchor: int
    binds: dict[str, tuple[int, int, str]]

    def order(self) -> tuple[int, int, int, str]:
        """Sort key: most slots filled, longest, priority, id."""
        return (-self.entry.priority, -len(self.binds), -(self.last - self.first), self.entry.id)


class Entrance(msgspec.Struct, frozen=True):
    """A pattern ready to be tried where its anchor stands.

    ``opens`` tells whether a unit can be the first of it, so that few starts before the anchor are tried in full.
    ``rarest`` and ``needs`` are sets of which something must be in the sentence besides, words or refs, ``fillers``
    sets of kinds of slots, one of each of which something must fill.
    """

    entry: PatternEntry
    step: Step
    at_start: bool
    opens: Callable[[Field, int], bool]
    rarest: frozenset[str]
    needs: tuple[frozenset[str], ...]
    fillers: tuple[frozenset[str], ...]


Entrances = tuple[Entrance, ...]
Tries = list[tuple[int, Entrance]]
"""Patterns that may match, each with the unit that it is entered by."""
SEEKING = {"verb": ("verb",), "noun": ("noun", "adj")}
"""Categories of words by what an element of a pattern asks for."""


class Matcher:
    """All patterns of a layer, entered by their rarest literal."""

    def __init__(self, entries: Iterable[PatternEntry], classes: dict[str, tuple[str, ...]]) -> None:
        found: defaultdict[tuple[str, str], list[Entrance]] = defaultdict(list)
        for entry in entries:
            for text in entry.texts:
                node = parse(text, classes, f"{entry.where} {entry.id}")
                keys = anchors(node)
                first = node.parts[0] if node.kind == "seq" else node
                # those soonest looked up, and most often lacking, first; the anchor itself is never lacking
                rarest, *others = needs(node) or (frozenset(word for _, word in keys),)
                at_start, filled = anchors(first) == keys, fillers(node)
                entrance = Entrance(entry, build(node), at_start, _opener(first), rarest, tuple(others), filled)
                for key in keys:
                    found[key].append(entrance)
        self._words = {word: tuple(entrances) for (category, word), entrances in found.items() if not category}
        self._refs: defaultdict[str, dict[str, Entrances]] = defaultdict(dict)
        for (category, ref), entrances in found.items():
            self._refs[ref] |= dict.fromkeys(SEEKING.get(category, ()), tuple(entrances))

    def tries(self, draft: Draft, labels: Set[str]) -> dict[int, Tries]:
        """What is worth trying in the sentences with one of the ``labels``, by the sentence's number."""
        words = [unit.n for unit in draft.units if unit.word in self._words]
        anchored = sorted({*words, *draft.saying(self._refs.keys())})
        found: dict[int, Tries] = {}
        for n, sentence in enumerate(draft.sentences):
            here = anchored[bisect_left(anchored, sentence.first) : bisect_left(anchored, sentence.last)]
            if here and sentence.label in labels and (tries := self._tries(draft, sentence, here)):
                found[n] = tries
        return found

    def _tries(self, draft: Draft, sentence: Sentence, anchored: list[int]) -> Tries:
        """Three of four patterns that are anchored here need what the sentence has not."""
        lacks, units = sentence.said.isdisjoint, draft.units
        here = [(p, entrance) for p in anchored for entrance in self._entrances(units[p]) if not lacks(entrance.rarest)]
        here = [each for each in here if not any(map(lacks, each[1].needs))]
        if not any(entrance.fillers for _, entrance in here):
            return here
        empty = _fillable(draft, sentence).isdisjoint
        return [each for each in here if not any(map(empty, each[1].fillers))]

    def _entrances(self, unit: Unit) -> Entrances:
        """Patterns anchored at a unit."""
        found = self._words.get(unit.word, ())
        for hit in unit.hits:
            if hit.ref in self._refs:
                found += self._refs[hit.ref].get(hit.category, ())
        return found

    def matches(self, field: Field, sentence: Sentence, tries: Tries) -> list[Match]:
        """Everything found in a sentence, each pattern at most once at an anchor."""
        found: list[Match] = []
        for p, entrance in tries:
            self._enter(field, entrance, p, sentence.first, sentence.last, found)
        return found

    @staticmethod
    def _enter(field: Field, entrance: Entrance, anchor: int, first: int, last: int, found: list[Match]) -> None:
        """Try the pattern at the anchor and, where it starts before that, at the starts before it, nearest first."""
        back = anchor if entrance.at_start else max(first, anchor - _REACH_BACK)
        for p in range(anchor, back - 1, -1):
            if not entrance.opens(field, p):
                continue
            result = entrance.step(field, p, last, ())
            if result and result[0] > anchor:
                binds = {name: (a, b, how) for name, a, b, how in result[1]}
                found.append(Match(entrance.entry, p, result[0], anchor, binds))
                return


def _fillable(draft: Draft, sentence: Sentence) -> frozenset[str]:
    """The kinds of slots, of those for times and numbers, that something in the sentence may fill."""
    units = draft.units[sentence.first : sentence.last]
    kinds, first, last = {unit.kind for unit in units}, units[0].i, units[-1].j
    starts = ((kind, draft.starts.get(kind, ())) for kind in _COUNTED)
    found = [kind for kind, at in starts if bisect_left(at, first) < bisect_left(at, last)]
    return frozenset((*found, *(_FILLED_BY[kind] for kind in kinds & _FILLED_BY.keys())))


def _opener(first: Node) -> Callable[[Field, int], bool]:
    """Whether a pattern that begins with this element can begin at a unit; stepping over is for later elements."""
    if first.kind == "word":
        return lambda field, p: field.units[p].word in first.values
    if first.kind == "hit":
        return lambda field, p: has_hit(field.units[p], first)
    if first.kind == "slot":
        return lambda field, p: fits(field, p, first.category)
    return lambda field, p: True
