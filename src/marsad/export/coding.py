"""Contacts in the codes of PLOVER and CAMEO, derived when they are asked for: by what took place, or did not."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import msgspec

from marsad.record.encounters import Encounter
from marsad.record.questions import Selection
from marsad.rulebook.source import read

CODES = Path(__file__).with_name("codes.yaml")


class Code(msgspec.Struct, frozen=True):
    """A contact's codes; null where the ontologies have none for it. All are strings."""

    type: str | None = None
    mode: str | None = None
    cameo: str | None = None


class PloverType(msgspec.Struct, frozen=True):
    """What PLOVER says of one type: its quad, its score, or the scores of its modes."""

    quad: str
    score: str | None = None
    modes: dict[str, str] = {}


class Codes(msgspec.Struct, frozen=True):
    """The file of codes; ``statuses`` by status, then by kind of contact or ``default``; ``contexts`` by topic."""

    statuses: dict[str, dict[str, Code]]
    types: dict[str, PloverType]
    contexts: dict[str, str]
    schema: str


@cache
def codes() -> Codes:
    """The codes that come with Marsad."""
    return read(CODES, Codes)


def coded(encounter: Encounter, selection: Selection) -> Code:
    """The codes of a contact: those most of its reports have, unless its status calls for others."""
    by_kind = codes().statuses.get(encounter.status)
    if by_kind is not None:
        return by_kind.get(encounter.kind, by_kind["default"])
    own = Counter(
        Code(event.plover.type, event.plover.mode, event.cameo)
        for _, event in selection.events(encounter)
        if event.plover and event.kind == encounter.kind
    )
    return min(own, key=lambda code: (-own[code], code.cameo or ""), default=Code())


def intensity(code: Code) -> str | None:
    """PLOVER's score of a code, or nothing where its type and mode have none."""
    about = codes().types.get(code.type or "")
    return about.modes.get(code.mode or "", about.score) if about else None


def quad(code: Code) -> str | None:
    """The quad category of a code's type."""
    about = codes().types.get(code.type or "")
    return about.quad if about else None


def contexts(topics: tuple[str, ...]) -> tuple[str, ...]:
    """The PLOVER contexts of topics, each once."""
    return tuple(dict.fromkeys(found for topic in topics if (found := codes().contexts.get(topic))))
