"""Decide who is meant: actors, mentions, and what the discourse leaves unsaid."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from marsad.article import How, Mention
from marsad.layers import Draft, Group, Part
from marsad.rulebook import Rulebook
from marsad.stages.actors.discourse import Discourse
from marsad.stages.actors.resolve import Cast
from marsad.text.fold import fold_word


def actors(rulebook: Rulebook) -> Callable[[Draft], Draft]:
    """The stage that fills resolved, agents, pronouns, voices, actors and mentions."""
    speaking = {
        fold_word(w): kind
        for kind in ("body", "outlet", "person", "named")
        for w in rulebook.classes.get(f"speaking-{kind}", ())
    }

    def stage(draft: Draft) -> Draft:
        cast = Cast(rulebook, draft.article.published)
        talk = Discourse(draft, cast, speaking)
        talk.walk()
        mentions = tuple(sorted(_mentions(draft, talk, cast), key=lambda m: (m.start, m.end, m.actor)))
        return msgspec.structs.replace(
            draft,
            resolved=talk.resolved,
            agents=talk.agents,
            pronouns=talk.pronouns,
            voices=talk.voices,
            men=frozenset(a for a in cast.actors if cast.gender(a) == "m"),
            actors=cast.actors,
            mentions=mentions,
        )

    return stage


def _mentions(draft: Draft, talk: Discourse, cast: Cast) -> Iterator[Mention]:
    """Every group that was resolved, and the states said inside it."""
    text = draft.article.text
    for ref, found in talk.resolved.items():
        group = draft.groups[ref]
        for actor in found:
            start, end, how = _where(group, actor, found, cast)
            yield Mention(start=start, end=end, text=text[start:end], actor=actor, how=how)
        if group.kind == "place" and group.parts[0].names and found != group.parts[0].names[:1]:
            yield from _place(text, group, cast)
        for part in group.parts:
            yield from _states(draft, part, found, cast)
            yield from _inside(draft, part, found, cast)
            yield from _body(text, part, cast)


def _place(text: str, group: Group, cast: Cast) -> Iterator[Mention]:
    """A capital that stands for its government is named all the same."""
    for place in group.parts[0].names[:1]:
        cast.note(place)
        yield Mention(start=group.start, end=group.end, text=text[group.start : group.end], actor=place, how="name")


def _inside(draft: Draft, part: Part, found: tuple[str, ...], cast: Cast) -> Iterator[Mention]:
    """Bodies and states that a fixed wording of an office names: ``رئيس مفوضية الاتحاد الأفريقي``."""
    fixed = next((c for c in draft.candidates if c.i == part.i and c.kind == "role"), None)
    for i in range(part.i, fixed.j if fixed else part.i):
        hit = next((h for h in draft.hits.get(i, ()) if h.category == "name" and h.j <= fixed.j and not {"full", "short"} & set(h.feats.split())), None) if fixed else None
        if hit and hit.ref not in found:
            start, end = draft.tokens[i].start + sum(len(p) for p in hit.pro if p != "ال"), draft.tokens[hit.j - 1].end
            cast.note(hit.ref)
            yield Mention(start=start, end=end, text=draft.article.text[start:end], actor=hit.ref, how="name")


def _body(text: str, part: Part, cast: Cast) -> Iterator[Mention]:
    """The body that a spokesperson's or speaker's title names."""
    for actor in cast.body_of(part):
        yield Mention(start=part.start, end=part.end, text=text[part.start : part.end], actor=actor, how="office")


def _where(group: Group, actor: str, found: tuple[str, ...], cast: Cast) -> tuple[int, int, How]:
    if group.kind == "collective":
        return group.start, group.end, "group"
    part = group.parts[0]
    how: How = "office"
    if part.new:
        how = "new"
    elif part.names:
        how = "name"
    elif group.kind == "counterpart":
        how = "counterpart"
    elif group.kind in ("nationality", "people"):
        how = "nationality"
    elif part.body:
        how = "name"
    return group.start, group.end, how


def _states(draft: Draft, part: Part, found: tuple[str, ...], cast: Cast) -> Iterator[Mention]:
    """The nationality in ``الرئيس الروسي`` names Russia too."""
    text = draft.article.text
    for state in (*part.states, *part.target):
        if state in found:
            continue
        where = next((c for c in draft.candidates if part.i <= c.i < part.j and state in c.refs), None)
        if where is not None and (len(where.refs) == 1 or state in cast.actors):
            cast.meet(state)
            yield Mention(
                start=where.start,
                end=where.end,
                text=text[where.start : where.end],
                actor=state,
                how="nationality" if where.kind == "adjective" else "name",
            )
