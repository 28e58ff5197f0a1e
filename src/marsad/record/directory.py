"""The directory of a record: every actor its readings use, and who is meant by a word of the user."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from marsad.article import Actor, Reading
from marsad.errors import UsageError
from marsad.record.encounters import Encounter
from marsad.text.fold import fold_word

Directory = Mapping[str, Actor]


def directory(readings: Iterable[Reading]) -> dict[str, Actor]:
    """All actors of ``readings`` by id; of several versions of one the same is kept, whatever their order."""
    found: dict[str, Actor] = {}
    for reading in readings:
        for name, actor in reading.actors.items():
            known = found.get(name)
            found[name] = actor if known is None else max(known, actor, key=_fullness)
    return found


def _fullness(actor: Actor) -> tuple[bool, bool, int, str, str]:
    known = actor.wikidata is not None, actor.country is not None, len(actor.aliases_en)
    return *known, actor.label_en, actor.label_ar


def label(name: str, actors: Directory) -> str:
    """The English label of an actor id; the id itself where nobody knows more."""
    return actors[name].label_en if name in actors else name


def resolve(words: str, actors: Directory) -> str:
    """The id of the actor called ``words``: an id, a label, or a part of a name that only one actor bears.

    Raises ``UsageError`` with the nearest names where nobody or more than one is called so.
    """
    if words in actors:
        return words
    wanted = _folded(words)
    exact = [name for name, actor in actors.items() if wanted in map(_folded, _names(name, actor))]
    part = [name for name, actor in actors.items() if any(_within(wanted, n) for n in _names(name, actor))]
    for found in (exact, part):
        if len(found) == 1:
            return found[0]
        if found:
            several = ", ".join(sorted(found)[:8])
            raise UsageError(f"{words!r} may mean several actors: {several}; give one of these ids")
    raise UsageError(f"nobody in the record is called {words!r}" + _nearest(wanted, actors))


def _names(name: str, actor: Actor) -> Iterator[str]:
    yield from (name, name.replace("-", " "), actor.label_en, actor.label_ar, *actor.aliases_en)


def _folded(words: str) -> str:
    plain = unicodedata.normalize("NFKD", " ".join(fold_word(word) for word in words.split()))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


def _within(wanted: str, name: str) -> bool:
    """True where all the words of ``wanted`` stand in ``name``."""
    return bool(wanted) and set(wanted.split()) <= set(_folded(name).split())


def _nearest(wanted: str, actors: Directory) -> str:
    names = {_folded(name): key for key, actor in actors.items() for name in _names(key, actor)}
    near = [names[name] for name in get_close_matches(wanted, names, n=3)]
    return f"; near it are {', '.join(dict.fromkeys(near))}" if near else ""


def concerns(encounter: Encounter, name: str, actors: Directory) -> bool:
    """True where the actor takes part; a state does where one of its people or bodies does."""
    if any(part.actor == name for part in encounter.participants):
        return True
    actor = actors.get(name)
    if actor is None or actor.kind != "state" or actor.country is None:
        return False
    involved = [part.actor for part in encounter.participants]
    involved += [encounter.place] if encounter.kind == "visit" and encounter.place else []
    return any(other in actors and actors[other].country == actor.country for other in involved)


def timeline(
    encounters: Iterable[Encounter],
    actors: Directory,
    *,
    actor: str | None = None,
    other: str | None = None,
    kind: str | None = None,
) -> tuple[Encounter, ...]:
    """The encounters of an actor, of a dyad, or of all, in the order given; actors by id."""
    return tuple(
        encounter
        for encounter in encounters
        if (kind is None or encounter.kind == kind)
        and all(name is None or concerns(encounter, name, actors) for name in (actor, other))
    )
