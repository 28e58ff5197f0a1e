"""Find actors by name, and tell what the rules hold on one."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from rapidfuzz import fuzz

from marsad.rulebook import ActorEntry, OfficeEntry, Rulebook, source
from marsad.rulebook.audit import day
from marsad.rulebook.schema import Holder
from marsad.text.fold import fold_word

_ALIKE = 85


class Term(msgspec.Struct, frozen=True):
    """A person in an office from when to when, and where that is known from."""

    office: str
    of: str
    person: str
    since: str
    until: str
    source: str
    note: str = ""


class Card(msgspec.Struct, frozen=True):
    """All that the rules hold on one actor; ``ar`` are its names as the rule file writes them, ``where`` that file."""

    id: str
    kind: str
    en: str
    aliases_en: tuple[str, ...]
    ar: tuple[str, ...]
    short: tuple[str, ...]
    adjective: tuple[str, ...]
    wikidata: str
    country: str
    terms: tuple[Term, ...]
    where: str


# ── finding ──────────────────────────────────────────────────────────────────────────────────────────────────────


def find(rulebook: Rulebook, name: str) -> list[ActorEntry]:
    """Actors called ``name`` in Arabic or Latin letters, best first; where none is, those of similar names."""
    sought = key(name)
    names = [(key(written), actor) for actor, all_names in _names(rulebook).items() for written in all_names]
    ranked: dict[str, int] = {}
    for written, actor in names:
        if (rank := _rank(sought, written)) is not None:
            ranked[actor] = min(rank, ranked.get(actor, rank))
    if not ranked:
        ranked = {actor: 0 for written, actor in names if fuzz.ratio(sought, written) >= _ALIKE}
    return [rulebook.actors[a] for a in sorted(ranked, key=lambda a: (ranked[a], a))]


def _names(rulebook: Rulebook) -> dict[str, list[str]]:
    """All names of every actor: written forms, English names, ids."""
    names: defaultdict[str, list[str]] = defaultdict(list)
    for first, forms in rulebook.forms.items():
        for form in forms:
            if form.category == "name" and form.ref in rulebook.actors:
                names[form.ref].append(" ".join((first, *form.rest)))
    for actor in rulebook.actors.values():
        names[actor.id] += [actor.id.replace("-", " "), actor.en, *actor.aliases_en]
    return names


def key(name: str) -> str:
    """A name without marks and case; ids and hyphens give words."""
    plain = unicodedata.normalize("NFKD", fold_word(name)).casefold().replace("-", " ")
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def _rank(sought: str, written: str) -> int | None:
    """0 for the name itself, 1 where it starts so, 2 where it has these words; nothing elsewhere."""
    if written == sought:
        return 0
    if f"{written} ".startswith(f"{sought} "):
        return 1
    return 2 if f" {sought} " in f" {written} " else None


# ── one actor ────────────────────────────────────────────────────────────────────────────────────────────────────


def card(rulebook: Rulebook, actor: str, on: str = "") -> Card:
    """What the rules say of ``actor``, offices those of the day ``on`` only; raises ``KeyError`` for an unknown id."""
    if office := next((o for o in rulebook.offices.values() if o.id == actor), None):
        return _office_card(rulebook, office, on)
    entry = rulebook.actors[actor]
    where, written = _written(rulebook, actor)
    return Card(
        id=entry.id,
        kind=entry.kind,
        en=entry.en,
        aliases_en=entry.aliases_en,
        ar=tuple(written.get("ar", ())) or (entry.ar,),
        short=tuple(written.get("short", ())),
        adjective=tuple(written.get("adjective", ())),
        wikidata=entry.wikidata,
        country=entry.country,
        terms=tuple(_terms(rulebook, entry, on)),
        where=where,
    )


def _office_card(rulebook: Rulebook, office: OfficeEntry, on: str) -> Card:
    """An office by its id (``prime-minister-of-libya``): all who held or claimed it."""
    terms = tuple(_term(office.role, office, h) for h in office.holders if not on or in_office(h, on))
    owner, role = rulebook.actors[office.of], rulebook.roles.get(office.role)
    label = office.en or (role.en.replace("{state}", owner.en) if role else office.id)
    return Card(office.id, "office", label, (), (), (), (), "", owner.country, terms, "")


def _term(role: str, office: OfficeEntry, holder: Holder) -> Term:
    note = "claimant" if holder.claimant else "joint" if holder.joint else holder.status
    return Term(role, office.of, holder.person, holder.since, holder.until, _source(holder), note)


def _terms(rulebook: Rulebook, entry: ActorEntry, on: str) -> Iterator[Term]:
    """Offices that a person held, or that a state or body has with their holders, by office and date."""
    for key, office in rulebook.offices.items():
        if entry.id not in (office.of, *(h.person for h in office.holders)):
            continue
        held = [h for h in office.holders if entry.id in (office.of, h.person) and (not on or in_office(h, on))]
        for h in sorted(held, key=lambda h: h.since):
            yield _term(key.partition("/")[0], office, h)


def _source(holder: Holder) -> str:
    told = holder.source or "not told"
    return told if holder.verified != "false" else f"{told}, not verified"


def in_office(holder: Holder, on: str) -> bool:
    """Whether a term covers the day ``on`` (an ISO prefix: the first day it stands for)."""
    asked = day(on)
    since, until = day(holder.since), day(holder.until, last=True)
    return asked is not None and (since is None or since <= asked) and (until is None or asked <= until)


def _written(rulebook: Rulebook, actor: str) -> tuple[str, dict[str, Iterable[str]]]:
    """The file that lists an actor and its entry there, as written."""
    country = rulebook.actors[actor].country.lower()
    files = [path for path in map(Path, reversed(rulebook.compiled.files)) if path.parent.name in ("actors", "outlets")]
    # Most stand in the file of their state, which others of that state have had read already.
    for path in sorted(files, key=lambda path: path.stem != country):
        if path.stem != country and actor not in path.read_text(encoding="utf-8"):
            continue
        for entry in _entries(source.kept(path)):
            if entry.get("id") == actor:
                return f"{path.parent.name}/{path.name}", entry
    return "", {}


def _entries(data: dict[str, object]) -> Iterator[dict[str, Iterable[str]]]:
    for value in (data, *data.values()):
        for entry in value if isinstance(value, list) else [value]:
            if isinstance(entry, dict):
                yield entry
