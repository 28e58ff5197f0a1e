"""From matches of one sentence to tellings: who, when, where, and whether it happened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

import msgspec

from marsad.article import Participant, Role, Span, Status, span
from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Match
from marsad.stages.events.arguments import Arguments
from marsad.stages.events.context import Memory
from marsad.stages.events.places import Places, PlaceWords
from marsad.stages.events.status import ASSUMED, EVE, ONCE_OFF, PRESENT, UNREAL, Judge
from marsad.stages.events.told import Told
from marsad.stages.events.when import Dates, DateWords, ahead, behind
from marsad.text.fold import fold_word

_LONGEST_EVIDENCE = 380
_NEAR = 4
_SEVERAL = 3
_ALONE = "alone"
_IN_PERSON = "people"
_ALIKE = "alike"
_BARE = "bare"
# roles that mark a pattern: one party is enough; only people do this; to whom the last one went; nobody comes behind
_MARKS = frozenset({_ALONE, _IN_PERSON, _ALIKE, _BARE})
_BODIES = frozenset({"organisation", "group"})
_GAMES = frozenset({"meeting", "summit"})
_GAME_WORDS, _GAME_SHARE = 4, 60  # so many nouns of sport, and one in so many units
_DAY = len("2018-01-01")
_WEAK: dict[str, Status] = {EVE: "planned", ONCE_OFF: "cancelled"}  # what gives way to any firmer word of the page
_FIXED = "="  # before a role's slot: the actor that the words of the pattern name by themselves
Actors = tuple[str, ...]


class ReaderRules:
    """What the reader asks of the rules, made once."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.book = rulebook
        self.judge = Judge(rulebook)
        self.dates = DateWords(rulebook)
        self.earlier = rulebook.word_class("contact-before")
        self.delegation = rulebook.word_class("delegation")
        self.between, self.together = rulebook.word_class("between"), rulebook.word_class("with")
        self.begin = rulebook.word_class("begin-verb")
        self.summit, self.organ = rulebook.word_class("summit"), rulebook.word_class("organ")
        self.sport, self.game = rulebook.word_class("sport"), rulebook.word_class("game")
        self.with_whom = rulebook.word_class("with-whom")
        self.apart, self.there = rulebook.word_class("apart"), rulebook.word_class("there")
        self.later = rulebook.word_class("contact-after")
        self.earlier_ahead = rulebook.word_class("contact-before-ahead")


class Heard(msgspec.Struct, frozen=True):
    """A match with what the clause around it says: sentence ``n``, the judge's verdict, status and date."""

    n: int
    sentence: Sentence
    match: Match
    verdict: str
    status: Status
    date: str | None


class Reader:
    """Reads the contacts of one page, sentence by sentence."""

    def __init__(self, draft: Draft, rules: ReaderRules, words: PlaceWords, subjects: Mapping[int, int]) -> None:
        self._draft, self._rules, self._words = draft, rules, words
        self._arguments = Arguments(draft, rules.book, subjects)
        self._dates = Dates(draft, rules.dates)
        self._guests: tuple[str, ...] = ()
        self._there: str | None = None
        self._strangers = self._arguments.strangers()
        self.places = Places(draft, words)
        self._sports_page = self._is_sports_page()

    def sentence(self, n: int, matches: list[Match], memory: Memory) -> list[Told]:
        """Tellings of sentence n in the order of its words, given what was told before."""
        self._arguments.pair, self._arguments.company = memory.pair, memory.company
        self._there = memory.destination
        sentence = self._draft.sentences[n]
        if self._plays(sentence):
            return []
        if self._sports_page:
            matches = [m for m in matches if m.entry.kind not in _GAMES]
        matches = [self._headed(m) for m in matches if not (self._goes_on(m, sentence) or self._about_others(m))]
        anchors = [m.anchor for m in matches]
        dates = self._dates.of(anchors, sentence)
        self._guests = next((g for m in matches if (g := self._received(m))), ())
        return [
            told for match in matches for told in self._tellings(n, sentence, match, anchors, dates.get(match.anchor))
        ]

    def _headed(self, match: Match) -> Match:
        """``القمة المزمع عقدها``: the noun that opens the words is what the clause speaks of."""
        opens = any(h.ref in self._words.contacts for h in self._draft.units[match.first].hits if h.category == "noun")
        return msgspec.structs.replace(match, anchor=match.first) if opens else match

    def _is_sports_page(self) -> bool:
        """Whether a page reports games: there ``لقاء`` and ``قمة`` are matches."""
        units = self._draft.units
        said = sum(any(h.ref in self._rules.game for h in u.hits) for u in units if u.kind == "noun")
        return said >= _GAME_WORDS and said * _GAME_SHARE >= len(units)

    def _plays(self, sentence: Sentence) -> bool:
        """Whether a sentence speaks of a match."""
        units = self._draft.units[sentence.first : sentence.last]
        return sum(any(h.ref in self._rules.sport for h in u.hits) or u.word in self._rules.sport for u in units) > 1

    def _about_others(self, match: Match) -> bool:
        """``اجتماع مع المجموعة التي تضم قطر``: the relative clause is about the noun right before it."""
        units = self._draft.units
        rel = match.anchor - 1
        if units[match.anchor].kind != "verb" or rel <= match.first or units[rel].kind != "rel":
            return False
        n = rel - 1
        while n > match.first and (units[n].kind in ("adj", "time", "punct", "quote") or units[n].aside):
            n -= 1
        noun = units[n]
        return noun.kind == "noun" and n > match.first and not any(h.ref in self._words.contacts for h in noun.hits)

    def _goes_on(self, match: Match, sentence: Sentence) -> bool:
        """``التقى الرئيس بوفد``: whom a bare verb seems to name is who meets somebody else."""
        if _BARE not in match.entry.roles.values():
            return False
        if any(h.category == "noun" and "ال" in h.pro for h in self._draft.units[match.anchor].hits):
            return True
        return match.last < sentence.last and self._draft.units[match.last].word in self._rules.with_whom

    def _tellings(
        self, n: int, sentence: Sentence, match: Match, anchors: list[int], date: str | None
    ) -> Iterator[Told]:
        judge = self._rules.judge
        verdict = match.entry.status or judge.status(self._draft, sentence, match.anchor, match.first, match.last)
        if verdict == UNREAL:
            return
        status, date = self._settled(match, verdict, self._status(verdict, date), date)
        heard = Heard(n, sentence, match, verdict, status, date)
        who = self._arguments.participants(match, sentence)
        if match.entry.kind == "visit" and self._guests and match.binds.get("a", (0, 0, ""))[2] == "suffix":
            who = {**who, "a": self._guests}
        for stop, place in enumerate(self._stops(match, sentence, anchors, who)):
            if stop:
                heard = Heard(n, sentence, match, verdict, self._next_stop(match, sentence, status), None)
            for parties in self._meant(match, sentence, who):
                if told := self._told(heard, place, parties):
                    yield told

    def _settled(self, match: Match, verdict: str, status: Status, date: str | None) -> tuple[Status, str | None]:
        """The date of what was agreed on is not that of the agreement, nor a past day that of a contact to come."""
        if match.entry.kind == "agreement" and verdict == "occurred" and status == "planned":
            return "occurred", None
        if verdict == "occurred" and ahead(date, self._draft.article.published):
            return "occurred", None
        noun = self._draft.units[match.anchor].kind != "verb"
        return status, None if noun and status in ("planned", "possible") and self._past(date) else date

    def _next_stop(self, match: Match, sentence: Sentence, status: Status) -> Status:
        """Of a journey that begins the later stops lie ahead."""
        begun = any(
            h.ref in self._rules.begin for n in range(sentence.first, match.last) for h in self._draft.units[n].hits
        )
        return "planned" if begun and status in ("occurred", "ongoing") else status

    def _received(self, match: Match) -> tuple[str, ...]:
        """Who is received: ``زيارته`` beside ``استقبل`` is the visit of the guest, whoever is spoken of."""
        slots = (
            [slot for slot, role in match.entry.roles.items() if role == "visitor"]
            if match.entry.kind == "meeting"
            else []
        )
        return (
            self._arguments.principals(self._arguments.actors(match.binds[slots[0]]))
            if slots and slots[0] in match.binds
            else ()
        )

    def _meant(self, match: Match, sentence: Sentence, who: dict[str, Actors]) -> list[dict[str, Actors]]:
        """``قمتا الاتحاد الأفريقي والجامعة العربية`` are two summits; ``كلا على حدة`` tells of as many meetings."""
        behind = self._draft.units[match.last : min(match.last + _NEAR, sentence.last)]
        apart = any(u.word in self._rules.apart for u in behind)
        slot = "o" if match.entry.roles.get("o") == "organiser" else "b" if apart else ""
        if len(who.get(slot, ())) > 1:
            return [{**who, slot: (party,)} for party in who[slot]]
        return [who]

    def _told(self, heard: Heard, place: str | None, who: dict[str, tuple[str, ...]]) -> Told | None:
        match = heard.match
        people = self._people(match, who)
        kinds = self._kinds(match, people)
        if kinds[0] == "visit":
            people = self._visit(people, place, self._delegated(match))
        if not self._concerns_states(match, people):
            return None
        for party in people:
            self.places.note(party.actor)
        evidence = self._evidence(match)
        told = Told(
            kind=kinds[0],
            kinds=kinds,
            status=heard.status,
            people=people,
            date=heard.date,
            place=place,
            sentence=heard.n,
            anchor=match.anchor,
            first=match.first,
            last=match.last,
            evidence=evidence,
            rule=match.entry.id,
            title=heard.sentence.label == "title",
            order=self._order(match, heard.sentence),
            firm=heard.verdict != PRESENT or heard.date is not None,
            assumed=heard.verdict in _WEAK or (heard.verdict == ASSUMED and heard.date is None),
            attribution=self._attribution(evidence),
            summit=any(h.ref in self._rules.summit for h in self._draft.units[match.anchor].hits),
        )
        return told if self._enough(match, people, place) else self._echo(match, told)

    def _kinds(self, match: Match, people: tuple[Participant, ...]) -> tuple[str, ...]:
        """What a contact may be; where three states or more come together in a ``قمة`` it is a summit."""
        kinds = tuple(match.entry.kind.split("|"))
        states = {self.places.state_of(p.actor) or p.actor for p in people}
        named = any(h.ref in self._rules.summit for h in self._draft.units[match.anchor].hits)
        if kinds == ("summit",) and not named and any(self._is_organ(p.actor) for p in people):
            return ("meeting",)
        return ("summit", *kinds) if kinds == ("meeting",) and named and len(states) >= _SEVERAL else kinds

    def _is_organ(self, actor: str) -> bool:
        """``اجتماع مجلس الأمن`` is a session, no summit."""
        entry = self._rules.book.actors.get(actor)
        return entry is not None and fold_word(entry.ar).split()[0] in self._rules.organ

    def _attribution(self, evidence: Span) -> tuple[str, ...]:
        """Ids of the statements that the words stand in."""
        return tuple(s.id for s in self._draft.statements if s.start <= evidence.start and evidence.end <= s.end)

    def _echo(self, match: Match, told: Told) -> Told | None:
        """A telling without parties, where it may lean on another; nothing where it stands for nobody."""
        if _ALIKE in match.entry.roles.values() and told.people:
            return msgspec.structs.replace(told, echo=True, alike=True)
        definite = self._definite(told.anchor)
        if told.title or told.kind == "visit" or not (told.kind == "agreement" or told.open or definite):
            return None
        return msgspec.structs.replace(told, echo=True, indefinite=told.order != "after" and not definite)

    def _concerns_states(self, match: Match, people: tuple[Participant, ...]) -> bool:
        """Contacts of strangers are none, nor is a match of two countries, nor an agreement at home."""
        who = [p.actor for p in people if p.role != "host" or match.entry.kind != "visit"]
        if who and all(a in self._strangers for a in who):
            return False
        kinds = {self._kind(a) for a in who}
        if match.entry.kind == "agreement" and len(who) > 1 and kinds == {"person"}:
            return len({self.places.state_of(a) or a for a in who}) > 1
        verb = self._draft.units[match.anchor].kind == "verb"
        in_person = (verb and _IN_PERSON in match.entry.roles.values()) or (
            match.entry.kind == "meeting" and _ALONE in match.entry.roles.values()
        )
        return not (in_person and kinds == {"state"} and not self._by_people(match))

    def _kind(self, actor: str) -> str:
        """The kind of an actor, also of a state that only its city stands for."""
        known = self._draft.actors.get(actor) or self._rules.book.actors.get(actor)
        return known.kind if known else ""

    def _by_people(self, match: Match) -> bool:
        """Whether people stand for the states that a match binds."""
        units = (self._draft.units[n] for first, last, _ in match.binds.values() for n in range(first, last))
        return any(self._draft.groups[u.ref].kind not in ("state", "place") for u in units if u.kind == "group")

    # ── who ──────────────────────────────────────────────────────────────────────────────────────────────────

    def _people(self, match: Match, who: dict[str, tuple[str, ...]]) -> tuple[Participant, ...]:
        found: dict[str, Participant] = {}
        for slot, role in match.entry.roles.items():
            for actor in (slot[1:],) if slot.startswith(_FIXED) else who.get(slot, ()):
                if slot in ("p", "q") or role in _MARKS or not self._may_hold(match.entry.kind, role, actor):
                    continue
                found.setdefault(actor, Participant(actor=actor, role=cast(Role, role)))
        home = {a: e.state for a in found if (e := self._rules.book.actors.get(a)) and e.kind == "person"}
        return tuple(p for a, p in found.items() if a not in home.values())

    def _may_hold(self, kind: str, role: str, actor: str) -> bool:
        """A summit or a session is held by an international body, a summit in a state."""
        if role not in ("organiser", "host") or (kind != "summit" and role == "host"):
            return True
        return self._international(actor) if role == "organiser" else self._kind(actor) == "state"

    def _international(self, actor: str) -> bool:
        entry = self._rules.book.actors.get(actor)
        return self._kind(actor) in _BODIES and entry is not None and not entry.state

    def _delegated(self, match: Match) -> bool:
        """Whether a state may be the visitor: where a delegation or the holder of an office stands for it."""
        groups = [
            self._draft.groups[u.ref]
            for n in range(*match.binds.get("a", (0, 0, ""))[:2])
            if (u := self._draft.units[n]).kind == "group"
        ]
        return any(
            g.kind in ("office", "counterpart")
            or any(h.ref in self._rules.delegation for h in self._draft.hits.get(g.i, ()))
            for g in groups
        )

    def _visit(self, people: tuple[Participant, ...], place: str | None, named: bool) -> tuple[Participant, ...]:
        """A visitor and the host state; nothing where somebody comes home or nobody is ``named`` but a state."""
        state = self.places.state(place)
        entries = self._rules.book.actors
        guests = [p for p in people if p.role == "visitor" and (named or self._kind(p.actor) == "person")]
        guests = [
            p
            for p in guests
            if p.actor != state and not ((e := entries.get(p.actor)) and e.state == state and e.kind != "state")
        ]
        hosts = [p for p in people if p.role == "host"]
        if not guests or not place:
            return ()
        if state and not hosts and self.places.keep(state):
            hosts = [Participant(actor=state, role="host")]
        return (*guests, *hosts)

    @staticmethod
    def _enough(match: Match, people: tuple[Participant, ...], place: str | None) -> bool:
        """A contact needs two; a summit its organiser, a visit its visitor and a place, some patterns one only."""
        alone = match.entry.kind == "summit" or _ALONE in match.entry.roles.values()
        return len(people) >= (1 if alone or (match.entry.kind == "visit" and place) else 2)

    def _definite(self, anchor: int) -> bool:
        """A noun with article or pronoun leans on what was told before, unless it names parties that nobody knows."""
        unit = self._draft.units[anchor]
        if self._names_others(anchor):
            return False
        if anchor and unit.kind == "noun" and self._draft.units[anchor - 1].word in self._rules.earlier_ahead:
            return True
        pronoun = bool(unit.suffix) and not self._draft.article.text[: unit.end].endswith("ة")
        return unit.kind != "verb" and (pronoun or any("ال" in h.pro for h in unit.hits))

    def _names_others(self, anchor: int) -> bool:
        """``القمة بين زعيمي البلدين`` with a party that is no plain pair of nouns already spoken of."""
        units = self._draft.units
        for n in range(anchor + 1, min(anchor + _NEAR, len(units) - 1)):
            if units[n].word in self._rules.together:
                return True
            if units[n].word in self._rules.between:
                return not any("du" in h.feats and "ال" in h.pro for h in units[n + 1].hits)
        return False

    # ── when, where, whether ─────────────────────────────────────────────────────────────────────────────────

    def _stops(
        self, match: Match, sentence: Sentence, anchors: list[int], who: dict[str, tuple[str, ...]]
    ) -> tuple[str | None, ...]:
        """The place of a contact; each stop of a journey."""
        stops = self.places.bound(match)
        if stops:
            return stops
        if match.entry.kind in ("call", "message"):
            return (None,)
        if match.entry.kind == "visit" and (home := self.places.at_home(match, sentence, frozenset(who.get("a", ())))):
            return (home,)
        others = [a for a in anchors if a != match.anchor]
        found = self.places.around(match.anchor, match.last, sentence, others)
        if found is None and match.entry.kind == "summit" and "a" in match.binds:
            found = self.places.at(match.binds["a"][0])
        if found is None and self._over_there(match, sentence):
            found = self._there
        return (found,)

    def _over_there(self, match: Match, sentence: Sentence) -> bool:
        """``سيلتقي هناك``: where the last visit went."""
        units = self._draft.units[max(sentence.first, match.first - _NEAR) : min(match.last + _NEAR, sentence.last)]
        return any(u.word in self._rules.there for u in units)

    def _status(self, verdict: str, date: str | None) -> Status:
        """The plain present tells of plans where the date lies ahead, else of what is going on."""
        published = self._draft.article.published
        if verdict == PRESENT:
            if ahead(date, published):
                return "planned"
            return "occurred" if self._past(date) else "ongoing"
        if verdict == ASSUMED:
            return "planned" if ahead(date, published) else "occurred"
        if verdict in _WEAK:
            return _WEAK[verdict]
        return cast(Status, verdict)

    def _past(self, date: str | None) -> bool:
        """Whether a date lies before the day of publication."""
        return behind(date, self._draft.article.published)

    def _order(self, match: Match, sentence: Sentence) -> str:
        """Whether the words mark an earlier or a further contact than the one at hand."""
        units = self._draft.units
        for n in range(match.anchor + 1, min(match.anchor + _NEAR, sentence.last)):
            refs = {units[n].word, *(h.ref for h in units[n].hits if h.category in ("adj", "noun"))}
            if refs & self._rules.earlier:
                return "before"
            if refs & self._rules.later:
                return "after"
        if match.anchor > sentence.first and units[match.anchor - 1].word in self._rules.earlier_ahead:
            return "before"
        return ""

    def _evidence(self, match: Match) -> Span:
        text = self._draft.article.text
        first, last = self._draft.units[match.first], self._draft.units[match.last - 1]
        start, end = first.start, last.end
        if end - start > _LONGEST_EVIDENCE:
            anchor = self._draft.units[match.anchor]
            start = max(start, anchor.start - _LONGEST_EVIDENCE // 2)
            end = min(end, start + _LONGEST_EVIDENCE)
        return span(text, start, end)
