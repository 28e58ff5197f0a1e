"""Cities that are clubs on pages about sports: ``فاز على ضيفه ليفربول``, ``إشبيلية الإسباني``."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cached_property

import msgspec

from marsad.layers import Candidate, Draft
from marsad.rulebook import Rulebook
from marsad.text.fold import fold_word

_CLUB, _ARTICLE, _PLACE, _STATE = fold_word("نادي"), "ال", "place", "state"
_ENOUGH = 4
_MASCULINE = "m sg"
_TWO, _PLAIN = 2, frozenset({"و", "ف"})


class Clubs:
    """Tells clubs from cities; one for all pages."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._rules = rulebook
        sports = rulebook.word_class("of-sports")
        self._sports = sports | {_ARTICLE + word for word in sports}
        self._of_clubs = rulebook.word_class("of-clubs")

    @cached_property
    def _listed(self) -> dict[tuple[str, ...], str]:
        """Listed clubs by what they are called behind ``نادي``."""
        forms = self._rules.forms.get(_CLUB, ())
        return {f.rest: f.ref for f in forms if f.category == "name" and f.rest}

    def told(self, draft: Draft, found: Sequence[Candidate]) -> list[Candidate]:
        """Candidates, where a city that is a club is that club, or nothing if rules list none of its name."""
        places = any(c.kind == "name" and _PLACE in c.feats.split() for c in found)
        if not places or not self._is_of_sports(draft):
            return list(found)
        told = {c.refs[0] for c in found if self._is_club(draft, c)}
        return [kept for c in found for kept in self._told(draft, c, told)]

    def _told(self, draft: Draft, c: Candidate, told: Container[str]) -> Iterator[Candidate]:
        if not (self._is_club(draft, c) or self._plays(draft, c, told)):
            yield c
            return
        words = tuple(t.word for t in draft.tokens[c.i : c.j])
        club = self._listed.get((words[0].removeprefix("".join(c.pro)), *words[1:]))
        if club:
            yield msgspec.structs.replace(c, refs=(club,), feats="")
        elif _STATE in c.feats.split():
            yield c

    def _is_of_sports(self, draft: Draft) -> bool:
        """Whether so many words of a page are of sports that teams play on it."""
        return len([t for t in draft.tokens if t.word in self._sports]) >= _ENOUGH

    def _is_club(self, draft: Draft, c: Candidate) -> bool:
        if c.kind != "name" or len(c.refs) != 1 or not {_PLACE, _STATE} & set(c.feats.split()):
            return False
        before = draft.tokens[c.i - 1].word if c.i and not c.pro else ""
        return self._is_of_clubs(before) or self._is_man(draft, c) or self._is_peer(draft, c)

    def _is_of_clubs(self, word: str) -> bool:
        return word.removeprefix(_ARTICLE) in self._of_clubs

    def _is_peer(self, draft: Draft, c: Candidate) -> bool:
        """``نظيره الإنكليزي ليفربول``: behind a word of clubs and its nationality."""
        if c.i < _TWO or c.pro or not self._is_of_clubs(draft.tokens[c.i - _TWO].word):
            return False
        home = self._rules.actors[c.refs[0]].state
        return any(h.category == "adjective" and h.ref == home for h in draft.hits.get(c.i - 1, ()))

    def _plays(self, draft: Draft, c: Candidate, told: Container[str]) -> bool:
        """``تراجع أداء ليفربول``: a city that is a club elsewhere on the page, where nothing happens in it."""
        if c.kind != "name" or len(c.refs) != 1 or c.refs[0] not in told or not _PLAIN.issuperset(c.pro):
            return False
        before = draft.hits.get(c.i - 1, ()) if c.i else ()
        return _PLACE in c.feats.split() and not any(h.ref == "prep" and not h.suffix for h in before)

    def _is_man(self, draft: Draft, c: Candidate) -> bool:
        """``إشبيلية الإسباني``: a city is a woman, a club is none."""
        home = self._rules.actors[c.refs[0]].state if _PLACE in c.feats.split() else ""
        before = draft.hits.get(c.i - 1, ()) if c.i else ()
        owned = any(h.category == "noun" and not h.pro and not h.suffix for h in before) and not c.pro
        behind = (h for h in draft.hits.get(c.j, ()) if h.category == "adjective" and h.pro == (_ARTICLE,))
        return bool(home) and not owned and any(h.ref == home and h.feats.startswith(_MASCULINE) for h in behind)
