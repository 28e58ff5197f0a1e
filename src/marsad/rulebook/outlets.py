"""How outlets are called beside the names that rules list: by their state, with a foreign article, by letters."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from marsad.rulebook.schema import OutletEntry

_AGENCY, _OFFICIAL = ["وكالة", "الأنباء"], "الرسمية"
_THE, _ARTICLES = "The ", ("ذي", "ذا")
_ENOUGH = 2


def also_written(outlet: OutletEntry, letters: Collection[str]) -> Iterator[str]:
    """Further Arabic names of an outlet; ``letters`` are what Latin letters are called."""
    for name in outlet.ar:
        words = name.split()
        if words[:-1] == _AGENCY:
            yield from _official(name, words[-1])
        if outlet.en.startswith(_THE) and not words[0].startswith("ال"):
            yield from (f"{article} {name}" for article in _ARTICLES)
        yield from _dotted(words, letters)


def _dotted(words: list[str], letters: Collection[str]) -> Iterator[str]:
    """``شبكة إن بي سي نيوز`` with dots between the letters."""
    first = next((n for n, word in enumerate(words) if word in letters), len(words))
    last = next((n for n in range(first, len(words)) if words[n] not in letters), len(words))
    if last - first >= _ENOUGH:
        yield " ".join((*words[:first], " . ".join(words[first:last]), *words[last:]))


def _official(name: str, state: str) -> Iterator[str]:
    """``وكالة الأنباء العمانية`` is also ``الوكالة العمانية``, and both are called official."""
    yield from (f"{name} {_OFFICIAL}", f"{' '.join(_AGENCY)} {_OFFICIAL} {state}")
    yield from (f"ال{_AGENCY[0]} {state}", f"ال{_AGENCY[0]} {_OFFICIAL} {state}")
