"""People whose journeys and meetings are nobody's diplomacy: players, suspects, travellers."""

from __future__ import annotations

from marsad.layers import Draft, Group, Unit
from marsad.rulebook import Rulebook
from marsad.stages.events.delegates import Heads
from marsad.stages.events.named_apart import NamedApart
from marsad.text.tokens import COMMAS

_OFFICES = ("office", "aide")
_POST, _OF = frozenset({"noun", "word", "adj"}), ("ل", "في", "ب")
_AHEAD = 4  # words of a post before its body: ``وكيلة شؤون وزارة``


def strangers(draft: Draft, rulebook: Rulebook, of_titles: frozenset[int] = frozenset()) -> frozenset[str]:
    """People of whom the rules know no public part, or whom neither they know nor the page gives an office;
    ``of_titles`` as ``Titles`` gives them."""
    groups = [(draft.groups[ref], found) for ref, found in draft.resolved.items()]
    games = rulebook.word_class("ball-game")
    titled = {a for group, found in groups for a in found if _has_office(draft, group, games)}
    titled |= _of_bodies(draft, rulebook) | _sent(draft, of_titles) | _heading(draft, rulebook)
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


def _of_bodies(draft: Draft, rulebook: Rulebook) -> set[str]:
    """``ريم، وكيلة وزارة الاقتصاد``, ``كورين المديرة الإقليمية لبرنامج الأغذية``: those behind whose name a post in a
    body of a state or of many states stands."""
    posts = rulebook.word_class("heads-of-bodies")
    named = (u for u in draft.units if u.kind == "group" and len(draft.resolved.get(u.ref, ())) == 1)
    return {draft.resolved[unit.ref][0] for unit in named if _serves(draft, unit.n + 1, posts, rulebook)}


def _serves(draft: Draft, n: int, posts: frozenset[str], rulebook: Rulebook) -> bool:
    """Whether from unit n on, behind a name, a post in a public body follows: behind a comma any, else one of ``posts``
    or an office that nobody else holds."""
    units = draft.units
    comma = n < len(units) and units[n].word in COMMAS
    k = n + comma
    if k < len(units) and draft.group_kind(units[k]) in _OFFICES and not draft.resolved.get(units[k].ref):
        return any(part.body or part.states for part in draft.groups[units[k].ref].parts)
    if k >= len(units) or not (comma or units[k].says(posts)):
        return False
    first = k
    while k < len(units) and k - first < _AHEAD and (units[k].kind in _POST or units[k].word in _OF):
        k += 1
    return first < k < len(units) and _is_public(draft, units[k], rulebook)


def _is_public(draft: Draft, unit: Unit, rulebook: Rulebook) -> bool:
    """Whether a group is a body of a state, or an organisation of states that the rules know."""
    if draft.group_kind(unit) != "body":
        return False
    listed = (rulebook.actors.get(a) for a in draft.resolved.get(unit.ref, ()))
    found = [a for a in draft.resolved.get(unit.ref, ()) if a in draft.actors]
    return any(draft.actors[a].country for a in found) or any(
        e is not None and e.kind == "organisation" and not e.state for e in listed
    )


def _heading(draft: Draft, rulebook: Rulebook) -> set[str]:
    """``وفد من البرلمان برئاسة فلان``: those who head a delegation of a state or body."""
    sent, headed = rulebook.word_class("delegates"), rulebook.word_class("headed-by")
    heads = Heads(draft, sent, headed, rulebook.word_class("heading"))
    return {a for unit in draft.units if unit.kind == "group" for a in heads.of(unit.n)}
