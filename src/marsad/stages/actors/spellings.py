"""Whether an official whom the page names is the listed one, spelled or ordered otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from marsad.layers import Part
from marsad.rulebook import Rulebook
from marsad.stages.actors.roles import offices_called
from marsad.text.bones import bones_of, sounds_foreign
from marsad.text.fold import fold_word

_MISSPELT_WHOLE = 86
_MISSPELT, _LONG_ENOUGH, _FEWEST_BONES, _TWO = 78, 4, 3, 2
_ARTICLE = "ال"


def is_part_of(called: str, name: str) -> bool:
    """``دونالد`` of ``دونالد ترامب``, or the whole name but for a few letters."""
    called, name = fold_word(called), fold_word(name)
    return set(called.split()) <= set(name.split()) or fuzz.ratio(called, name) >= _MISSPELT


def is_respelled(rules: Rulebook, called: str, holder: str) -> bool:
    """``سالومساي كوماسيث`` in the office of ``سالومكساي كوماسيت``: a part of the name, no widespread one, is alike.

    Families of which more than the holder are listed (``الصباح``) tell nobody apart.
    """
    words, given = fold_word(called).split(), rules.name_parts.get("given", ())
    if len(words) < _TWO or holder not in rules.name_words:
        return False
    known = rules.name_words[holder]
    alike = [k for k in known if k not in given and any(_alike(word, k) for word in words if word not in given)]
    return any(not _is_shared(rules, word, holder) for word in alike)


def holder_respelled(rules: Rulebook, part: Part) -> str | None:
    """The one who ever had the office, in the states said with it or in any where none is, and whose name agrees with
    every part of the one called so."""
    words = fold_word(part.new).split()
    if len(words) < _TWO:
        return None
    offices = (office for state in part.states for office in offices_called(rules, part.role, state))
    people = {h.person for office in offices for h in office.holders if h.person in rules.name_words}
    if part.role and not part.states:
        people = {p for w in words for p in _holders_sounding(rules, part.role).get(bones_of(w), ())}
    alike = [p for p in people if all(any(_alike(w, k) for k in rules.name_words[p]) for w in words)]
    alike = alike or ([p for p in people if _sounds_alike(words, rules.name_words[p])] if part.states else [])
    return alike[0] if len(alike) == 1 else None


def _sounds_alike(words: Sequence[str], known: Sequence[str]) -> bool:
    """``دنغ شي جيون`` and ``دنغ شيجون``: written together or apart, the same but for a letter."""
    return fuzz.ratio("".join(words), "".join(known)) >= _MISSPELT_WHOLE


@lru_cache(maxsize=256)
def _holders_sounding(rules: Rulebook, role: str) -> dict[str, set[str]]:
    """Whoever ever had the office in any state, by the consonants of each word of his name, where there are enough."""
    found: dict[str, set[str]] = {}
    people = {h.person for o in rules.offices.values() if o.role == role for h in o.holders}
    for person in people & rules.name_words.keys():
        for bones in map(bones_of, rules.name_words[person]):
            if len(bones) >= _FEWEST_BONES:
                found.setdefault(bones, set()).add(person)
    return found


def _alike(word: str, known: str) -> bool:
    word, known = word.removeprefix(_ARTICLE), known.removeprefix(_ARTICLE)
    if min(len(word), len(known)) < _LONG_ENOUGH:
        return word == known
    bones = bones_of(word)
    return (len(bones) >= _FEWEST_BONES and bones == bones_of(known)) or fuzz.ratio(word, known) >= _MISSPELT


def _is_shared(rules: Rulebook, word: str, holder: str) -> bool:
    """Whether another listed person of the holder's state has this word in his name."""
    home = rules.actors[holder].state
    return any(p != holder and rules.actors[p].state == home for p in rules.bearers[word])


def listed_respelled(rules: Rulebook, part: Part, date: str | None) -> str | None:
    """``جان لوك ميلينشون`` is the one listed person whose names have the same consonants, each in its place.

    Names of Arabs tell people apart by their vowels (``سالم`` and ``سليم``); whoever is of another state than the page
    says, or has his first office later, is another.
    """
    words = fold_word(part.new).split()
    if len(words) < _TWO or words[-1] in rules.name_parts.get("given", ()) or not all(map(sounds_foreign, words)):
        return None
    bones = tuple(map(bones_of, words))
    found = _listed_by_bones(rules).get(bones, set()) if len(bones[-1]) >= _FEWEST_BONES else set[str]()
    same = [p for p in found if _may_be(rules, p, part, date)]
    return same[0] if len(same) == len(found) == 1 else None


def _may_be(rules: Rulebook, person: str, part: Part, date: str | None) -> bool:
    held = [h.since for o in rules.offices_by_person.get(person, ()) for h in o.holders if h.person == person]
    known = not date or not held or min(held) <= date
    homes = {*part.states, *(rules.actors[body].state for body in part.states if body in rules.actors)}
    return known and (not part.states or rules.actors[person].state in homes)


@lru_cache(maxsize=8)
def _listed_by_bones(rules: Rulebook) -> dict[tuple[str, ...], set[str]]:
    """Listed people by the consonants of the words of each of their full names."""
    found: dict[tuple[str, ...], set[str]] = {}
    for first, forms in rules.forms.items():
        for form in forms:
            if form.category == "name" and form.rest and rules.actors[form.ref].kind == "person":
                found.setdefault(tuple(map(bones_of, (first, *form.rest))), set()).add(form.ref)
    return found
