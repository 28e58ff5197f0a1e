"""Matches of sport, which have the words of contacts: ``لقاء``, ``قمة``, ``التقى``."""

from __future__ import annotations

from functools import cached_property

from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Match

_GAMES = frozenset({"meeting", "summit"})
_GAME_WORDS, _GAME_SHARE = 4, 60  # so many nouns of sport, and one in so many units
_WHO, _WHERE = frozenset({"group", "subject"}), frozenset("pq")


class GameWords:
    """Words of sport, made once."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.sport, self.game = rulebook.word_class("sport"), rulebook.word_class("game")


class Games:
    """Tells on one page games from contacts."""

    def __init__(self, draft: Draft, words: GameWords) -> None:
        self._draft, self._words = draft, words

    def is_one(self, match: Match, sentence: Sentence) -> bool:
        """Whether a match of patterns speaks of a game; what people in office do at one is a contact."""
        played = self._plays(sentence) or (match.entry.kind in _GAMES and self._is_sports_page)
        return played and not self._of_officials(match)

    @cached_property
    def _is_sports_page(self) -> bool:
        """Whether a page reports games: there ``لقاء`` and ``قمة`` are matches."""
        units, game = self._draft.units, self._words.game
        said = sum([units[n].kind == "noun" for n in self._draft.saying(game)])
        return said >= _GAME_WORDS and said * _GAME_SHARE >= len(units)

    def _plays(self, sentence: Sentence) -> bool:
        """Whether a sentence speaks of a match."""
        if sentence.said.isdisjoint(self._words.sport):
            return False
        units = self._draft.units[sentence.first : sentence.last]
        return sum(u.says(self._words.sport) or u.word in self._words.sport for u in units) > 1

    def _of_officials(self, match: Match) -> bool:
        """``بحث الرئيس مع نظيره على هامش المباراة``: only people in office have this contact, no teams and players."""
        slots = [(a, b) for slot, (a, b, how) in match.binds.items() if how in _WHO and slot not in _WHERE]
        groups = [u.ref for a, b in slots for u in self._draft.units[a:b] if u.kind == "group"]
        return bool(groups) and all(map(self._is_official, groups))

    def _is_official(self, ref: int) -> bool:
        """Whether a group is of people that the rules know or that are called by their offices."""
        known = all(part.names or part.role for part in self._draft.groups[ref].parts)
        return known and all(self._draft.actors[a].kind == "person" for a in self._draft.resolved.get(ref, ()))
