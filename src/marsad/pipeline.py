"""The ordered list of stages, and the reading they make of a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from marsad.article import Actor, Article, Block, Reading
from marsad.layers import Draft
from marsad.rulebook import Rulebook
from marsad.stages.actors import actors
from marsad.stages.claims import claims
from marsad.stages.clauses import clauses
from marsad.stages.clean import clean
from marsad.stages.events import events
from marsad.stages.names import names
from marsad.stages.scan import scan
from marsad.stages.statements import statements
from marsad.stages.times import times
from marsad.stages.topics import topics

Stage = Callable[[Draft], Draft]
STAGES: tuple[Callable[[Rulebook], Stage], ...] = (
    scan,
    clean,
    names,
    times,
    clauses,
    actors,
    topics,
    statements,
    events,
    claims,
)


class PageLike(Protocol):
    """What the pipeline needs of a page."""

    @property
    def article(self) -> Article: ...
    @property
    def blocks(self) -> tuple[Block, ...]: ...
    @property
    def problems(self) -> tuple[str, ...]: ...


class Pipeline:
    """Stages made once from a rulebook; ``read`` is pure: same page, same rules, same reading."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self.stages = tuple(make(rulebook) for make in STAGES)

    def draft(self, page: PageLike) -> Draft:
        """The page with every stage's layer."""
        draft = Draft(article=page.article, blocks=page.blocks, problems=page.problems)
        if not draft.article.text.strip():
            return draft
        for stage in self.stages:
            draft = stage(draft)
        return draft

    def read(self, page: PageLike) -> Reading:
        """All that the page says."""
        return reading(self.draft(page), self.rulebook)


def reading(draft: Draft, rulebook: Rulebook) -> Reading:
    """The public part of a draft with just the actors that something refers to."""
    used = {m.actor for m in draft.mentions}
    used.update(
        a for s in draft.statements for a in (*s.speakers, *s.chain, *s.about, *s.audience, s.on_behalf_of or "")
    )
    used.update(a for e in draft.events for a in (*(p.actor for p in e.participants), e.place or ""))
    used.update(a for c in draft.claims for a in (*c.participants, c.made_by or ""))
    used.update(c.actor for c in draft.article.credits if c.actor)
    return Reading(
        article=draft.article,
        blocks=draft.blocks,
        actors={key: known for key in sorted(used) if (known := _actor(key, draft, rulebook)) is not None},
        mentions=draft.mentions,
        times=draft.times,
        statements=draft.statements,
        events=draft.events,
        claims=draft.claims,
        problems=draft.problems,
    )


def _actor(key: str, draft: Draft, rulebook: Rulebook) -> Actor | None:
    """An actor met on the page, else one that a finding implies, such as the state that hosts a visit."""
    if key in draft.actors:
        return draft.actors[key]
    return rulebook.public(key) if key in rulebook.actors else None
