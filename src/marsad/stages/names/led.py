"""Family names of two words: ``عبد السلام`` alone is Rafik Abdessalem where the page names him."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec

from marsad.layers import Candidate, Draft

_PAIR = 2


def led(draft: Draft, found: list[Candidate], taken: Collection[int], particles: Collection[str]) -> list[Candidate]:
    """The candidates in order, and as short forms of it what is the end of one full name on the page.

    ``particles`` are words that lead a name's last part (``عبد``, ``بن``, ``ولد``), ``taken`` tokens in candidates.
    """
    whole = _by_end(draft, found, particles)
    if not whole:
        return found
    alone = [_shortened(draft, c, whole) if c.kind == "new" and c.j - c.i == _PAIR else c for c in found]
    return sorted([*alone, *_unfound(draft, whole, taken)], key=lambda c: c.i)


def _unfound(draft: Draft, whole: dict[tuple[str, ...], Candidate], taken: Collection[int]) -> Iterator[Candidate]:
    """``ودعا ولد مولود إلى الحوار``: ends of full names that nothing else shows to be names."""
    leads = {end[0] for end in whole}
    for token in draft.tokens[:-1]:
        behind = draft.tokens[token.i + 1]
        free = token.i not in taken and behind.i not in taken
        if free and token.word in leads and (token.word, behind.word) in whole:
            pair = Candidate(token.i, behind.i + 1, token.start, behind.end, "new", ())
            yield _shortened(draft, pair, whole)


def _by_end(draft: Draft, found: list[Candidate], particles: Collection[str]) -> dict[tuple[str, ...], Candidate]:
    """Full names by their last two words where a particle leads these; none where two people end alike."""
    ends: dict[tuple[str, ...], dict[tuple[str, ...], Candidate]] = {}
    for c in found:
        if c.j - c.i <= _PAIR or draft.tokens[c.j - _PAIR].word not in particles:
            continue
        if c.kind == "new" or (c.kind == "name" and "full" in c.feats.split() and len(c.refs) == 1):
            words = _words(draft, c)
            ends.setdefault(words[-_PAIR:], {}).setdefault(c.refs or words, c)
    return {end: next(iter(people.values())) for end, people in ends.items() if len(people) == 1}


def _shortened(draft: Draft, c: Candidate, whole: dict[tuple[str, ...], Candidate]) -> Candidate:
    meant = whole.get(_words(draft, c))
    if meant is None:
        return c
    full = "" if meant.kind == "name" else meant.full or " ".join(_words(draft, meant))
    return msgspec.structs.replace(c, kind=meant.kind, refs=meant.refs, feats="short", full=full)


def _words(draft: Draft, c: Candidate) -> tuple[str, ...]:
    """The words of a name without what is written together with its first one."""
    first, *others = (t.word for t in draft.tokens[c.i : c.j])
    return (first[sum(map(len, c.pro)) :], *others)
