"""What is said more than once: statements of one class and like words, over articles and outlets."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from marsad.article import StatementClass
from marsad.record.statements import Said
from marsad.text.fold import fold_word

ALIKE = 82
"""Share of common words in percent (rapidfuzz, token set) from which on one content repeats another."""
_FEW = 3


def alike(found: Sequence[Said]) -> list[list[Said]]:
    """Statements in groups of one class and like words, in the order in which they were given."""
    groups: list[list[Said]] = []
    folded: list[tuple[StatementClass, str]] = []
    for each in found:
        words = _folded(each.statement.text)
        same = (n for n, (kind, other) in enumerate(folded) if kind == each.statement.class_ and repeats(words, other))
        at = next(same, None)
        if at is None:
            groups.append([each])
            folded.append((each.statement.class_, words))
        else:
            groups[at].append(each)
    return groups


def told_together(found: Sequence[Said]) -> list[list[Said]]:
    """Statements that several articles tell of one speaker on one day, each group by its first, in their order.

    Statements of which no speaker is known stay alone.
    """
    own: dict[tuple[tuple[str, ...], str | None], list[int]] = {}
    for number, each in enumerate(found):
        named = each.statement.speakers
        own.setdefault((named, day(each)) if named else ((), f"{number}"), []).append(number)
    places = {id(each): number for number, each in enumerate(found)}
    groups = [group for numbers in own.values() for group in alike([found[number] for number in numbers])]
    return sorted(groups, key=lambda group: places[id(group[0])])


def day(said: Said) -> str | None:
    """The day it was said, else published; ISO 8601, null where nobody knows it."""
    told = said.statement.date or said.published
    return told[:10] if told else None


def _folded(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in fold_word(text)).split())


def repeats(words: str, other: str) -> bool:
    """Whether one folded content repeats another; very few words only where they are the same."""
    if min(len(words.split()), len(other.split())) <= _FEW:
        return words == other
    return fuzz.token_set_ratio(words, other) >= ALIKE
