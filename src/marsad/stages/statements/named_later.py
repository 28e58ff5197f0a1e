"""Who speaks unnamed at first and is named with a title next: ``طالبت محامية، مؤكدة أن …. وقالت المحامية فلانة إن``."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping

import msgspec

from marsad.article import Actor, Statement
from marsad.layers import Draft, Unit
from marsad.stages.statements.turns import SpeechKinds
from marsad.text.fold import fold_word

_ARTICLE, _NEARBY, _AROUND, _PLURAL, _PERSON = "ال", 3, 12, "pl", "person"
_SKIPPED = frozenset({"time", "adv"})
_UNNAMED = frozenset({"office", "people"})


class NamedLater:
    """Gives the words of people with no name to whom the page names next with the same title, on one draft."""

    def __init__(self, draft: Draft, kinds: SpeechKinds, actors: Mapping[str, Actor]) -> None:
        self._draft, self._units, self._kinds, self._actors = draft, draft.units, kinds, actors
        self._starts = [u.start for u in draft.units]
        self._firsts = [sentence.first for sentence in draft.sentences]

    def fill(self, made: Iterable[Statement]) -> dict[int, tuple[str, ...]]:
        """Speakers by the offset of the cue, for statements that had none."""
        found: dict[int, tuple[str, ...]] = {}
        title, waiting, last = "", list[Statement](), 0
        for s in sorted((s for s in made if s.cue), key=lambda s: s.cue.start if s.cue else 0):
            cue = self._cue(s)
            here = self._sentence(cue)
            if waiting and here - last > _NEARBY:
                waiting = []
            announced = self._title(cue) if not s.speakers else ""
            if announced:
                title, waiting = announced, [s]
            elif waiting and not s.speakers and self._goes_on(cue):
                waiting.append(s)
            elif waiting:
                named = self._is_named(s, cue, title)
                found.update((w.cue.start, s.speakers) for w in waiting if named and w.cue)
                waiting = []
            last = here
        return found

    def _cue(self, s: Statement) -> int:
        return bisect_left(self._starts, s.cue.start if s.cue else s.start)

    def _sentence(self, n: int) -> int:
        return bisect_right(self._firsts, n) - 1

    def _title(self, cue: int) -> str:
        """The noun for somebody with no name behind the verb, for a participle behind the first of its sentence."""
        if self._units[cue].kind == "participle":
            first = self._firsts[self._sentence(cue)]
            cue = next((u.n for u in self._units[first:cue] if u.kind == "verb"), cue)
        n = cue + 1
        while n < len(self._units) and self._units[n].kind in _SKIPPED:
            n += 1
        u = self._units[n] if n < len(self._units) and self._units[cue].kind == "verb" else None
        return self._noun(u) if u is not None and self._is_unnamed(u) else ""

    def _is_unnamed(self, u: Unit) -> bool:
        """``محامية هولندية``, ``وزير إسرائيلي``: one of many, without the article."""
        if self._draft.article.text.startswith(_ARTICLE, u.start) or u.suffix:
            return False
        if u.kind == "group":
            group = self._draft.groups[u.ref]
            several = any(_PLURAL in part.feats for part in group.parts)
            return group.kind in _UNNAMED and not several and not self._draft.resolved.get(u.ref)
        one = [h for h in u.hits if h.category == "noun" and not h.feats.startswith(_PLURAL)]
        behind = self._units[u.n + 1] if u.n + 1 < len(self._units) else None
        bound = behind is not None and behind.kind == "noun" and behind.word.startswith(_ARTICLE)
        return not bound and any(h.ref in self._kinds.person_noun for h in one)

    def _noun(self, u: Unit) -> str:
        words = fold_word(self._draft.article.text[u.start : u.end]).split()
        return words[0].removeprefix(_ARTICLE) if words else ""

    def _goes_on(self, cue: int) -> bool:
        """``وأضاف أن``, ``مؤكدا أن``: nobody is said to speak."""
        behind = self._units[cue + 1 : cue + 2]
        own = any(u.kind in ("noun", "group") and not u.suffix for u in behind)
        return self._units[cue].kind == "participle" or not (own or self._draft.subjects.get(cue, -1) > cue)

    def _is_named(self, s: Statement, cue: int, title: str) -> bool:
        """``وقالت المحامية …، ليزبيث إن``, ``وأضاف فلان المتحدث باسم الجماعة أن``: the title again, with a name."""
        if len(s.speakers) != 1 or self._actors[s.speakers[0]].kind != _PERSON:
            return False
        stop = bisect_left(self._starts, s.start) if s.start > self._starts[cue] else cue + _AROUND
        around = self._units[cue + 1 : min(stop, cue + _AROUND)]
        adds = self._units[cue].says(self._kinds.continue_verb) and self._names(around[:1])
        return adds or any(self._noun(u) == title for u in around)

    def _names(self, units: tuple[Unit, ...]) -> bool:
        return any(map(self._draft.names_somebody, units))


def with_names(draft: Draft, made: list[Statement], kinds: SpeechKinds, actors: Mapping[str, Actor]) -> list[Statement]:
    """The statements, those of people named only later with their names; ``actors`` are all that speak."""
    found = NamedLater(draft, kinds, actors).fill(made) if any(not s.speakers for s in made) else {}
    return [_spoken(s, found[s.cue.start]) if s.cue and not s.speakers and s.cue.start in found else s for s in made]


def _spoken(s: Statement, who: tuple[str, ...]) -> Statement:
    about = tuple(a for a in s.about if a not in who)
    return msgspec.structs.replace(s, speaker=who[0], speakers=who, about=about)
