"""Contacts: who met, called, visited, wrote to or agreed with whom, with status, date and place."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

import msgspec

from marsad.article import Event, Participant, Plover, Role, Span, Status, span
from marsad.layers import Draft, Sentence
from marsad.rulebook import Rulebook
from marsad.rulebook.match import Field, Match, Matcher
from marsad.stages.events.arguments import Arguments
from marsad.stages.events.merge import merged
from marsad.stages.events.status import Judge

_LONGEST_EVIDENCE = 380
_FUTURE = ("planned", "possible")


def events(rulebook: Rulebook) -> Callable[[Draft], Draft]:
    """The stage that fills ``Draft.events``."""
    matcher = Matcher([p for p in rulebook.patterns if p.layer == "events"], rulebook.classes)
    judge = Judge(rulebook)
    coder = Coder(rulebook)

    def stage(draft: Draft) -> Draft:
        field = Field(draft.units, draft.groups, draft.subjects, draft.skippable)
        arguments = Arguments(draft, rulebook)
        found: list[Event] = []
        for sentence in _body_first(draft):
            matches = best(matcher.matches(field, sentence.first, sentence.last))
            anchors = [m.anchor for m in matches]
            for match in matches:
                event = _event(draft, sentence, match, arguments, judge, anchors)
                if event is not None:
                    found.append(coder.coded(event))
        found.sort(key=lambda e: (_in_title(draft, e), e.evidence[0].start))
        home = {a: entry.state for a in draft.actors if (entry := rulebook.actors.get(a)) and entry.state and entry.kind != "state"}
        return msgspec.structs.replace(draft, events=merged(found, home))

    return stage


def _body_first(draft: Draft) -> list[Sentence]:
    return [s for s in draft.sentences if s.label in ("title", "body")]


def _in_title(draft: Draft, event: Event) -> bool:
    """Headlines come last, so that the body's fuller mention leads."""
    title = next((b for b in draft.blocks if b.label == "title"), None)
    return title is not None and title.start <= event.evidence[0].start < title.end


def best(matches: list[Match]) -> list[Match]:
    """Of matches that share an anchor or the words around it, the fullest one."""
    kept: list[Match] = []
    for match in sorted(matches, key=Match.order):
        if all(match.anchor != m.anchor and not (m.first <= match.anchor < m.last and match.first <= m.anchor < match.last) for m in kept):
            kept.append(match)
    return sorted(kept, key=lambda m: m.first)


def _event(draft: Draft, sentence: Sentence, match: Match, arguments: Arguments, judge: Judge, anchors: list[int]) -> Event | None:
    """The event a match tells of; nothing where nobody takes part whom the rules can name."""
    who = arguments.participants(match, sentence)
    place = arguments.place(match, sentence)
    people = _participants(match, who)
    if match.entry.kind == "visit":
        people = _with_host(people, who, place, arguments)
    if not _enough(match, people):
        return None
    date = arguments.date(match, sentence, anchors)
    status = cast(Status, match.entry.status or judge.status(draft, sentence, match.anchor, match.first, match.last))
    evidence = _evidence(draft, match)
    return Event(
        id="",
        kind=match.entry.kind,
        status=_dated(status, date, draft.article.published),
        participants=people,
        date=date,
        place=place,
        evidence=(evidence,),
        attribution=tuple(s.id for s in draft.statements if s.start <= evidence.start and evidence.end <= s.end),
        rule=match.entry.id,
    )


def _dated(status: str, date: str | None, published: str | None) -> Status:
    """The plain present tells of plans where the date lies ahead, else of what is going on."""
    if status == "present":
        ahead = bool(date and published and date[:10] > published[:10])
        return "planned" if ahead else "occurred"
    if status == "occurred" and date and published and len(date) >= len("2018-01-01") and date[:10] > published[:10]:
        return "planned"
    return cast(Status, status)


def _participants(match: Match, who: dict[str, tuple[str, ...]]) -> tuple[Participant, ...]:
    found: dict[str, Participant] = {}
    for slot, role in match.entry.roles.items():
        for actor in who.get(slot, ()):
            found.setdefault(actor, Participant(actor=actor, role=cast(Role, role)))
    return tuple(found.values())


def _with_host(people: tuple[Participant, ...], who: dict[str, tuple[str, ...]], place: str | None, arguments: Arguments) -> tuple[Participant, ...]:
    """Where only the city is named its state is the host; nobody visits his own state."""
    if place and not any(p.role == "host" for p in people):
        host = arguments.owner(place)
        if host and all(p.actor != host for p in people):
            people = (*people, Participant(actor=host, role="host"))
    return people


def _enough(match: Match, people: tuple[Participant, ...]) -> bool:
    """A contact needs two, unless the pattern says that one is enough."""
    needed = 1 if match.entry.kind in ("summit",) or "one" in match.entry.roles.values() else 2
    return len(people) >= needed


def _evidence(draft: Draft, match: Match) -> Span:
    text = draft.article.text
    first, last = draft.units[match.first], draft.units[match.last - 1]
    start, end = first.start, last.end
    if end - start > _LONGEST_EVIDENCE:
        anchor = draft.units[match.anchor]
        start = max(start, anchor.start - _LONGEST_EVIDENCE // 2)
        end = min(end, start + _LONGEST_EVIDENCE)
    return span(text, start, end)


class Coder:
    """PLOVER and CAMEO codes of an event from its kind's table."""

    def __init__(self, rulebook: Rulebook) -> None:
        self._kinds = rulebook.kinds

    def coded(self, event: Event) -> Event:
        kind = self._kinds.get(event.kind)
        if kind is None or not kind.plover:
            return event
        plover = Plover(type=kind.plover["type"], mode=kind.plover.get("mode"))
        return msgspec.structs.replace(event, plover=plover, cameo=kind.cameo or None)
