"""Decide who is meant: actors, mentions, and what the discourse leaves unsaid."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from marsad.layers import AT_HOME, Draft
from marsad.rulebook import Rulebook
from marsad.stages.actors.discourse import Discourse, TalkWords
from marsad.stages.actors.mentions import Mentions
from marsad.stages.actors.resolve import Cast


def actors(rulebook: Rulebook) -> Callable[[Draft], Draft]:
    """The stage that fills resolved, agents, pronouns, voices, actors and mentions."""
    words = TalkWords(rulebook)

    def stage(draft: Draft) -> Draft:
        cast = Cast(rulebook, draft.article.published, _homes(draft, rulebook), _named(draft))
        talk = Discourse(draft, cast, words)
        talk.walk()
        mentions = Mentions(draft, cast).of(talk.met, talk.resolved, talk.served)
        return msgspec.structs.replace(
            draft,
            subjects=talk.subjects,
            resolved=talk.resolved,
            agents=talk.agents,
            pronouns=talk.pronouns,
            voices=talk.voices,
            men=frozenset(a for a in cast.actors if cast.gender(a) == "m"),
            actors=cast.actors,
            mentions=mentions,
        )

    return stage


def _named(draft: Draft) -> frozenset[str]:
    """Listed people whom the page names in full or with their offices, before or behind."""
    full = (c.refs for c in draft.candidates if c.kind == "name" and c.feats == "full")
    in_office = (part.names for group in draft.groups if group.kind == "person" for part in group.parts if part.role)
    return frozenset(names[0] for names in (*full, *in_office) if len(names) == 1)


def _homes(draft: Draft, rulebook: Rulebook) -> frozenset[str]:
    """States that the page speaks of beyond doubt, by their names, adjectives, places or people."""
    named = (c for c in draft.candidates if c.kind in ("name", "adjective") and AT_HOME not in c.feats.split())
    sure = (c.refs[0] for c in named if len(c.refs) == 1)
    return frozenset(entry.state for ref in sure if (entry := rulebook.actors.get(ref)) and entry.state)
