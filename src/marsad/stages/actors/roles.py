"""Offices that stand for one another, and bodies that every state has."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from marsad.article import Actor
from marsad.layers import Part
from marsad.rulebook import OfficeEntry, Rulebook
from marsad.rulebook.schema import Holder

MOUTH, _ENVOY = "spokesperson", "special-envoy"
_AT_UN, _UN = "un-ambassador", "united-nations"
_LEADER = "leader"
HEADS_OF = {
    "embassy": frozenset({"ambassador", "charge-d-affaires"}),
    "presidency": frozenset({"president", "monarch"}),
    "royal-court": frozenset({"monarch"}),
    "foreign-ministry": frozenset({"foreign-minister", "foreign-ministry-spokesperson"}),
    "government": frozenset({"prime-minister", "chancellor", "government-spokesperson"}),
    "defence-ministry": frozenset({"defence-minister"}),
    "interior-ministry": frozenset({"interior-minister"}),
    "finance-ministry": frozenset({"finance-minister"}),
    "health-ministry": frozenset({"health-minister"}),
    "justice-ministry": frozenset({"justice-minister"}),
    "oil-ministry": frozenset({"energy-minister"}),
    "energy-ministry": frozenset({"energy-minister"}),
}


def equals(role: str) -> tuple[str, ...]:
    """Roles that the press uses for one another where a state has only one of them."""
    chairs = ("chairman", "sovereignty-council-chairman", "presidential-council-chairman")
    if role == "president":
        return ("president", *chairs, "supreme-leader")
    if role == _LEADER:
        return (_LEADER, "supreme-leader", "president", *chairs, "monarch", "prime-minister", "chancellor")
    if role == "ambassador-to-united-nations":
        return ("un-ambassador",)
    if role == "prime-minister":
        return ("prime-minister", "chancellor")
    if role == "chancellor":
        return ("chancellor", "prime-minister")
    return (role,)


def offices_called(rules: Rulebook, role: str, state: str) -> list[OfficeEntry]:
    """The offices of a state that the press may call by a role: of who leads it, of that very role, the others."""
    found = (rules.offices.get(f"{equal}/{state}") for equal in equals(role))
    return sorted((office for office in found if office), key=lambda o: role == _LEADER and not o.leads)


def disputed(office: OfficeEntry, on_duty: Iterable[Holder], date: str | None) -> bool:
    """Whether the office is claimed on that day, or the last to hold it was one who claimed it."""
    serving = list(on_duty)
    rows = serving or [h for h in office.holders if h.until and h.until < (date or "")]
    last = max(rows, key=lambda h: (h.since, bool(h.claimant)), default=None)
    return any(h.claimant for h in serving) or bool(not serving and last and last.claimant)


def sent_elsewhere(part: Part) -> bool:
    """``مندوب مصر باليونسكو`` is not the one at the United Nations, who is meant where no body is named; ``عمدة لندن``,
    an office within a state, is none of the state itself."""
    if any(f.startswith("to:") for f in part.feats):
        return True
    return part.role == _AT_UN and bool(part.target) and not any(t.startswith(_UN) for t in part.target)


def sent_home(
    rules: Rulebook, homes: Collection[str], part: Part, sender: str, holder: Callable[[str, str], str | None]
) -> str | None:
    """``المبعوث الأممي`` on a page about Yemen: whoever is sent to one of the states it speaks of, its ``homes``."""
    to = sorted(set(homes) - {sender}) if part.role == _ENVOY and not part.target else ()
    offices = (f"{part.role}-to-{home}/{sender}" for home in to)
    found = {holder(o.role, sender) for office in offices if (o := rules.offices.get(office))}
    return next(iter(found)) if len(found) == 1 else None


def office_itself(rules: Rulebook, office: OfficeEntry) -> Actor:
    """A disputed office as an actor of its own."""
    state, role = rules.actors[office.of], rules.roles.get(office.role)
    label = office.en or (role.en.replace("{state}", state.en) if role else office.id)
    arabic = f"{role.ar} {state.ar}" if role and role.ar else label
    return Actor(kind="office", label_en=label, label_ar=arabic, country=state.country or None)


def new_in(rules: Rulebook, roles: Iterable[str], state: str, person: str, date: str | None) -> bool:
    """``الرئيس الجديد`` took office within a year before ``date``, else it is the next one; true where unknown.

    A term that begins after ``date`` says nothing of it.
    """
    offices = (office for role in roles for office in offices_called(rules, role, state))
    since = [h.since for office in offices for h in office.holders if h.person == person and h.since <= (date or "")]
    return date is None or not since or max(since) >= f"{int(date[:4]) - 1}{date[4:]}"


def part_of(rules: Rulebook, role: str) -> str:
    """The role of the body that one of this role is a part of, or nothing."""
    return rules.bodies[role].within if role in rules.bodies else ""


def chamber(rules: Rulebook, role: str, body: str) -> str:
    """``مجلس النواب`` in the state of a parliament: its lower house where one is listed, else the parliament."""
    entry = rules.actors.get(body)
    home = entry.state if entry else body.partition("-of-")[2]
    return rules.bodies_of.get((role, home), body)
