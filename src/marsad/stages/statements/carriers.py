"""Who stands between the page and the speaker: agencies that carry words, broadcasters that were spoken to."""

from __future__ import annotations

from collections.abc import Callable

from marsad.layers import Draft
from marsad.stages.statements.complements import Cue
from marsad.stages.statements.particles import WHERE
from marsad.stages.statements.stated import Stated
from marsad.stages.statements.turns import SpeechKinds
from marsad.stages.statements.unlisted import Unlisted

_TO = frozenset({"ل", "مع", "عن", "الي"})
_FAR, _TITLE = 6, ("noun", "adj", "prep")
_FOR = "ل"
_IN, _NEAR = ("في", "خلال"), 9


class Carriers:
    """Finds who carries the words of one draft."""

    def __init__(self, draft: Draft, unlisted: Unlisted, stated: Stated, kinds: SpeechKinds) -> None:
        self._interviews, self._people = kinds.interview, kinds.person_noun
        self._draft, self._unlisted, self._stated = draft, unlisted, stated

    def of(self, verb: int, named: Callable[[int], tuple[str, ...]]) -> tuple[str, ...]:
        """Who ``نقل``: the verb's agent, else whom the noun behind it names; an outlet where none is stated."""
        agents = self._draft.agents.get(verb, ())[:1]
        subject = self._draft.subjects.get(verb, -1)
        if subject >= 0:
            return named(subject)[:1] or agents if self._draft.units[subject].kind == "noun" else agents
        stated = self._stated.behind(verb)
        if stated >= 0:
            return named(stated)[:1]
        return tuple(a for a in agents if self._draft.actors[a].kind == "outlet")

    def outlets(self, found: tuple[str, ...]) -> tuple[str, ...]:
        """Those that are outlets."""
        return tuple(a for a in found if a in self._draft.actors and self._draft.actors[a].kind == "outlet")

    def spoken_to(self, cue: Cue, *, said_before: bool) -> tuple[str, ...]:
        """An agency, paper or broadcaster that was spoken to, or that carried the words."""
        subject = self._draft.subjects.get(cue.at, -1)
        first, last = cue.gap
        if self._draft.units[cue.at - 1].word in WHERE:
            first = self._draft.sentences[cue.sentence].first
        content = self._draft.quotes[cue.quote].first - 2 if cue.quote >= 0 else -1
        there = (n for n in range(first, last) if n != subject and (n != content or self._is_group(n)))
        found = tuple(dict.fromkeys(actor for n in there for actor in self._outlet(n)))
        return found if found or said_before else self._interviewed(cue)

    def told(self, first: int, last: int) -> tuple[str, ...]:
        """``نقلت الوكالة عن الناطق قوله للقناة``: whom he who is quoted told it."""
        said = (k for k in range(first + 1, last) if self._draft.units[k - 1].word == _FOR)
        said = (k for k in said if self._draft.units[k - 2].kind == "noun" and self._draft.units[k - 2].suffix)
        return next((found for k in said if (found := self._outlet(k))), ())

    def _interviewed(self, cue: Cue) -> tuple[str, ...]:
        """``وفي حديث إلى الصحيفة، أكد``, ``رفض الوزير، في مقابلة مع القناة، الفكرة، قائلا``: whom who speaks is said to
        have talked to, before the first verb of speech of a sentence."""
        first = self._draft.sentences[cue.sentence].first
        for n in range(first, cue.at - 1):
            if self._draft.units[n].word in _IN and self._draft.units[n + 1].says(self._interviews):
                near = range(n + 2, min(n + _NEAR, cue.at))
                return next((found for k in near if (found := self._outlet(k))), ())
        return ()

    def _is_group(self, n: int) -> bool:
        """``قال للصحيفة "لا تعليق"``: a noun right before the content is not called by it."""
        return self._draft.units[n].kind == "group"

    def _is_of_somebody(self, n: int) -> bool:
        """``مراسل الشؤون الدبلوماسية في القناة``: the outlet is his who has that title; not so ``لمراسل الوكالة``."""
        units, k = self._draft.units, n - 1
        while k > 0 and n - k < _FAR and units[k].kind in _TITLE and not units[k].says(self._people):
            k -= 1
        return units[k].kind == "noun" and units[k].says(self._people) and units[k - 1].word not in _TO

    def _outlet(self, n: int) -> tuple[str, ...]:
        """The outlets that unit n names, listed or not."""
        unit = self._draft.units[n]
        if self._is_of_somebody(n):
            return ()
        if unit.kind == "quote":
            told = self._draft.units[n - 1].word == _FOR or self._draft.units[n - 2].says(self._interviews)
            return self._unlisted.told_to(n) if told else ()
        if unit.kind == "group":
            found = self._draft.resolved.get(unit.ref, ())
            return tuple(a for a in found if self._draft.actors[a].kind == "outlet")
        if n in self._draft.voices or self._draft.units[n - 1].word not in _TO:
            return ()
        return self._unlisted.outlet(n)
