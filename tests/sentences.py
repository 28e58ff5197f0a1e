"""Read a few sentences with all stages, for tests of what each stage finds in them."""

from __future__ import annotations

from functools import cache

from marsad.article import Statement
from marsad.examples import draft_of
from marsad.layers import Candidate, Draft
from marsad.pipeline import Pipeline
from marsad.rulebook import load_rulebook

DAY = "2021-11-18"


@cache
def pipeline() -> Pipeline:
    """The pipeline of the shipped rules, made once."""
    return Pipeline(load_rulebook())


@cache
def draft(text: str, published: str | None = DAY) -> Draft:
    """The text as the body of a page of that day, with every stage's layer."""
    return draft_of(pipeline(), text, published)


def words(found: Draft, start: int, end: int) -> str:
    """What stands at offsets ``[start, end)``."""
    return found.article.text[start:end]


def candidates(text: str) -> list[Candidate]:
    """Candidates for names in the order of the page."""
    return list(draft(text).candidates)


def groups(text: str, published: str | None = DAY) -> list[tuple[str, tuple[str, ...]]]:
    """Words of every group and the actors they stand for, in the order of the page."""
    found = draft(text, published)
    return [(words(found, g.start, g.end), found.resolved.get(n, ())) for n, g in enumerate(found.groups)]


def actors_of(text: str, phrase: str, published: str | None = DAY) -> tuple[str, ...]:
    """The actors that the last group reading ``phrase`` stands for; fails where no group does."""
    return [actors for found, actors in groups(text, published) if found == phrase][-1]


def statements(text: str, published: str | None = DAY) -> tuple[Statement, ...]:
    """The statements in the order of the page."""
    return draft(text, published).statements


def only_statement(text: str) -> Statement:
    """The one statement of a text that has exactly one."""
    (found,) = statements(text)
    return found


def last_speakers(text: str) -> tuple[str, ...]:
    """Who makes the last statement of a text."""
    return statements(text)[-1].speakers
