"""Which of several actors of one name is meant."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from typing import Protocol

from marsad.rulebook import ActorEntry, Rulebook
from marsad.text.fold import fold_word

_FAR_MORE = 2


class Called(Protocol):
    """Names and genders of the actors of a page."""

    def name(self, actor: str) -> str:
        """Somebody's name in Arabic."""

    def gender(self, actor: str) -> str:
        """``f``, ``m`` or nothing."""


def meant(
    rules: Rulebook,
    refs: Sequence[str],
    states: Container[str],
    homes: Container[str],
    met: Container[str],
    officials: Iterable[str],
    somewhere: bool = False,
) -> str:
    """One of several actors of a name: of a state said with it, met before, a state before its city, a capital
    before other towns, in office; ``somewhere``, that is in it or on the way there, the capital of another state before
    a state (``توجه إلى عمان``).

    ``homes`` are states the page speaks of, ``met`` the actors met on it, ``officials`` those of ``refs`` in office.
    """
    if len(refs) == 1:
        return refs[0]
    entries = [rules.actors[r] for r in refs if r in rules.actors]
    preferred = (
        [a.id for a in entries if a.state in states and a.kind == "person"],
        _at_home([a for a in entries if a.kind in ("place", "state")], homes),
        [a.id for a in entries if a.id in met],
        _at_home(entries, homes),
        [a.id for a in entries if a.kind == "place" and a.state in met and a.state not in refs],
        [a.id for a in entries if somewhere and a.metonym and a.state not in refs],
        [a.id for a in entries if a.kind == "state"],
        [a.id for a in entries if a.metonym],
        [*officials],
    )
    return next((found[0] for found in preferred if found), refs[0])


def called_so(word: str, found: tuple[str, ...], focus: Iterable[str], cast: Called) -> tuple[str, ...]:
    """``وصل الجنرال كيم يونغ تشول. والتقى كيم الوزير``: for somebody ``found`` by a family name (``word``, folded)
    whoever of that name acted last, both men or both women."""
    acting = tuple(a for a in focus if word in fold_word(cast.name(a)).split())
    if len(acting) != 1 or len(found) != 1 or found[0] in focus:
        return found
    return acting if cast.gender(acting[0]) in ("", cast.gender(found[0])) else found


def _at_home(entries: list[ActorEntry], homes: Container[str]) -> list[str]:
    """``عمان`` on a page about Jordan: the one whose state the page speaks of, where that is one alone."""
    found = [a.id for a in entries if a.state in homes]
    return found if len(entries) > 1 and len(found) == 1 else []


def chiefly(told: Iterable[tuple[str, int]]) -> tuple[str, ...]:
    """The state told of first, or one told of far more often; ``told`` has how often each of their actors was."""
    often = dict[str, int]()
    for state, n in told:
        often.update({state: often.get(state, 0) + n} if state else {})
    most = max(often, key=lambda state: often[state], default="")
    return tuple([most if often[most] >= _FAR_MORE * often[first] else first for first in [*often][:1]])
