"""Views of actors: the list, one actor with names, offices, contacts and words, pairs of states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from functools import lru_cache
from itertools import combinations

import msgspec

from marsad.article import Actor, Statement
from marsad.export import tables
from marsad.export.tables import Column, Table
from marsad.rulebook import Rulebook, seek
from marsad.web import network
from marsad.web.errors import NotThereError
from marsad.web.question import Asked, asked, contacts, paged
from marsad.web.site import Picture, View, Visit, label
from marsad.web.snapshot import Contact, Snapshot, latest

_FEW = 10
_SIDE = 16
"""States in the table of pairs."""


_PAIR = (Column("one", "Actor id"), Column("other", "Actor id"), Column("contacts", "Their contacts", "integer"))


class Row(msgspec.Struct, frozen=True):
    """An actor in the list, with the number of its contacts and statements."""

    id: str
    actor: Actor
    contacts: int
    statements: int


def actors(visit: Visit) -> View:
    """Actors of the record, those with most contacts first; ``q`` is a part of a name, ``kind`` a kind of actor."""
    words, kind = visit.parameters.get("q", ""), visit.parameters.get("kind", "")
    names = named(words, visit.record)
    every = visit.record.once("rows of actors", lambda: _rows(visit.record))
    rows = [row for row in every if row.id in names and kind in ("", row.actor.kind)]
    page = paged(rows, visit.number)
    kinds = visit.record.once("kinds of actors", lambda: sorted({actor.kind for actor in visit.record.actors.values()}))
    return View(
        template="actors.html",
        title=visit.locale.say("actors.title"),
        context={"page": page, "q": words, "kind": kind, "kinds": kinds},
        data={"total": page.total, "page": page.number, "pages": page.pages, "items": page.items},
        table=lambda: _table(rows),
    )


def named(words: str, record: Snapshot) -> Collection[str]:
    """Actors of whose names one has words that start with all these; everybody for no words."""
    return record.pages.names.starting(words) if words.strip() else record.actors.keys()


def _rows(record: Snapshot) -> list[Row]:
    rows = [Row(name, actor, record.met[name], record.told[name]) for name, actor in record.actors.items()]
    return sorted(rows, key=lambda row: (-row.contacts, -row.statements, row.id))


def _table(rows: Iterable[Row]) -> Table:
    names = ("actor", "kind", "label_en", "label_ar", "country", "wikidata")
    says = ("Actor id", "Kind of actor", "English name", "Arabic name", "State, ISO 3166 alpha-3", "Wikidata id")
    columns = [Column(name, text) for name, text in zip(names, says, strict=True)]
    columns += [
        Column("contacts", "Number of contacts", "integer"),
        Column("statements", "Number of statements", "integer"),
    ]
    cells = tuple(
        (
            r.id,
            r.actor.kind,
            r.actor.label_en,
            r.actor.label_ar,
            r.actor.country,
            r.actor.wikidata,
            r.contacts,
            r.statements,
        )
        for r in rows
    )
    return Table("actors", "Actors of the record", tuple(columns), ("actor",), cells)


def actor(visit: Visit, ident: str) -> View:
    """One actor: names, offices with their holders over time, contacts, whom it meets, its words."""
    record, what = visit.record, Asked(actor=ident)
    if ident not in record.actors:
        raise NotThereError(ident)
    found = contacts(record, what)
    told = [e.said for e in record.spoken_of(ident) if _says(e.said.statement, ident)]
    met = counterparts(found, ident, record)
    return View(
        template="actor.html",
        title=label(ident, record.actors, visit.locale.lang),
        context=_shown(visit, ident, met)
        | {"found": latest(found)[:_FEW], "total": len(found), "told": told[: -_FEW - 1 : -1], "said": len(told)},
        data={
            "id": ident,
            "actor": record.actors[ident],
            "counterparts": dict(met.most_common()),
            "contacts": [contact.encounter.id for contact in found],
            "statements": len(told),
        },
        table=lambda: tables.contacts(record.selection(found)),
    )


def _says(statement: Statement, ident: str) -> bool:
    return ident in (*statement.speakers, statement.on_behalf_of)


def _shown(visit: Visit, ident: str, met: Counter[str]) -> dict[str, object]:
    """What the page shows of the actor itself."""
    known = card(visit.site.rulebook, ident)
    return {
        "id": ident,
        "actor": visit.record.actors[ident],
        "card": known,
        "offices": offices(visit, known),
        "met": met.most_common(_FEW),
        "net": ego(ident, met, visit.record),
    }


@lru_cache(maxsize=512)
def card(rulebook: Rulebook, ident: str) -> seek.Card | None:
    """What the rules hold on the actor; nothing for one that only articles know."""
    return seek.card(rulebook, ident) if ident in rulebook.actors else None


class Office(msgspec.Struct, frozen=True):
    """A term of office with the names of office and holder in the visitor's language."""

    office: str
    holder: str
    term: seek.Term


def offices(visit: Visit, known: seek.Card | None) -> list[Office]:
    """The terms of a card, named in the visitor's language."""
    return [Office(_office(visit, each), _called(visit, each.person), each) for each in (known.terms if known else ())]


def _office(visit: Visit, term: seek.Term) -> str:
    """``President of Tunisia``, ``رئيس تونس``; the id of the role where it has no name."""
    role, owner = visit.site.rulebook.roles.get(term.office), _called(visit, term.of)
    if role is None:
        return f"{term.office}, {owner}"
    return f"{role.ar} {owner}" if visit.locale.lang == "ar" and role.ar else role.en.replace("{state}", owner)


def _called(visit: Visit, actor: str) -> str:
    """What the rules call an actor; they know more of them than the record."""
    entry = visit.site.rulebook.actors.get(actor)
    return actor if entry is None else entry.ar if visit.locale.lang == "ar" else entry.en


def counterparts(found: Iterable[Contact], ident: str, record: Snapshot) -> Counter[str]:
    """With whom an actor had how many contacts: people and bodies of a person, states of a state."""
    own = record.actors[ident]
    states, met = frozenset(record.states.values()), Counter[str]()
    for contact in found:
        parts = (part.actor for part in contact.encounter.participants)
        met.update((states & contact.actors if own.kind == "state" else set(parts)) - {ident})
    return met


def ego(ident: str, met: Counter[str], record: Snapshot) -> network.Network:
    """The network of an actor and of those it met most, with the contacts of these among each other."""
    around = met.most_common(network.MOST)
    names, among = {name for name, _ in around}, Counter[tuple[str, str]]()
    collective = record.actors[ident].kind == "state"
    for contact in record.contacts:
        if len(contact.actors) < 2 or names.isdisjoint(contact.actors):
            continue
        parts = contact.actors if collective else {part.actor for part in contact.encounter.participants}
        among.update(combinations(sorted(names.intersection(parts)), 2))
    return network.ego(ident, around, among)


def net(visit: Visit, ident: str) -> View:
    """The network of an actor as a chart and a table."""
    record = visit.record
    if ident not in record.actors:
        raise NotThereError(ident)
    met = counterparts(contacts(record, Asked(actor=ident)), ident, record)
    made = ego(ident, met, record)
    own = [(ident, name, count) for name, count in met.most_common()]
    rows = tuple(own + [(one.id, other.id, count) for one, other, count in made.others])
    return View(
        template="net.html",
        title=f"{visit.locale.say('actor.network')}: {label(ident, record.actors, visit.locale.lang)}",
        context={"id": ident, "net": made, "met": met.most_common()},
        data={"id": ident, "counterparts": dict(met.most_common()), "items": rows},
        table=lambda: Table("network", "Contacts of an actor and of those it met most", _PAIR, ("one", "other"), rows),
        picture=Picture("network", (made,)),
    )


class Pairs(msgspec.Struct, frozen=True):
    """The states with most contacts, and how many each two of them had."""

    states: tuple[str, ...]
    counts: dict[tuple[str, str], int]

    @property
    def most(self) -> int:
        """The highest number."""
        return max(self.counts.values(), default=1)

    def of(self, one: str, other: str) -> int:
        """How many contacts two states had."""
        return self.counts.get((min(one, other), max(one, other)), 0)


def pairs(found: Iterable[Contact], states: Iterable[str], side: int = _SIDE) -> Pairs:
    """Contacts of each two states; ``states`` are those that count, ``side`` how many are shown."""
    known, counts = frozenset(states), Counter[tuple[str, str]]()
    for contact in found:
        counts.update(combinations(sorted(known & contact.actors), 2))
    total: Counter[str] = Counter()
    for (one, other), count in counts.items():
        total.update({one: count, other: count})
    shown = tuple(name for name, _ in sorted(total.items(), key=lambda each: (-each[1], each[0]))[:side])
    return Pairs(shown, dict(counts))


def dyads(visit: Visit) -> View:
    """How many contacts each two states had, as a table whose every cell opens these contacts."""
    what = asked(visit.parameters, visit.record)
    made = pairs(contacts(visit.record, what), visit.record.states.values())
    ranked = sorted(made.counts.items(), key=lambda each: (-each[1], each[0]))
    return View(
        template="dyads.html",
        title=visit.locale.say("dyads.title"),
        context={"what": what, "pairs": made},
        data={"items": [{"one": one, "other": other, "contacts": count} for (one, other), count in ranked]},
        table=lambda: Table(
            "dyads", "Contacts of each two states", _PAIR, ("one", "other"), tuple((*who, n) for who, n in ranked)
        ),
        picture=Picture("matrix", (made,)),
    )
