"""Compile rule files into one ``Compiled``: lexicon, actors with their offices, patterns, tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from marsad.errors import RuleError
from marsad.rulebook import lexicon as lex
from marsad.rulebook import schema, source
from marsad.rulebook.model import ActorEntry, BodyTerms, Compiled, KindEntry, OfficeEntry, PatternEntry, RoleEntry
from marsad.rulebook.outlets import also_written
from marsad.text.fold import fold_word
from marsad.text.inflect import adjective_forms
from marsad.text.romanise import sounds_like

SHAPES: dict[str, type[schema.RuleFile]] = {
    "actors": schema.ActorsFile,
    "bodies": schema.BodiesFile,
    "cities": schema.CitiesFile,
    "claims": schema.ClaimsFile,
    "dates": schema.DatesFile,
    "events": schema.EventsFile,
    "holders": schema.HoldersFile,
    "lexicon": schema.LexiconFile,
    "names": schema.NamesFile,
    "offices": schema.RolesFile,
    "outlets": schema.OutletFile,
    "pages": schema.PagesFile,
    "statements": schema.StatementsFile,
    "topics": schema.TopicsFile,
}
F = TypeVar("F", bound=schema.RuleFile)


class Files:
    """All rule files of one or more roots by folder; a later root's file is read after an earlier one's."""

    def __init__(self, roots: Iterable[Path]) -> None:
        self.root = {path: root for root in roots for path in sorted(root.rglob("*.yaml"))}
        self.paths = list(self.root)
        self._read: dict[Path, schema.RuleFile] = {path: read_file(path) for path in self.paths}

    def of(self, folder: str, shape: type[F]) -> Iterator[tuple[Path, F]]:
        """Files of a folder with their paths."""
        for path, file in self._read.items():
            if path.parent.name == folder and isinstance(file, shape):
                yield path, file


def read_file(path: Path) -> schema.RuleFile:
    """One rule file in the shape of its folder; raises ``RuleError`` with file and line."""
    shape = SHAPES.get(path.parent.name)
    if shape is None:
        raise RuleError(
            f"no kind of rule file belongs into '{path.parent.name}'", f"{path}:1", f"use one of {', '.join(SHAPES)}"
        )
    data = source.load(path)
    if path.parent.name == "outlets" and isinstance(data, dict) and "outlets" in data:
        shape = schema.OutletsFile
    _check_schema(path, data)
    return source.convert(path, data, shape)


def _check_schema(path: Path, data: Any) -> None:
    named = data.get("schema") if isinstance(data, dict) else None
    if not named or not str(named).endswith("/1"):
        raise RuleError(f"schema is {named!r}", f"{path}:1", "write schema: marsad.<kind>/1 on the first line")


def compile_rules(roots: Iterable[Path], version: str) -> Compiled:
    """Everything under ``roots``; overlays come last and replace entries of the same id."""
    files = Files(roots)
    words = lex.Lexicon()
    actors, offices, roles, bodies = _actors(files, words)
    lexicon_files = [file for _, file in files.of("lexicon", schema.LexiconFile)]
    for file in lexicon_files:
        lex.add_words(words, file)
    dates = _merged_dates(files)
    lex.add_dates(words, dates)
    outlets = tuple(_outlets(files))
    letters = {name for _, file in files.of("bodies", schema.BodiesFile) for name in file.letters}
    for outlet in outlets:
        actors[outlet.id] = _outlet_actor(outlet)
        lex.add_all(words, (*outlet.ar, *also_written(outlet, letters)), "name", outlet.id)
    pages = _merged(file.phrases for _, file in files.of("pages", schema.PagesFile))
    lex.add_phrases(words, "phrase", pages)
    topics = tuple({t.id: t for _, file in files.of("topics", schema.TopicsFile) for t in file.topics}.values())
    for topic in topics:
        lex.add_all(words, topic.words, "topic", topic.id)
        lex.add_all(words, topic.passing, "passing-topic", topic.id)
    speech = tuple(v for _, file in files.of("statements", schema.StatementsFile) for v in file.verbs)
    heads = _heads(files, words)
    return Compiled(
        version=version,
        forms=words.forms(),
        actors=actors,
        offices=offices,
        roles=roles,
        bodies=bodies,
        classes=_merged(file.classes for file in lexicon_files),
        words={k: tuple(map(fold_word, v)) for k, v in _merged(file.words for file in lexicon_files).items()},
        numbers={fold_word(k): v for file in lexicon_files for k, v in file.numbers.items()},
        ordinals={fold_word(k): v for file in lexicon_files for k, v in file.ordinals.items()},
        dates=dates,
        pages=pages,
        outlets=outlets,
        patterns=tuple(_patterns(files)),
        kinds=_kinds(files),
        speech=speech,
        topics=topics,
        name_parts=_name_parts(files),
        romanised=_romanised(files, actors),
        sounds={k: v for _, file in files.of("names", schema.NamesFile) for k, v in file.sounds.items()},
        heads=heads,
        terms=_terms(files),
        files=tuple(str(path) for path in files.paths),
    )


def _merged(tables: Iterable[dict[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    merged: dict[str, tuple[str, ...]] = {}
    for table in tables:
        for key, values in table.items():
            merged[key] = tuple(dict.fromkeys((*merged.get(key, ()), *values)))
    return merged


def _merged_dates(files: Files) -> schema.DatesFile:
    found = [file for _, file in files.of("dates", schema.DatesFile)]
    names = [f.name for f in msgspec.structs.fields(schema.DatesFile) if f.name != "schema"]
    merged: dict[str, Any] = {name: _merged_any(getattr(file, name) for file in found) for name in names}
    return schema.DatesFile(schema="marsad.dates/1", **merged)


def _merged_any(tables: Iterable[Any]) -> Any:
    """Tables of lists are joined list by list, other tables key by key."""
    merged: dict[str, Any] = {}
    for table in tables:
        for key, value in table.items():
            old = merged.get(key)
            if isinstance(value, tuple) and old:
                merged[key] = tuple(dict.fromkeys((*old, *value)))
            elif isinstance(value, dict) and old:
                merged[key] = {**old, **value}
            else:
                merged[key] = value
    return merged


def _outlets(files: Files) -> Iterator[schema.OutletEntry]:
    found: dict[str, schema.OutletEntry] = {}
    for _, many in files.of("outlets", schema.OutletsFile):
        found.update({outlet.id: outlet for outlet in many.outlets})
    for _, one in files.of("outlets", schema.OutletFile):
        fields = {f.name: getattr(one, f.name) for f in msgspec.structs.fields(schema.OutletEntry)}
        found[one.id] = schema.OutletEntry(**fields)
    yield from found.values()


def _outlet_actor(outlet: schema.OutletEntry) -> ActorEntry:
    name = outlet.ar[0] if outlet.ar else outlet.en
    return ActorEntry(outlet.id, "outlet", outlet.en, name, outlet.aliases_en, outlet.wikidata)


def _actors(
    files: Files, words: lex.Lexicon
) -> tuple[dict[str, ActorEntry], dict[str, OfficeEntry], dict[str, RoleEntry], dict[str, RoleEntry]]:
    actors: dict[str, ActorEntry] = {}
    offices: dict[str, OfficeEntry] = {}
    roles: dict[str, RoleEntry] = {}
    bodies: dict[str, RoleEntry] = {}
    for _, file in files.of("offices", schema.RolesFile):
        _roles(file, words, roles, bodies)
    for _, actor_file in files.of("actors", schema.ActorsFile):
        _actors_of(actor_file, words, actors, offices)
    for _, cities_file in files.of("cities", schema.CitiesFile):
        _add_cities(cities_file, words, actors)
    actors = {key: _at_home(entry, actors) for key, entry in actors.items()}
    for _, holders_file in files.of("holders", schema.HoldersFile):
        for office in holders_file.offices:
            _add_office(office, holders_file.state, offices)
    return actors, offices, roles, bodies


def _at_home(entry: ActorEntry, actors: dict[str, ActorEntry]) -> ActorEntry:
    """A body listed outside of its state's file has that state's code too."""
    home = actors.get(entry.state)
    if home is None or entry.country or not home.country:
        return entry
    return msgspec.structs.replace(entry, country=home.country)


def _roles(
    file: schema.RolesFile, words: lex.Lexicon, roles: dict[str, RoleEntry], bodies: dict[str, RoleEntry]
) -> None:
    for office in file.offices:
        known = roles.get(office.role)
        arabic = known.ar if known else next((w.construct for w in office.wordings if w.construct), "")
        roles[office.role] = RoleEntry(office.en, (), office.rank, office.head_of_state, office.body, arabic)
        lex.add_office_role(words, office)
    for body in file.bodies:
        bodies[body.role] = RoleEntry(body.en, body.aliases_en, shy=body.shy, post=body.post)
        lex.add_body_role(words, body)
    lex.add_all(words, file.honorifics, "honorific", "honorific")
    lex.add_all(words, file.titles, "title", "title")
    for category, table in (("modifier", file.modifiers), ("collective", file.collectives)):
        lex.add_phrases(words, category, table)
    lex.add_counterparts(words, file.counterparts)


def _actors_of(
    file: schema.ActorsFile, words: lex.Lexicon, actors: dict[str, ActorEntry], offices: dict[str, OfficeEntry]
) -> None:
    state = file.state
    home, iso = (state.id, state.iso3) if state else ("", "")
    if state:
        lex.add_state(words, state)
        actors[state.id] = ActorEntry(
            state.id,
            "state",
            state.en,
            state.ar[0],
            state.aliases_en,
            state.wikidata,
            home,
            iso,
            adjective_en=state.adjective_en,
        )
    for place in file.places:
        lex.add_place(words, place)
        actors.setdefault(place.id, _place(place, home, iso))
    for body in file.organisations:
        lex.add_organisation(words, body)
        actors[body.id] = ActorEntry(
            body.id, body.kind, body.en, body.ar[0], body.aliases_en, body.wikidata, body.state or home, iso, body.role
        )
    for person in file.people:
        lex.add_person(words, person)
        actors[person.id] = ActorEntry(
            person.id,
            "person",
            person.en,
            person.ar[0],
            person.aliases_en,
            person.wikidata,
            home,
            iso,
            "",
            person.gender,
        )
    for office in file.offices:
        _add_office(office, home, offices)
        for wording in office.ar:
            words.add(wording, "role", office.role, f"def sg of:{home or office.of}")


def _add_cities(file: schema.CitiesFile, words: lex.Lexicon, actors: dict[str, ActorEntry]) -> None:
    for state, cities in file.cities.items():
        for city in cities:
            lex.add_place(words, city)
            actors.setdefault(city.id, _place(city, state, actors[state].country if state in actors else ""))


def _place(place: schema.Place, home: str, iso: str) -> ActorEntry:
    return ActorEntry(
        place.id, "place", place.en, place.ar[0], place.aliases_en, place.wikidata, home, iso, metonym=place.metonym
    )


def _add_office(office: schema.Office, home: str, offices: dict[str, OfficeEntry]) -> None:
    of = home or office.of
    role = f"{office.role}-to-{office.of}" if home and office.of else office.role
    key = f"{role}/{of}"
    old = offices.get(key)
    holders = (*(old.holders if old else ()), *office.holders)
    offices[key] = OfficeEntry(f"{office.role}-of-{of}", office.role, of, office.en or (old.en if old else ""), holders)


def _kinds(files: Files) -> dict[str, KindEntry]:
    """Codes of each kind of contact; a later file adds patterns and leaves the codes alone unless it names some."""
    found: dict[str, KindEntry] = {}
    for _, file in files.of("events", schema.EventsFile):
        old = found.get(file.kind, KindEntry(file.kind, {}, "", {}))
        found[file.kind] = KindEntry(
            file.kind, file.plover or old.plover, file.cameo or old.cameo, {**old.codes, **file.codes}
        )
    return found


def _patterns(files: Files) -> Iterator[PatternEntry]:
    """All patterns; those of a later root take the place of those of the same id before."""
    found = [(files.root[path], entry) for path, entry in _all_patterns(files)]
    last = {entry.id: root for root, entry in found}
    return (entry for root, entry in found if last[entry.id] == root)


def _all_patterns(files: Files) -> Iterator[tuple[Path, PatternEntry]]:
    for path, events in files.of("events", schema.EventsFile):
        yield from _entries(path, "events", events.patterns, events.kind)
    for path, statements in files.of("statements", schema.StatementsFile):
        yield from _entries(path, "statements", statements.patterns, "")
    for path, claims in files.of("claims", schema.ClaimsFile):
        yield from _entries(path, "claims", claims.patterns, "")


def _entries(
    path: Path, layer: str, patterns: Iterable[schema.EventPattern], kind: str
) -> Iterator[tuple[Path, PatternEntry]]:
    for line, p in zip(source.lines_of(path, "patterns"), patterns, strict=True):
        texts = (p.pattern,) if isinstance(p.pattern, str) else p.pattern
        where = f"{path}:{line}"
        entry = PatternEntry(p.id, layer, texts, p.kind or kind, p.status, p.roles, p.priority, where, p.examples)
        yield path, entry


def _romanised(files: Files, actors: dict[str, ActorEntry]) -> dict[str, str]:
    """Latin forms of name words: of listed people whose names have as many words in both scripts, then the rules'."""
    found: dict[str, str] = {}
    for entry in actors.values():
        arabic, latin = fold_word(entry.ar).split(), entry.en.split()
        if entry.kind == "person" and len(arabic) == len(latin):
            found.update({a: b for a, b in zip(arabic, latin, strict=True) if sounds_like(a, b)})
    for _, file in files.of("names", schema.NamesFile):
        found.update({fold_word(k): v for k, v in file.romanised.items()})
    return found


def _name_parts(files: Files) -> dict[str, tuple[str, ...]]:
    merged: dict[str, tuple[str, ...]] = {}
    for _, file in files.of("names", schema.NamesFile):
        for key in ("given", "particles", "leads", "never", "bound", "units"):
            merged[key] = tuple(dict.fromkeys((*merged.get(key, ()), *map(fold_word, getattr(file, key)))))
    return merged


def _heads(files: Files, words: lex.Lexicon) -> dict[str, schema.Head]:
    """Heads of names of bodies by noun and place in the file; their nouns are entered into the lexicon."""
    listed = [head for _, file in files.of("bodies", schema.BodiesFile) for head in file.heads]
    heads = {f"{fold_word(head.head)} {n}": _folded_head(head) for n, head in enumerate(listed)}
    for ref, head in heads.items():
        words.add(head.head, "head", ref)
    return heads


def _folded_head(head: schema.Head) -> schema.Head:
    return msgspec.structs.replace(head, nothing=tuple(map(fold_word, head.nothing)))


def _terms(files: Files) -> BodyTerms:
    found = [file for _, file in files.of("bodies", schema.BodiesFile)]
    nouns = {k: v for file in found for k, v in file.nouns.items()}
    adjectives = {k: v for file in found for k, v in file.adjectives.items()}
    return BodyTerms(
        nouns={_without_articles(k): v for k, v in nouns.items()},
        adjectives={form: v for k, v in adjectives.items() for form in adjective_forms(k)},
        foreign={fold_word(k): v for file in found for k, v in file.foreign.items()},
        letters={fold_word(k): v for file in found for k, v in file.letters.items()},
        ends=frozenset(form for file in found for k in file.ends for form in adjective_forms(k)),
    )


def _without_articles(phrase: str) -> str:
    """``الاتصالات وتكنولوجيا المعلومات`` → ``اتصالات وتكنولوجيا معلومات``; in a single word the article tells."""
    words = fold_word(phrase).split()
    if len(words) == 1:
        return words[0]
    return " ".join("و" + w[3:] if w.startswith("وال") else w.removeprefix("ال") for w in words)
