"""Whose a body without a state is: that of the body joined to it, or of the officials its sentence names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from marsad.layers import NOT_NOW, Draft, Group, Part
from marsad.stages.actors.resolve import Cast
from marsad.text.tokens import COMMAS

_TWO = 2
_AND, _LANDS = "و", ("state", "place")
_HIGH = ("-minister", "president", "parliament-speaker", "chief-of-staff", "army-commander", "security-adviser")
_NOT_HIS = NOT_NOW | {"post", "indefinite", "affairs", "stranger", "pl", "du"}


def of_row(draft: Draft, group: Group, n: int) -> tuple[Part, ...]:
    """``الشرطة البريطانية والجيش``, ``الحكومة والجيش الإيراني``: the parts of the group at unit n, where a body without
    a state is of that of the body joined to it, and an office of that of the office before."""
    part = group.parts[0]
    if group.kind == "office" and _is_of_none(part):
        return (msgspec.structs.replace(part, states=_before(draft, n)), *group.parts[1:])
    if not part.body or part.states:
        return group.parts
    other = _joined(draft, n, -1) or _joined(draft, n, 1)
    return (msgspec.structs.replace(part, states=other.states),) if other else group.parts


def of_peer(draft: Draft, group: Group, n: int) -> frozenset[str]:
    """``اتفق الوزير ونظيره الأمريكي``: the states of the counterpart joined to the office of no state at unit n, whose
    own holder is not meant by it."""
    part, units = group.parts[0], draft.units
    if group.kind != "office" or part.states or part.suffix or n + 2 >= len(units):
        return frozenset()
    peer = draft.groups[units[n + 2].ref] if units[n + 1].word == _AND and units[n + 2].kind == "group" else None
    return frozenset(peer.parts[0].states if peer and peer.kind == "counterpart" else ())


def _is_of_none(part: Part) -> bool:
    """An office of one department or of a head, of no state, whose holder is not named."""
    alone = not (part.states or part.names or part.new or part.suffix or part.target)
    return alone and part.role.endswith(_HIGH) and not part.feats & _NOT_HIS


def _before(draft: Draft, n: int) -> tuple[str, ...]:
    """``الرئيس المصري ووزير الخارجية``: the state of the first office in the row that leads to unit n, or nothing."""
    units, k = draft.units, n
    while k > 1 and units[k - 1].word == _AND and units[k - 2].kind == "group":
        k -= 2
        group = draft.groups[units[k].ref]
        if group.kind not in ("office", "person"):
            return ()
        if group.parts[0].states:
            return group.parts[0].states if group.parts[0].role else ()
    return ()


def _joined(draft: Draft, n: int, step: int) -> Part | None:
    """The body with a state that ``و`` joins to the one at unit n, before it (step -1) or behind (1)."""
    units, k = draft.units, n + 2 * step
    if not 0 <= k < len(units) or units[n + step].word != _AND or units[k].kind != "group":
        return None
    other = draft.groups[units[k].ref].parts[min(step, 0)]
    return other if other.body and other.states else None


def joined_states(
    cast: Cast,
    draft: Draft,
    resolved: Mapping[int, tuple[str, ...]],
    within: range,
    count: int,
    served: bool = False,
) -> tuple[str, ...]:
    """``تتباحث مصر والسودان في الدوحة وعاصمتا البلدين``: the last so many states joined by ``و`` in some units, also
    within a group, where no other is joined to them; ``resolved`` gives the actors of groups. Whom people and bodies
    serve counts where ``served``: ``لقاء بين الرئيس الروسي والرئيس التركي والرئيس الإيراني``."""
    units, row = draft.units, list[str]()
    for n in reversed(within):
        if draft.group_kind(units[n]) == "collective" and not row:
            each = [s for part in draft.groups[units[n].ref].parts for s in part.states]
            if len(each) == count == len(set(each)):
                return tuple(each)
        state = _state_alone(cast, draft, resolved, n) or (_state_served(cast, draft, resolved, n) if served else "")
        if state and (not row or _AND in (units[n + 1].word, units[n + 2].word if units[n + 1].word in COMMAS else "")):
            row.insert(0, state)
        elif state or (row and units[n].word != _AND and units[n].word not in COMMAS):
            if len(row) == count == len(set(row)):
                return tuple(row)
            row = [state] if state else []
    return tuple(row) if len(row) == count == len(set(row)) else ()


def _state_alone(cast: Cast, draft: Draft, resolved: Mapping[int, tuple[str, ...]], n: int) -> str:
    """The state that the group at unit n is alone, or nothing."""
    found = resolved.get(draft.units[n].ref, ()) if draft.group_kind(draft.units[n]) in _LANDS else ()
    return found[0] if len(found) == 1 and cast.actors[found[0]].kind == "state" else ""


def _state_served(cast: Cast, draft: Draft, resolved: Mapping[int, tuple[str, ...]], n: int) -> str:
    """The state that the one person or body at unit n serves, or nothing."""
    found = resolved.get(draft.units[n].ref, ()) if draft.units[n].kind == "group" else ()
    if len(found) != 1:
        return ""
    return cast.state_of(found[0]) or next(iter(draft.groups[draft.units[n].ref].parts[0].states), "")


def last_states(cast: Cast, people: Iterable[str]) -> tuple[str, ...]:
    """The two states of some people, else the two that the page spoke of last."""
    states = [s for a in people if (s := cast.state_of(a))]
    if len(set(states)) != _TWO:
        states = [a for a in cast.order if cast.actors[a].kind == "state"][-_TWO:]
    return tuple(dict.fromkeys(states)) if len(set(states)) == _TWO else ()


def state_served(cast: Cast, actors: Iterable[str]) -> str:
    """``طلبت رئيسة الوزراء ماي موافقة البرلمان``: the one state whose offices some of the actors hold, or nothing."""
    people = (a for a in actors if cast.actors[a].kind == "person")
    states = {cast.state_of(person) for person in people if cast.terms.serves_state(person)}
    return next(iter(states)) if len(states) == 1 else ""


def states_told(cast: Cast, draft: Draft, units: range) -> tuple[str, ...]:
    """``قال ترامب إن تركيا وافقت على طلب روسيا وإن البلدين``: the two states that a sentence speaks of, or nothing."""
    groups = (draft.groups[u.ref] for u in draft.units[units.start : units.stop] if u.kind == "group")
    said = (owner for group in groups for part in group.parts for owner in (*part.states, *part.names))
    states = tuple(dict.fromkeys(owner for owner in said if cast.state_of(owner) == owner))
    return states if len(states) == 2 else ()
