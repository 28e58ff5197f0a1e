"""Whose visit a claim counts, and where to: the guest and the state that he visits."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.article import Event
from marsad.layers import Draft, Group, Sentence
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Match
from marsad.stages.claims.told import Told

_TRAVELLERS = frozenset({"person", "group"})
_PLACES = frozenset({"place", "state"})
_FROM, _FOR, _BODY = "من", "ل", "organisation"
_BEHIND = 9
_BEFORE, _MY, _THIS = "before", "تي", "demonstrative"
_LEFT = frozenset({"that", "rel", "punct"})


class VisitWords:
    """What visits ask of the rules, made once; ``states`` are ids by ISO code."""

    def __init__(self, rulebook: Rulebook, states: dict[str, str]) -> None:
        words = rulebook.word_class
        self.states = states
        self.visits = words("visit-noun")
        self.toward, self.delegates = words("stop-preposition"), words("delegates")
        self.lands = words("his-country")
        self.since = words("since") | words("status-afterwards")


class Visits:
    """Finds guest and host of the visits that claims of one page count."""

    def __init__(self, draft: Draft, told: Told, words: VisitWords) -> None:
        self._draft, self._told, self._words = draft, told, words

    def of(self, sentence: Sentence, match: Match, own: tuple[str, ...]) -> tuple[str, ...]:
        """The guest and the state visited, as far as the page tells them; nobody where no guest is known."""
        guest = self._speaker(match) or self._his(sentence, match) or self._named(own) or self._guest(sentence, match)
        return (*guest, *self._host(sentence, match, guest[0])) if guest else ()

    # ── the guest ────────────────────────────────────────────────────────────────────────────────────────────

    def _his(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """``كان تيلرسون في زيارته الأولى``, ``كانت ماي أول زعيم يزور``: whoever was named last before."""
        if all(how != "suffix" for _, _, how in match.binds.values()) and not self._is_told_of(match):
            return ()
        groups = [self._draft.groups[u.ref] for u in self._draft.units[match.first : match.last] if u.kind == "group"]
        homes = self._homes(groups[0]) if groups and self._is_told_of(match) else ()
        named = list(self._people_before(sentence, match))
        return next(((a,) for a in named if self._is_of(a, homes)), tuple(named[:1]))

    def _people_before(self, sentence: Sentence, match: Match) -> Iterator[str]:
        """People named alone before the claim, behind no preposition, the nearest first."""
        units, resolved = self._draft.units, self._draft.resolved
        for n in range(match.first - 1, sentence.first, -1):
            found = resolved.get(units[n].ref, ()) if units[n].kind == "group" and units[n - 1].kind != "prep" else ()
            if len(found) == 1 and self._draft.actors[found[0]].kind == "person":
                yield found[0]

    @staticmethod
    def _is_told_of(match: Match) -> bool:
        return match.entry.roles.get("guest") == _BEFORE

    def _speaker(self, match: Match) -> tuple[str, ...]:
        """``هذه زيارتي الثالثة``: whoever says so."""
        noun = next((u for u in self._draft.units[match.first : match.last] if u.says(self._words.visits)), None)
        speaker = self._told.speaker(noun.start, noun.end) if noun and noun.word.endswith(_MY) else None
        return (speaker,) if speaker else ()

    def _named(self, own: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(a for a in own if self._draft.actors[a].kind in _TRAVELLERS)[:1]

    def _guest(self, sentence: Sentence, match: Match) -> tuple[str, ...]:
        """Who travels, of the state that the words name where they do: ``أول زيارة لوزير خارجية سعودي``."""
        said = self._described(sentence, match)
        named = self._draft.resolved.get(said, ()) if said is not None else ()
        if named and self._draft.actors[named[0]].kind != "state":
            return named[:1]
        homes = self._homes(self._draft.groups[said]) if said is not None else ()
        if match.entry.kind == "previous" and homes:
            return homes[:1]  # whoever held the office then
        travelling = [a for a in self._travelling(sentence, match) if not homes or self._is_of(a, homes)]
        people = [a for a in travelling if homes and self._draft.actors[a].kind == "person"]
        return tuple((*people, *travelling, *homes)[:1])

    def _described(self, sentence: Sentence, match: Match) -> int | None:
        """The group that says who comes, ``لوزير خارجية سعودي``, ``لوفد من مجلس الأمن``."""
        units = self._draft.units
        for n in self._phrase(sentence, match):
            unit, before = units[n], units[n - 1]
            if n >= match.last and self._is_told_of(match):
                return None  # أول زعيم يزور مصر عندما التقى رئيسها
            if unit.kind != "group" or self._draft.group_kind(unit) in _PLACES or self._is_seen(n):
                continue
            sent = before.word == _FROM and units[n - 2].says(self._words.delegates)
            acts = before.kind == "verb" or (before.kind == "prep" and before.suffix)  # يقوم بها مسؤول عماني
            if before.word == _FOR or acts or sent:
                return unit.ref
        return None

    def _is_seen(self, n: int) -> bool:
        """``أول زيارة له للأمم المتحدة``: the body behind his pronoun is where he goes."""
        units, ref = self._draft.units, self._draft.units[n].ref
        found = self._draft.resolved.get(ref, ()) if n > 1 and units[n - 1].word == _FOR else ()
        his = bool(found) and units[n - 2].kind == "prep" and bool(units[n - 2].suffix)
        return his and all(self._draft.actors[a].kind == _BODY for a in found)

    def _homes(self, group: Group) -> tuple[str, ...]:
        return tuple(dict.fromkeys(state for part in group.parts for state in part.states))

    def _is_of(self, actor: str, homes: tuple[str, ...]) -> bool:
        country = self._draft.actors[actor].country
        return actor in homes or (country is not None and self._words.states.get(country) in homes)

    def _travelling(self, sentence: Sentence, match: Match) -> Iterator[str]:
        """Who may be the guest, likeliest first: of the visit told here, whoever is received or acts here, of the
        visits told elsewhere, then all people named before."""
        here, elsewhere = self._told.contacts(sentence, match, "visit", ())
        yield from _visitors(here)
        yield from _visitors(self._receptions(sentence.start, sentence.end))
        start, end = self._draft.units[match.first].start, self._draft.units[match.last - 1].end
        if not self._is_told_of(match):
            yield from (a for a in self._told.people(start, end) if not self._is_asking(a, start, end))
        yield from self._told.agent(sentence, match, _TRAVELLERS)
        yield from reversed(self._told.people(sentence.start, start))
        yield from _visitors(elsewhere)
        yield from reversed(self._told.people(0, sentence.start))

    def _receptions(self, start: int, end: int) -> list[Event]:
        """Meetings told between two offsets, in which a guest is received."""
        told = (e for e in self._draft.events if e.kind == "meeting")
        return [e for e in told if any(start <= s.start < end for s in e.evidence)]

    def _is_asking(self, actor: str, start: int, end: int) -> bool:
        """``زيارة بدعوة من فلان``: he does not travel."""
        text = self._draft.article.text
        said = (m for m in self._draft.mentions if start <= m.start < end and m.actor == actor)
        return all(text[start : m.start].split()[-1:] == [_FROM] for m in said)

    # ── the host ─────────────────────────────────────────────────────────────────────────────────────────────

    def _host(self, sentence: Sentence, match: Match, guest: str) -> tuple[str, ...]:
        """The state that the words lead to, else that of the one visit of the guest that is told nearest."""
        home = self._draft.actors[guest].country if guest in self._draft.actors else None
        said = [state for n in self._destinations(sentence, match) if (state := self._state_at(n, home))]
        seen = (a for n in self._phrase(sentence, match) if self._is_seen(n) for a in self._at(n))
        said = said or [*seen][:1]
        if said:
            return (said[0],)
        here, elsewhere = self._told.contacts(sentence, match, "visit", ())
        if self._is_there(sentence, match):
            start = self._draft.units[match.first].start
            here = [e for e in here if e.evidence[0].start < start]
        if self._is_told_of(match):
            elsewhere = []
        for told in (here, self._receptions(sentence.start, sentence.end), elsewhere):
            hosts = {state for e in told if guest in _visitors([e]) for state in self._hosts(e, home)}
            if hosts:
                return tuple(hosts) if len(hosts) == 1 else ()
        return self._sent_to(sentence, match, home) or self._received_before(sentence, guest, home)

    def _is_there(self, sentence: Sentence, match: Match) -> bool:
        """``أول زيارة له إلى هذا البلد``: the one told of before, not one told of further on."""
        units = self._draft.units
        lands = (n for n in self._phrase(sentence, match) if units[n].says(self._words.lands))
        return any(h.ref == _THIS for n in lands for h in units[n - 1].hits)

    def _at(self, n: int) -> tuple[str, ...]:
        return self._draft.resolved.get(self._draft.units[n].ref, ()) if self._draft.units[n].kind == "group" else ()

    def _sent_to(self, sentence: Sentence, match: Match, home: str | None) -> tuple[str, ...]:
        """``ثالث زيارة للمبعوث الصيني إلى بيروت``: where the envoy is sent, where nothing else is said."""
        said = self._described(sentence, match)
        targets = (t for part in self._draft.groups[said].parts for t in part.target) if said is not None else ()
        return next(((state,) for t in targets if (state := self._state(t, home))), ())

    def _received_before(self, sentence: Sentence, guest: str, home: str | None) -> tuple[str, ...]:
        """``استقبل الرئيس اللبناني المبعوث. وهذه ثالث زيارة له``: the state in which he was received last."""
        told = (e for e in reversed(self._receptions(0, sentence.start)) if guest in _visitors([e]))
        return next((tuple(hosts) for e in told if len(hosts := self._hosts(e, home)) == 1), ())

    def _destinations(self, sentence: Sentence, match: Match) -> Iterator[int]:
        """Units of places that the visit leads to: ``زيارة إلى مصر``, ``زار موسكو``."""
        units = self._draft.units
        if self._is_told_of(match) and match.last < sentence.last and units[match.last].kind == "group":
            yield match.last  # أول زعيم يزور ترامب
        for n in self._phrase(sentence, match):
            before = units[n - 1]
            leads = before.word in self._words.toward if before.kind == "prep" else before.kind in ("verb", "group")
            if self._draft.group_kind(units[n]) in _PLACES and leads:
                yield n

    def _phrase(self, sentence: Sentence, match: Match) -> Iterator[int]:
        """The units of the claim and of what follows until its clause ends."""
        units = self._draft.units
        yield from range(match.first, match.last)
        for n in range(match.last, min(match.last + _BEHIND, sentence.last)):
            if units[n].kind in _LEFT or units[n].word in self._words.since:
                return
            yield n

    def _state_at(self, n: int, home: str | None) -> str | None:
        found = self._draft.resolved.get(self._draft.units[n].ref, ())
        return next((state for a in found if (state := self._state(a, home))), None)

    def _hosts(self, event: Event, home: str | None) -> set[str]:
        said = (*(p.actor for p in event.participants if p.role == "host"), *filter(None, [event.place]))
        return {state for a in said if (state := self._state(a, home))}

    def _state(self, actor: str, home: str | None) -> str | None:
        """The state of an actor, which is not the guest's own."""
        country = self._draft.actors[actor].country if actor in self._draft.actors else None
        return self._words.states.get(country) if country and country != home else None


def _visitors(told: list[Event]) -> tuple[str, ...]:
    return tuple(p.actor for e in told for p in e.participants if p.role == "visitor")
