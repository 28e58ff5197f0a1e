"""People whose journeys and meetings are nobody's diplomacy: players, suspects, travellers."""

from __future__ import annotations

from marsad.layers import Draft, Group
from marsad.rulebook import Rulebook
from marsad.stages.events.named_apart import NamedApart
from marsad.text.tokens import COMMAS

_POST = frozenset({"noun", "word"})
_AHEAD = 3  # words of a post before its body: ``وكيلة شؤون وزارة``


def strangers(draft: Draft, rulebook: Rulebook, of_titles: frozenset[int] = frozenset()) -> frozenset[str]:
    """People of whom the rules know no public part, or whom neither they know nor the page gives an office;
    ``of_titles`` as ``Titles`` gives them."""
    groups = [(draft.groups[ref], found) for ref, found in draft.resolved.items()]
    games = rulebook.word_class("ball-game")
    titled = {a for group, found in groups for a in found if _has_office(draft, group, games)}
    titled |= _of_bodies(draft) | _sent(draft, of_titles)
    return frozenset(
        a
        for _, found in groups
        for a in found
        if draft.actors[a].kind == "person"
        and (_is_private(a, rulebook) or (a not in rulebook.actors and a not in titled))
    )


def _is_private(actor: str, rulebook: Rulebook) -> bool:
    return actor in rulebook.actors and rulebook.actors[actor].private


def _has_office(draft: Draft, group: Group, games: frozenset[str]) -> bool:
    """Whether somebody is named with an office, a body or a state; not with one in a game: ``رئيس الاتحاد المصري لكرة
    القدم``."""
    named = any(p.role or p.body or p.states for p in group.parts)
    return named and not any(token.word in games for token in draft.tokens[group.i : group.j])


def _sent(draft: Draft, of_titles: frozenset[int]) -> set[str]:
    """``سفير روسيا لدى البلاد إيغور``, ``مستشار البيت الأبيض خوان``: those named apart from their office."""
    apart = NamedApart(draft, of_titles)
    sent = {a for unit in draft.units if unit.kind == "group" for a in apart.continued(unit.n)}
    groups = (unit for unit in draft.units if unit.kind == "group" and unit.n - 1 in of_titles)
    return sent | {a for unit in groups for a in draft.resolved.get(unit.ref, ())}


def _of_bodies(draft: Draft) -> set[str]:
    """``ريم، وكيلة وزارة الاقتصاد``: those behind whose name a post in a body of a state stands."""
    return {
        a for unit in draft.units if unit.kind == "group" and _serves(draft, unit.n) for a in draft.resolved[unit.ref]
    }


def _serves(draft: Draft, n: int) -> bool:
    """Whether behind the group at unit n, known as one person, a comma and a post in a public body follow."""
    units, k = draft.units, n + 1
    if len(draft.resolved.get(units[n].ref, ())) != 1 or k >= len(units) or units[k].word not in COMMAS:
        return False
    while k + 1 < len(units) and k - n <= _AHEAD and units[k + 1].kind in _POST:
        k += 1
    behind = units[k + 1] if k > n + 1 and k + 1 < len(units) else None
    if behind is None or behind.kind != "group" or draft.groups[behind.ref].kind != "body":
        return False
    return any(draft.actors[a].country for a in draft.resolved.get(behind.ref, ()) if a in draft.actors)
