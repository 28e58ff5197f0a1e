"""Who stands between the page and the speaker: agencies that carry words, broadcasters that were spoken to."""

from __future__ import annotations

from collections.abc import Callable

from marsad.layers import Draft
from marsad.stages.statements.complements import Cue
from marsad.stages.statements.stated import Stated
from marsad.stages.statements.unlisted import Unlisted

_WHERE = ("حيث", "اذ")
_TO = frozenset({"ل", "مع", "عن", "الى"})


class Carriers:
    """Finds who carries the words of one draft."""

    def __init__(self, draft: Draft, unlisted: Unlisted, stated: Stated) -> None:
        self._draft, self._unlisted, self._stated = draft, unlisted, stated

    def of(self, verb: int, named: Callable[[int], tuple[str, ...]]) -> tuple[str, ...]:
        """Who ``نقل``: the verb's agent, else whom the noun behind it names; an outlet where none is stated."""
        agents = self._draft.agents.get(verb, ())[:1]
        if self._draft.subjects.get(verb, -1) >= 0:
            return agents
        stated = self._stated.behind(verb)
        if stated >= 0:
            return named(stated)[:1]
        return tuple(a for a in agents if self._draft.actors[a].kind == "outlet")

    def outlets(self, found: tuple[str, ...]) -> tuple[str, ...]:
        """Those that are outlets."""
        return tuple(a for a in found if a in self._draft.actors and self._draft.actors[a].kind == "outlet")

    def spoken_to(self, cue: Cue) -> tuple[str, ...]:
        """An agency, paper or broadcaster that was spoken to, or that carried the words."""
        subject = self._draft.subjects.get(cue.at, -1)
        first, last = cue.gap
        if self._draft.units[cue.at - 1].word in _WHERE:
            first = self._draft.sentences[cue.sentence].first
        content = self._draft.quotes[cue.quote].first - 2 if cue.quote >= 0 else -1
        there = (n for n in range(first, last) if n != subject and (n != content or self._is_group(n)))
        return tuple(dict.fromkeys(actor for n in there for actor in self._outlet(n)))

    def _is_group(self, n: int) -> bool:
        """``قال للصحيفة "لا تعليق"``: a noun right before the content is not called by it."""
        return self._draft.units[n].kind == "group"

    def _outlet(self, n: int) -> tuple[str, ...]:
        """The outlets that unit n names, listed or not."""
        unit = self._draft.units[n]
        if unit.kind == "group":
            found = self._draft.resolved.get(unit.ref, ())
            return tuple(a for a in found if self._draft.actors[a].kind == "outlet")
        if n in self._draft.voices or self._draft.units[n - 1].word not in _TO:
            return ()
        return self._unlisted.outlet(n)
