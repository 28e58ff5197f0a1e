"""From matches of one sentence to tellings: who, when, where, and whether it happened."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from marsad.article import Participant, Status
from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook
from marsad.rulebook.field import Subjects
from marsad.rulebook.match import Match
from marsad.stages.events.agents import AGENT
from marsad.stages.events.arguments import Arguments
from marsad.stages.events.called_in import CalledIn, is_posted
from marsad.stages.events.context import Memory
from marsad.stages.events.echoes import Echoes, EchoWords
from marsad.stages.events.evidence import attribution_of, evidence_of
from marsad.stages.events.home import datelines
from marsad.stages.events.outlook import WEAK, Outlook
from marsad.stages.events.parties import BARE, BYGONE, HOSTS, UNDATED, Parties
from marsad.stages.events.places import Places, PlaceWords
from marsad.stages.events.several import Several, SeveralWords
from marsad.stages.events.sieve import Sieve, SieveWords
from marsad.stages.events.spares import instead_of
from marsad.stages.events.stand_ins import StandIns
from marsad.stages.events.status import ASSUMED, PRESENT, UNREAL, WITHIN, Judge
from marsad.stages.events.stops import Stops, to_come
from marsad.stages.events.strangers import strangers
from marsad.stages.events.thread import Thread, ThreadWords
from marsad.stages.events.told import Told
from marsad.stages.events.when import Dates, DateWords, Day
from marsad.text.fold import fold_word

_NEAR = 4
_PAIR, _SEVERAL = 2, 3
_DAY = len("2018-01-01")
_OFFICIAL = "official"
Actors = tuple[str, ...]


class ReaderRules:
    """What the reader asks of the rules, made once."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.book = rulebook
        self.judge = Judge(rulebook)
        self.dates = DateWords(rulebook)
        self.joining = rulebook.word_class("takes-part")
        self.late = rulebook.word_class("late-hours")
        self.start = rulebook.word_class("status-start") | rulebook.word_class("status-arranging")
        self.telegram = rulebook.word_class("telegram")
        self.earlier = rulebook.word_class("contact-before")
        self.echoes = EchoWords(rulebook)
        self.several = SeveralWords(rulebook)
        self.opinion = rulebook.word_class("opinion-not")
        self.summit, self.organ = rulebook.word_class("summit"), rulebook.word_class("organ")
        self.sieve = SieveWords(rulebook)
        self.here, self.talks = rulebook.word_class("here"), rulebook.word_class("talks")
        self.there, self.purpose = rulebook.word_class("there"), rulebook.word_class("status-purpose")
        self.later = rulebook.word_class("contact-after")
        self.thread = ThreadWords(rulebook)
        self.earlier_ahead = rulebook.word_class("contact-before-ahead")


class Heard(msgspec.Struct, frozen=True):
    """A match with what the clause around it says: sentence ``n``, the judge's verdict, status and date."""

    n: int
    sentence: Sentence
    match: Match
    verdict: str
    status: Status
    date: str | None
    loose: bool = False


class Reader:
    """Reads the contacts of one page, sentence by sentence."""

    def __init__(
        self,
        draft: Draft,
        rules: ReaderRules,
        words: PlaceWords,
        subjects: Subjects,
        sieve: Sieve,
        titled: frozenset[int],
    ) -> None:
        self._draft, self._rules, self._words = draft, rules, words
        self._arguments = Arguments(draft, rules.book, subjects, titled)
        self._agents = self._arguments.agents
        self._dates = Dates(draft, rules.dates)
        self._outlook = Outlook(draft, rules.late)
        self._guests: tuple[str, ...] = ()
        self._visits: list[Told] = []
        self._there: str | None = None
        self._memory = Memory()
        self._stand_ins, self._called_in = StandIns(draft, rules.book), CalledIn(draft, rules.book)
        self._echoes = Echoes(draft, rules.echoes)
        self._sieve = sieve
        self.tied = Thread(draft, rules.thread).tied
        self.places = Places(draft, words, titled)
        self._written_in = datelines(draft, self.places)
        self._several = Several(draft, rules.several, self.places.state_of)
        self._journeys = Stops(draft, rules.book, self.places)
        self._parties = Parties(draft, rules.book, self.places, strangers(draft, rules.book, titled))

    @property
    def leads(self) -> Callable[[str], bool]:
        """Whether an actor may hold a summit: who leads a state, or no person. A function that keeps no reader, for the
        memory that asks it is kept by the reader."""
        parties, stand_ins = self._parties, self._stand_ins
        return lambda actor: parties.kind(actor) != "person" or stand_ins.leads(actor)

    def sentence(self, n: int, matches: list[Match], spare: list[Match], memory: Memory) -> list[Told]:
        """Tellings of sentence n in the order of its words, given what was told before.

        ``spare`` are matches that fuller ones of the same words won over: where those lack a party, they are asked.
        """
        meant = self._arguments.meant
        meant.pair, meant.leaders, meant.company = memory.pair, memory.leaders, memory.company
        meant.contacts, meant.lands = memory.pairs, memory.lands
        self._agents.topic, self._agents.guests, self._agents.turned = memory.topic(n), (), {}
        self._there, self._memory, self._visits = memory.destination, memory, []
        sentence = self._draft.sentences[n]
        matches = self._sieve.contacts(matches, sentence)
        anchors = [m.anchor for m in matches]
        dates = self._dates.of({m.anchor: m.last for m in self._dated(matches)}, sentence)
        self._guests = next((g for m in matches if (g := self._received(m))), ())
        found = [list(self._tellings(n, sentence, m, anchors, dates.get(m.anchor), memory)) for m in matches]
        full = [m for m, told in zip(matches, found, strict=True) if any(not t.echo for t in told)]
        for match, told in zip(matches, found, strict=True):
            others = instead_of(match, spare, full) if match not in full else []
            for other in self._sieve.contacts(others, sentence):
                instead = list(self._tellings(n, sentence, other, anchors, dates.get(match.anchor), memory))
                if instead and not any(t.echo for t in instead):
                    told[:] = [msgspec.structs.replace(t, spare=instead[0]) for t in told] or instead
                    break
        return [t for told in found for t in told]

    def _dated(self, matches: list[Match]) -> list[Match]:
        """``وصل اليوم إلى بيروت آتيا من دمشق``: beside an arrival nobody says when somebody was where he comes from.

        Nor is its day that of what a place is called after: ``وصل إلى باريس مقر القمة مساء الأحد``.
        """
        others = [m for m in matches if UNDATED not in m.entry.roles.values()]
        if not any(m.entry.kind == "visit" for m in others):
            others = matches
        ends = {m.last for m in others if m.binds}
        own = [m for m in others if m.binds or not (m.anchor - 1 in ends and self._owned(m.anchor))]
        return own or others

    def _owned(self, anchor: int) -> bool:
        """Whether the noun before has a contact, and is none of those that say when it is: ``موعد القمة``."""
        before = self._draft.units[anchor - 1]
        return before.kind == "noun" and not before.suffix and not before.says(self._rules.start)

    def _tellings(
        self, n: int, sentence: Sentence, match: Match, anchors: list[int], day: Day | None, memory: Memory
    ) -> Iterator[Told]:
        judge = self._rules.judge
        verdict = match.entry.status or judge.status(self._draft, sentence, match.anchor, match.first, match.last)
        if verdict == UNREAL or (match.entry.kind == "agreement" and self._opines(match, verdict, day)):
            return
        if day is not None and len(day.value) >= _DAY and BYGONE in match.entry.roles.values():
            day = None  # ``قال الاثنين إن الاتفاق الذي وقعته القوى الكبرى``
        status, date = self._outlook.of(match, sentence, verdict, day, self._order(match, sentence))
        if status == "planned" and self._agents.at_invitation(match):
            status = "possible"
        loose = day is not None and day.said and date == day.value and status == "occurred"
        heard = Heard(n, sentence, match, verdict, status, date, loose)
        match = self._arguments.unplaced(match)
        who = self._arguments.participants(match, sentence)
        who = self._called_in.of(match, who) if is_posted(match) else self._stand_ins.of(match, who, memory)
        if match.entry.kind == "visit" and self._guests and match.binds.get("a", (0, 0, ""))[2] == "suffix":
            who = {**who, "a": self._guests}
        if HOSTS in match.entry.roles.values() and who.get("a") and not who.get("b"):
            who = {**who, "b": self._officials(match, who["a"], memory)}
        self._follow(match, who)
        if status != to_come(status) and self._journeys.goes_on(match, set(who.get("a", ())), self._visits):
            heard = Heard(n, sentence, match, verdict, to_come(status), None)
        at_once = self.places.bound(match) if date and len(date) < _DAY else ()  # ``يزور البلدين الشهر المقبل``
        for stop, place in enumerate(self._stops(match, sentence, anchors, who)):
            if stop:
                further = self._journeys.further(match, sentence, heard.status)
                heard = Heard(n, sentence, match, verdict, further, date if place in at_once else None)
            for parties in self._several.of(match, sentence, who, self._arguments.is_joint(match)):
                if told := self._told(heard, place, parties):
                    self._visits.extend([told] if told.kind == "visit" else [])
                    yield told

    def _officials(self, match: Match, guests: Actors, memory: Memory) -> Actors:
        """``زار مسقط والتقى المسؤولين``: officials of no state said are those of the state visited."""
        first, last, _ = match.binds.get("b", (match.first, match.last, ""))
        groups = [self._draft.groups[u.ref] for u in self._draft.units[first:last] if u.kind == "group"]
        unnamed = [g for g in groups if g.kind == "collective" and g.parts[0].role == _OFFICIAL]
        if not unnamed or len(unnamed) != len(groups):
            return ()
        here = (tuple(p.actor for p in t.people if p.role == "host") for t in self._visits if set(guests) <= t.who)
        return next(here, ()) or memory.hosts(guests)

    def _opines(self, match: Match, verdict: str, day: Day | None) -> bool:
        """``لا يتفقان على كل شيء``: a view shared or not, no agreement."""
        before = self._draft.units[match.anchor - 1].word if match.anchor else ""
        tacit = self._draft.units[match.anchor].kind == "verb" and "a" not in match.binds
        if tacit and self._agents.is_of_others(match.anchor):
            return True  # ``اتفقت وجهات النظر``
        return (verdict == PRESENT and day is None) or (verdict == "denied" and before in self._rules.opinion)

    def _follow(self, match: Match, who: dict[str, Actors]) -> None:
        """Who travels does what is done there; behind ``حيث يلتقي الرئيس`` he who meets him goes on."""
        if match.entry.kind == "visit":
            self._agents.guests = who.get("a", ())
        if match.entry.kind == "message":
            slots = (slot for slot, role in match.entry.roles.items() if role == "recipient")
            self._agents.invited = next((who[slot] for slot in slots if who.get(slot)), ())
        if BARE in match.entry.roles.values() and "a" not in match.binds and who.get("a"):
            self._agents.turned = dict.fromkeys(who.get("b", ()), who["a"])

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

    def _told(self, heard: Heard, place: str | None, who: dict[str, tuple[str, ...]]) -> Told | None:
        match = heard.match
        people = self._parties.people(match, who)
        kinds = self._kinds(match, people)
        if kinds[0] == "visit":
            people = self._parties.visit(people, place, self._parties.delegated(match))
        if not self._parties.concerns_states(match, people) or self._by_nobody(match, who, heard.sentence):
            return None
        for party in people:
            self.places.note(party.actor)
        told = self._telling(heard, kinds, people, place)
        if AGENT not in match.binds and self._draft.units[match.anchor].kind == "noun" and not self._joins(match):
            told = msgspec.structs.replace(told, guessed=frozenset(who.get(AGENT, ())))
        if self._parties.enough(match, people, place):
            return self._echoes.hosted(match, told)
        echo = self._echoes.of(match, told)
        within = heard.verdict == WITHIN and echo is not None
        return msgspec.structs.replace(echo, assumed=True, there=True) if echo is not None and within else echo

    def _joins(self, match: Match) -> bool:
        """``سيشارك الوزيران في اجتماعات مع مسؤولين``: who takes part does not only speak of it."""
        near = self._draft.units[max(match.anchor - _NEAR, 0) : match.anchor]
        return any(u.kind == "verb" and u.says(self._rules.joining) for u in near)

    def _telling(
        self, heard: Heard, kinds: tuple[str, ...], people: tuple[Participant, ...], place: str | None
    ) -> Told:
        match, evidence = heard.match, evidence_of(self._draft, heard.match)
        return Told(
            kind=kinds[0],
            kinds=kinds,
            status=heard.status,
            people=people,
            date=heard.date or self._sent_today(heard),
            place=place,
            sentence=heard.n,
            anchor=match.anchor,
            first=match.first,
            last=match.last,
            evidence=evidence,
            rule=match.entry.id,
            title=heard.sentence.label == "title",
            undated=not {UNDATED, BYGONE}.isdisjoint(match.entry.roles.values()),
            order=self._order(match, heard.sentence),
            loose=heard.loose,
            firm=heard.verdict != PRESENT or heard.date is not None,
            assumed=heard.verdict in WEAK or (heard.verdict == ASSUMED and (heard.date is None or heard.loose)),
            there=heard.verdict == WITHIN,
            attribution=attribution_of(self._draft, evidence),
            summit=self._draft.units[match.anchor].says(self._rules.summit),
            general=self._several.general(match),
            definite=self._draft.units[match.anchor].kind == "noun" and self._draft.units[match.anchor].definite,
            talks=any(u.says(self._rules.talks) for u in self._draft.units[match.first : match.last]),
        )

    def _sent_today(self, heard: Heard) -> str | None:
        """``بعث الملك برقية``: the telegram that a page opens with is of the page's day."""
        units, published = self._draft.units, self._draft.article.published
        opening = next((s for s in self._draft.sentences if s.label == "body"), None)
        sent = heard.match.entry.kind == "message" and units[heard.match.anchor].kind == "verb"
        if not sent or heard.status != "occurred" or heard.sentence != opening or published is None:
            return None
        inside = units[heard.match.first : heard.match.last]
        return published[:_DAY] if any(u.says(self._rules.telegram) for u in inside) else None

    def _by_nobody(self, match: Match, who: dict[str, Actors], sentence: Sentence) -> bool:
        """``التقى بالرئيس والوزير``: they are met by somebody whom nobody knows, not by each other."""
        if self._draft.units[match.anchor].kind != "verb" or BARE in match.entry.roles.values():
            return False
        alone = match.entry.kind == "meeting" and len(who.get("b", ())) > 1 and not who.get("a")
        return alone and not self._agents.at_one(match.anchor, sentence)

    def _kinds(self, match: Match, people: tuple[Participant, ...]) -> tuple[str, ...]:
        """What a contact may be; where three states or more come together in a ``قمة`` it is a summit."""
        kinds = tuple(match.entry.kind.split("|"))
        states = {self.places.state_of(p.actor) or p.actor for p in people}
        nouns = {match.anchor, match.last - 1}  # ``عقدت المجموعة قمة``
        named = any(self._draft.units[n].says(self._rules.summit) for n in nouns) or self._is_meeting_of_summit(match)
        two = len(states) == len(people) == _PAIR and all(p.role == "participant" for p in people)
        if kinds == ("summit",) and not named and (two or any(self._is_organ(p.actor) for p in people)):
            return ("meeting",)
        if kinds == ("meeting",) and [p.role for p in people] == ["organiser"] and not self._is_organ(people[0].actor):
            return ("summit", "meeting") if named or self._of_leaders(match) else ("meeting", "summit")
        bodies = len(people) > 1 and all(self._parties.kind(p.actor) == "organisation" for p in people)
        organised = any(p.role == "organiser" and not self._is_organ(p.actor) for p in people)
        many = len(states) >= _SEVERAL or bodies or organised  # ``قمة آسيان ومجلس التعاون``
        return ("summit", *kinds) if kinds == ("meeting",) and named and many else kinds

    def _is_meeting_of_summit(self, match: Match) -> bool:
        """``قال الرئيس خلال اجتماع القمة``: a summit by its longer name."""
        units = self._draft.units
        inside = (n for n in range(match.first + 1, match.last) if units[n - 1].kind == "noun")
        return any(units[n].says(self._rules.summit) and units[n].definite for n in inside)

    def _of_leaders(self, match: Match) -> bool:
        """``يجتمع وزراء دفاع الحلف``: those who govern its members come together."""
        first, last, how = match.binds.get("a", (0, 0, ""))
        refs = (self._draft.units[n].ref for n in range(first, last) if self._draft.units[n].kind == "group")
        return how != "suffix" and any(self._draft.groups[ref].kind == "collective" for ref in refs)

    def _is_organ(self, actor: str) -> bool:
        """``اجتماع مجلس الأمن`` is a session, no summit."""
        entry = self._rules.book.actors.get(actor)
        return entry is not None and fold_word(entry.ar).split()[0] in self._rules.organ

    # ── when, where, whether ─────────────────────────────────────────────────────────────────────────────────

    def _stops(
        self, match: Match, sentence: Sentence, anchors: list[int], who: dict[str, tuple[str, ...]]
    ) -> tuple[str | None, ...]:
        """The place of a contact; each stop of a journey."""
        if stops := self.places.bound(match):
            further = self._journeys.behind(match.last, sentence) if match.entry.kind == "visit" else ()
            return tuple(dict.fromkeys((*stops, *further)))
        if match.entry.kind in ("call", "message"):
            return (None,)
        if match.entry.kind == "visit" and (home := self.places.at_home(match, sentence, frozenset(who.get("a", ())))):
            return (home,)
        if match.entry.kind == "visit" and "p" not in match.entry.roles:
            come_to = self._journeys.come_to(match, self._visits, self._there)
            return (self._whereabouts(who.get("a", ())) or come_to,)
        others = [a for a in anchors if a != match.anchor]
        found = self.places.around(match.anchor, match.last, sentence, others)
        if found is None and match.entry.kind == "summit" and "a" in match.binds:
            found = self.places.at(match.binds["a"][0])
        if found is None and self._is_near(match, sentence, self._rules.here):
            found = next(iter(self._written_in), None)
        if found is None and self._is_near(match, sentence, self._rules.there):
            found = self._there
        return (found or self._goal(match, sentence),)

    def _goal(self, match: Match, sentence: Sentence) -> str | None:
        """``وصل إلى المدينة للمشاركة في اجتماع``: where a journey of the sentence goes whose purpose the contact is."""
        before = self._draft.units[max(match.first - _NEAR, 0) : match.anchor + 1]
        purpose = next((u.n for u in before if u.kind == "prep" and u.word in self._rules.purpose), -1)
        visits = [v for v in self._visits if v.last <= purpose]
        if not visits:
            return None
        stops = self._journeys.behind(visits[-1].last, sentence)
        come_to = self._journeys.behind(visits[-1].last, msgspec.structs.replace(sentence, last=purpose))
        return visits[max(len(visits) - 1 - len(stops) + len(come_to), 0)].place

    def _whereabouts(self, guests: Actors) -> str | None:
        """Where a visitor was told to be, away from home: ``زيارة الرئيس`` after he was received there."""
        home = {self.places.state_of(g) for g in guests}
        return next((p for p in self._memory.places_of(guests) if self.places.state(p) not in home), None)

    def _is_near(self, match: Match, sentence: Sentence, words: frozenset[str]) -> bool:
        """``سيلتقي هناك``, where the last visit went; ``بحث الوزير هنا``, where the page is written."""
        units = self._draft.units[max(sentence.first, match.first - _NEAR) : min(match.last + _NEAR, sentence.last)]
        return any(u.word in words for u in units)

    def _order(self, match: Match, sentence: Sentence) -> str:
        """Whether the words mark an earlier or a further contact than the one at hand."""
        units = self._draft.units
        for n in range(match.anchor + 1, min(match.anchor + _NEAR, sentence.last)):
            if units[match.anchor].definite and not units[n].definite and n > match.anchor + 1:
                continue  # ``بحثا خلال المشاورات آخر التطورات``
            refs = {units[n].word, *(h.ref for h in units[n].hits if h.category in ("adj", "noun"))}
            if refs & self._rules.earlier:
                return "before"
            if refs & self._rules.later:
                return "after"
        if match.anchor > sentence.first and units[match.anchor - 1].word in self._rules.earlier_ahead:
            return "before"
        return ""
