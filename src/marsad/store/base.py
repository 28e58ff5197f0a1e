"""What every store can do, whichever database lies below."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Literal, Protocol

import msgspec

from marsad.article import Reading

Outcome = Literal["added", "updated", "unchanged"]


class Counts(msgspec.Struct, frozen=True):
    """How much a store holds."""

    articles: int
    events: int
    statements: int


class Store(AbstractContextManager["Store"], Protocol):
    """Articles with one reading each; every ``add`` is one transaction."""

    def has(self, article: str, rules: str) -> bool:
        """True where the article with this id has been read by this version of the rules."""
        ...

    def add(self, reading: Reading, rules: str) -> Outcome:
        """Keep the reading; a reading by other rules takes the place of the one before."""
        ...

    def readings(self) -> Iterator[Reading]:
        """All readings by article id."""
        ...

    def contacts(self) -> Iterator[Reading]:
        """All readings with only article (without its text), actors, events and claims."""
        ...

    def reading(self, article: str) -> Reading | None:
        """The reading of one article, or nothing."""
        ...

    def counts(self) -> Counts:
        """How many articles, events and statements there are."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...
