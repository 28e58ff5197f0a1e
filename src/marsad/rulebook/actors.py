"""Compile who can act: states, places, bodies and people, with the offices that they hold."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import msgspec

from marsad.rulebook import lexicon as lex
from marsad.rulebook import schema
from marsad.rulebook.files import Files
from marsad.rulebook.model import ActorEntry, OfficeEntry, RoleEntry
from marsad.text.fold import VOWELS

_FEMININE, _OF_BOTH = "ة", frozenset({"عمدة", "خليفة"})


class Listed(NamedTuple):
    """Actors and offices by id, roles of people and of bodies by role."""

    actors: dict[str, ActorEntry]
    offices: dict[str, OfficeEntry]
    roles: dict[str, RoleEntry]
    bodies: dict[str, RoleEntry]


def listed(files: Files, words: lex.Lexicon) -> Listed:
    """Everybody that the files list; their names and titles are entered into the lexicon."""
    found = Listed({}, {}, {}, {})
    for _, file in files.of("offices", schema.RolesFile):
        _roles(file, words, found)
    for _, actor_file in files.of("actors", schema.ActorsFile):
        _actors(actor_file, words, found)
    for _, cities_file in files.of("cities", schema.CitiesFile):
        _add_cities(cities_file, words, found.actors)
    for key, entry in found.actors.items():
        found.actors[key] = _at_home(entry, found.actors)
    for _, holders_file in files.of("holders", schema.HoldersFile):
        for office in holders_file.offices:
            _add_office(office, holders_file.state, found.offices)
    return found


def _at_home(entry: ActorEntry, actors: dict[str, ActorEntry]) -> ActorEntry:
    """A body listed outside of its state's file has that state's code too."""
    home = actors.get(entry.state)
    if home is None or entry.country or not home.country:
        return entry
    return msgspec.structs.replace(entry, country=home.country)


def _roles(file: schema.RolesFile, words: lex.Lexicon, found: Listed) -> None:
    for office in file.offices:
        known = found.roles.get(office.role)
        arabic = known.ar if known else next((w.construct for w in office.wordings if w.construct), "")
        found.roles[office.role] = RoleEntry(office.en, (), office.rank, office.head_of_state, office.body, arabic)
        lex.add_office_role(words, office)
    for body in file.bodies:
        found.bodies[body.role] = RoleEntry(body.en, body.aliases_en, shy=body.shy, post=body.post, within=body.within)
        lex.add_body_role(words, body)
    lex.add_all(words, file.honorifics, "honorific", "honorific")
    for honour in file.honours:
        lex.add_honour(words, honour)
    lex.add_all(words, file.titles, "title", "title")
    for category, table in (("modifier", file.modifiers), ("collective", file.collectives)):
        lex.add_phrases(words, category, table)
    lex.add_counterparts(words, file.counterparts)


def _actors(file: schema.ActorsFile, words: lex.Lexicon, found: Listed) -> None:
    state, actors = file.state, found.actors
    home, iso = (state.id, state.iso3) if state else ("", "")
    if state:
        lex.add_state(words, state)
        actors[state.id] = _state(state)
    for place in file.places:
        lex.add_place(words, place)
        actors.setdefault(place.id, _place(place, home, iso))
    for body in file.organisations:
        lex.add_organisation(words, body)
        actors[body.id] = _body(body, home, iso)
    for person in file.people:
        lex.add_person(words, person)
        actors[person.id] = _person(person, home, iso)
    for office in file.offices:
        _add_office(office, home, found.offices)
        for wording in office.ar:
            within = f" to:{office.of}" if home and office.of else ""
            words.add(wording, "role", office.role, f"def {_sex(wording)}sg of:{home or office.of}{within}")


def _sex(wording: str) -> str:
    """``f`` for ``رئيسة البرلمان الأوروبي``; a ``عمدة`` is a man as well."""
    head = wording.split(maxsplit=1)[0]
    return "f " if head.endswith(_FEMININE) and head not in _OF_BOTH else ""


def _state(s: schema.State) -> ActorEntry:
    adjective = s.adjective_en
    words = (s.id, "state", s.en, s.ar[0], s.aliases_en, s.wikidata, s.id, s.iso3)
    return ActorEntry(*words, adjective_en=adjective, voweled=_voweled(s.ar))


def _body(body: schema.Organisation, home: str, iso: str) -> ActorEntry:
    state = body.state or home
    return ActorEntry(body.id, body.kind, body.en, body.ar[0], body.aliases_en, body.wikidata, state, iso, body.role)


def _person(p: schema.Person, home: str, iso: str) -> ActorEntry:
    words = (p.id, "person", p.en, p.ar[0], p.aliases_en, p.wikidata, home, iso)
    return ActorEntry(*words, gender=p.gender, private=p.private)


def _add_cities(file: schema.CitiesFile, words: lex.Lexicon, actors: dict[str, ActorEntry]) -> None:
    for state, cities in file.cities.items():
        for city in cities:
            lex.add_place(words, city)
            actors.setdefault(city.id, _place(city, state, actors[state].country if state in actors else ""))


def _place(place: schema.Place, home: str, iso: str) -> ActorEntry:
    shared = (place.id, "place", place.en, place.ar[0], place.aliases_en, place.wikidata, home, iso)
    return ActorEntry(*shared, metonym=place.metonym, seat_of=place.seat_of, voweled=_voweled(place.ar))


def _voweled(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in names if VOWELS.search(name))


def _add_office(office: schema.Office, home: str, offices: dict[str, OfficeEntry]) -> None:
    of = home or office.of
    role = f"{office.role}-to-{office.of}" if home and office.of else office.role
    key = f"{role}/{of}"
    old = offices.get(key)
    holders = (*(old.holders if old else ()), *office.holders)
    en, leads = office.en or (old.en if old else ""), office.leads or (old is not None and old.leads)
    offices[key] = OfficeEntry(f"{office.role}-of-{of}", office.role, of, en, holders, leads)
