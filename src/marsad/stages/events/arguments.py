"""Who took part: what the slots of a match and the clause around it give."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Match
from marsad.stages.events.agreement import Agreement
from marsad.stages.events.asked import Asked
from marsad.stages.events.left_out import LeftOut
from marsad.stages.events.minds import Minds
from marsad.stages.events.named_apart import NamedApart
from marsad.stages.events.others import Others
from marsad.stages.events.owners import HIS, NAMED_BY, Owners
from marsad.stages.events.parties import BARE, NAMED
from marsad.stages.events.referents import Referents

Actors = tuple[str, ...]
_BESIDE = frozenset({"part", "future", "time", "punct", "adv"})
_PRINCIPALS = frozenset({"person", "state", "organisation", "group"})
_FOR = "ل"
_FEMININE = "ة"
_SOUND_PLURAL = "ون"
_DUALS = frozenset({"3md", "3fd"})
_DOERS = frozenset({"person", "state"})
_AGENT_SLOT = "a"
_FIRST, _SAID = frozenset({"1s", "1p"}), ":"
_IN = ("في", "ب")


class Arguments:
    """Fills the participants of an event; ``subjects`` as ``Doers``, ``titled`` as ``Titles`` gives them."""

    def __init__(
        self, draft: Draft, rulebook: Rulebook, subjects: Mapping[int, int], titled: frozenset[int] = frozenset()
    ) -> None:
        self._draft, self._rules, self._subjects, self._titled = draft, rulebook, subjects, titled
        meets, kin = rulebook.word_class("meets-somebody"), rulebook.word_class("kin")
        self._agreement = Agreement(draft, rulebook)
        self._named = NamedApart(draft, titled, rulebook.word_class("envoy"), kin)
        self.meant = Referents(draft, rulebook)
        self._owners = Owners(draft, self._agreement, subjects, self.meant.of, meets, kin)
        self._others = Others(draft, rulebook, self._agreement, self.meant)
        self._summit = rulebook.word_class("summit")
        self._sending = rulebook.word_class("sends-others")
        self._minds = Minds(draft, rulebook, self._owners, self.meant.of)
        self._several = rulebook.word_class("relative-several")
        self._asked = Asked(draft, subjects, self.meant, rulebook.word_class("asks-others"))
        self._left_out = LeftOut(draft, rulebook)
        self._unlisted = {
            m.actor for m in draft.mentions if m.how == "new" and draft.actors[m.actor].kind == "organisation"
        }
        self.turned: dict[str, tuple[str, ...]] = {}
        self.guests: tuple[str, ...] = ()
        self.invited: tuple[str, ...] = ()
        self.topic: tuple[str, ...] = ()

    def actors(self, bind: tuple[int, int, str]) -> tuple[str, ...]:
        """Actors that the bound units stand for."""
        first, last, how = bind
        if how == "suffix":
            if self.guests and self._draft.units[first - 1].kind == "conj" and self._draft.units[first].suffix in HIS:
                return self.guests  # ``زيارة الوزير إلى باريس واجتماعه مع``: he who travels
            feminine = self._draft.article.text[: self._draft.units[first].end].endswith(_FEMININE)
            return () if feminine else self._owners.doing(first) or self._owners.both(first)
        found: list[str] = []
        for n in range(first, last):
            unit = self._draft.units[n]
            if unit.kind == "group" and (n == first or n not in self._titled) and not self._named.namesake(n):
                found.extend(self._named.continued(n) or self._sent_by(n, self.meant.of(unit.ref)))
            elif n in self._draft.voices:
                found.extend(self._draft.voices[n])
        return tuple(dict.fromkeys(found))

    def _sent_by(self, n: int, actors: Actors) -> Actors:
        """``استقبل موفد العاهل السعودي، فلان``: who is sent, else the state of who sends him; for kin nobody."""
        if self._named.is_kin(n):
            return ()
        if any(self._agreement.kind(a) != "person" for a in actors) or not self._named.is_sent(n, self._led(actors)):
            return actors
        sender = tuple(e.state for a in actors if (e := self._rules.actors.get(a)) and e.state)
        return self.meant.of(named) if (named := self._named.appended(n)) is not None else sender

    def _led(self, actors: Actors) -> bool:
        return bool(actors) and all(map(self.meant.lead.ever, actors))

    def is_joint(self, match: Match) -> bool:
        """Whether the organiser of a match is a joint body, which stands for its states."""
        first, _, how = match.binds.get("o", (0, 0, "suffix"))
        return how == "group" and bool(self._draft.groups[self._draft.units[first].ref].joint)

    def unplaced(self, match: Match) -> Match:
        """A match without the agent that is only where a summit is held, without both that are where talks are."""
        if self._at_venues(match):
            return msgspec.structs.replace(match, binds={})
        if _AGENT_SLOT not in match.binds or not self._is_venue(match, _AGENT_SLOT):
            return match
        return msgspec.structs.replace(match, binds={s: b for s, b in match.binds.items() if s != _AGENT_SLOT})

    def participants(self, match: Match, sentence: Sentence) -> dict[str, tuple[str, ...]]:
        """Actors by slot; the slot of the agent is filled from the clause where the words leave it out."""
        found = {
            slot: self.principals(self.actors(match.binds[slot]))
            for slot in match.entry.roles
            if slot in match.binds and not self._any_one(match, slot) and not self._by_far(match, slot)
        }
        found = self._of_her(match, found)
        found = self._on_tour(match, self._gone_on(match, self._told_to(match, sentence, found)))
        said = match.binds.get(_AGENT_SLOT, (0, 0, ""))[2] == "group"
        if self.invited and not said and self.at_invitation(match):
            found[_AGENT_SLOT] = self.invited
        others = {a for actors in found.values() for a in actors}
        if _AGENT_SLOT in match.entry.roles and _AGENT_SLOT not in found and not self._complete(match, others):
            found[_AGENT_SLOT] = self._agent(match, sentence, others)
        return self._with_another(match, sentence, self._quoted(match, found))

    def at_invitation(self, match: Match) -> bool:
        """Whether a visit is what somebody is invited to."""
        return self._left_out.is_invited(match)

    def _gone_on(self, match: Match, found: dict[str, Actors]) -> dict[str, Actors]:
        """``والتقى الرئيس، كما اجتمع بالوزير``: he who met the president goes on, not the president."""
        first, _, how = match.binds.get(_AGENT_SLOT, (0, 0, ""))
        agents = found.get(_AGENT_SLOT, ())
        met = bool(agents) and all(agent in self.turned for agent in agents)
        if how != "subject" or first > match.anchor or not met:
            return found
        return {**found, _AGENT_SLOT: self.turned[agents[0]]}

    def _of_her(self, match: Match, found: dict[str, Actors]) -> dict[str, Actors]:
        """``الوزيرة التي قال عنها الرئيس إنها وقعت``: a man named before is not she who signed."""
        first, _, how = match.binds.get(_AGENT_SLOT, (0, 0, ""))
        ahead = how == "subject" and first < match.first and self._draft.units[match.first].kind == "verb"
        said = self._draft.units[match.first - 1].word == _SAID  # ``الوزير: اتفقت مع``
        if not ahead or said or self._agreement.is_wanted(match.first):
            return found
        if not self._agreement.of_other_gender(match.first, found.get(_AGENT_SLOT, ())):
            return found
        return {**found, _AGENT_SLOT: ()}

    def _told_to(self, match: Match, sentence: Sentence, found: dict[str, Actors]) -> dict[str, Actors]:
        """``قال الناطق إنه اقترح عليه أن يتصل بالرئيس``: he who is asked, not who asks."""
        first, _, how = match.binds.get(_AGENT_SLOT, (0, 0, ""))
        ahead = how == "subject" and first < match.anchor and self._draft.units[match.anchor].kind == "verb"
        asked = self._doing(self.principals(self._asked.by(match.anchor, sentence)), set()) if ahead else ()
        return {**found, _AGENT_SLOT: asked} if asked else found

    def _on_tour(self, match: Match, found: dict[str, Actors]) -> dict[str, Actors]:
        """``شملت الجولة كوبا التي أجرى فيها محادثات``: he who travels, not who was named before."""
        units, verb = self._draft.units, match.first
        first, _, how = match.binds.get(_AGENT_SLOT, (0, 0, ""))
        if (how == "subject" and first > verb) or self._is_unknown_subject(verb):
            return found
        relative = verb > 0 and units[verb].kind == "verb" and units[verb - 1].kind == "rel"
        there = any(u.suffix and u.word.removesuffix(u.suffix) in _IN for u in units[verb + 1 : verb + 3])
        on_tour = self.guests and relative and there and _AGENT_SLOT in match.entry.roles
        return {**found, _AGENT_SLOT: self.guests} if on_tour else found

    def _is_unknown_subject(self, verb: int) -> bool:
        """``التي التقى فيها مورغان``: a name that the page has not told, behind a verb and its preposition."""
        behind = self._draft.units[verb + 2 : verb + 3]
        return any(u.kind == "word" and not u.hits for u in behind)

    def _quoted(self, match: Match, found: dict[str, Actors]) -> dict[str, Actors]:
        """``نقلت الوكالة عن لافروف قوله إنه سيلتقي``: whom an outlet quotes acts, not the outlet."""
        first, last, how = match.binds.get(_AGENT_SLOT, (0, 0, ""))
        units = self._draft.units
        that = next((n for n in range(match.anchor - 1, last, -1) if units[n].kind not in _BESIDE), last)
        his = that < len(units) and units[that].kind == "that" and units[that].word.endswith(HIS)
        if found.get(_AGENT_SLOT, ()) or how != "subject" or last > match.anchor or not his:
            return found
        outlet = units[first].kind == "group" and all(
            self._agreement.kind(a) == "outlet" for a in self._draft.resolved.get(units[first].ref, ())
        )
        groups = (units[n].ref for n in range(match.anchor - 1, last - 1, -1) if units[n].kind == "group")
        named = (self.meant.of(ref) for ref in groups if outlet and self._draft.groups[ref].kind in NAMED_BY)
        return {**found, _AGENT_SLOT: next(named, ())}

    def _with_another(self, match: Match, sentence: Sentence, found: dict[str, Actors]) -> dict[str, Actors]:
        """``نقل بوتين عن أردوغان قوله خلال اجتماعه مع بوتين``: nobody meets himself, so he is who was named last."""
        own, other = found.get(_AGENT_SLOT, ()), found.get("b", ())
        slot = next((s for s in (_AGENT_SLOT, "b") if match.binds.get(s, (0, 0, ""))[2] == "suffix"), "")
        if not slot or not own or not other or not (set(own) <= set(other) or set(other) <= set(own)):
            return found
        units = self._draft.units
        groups = (units[n].ref for n in range(match.first - 1, sentence.first - 1, -1) if units[n].kind == "group")
        named = (self.meant.of(ref) for ref in groups if self._draft.groups[ref].kind in NAMED_BY)
        return {**found, slot: next((who for who in named if who and not set(who) & set(own)), ())}

    def _any_one(self, match: Match, slot: str) -> bool:
        """``أول زيارة لعاهل سعودي``: whoever holds the office, the one spoken of among them."""
        first, _, how = match.binds[slot]
        unit = self._draft.units[first]
        if slot != _AGENT_SLOT or match.entry.kind != "visit" or how != "group" or unit.kind != "group":
            return False
        return (
            self._draft.units[first - 1].word == _FOR
            and self._draft.groups[unit.ref].kind == "office"
            and all(self._agreement.kind(a) != "person" for a in self.actors(match.binds[slot]))
        )

    def _by_far(self, match: Match, slot: str) -> bool:
        """``غادر نحو 40 ألفا المدينة``: not the subject of another clause left, but those counted behind the verb."""
        first, _, how = match.binds[slot]
        return how == "subject" and first != match.anchor + 1 and self._agreement.leaves(match.anchor)

    def _is_venue(self, match: Match, slot: str) -> bool:
        """``قمة سنغافورة``: one state or city right behind the word is where it is held."""
        first, last, how = match.binds[slot]
        unit = self._draft.units[first]
        if slot != _AGENT_SLOT or how != "group" or last - first > 1 or first != match.anchor + 1:
            return False
        called = self._draft.units[match.anchor].says(self._summit)
        return called and self._draft.groups[unit.ref].kind in ("place", "state")

    def _at_venues(self, match: Match) -> bool:
        """``محادثات جنيف وأستانا``: a city that is no capital, right behind the noun, stands for no state."""
        n = match.anchor + 1
        behind = any(how == "group" and first == n for first, _, how in match.binds.values())
        if match.entry.kind != "meeting" or not behind:
            return False
        unit = self._draft.units[n]
        entries = [self._rules.actors.get(a) for a in self._draft.resolved.get(unit.ref, ())]
        return bool(entries) and all(e is not None and e.kind == "place" and not e.metonym for e in entries)

    def _complete(self, match: Match, others: set[str]) -> bool:
        """``لقاء بوتين وترامب``: both parties right behind the noun, not ``لقاء رئيس الجمهورية ورئيس الحكومة``."""
        return (
            len({(e.state if (e := self._rules.actors.get(a)) else "") or a for a in others}) > 1
            and self._draft.units[match.anchor].kind == "noun"
            and match.binds.get("b", (0,))[0] == match.anchor + 1
            and not self._has_counterpart(match.anchor + 1)
        )

    def _has_counterpart(self, n: int) -> bool:
        """``لقاء نظيرته ونظرائه``: whose counterparts they are takes part too."""
        unit = self._draft.units[n]
        return self._draft.group_kind(unit) == "counterpart"

    def principals(self, actors: tuple[str, ...]) -> tuple[str, ...]:
        """Outlets and organisations that the rules do not know take no part; a place stands for its state."""
        found = []
        for actor in actors:
            kind = self._agreement.kind(actor)
            if kind == "place":
                entry = self._rules.actors.get(actor)
                if entry and entry.state:
                    found.append(entry.state)
            elif kind in _PRINCIPALS and actor not in self._unlisted:
                found.append(actor)
        return tuple(dict.fromkeys(found))

    def _agent(self, match: Match, sentence: Sentence, others: set[str]) -> tuple[str, ...]:
        """The agent of the anchor, else of the nearest verb before it in the sentence, else behind it."""
        if minded := self._doing(self._minds.of(match.anchor), others):
            return minded
        told = self._by_anchor(match, sentence, others)
        return told if told is not None else self._by_verbs(match, sentence, others)

    def _by_anchor(self, match: Match, sentence: Sentence, others: set[str]) -> Actors | None:
        """Who acts where the word of the contact decides it, be it nobody; nothing where it does not."""
        if self._draft.units[match.anchor].kind == "verb":
            if speaker := self._doing(self._left_out.speaker(match.anchor), others):
                return speaker
            if self._left_out.is_on_the_way(match.anchor, sentence.first):
                return self._doing(self.guests, others)
            if not self.may_do(match.anchor) or self._done_by_one(match.anchor, others):
                return ()
            if asked := self._asked.by(match.anchor, sentence):
                return self.principals(asked)
            if self.guests and self._left_out.is_there(match.anchor, sentence.first):
                return tuple(g for g in self.guests if g not in others)
            if len(others) > 1 and BARE in match.entry.roles.values():
                return ()
        elif self._others.have(match) or self._others.neighbour(match.anchor, sentence):
            return ()
        elif spoken_of := self._spoken_of(match.anchor, sentence):
            return tuple(a for a in spoken_of if a not in others)
        return None

    def _by_verbs(self, match: Match, sentence: Sentence, others: set[str]) -> Actors:
        """The agent of the nearest verb from the anchor back, else behind it."""
        units = self._draft.units
        verbs = [n for n in range(match.anchor, sentence.first - 1, -1) if units[n].kind == "verb"]
        verbs += [n for n in range(match.anchor + 1, sentence.last) if units[n].kind == "verb"]
        named = NAMED in match.entry.roles.values()
        for n in verbs[:1] if named else verbs:
            if units[match.anchor].kind == "noun" and self._sends_others(n):
                return ()
            if named and not self._names_subject(n):
                return ()
            doers = self._doer(n)
            if units[match.anchor].kind == "verb" and self._agreement.of_other_gender(match.anchor, doers):
                continue
            if units[match.anchor].kind == "verb" and doers and not self._agreement.agrees(match.anchor, doers):
                continue  # ``قال الموظف إن ثلاثة عبروا بعد أن وصلوا``
            if n != match.anchor and self._are_many(n) and self._agreement.of_one(match.anchor):
                continue  # ``قال مسؤولون إنه بعد أن عاد``
            meant = self.turned.get(doers[0], doers) if len(doers) == 1 and n != match.anchor else doers
            if found := self._doing(meant, others):
                return () if self._passes_doer(match.anchor, verbs, n) else found
            if n < match.anchor and units[n - 1].word in self._several:
                return ()  # ``تحسنت أحوال الذين تمكنوا من السفر``
        return self._as_before(match, sentence, others)

    def _passes_doer(self, anchor: int, verbs: list[int], n: int) -> bool:
        """``قال الوزير إن التصريحات التي نسبت إلى الرئيس عن مباحثات``: behind a verb of others nobody says whose they
        are."""
        units, nearest = self._draft.units, verbs[0]
        quoted = units[nearest].depth > 0 and not units[nearest].verb_feats.isdisjoint(_FIRST)
        return units[anchor].kind == "noun" and n < nearest < anchor and not quoted

    def _are_many(self, verb: int) -> bool:
        """Whether those who do what a verb says are people in the plural: ``قال مسؤولون أميركيون``."""
        subject = self._subjects.get(verb, -1)
        unit = self._draft.units[subject]
        return subject >= 0 and self._draft.group_kind(unit) == "people"

    def _as_before(self, match: Match, sentence: Sentence, others: set[str]) -> Actors:
        """``ومن المقرر أن يلتقي الوزير``: where nobody is named before the verb, whoever the last sentence is of."""
        units = self._draft.units
        named = any(u.kind == "group" for u in units[sentence.first : match.anchor])
        if named or units[match.anchor].kind != "verb" or sentence.label != "body":
            return ()
        if self._agreement.of_other_gender(match.anchor, self.topic):
            return ()
        return tuple(a for a in self.topic if a not in others)

    def _doing(self, actors: Actors, others: set[str]) -> Actors:
        """Those who may act in a contact with the others."""
        return tuple(a for a in actors if a not in others and self._agreement.kind(a) in _DOERS)

    def _names_subject(self, verb: int) -> bool:
        subject = self._subjects.get(verb, -1)
        return subject >= 0 and self._draft.units[subject].kind == "group"

    def _spoken_of(self, anchor: int, sentence: Sentence) -> tuple[str, ...]:
        """``قال الوزير إن بوتين مستعد للقاء``: behind ``إن`` without a verb, the one named first is spoken of."""
        units = self._draft.units
        for n in range(anchor - 1, sentence.first, -1):
            if units[n].kind in ("verb", "rel", "participle") or units[n].word in (":", "؛"):
                return ()
            if units[n].kind == "that":
                named = self._draft.group_kind(units[n + 1]) in NAMED_BY
                return self.principals(self._row(n + 1)) if named else ()
        return ()

    def is_of_others(self, verb: int) -> bool:
        """Whether a noun that nobody stands for does what a verb says."""
        return self._others.did_it(verb)

    def may_do(self, verb: int) -> bool:
        """Whether the agent left out behind a verb agrees with it; ``اجتمع المفتشون`` leaves none out."""
        if self._others.did_it(verb):
            return False
        return self._agreement.agrees(verb, self.principals(self._draft.agents.get(verb, ())))

    def _done_by_one(self, verb: int, others: set[str]) -> bool:
        """``دعت روسيا الأردن ومصر، كما تشاورت مع``: one who is left out is not the two named last."""
        agents = self._draft.agents.get(verb, ())
        return bool(others) and len(agents) > 1 and self._subjects.get(verb, -1) < 0 and self._agreement.of_one(verb)

    def _sends_others(self, verb: int) -> bool:
        """``كلف مستشاره بالسفر``: whoever goes, it is not the one who sends."""
        return any(h.ref in self._sending for h in self._draft.units[verb].hits if h.category == "verb")

    def _doer(self, verb: int) -> tuple[str, ...]:
        """Whoever does what a verb says; nobody for a verb without a person behind it."""
        subject = self._subjects.get(verb, -1)
        if subject >= 0 and self._draft.units[subject].kind == "group":
            return self.principals(self._row(subject))
        behind = self._draft.units[verb + 1 : verb + 2]
        if any(u.kind == "noun" and u.word.endswith(_SOUND_PLURAL) for u in behind):
            return ()  # ``سيختار الناخبون``
        if self.meant.pair and not self._draft.units[verb].verb_feats.isdisjoint(_DUALS):
            return self.meant.pair
        if self._draft.subjects.get(verb, -1) in self._titled:
            return ()  # ``التقى دار رئيس حكومة «طالبان»``
        agents = self.principals(self._draft.agents.get(verb, ()))
        return agents if self._agreement.agrees(verb, agents) and not self._agreement.of_a_man(verb, agents) else ()

    def _row(self, n: int) -> tuple[str, ...]:
        units = self._draft.units
        found = list(self._named.continued(n) or self.meant.of(units[n].ref))
        while n + 1 in self._titled:
            n += 1
        while (
            n + 2 < len(units)
            and units[n + 1].kind == "conj"
            and units[n + 1].word == "و"
            and units[n + 2].kind == "group"
        ):
            n += 2
            found.extend(self.meant.of(units[n].ref))
        return tuple(dict.fromkeys(found))
