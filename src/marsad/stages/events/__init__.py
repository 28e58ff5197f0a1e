"""Contacts: who met, called, visited, wrote to or agreed with whom, with status, date and place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from marsad.article import Event, Plover
from marsad.layers import Draft
from marsad.rulebook import Rulebook
from marsad.rulebook.field import Field, Subjects
from marsad.rulebook.match import Match, Matcher, Tries
from marsad.stages.events.context import Memory
from marsad.stages.events.courtesies import Courtesies
from marsad.stages.events.doers import Doers
from marsad.stages.events.home import datelines
from marsad.stages.events.merge import Contact, merged
from marsad.stages.events.places import Places, PlaceWords
from marsad.stages.events.reader import Reader, ReaderRules
from marsad.stages.events.relative_asides import relative_asides
from marsad.stages.events.settle import settled
from marsad.stages.events.sieve import Sieve
from marsad.stages.events.titles import Titles
from marsad.stages.events.told import Told
from marsad.text.topics import CONTACT, Topics

_TOLD = frozenset({"body", "title"})
_SHORT_QUOTE = 3
_LEANING = -5  # priority of patterns that lean on what was told before

Matches = tuple[list[Match], list[Match]]


def events(rulebook: Rulebook) -> Callable[[Draft], Draft]:
    """The stage that fills ``Draft.events``."""
    return Contacts(rulebook).read


class Contacts:
    """Reads the contacts of pages, by what the rules say, made once."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._matcher = Matcher([p for p in rulebook.patterns if p.layer == "events"], rulebook.classes)
        self._actors, self._bodies = rulebook.actors, _bodies(rulebook)
        self._rules, self._words = ReaderRules(rulebook), PlaceWords(rulebook)
        self._doers, self._coder = Doers(rulebook), Coder(rulebook)
        self._polite, self._titles, self._states = Courtesies(rulebook), Titles(rulebook), rulebook.state_by_country

    def read(self, draft: Draft) -> Draft:
        """The page with its contacts, and the actors that only they bring in."""
        tries = self._matcher.tries(draft, _TOLD)
        if not tries:
            return draft
        titled = self._titles.of(draft)
        subjects = self._doers.subjects(draft, titled)
        sieve = Sieve(draft, self._rules.sieve)
        found = dict(_found(draft, self._matcher, tries, self._field(draft, subjects, titled), sieve))
        if not found:
            return draft
        reader = Reader(draft, self._rules, self._words, subjects, sieve, titled)
        coded = self._coder.events(draft, self._settled(draft, list(_tellings(draft, found, reader)), reader))
        return msgspec.structs.replace(draft, events=coded, actors={**draft.actors, **reader.places.used})

    def _field(self, draft: Draft, subjects: Subjects, titled: frozenset[int]) -> Field:
        skippable, again = _stepped_over(draft, self._polite, titled)
        asides, capitals = relative_asides(draft, again), Places(draft, self._words).capitals()
        return Field(draft.units, draft.groups, subjects, skippable, again, asides, capitals)

    def _settled(self, draft: Draft, tellings: list[Told], reader: Reader) -> list[Contact]:
        """The contacts that the tellings of a page are of."""
        home = {a: e.state for a in draft.actors if (e := self._actors.get(a)) and e.state and e.kind != "state"}
        behind = {**self._met(draft), **home, **{a: self._bodies[a] for a in draft.actors if a in self._bodies}}
        published, cities = draft.article.published, datelines(draft, reader.places)
        return settled(merged(tellings, behind, published, reader.leads), reader.places, home, published, cities)

    def _met(self, draft: Draft) -> dict[str, str]:
        """The states of people whom only the page knows: ``مبعوث ألماني يصل بغداد`` and he who is named below."""
        people = ((a, e.country) for a, e in draft.actors.items() if e.kind == "person" and a not in self._actors)
        return {a: state for a, country in people if (state := self._states.get(country or "", ""))}


def _bodies(rulebook: Rulebook) -> dict[str, str]:
    """The organisation that each holder of its offices speaks for, by the holder's id."""
    return {
        holder.person: office.of
        for office in rulebook.offices.values()
        if (body := rulebook.actors.get(office.of)) and body.kind == "organisation" and not body.state
        for holder in office.holders
        if not holder.until
    }


def _stepped_over(draft: Draft, polite: Courtesies, titled: frozenset[int]) -> tuple[tuple[bool, ...], frozenset[int]]:
    """What patterns may step over, and units that name somebody a second time or name nobody.

    Stepped over are also words of courtesy, short quotations, the units of titles (``titled``) and second names of
    those just named (``سامح شكري وزير الخارجية``).
    """
    wishes, kind_words = polite.of(draft)
    passed = titled | kind_words
    skippable = [skipped or n in passed or n in wishes for n, skipped in enumerate(draft.skippable)]
    for quote in draft.quotes:
        if quote.last - quote.first <= _SHORT_QUOTE:
            skippable[quote.first : quote.last] = [True] * (quote.last - quote.first)
    before: tuple[str, ...] = ()
    again = set(passed)
    for unit in draft.units:
        if unit.kind == "group":
            found = draft.resolved.get(unit.ref, ())
            if not found and _is_rank(draft, unit.n):
                again.add(unit.n)
            if found and found == before:
                skippable[unit.n] = True
                again.add(unit.n)
            before = found
        elif not (unit.aside or unit.word in ("،", ",")):
            before = ()
    return tuple(skippable), frozenset(again)


def _is_rank(draft: Draft, n: int) -> bool:
    """``والجنرال فلان قائد الأركان``: a rank right before the group that it belongs to."""
    behind = draft.units[n + 1 : n + 2]
    return draft.groups[draft.units[n].ref].kind == "aide" and any(u.kind == "group" for u in behind)


def _found(
    draft: Draft, matcher: Matcher, tries: dict[int, Tries], field: Field, sieve: Sieve
) -> Iterator[tuple[int, Matches]]:
    """Sentences that tell of contacts, by number, with their fullest matches and the others."""
    for n, tried in tries.items():
        near = sieve.nearest(matcher.matches(field, draft.sentences[n], tried))
        if matches := _told(near, field):
            yield n, (matches, [m for m in near if m not in matches and m.entry.priority > _LEANING])


def _tellings(draft: Draft, found: dict[int, Matches], reader: Reader) -> Iterator[Told]:
    """Every telling of the page, those of the headline last, so that the body's fuller words lead."""
    memory = Memory(draft.article.published, reader.leads, reader.places.state_of, reader.tied)
    titles = [n for n in found if draft.sentences[n].label == "title"]
    for n in titles:
        memory.headed(reader.sentence(n, *found[n], memory))
    for n in (*(n for n in found if n not in titles), *titles):
        yield from memory.heard(reader.sentence(n, *found[n], memory), title=n in titles)


def _told(matches: list[Match], field: Field) -> list[Match]:
    """The fullest matches of a sentence, and those within what it says aside: ``التقى الوزير، الذي يزور العراق، …``."""
    within = [m for m in matches if any(first <= m.first and m.last <= last for first, last in field.asides.items())]
    return sorted([*best([m for m in matches if m not in within]), *best(within)], key=lambda m: m.anchor)


def best(matches: list[Match]) -> list[Match]:
    """Of matches that share an anchor, the words around it or a party, the fullest one."""
    kept: list[Match] = []
    for match in sorted(matches, key=Match.order):
        if not any(_rivals(match, other) for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda m: m.anchor)


def _rivals(a: Match, b: Match) -> bool:
    if {"message", "visit"} == {a.entry.kind, b.entry.kind}:
        return False  # ``دعاه إلى زيارة``
    if a.anchor == b.anchor or (b.first <= a.anchor < b.last and a.first <= b.anchor < a.last):
        return True
    inside = b.first <= a.anchor < b.last or a.first <= b.anchor < a.last
    if inside and abs(a.anchor - b.anchor) == 1:
        return True
    if a.first == b.first and {"meeting", "summit"} == {a.entry.kind, b.entry.kind}:
        return True
    nested = (a.first >= b.first and a.last <= b.last) or (b.first >= a.first and b.last <= a.last)
    if inside and nested and {"call", "meeting"} == {a.entry.kind, b.entry.kind} and not (a.binds and b.binds):
        return True  # ``عقد اجتماعا، اليوم، عبر الاتصال المرئي، مع الوزير``
    nested = nested and {"meeting", "message"} != {a.entry.kind, b.entry.kind}  # ``استقبله حاملا رسالة``
    return inside and (
        a.entry.kind == b.entry.kind or bool(_objects(a) & _objects(b)) or (nested and bool(_parties(a) & _parties(b)))
    )


def _objects(match: Match) -> frozenset[int]:
    """Units of the parties other than the agent."""
    return frozenset(
        n
        for slot, (first, last, how) in match.binds.items()
        if how == "group" and slot != "p"
        for n in range(first, last)
    )


def _parties(match: Match) -> frozenset[tuple[int, int]]:
    """Units of all parties, the agent's too."""
    return frozenset((first, last) for first, last, how in match.binds.values() if how != "suffix")


class Coder:
    """Makes events of contacts: ids, topics, PLOVER and CAMEO codes from the table of each kind."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._kinds = rulebook.kinds
        self._unsaid = rulebook.unsaid_of

    def events(self, draft: Draft, contacts: list[Contact]) -> tuple[Event, ...]:
        """Events in the order of the page."""
        ordered = sorted(contacts, key=lambda c: c.evidence[0].start)
        made = [self._event(draft, contact, f"e{n}") for n, contact in enumerate(ordered, 1)]
        ids = {contact.told: event.id for contact, event in zip(ordered, made, strict=True)}
        return tuple(
            msgspec.structs.replace(event, part_of=ids.get(contact.within)) if contact.within else event
            for contact, event in zip(ordered, made, strict=True)
        )

    def _event(self, draft: Draft, contact: Contact, key: str) -> Event:
        told = contact.told
        kind = self._kinds.get(told.kind)
        coded = kind if kind and kind.plover else None
        sentence = draft.sentences[told.sentence]
        topics = Topics(draft.matter, self._unsaid(told.kind))
        return Event(
            id=key,
            kind=told.kind,
            status=told.status,
            participants=told.people,
            date=told.date,
            place=told.place,
            evidence=contact.evidence,
            topics=topics.of(sentence.start, sentence.end, CONTACT),
            attribution=contact.attribution,
            plover=Plover(type=coded.plover["type"], mode=coded.plover.get("mode")) if coded else None,
            cameo=(coded.cameo or None) if coded else None,
            rule=told.rule,
        )
