"""One contact once an article, however often it is spoken of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import msgspec

from marsad.article import Participant, Span, Status
from marsad.stages.events.again import as_one, by_telephone, named_again
from marsad.stages.events.told import Told
from marsad.stages.events.when import ahead, days_behind, finer
from marsad.text.calendar import contains

_DAY = len("2018-01-01")
_PAIR = 2
_STAY = 2  # days between arrival and departure that still make one visit
_SPOKEN_OF = 7  # days after a contact on which those who had it still speak of it
_LATELY = 3  # days before publication that still are the news of the page
_LONG = 14  # days that a contact goes on at most
_AT_ONCE = 2  # sentences after a plan in which it is told that it was called off
_FIRM: tuple[Status, ...] = ("cancelled", "denied", "occurred", "ongoing", "planned", "possible")
_REAL = frozenset({"occurred", "ongoing"})
_OPEN = frozenset({"planned", "possible"})
_OFF = frozenset({"cancelled", "denied"})


class Contact(msgspec.Struct, frozen=True):
    """A contact with all its tellings; ``told`` carries what they say together, ``within`` the visit it belongs to."""

    told: Told
    evidence: tuple[Span, ...]
    attribution: tuple[str, ...]
    within: Told | None = None


def merged(
    tellings: list[Told],
    home: dict[str, str],
    published: str | None = None,
    leads: Callable[[str], bool] = lambda _: True,
) -> list[Contact]:
    """Contacts of one article from their tellings in order; ``home`` maps actors to their states, ``leads`` says who
    may hold a summit."""
    kept: list[Contact] = []
    for told in (_unguessed(told, tellings, home, leads) for told in tellings):
        alike = (n for n, contact in enumerate(kept) if same(contact.told, told, home, published))
        also = told.general or (told.talks and told.definite)  # ``بعد اجتماعات عقدها معه … المحادثات مع مسؤوليهم``
        alike = (n for n in alike if also or not kept[n].told.general)
        fits = [n for n in alike if not _of_leaders(kept[n].told, told, home, leads)]
        if told.title and not fits and (n := _under(kept, told, home)) is not None:
            kept[n] = msgspec.structs.replace(kept[n], evidence=_spans((*kept[n].evidence, told.evidence)))
            continue
        if not fits and told.leaning and (n := _leaned_on(kept, told)) is not None:
            kept[n] = msgspec.structs.replace(kept[n], evidence=_spans((*kept[n].evidence, told.evidence)))
            continue
        if fits and told.general:
            continue  # ``اجتماعات مجموعة السبع السابقة`` says nothing of the one at hand
        if not fits and not told.title and (n := _named_again(kept, told, published)) is not None:
            first, again = as_one(kept[n].told, told)
            kept[n] = _joined(msgspec.structs.replace(kept[n], told=first), again, home, leads)
        elif fits:
            n = max(fits, key=lambda n: _closeness(kept[n].told, told))
            kept[n] = _joined(kept[n], told, home, leads)
        else:
            kept.append(Contact(told, (told.evidence,), told.attribution))
    return kept


def _leaned_on(kept: list[Contact], told: Told) -> int | None:
    """The contact told last of those whom a back reference means: ``اللقاء`` tells of none that is new."""
    behind = range(len(kept) - 1, -1, -1)
    return next((n for n in behind if kept[n].told.who == told.who and set(kept[n].told.kinds) & set(told.kinds)), None)


def _under(kept: list[Contact], headline: Told, home: dict[str, str]) -> int | None:
    """The first contact that a headline names in few words."""
    return next((n for n, contact in enumerate(kept) if _headlined(contact.told, headline, home)), None)


def _named_again(kept: list[Contact], told: Told, published: str | None) -> int | None:
    """The contact told last that a telling names again, though its day or kind seems another."""
    behind = range(len(kept) - 1, -1, -1)
    alike = (n for n in behind if named_again(kept[n].told, told, published) or by_telephone(kept[n].told, told))
    return next(alike, None)


def _unguessed(told: Told, tellings: list[Told], home: dict[str, str], leads: Callable[[str], bool]) -> Told:
    """``قال نائب الوزير إن بلاده مستعدة للمحادثات``: who only speaks of a contact that the page tells of others has no
    part in it, his state has."""
    talks = not {"visit", "message"} & set(told.kinds)
    doubted = {a for a in told.guessed if talks and a in home and not leads(a)}
    if not doubted:
        return told
    others = [t for t in tellings if not t.guessed and set(t.kinds) & set(told.kinds)]
    if any(doubted & t.who for t in others):
        return told
    people = tuple(msgspec.structs.replace(p, actor=home[p.actor]) if p.actor in doubted else p for p in told.people)
    stated = msgspec.structs.replace(told, people=_unique(list(people)))
    spoken_of = any(len(t.who) > 1 and all(any(_covers(x, y, home) for y in t.who) for x in stated.who) for t in others)
    return stated if spoken_of and len(stated.who) > 1 else told


def _of_leaders(a: Told, b: Told, home: dict[str, str], leads: Callable[[str], bool]) -> bool:
    """``لقاء الزعيم قبل قمة بين واشنطن وبيونغ يانغ``: a summit of states is none of a minister's meetings."""
    pairs = ((x, y) for x, y in ((a, b), (b, a)) if x.summit and not any(actor in home for actor in x.who))
    return any(y.kind != "visit" and not all(map(leads, y.who)) for _, y in pairs)


def _headlined(a: Told, b: Told, home: dict[str, str]) -> bool:
    """A headline names a contact in few words: one party is enough to know it by, ``يهنئ`` and ``محادثات`` may be said
    of a call."""
    if (b.kind == "agreement" and b.open != a.open) or (b.status in _OFF and a.open and b.who - a.who):
        return False  # ``قد تتفقان``, ``ولا لقاء بين الرئيسين``
    congratulated = b.kind == "message" and a.kind == "call" and a.who == b.who
    talked = b.talks and a.kind == "call" and all(any(_covers(x, y, home) for y in a.who) for x in b.who)
    alike = bool(set(a.kinds) & set(b.kinds) and a.who & b.who) and _roles_agree(a, b, home)
    return congratulated or talked or alike


def _closeness(a: Told, b: Told) -> tuple[bool, bool, int, bool, int]:
    """Equal dates first, then the contact at hand or both another one, then most participants shared, then equal
    places, which a headline may leave out, then the one told first."""
    dated = a.date is not None and a.date == b.date
    placed = a.place == b.place and not (b.title and b.place is None)
    return (dated, a.order == b.order, len(a.who & b.who), placed, -a.anchor)


def same(a: Told, b: Told, home: dict[str, str], published: str | None = None) -> bool:
    """One kind, dates and status that can be one, and participants of whom one side covers the other."""
    if not set(a.kinds) & set(b.kinds) or not _dates_agree(a, b, published):
        return False
    if a.of_states != b.of_states and a.who != b.who:
        return False  # ``الدورة المقبلة``
    if not _status_agrees(a, b, home, published) or _apart(a, b):
        return False
    if any(x.status == "ongoing" and not x.date and _long_past(y, published) for x, y in ((a, b), (b, a))):
        return False  # ``تنعقد القمة اليوم. وكان خلال القمة العام الماضي``
    if a.order != b.order and a.date != b.date and not (a.open and b.open):
        return False
    if _only_aimed_at(a, b) and (a.sentence == b.sentence or not (a.who <= b.who or b.who <= a.who)):
        return False
    if not a.who or not b.who:
        return False
    small, large = sorted((a.who, b.who), key=len)
    if len(large) > len(small) >= _PAIR and not small <= large and a.kind != "visit":
        return False
    return _roles_agree(a, b, home) and all(any(_covers(x, y, home) for y in large) for x in small)


def _roles_agree(a: Told, b: Told, home: dict[str, str]) -> bool:
    """Whether the same visit, and the same receive: ``استدعت روسيا السفير`` is not ``استدعي سفير روسيا``."""
    role = "host" if a.kind == "meeting" else "visitor"
    mine, theirs = ({p.actor for p in t.people if p.role == role} for t in (a, b))
    return not mine or not theirs or any(_covers(x, y, home) for x in mine for y in theirs)


def _status_agrees(a: Told, b: Told, home: dict[str, str], published: str | None) -> bool:
    """Real with real, plans with plans and with what became of them; what is only assumed gives way.

    A plan without a day is one with what came about these days.
    """
    kinds = {a.status, b.status}
    if any(_made_ready(x, y, published) for x, y in ((a, b), (b, a))):
        return False
    if a.assumed or b.assumed or (kinds & _OPEN and not (a.firm and b.firm)):
        return True
    if a.kind == "visit" and a.sentence == b.sentence and a.who == b.who and not kinds & _OFF:
        return True  # ``سيزور باريس، في أول زيارة له إلى فرنسا``
    if len(kinds) == 1 or kinds <= _REAL or kinds <= _OPEN:
        return True
    if kinds <= _OFF or (kinds & _OFF and kinds & _OPEN):
        return True
    if kinds & _OFF:
        return False
    if a.date is not None and b.date is not None:
        one_day = a.date == b.date and len(a.date) >= _DAY  # ``لقاء قبل نهاية العام`` is none held that year
        return one_day or a.kind == "visit"  # who arrived on Sunday begins his visit on Monday
    return _came_about(a, b, home, published)


def _apart(a: Told, b: Told) -> bool:
    """Whether one is a summit that is prepared and the other none: ``تحضيرا للقمة، اقترحت سيول محادثات مع بيونغ يانغ``,
    ``لم يتحدثا مباشرة … لترتيب قمة بينهما``."""
    summit, other = (a, b) if a.summit else (b, a)
    if other.summit or not summit.summit or other.kind == "visit":
        return False
    beside = a.sentence == b.sentence and a.open and b.open and a.status != b.status
    return beside or (other.status == "denied" and summit.open)


def _long_past(told: Told, published: str | None) -> bool:
    """Whether a contact was in another year, or so many days ago that none of then goes on."""
    if not told.date or not published or told.status != "occurred":
        return False
    return told.date[:4] < published[:4] or days_behind(told.date, published) > _LONG


def _made_ready(a: Told, b: Told, published: str | None) -> bool:
    """``يعملون على ترتيب قمة بينهما. وكانا التقيا العام الماضي``: what is made ready now is not what long was."""
    return a.status == "planned" and not a.date and _long_past(b, published)


def _came_about(a: Told, b: Told, home: dict[str, str], published: str | None) -> bool:
    plan, fact = (a, b) if a.open else (b, a)
    if plan.date or plan.order or fact.order or plan.kind == "agreement":
        return False
    if plan.status != "planned" and fact.status != "ongoing":
        return False
    if plan.sentence > fact.sentence and not (plan.title or fact.title) and plan.who != fact.who:
        return False  # ``استقبله نظيره، وسيلتقي كبار المسؤولين``
    behind = fact.who | {home[actor] for actor in fact.who if actor in home}
    return (plan.who <= behind or fact.who <= plan.who) and _lately(fact, published)


def _lately(fact: Told, published: str | None) -> bool:
    """Whether a contact is the news of the page: going on, or of the days before publication."""
    if fact.date is None or published is None:
        sat = fact.leaning and any(p.role == "organiser" for p in fact.people)  # ``قال بعد القمة إنه``
        return fact.status == "ongoing" or sat
    if len(fact.date) < _DAY:
        return contains(fact.date, published[:_DAY])
    return abs(days_behind(fact.date, published)) <= _LATELY


def _only_aimed_at(a: Told, b: Told) -> bool:
    """Whether one is what somebody set out for and the other took place: ``وصل لإجراء محادثات``; a summit that was
    called off may be named again, ``يعيدون النظر بالقمة``."""
    pairs = ((x, y) for x, y in ((a, b), (b, a)) if x.assumed and x.open and not (y.open or y.assumed))
    return any(y.status in _REAL or not (x.summit and x.definite) for x, y in pairs)


def _dates_agree(a: Told, b: Told, published: str | None) -> bool:
    if a.date is None or b.date is None or _spoken_of_after(a, b) or _spoken_of_after(b, a):
        return True
    if a.open and b.open and not (ahead(a.date, published) and ahead(b.date, published)):
        return True
    if len(a.date) == len(b.date) == _DAY and (a.kind == "visit" or _of_bodies(a, b)):
        return abs((date.fromisoformat(a.date) - date.fromisoformat(b.date)).days) <= _STAY
    return a.date == b.date or contains(a.date, b.date) or contains(b.date, a.date)


def _of_bodies(a: Told, b: Told) -> bool:
    """Whether both are a summit of one organiser, which may last: ``ستعقد الأحد والاثنين``."""
    return a.kind == b.kind == "summit" and a.who == b.who and all(p.role == "organiser" for p in a.people)


def _spoken_of_after(a: Told, b: Told) -> bool:
    """``قال الجمعة بعد القمة``: whether the day of ``a`` may be one on which somebody spoke of ``b``, days before."""
    return a.loose and not b.loose and 0 <= days_behind(b.date, a.date) <= _SPOKEN_OF


def _day(a: Told, b: Told) -> str | None:
    """The day of two tellings: one on which somebody only spoke gives way, so does one to come, else the finer."""
    if a.kind == "visit" and a.open != b.open and a.date and b.date:
        return b.date if a.open else a.date
    if a.date and b.date and a.loose != b.loose:
        return b.date if a.loose else a.date
    return finer(a.date, b.date)


def _covers(a: str, b: str, home: dict[str, str]) -> bool:
    return a == b or home.get(a) == b or home.get(b) == a


def _joined(contact: Contact, told: Told, home: dict[str, str], leads: Callable[[str], bool]) -> Contact:
    """Persons win over their states, finer dates over coarser, evidence is kept from both."""
    a = contact.told
    people = [*a.people, *(p for p in told.people if p.actor not in a.who and _takes_part(p.actor, a, told, home))]
    slim = [p for p in people if not any(home.get(q.actor) == p.actor and q.actor != p.actor for q in people)]
    kinds = _kinds(a, told, {home.get(p.actor, p.actor) for p in slim}, all(leads(p.actor) for p in slim))
    whole = msgspec.structs.replace(
        a,
        kind=a.kind if a.kind in kinds and kinds[0] != "summit" else kinds[0],
        kinds=kinds,
        people=_unique(slim),
        date=_day(a, told),
        loose=a.loose and told.loose,
        place=_where(a, told),
        status=_firmer(a, told),
        order=a.order or told.order,
        assumed=a.assumed and told.assumed,
        firm=a.firm or told.firm,
        summit=a.summit or (kinds[0] == "summit"),
    )
    return Contact(
        whole,
        _spans((*contact.evidence, told.evidence)),
        tuple(dict.fromkeys((*contact.attribution, *told.attribution))),
    )


def _kinds(a: Told, b: Told, states: set[str], led: bool) -> tuple[str, ...]:
    """What two tellings may be together: ``اجتماع`` of three states whose leaders come is the ``قمة`` one calls it."""
    kinds = tuple(k for k in a.kinds if k in b.kinds)
    many = led and len(states) > _PAIR and (a.summit or b.summit)
    called = "meeting" in kinds and (many or (len(states) > _PAIR and "summit" in (a.kind, b.kind)))
    return ("summit", "meeting") if called else kinds


def _takes_part(actor: str, a: Told, told: Told, home: dict[str, str]) -> bool:
    """Whether somebody of a further telling belongs to the contact; a headline puts those together who were met one
    after the other: ``ماكرون يلتقي بوتين وأردوغان``; of two who speak of it only he takes part who was told to:
    ``أكد الرئيسان عقد القمة مع ترامب``."""
    if len(a.who) == _PAIR < len(told.who) and actor in told.guessed and a.who & told.guessed:
        return False
    lists = told.title and not a.title and a.kind == "meeting" and len(a.who) == _PAIR < len(told.who)
    return not lists or any(_covers(actor, other, home) for other in a.who)


def _where(a: Told, b: Told) -> str | None:
    """The place told with the day, where only one of two tellings of a visit has a day; else the one told first."""
    dated = b.kind == "visit" and a.date is None and b.date is not None and b.place
    return b.place if dated else a.place or b.place


def _firmer(a: Told, b: Told) -> Status:
    """What has come true or been called off wins over the plan; the headline never wins over the text.

    What was done on a day of its own was: ``عقدا اليوم الدورة التي كانت مقررة في مايو ثم أُجلت``.
    """
    if a.kind == b.kind == "visit" and a.sentence == b.sentence and a.open and b.status in _REAL:
        return a.status  # ``سيزور باريس، في أول زيارة له إلى فرنسا``
    if a.assumed != b.assumed:
        weak, firm = (a, b) if a.assumed else (b, a)
        called_off = weak.status == "cancelled" and firm.status in _REAL and not firm.date
        called_off = called_off and a.sentence != b.sentence  # ``بعد محادثات مثمرة بعدما ألغى اللقاء``
        return weak.status if called_off else firm.status
    if a.firm != b.firm and a.open != b.open:
        return a.status if a.firm else b.status
    if b.title and b.status not in _OFF:
        return a.status
    if a.kind == "visit" and {a.status, b.status} == {"ongoing", "planned"} and a.date and a.date == b.date:
        return "planned"  # ``يصل السبت. وقال إنه سيصل مساء السبت``
    kept = (a.status == "planned" and b.status in _OFF) or (a.status == "possible" and b.status == "cancelled")
    if kept and not b.title and b.sentence - a.sentence > _AT_ONCE:
        return a.status  # ``ستعقد القمة غدا. … وكان ألغى القمة``: what the page told first is its news
    if a.assumed and a.open != b.open:
        return a.status if a.open else b.status
    if any(x.status == "ongoing" and y.status == "occurred" and y.there for x, y in ((a, b), (b, a))):
        return "ongoing"  # ``يزور واشنطن حاليا. وخلال زيارته``
    return min((a.status, b.status), key=_FIRM.index)


def _unique(people: list[Participant]) -> tuple[Participant, ...]:
    return tuple({p.actor: p for p in reversed(people)}.values())[::-1]


def _spans(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple(sorted({(s.start, s.end): s for s in spans}.values(), key=lambda s: s.start))
