"""What an article asserts about the record itself: the n-th meeting, six calls, the last visit, an anniversary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import cast

import msgspec

from marsad.article import Actor, Claim, ClaimKind, span
from marsad.layers import Draft, Sentence, Unit
from marsad.rulebook import Rulebook
from marsad.rulebook.field import Field
from marsad.rulebook.match import Match, Matcher, Tries
from marsad.stages.claims.nations import Nations, NationWords
from marsad.stages.claims.organs import Organs
from marsad.stages.claims.parties import Parties
from marsad.stages.claims.told import Told
from marsad.stages.claims.values import Values, ValueWords, is_feminine
from marsad.stages.claims.visits import Visits, VisitWords

_KINDS = ("summit", "meeting", "message", "agreement", "visit", "call")
_TOLD = frozenset({"body", "title"})
_AFTER = 14
_NEAR = 4
_DIGITS = re.compile(r"\d+")
_RELATED = 8
_FAMILY = {"summit": "meeting"}
_SESSION, _OF = "claims.organ-session", "من"


def claims(rulebook: Rulebook) -> Callable[[Draft], Draft]:
    """The stage that fills ``Draft.claims``."""
    matcher = Matcher([p for p in rulebook.patterns if p.layer == "claims"], rulebook.classes)
    words = ClaimWords(rulebook)
    codes = {state: code for code, state in words.states.items()}

    def stage(draft: Draft) -> Draft:
        tries = matcher.tries(draft, _TOLD)
        if not tries:
            return draft
        field = Field(draft.units, draft.groups, draft.subjects, draft.skippable)
        reader = Claims(draft, words)
        found = list(_distinct(_claims(draft, matcher, tries, field, reader), draft.actors, codes))
        return msgspec.structs.replace(
            draft,
            claims=tuple(msgspec.structs.replace(c, id=f"c{n}") for n, c in enumerate(found, 1)),
            actors={**draft.actors, **{a: rulebook.public(a) for c in found for a in c.participants if a in codes}},
        )

    return stage


def _claims(draft: Draft, matcher: Matcher, tries: dict[int, Tries], field: Field, reader: Claims) -> Iterator[Claim]:
    earlier: list[Claim] = []
    for n, tried in tries.items():
        sentence = draft.sentences[n]
        for match in best([m for m in matcher.matches(field, sentence, tried) if reader.counts(sentence, m)]):
            claim = reader.claim(sentence, match)
            if claim:
                earlier.append(reader.in_series(sentence, match, claim, earlier))
                yield earlier[-1]


def _distinct(found: Iterator[Claim], actors: Mapping[str, Actor], codes: Mapping[str, str]) -> Iterator[Claim]:
    """One claim an article, however often it is repeated, and whether states are named or those who lead them, the
    one that names most; ``codes`` are those of states, of which a claim may name one that the page does not."""
    kept: list[tuple[Claim, frozenset[str]]] = []
    for claim in found:
        several = len(claim.participants) > 1
        whose = frozenset(codes.get(a) or actors[a].country or a if several else a for a in claim.participants)
        if not any(_says(other, claim, whose <= theirs) for other, theirs in kept):
            kept = [(other, theirs) for other, theirs in kept if not _says(claim, other, theirs <= whose)]
            kept.append((claim, whose))
    yield from (claim for claim, _ in kept)


def _says(claim: Claim, other: Claim, within: bool) -> bool:
    """Whether a claim says all that another one does, of whose parties it has all (``within``) or the only one."""
    one = len(other.participants) == 1 and other.participants[0] in claim.participants
    kinds = [(c.kind, _FAMILY.get(c.of or "", c.of), c.value) for c in (claim, other)]
    return kinds[0] == kinds[1] and (within or one)


def best(matches: list[Match]) -> list[Match]:
    """Of overlapping matches the fullest; how many there were and when the last was are told in one breath."""
    kept: list[Match] = []
    for match in sorted(_from_nearest(matches), key=Match.order):
        if all(match.last <= m.first or match.first >= m.last or _aside(match, m) for m in kept):
            kept.append(match)
    return sorted(kept, key=lambda m: m.first)


def _from_nearest(matches: list[Match]) -> list[Match]:
    """Without those that begin at a noun farther from the same words: ``أجرى محادثات خلال زيارة هي الثانية``."""
    last: dict[tuple[str, int, str], int] = {}
    for match in matches:
        key = (match.entry.id, match.last, repr(match.binds))
        last[key] = max(match.first, last.get(key, 0))
    return [m for m in matches if m.first == last[(m.entry.id, m.last, repr(m.binds))]]


def _aside(match: Match, other: Match) -> bool:
    return (match.entry.kind == "previous") != (other.entry.kind == "previous")


class ClaimWords:
    """What claims ask of the rules, made once."""

    def __init__(self, rulebook: Rulebook) -> None:
        words = rulebook.word_class
        self.kinds = {word: kind for kind in _KINDS for word in words(f"{kind}-noun")}
        self.by_phone, self.in_person = words("by-phone"), words("in-person")
        self.values = ValueWords(rulebook, self.kinds)
        self.states = {a.country: a.id for a in rulebook.actors.values() if a.kind == "state" and a.country}
        self.nations = NationWords(rulebook, self.states)
        self.visits = VisitWords(rulebook, self.states)
        self.each, self.threefold = words("with-whom"), words("threefold")
        self.is_not, self.was_not, self.being = words("is-not"), words("was-not"), words("being")
        self.assemblies = words("assembly")
        self.she, self.joint = words("she"), words("joint-organ")
        self.turns, self.talks = words("turn"), words("bodies-of-talks")
        self.festivity = words("festivity")
        self.contest, self.classes = words("contest"), words


class Claims:
    """Turns the matches of one page into claims."""

    def __init__(self, draft: Draft, words: ClaimWords) -> None:
        self._draft, self._words = draft, words
        self._values, self._told = Values(draft, words.values), Told(draft)
        self._parties = Parties(draft, self._told, Visits(draft, self._told, words.visits), words)
        self._nations, self._organs = Nations(draft, words.nations), Organs(draft, words.states)

    def counts(self, sentence: Sentence, match: Match) -> bool:
        """Whether the words tell a value; a match that does not stands in no other's way."""
        return self._values.value(sentence, match) is not None

    def claim(self, sentence: Sentence, match: Match) -> Claim | None:
        """The claim, where its value can be told and somebody is concerned."""
        kind = cast(ClaimKind, match.entry.kind)
        value = self._values.value(sentence, match)
        if value is None or not self._is_near(sentence, match) or self._is_denied(sentence, match):
            return None
        if (kind == "count" and self._is_shared_out(match)) or self._is_of_measures(sentence, match):
            return None
        of = None if kind == "anniversary" else match.entry.status or self._of(sentence, match)
        parties = self._nations.of(sentence, match) if of is None else self._parties.of(sentence, match, of)
        if of == "meeting" and self._is_of_organ(sentence, match):
            parties = self._organs.of(sentence, parties)
        if not parties or any(self._is_called(a, value) for a in parties):
            return None
        text = self._draft.article.text
        first, last = self._draft.units[match.first], self._draft.units[match.last - 1]
        return Claim(
            id="",
            kind=kind,
            of=of,
            participants=parties,
            value=value,
            period=self._values.period(sentence, match) if kind in ("ordinal", "count") else None,
            made_by=self._told.speaker(first.start, last.end),
            evidence=(span(text, first.start, last.end),),
            rule=match.entry.id,
        )

    def _is_called(self, actor: str, value: int | str) -> bool:
        """``قمة الـ7``: a number that names a group of states counts no summit."""
        known = self._draft.actors.get(actor)
        names = (known.label_en, *known.aliases_en) if known and known.kind == "organisation" else ()
        return any(str(value) in _DIGITS.findall(name) for name in names)

    def _is_of_organ(self, sentence: Sentence, match: Match) -> bool:
        """``الاجتماع الخامس للجنة المشتركة``, ``اللجنة التي لم تجتمع منذ``: an organ of two states meets."""
        told_of = match.first > sentence.first and self._draft.units[match.first - 1].kind == "rel"
        start = max(sentence.first, match.first - _RELATED) if told_of else match.first
        return self._says(start, min(match.last + 2, sentence.last), self._words.joint)

    def _is_of_measures(self, sentence: Sentence, match: Match) -> bool:
        """``أقر المجلس الجولة الأولى من العقوبات``: a round of what is imposed, or a feast, no session."""
        units = self._draft.units
        if any(self._is_festive(units[n]) for n in range(match.first, min(match.last + 2, sentence.last))):
            return True
        turn = any(units[n].says(self._words.turns) for n in range(match.first, match.last))
        if match.entry.id != _SESSION or not turn or match.last + 1 >= sentence.last:
            return False
        return units[match.last].word == _OF and not units[match.last + 1].says(self._words.talks)

    def _is_festive(self, unit: Unit) -> bool:
        """``الدورة التاسعة من مهرجان القاهرة``."""
        festive, hits = self._words.festivity, self._draft.hits
        return any(hit.ref in festive for i in range(unit.i, unit.j) for hit in hits.get(i, ()))

    def in_series(self, sentence: Sentence, match: Match, claim: Claim, earlier: list[Claim]) -> Claim:
        """``اللقاء العاشر بين … وعقد اللقاء التاسع``: those of the neighbour, where nobody else is named."""
        alone = claim.kind == "ordinal" and claim.of != "visit" and not set(match.binds) - {"n"}
        if not alone or self._named_in(sentence) > 1:
            return claim
        family = _FAMILY.get(claim.of or "", claim.of)
        near = (
            c.participants
            for c in reversed(earlier)
            if c.kind == "ordinal"
            and _FAMILY.get(c.of or "", c.of) == family
            and abs(int(c.value) - int(claim.value)) == 1
        )
        return msgspec.structs.replace(claim, participants=next(near, claim.participants))

    def _named_in(self, sentence: Sentence) -> int:
        """How many people and states a sentence names; cities stand for none."""
        draft = self._draft
        said = {m.actor for m in draft.mentions if sentence.start <= m.start < sentence.end}
        return sum(draft.actors[a].kind in ("person", "state", "organisation") for a in said)

    # ── what is counted ──────────────────────────────────────────────────────────────────────────────────────

    def _of(self, sentence: Sentence, match: Match) -> str | None:
        """The kind of contact a noun stands for; talks in a sentence about the telephone are calls."""
        counting = match.binds["n"][0] if "n" in match.binds else match.first
        for n in (*range(counting - 1, match.first - 1, -1), *range(counting, match.last)):
            for hit in self._draft.units[n].hits:
                kind = self._words.kinds.get(hit.ref)
                if kind == "meeting" and self._on_phone(sentence, match):
                    return "call"
                if kind:
                    return kind
        return self._antecedent(sentence, match)

    def _antecedent(self, sentence: Sentence, match: Match) -> str | None:
        """``اتصالا من الرئيس، هو السادس بينهما``: the last noun of contact before of the pronoun's gender."""
        units = self._draft.units
        feminine = units[match.first].word in self._words.she
        for n in range(match.first - 1, sentence.first - 1, -1):
            noun = next((h.ref for h in units[n].hits if h.ref in self._words.kinds), "")
            if noun and units[n].kind == "noun" and feminine == is_feminine(noun):
                kind = self._words.kinds[noun]
                return "call" if kind == "meeting" and self._on_phone(sentence, match) else kind
        return None

    def _is_near(self, sentence: Sentence, match: Match) -> bool:
        """Whether what rounds are of is said there or in the sentence before, where the pattern asks for it."""
        wanted = self._words.classes(match.entry.roles.get("near", ""))
        if not wanted:
            return True
        before = next((s.first for s in reversed(self._draft.sentences) if s.last == sentence.first), sentence.first)
        return self._says(before, sentence.last, wanted) and not self._says(
            sentence.first, sentence.last, self._words.contest
        )

    def _is_denied(self, sentence: Sentence, match: Match) -> bool:
        """``ليست هذه أول زيارة``, ``لم تكن زيارته الأولى``."""
        units, words = self._draft.units, self._words
        near = range(max(sentence.first, match.first - _NEAR + 1), match.last) if match.entry.kind == "ordinal" else ()
        return any(
            units[n].word in words.is_not or (units[n].word in words.was_not and self._says(n + 1, n + 2, words.being))
            for n in near
        )

    def _is_shared_out(self, match: Match) -> bool:
        """``ثلاث مكالمات مع بوتين وماكرون``: as many contacts as people, with each of them one."""
        units = self._draft.units
        behind = range(match.first, min(match.last + _NEAR, len(units)))
        groups = (units[n].ref for n in behind if units[n].kind == "group" and units[n - 1].word in self._words.each)
        ref = next(groups, None)
        return ref is not None and (self._draft.groups[ref].kind == "collective" or self._goes_on(match, ref))

    def _goes_on(self, match: Match, ref: int) -> bool:
        """Whether ``و`` and a further group stand behind a group."""
        units = self._draft.units
        at = next(n for n in range(match.first, len(units)) if units[n].kind == "group" and units[n].ref == ref)
        return len(units) > at + 2 and units[at + 1].kind == "conj" and units[at + 2].kind == "group"

    def _says(self, first: int, last: int, words: frozenset[str]) -> bool:
        return any(unit.says(words) for unit in self._draft.units[first:last])

    def _on_phone(self, sentence: Sentence, match: Match) -> bool:
        units = self._draft.units
        near = range(max(0, match.first - _AFTER), min(match.last + 1, sentence.last))
        if any(units[n].says(self._words.in_person) for n in range(match.first, match.last)):
            return False
        return any(units[n].says(self._words.by_phone) for n in near)
