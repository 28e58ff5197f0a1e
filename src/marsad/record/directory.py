"""The directory of a record: every actor its readings use, and who is meant by a word of the user."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from difflib import get_close_matches
from functools import cached_property, lru_cache

from marsad.article import Actor, Reading
from marsad.errors import UsageError
from marsad.record.encounters import Encounter
from marsad.rulebook import shipped_rulebook
from marsad.text.fold import fold_word

Directory = Mapping[str, Actor]


def directory(readings: Iterable[Reading]) -> dict[str, Actor]:
    """All actors of ``readings`` by id; of several versions of one the same is kept, whatever their order."""
    found: dict[str, Actor] = {}
    for reading in readings:
        for name, actor in reading.actors.items():
            known = found.get(name)
            if known is None:
                found[name] = actor
            elif known != actor:
                found[name] = max(known, actor, key=_fullness)
    return found


def _fullness(actor: Actor) -> tuple[bool, bool, int, str, str]:
    known = actor.wikidata is not None, actor.country is not None, len(actor.aliases_en)
    return *known, actor.label_en, actor.label_ar


def label(name: str, actors: Directory) -> str:
    """The English label of an actor id; the id itself where nobody knows more."""
    return actors[name].label_en if name in actors else name


class Names:
    """The names of all actors, folded and by their words: made when first asked, then asked many times."""

    def __init__(self, actors: Directory) -> None:
        self._actors = actors

    @cached_property
    def _borne_by(self) -> list[tuple[str, str]]:
        """Every name with who bears it."""
        every = ((ident, dict.fromkeys(map(_folded, _names(ident, each)))) for ident, each in self._actors.items())
        return [(name, ident) for ident, names in every for name in names]

    @cached_property
    def whole(self) -> dict[str, list[str]]:
        """Who bears a name, by whole names."""
        found: dict[str, list[str]] = {}
        for name, ident in self._borne_by:
            found.setdefault(name, []).append(ident)
        return found

    @cached_property
    def _words(self) -> dict[str, set[int]]:
        """Places in the list of names, by the words that stand in them."""
        found: dict[str, set[int]] = {}
        for number, (name, _) in enumerate(self._borne_by):
            for word in name.split():
                found.setdefault(word, set()).add(number)
        return found

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._words)

    def called(self, words: str) -> list[str]:
        """The actors of exactly that name."""
        return self.whole.get(_folded(words), [])

    def holding(self, words: str) -> set[str]:
        """The actors with a name that holds all these words; nobody for no words."""
        return self._borne([self._words.get(word, set()) for word in _folded(words).split()])

    def starting(self, words: str) -> set[str]:
        """The actors with a name that has for each of these a word that starts so; nobody for no words."""
        return self._borne([self._starting(part) for part in _folded(words).split()])

    def _starting(self, part: str) -> set[int]:
        first = last = bisect_left(self._sorted, part)
        while last < len(self._sorted) and self._sorted[last].startswith(part):
            last += 1
        return set().union(*(self._words[word] for word in self._sorted[first:last]))

    def _borne(self, found: Sequence[set[int]]) -> set[str]:
        return {self._borne_by[number][1] for number in set.intersection(*found)} if found else set()


def resolve(words: str, actors: Directory, names: Names | None = None) -> str:
    """The id of the actor called ``words``: an id, a label, or a part of a name that only one actor bears.

    Where a record's own labels do not help, every spelling that the rules know does: ``رحمن``, ``رحمون``, ``رحمان``.
    Of those of one name a state goes before its bodies, and whom the rules know before whom an article alone names.
    Raises ``UsageError`` with the nearest names where nobody or more than one is called so. ``names`` are those of
    the actors where they are known already.
    """
    if words in actors:
        return words
    names = names or Names(actors)
    exact = {*names.called(words), *_listed(actors, words)}
    found = _foremost(exact, actors)
    if not found & _known():
        # Somebody of whom an article alone knows is not meant where part of a known name says the same.
        found = (names.holding(words) & _known()) or found or names.holding(words)
    if len(found) == 1:
        return next(iter(found))
    if found:
        several = ", ".join(sorted(found)[:8])
        raise UsageError(f"{words!r} may mean several actors: {several}; give one of these ids")
    raise UsageError(f"nobody in the record is called {words!r}" + _nearest(_folded(words), names))


def _foremost(found: set[str], actors: Directory) -> set[str]:
    """Those whom the rules know, of these the states; all where there are none."""
    known = found & _known() or found
    return {name for name in known if actors[name].kind == "state"} or known


def _known() -> Set[str]:
    return shipped_rulebook().actors.keys()


def _listed(actors: Directory, words: str) -> list[str]:
    """The record's actors that the rules call so."""
    return [name for name in shipped_rulebook().called(words) if name in actors]


def _names(name: str, actor: Actor) -> Iterator[str]:
    yield from (name, actor.label_en, actor.label_ar, *actor.aliases_en)


@lru_cache(maxsize=65_536)
def _folded(words: str) -> str:
    """A name without marks, case and variants of spelling; hyphens part words."""
    spaced = words.replace("-", " ")
    plain = unicodedata.normalize("NFKD", " ".join(fold_word(word) for word in spaced.split()))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


def _nearest(wanted: str, names: Names) -> str:
    near = [names.whole[name][-1] for name in get_close_matches(wanted, names.whole, n=3)]
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
