"""A contact as one clause tells of it, before the article's tellings are joined."""

from __future__ import annotations

import msgspec

from marsad.article import Participant, Span, Status

Bind = tuple[int, int, str]


class Told(msgspec.Struct, frozen=True):
    """One telling of a contact.

    ``sentence`` is its index, ``anchor`` the unit it was entered by, ``[first, last)`` the units of the match.
    ``order`` says which of a row it is: ``before`` for an earlier contact, ``after`` for the next one, else nothing.
    ``kinds`` are all it may be, ``kind`` first of them. ``echo`` marks a definite noun that says no participants and
    leans on what was told before, ``indefinite`` one that may not lean, ``alike`` a message that names its sender only
    and goes where the last one went, ``another`` a contact that names with whom only and is of who had the last one,
    ``hosted`` a definite summit of which only the host is said, ``summit`` one that says ``قمة``, ``assumed`` a status
    that nothing tells, ``loose`` a date on which it may only have been spoken of, ``of_states`` a round of talks that
    are those of states, ``there`` a contact where something was said or done, ``firm`` is false where only the date can
    tell it, ``general`` one that tells of contacts without number (``لقاءات``), ``undated`` one whose day is not that
    of what stands beside it, ``names`` are those whom the sentence of an echo names, ``spare`` is what its words tell
    where it leans on nothing, ``leaning`` one that took its
    parties from another telling, ``guessed`` those whom the clause gave where the words name nobody, ``definite`` a
    noun with the article, ``talks`` one that says ``محادثات``, by telephone or not.
    """

    kind: str
    status: Status
    people: tuple[Participant, ...]
    date: str | None
    place: str | None
    sentence: int
    anchor: int
    first: int
    last: int
    evidence: Span
    rule: str
    title: bool = False
    echo: bool = False
    indefinite: bool = False
    alike: bool = False
    another: bool = False
    hosted: bool = False
    summit: bool = False
    assumed: bool = False
    order: str = ""
    loose: bool = False
    firm: bool = True
    there: bool = False
    general: bool = False
    of_states: bool = False
    undated: bool = False
    attribution: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    names: frozenset[str] = frozenset()
    leaning: bool = False
    guessed: frozenset[str] = frozenset()
    spare: Told | None = None
    definite: bool = False
    talks: bool = False

    @property
    def who(self) -> frozenset[str]:
        """Ids of those who take part."""
        return frozenset(p.actor for p in self.people)

    @property
    def open(self) -> bool:
        """Whether it still lies ahead."""
        return self.status in ("planned", "possible")
