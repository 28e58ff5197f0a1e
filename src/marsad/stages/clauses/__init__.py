"""The syntax layer that statements, events and claims read: units, groups, sentences, quotations, subjects."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator

import msgspec

from marsad.layers import END, START, Draft, Group, Unit
from marsad.rulebook import Rulebook
from marsad.stages.clauses.choices import Choices
from marsad.stages.clauses.groups import Groups, GroupWords
from marsad.stages.clauses.subjects import Subjects
from marsad.stages.clauses.units import Gathering, Units

_READ = frozenset({"title", "body", "date"})
_ALWAYS_SKIPPED = frozenset({"time", "adj", "adv", "num", "quote", "word"})
_LIGHT_MARKS = frozenset({"،", ",", "-", "–", "/"})


def clauses(rulebook: Rulebook) -> Callable[[Draft], Draft]:
    """The stage that fills units, groups, quotes, sentences, subjects and what patterns may step over."""
    speaking = rulebook.word_class("speaking")
    travel, goes_on = rulebook.word_class("travel-verb"), rulebook.word_class("goes-on")
    breaks, takes_nobody = rulebook.word_class("turning"), rulebook.word_class("takes-nobody")
    words = GroupWords(rulebook)
    auxiliary, voicing = rulebook.word_class("auxiliary"), rulebook.word_class("voicing")
    counted, together = rulebook.word_class("counted"), rulebook.word_class("brings-together")
    gathering = Gathering(counted, together, rulebook.word_class("holds-one"))
    choices = Choices(voicing)
    transparent = frozenset(rulebook.words.get("transparent", ()))

    def stage(draft: Draft) -> Draft:
        groups = Groups(draft, words).all()
        made = Units(draft, groups, choices, auxiliary, voicing, gathering)
        for first, last, label in readable(draft):
            made.block(first, last, label)
        subjects: dict[int, int] = {}
        finder = Subjects(made.units, groups, speaking, travel, goes_on, breaks, takes_nobody)
        for sentence in made.sentences:
            subjects.update(finder.of(sentence))
        return msgspec.structs.replace(
            draft,
            units=tuple(made.units),
            groups=tuple(groups),
            quotes=tuple(made.quotes),
            sentences=tuple(made.sentences),
            said=_said(made.units),
            subjects=subjects,
            skippable=skippable(made.units, groups, transparent),
        )

    return stage


def _said(units: list[Unit]) -> dict[str, list[int]]:
    """Numbers of units by the entries that they are read as."""
    said: defaultdict[str, list[int]] = defaultdict(list)
    for unit in units:
        for ref in unit.refs:
            said[ref].append(unit.n)
    return said


def readable(draft: Draft) -> Iterator[tuple[int, int, str]]:
    """Token ranges of the blocks that findings may come from."""
    j = 0
    for block in draft.blocks:
        if block.label in _READ:
            i = bisect_left(draft.tokens, block.start, j, key=START)
            j = bisect_right(draft.tokens, block.end, i, key=END)
            if j > i:
                yield i, j, block.label


def skippable(units: list[Unit], groups: list[Group], transparent: frozenset[str]) -> tuple[bool, ...]:
    """Which units a pattern may step over: times, asides, commas, describing words; spelled out, for all are asked."""
    return tuple(
        [
            u.kind in _ALWAYS_SKIPPED
            or u.aside
            or u.word in transparent
            or (u.kind == "group" and groups[u.ref].kind == "nationality")
            or (u.kind == "punct" and u.word in _LIGHT_MARKS)
            for u in units
        ]
    )
