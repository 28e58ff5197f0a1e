"""Full names that show to be names only where a part of them stands alone: ``احتشام قدير …. وأضاف قدير``."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from operator import attrgetter

from marsad.layers import WORD, Candidate, Draft
from marsad.stages.names.readings import is_foreign

_NO_PART = frozenset({"common", "topic", "strong-topic"})
_GLUED = ("و", "ل", "ب", "ف", "ك")


def told_whole(draft: Draft, found: list[Candidate], taken: Collection[int], given: Collection[str]) -> list[Candidate]:
    """Names in the order of the page, with new ones: of people whom it calls by one word, the first place where that
    stood before with an unknown word behind it (``سامي تريكي``) or a given name or unknown word before it."""
    return sorted([*found, *_whole(draft, found, taken, given)], key=attrgetter("i"))


def is_part(body: Candidate, known: Mapping[int, Candidate]) -> bool:
    """``شركة الخطوط الجوية`` of ``شركة الخطوط الجوية الهندية``: a longer name of those known begins within it."""
    within = (known[i] for i in range(body.i + 1, body.j) if i in known)
    return any(c.j > body.j and c.kind == "name" for c in within)


def _whole(draft: Draft, found: list[Candidate], taken: Collection[int], given: Collection[str]) -> Iterator[Candidate]:
    """The new ones among them."""
    lone = {
        draft.tokens[c.i].word: c.i
        for c in sorted(found, key=lambda c: -c.i)
        if c.kind == "new" and c.j == c.i + 1 and not c.pro and not c.full
    }
    named = {token.word for c in found if c.j > c.i + 1 for token in draft.tokens[c.i : c.j]}
    for token in draft.tokens if lone else ():
        if token.i >= lone.get(token.word, 0) or token.i in taken or token.word in named:
            continue
        i, j = token.i, token.i + 1
        if _may_join(draft, j, taken) and is_foreign(draft, j, _GLUED):
            j += 1
        elif _may_join(draft, i, taken) and _is_first(draft, i - 1, given):
            i -= 1
        if j > i + 1:
            named.add(token.word)
            yield Candidate(i, j, draft.tokens[i].start, draft.tokens[j - 1].end, "new", (), "", ())


def _is_first(draft: Draft, i: int, given: Collection[str]) -> bool:
    """A given name, a word that the lexicon lacks, or behind a verb one of which it knows no more than that it is one:
    ``كان احتشام قدير``."""
    hits = draft.hits.get(i, ())
    bare = bool(hits) and all(h.category in _NO_PART for h in hits)
    behind_verb = any(h.category == "verb" for h in draft.hits.get(i - 1, ()))
    return draft.tokens[i].word in given or is_foreign(draft, i, _GLUED) or (bare and behind_verb)


def _may_join(draft: Draft, i: int, taken: Collection[int]) -> bool:
    """Whether a blank alone parts token i from the one before, and both are words, one of them in no name yet."""
    if not 0 < i < len(draft.tokens) or i - 1 in taken or i in taken:
        return False
    before, token = draft.tokens[i - 1 : i + 1]
    return before.kind == token.kind == WORD and before.end + 1 == token.start
