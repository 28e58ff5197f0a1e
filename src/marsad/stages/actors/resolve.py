"""Who is meant by a part of a group, on the day the article speaks of."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.article import Actor
from marsad.layers import AT_HOME, NOT_NOW, OF_STATE, Part
from marsad.rulebook import Rulebook
from marsad.stages.actors.eras import holder_then
from marsad.stages.actors.incumbents import Incumbents
from marsad.stages.actors.leaders import head_of_government, other_leader
from marsad.stages.actors.metonyms import governs_from, posts_of
from marsad.stages.actors.namesakes import chiefly, meant
from marsad.stages.actors.roles import HEADS_OF, MOUTH, chamber, equals, new_in, part_of, sent_elsewhere, sent_home
from marsad.stages.actors.spellings import holder_respelled, is_part_of, is_respelled, listed_respelled
from marsad.stages.actors.terms import Terms
from marsad.stages.actors.unlisted import UnlistedBodies, newcomer, of_country, relative

_NO_MINISTERS = ("prime-", "deputy-", "under-", "assistant-", "vice-")
_ONE_PERSON, _ASSUMED, _OFFICIAL = "one-person", "assumed", "official"
_ANY_MINISTER, _LEADER, _COUNTERPART = "minister", "leader", "one"
_NOBODY_TELLS, _AMBASSADOR, _MINISTRY = "-", "ambassador", "-ministry"
_BODY, _OF_BODIES = "organisation", frozenset({"secretary-general", "director-general"})
_NOT_YET_OR_NO_MORE = frozenset({"former", "elect", "late"})
_TO_BE = "designate"
_NOBODY = NOT_NOW | {"post", "indefinite", "affairs", "stranger"}


class Cast:
    """The actors met so far on one page, and the look-ups that need them."""

    def __init__(
        self,
        rulebook: Rulebook,
        date: str | None,
        homes: frozenset[str] = frozenset(),
        named: frozenset[str] = frozenset(),
    ) -> None:
        self._rules, self._homes, self._named = rulebook, homes, named
        self._date, self.terms = date, Terms(rulebook, date)
        self.actors: dict[str, Actor] = {}
        self.order: dict[str, None] = {}
        self._people: dict[str, None] = {}
        self.roles: dict[str, str] = {}
        self._told = dict[str, int]()
        self._called: dict[str, str] = {}
        self._bodies = UnlistedBodies(rulebook, homes)
        self._incumbents = Incumbents(rulebook, date, self.actors, named)
        self._sexes, self._charged = dict[str, str](), set[str]()
        self.telling, self.before, self.era, self.near, self.apposed = _NOBODY_TELLS, "", "", "", False
        self.focus, self.unnamed, self.somewhere, self.barred = tuple[str, ...](), set[str](), False, frozenset[str]()

    # ── parts ────────────────────────────────────────────────────────────────────────────────────────────────

    def part(self, part: Part) -> tuple[str, ...]:
        """Actor ids a part stands for; none where it cannot be told."""
        found = self._part(part)
        for actor in found:
            self.meet(actor)
            has_office = part.role and self.actors[actor].kind == "person"
            if has_office and not part.feats & _NOT_YET_OR_NO_MORE:
                self.roles[actor], known = part.role, self.actors[actor]
                self._charged.update({actor} if _TO_BE in part.feats else ())
                self.actors[actor] = of_country(self._rules, known, part.states)
                if _COUNTERPART not in part.feats:
                    self._sexes.setdefault(actor, "f" if "f" in part.feats else "m")
            if has_office and (part.names or part.new) and not self._is_anothers(actor, part):
                self._incumbents.say(part, actor)
        return found

    def _part(self, part: Part) -> tuple[str, ...]:
        if part.names:
            return self._named_so(part)
        if part.naming:
            return (self._bodies.of(part.naming, part.states, self.actors),)
        if part.new:
            met = {person: self.name(person) for person in self._people}
            called = self._called.get(part.new) or self._office_holder_called(part) or relative(part, met, self._rules)
            called = called or listed_respelled(self._rules, part, self._date)
            self._called.update({part.new: called} if called and " " in part.new else {})
            return (called or self._take_in(*newcomer(self._rules, part)),)
        if part.body:
            return self._body(part.body, part.states)
        if part.role:
            found = self._office(part)
            return () if self.apposed and found != (self.before,) and self._of_one_state(found) else found
        if _ONE_PERSON in part.feats:
            person = self._person_of(part)
            if person:
                return (person,)
        return part.states if len(part.states) == 1 else tuple([s for s in part.states if s in self.actors][:1])

    def _named_so(self, part: Part) -> tuple[str, ...]:
        """One of several actors of a name; of ``مجلس السيادة`` none on a page that does not speak of its state."""
        names = [a for a in part.names if AT_HOME not in part.feats or self.state_of(a) in self._homes]
        full = [a for a in names if a in self._named] if self.actors.keys().isdisjoint(names) else []
        names = full if len(full) == 1 else names
        officials = (a for a in names if self.terms.of(a))
        told = (part.states, self._homes, self.actors, officials, self.somewhere)
        return (meant(self._rules, names, *told),) if names else ()

    def _is_anothers(self, actor: str, part: Part) -> bool:
        """``استدعى العاهل الأردني الملقي``: two people, for the one named has another office, and the king is known."""
        if not self.terms.of(actor) or self.terms.ever(actor, part):
            return False
        return any(self.holder(part.role, state) not in (None, actor) for state in part.states)

    def _of_one_state(self, found: tuple[str, ...]) -> bool:
        """``كورمان، نائب رئيس الحكومة``: whoever is named before the comma has the office, no other of his state."""
        return all(self.country(self.before) in ("", self.country(a)) for a in found)

    def _person_of(self, part: Part) -> str | None:
        """``الدبلوماسي السنغالي``: the person of that state met last; of a body whoever has an office of no state."""
        states, people = part.states, [p for p in self.people()[::-1] if self._suits(p, part)]
        if self._rules.states.keys().isdisjoint(states):
            officials = self._incumbents.of_states()
            return next((p for p in people if p not in officials and self._serves_none(p)), None)
        countries = {self._rules.actors[s].country for s in states if s in self._rules.actors}
        officials_too = (p for p in people if not self.terms.has_led(p))
        of_them = (p for p in officials_too if self.state_of(p) in states or (self.country(p) or "-") in countries)
        return next(of_them, None) if self.unnamed.isdisjoint(states) else None

    def _serves_none(self, person: str) -> bool:
        """Whether somebody serves no state: by the rules, else as the page calls him."""
        listed = person in self._rules.actors
        return not self.terms.serves_state(person) if listed else person in self.roles and not self.country(person)

    def _office_holder_called(self, part: Part) -> str | None:
        """``الرئيس الأمريكي دونالد``, ``الرئيس هادي``: the holder, by part of his name or respelled."""
        for state in part.states or sorted(self._homes) if part.role else ():
            holder = self.holder(part.role, state)
            sure = state in part.states and not (part.feats & _NOBODY or part.target or self.era)
            if holder and (
                is_part_of(part.new, self.name(holder)) or (sure and is_respelled(self._rules, part.new, holder))
            ):
                return holder
        return holder_respelled(self._rules, part)

    def name(self, actor: str) -> str:
        """The Arabic label of an actor."""
        entry = self._rules.actors.get(actor)
        return entry.ar if entry else self.actors[actor].label_ar

    def _take_in(self, actor: str, made: Actor) -> str:
        self.actors.setdefault(actor, made)
        return actor

    # ── bodies and offices ───────────────────────────────────────────────────────────────────────────────────

    def _body(self, role: str, states: tuple[str, ...]) -> tuple[str, ...]:
        if whole := part_of(self._rules, role):
            return tuple(chamber(self._rules, role, body) for body in self._body(whole, states))
        if not states:
            met = tuple(a for a in reversed(self.order) if self.body_role(a) == role)[:1]
            states = (self.near,) if self.near else () if met else self._home(role)
            if not states:
                return met
        home = governs_from(self._rules, states[0], role)
        listed = self._rules.bodies_of.get((role, home))
        if listed:
            return (listed,)
        owner = self._rules.actors.get(home)
        if owner is None or owner.kind != "state" or role not in self._rules.bodies:
            return ()
        return (self._take_in(*self._rules.body_in(role, owner)),)

    def _home(self, body: str) -> tuple[str, ...]:
        """The state whose body is meant where the page does not say: that of the matching official, else the first or
        one far more spoken of; of a shy body the only state that the page speaks of."""
        heads = HEADS_OF.get(body, frozenset())
        people = [a for a in self.actors if self.actors[a].kind == "person"] if heads else []
        for person in people:
            roles = {o.role for o in self.terms.of(person)} | {self.roles.get(person, "")}
            if (
                state := self.state_of(person) or self._rules.state_by_country.get(self.country(person), "")
            ) and roles & heads:
                return (state,)
        if body in self._rules.bodies and self._rules.bodies[body].shy:
            return tuple(self._homes) if len(self._homes) == 1 else ()
        told = {a: n for a, n in self._told.items() if not self.terms.serves_others(a)}
        return chiefly((self.state_of(a), n) for a, n in told.items())

    def body_role(self, actor: str) -> str:
        entry = self._rules.actors.get(actor)
        return entry.role if entry else actor.partition("-of-")[0]

    def _office(self, part: Part) -> tuple[str, ...]:
        if part.feats & _NOBODY or (_ASSUMED in part.feats and not any(map(self._met_of, part.states))):
            return self._incumbents.so_called(part)
        if self.before and self._is_this(self.before, part):
            return (self.before,)
        if part.role == _ANY_MINISTER and self.before and not part.states and not self.apposed:
            return (self.before,)
        if part.states:
            return self._of_states(part)
        if part.suffix or self.era:
            return ()
        same = [a for a in reversed(self.order) if self._is_a(a, part.role) and self._suits(a, part)]
        if OF_STATE in part.feats:
            same = [a for a in same if not self.terms.serves_others(a)]
        if "recent" in part.feats:
            same = [a for a in same if new_in(self._rules, (part.role,), self.state_of(a), a, self._date)]
        if self.telling != _NOBODY_TELLS:
            same = [a for a in same if a not in self.focus]
        last = next(reversed(self.order), "")
        house = self.country(last) if last and self.actors[last].kind == "organisation" else _NOBODY_TELLS
        told = [a for a in same if self.country(a) in (self.telling, house)]
        if not told and len({self.country(a) for a in same}) > 1 and same[0] not in (*self.focus, *self.people()[-1:]):
            return ()
        acting = [a for a in same if a in self.focus]
        return tuple(self._of_now(told or acting or same, part.role)) or self._of_body(part)

    def _of_body(self, part: Part) -> tuple[str, ...]:
        """``أعربت الأمم المتحدة عن ارتياح الأمين العام``: who has the office in the body of many states met last."""
        bodies = (a for a in reversed(self.order) if self.actors[a].kind == _BODY and not self.country(a))
        found = next((h for body in bodies if (h := self.holder(part.role, body))), None)
        return (found,) if found and part.role in _OF_BODIES and self._suits(found, part) else ()

    def _of_states(self, part: Part) -> tuple[str, ...]:
        """Who holds an office of the states said with it."""
        if part.role == _ANY_MINISTER:
            same = [a for a in reversed(self.order) if self._is_a(a, part.role) and self.state_of(a) in part.states]
            return tuple([a for a in same if self._said_minister(a)][:1] or same[:1])
        if _AMBASSADOR in part.role and (named := self._stranger()):
            return named
        if part.role == _OFFICIAL and "sg" in part.feats:
            return tuple(filter(None, [self._person_of(part)]))
        if part.role == _LEADER and (meant := self._leader(part)):
            return meant
        if self.era and not part.target:
            now = self.holder(part.role, part.states[0])
            return holder_then(self._rules, part.role, part.states[0], self.era, now)
        for state in part.states:
            posts = posts_of(self._rules, part)
            holder = next((h for post in posts if (h := self.holder(post, state))), None)
            holder = holder or (None if sent_elsewhere(part) else self.holder(part.role, state))
            holder = (
                holder or sent_home(self._rules, self._homes, part, state, self.holder) or self._so_called(part, state)
            )
            if holder and "f" in part.feats and (self.gender(holder) or self._sexes.get(holder)) == "m":
                return ()
            if holder:
                if "recent" in part.feats and not new_in(self._rules, posts or [part.role], state, holder, self._date):
                    return tuple(filter(None, [self._incumbents.coming(part.role, state)]))
                return (holder,)
        return self._stranger()

    def _leader(self, part: Part) -> tuple[str, ...]:
        """Another leader than the one in office, where the page names only that other."""
        first = {h for state in part.states if (h := self.holder(part.role, state))}
        if not first.isdisjoint(self.actors) or not first.isdisjoint(self._named):
            return ()
        people = self.people()[::-1]
        of_state = [p for p in people if self.state_of(p) in part.states]
        return other_leader(self.terms, people, first, part) or head_of_government(self.terms, of_state)

    def _stranger(self) -> tuple[str, ...]:
        """Somebody unlisted, named right before without an office."""
        unlisted = self.before and self.before not in self._rules.actors and not self.roles.get(self.before)
        return (self.before,) if unlisted else ()

    def _so_called(self, part: Part, state: str) -> str | None:
        """``السفير السعودي``: whom the page has named with that office, wherever he is sent, but not as his rank."""
        called = (p for p in reversed(self._people) if self.roles.get(p) == part.role and self.state_of(p) == state)
        his = (p for p in called if self.terms.may_be(p, part.role))
        return None if part.target or sent_elsewhere(part) else next(his, None)

    def _said_minister(self, person: str) -> bool:
        """Whether the page calls somebody the minister of something."""
        role = self.roles.get(person, "")
        return role.endswith(_ANY_MINISTER) and role not in equals("prime-minister")

    def _is_this(self, person: str, part: Part) -> bool:
        """Whether an office is that of the person named right before it: ``نجيب رزاق رئيس الوزراء``."""
        if self.terms.ever(person, part):
            return self.apposed or not self.terms.of(person) or self.terms.holds(person, equals(part.role))
        mouth = part.role.endswith(MOUTH) and not self.roles.get(person)
        return mouth and (person not in self._rules.actors or self.state_of(person) in part.states)

    def _of_now(self, same: list[str], role: str) -> list[str]:
        """The person met last who has a role; of two from one state the one in office."""
        if not same or same[0] in self._charged or self.terms.holds(same[0], equals(role)):
            return same[:1]
        rivals = (a for a in same[1:] if self.country(a) == self.country(same[0]))
        return [next((a for a in rivals if self.terms.holds(a, equals(role))), same[0])]

    def country(self, actor: str) -> str:
        """ISO 3166 code of the state an actor met on the page belongs to, or nothing."""
        return (self.actors[actor].country if actor in self.actors else "") or ""

    def _met_of(self, owner: str) -> bool:
        """Whether the page spoke of the owner of an office or of somebody who belongs to it; bodies need no proof."""
        return owner not in self._rules.states or any(self.state_of(actor) == owner for actor in self.actors)

    def _suits(self, actor: str, part: Part) -> bool:
        """A woman for a feminine office, no woman for another; nobody of a state whose official is another person."""
        return self.gender(actor) != ("m" if "f" in part.feats else "f") and self.state_of(actor) not in self.barred

    def _is_a(self, actor: str, role: str) -> bool:
        """Whether a person met on the page has the office, as said there or by the rules."""
        if self.roles.get(actor) == role:
            return True
        if role == _ANY_MINISTER:
            offices = (self.roles.get(actor, ""), *(o.role for o in self.terms.of(actor)))
            return any(office.endswith("-minister") and not office.startswith(_NO_MINISTERS) for office in offices)
        return self.terms.holds(actor, (role,))

    def holder(self, role: str, state: str) -> str | None:
        """Who holds the office of a state, as ``Incumbents`` tells it."""
        return self._incumbents.holder(role, state)

    def counterpart(self, role: str, states: Iterable[str]) -> tuple[str, ...]:
        """The holder of the same office in another state."""
        for state in states if role else ():
            if holder := self.holder(role, state):
                self.meet(holder)
                return (holder,)
        return ()

    # ── the page's actors ────────────────────────────────────────────────────────────────────────────────────

    def meet(self, actor: str) -> None:
        """Note that an actor has been spoken of."""
        if actor not in self.actors:
            self.actors[actor] = self._rules.public(actor)
        self._told[actor] = self._told.get(actor, 0) + 1
        self.order.pop(actor, None)
        self.order[actor] = None
        if self.actors[actor].kind == "person":
            self._people.pop(actor, None)
            self._people[actor] = None

    def note(self, actor: str) -> None:
        """Take in an actor that is only named in passing; it does not become what pronouns point at."""
        if actor not in self.actors and actor in self._rules.actors:
            self.actors[actor] = self._rules.public(actor)

    def body_of(self, part: Part) -> tuple[str, ...]:
        """The body that the wording of an office names (``المتحدث باسم وزارة الخارجية``)."""
        role = self._rules.roles.get(part.role) if part.role else None
        if role is None or not role.body:
            return ()
        own = tuple(state for holder in part.names[:1] if (state := self.state_of(holder)))
        states = own if own and _ASSUMED in part.feats else part.states or own
        found = self._body(role.body, states)
        for actor in found:
            self.note(actor)
        return found

    def bodies_said(self, body: str, part: Part, holders: Iterable[str]) -> tuple[str, ...]:
        """The body that the wording of an office names with its role, of the state of the office or of its holders."""
        self.near = next((s for h in holders if (s := self.state_of(h))), "")
        found = self._body(body, part.states)
        for actor in found:
            self.note(actor)
        return found

    def ministry_of(self, actor: str) -> tuple[str, ...]:
        """The ministry that an actor is or, as the page or the rules say, leads or speaks for."""
        if self.body_role(actor).endswith(_MINISTRY):
            return (actor,)
        roles = {self.roles.get(actor, ""), *(o.role for o in self.terms.of(actor))}
        body = next((body for body, heads in HEADS_OF.items() if body.endswith(_MINISTRY) and roles & heads), "")
        return self._body(body, (self.state_of(actor),)) if body and self.state_of(actor) else ()

    def spoken_of(self, states: Iterable[str]) -> list[str]:
        """Those of some states that the page has met, else those it speaks of through others."""
        met = [state for state in states if state in self.actors]
        return met or [state for state in states if state in self._homes]

    def people(self) -> list[str]:
        """Persons met, the latest last."""
        return list(self._people)

    def state_of(self, actor: str) -> str:
        """The state an actor belongs to, or nothing."""
        entry = self._rules.actors.get(actor)
        return entry.state if entry else self._incumbents.disputed_of.get(actor, "")

    def government(self, place: str) -> str:
        """The state of a capital, or the body with its seat there where that state is not spoken of; or nothing."""
        entry = self._rules.actors.get(place)
        if entry is None or not entry.metonym or not entry.state:
            return ""
        of_state = (a for a in self.order if self.state_of(a) == entry.state and self.actors[a].kind != "place")
        seated = () if any(of_state) else entry.seat_of
        meant = next((a for a in (*reversed(self.order), *seated) if a in seated), entry.state)
        self.meet(meant)
        return meant

    def is_at_large(self, owners: tuple[str, ...], place: str) -> bool:
        """Whether an owner of offices is an armed group that is not at home in a place."""
        owner, where = (self._rules.actors.get(a) for a in ((*owners, "")[0], place))
        return bool(owner and where and owner.kind == "group" and owner.country != where.country)

    def gender(self, actor: str) -> str:
        """m or f for persons, nothing for others."""
        entry = self._rules.actors.get(actor)
        return entry.gender if entry and entry.kind == "person" else ""
