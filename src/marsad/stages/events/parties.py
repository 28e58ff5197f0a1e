"""Who counts as a party of a contact, and in which role."""

from __future__ import annotations

from typing import cast

from marsad.article import Participant, Role
from marsad.layers import Draft
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Match
from marsad.stages.events.places import Places

# Roles that mark a pattern, as docs/reference/patterns.md has them.
ALONE = "alone"  # one party that the rules can name is enough
IN_PERSON = "people"  # only people do this
ALIKE = "alike"  # a message to whom the last one went
BARE = "bare"  # only the other party is named, who meets it is told before
SITS = "sits"  # one international body is enough
NAMED = "named"  # who acts is the nearest verb's own subject
EACH = "each"  # each party by itself
HOSTS = "hosts"  # officials without a name are those of the state visited
FOREIGN = "foreign"  # those of one state are no parties
IN_TURN = "in-turn"  # several of one state are met one after the other
ANOTHER = "another"  # who had the last contact has this one too
STATES = "states"  # another round of those who met is one of their states
UNDATED = "undated"  # days said beside it are those of something else
BYGONE = "bygone"  # long past: only a month or year beside it is its own, and nobody leans on it
MEMBERS = "members"  # those who govern the members of a body act, nobody by himself
POSTED = "posted"  # envoys only, and whom they are sent to
_OF_PARTIES = (ALONE, IN_PERSON, ALIKE, BARE, SITS, NAMED, EACH, HOSTS, FOREIGN, IN_TURN, ANOTHER, STATES, MEMBERS)
MARKS = frozenset({*_OF_PARTIES, POSTED, UNDATED, BYGONE})
FIXED = "="  # before a role's slot: the actor that the words of the pattern name by themselves
_FROM = ("من", "عن")


class Parties:
    """Makes participants of the actors in a match's slots; ``strangers`` as the module of that name gives them."""

    def __init__(self, draft: Draft, rulebook: Rulebook, places: Places, strangers: frozenset[str]) -> None:
        self._draft, self._rules, self._places, self._strangers = draft, rulebook, places, strangers
        self._delegation = rulebook.word_class("delegation")
        self._inspectors = rulebook.word_class("inspectors")
        self._summit = rulebook.word_class("summit")
        self._game, self._together = rulebook.word_class("game"), rulebook.word_class("with")

    def concerns_states(self, match: Match, people: tuple[Participant, ...]) -> bool:
        """Contacts of strangers are none, nor is a match of two countries, nor an agreement at home."""
        who = [p.actor for p in people if p.role != "host" or match.entry.kind != "visit"]
        if who and all(a in self._strangers for a in who):
            return False
        kinds = {self.kind(a) for a in who}
        if MEMBERS in match.entry.roles.values() and kinds != {"organisation"}:
            return False
        if FOREIGN in match.entry.roles.values() and len({self._country(a) for a in who}) < len(who):
            return False
        if len(who) > 1 and self._at_home(match, who):
            return False
        known = [a for a in who if a not in self._strangers]
        if match.entry.kind != "visit" and len(known) == 1 < len(who):
            return False  # what one had to do with a person whom nobody knows
        if match.entry.kind == "agreement" and len(who) > 1 and kinds == {"person"}:
            return len({self._places.state_of(a) or a for a in who}) > 1
        verb = self._draft.units[match.anchor].kind == "verb"
        domestic = not verb and kinds == {"person", "organisation"} and self._one_country(who)
        if len(who) > 1 and (domestic or self._with_own_organ(who)):
            return False
        in_person = (verb and IN_PERSON in match.entry.roles.values()) or (
            match.entry.kind == "meeting" and ALONE in match.entry.roles.values()
        )
        return not (in_person and kinds == {"state"} and not (self._by_people(match) or self._talks_with(match)))

    def _with_own_organ(self, who: list[str]) -> bool:
        """``اجتماع الدولة مع وزارتها``: a state does not meet its own ministry."""
        states = {self._country(a) for a in who if self.kind(a) == "state"}
        return any(self.kind(a) == "organisation" and self._country(a) in states for a in who)

    def _one_country(self, who: list[str]) -> bool:
        """``لقاء الرئيس في قصر الرئاسة``: what stands near the noun is mostly where, not whom, in his own state."""
        return len({self._country(a) for a in who}) == 1

    def _at_home(self, match: Match, who: list[str]) -> bool:
        """``قمة بينهما``: two people of one state hold no summit."""
        summit = match.entry.kind == "meeting" and self._draft.units[match.anchor].says(self._summit)
        people = all(self.kind(a) == "person" for a in who)
        states = {self._places.state_of(a) for a in who}
        return summit and people and len(states) == 1 and None not in states

    def _talks_with(self, match: Match) -> bool:
        """``التقت روسيا مع الصين``: states that sit down together, on a page that speaks of no games."""
        first, _, how = match.binds.get("b", (0, 0, ""))
        joined = how == "group" and self._draft.units[first - 1].word in self._together
        return joined and not any(u.says(self._game) for u in self._draft.units)

    def _country(self, actor: str) -> str:
        """The ISO code of whose an actor is, else its id."""
        known = self._draft.actors.get(actor) or self._rules.actors.get(actor)
        return (known.country if known else "") or actor

    def kind(self, actor: str) -> str:
        """The kind of an actor, also of a state that only its city stands for."""
        known = self._draft.actors.get(actor) or self._rules.actors.get(actor)
        return known.kind if known else ""

    def _by_people(self, match: Match) -> bool:
        """Whether people stand for the states that a match binds: an office, ``مسؤولون من``."""
        if any(
            how == "subject" and self._draft.units[first - 1].word in _FROM for first, _, how in match.binds.values()
        ):
            return True
        units = (self._draft.units[n] for first, last, _ in match.binds.values() for n in range(first, last))
        return any(self._draft.groups[u.ref].kind not in ("state", "place") for u in units if u.kind == "group")

    def _sent(self, match: Match) -> bool:
        """``مسؤولون من روسيا``, ``مفتشو المنظمة``: those from somewhere act."""
        acting = (b for slot, b in match.binds.items() if b[2] == "subject" or (slot == "a" and b[2] == "group"))
        before = [self._draft.units[first - 1] for first, _, _ in acting if first]
        return any(u.word in _FROM or u.says(self._inspectors) for u in before)

    def people(self, match: Match, who: dict[str, tuple[str, ...]]) -> tuple[Participant, ...]:
        """Participants with the roles of their slots, people rather than their states."""
        found: dict[str, Participant] = {}
        for slot, role in self._roles(match, who).items():
            for actor in (slot[1:],) if slot.startswith(FIXED) else who.get(slot, ()):
                if slot in ("p", "q") or role in MARKS or not self._may_hold(match.entry.kind, role, actor):
                    continue
                found.setdefault(actor, Participant(actor=actor, role=cast(Role, role)))
        if SITS in match.entry.roles.values() and len(found) == 1 and (sitting := self._sitting(next(iter(found)))):
            return sitting
        home = {a: e.state for a in found if (e := self._rules.actors.get(a)) and e.kind == "person"}
        return tuple(p for a, p in found.items() if a not in home.values())

    @staticmethod
    def _roles(match: Match, who: dict[str, tuple[str, ...]]) -> dict[str, str]:
        """Roles by slot; the states of a joint commission take part in its session."""
        joint = {slot for slot, actors in who.items() if len(actors) > 1}
        roles = match.entry.roles.items()
        return {slot: "participant" if role == "organiser" and slot in joint else role for slot, role in roles}

    def _may_hold(self, kind: str, role: str, actor: str) -> bool:
        """A summit or a session is held by an international body, no party or its fighters, a summit in a state."""
        if role not in ("organiser", "host") or (kind != "summit" and role == "host"):
            return True
        return self._international(actor) if role == "organiser" else self.kind(actor) == "state"

    def _international(self, actor: str) -> bool:
        entry = self._rules.actors.get(actor)
        return self.kind(actor) == "organisation" and entry is not None and not entry.state

    def _sitting(self, actor: str) -> tuple[Participant, ...]:
        """An international organisation that meets by itself holds a session."""
        return (Participant(actor=actor, role="organiser"),) if self._international(actor) else ()

    def delegated(self, match: Match) -> bool:
        """Whether a state may be the visitor: where a delegation or the holder of an office stands for it."""
        if self._sent(match):
            return True
        groups = [
            self._draft.groups[u.ref]
            for n in range(*match.binds.get("a", (0, 0, ""))[:2])
            if (u := self._draft.units[n]).kind == "group"
        ]
        return any(
            g.kind in ("office", "counterpart") or any(h.ref in self._delegation for h in self._draft.hits.get(g.i, ()))
            for g in groups
        )

    def visit(self, people: tuple[Participant, ...], place: str | None, named: bool) -> tuple[Participant, ...]:
        """A visitor and the host state; nothing where somebody comes home or nobody is ``named`` but a state."""
        state = self._places.state(place)
        entries = self._rules.actors
        guests = [p for p in people if p.role == "visitor" and (named or self.kind(p.actor) == "person")]
        guests = [
            p
            for p in guests
            if p.actor != state and not ((e := entries.get(p.actor)) and e.state == state and e.kind != "state")
        ]
        hosts = [p for p in people if p.role == "host"]
        if not guests or not place:
            return ()
        if state and not hosts and self._places.keep(state):
            hosts = [Participant(actor=state, role="host")]
        return (*guests, *hosts)

    @staticmethod
    def enough(match: Match, people: tuple[Participant, ...], place: str | None) -> bool:
        """A contact needs two; a summit its organiser, a visit its visitor and a place, some patterns one only, but
        not him who speaks in a session of nobody knows whom."""
        roles = match.entry.roles.values()
        sits = SITS in roles and [p.role for p in people] == ["organiser"]
        alone = ALONE in roles and not ("organiser" in roles and all(p.role == "participant" for p in people))
        alone = alone or sits or match.entry.kind == "summit"
        return len(people) >= (1 if alone or (match.entry.kind == "visit" and place) else 2)
