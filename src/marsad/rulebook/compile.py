"""Compile rule files into one ``Compiled``: lexicon, actors with their offices, patterns, tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from marsad.rulebook import lexicon as lex
from marsad.rulebook import schema, source
from marsad.rulebook.actors import listed
from marsad.rulebook.files import Files
from marsad.rulebook.model import ActorEntry, BodyTerms, Compiled, KindEntry, PatternEntry
from marsad.rulebook.outlets import Spellings, also_written
from marsad.text.fold import fold_word
from marsad.text.inflect import adjective_forms
from marsad.text.romanise import sounds_like

V = TypeVar("V")


def compile_rules(roots: Iterable[Path], version: str) -> Compiled:
    """Everything under ``roots``; overlays come last and replace entries of the same id."""
    files, words = Files(roots), lex.Lexicon()
    actors, offices, roles, bodies = listed(files, words)
    lexicon = [file for _, file in files.of("lexicon", schema.LexiconFile)]
    for file in lexicon:
        lex.add_words(words, file)
    dates, outlets, pages, topics = _dates(files), tuple(_outlets(files)), _pages(files), _topics(files)
    heads = _heads(files)
    _add_named(words, dates, pages, topics, heads)
    _add_outlets(words, outlets, files)
    actors.update({outlet.id: _outlet_actor(outlet) for outlet in outlets})
    return Compiled(
        version=version,
        forms=words.forms(),
        actors=actors,
        offices=offices,
        roles=roles,
        bodies=bodies,
        classes=_merged(file.classes for file in lexicon),
        words={k: tuple(map(fold_word, v)) for k, v in _merged(file.words for file in lexicon).items()},
        numbers=_folded(file.numbers for file in lexicon),
        ordinals=_folded(file.ordinals for file in lexicon),
        dates=dates,
        pages=pages,
        outlets=outlets,
        patterns=tuple(_patterns(files)),
        kinds=_kinds(files),
        speech=tuple(v for _, file in files.of("statements", schema.StatementsFile) for v in file.verbs),
        topics=topics,
        name_parts=_name_parts(files),
        romanised=_romanised(files, actors),
        sounds={k: v for _, file in files.of("names", schema.NamesFile) for k, v in file.sounds.items()},
        heads=heads,
        terms=_terms(files),
        files=tuple(str(path) for path in files.paths),
    )


def _add_named(
    words: lex.Lexicon,
    dates: schema.DatesFile,
    pages: dict[str, tuple[str, ...]],
    topics: Iterable[schema.Topic],
    heads: dict[str, schema.Head],
) -> None:
    """Enter the words of dates, pages, topics and bodies into the lexicon."""
    lex.add_dates(words, dates)
    lex.add_phrases(words, "phrase", pages)
    for topic in topics:
        lex.add_topic(words, topic)
    for ref, head in heads.items():
        words.add(head.head, "head", ref)


def _add_outlets(words: lex.Lexicon, outlets: Iterable[schema.OutletEntry], files: Files) -> None:
    spellings = _spellings(files)
    for outlet in outlets:
        lex.add_all(words, (*outlet.ar, *also_written(outlet, spellings)), "name", outlet.id)


def _spellings(files: Files) -> Spellings:
    """What all names of outlets have in common; a later file adds to an earlier one."""
    many = [file for _, file in files.of("outlets", schema.OutletsFile)]
    return Spellings(
        letters={name for _, file in files.of("bodies", schema.BodiesFile) for name in file.letters},
        also=_merged(file.also for file in many),
        the=tuple(dict.fromkeys(word for file in many for word in file.the)),
    )


def _pages(files: Files) -> dict[str, tuple[str, ...]]:
    return _merged(file.phrases for _, file in files.of("pages", schema.PagesFile))


def _topics(files: Files) -> tuple[schema.Topic, ...]:
    return tuple({t.id: t for _, file in files.of("topics", schema.TopicsFile) for t in file.topics}.values())


def _folded(tables: Iterable[dict[str, V]]) -> dict[str, V]:
    """Tables by folded words; a later file goes before an earlier one."""
    return {fold_word(key): value for table in tables for key, value in table.items()}


def _merged(tables: Iterable[dict[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    merged: dict[str, tuple[str, ...]] = {}
    for table in tables:
        for key, values in table.items():
            merged[key] = tuple(dict.fromkeys((*merged.get(key, ()), *values)))
    return merged


def _dates(files: Files) -> schema.DatesFile:
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


def _kinds(files: Files) -> dict[str, KindEntry]:
    """Codes and matter of each kind of contact; a later file adds patterns and changes only what it names."""
    found: dict[str, KindEntry] = {}
    for _, file in files.of("events", schema.EventsFile):
        old = found.get(file.kind, KindEntry(file.kind, {}, "", {}))
        codes = file.plover or old.plover, file.cameo or old.cameo
        found[file.kind] = KindEntry(file.kind, *codes, file.matter or old.matter)
    return found


def _patterns(files: Files) -> Iterator[PatternEntry]:
    """All patterns; those of a later root take the place of those of the same id before."""
    found = [(files.root[path], entry) for path, entry in _all_patterns(files)]
    last = {entry.id: root for root, entry in found}
    return (entry for root, entry in found if last[entry.id] == root)


def _all_patterns(files: Files) -> Iterator[tuple[Path, PatternEntry]]:
    for path, events in files.of("events", schema.EventsFile):
        yield from _entries(path, "events", events.patterns, events.kind)
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
    return found | _folded(file.romanised for _, file in files.of("names", schema.NamesFile))


def _name_parts(files: Files) -> dict[str, tuple[str, ...]]:
    merged: dict[str, tuple[str, ...]] = {}
    for _, file in files.of("names", schema.NamesFile):
        for key in ("given", "particles", "leads", "never", "bound", "units"):
            merged[key] = tuple(dict.fromkeys((*merged.get(key, ()), *map(fold_word, getattr(file, key)))))
    return merged


def _heads(files: Files) -> dict[str, schema.Head]:
    """Heads of names of bodies by noun and place in the file."""
    found = [head for _, file in files.of("bodies", schema.BodiesFile) for head in file.heads]
    return {f"{fold_word(head.head)} {n}": _folded_head(head) for n, head in enumerate(found)}


def _folded_head(head: schema.Head) -> schema.Head:
    return msgspec.structs.replace(head, nothing=tuple(map(fold_word, head.nothing)))


def _terms(files: Files) -> BodyTerms:
    found = [file for _, file in files.of("bodies", schema.BodiesFile)]
    nouns = {k: v for file in found for k, v in file.nouns.items()}
    adjectives = {k: v for file in found for k, v in file.adjectives.items()}
    plain = {k: v for file in found for k, v in file.plain.items()}
    described = {k: v for file in found for k, v in file.plain_adjectives.items()}
    return BodyTerms(
        nouns={_without_articles(k): v for k, v in nouns.items()},
        adjectives={form: v for k, v in adjectives.items() for form in adjective_forms(k)},
        foreign=_folded(file.foreign for file in found),
        letters=_folded(file.letters for file in found),
        ends=frozenset(form for file in found for k in file.ends for form in adjective_forms(k)),
        plain={fold_word(k): v for k, v in plain.items()},
        plain_adjectives={form: v for k, v in described.items() for form in adjective_forms(k)},
    )


def _without_articles(phrase: str) -> str:
    """``الاتصالات وتكنولوجيا المعلومات`` → ``اتصالات وتكنولوجيا معلومات``; in a single word the article tells."""
    words = fold_word(phrase).split()
    if len(words) == 1:
        return words[0]
    return " ".join("و" + w[3:] if w.startswith("وال") else w.removeprefix("ال") for w in words)
