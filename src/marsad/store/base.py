"""What every store can do, whichever database lies below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Literal, Protocol

import msgspec

from marsad.article import Actor, Article, Reading, Record
from marsad.record.identity import Minted
from marsad.record.judgements import Judgement
from marsad.record.questions import Question
from marsad.record.stories import Link
from marsad.record.telling import Telling
from marsad.store.entry import Entry, Original

if TYPE_CHECKING:
    from marsad.store.accounts import Accounts

Outcome = Literal["added", "updated", "unchanged"]


class Counts(msgspec.Struct, frozen=True):
    """How much a store holds."""

    articles: int
    events: int
    statements: int


class Query(Question):
    """What is searched for: words, of which all must stand in the article, and what else must hold.

    ``words`` may hold phrases in quotation marks and words with ``-`` before them, which must not stand there.
    ``actor`` is named in the article; with ``other`` both take part in one contact; ``kind`` and ``status`` are of a
    contact (of these actors, where given); the period is that of publication. Where ``meaning`` is set the words are a
    question in any language, and articles answer by what they mean. The best ``offset`` are left out. Where words
    stand in very many articles (20,000 of SQLite, 800 of PostgreSQL), as many are ranked at a time, those added last
    before all others, in PostgreSQL those with the words in the title before them; where as many of the last 25,000
    articles answer there, older ones come behind these.
    """

    words: str = ""
    limit: int = 20
    offset: int = 0
    newest: bool = False
    meaning: bool = False


class Mark(Record):
    """Words of an article that answer the question."""

    start: int
    end: int
    text: str


class Snippet(Record):
    """A stretch of an article around the words that answer; offsets are of the article's text."""

    start: int
    end: int
    text: str
    marks: tuple[Mark, ...] = ()


class Hit(Record):
    """An article that answers a question, the better the greater its ``score``; ``article`` is without its text.

    ``contacts`` are the ids of its events that answer the filters.
    """

    article: Article
    score: float
    snippets: tuple[Snippet, ...] = ()
    contacts: tuple[str, ...] = ()


class Store(AbstractContextManager["Store"], Protocol):
    """Articles with one reading each; every ``add`` is one transaction."""

    def has(self, article: str, rules: str) -> bool:
        """True where the article with this id has been read by this version of the rules."""
        ...

    def add(self, reading: Reading, rules: str, page: Original | None = None) -> Outcome:
        """Keep the reading; a reading by other rules takes the place of the one before."""
        ...

    def put(self, entries: Sequence[Entry]) -> list[Outcome]:
        """Keep readings that have been prepared, as ``add`` does, all of them in one transaction."""
        ...

    def readings(self) -> Iterator[Reading]:
        """All readings by article id."""
        ...

    def revisions(self) -> dict[str, str]:
        """The version of the rules that each article was read by, by article id: readings change with it alone."""
        ...

    def captures(self) -> dict[str, str]:
        """When each article was captured, by article id: ISO 8601 in UTC."""
        ...

    def contacts(self) -> Iterator[Reading]:
        """All readings with only article (without its text), actors, events and claims."""
        ...

    def telling(self) -> Iterator[Reading]:
        """Those of ``contacts`` that tell of a contact."""
        ...

    def told(self) -> Iterator[Telling]:
        """What was kept of these as contacts are compared, where today's rules and code made it."""
        ...

    def reading(self, article: str) -> Reading | None:
        """The reading of one article, or nothing."""
        ...

    def original(self, article: str) -> Original | None:
        """The page of one article as it was captured, or nothing."""
        ...

    def outdated(self, rules: str) -> Iterator[tuple[Article, Original | None]]:
        """Articles (without text) read by other rules than these, with their pages, in order of arrival."""
        ...

    def actors(self) -> dict[str, Actor]:
        """Every actor of any reading, by id."""
        ...

    def search(self, question: Query) -> tuple[Hit, ...]:
        """The articles that answer, the best first; raises ``UsageError`` where the question cannot be read."""
        ...

    def matching(self, question: Query) -> tuple[str, ...]:
        """The ids of all articles that answer, in no order; raises ``UsageError`` as ``search`` does."""
        ...

    def links(self) -> Iterator[Link]:
        """Pairs of articles that are copies, versions of one page, or about one thing."""
        ...

    def judge(self, judgement: Judgement) -> Judgement:
        """Append a judgement; it comes back with its id and time."""
        ...

    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement ever made, in order."""
        ...

    def minted(self) -> tuple[Minted, ...]:
        """All ids ever given to encounters, the oldest first."""
        ...

    def mint(self) -> None:
        """Give ids to the encounters that have none; nothing where no reading or judgement came since the last time."""
        ...

    def settle(self, came: int) -> None:
        """Let the database look at so many articles that came; PostgreSQL else answers slowly for some minutes."""
        ...

    @property
    def accounts(self) -> Accounts:
        """Who may write, and who did."""
        ...

    def edition(self) -> str:
        """What changes whenever articles, their readings, judgements or ids do, and only then."""
        ...

    def unindexed(self) -> int:
        """How many articles cannot be found by meaning yet."""
        ...

    def index_meaning(self) -> int:
        """Let a few more articles be found by meaning; how many that were, 0 where all are.

        Raises ``SettingsError`` where the extra ``meaning`` is not installed.
        """
        ...

    def counts(self) -> Counts:
        """How many articles, events and statements there are."""
        ...

    def check(self) -> Iterator[str]:
        """What is wrong with the database, in words; nothing where all is well."""
        ...

    def reindex(self) -> None:
        """Make anew all that is made from readings: index of words, signatures, what articles are found by."""
        ...

    def tables(self) -> Iterator[tuple[str, Iterable[dict[str, object]]]]:
        """Every table that holds what is known, with its rows; the other tables are made from these."""
        ...

    def fill(self, tables: Iterable[tuple[str, Iterable[dict[str, object]]]]) -> None:
        """Take over the rows of another store into this empty one, in one transaction."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...
