"""What an article asserts about the record itself: the n-th meeting, six calls, the last visit, an anniversary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import cast

import msgspec

from marsad.article import Actor, Claim, ClaimKind, Event, span
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
_ELSEWHERE = frozenset({"verb", "participle", "rel"})
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
        found = list(_distinct(_claims(draft, matcher, field, reader), draft.actors))
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


def _distinct(found: Iterator[Claim], actors: Mapping[str, Actor]) -> Iterator[Claim]:
    """One claim an article, however often it is repeated, and whether states are named or those who lead them."""
    seen: set[tuple[str, str | None, int | str, frozenset[str]]] = set()
    for claim in found:
        whose = frozenset(actors[a].country or a if len(claim.participants) > 1 else a for a in claim.participants)
        key = (claim.kind, _FAMILY.get(claim.of or "", claim.of), claim.value, whose)
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
        self.behind = words("status-afterwards")
        self.in_person = words("in-person")


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
        parties = (
            self._states(sentence, sentence.first) if kind == "anniversary" else self._parties(sentence, match, of)
        )
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
        n = match.binds["n"][0]
        if self._of_other_gender(match, n):
            return None
        part = n == match.first and self._draft.units[n + 1].kind == "prep"  # the first day *of* the summit
        return None if part else self._number(n)

    def _of_other_gender(self, match: Match, n: int) -> bool:
        """``زيارة الأمير، الثاني في ترتيب العرش``: an ordinal behind the noun counts it only in its gender."""
        units = self._draft.units
        nouns = [h.ref for h in units[match.first].hits if h.category == "noun" and h.ref in self._words.kinds]
        behind = units[n + 1].kind if n + 1 < len(units) else ""
        if match.entry.kind != "ordinal" or n <= match.first or not nouns or behind == "noun":
            return False
        text = self._draft.article.text[units[n].start : units[n].end].split()[0]
        feminine = nouns[0].endswith(("ه", "ات"))
        return units[n].kind != "num" and feminine != text.endswith(("ة", "ى"))

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
        """A year said behind the claim bounds it, or before it the year that began.

        ``منذ 2017`` does not, nor a year of another clause: ``الاتفاق الموقع في 2015``, ``قمة عقدت في 2000``.
        """
        units = self._draft.units
        for n in range(max(sentence.first, match.first - _BEFORE), match.first):
            if self._is_this_year(n):
                return str(self._draft.article.published)[:_YEAR]
        for n in range(match.first, min(match.last + _AFTER, sentence.last)):
            if units[n].kind == "time" and not units[n].aside:
                value = self._draft.times[units[n].ref].value
                if value and len(value) == _YEAR and value.isdigit():
                    return value
            if n >= match.last and self._leaves(n):
                break
        return None

    def _leaves(self, n: int) -> bool:
        """Whether what is said from unit n on no longer bounds the claim: another clause, or ``منذ`` an event."""
        unit = self._draft.units[n]
        if self._draft.units[n - 1].word in self._words.behind and any(h.ref in self._words.kinds for h in unit.hits):
            return True  # ``بعد قمتين في عام 2000``
        since = unit.word in self._words.since and not self._is_this_year(n + 1)
        return since or unit.kind in _ELSEWHERE

    def _is_this_year(self, n: int) -> bool:
        """Whether unit n tells the year of the page, its beginning included (``مطلع العام``)."""
        units, year = self._draft.units, (self._draft.article.published or "")[:_YEAR]
        if not year or n >= len(units) or units[n].kind != "time":
            return False
        return self._draft.times[units[n].ref].value in (year, f"{year}-01")

    # ── who ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _parties(self, sentence: Sentence, match: Match, of: str | None) -> tuple[str, ...]:
        """Bound actors; where they are too few those of the contact the claim is made of."""
        kinds = _VISITORS if of in _ONE_SIDED else _PARTIES
        own = tuple(a for a in self._bound(match) if self._draft.actors[a].kind in kinds)
        if of in _ONE_SIDED:
            return self._his(sentence, match) or own[:1] or self._visitor(sentence, match)
        return own if len(own) > 1 else self._several(sentence, match, of, own)

    def _his(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """``كان تيلرسون في زيارته الأولى``: whoever was named last before the pronoun."""
        if all(how != "suffix" for _, _, how in match.binds.values()):
            return ()
        units, resolved = self._draft.units, self._draft.resolved
        for n in range(match.first - 1, sentence.first, -1):
            found = resolved.get(units[n].ref, ()) if units[n].kind == "group" and units[n - 1].kind != "prep" else ()
            if len(found) == 1 and self._draft.actors[found[0]].kind == "person":
                return found
        return ()

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
        joint = tuple(s for s in group.joint if s in self._draft.actors)
        return () if bare else joint or self._draft.resolved.get(unit.ref, ())

    def _visitor(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """Who travels: the visitor of the visit told here, else whoever acts in the sentence, else of the page's."""
        told, elsewhere = self._contacts(sentence, match, "visit", ())
        here, other = [
            [p.actor for e in found for p in e.participants if p.role == "visitor"] for found in (told, elsewhere)
        ]
        start, end = self._draft.units[match.first].start, self._draft.units[match.last - 1].end
        within, before = self._people(start, end), self._people(sentence.start, start)
        return tuple(here[:1]) or within[:1] or self._agent(sentence, match) or before[-1:] or tuple(other[:1])

    def _several(self, sentence: Sentence, match: Match, of: str | None, own: tuple[str, ...]) -> tuple[str, ...]:
        """Who is concerned: those of the contact told here, else whom the sentence joins, else of the page's."""
        told, elsewhere = self._contacts(sentence, match, of, own)
        joined = own or self._pair(sentence, match)
        if match.entry.status and match.entry.kind == "ordinal":
            said = joined or self._states(sentence, match.first) or self._people(sentence.start, sentence.end)
            return said if len(said) > 1 else self._with_whom(said, [*told, *elsewhere])
        if len(joined) > 1 and not told:
            return joined
        return next((tuple(p.actor for p in event.participants) for event in (*told, *elsewhere)), ())

    @staticmethod
    def _with_whom(said: tuple[str, ...], contacts: list[Event]) -> tuple[str, ...]:
        """``أول مرة يلتقي فيها رئيس أمريكي كيم``: who is named, with whom the page tells of contact."""
        people = (tuple(p.actor for p in event.participants) for event in contacts)
        return next((who for who in people if said and set(said) <= set(who)), said)

    def _pair(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """Whom ``الوزيرين`` or ``الكوريتين`` means to the page: in the claim, else behind it, else before it."""
        units, resolved = self._draft.units, self._draft.resolved
        behind, before = range(match.first, sentence.last), range(match.first - 1, sentence.first - 1, -1)
        refs = (units[n].ref for n in (*behind, *before) if units[n].kind == "group")
        return next((found for ref in refs if len(found := resolved.get(ref, ())) > 1), ())

    def _contacts(
        self, sentence: Sentence, match: Match, of: str | None, own: tuple[str, ...]
    ) -> tuple[list[Event], list[Event]]:
        """Contacts a claim may be of: those told at its words, then in its sentence; those before it, then behind."""
        units = self._draft.units
        start, end = units[match.first].start, units[match.last - 1].end
        kinds = _SAME.get(of or "", ())
        fit = [
            e
            for e in self._draft.events
            if e.kind in kinds and all(a in {p.actor for p in e.participants} for a in own)
        ]
        named = self._countries(start, sentence.end)
        here = [e for e in fit if any(s.start < end and start < s.end for s in e.evidence)]
        beside = [e for e in fit if e not in here and any(sentence.start <= s.start < sentence.end for s in e.evidence)]
        rest = [e for e in fit if e not in here and e not in beside]
        before = [e for e in rest if e.evidence[0].start < start]
        before.sort(key=lambda e: (-self._shared(e, named), -max(s.start for s in e.evidence if s.start < start)))
        return [*here, *beside], [*before, *(e for e in rest if e.evidence[0].start >= start)]

    def _countries(self, start: int, end: int) -> frozenset[str]:
        """ISO codes of those mentioned between two offsets: ``بين رئيس أمريكي وزعيم كوري شمالي`` tells whose it is."""
        actors = (self._draft.actors[m.actor] for m in self._draft.mentions if start <= m.start < end)
        return frozenset(actor.country for actor in actors if actor.country)

    def _shared(self, event: Event, countries: frozenset[str]) -> int:
        return sum(self._draft.actors[p.actor].country in countries for p in event.participants)

    def _agent(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """Whoever the clause is about: the agent of the nearest verb before, else behind, that says nothing."""
        verbs = [n for n in range(sentence.first, sentence.last) if n in self._draft.agents and not self._speaks(n)]
        near = sorted(verbs, key=lambda n: (n > match.first, abs(n - match.first)))
        found = (tuple(a for a in self._draft.agents[n] if self._draft.actors[a].kind in _VISITORS) for n in near)
        return next((actors for actors in found if actors), ())

    def _people(self, start: int, end: int) -> tuple[str, ...]:
        """All people mentioned between two offsets."""
        said = (m.actor for m in self._draft.mentions if start <= m.start < end)
        return tuple(dict.fromkeys(a for a in said if self._draft.actors[a].kind == "person"))

    def _speaks(self, n: int) -> bool:
        """Whether the unit is the cue of a statement: who says that somebody came need not have come."""
        unit = self._draft.units[n]
        cues = (said.cue for said in self._draft.statements)
        return any(cue is not None and cue.start <= unit.start < cue.end for cue in cues)

    def _states(self, sentence: Sentence, first: int) -> tuple[str, ...]:
        """The two states that the sentence joins from unit ``first`` on, or one that it has alone."""
        units = self._draft.units
        groups = [units[n].ref for n in range(first, sentence.last) if units[n].kind == "group"]
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
