"""Candidates for names: what may name something, before it is decided who is meant.

At each word the longest entry wins (``المغرب اليوم`` is an outlet, not Morocco and a day); all actors that share it are
kept. People whom no rule lists are found behind offices, titles and speech verbs by the shape of their names.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from marsad.layers import PUNCT, Candidate, Draft, Hit, Token
from marsad.rulebook import Rulebook
from marsad.stages.names.bodies import Bodies
from marsad.stages.names.clubs import Clubs
from marsad.stages.names.otherwise import BESIDE, DOUBTFUL, Otherwise
from marsad.stages.names.people import People
from marsad.text.clitics import front_length
from marsad.text.fold import VOWELS

_RANK = {
    "name": 0,
    "role": 1,
    "counterpart": 2,
    "collective": 3,
    "body": 4,
    "adjective": 5,
    "title": 6,
    "honorific": 7,
    "modifier": 8,
    "honour": 9,
}
_WORDS = frozenset({"verb", "noun", "word", "date-word"})


def names(rulebook: Rulebook) -> Callable[[Draft], Draft]:
    """The stage that fills ``Draft.candidates``."""
    bodies, people, otherwise, clubs = Bodies(rulebook), People(rulebook), Otherwise(rulebook), Clubs(rulebook)

    def stage(draft: Draft) -> Draft:
        known = bodies.join(draft, clubs.told(draft, _known(draft, rulebook, otherwise)))
        return msgspec.structs.replace(draft, candidates=tuple(people.join(draft, known)))

    return stage


def _known(draft: Draft, rulebook: Rulebook, otherwise: Otherwise) -> list[Candidate]:
    """Non-overlapping entries of the lexicon from left to right."""
    found: list[Candidate] = []
    free = 0
    for i in sorted({i for category in _RANK for i in draft.starts.get(category, ())}):
        if i < free or i not in draft.hits:
            continue
        hits = [h for h in draft.hits[i] if h.category not in DOUBTFUL or otherwise.may_name(h, draft)]
        best = _best(hits, draft, otherwise)
        if best and not otherwise.is_other(best[0], draft):
            candidate = _stretched(_spelled(_candidate(best, draft.tokens), draft, rulebook), draft)
            found.append(candidate)
            free = candidate.j
    return found


def _stretched(c: Candidate, draft: Draft) -> Candidate:
    """``الشيخ تميم`` goes on as far as a longer name of the same person that starts inside it."""
    if c.kind != "name" or c.j == c.i + 1:
        return c
    longer = [
        h
        for i in range(c.i + 1, c.j)
        for h in draft.hits.get(i, ())
        if h.category == "name" and h.ref in c.refs and h.j > c.j
    ]
    if not longer:
        return c
    hit = max(longer, key=lambda h: h.j)
    return Candidate(c.i, hit.j, c.start, draft.tokens[hit.j - 1].end, c.kind, (hit.ref,), hit.feats, c.pro)


def _impossible(hit: Hit) -> bool:
    """``الرئيسي`` is an adjective: what has the article takes neither pronoun nor genitive."""
    return "ال" in hit.pro and (bool(hit.suffix) or "construct" in hit.feats)


def _spelled(c: Candidate, draft: Draft, rulebook: Rulebook) -> Candidate:
    """Of several actors the one whose name is written just as the page does: ``عمّان`` is not ``عُمان``."""
    written = draft.article.text[c.start : c.end]
    if c.kind != "name" or len(c.refs) < 2 or not VOWELS.search(written):
        return c
    exact = tuple(r for r in c.refs if r in rulebook.actors and written in rulebook.actors[r].voweled)
    return Candidate(c.i, c.j, c.start, c.end, c.kind, exact, c.feats, c.pro) if len(exact) == 1 else c


def _behind_preposition(draft: Draft, i: int) -> bool:
    """Whether the word before is a preposition: what follows is no verb (``في بكين``)."""
    return any(h.category == "word" and h.ref == "prep" and not h.suffix for h in draft.hits.get(i - 1, ()))


def _best(hits: Sequence[Hit], draft: Draft, otherwise: Otherwise) -> list[Hit]:
    """The readings of the longest entry that may be a name, of one category."""
    possible = [hit for hit in hits if hit.category in _RANK and not _impossible(hit)]
    named = [hit for hit in possible if hit.category != "name" or not _is_common(hit, hits, draft, otherwise)]
    if len(named) < 2:
        return named
    top = min(named, key=lambda hit: (-hit.j, _RANK[hit.category], len(hit.pro)))
    return [hit for hit in named if (hit.j, hit.category, hit.pro) == (top.j, top.category, top.pro)]


def _is_common(hit: Hit, hits: Sequence[Hit], draft: Draft, otherwise: Otherwise) -> bool:
    """A one-word name that needs proclitics taken off yields to a common word that stands there whole."""
    if hit.j > hit.i + 1 or BESIDE in hit.feats:
        return False
    others = [h for h in hits if h.category in _WORDS and not h.suffix and not _is_dual(h)]
    if others and (_behind_preposition(draft, hit.i) or otherwise.is_owner(hit, draft)):
        others = [h for h in others if h.category != "verb"]
    if "state" in hit.feats or "place" in hit.feats:
        others = [h for h in others if h.category != "noun" or len(h.pro) < len(hit.pro)]
    if "state" in hit.feats:
        return any(len(h.pro) < len(hit.pro) for h in others)
    return any(len(h.pro) <= len(hit.pro) for h in others)


def _is_dual(hit: Hit) -> bool:
    """``طالبان`` is no two students, ``بكين`` no weeping women, and no participle is as common as a name."""
    return "du" in hit.feats.split() or hit.feats.startswith(("participle", "past 3fp"))


def _candidate(hits: list[Hit], tokens: Sequence[Token]) -> Candidate:
    hit = hits[0]
    refs = tuple(dict.fromkeys([h.ref for h in hits]))
    feats = " ".join(dict.fromkeys([f for h in hits for f in h.feats.split()]))
    start = tokens[hit.i].start + front_length(hit.pro)
    j = hit.j - (tokens[hit.j - 1].kind == PUNCT)
    end = tokens[j - 1].end - len(hit.suffix)
    return Candidate(hit.i, j, start, end, hit.category, refs, feats, hit.pro)
