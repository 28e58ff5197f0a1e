"""How outlets are called beside the names that rules list: by their state, with a foreign article, by letters."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

import msgspec

from marsad.rulebook.schema import OutletEntry

_THE, _ARTICLE, _NAME = "The ", "ال", "{name}"
_ENOUGH = 2


class Spellings(msgspec.Struct, frozen=True):
    """What rules say of the names of all outlets.

    ``letters`` are what Latin letters are called, ``also`` further wordings by the form of a name
    (``وكالة الأنباء {name}``), ``the`` words for the English article.
    """

    letters: Collection[str] = ()
    also: Mapping[str, tuple[str, ...]] = {}
    the: tuple[str, ...] = ()


def also_written(outlet: OutletEntry, spellings: Spellings) -> Iterator[str]:
    """Further Arabic names of an outlet."""
    for name in outlet.ar:
        yield from _in_other_words(name, spellings.also)
        if outlet.en.startswith(_THE) and not name.startswith(_ARTICLE):
            yield from (f"{article} {name}" for article in spellings.the)
        yield from _dotted(name.split(), spellings.letters)


def _in_other_words(name: str, also: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """``وكالة الأنباء العمانية`` is also ``الوكالة العمانية``, and both are called official."""
    for form, wordings in also.items():
        before, _, behind = form.partition(_NAME)
        own = name.removeprefix(before).removesuffix(behind)
        if form.replace(_NAME, own) == name and " " not in own:
            yield from (wording.replace(_NAME, own) for wording in wordings)


def _dotted(words: list[str], letters: Collection[str]) -> Iterator[str]:
    """``شبكة إن بي سي نيوز`` with dots between the letters."""
    first = next((n for n, word in enumerate(words) if word in letters), len(words))
    last = next((n for n in range(first, len(words)) if words[n] not in letters), len(words))
    if last - first >= _ENOUGH:
        yield " ".join((*words[:first], " . ".join(words[first:last]), *words[last:]))
