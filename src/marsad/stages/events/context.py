"""What clauses leave to the text around them: back references, shared dates and places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from marsad.article import Participant
from marsad.stages.events.told import Told
from marsad.stages.events.when import ahead, behind, days_behind
from marsad.text.calendar import contains

_FAMILY = {
    "meeting": ("meeting", "summit"),
    "summit": ("summit", "meeting"),
    "call": ("call",),
    "visit": ("visit",),
    "message": ("message",),
    "agreement": ("agreement",),
}
_IN_PERSON = ("meeting", "summit", "agreement")
_OF_SOMEBODY = ("visit", "meeting", "call")
_OCCASIONS = ("meeting", "call", "summit")
_REACH = 20
_OFF = ("denied", "cancelled")
_PAIR = 2


class Memory:
    """Contacts told so far on a page.

    ``leads`` tells heads of state and government, and states, from others, ``state`` whose an actor is,
    ``tie`` gives a contact what it has from those told before.
    """

    def __init__(
        self,
        published: str | None = None,
        leads: Callable[[str], bool] = lambda actor: True,
        state: Callable[[str], str | None] = lambda actor: None,
        tie: Callable[[Told, Sequence[Told], Sequence[Told]], Told] | None = None,
    ) -> None:
        self._published, self._leads, self._state, self._tie = published, leads, state, tie
        self._told: list[Told] = []
        self._headline: list[Told] = []

    @property
    def pair(self) -> tuple[str, ...]:
        """The two who were in contact last: whom ``الجانبان`` means."""
        return self._last_pair(lambda actor: True)

    @property
    def leaders(self) -> tuple[str, ...]:
        """The two leaders who were in contact last, by name where the page names them: whom ``الزعيمان`` means."""
        last = self._last_pair(self._leads)
        states = {self._state(a) or a for a in last}
        named = self._last_pair(lambda actor: self._leads(actor) and (self._state(actor) or actor) in states - {actor})
        return named or last or self.pair

    def _last_pair(self, fits: Callable[[str], bool]) -> tuple[str, ...]:
        pairs = (t for t in reversed([*self._of_two()]) if t.kind != "visit")
        return next((tuple(p.actor for p in t.people) for t in pairs if all(map(fits, t.who))), ())

    @property
    def lands(self) -> list[tuple[str, ...]]:
        """The two states behind each contact, of a visitor and his host too: which ``البلدان`` are."""
        sides = (tuple(dict.fromkeys(self._state(p.actor) or p.actor for p in t.people)) for t in self._of_two())
        return [states for states in sides if len(states) == _PAIR]

    @property
    def pairs(self) -> list[tuple[str, ...]]:
        """The two of each contact, also of those that the headline tells: whom ``الجانبان`` may mean."""
        return [tuple(p.actor for p in t.people) for t in (*self._of_two(), *self._headline)]

    def _of_two(self) -> Iterator[Told]:
        return (t for t in self._told if len(t.people) == _PAIR and (t.kind == "visit" or not t.undated))

    @property
    def company(self) -> tuple[str, ...]:
        """The three or more who were in contact last: whom ``الوزراء الثلاثة`` means."""
        last = next((t for t in reversed(self._told) if t.kind != "visit" and len(t.people) > _PAIR), None)
        return tuple(p.actor for p in last.people) if last else ()

    def topic(self, n: int) -> tuple[str, ...]:
        """He whom the sentence before sentence n told of first: a visitor, a caller, who met somebody."""
        first = next((t for t in self._told if t.sentence == n - 1 and not t.title), None)
        spoken_of = first is not None and first.kind in _OF_SOMEBODY and self._leads_in(first)
        return (first.people[0].actor,) if first is not None and spoken_of else ()

    @staticmethod
    def _leads_in(told: Told) -> bool:
        """Whether the one named first did it, as far as the roles tell."""
        return told.people[0].role != "organiser"

    def partners(
        self, said: tuple[str, ...], kinds: list[str], summit: bool = False, speaking: tuple[str, ...] = ()
    ) -> tuple[str, ...]:
        """With whom those said were told to be in contact last, in one of such a kind, a ``summit`` one of leaders;
        those ``speaking`` of it where the page has told of theirs."""
        families = [family for kind in kinds for family in _FAMILY[kind]]
        fits = [t for t in reversed(self._told) if t.kind in families and t.who > set(said)]
        if all(map(self._leads, speaking)) and any(t.who == {*said, *speaking} for t in fits):
            return speaking
        last = next((t for t in fits if not summit or t.summit or all(map(self._leads, t.who))), None)
        return tuple(p.actor for p in last.people if p.actor not in said) if last else ()

    def places_of(self, people: tuple[str, ...]) -> list[str]:
        """Places where somebody was told to visit or meet, the last first."""
        told = (t for t in reversed(self._told) if t.kind in ("visit", "meeting") and t.place)
        return [t.place for t in told if t.place and set(people) & t.who]

    @property
    def destination(self) -> str | None:
        """Where the last visit went: what ``هناك`` means."""
        return next((t.place for t in reversed(self._told) if t.kind == "visit" and t.place), None)

    def hosts(self, guests: tuple[str, ...]) -> tuple[str, ...]:
        """Who was told to be visited last by those said."""
        visits = (t for t in reversed(self._told) if t.kind == "visit" and set(guests) <= t.who)
        return next((tuple(p.actor for p in t.people if p.role == "host") for t in visits), ())

    def headed(self, tellings: list[Told]) -> None:
        """What the headline tells: what ``القمة`` means where the text has told of none yet."""
        self._headline += [t for t in tellings if not t.echo and len(t.people) == _PAIR]

    def heard(self, tellings: list[Told], title: bool) -> list[Told]:
        """The tellings of a sentence with echoes put to what they lean on, dates and places shared."""
        full: list[Told] = []
        for told in tellings:
            known = (
                self._agreed(told, full)
                if told.kind == "agreement"
                else (self._echoed(told, full) if told.echo else told)
            )
            if known := known or told.spare:
                full.append(known)
        shared = [_from_neighbours(told, full, self._published) for told in full]
        if self._tie:
            shared = [self._tie(told, self._told, shared) for told in shared]
        if not title:
            self._told.extend(shared)
        return shared

    def _echoed(self, told: Told, beside: list[Told]) -> Told | None:
        """A definite noun stands for the last contact of its kind; what is agreed on is between those who agree."""
        agreed = next((t for t in reversed(beside) if t.kind == "agreement"), None)
        if agreed is not None and told.open and told.who <= agreed.who:
            return msgspec.structs.replace(told, people=agreed.people, echo=False)
        if told.alike:
            return self._likewise(told, beside)
        if told.another:
            return self._goes_on(told, beside)
        if told.indefinite:
            return None
        families = (_FAMILY[told.kind],) if told.summit else tuple((kind,) for kind in _FAMILY[told.kind])
        for family in families:
            alike = (t.open == told.open and t.order == told.order if not told.summit else t.summit for t in beside)
            here = [t for t, fit in zip(beside, alike, strict=True) if fit][::-1]
            told_of = [*here, *reversed(self._told), *(t for t in self._headline if t.summit and told.summit)]
            fits = [t for t in told_of if t.kind in family and (told.hosted or told.who <= t.who) and t.people]
            if told.summit:
                fits = [t for t in fits if t.summit or t.kind == "summit" or all(map(self._leads, t.who))]
            fits = [t for t in fits if t.status != "denied" or told.status == "denied"] or fits
            if fits:
                meant = self._meant(told, fits)
                return self._leaning(told, meant) if meant else None
        return told if told.hosted and told.spare is None else None

    def _meant(self, told: Told, fits: list[Told]) -> Told | None:
        """Of contacts told, the nearest first; nothing where several pairs are left and nothing decides."""
        if told.there or (told.status == "occurred" and not told.assumed):
            fits = [t for t in fits if t.status != "cancelled"]
        if told.status == "occurred" and not told.assumed:
            gone_by = behind(told.date, self._published)
            fits = [t for t in fits if not (t.open and (gone_by or ahead(t.date, self._published)))]
            fits = [t for t in fits if not t.open] or fits
        if told.status == "cancelled":
            fits = [t for t in fits if t.open or t.assumed or t.status == "cancelled"] or fits
        fits = [t for t in fits if not (t.open and any(_came_true(t, other, told) for other in fits))]
        if told.open and not told.assumed:
            fits = [t for t in fits if t.open and told.sentence - t.sentence <= _REACH] or fits
        fits = [t for t in fits if not self._elsewhere(told, t)] or fits
        for narrowed in (self._on_the_day(told, fits), self._named_beside(told, fits), self._just_told(told, fits)):
            if not self._one_pair(fits):
                fits = [t for t in fits if t in narrowed] or fits
        return self._of_the_page(told, fits) if fits and (self._one_pair(fits) or told.summit) else None

    def _parties(self, told: Told) -> frozenset[str]:
        """The states behind those who take part: leaders and their states are one pair."""
        return frozenset(self._state(a) or a for a in told.who)

    def _one_pair(self, fits: list[Told]) -> bool:
        return len({self._parties(t) for t in fits}) == 1

    @staticmethod
    def _elsewhere(told: Told, other: Told) -> bool:
        """``القمة في سنغافورة الثلاثاء`` is none that was told of for another day or place."""
        apart = told.date and other.date and not _about_one_day(told.date, other.date)
        return bool(apart or (told.place and other.place and told.place != other.place))

    @staticmethod
    def _on_the_day(told: Told, fits: list[Told]) -> list[Told]:
        """Contacts on the day, else at the place that the echo says."""
        dated = [t for t in fits if told.date and t.date and _one_day(told.date, t.date)]
        return dated or [t for t in fits if told.place and t.place == told.place]

    def _named_beside(self, told: Told, fits: list[Told]) -> list[Told]:
        """Contacts of most of those whom the sentence names."""
        if any(t.kind == "summit" for t in fits):
            return []  # a body's summit does not tell who attends
        names = {self._state(a) or a for a in told.names}
        most = max((len(self._parties(t) & names) for t in fits), default=0)
        return [t for t in fits if most and len(self._parties(t) & names) == most]

    @staticmethod
    def _just_told(told: Told, fits: list[Told]) -> list[Told]:
        """Contacts told in the same or the last sentence."""
        return [t for t in fits if not t.title and told.sentence - t.sentence <= 1]

    @staticmethod
    def _of_the_page(told: Told, fits: list[Told]) -> Told:
        """``القمة`` is one just called so, else the summit of the page; other contacts are the nearest."""
        called = [t for t in fits if t.summit and told.summit]
        return (Memory._just_told(told, called) or called[::-1] or fits)[0]

    def _likewise(self, told: Told, beside: list[Told]) -> Told | None:
        """``برقية مماثلة``: to those whom the last message went to, on the same day."""
        last = next((t for t in reversed((*self._told, *beside)) if t.kind == told.kind), None)
        to = [p for p in last.people if p.role == "recipient" and p.actor not in told.who] if last else []
        if last is None or not to:
            return None
        people = (*told.people, *to)
        return msgspec.structs.replace(told, people=people, date=told.date or last.date, echo=False, alike=False)

    def _goes_on(self, told: Told, beside: list[Told]) -> Told | None:
        """``أجرى محادثات مع الوزير، وأخرى مع الرئيس``: of the kind and by whom the last contact was."""
        near = (t for t in reversed((*self._told, *beside)) if told.sentence - t.sentence <= 1 and t.kind != "visit")
        last = next(near, None)
        if last is None or last.people[0].actor in told.who:
            return None
        alike = last.kind in told.kinds
        return msgspec.structs.replace(
            told,
            kind=last.kind if alike else told.kind,
            kinds=last.kinds if alike else told.kinds,
            people=(last.people[0], *told.people),
            status=last.status if told.assumed or not told.firm else told.status,
            echo=False,
            another=False,
        )

    def _leaning(self, told: Told, other: Told) -> Told | None:
        """An echo takes kind and participants; one that marks another contact must date itself, one of another day is
        not of these: ``اللقاء الذي سينعقد في يونيو``."""
        if told.loose and other.date:
            told = msgspec.structs.replace(told, date=None, loose=False)
        if told.order:
            return self._another(told, other)
        if told.date and other.date and not _about_one_day(told.date, other.date):
            return None
        own = _has_status_of_its_own(told, other)
        return msgspec.structs.replace(
            told,
            kind=other.kind,
            kinds=other.kinds,
            people=other.people,
            date=told.date if not other.date or (told.date and _one_day(told.date, other.date)) else other.date,
            place=told.place or other.place,
            status=told.status if own else other.status,
            assumed=told.assumed if own else other.assumed,
            echo=False,
            leaning=True,
        )

    def _another(self, told: Told, other: Told) -> Told | None:
        """``الجولة المقبلة``: a further or an earlier contact of the same kind and people; nothing where it has no day
        and is not still to come."""
        vague = told.definite and (told.status == "ongoing" or not told.date)
        if vague and any(p.role == "participant" for p in other.people):
            return None  # ``الاجتماعات الجارية``: of others, as likely; a body that sits is the same
        if not told.date and not (told.order == "after" and told.open):
            return None
        people = self._of(told, other)
        return msgspec.structs.replace(told, kind=other.kind, kinds=other.kinds, people=people, echo=False)

    def _of(self, told: Told, other: Told) -> tuple[Participant, ...]:
        """Who is in another contact than the one leaned on: of a round of talks the states of those who met."""
        states = dict.fromkeys(self._state(p.actor) or p.actor for p in other.people)
        apart = told.of_states and len(states) == len(other.people) == _PAIR
        return tuple(Participant(actor=s, role="participant") for s in states) if apart else other.people

    def _agreed(self, told: Told, beside: list[Told]) -> Told | None:
        """An agreement without parties is between those who were in contact last, and on that day."""
        if any(p.role == "organiser" for p in told.people):
            return told
        last = next(
            (
                t
                for t in reversed((*self._told, *beside))
                if t.kind in _OCCASIONS and not t.open and (told.who <= t.who or not told.who) and len(t.who) > 1
                if not self._abroad(told, t)
            ),
            None,
        )
        if last is None or told.open:
            return told if len(told.who) > 1 else None
        near = told.sentence - last.sentence <= _REACH
        dated = next(
            (t.date for t in reversed(self._told) if t.kind == last.kind and t.who == last.who and t.date), None
        )
        people = told.people if len(told.people) > 1 else self._all_of(last, beside)
        return msgspec.structs.replace(
            told,
            echo=False,
            people=people,
            date=told.date or ((last.date or dated) if near and told.status == "occurred" and not told.order else None),
        )

    def _abroad(self, told: Told, other: Told) -> bool:
        """``أمضى أسبوعا في واشنطن حيث وقع اتفاقات``: agreed on in another state than that of a contact told before."""
        here, there = (self._state(p) or p if p else None for p in (told.place, other.place))
        return bool(here and there and here != there)

    def _all_of(self, last: Told, beside: list[Told]) -> tuple[Participant, ...]:
        """``اتصالات مع الرئيسين``: those of all contacts that the same words tell of."""
        same = [t for t in (*self._told, *beside) if (t.sentence, t.anchor) == (last.sentence, last.anchor)]
        return tuple({p.actor: p for t in same for p in t.people}.values())


def _has_status_of_its_own(told: Told, other: Told) -> bool:
    """Whether an echo says itself what became of the contact told before: that it was, or was called off, or that it
    is to come, though the other seemed to have been."""
    firm = not told.assumed and (told.status == "occurred" or other.title or (told.open and not other.open))
    near = told.sentence - other.sentence <= 1
    ahead_of_it = near and told.assumed and other.assumed and told.open and not other.open
    return told.status == "cancelled" or firm or ahead_of_it


def _came_true(plan: Told, other: Told, told: Told) -> bool:
    """Whether another telling says that what a plan speaks of has been or is going on, on its day, or on any where the
    echo ``told`` lies behind as well."""
    same = not other.open and other.who == plan.who and other.date is not None
    return same and (other.date == plan.date or (plan.date is None and not told.open))


def _about_one_day(a: str, b: str) -> bool:
    """The same day, or the one before, on which it still was somewhere."""
    return _one_day(a, b) or abs(days_behind(a, b)) == 1


def _one_day(a: str, b: str) -> bool:
    return a == b or contains(a, b) or contains(b, a)


def _from_neighbours(told: Told, sentence: Sequence[Told], published: str | None) -> Told:
    """Date and place of the nearest contact of the sentence with a participant in common and the same outlook."""
    near = sorted(
        (t for t in sentence if t is not told and _beside(t, told) and _alike(t, told)),
        key=lambda t: abs(t.anchor - told.anchor),
    )
    if not told.firm and near and near[0].open and (near[0].date or not near[0].assumed):
        told = msgspec.structs.replace(told, status="planned", firm=True)
    near = [t for t in near if t.open == told.open and (t.status in _OFF) == (told.status in _OFF)]
    if told.kind == "call":
        near = [t for t in near if t.kind not in ("visit",)]
    real = told.status in ("occurred", "ongoing")
    next_stop = told.open and told.kind == "visit"  # ``يصل إلى الرياض الخميس في مستهل جولة تقوده إلى مسقط``
    beside = [t for t in near if not (next_stop and t.kind == "visit" and t.place != told.place)]
    days = (t.date for t in beside if t.date and not (told.open and behind(t.date, published)))
    days = (day for day in days if not (real and ahead(day, published)))
    spoken_of = told.leaning and told.assumed  # ``وصل مساء الأحد إلى باريس مقر القمة``
    date = told.date or (None if told.undated or spoken_of else next(days, None))
    place = told.place
    if place is None and told.kind in _IN_PERSON:
        place = next(
            (
                t.place
                for t in near
                if t.kind in _IN_PERSON and t.place and (t.date is None or told.date is None or t.date == told.date)
            ),
            None,
        )
    return msgspec.structs.replace(told, date=date, place=place)


def _beside(a: Told, b: Told) -> bool:
    """Contacts with a participant in common, one on the margins of a gathering, a message handed over there."""
    handed_over = a.there and b.kind == "message"
    return bool(a.who & b.who) or _gathers(a) or _gathers(b) or handed_over


def _alike(a: Told, b: Told) -> bool:
    """Both the contact at hand or both another one; a gathering goes with whatever is on its margins."""
    return a.order == b.order or _gathers(a) or _gathers(b)


def _gathers(told: Told) -> bool:
    """A summit, or the session of a body."""
    return told.kind == "summit" or any(p.role == "organiser" for p in told.people)
