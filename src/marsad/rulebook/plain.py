"""Listed bodies by their names without the state: ``الهيئة الوطنية للانتخابات`` on a page about Egypt."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from marsad.rulebook.model import ActorEntry, Form

_ARTICLE = "ال"
_IN = "في"
_BODIES = frozenset({"organisation", "group"})
_FEWEST = 2
Forms = Mapping[str, Sequence[Form]]


def plain_bodies(forms: Forms, actors: Mapping[str, ActorEntry]) -> dict[tuple[str, str], str]:
    """The listed body by (folded name without its state's adjective or name, state id), where it is one alone."""
    ends = _ends(forms)
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for ref, words in _named(forms, "name"):
        entry = actors[ref]
        if entry.kind in _BODIES and entry.state and (plain := _without(words, ends[entry.state])):
            found[plain, entry.state].add(ref)
    return {key: next(iter(refs)) for key, refs in found.items() if len(refs) == 1}


def _ends(forms: Forms) -> dict[str, set[str]]:
    """What ends names of bodies of a state, by its id: ``المصرية``, ``في مصر``."""
    ends: dict[str, set[str]] = defaultdict(set)
    for state, words in _named(forms, "adjective"):
        ends[state].add(" ".join(f"{_ARTICLE}{word.removeprefix(_ARTICLE)}" for word in words))
    for state, words in _named(forms, "name"):
        ends[state].add(" ".join((_IN, *words)))
    return ends


def _named(forms: Forms, category: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for first, entries in forms.items():
        for form in entries:
            if form.category == category:
                yield form.ref, (first, *form.rest)


def _without(words: tuple[str, ...], ends: set[str]) -> str:
    """A name of two words and more without the longest end that it has, or nothing."""
    cuts = range(_FEWEST, len(words))
    return next((" ".join(words[:k]) for k in cuts if " ".join(words[k:]) in ends), "")
