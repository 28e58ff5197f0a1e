"""What an article asserts about the record itself: the n-th meeting, six calls, the last visit, an anniversary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import cast

import msgspec

from marsad.article import Claim, ClaimKind, Event, span
from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Field, Match, Matcher

_PARTIES = frozenset({"person", "state", "organisation", "group"})
_VISITORS = frozenset({"person", "group"})
_KINDS = ("summit", "meeting", "message", "agreement", "visit", "call")
_YEARS = re.compile(r"P(\d+)Y")
_YEAR = 4
_DAY = 10
_AFTER = 14
_BEFORE = 3
_FAMILY = {"summit": "meeting"}
_ONE_SIDED = ("visit",)
_SAME = {
    "summit": ("summit", "meeting"),
    "meeting": ("meeting", "summit"),
    "call": ("call", "meeting"),
    "visit": ("visit",),
    "message": ("message",),
}


def claims(rulebook: Rulebook) -> Callable[[Draft], Draft]:
    """The stage that fills ``Draft.claims``."""
    matcher = Matcher([p for p in rulebook.patterns if p.layer == "claims"], rulebook.classes)
    words = ClaimWords(rulebook)

    def stage(draft: Draft) -> Draft:
        field = Field(draft.units, draft.groups, draft.subjects, draft.skippable)
        reader = Claims(draft, words)
        found = list(_distinct(_claims(draft, matcher, field, reader)))
        return msgspec.structs.replace(
            draft, claims=tuple(msgspec.structs.replace(c, id=f"c{n}") for n, c in enumerate(found, 1))
        )

    return stage


def _claims(draft: Draft, matcher: Matcher, field: Field, reader: Claims) -> Iterator[Claim]:
    for sentence in draft.sentences:
        if sentence.label == "body":
            for match in best(matcher.matches(field, sentence.first, sentence.last)):
                claim = reader.claim(sentence, match)
                if claim:
                    yield claim


def _distinct(found: Iterator[Claim]) -> Iterator[Claim]:
    """One claim an article, however often it is repeated."""
    seen: set[tuple[str, str | None, int | str, frozenset[str]]] = set()
    for claim in found:
        key = (claim.kind, _FAMILY.get(claim.of or "", claim.of), claim.value, frozenset(claim.participants))
        if key not in seen:
            seen.add(key)
            yield claim


def best(matches: list[Match]) -> list[Match]:
    """Of overlapping matches the fullest."""
    kept: list[Match] = []
    for match in sorted(matches, key=Match.order):
        if all(match.last <= m.first or match.first >= m.last for m in kept):
            kept.append(match)
    return sorted(kept, key=lambda m: m.first)


class ClaimWords:
    """What claims ask of the rules, made once."""

    def __init__(self, rulebook: Rulebook) -> None:
        words = rulebook.word_class
        self.kinds = {word: kind for kind in _KINDS for word in words(f"{kind}-noun")}
        self.by_phone, self.since = words("by-phone"), words("since")
        self.in_person = words("in-person")
        self.year_start, self.year = words("year-start"), words("year")


class Claims:
    """Turns the matches of one page into claims."""

    def __init__(self, draft: Draft, words: ClaimWords) -> None:
        self._draft, self._words = draft, words

    def claim(self, sentence: Sentence, match: Match) -> Claim | None:
        """The claim, where its value can be told and somebody is concerned."""
        kind = cast(ClaimKind, match.entry.kind)
        value = self._value(sentence, match)
        if value is None or (kind == "count" and value == 1):
            return None
        of = None if kind == "anniversary" else match.entry.status or self._of(sentence, match)
        parties = self._states(sentence) if kind == "anniversary" else self._parties(sentence, match, of)
        if not parties:
            return None
        text = self._draft.article.text
        first, last = self._draft.units[match.first], self._draft.units[match.last - 1]
        return Claim(
            id="",
            kind=kind,
            of=of,
            participants=parties,
            value=value,
            period=self._period(sentence, match) if kind in ("ordinal", "count") else None,
            made_by=None,
            evidence=(span(text, first.start, last.end),),
            rule=match.entry.id,
        )

    # ── what is counted ──────────────────────────────────────────────────────────────────────────────────────

    def _of(self, sentence: Sentence, match: Match) -> str | None:
        """The kind of contact a noun stands for; talks in a sentence about the telephone are calls."""
        for n in range(match.first, match.last):
            for hit in self._draft.units[n].hits:
                kind = self._words.kinds.get(hit.ref)
                if kind == "meeting" and self._on_phone(sentence, match):
                    return "call"
                if kind:
                    return kind
        return None

    def _on_phone(self, sentence: Sentence, match: Match) -> bool:
        units = self._draft.units
        near = range(max(0, match.first - _AFTER), min(match.last + 1, sentence.last))
        if any(h.ref in self._words.in_person for n in range(match.first, match.last) for h in units[n].hits):
            return False
        return any(h.ref in self._words.by_phone for n in near for h in units[n].hits)

    # ── value and period ─────────────────────────────────────────────────────────────────────────────────────

    def _value(self, sentence: Sentence, match: Match) -> int | str | None:
        if match.entry.kind == "previous":
            return self._date(sentence, match)
        if "n" not in match.binds:
            fixed = match.entry.roles.get("n", "")
            return int(fixed) if fixed.isdigit() else None
        return self._number(match.binds["n"][0])

    def _number(self, n: int) -> int | None:
        """The number or ordinal that a unit says, tens behind it added: ``الحادية والأربعين``."""
        value = number(self._draft, n)
        units = self._draft.units
        if value and value < _DAY and n + 2 < len(units) and units[n + 1].kind == "conj":
            tens = number(self._draft, n + 2)
            if tens and tens % 10 == 0:
                return value + tens
        return value

    def _date(self, sentence: Sentence, match: Match) -> str | None:
        """The date bound by the pattern, else the first one behind it."""
        bound = [match.binds["when"][0]] if "when" in match.binds else []
        for n in (*bound, *range(match.first, sentence.last)):
            if self._draft.units[n].kind == "time":
                said = self._draft.times[self._draft.units[n].ref]
                if said.kind == "date" and said.value:
                    return str(said.value[:_DAY])
        return None

    def _period(self, sentence: Sentence, match: Match) -> str | None:
        """A year said behind the claim bounds it, or before it the year that began; ``منذ 2017`` does not."""
        units = self._draft.units
        this_year = (self._draft.article.published or "")[:_YEAR]
        for n in range(max(sentence.first, match.first - _BEFORE), match.first):
            said = self._draft.times[units[n].ref].value if units[n].kind == "time" else None
            if said and this_year and said in (this_year, f"{this_year}-01"):
                return this_year
        for n in range(match.first, min(match.last + _AFTER, sentence.last)):
            if units[n].kind == "time" and not units[n].aside and units[n - 1].word not in self._words.since:
                value = self._draft.times[units[n].ref].value
                if value and len(value) == _YEAR and value.isdigit():
                    return value
            if self._is(n, self._words.year_start) and n + 1 < sentence.last and self._is(n + 1, self._words.year):
                return this_year or None
        return None

    def _is(self, n: int, words: frozenset[str]) -> bool:
        return any(h.ref in words for h in self._draft.units[n].hits)

    # ── who ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _parties(self, sentence: Sentence, match: Match, of: str | None) -> tuple[str, ...]:
        """Bound actors; where they are too few those of the contact the claim is made of, else the agent."""
        kinds = _VISITORS if of in _ONE_SIDED else _PARTIES
        own = tuple(a for a in self._bound(match) if self._draft.actors[a].kind in kinds)
        needed = 1 if of in _ONE_SIDED else 2
        if len(own) >= needed:
            return own[:needed] if of in _ONE_SIDED else own
        contact = self._contact(sentence, match, of, own)
        if contact is not None:
            people = [p.actor for p in contact.participants if of not in _ONE_SIDED or p.role == "visitor"]
            return tuple(people)
        return own or self._pair(match) or self._agent(sentence, match, kinds)

    def _bound(self, match: Match) -> tuple[str, ...]:
        found: list[str] = []
        for slot, (first, last, how) in match.binds.items():
            if slot in ("n", "when"):
                continue
            if how == "suffix":
                found.extend(self._draft.pronouns.get(first, ()))
            else:
                found.extend(a for k in range(first, last) for a in self._named(k))
        return tuple(dict.fromkeys(found))

    def _named(self, n: int) -> tuple[str, ...]:
        """Those a group names; ``الوزيرين`` alone leaves it to the contact."""
        unit = self._draft.units[n]
        if unit.kind != "group":
            return ()
        group = self._draft.groups[unit.ref]
        bare = group.kind == "collective" and len(group.parts) == 1
        return () if bare else self._draft.resolved.get(unit.ref, ())

    def _pair(self, match: Match) -> tuple[str, ...]:
        """Whom ``الوزيرين`` means to the page where no contact tells."""
        groups = [
            self._draft.units[n].ref for n in range(match.first, match.last) if self._draft.units[n].kind == "group"
        ]
        return next((found for ref in groups if len(found := self._draft.resolved.get(ref, ())) > 1), ())

    def _contact(self, sentence: Sentence, match: Match, of: str | None, own: tuple[str, ...]) -> Event | None:
        """The contact told at the words of the claim, else in its sentence, else the last one before it."""
        units = self._draft.units
        start, end = units[match.first].start, units[match.last - 1].end
        kinds = _SAME.get(of or "", ())
        fit = [
            e
            for e in self._draft.events
            if e.kind in kinds and all(a in {p.actor for p in e.participants} for a in own)
        ]
        here = [e for e in fit if any(s.start < end and start < s.end for s in e.evidence)]
        beside = [e for e in fit if any(sentence.start <= s.start < sentence.end for s in e.evidence)]
        before = sorted(
            (e for e in fit if e.evidence[0].start < start),
            key=lambda e: -max(s.start for s in e.evidence if s.start < start),
        )
        return next(iter((*here, *beside, *before)), None)

    def _agent(self, sentence: Sentence, match: Match, kinds: frozenset[str]) -> tuple[str, ...]:
        """Whoever the clause is about: the agent of the nearest verb before, else behind, that one of ``kinds`` has."""
        verbs = [n for n in range(sentence.first, sentence.last) if n in self._draft.agents]
        near = sorted(verbs, key=lambda n: (n > match.first, abs(n - match.first)))
        found = (tuple(a for a in self._draft.agents[n] if self._draft.actors[a].kind in kinds) for n in near)
        return next((actors for actors in found if actors), ())

    def _states(self, sentence: Sentence) -> tuple[str, ...]:
        """The states that an anniversary is of: those joined in the sentence."""
        units = self._draft.units
        groups = [units[n].ref for n in range(sentence.first, sentence.last) if units[n].kind == "group"]
        found = (
            a for ref in groups for a in self._draft.resolved.get(ref, ()) if self._draft.actors[a].kind == "state"
        )
        return tuple(dict.fromkeys(found))[:2]


def number(draft: Draft, n: int) -> int | None:
    """The number or ordinal that a unit says; of a duration its years."""
    unit = draft.units[n]
    if unit.kind == "num" and unit.word.isdigit():
        return int(unit.word)
    if unit.kind == "time":
        years = _YEARS.fullmatch(draft.times[unit.ref].value or "")
        return int(years[1]) if years else None
    return next((int(h.ref) for h in unit.hits if h.category in ("number", "ordinal")), None)
