"""What an article asserts about the record itself: the n-th meeting, six calls, the last visit, an anniversary."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import msgspec

from marsad.article import Claim, ClaimKind, span
from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Field, Match, Matcher
from marsad.text.fold import fold_word

_PARTIES = frozenset({"person", "state", "organisation", "group"})
_YEAR = 4


def claims(rulebook: Rulebook) -> Callable[[Draft], Draft]:
    """The stage that fills ``Draft.claims``."""
    matcher = Matcher([p for p in rulebook.patterns if p.layer == "claims"], rulebook.classes)
    reader = Claims(rulebook)

    def stage(draft: Draft) -> Draft:
        field = Field(draft.units, draft.groups, draft.subjects, draft.skippable)
        found: list[Claim] = []
        for sentence in draft.sentences:
            if sentence.label == "body":
                for match in _best(matcher.matches(field, sentence.first, sentence.last)):
                    claim = reader.claim(draft, sentence, match)
                    if claim:
                        found.append(claim)
        return msgspec.structs.replace(draft, claims=tuple(msgspec.structs.replace(c, id=f"c{n}") for n, c in enumerate(found, 1)))

    return stage


def _best(matches: list[Match]) -> list[Match]:
    kept: list[Match] = []
    for match in sorted(matches, key=Match.order):
        if all(match.last <= m.first or match.first >= m.last for m in kept):
            kept.append(match)
    return kept


class Claims:
    """Turns a match into a claim."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._kinds = {fold_word(word): kind for kind in ("call", "meeting", "visit", "summit", "message", "agreement") for word in rulebook.classes.get(f"{kind}-noun", ())}

    def claim(self, draft: Draft, sentence: Sentence, match: Match) -> Claim | None:
        """The claim, where its value can be told."""
        kind = cast(ClaimKind, match.entry.kind)
        value = self._value(draft, sentence, match)
        if value is None:
            return None
        text = draft.article.text
        first, last = draft.units[match.first], draft.units[match.last - 1]
        return Claim(
            id="",
            kind=kind,
            of=match.entry.status or self._of(draft, match),
            participants=self._parties(draft, sentence, match),
            value=value,
            period=self._period(draft, sentence, match) if kind in ("ordinal", "count") else None,
            made_by=None,
            evidence=(span(text, first.start, last.end),),
            rule=match.entry.id,
        )

    def _of(self, draft: Draft, match: Match) -> str | None:
        for n in range(match.first, match.last):
            for hit in draft.units[n].hits:
                if hit.ref in self._kinds:
                    return self._kinds[hit.ref]
        return None

    def _value(self, draft: Draft, sentence: Sentence, match: Match) -> int | str | None:
        if match.entry.kind == "previous":
            return self._date(draft, sentence, match)
        if "n" not in match.binds:
            fixed = match.entry.roles.get("n", "")
            return int(fixed) if fixed.isdigit() else None
        return number(draft, match.binds["n"][0])

    def _date(self, draft: Draft, sentence: Sentence, match: Match) -> str | None:
        near = sorted(range(match.first, sentence.last), key=lambda n: abs(n - match.last))
        for n in near:
            if draft.units[n].kind == "time":
                time = draft.times[draft.units[n].ref]
                if time.kind == "date" and time.value:
                    return time.value[:10]
        return None

    def _parties(self, draft: Draft, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """Bound actors, else the pronouns of the match, else the sentence's agent."""
        found: list[str] = []
        for slot, (first, last, how) in match.binds.items():
            if slot == "n":
                continue
            if how == "suffix":
                found.extend(draft.pronouns.get(first, ()))
            else:
                found.extend(a for k in range(first, last) if draft.units[k].kind == "group" for a in draft.resolved.get(draft.units[k].ref, ()))
        if not found:
            found = [a for k in range(match.first, match.last) for a in draft.pronouns.get(k, ())]
        if not found:
            verbs = [k for k in range(sentence.first, sentence.last) if k in draft.agents]
            found = list(draft.agents[verbs[0]]) if verbs else []
        return tuple(dict.fromkeys(a for a in found if draft.actors[a].kind in _PARTIES))

    def _period(self, draft: Draft, sentence: Sentence, match: Match) -> str | None:
        """A year said in the same sentence bounds the count."""
        for n in range(match.first, min(match.last + 8, sentence.last)):
            if draft.units[n].kind == "time":
                time = draft.times[draft.units[n].ref]
                if time.value and len(time.value) == _YEAR and time.value.isdigit():
                    return time.value
        return None


def number(draft: Draft, n: int) -> int | None:
    """The number or ordinal that a unit says."""
    unit = draft.units[n]
    if unit.kind == "num" and unit.word.isdigit():
        return int(unit.word)
    return next((int(h.ref) for h in unit.hits if h.category in ("number", "ordinal")), None)
