"""Who took part: what the slots of a match and the clause around it give."""

from __future__ import annotations

import msgspec

from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook
from marsad.rulebook.field import Subjects
from marsad.rulebook.match import Match
from marsad.stages.events.agents import AGENT, Agents
from marsad.stages.events.agreement import Agreement
from marsad.stages.events.delegates import Heads
from marsad.stages.events.named_apart import NamedApart
from marsad.stages.events.owners import HIS, NAMED_BY, Owners
from marsad.stages.events.principals import Principals
from marsad.stages.events.referents import Referents

Actors = tuple[str, ...]
_FOR = "ل"
_FEMININE = "ة"
_UNBOUND = (0, 0, "")


class Arguments:
    """Fills the participants of an event; ``subjects`` as ``Doers``, ``titled`` as ``Titles`` gives them."""

    def __init__(
        self, draft: Draft, rulebook: Rulebook, subjects: Subjects, titled: frozenset[int] = frozenset()
    ) -> None:
        self._draft, self._rules, self._titled = draft, rulebook, titled
        meets, kin = rulebook.word_class("meets-somebody"), rulebook.word_class("kin")
        self._agreement = Agreement(draft, rulebook)
        self._named = NamedApart(draft, titled, rulebook.word_class("envoy"), kin)
        sent, headed = rulebook.word_class("delegates"), rulebook.word_class("headed-by")
        self._heads = Heads(draft, sent, headed, rulebook.word_class("heading"))
        self.meant = Referents(draft, rulebook)
        stretch = rulebook.word_class("status-stretch")
        self._owners = Owners(draft, self._agreement, subjects, self.meant.of, meets, kin, stretch)
        principals = Principals(draft, rulebook)
        self.principals = principals.of
        named, heads = self._named, self._heads
        self.agents = Agents(draft, rulebook, subjects, titled, self._owners, self.meant, named, heads, principals)
        self._summit, self._journey = rulebook.word_class("summit"), rulebook.word_class("journey")

    def actors(self, bind: tuple[int, int, str]) -> Actors:
        """Actors that the bound units stand for."""
        first, last, how = bind
        if how == "suffix":
            if self._is_travellers(first):
                return self.agents.guests
            feminine = self._draft.article.text[: self._draft.units[first].end].endswith(_FEMININE)
            return () if feminine else self._owners.doing(first) or self._owners.both(first)
        found: list[str] = []
        for n in range(first, last):
            unit = self._draft.units[n]
            if unit.kind == "group" and (n == first or n not in self._titled) and not self._named.namesake(n):
                named = self._heads.of(n) or self._named.continued(n)
                found.extend(named or self._sent_by(n, self.meant.of(unit.ref)))
            elif n in self._draft.voices:
                found.extend(self._draft.voices[n])
        return tuple(dict.fromkeys(found))

    def _is_travellers(self, n: int) -> bool:
        """``زيارة الوزير إلى باريس واجتماعه مع``, ``في ختام جولته``: what is his whose journey the sentence told of."""
        unit, guests = self._draft.units[n], self.agents.guests
        his = len(guests) == 1 and self._agreement.is_he(guests[0]) == (unit.suffix == HIS[0])
        joined = self._draft.units[n - 1].kind == "conj" and unit.suffix in HIS
        return bool(guests) and (joined or (his and unit.suffix in HIS and unit.says(self._journey)))

    def _sent_by(self, n: int, actors: Actors) -> Actors:
        """``استقبل موفد العاهل السعودي، فلان``: who is sent, else the state of who sends him; for kin nobody."""
        if self._named.is_kin(n):
            return ()
        people = all(self._agreement.kind(a) == "person" for a in actors) and not self._sent_by_others(n, actors)
        if not people or not self._named.is_sent(n, self._led(actors)):
            return actors
        sender = tuple(e.state for a in actors if (e := self._rules.actors.get(a)) and e.state)
        return self.meant.of(named) if (named := self._named.appended(n)) is not None else sender

    def _led(self, actors: Actors) -> bool:
        return bool(actors) and all(map(self.meant.lead.ever, actors))

    def _sent_by_others(self, n: int, actors: Actors) -> bool:
        """``المبعوث الأوروبي فلان``: an envoy of others than the state that he once led."""
        states = set(self._draft.groups[self._draft.units[n].ref].parts[0].states)
        return bool(states) and states.isdisjoint(e.state for a in actors if (e := self._rules.actors.get(a)))

    def is_joint(self, match: Match) -> bool:
        """Whether the organiser of a match is a joint body, which stands for its states."""
        first, _, how = match.binds.get("o", (0, 0, "suffix"))
        return how == "group" and bool(self._draft.groups[self._draft.units[first].ref].joint)

    def unplaced(self, match: Match) -> Match:
        """A match without the agent that is only where a summit is held, without both that are where talks are."""
        if self._at_venues(match):
            return msgspec.structs.replace(match, binds={})
        if AGENT not in match.binds or not self._is_venue(match, AGENT):
            return match
        return msgspec.structs.replace(match, binds={s: b for s, b in match.binds.items() if s != AGENT})

    def participants(self, match: Match, sentence: Sentence) -> dict[str, Actors]:
        """Actors by slot; the slot of the agent is filled from the clause where the words leave it out."""
        found = {
            slot: self.principals(self.actors(match.binds[slot]))
            for slot in match.entry.roles
            if slot in match.binds and not self._any_one(match, slot) and not self._by_far(match, slot)
        }
        said = self.agents.said(match, sentence, found.get(AGENT, ()))
        if said or AGENT in found:
            found[AGENT] = said
        others = {a for actors in found.values() for a in actors}
        if AGENT in match.entry.roles and AGENT not in found and not self._complete(match, sentence, others):
            found[AGENT] = self.agents.left_out(match, sentence, others)
        return self._with_another(match, sentence, found)

    def _with_another(self, match: Match, sentence: Sentence, found: dict[str, Actors]) -> dict[str, Actors]:
        """``نقل بوتين عن أردوغان قوله خلال اجتماعه مع بوتين``: nobody meets himself, so he is who was named last.

        Nor does he who hands a letter over hand it to himself: ``التقى الوزير الرئيس ونقل إليه رسالة من الملك``.
        """
        own, other = found.get(AGENT, ()), found.get("b", ())
        slot = next((s for s in (AGENT, "b") if match.binds.get(s, _UNBOUND)[2] == "suffix"), "")
        handed = slot == "b" and match.entry.kind == "message" and bool(own) and self._hands_over(match, other)
        if handed:
            own = tuple(dict.fromkeys((*other, *own)))
        elif not slot or not own or not other or not (set(own) <= set(other) or set(other) <= set(own)):
            return found
        units = self._draft.units
        groups = (units[n].ref for n in range(match.first - 1, sentence.first - 1, -1) if units[n].kind == "group")
        named = (self.meant.of(ref) for ref in groups if self._draft.groups[ref].kind in NAMED_BY)
        return {**found, slot: next((who for who in named if who and not set(who) & set(own)), other if handed else ())}

    def _hands_over(self, match: Match, actors: Actors) -> bool:
        """Whether those do what the verb that opens a match says, left out behind it."""
        opens = self._draft.units[match.first].kind == "verb"
        return opens and bool(set(self.principals(self._draft.agents.get(match.first, ()))) & set(actors))

    def _any_one(self, match: Match, slot: str) -> bool:
        """``أول زيارة لعاهل سعودي``: whoever holds the office, the one spoken of among them."""
        first, _, how = match.binds[slot]
        unit = self._draft.units[first]
        if slot != AGENT or match.entry.kind != "visit" or how != "group" or unit.kind != "group":
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
        if slot != AGENT or how != "group" or last - first > 1 or first != match.anchor + 1:
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

    def _complete(self, match: Match, sentence: Sentence, others: set[str]) -> bool:
        """``لقاء بوتين وترامب``: both parties right behind the noun, not ``لقاء رئيس الجمهورية ورئيس الحكومة``."""
        return (
            len({(e.state if (e := self._rules.actors.get(a)) else "") or a for a in others}) > 1
            and self._draft.units[match.anchor].kind == "noun"
            and match.binds.get("b", (0,))[0] == match.anchor + 1
            and not self._has_counterpart(match.anchor + 1)
            and not self.agents.goes_there(match.anchor, sentence)
        )

    def _has_counterpart(self, n: int) -> bool:
        """``لقاء نظيرته ونظرائه``: whose counterparts they are takes part too."""
        unit = self._draft.units[n]
        return self._draft.group_kind(unit) == "counterpart"
