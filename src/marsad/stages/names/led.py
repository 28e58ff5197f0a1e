"""Family names of two words: ``عبد السلام`` alone is Rafik Abdessalem where the page names him."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec

from marsad.layers import Candidate, Draft

_PAIR, _ARTICLE = 2, "ال"


def led(draft: Draft, found: list[Candidate], taken: Collection[int], particles: Collection[str]) -> list[Candidate]:
    """The candidates in order, and as short forms of it what is the end of one full name on the page, its two words
    written together (``عبدالسلام``) or not.

    ``particles`` are words that lead a name's last part (``عبد``, ``بن``, ``ولد``), ``taken`` tokens in candidates.
    """
    whole = _by_end(draft, found, particles)
    if not whole:
        return found
    alone = [_shortened(draft, c, whole) if c.kind == "new" and c.j - c.i <= _PAIR else c for c in found]
    return sorted([*alone, *_unfound(draft, whole, taken, particles)], key=lambda c: c.i)


def _unfound(
    draft: Draft, whole: dict[str, Candidate], taken: Collection[int], particles: Collection[str]
) -> Iterator[Candidate]:
    """``ودعا ولد مولود إلى الحوار``: ends of full names that nothing else shows to be names."""
    for token in draft.tokens[:-1]:
        if token.word not in particles or token.i in taken:
            continue
        behind = draft.tokens[token.i + 1]
        if behind.i not in taken and token.word + behind.word in whole:
            pair = Candidate(token.i, behind.i + 1, token.start, behind.end, "new", ())
            yield _shortened(draft, pair, whole)


def _by_end(draft: Draft, found: list[Candidate], particles: Collection[str]) -> dict[str, Candidate]:
    """Full names by their last two words, as one, where a particle leads these; none where two people end alike."""
    glued = tuple(particle + _ARTICLE for particle in particles)
    ends: dict[str, dict[str, Candidate]] = {}
    for c in found:
        words = _words(draft, c)
        apart = len(words) > _PAIR and words[-_PAIR] in particles
        if not apart and not (len(words) == _PAIR and words[-1].startswith(glued)):
            continue
        if c.kind == "new" or (c.kind == "name" and "full" in c.feats.split() and len(c.refs) == 1):
            end = "".join(words[-_PAIR:]) if apart else words[-1]
            ends.setdefault(end, {}).setdefault("".join(c.refs or words), c)
    return {end: next(iter(people.values())) for end, people in ends.items() if len(people) == 1}


def _shortened(draft: Draft, c: Candidate, whole: dict[str, Candidate]) -> Candidate:
    meant = whole.get("".join(_words(draft, c)))
    if meant is None:
        return c
    full = "" if meant.kind == "name" else meant.full or " ".join(_words(draft, meant))
    return msgspec.structs.replace(c, kind=meant.kind, refs=meant.refs, feats="short", full=full)


def _words(draft: Draft, c: Candidate) -> tuple[str, ...]:
    """The words of a name without what is written together with its first one."""
    first, *others = (t.word for t in draft.tokens[c.i : c.j])
    return (first[sum(map(len, c.pro)) :], *others)
