"""Marsad from Python: ``marsad.read`` for one page, ``marsad.Record`` for many.

Everything comes back as the frozen types of ``marsad.article`` and ``marsad.record``; offsets are code points of
``Article.text``, dates ISO 8601.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypedDict, Unpack

import msgspec

from marsad.article import Actor, Article, Reading
from marsad.errors import PageError, UsageError
from marsad.pages import Page, read_bytes, read_path
from marsad.pipeline import Pipeline
from marsad.record.claims import ClaimCheck
from marsad.record.directory import directory, resolve
from marsad.record.dossier import Dossier, dossier
from marsad.record.encounters import Encounter, called, encounters
from marsad.record.identity import Minted
from marsad.record.judgements import Judgement, as_judged, rulings
from marsad.record.known import Basis, Moment, known, moment
from marsad.record.questions import Question, Selection, narrowed, select
from marsad.record.statements import Said
from marsad.rulebook import load_rulebook, shipped_rulebook

if TYPE_CHECKING:
    from marsad.run.local import Unread
    from marsad.store import Store

Source = str | PathLike[str] | bytes
"""A page: the path of a file, or its bytes."""


class Filters(TypedDict, total=False):
    """What narrows an answer, as in ``marsad.record.questions.Question``; actors by id or by name."""

    actor: str | None
    other: str | None
    kind: str | None
    status: str | None
    topic: str | None
    outlet: str | None
    first: str | None
    last: str | None


def read(page: Source, *, form: str = "auto", rules: str | PathLike[str] | None = None) -> Reading:
    """All that one page says; ``form`` is auto, text, html or jsonl, ``rules`` a folder laid over the shipped ones.

    Raises ``PageError`` where nothing can be read and where the file holds several articles.
    """
    found = list(read_all([page], form=form, rules=rules))
    if len(found) != 1:
        raise PageError(f"{_shown(page)}: holds {len(found)} articles; use marsad.read_all")
    (reading,) = found
    if not reading.article.text.strip():
        raise PageError("; ".join(reading.problems) or f"{_shown(page)}: has no text")
    return reading


def read_all(
    pages: Iterable[Source], *, form: str = "auto", rules: str | PathLike[str] | None = None
) -> Iterator[Reading]:
    """The readings of pages in their order, one a line of JSON lines; an unreadable page says so in ``problems``."""
    pipeline = _pipeline(Path(rules) if rules else None)
    for page in pages:
        for found in _pages(page, form):
            yield pipeline.read(found)


def read_text(
    text: str,
    *,
    title: str | None = None,
    published: str | None = None,
    outlet: str | None = None,
    url: str | None = None,
    rules: str | PathLike[str] | None = None,
) -> Reading:
    """All that a text says; title and text are joined as in JSON lines, ``published`` is ISO 8601."""
    told = {"text": text, "title": title, "published": published, "outlet": outlet, "url": url}
    line = msgspec.json.encode({name: value for name, value in told.items() if value is not None})
    return read(line, form="jsonl", rules=rules)


def _pages(page: Source, form: str) -> Iterator[Page]:
    if isinstance(page, bytes):
        return read_bytes(page, "-", form)
    if isinstance(page, str) and "\n" in page:
        raise PageError(f"{page[:40]!r}…: is no path but text; use marsad.read_text")
    return read_path(Path(page), form=form)


def _shown(page: Source) -> str:
    return "the page" if isinstance(page, bytes) else str(page)


@lru_cache(maxsize=4)
def _pipeline(rules: Path | None) -> Pipeline:
    return Pipeline(load_rulebook(rules) if rules else shipped_rulebook())


def _unread(unread: Unread) -> None:
    logging.getLogger("marsad").warning("%s: %s", unread.path, unread.problem)


class Record:
    """A record of many articles, as people judged it: in a database, or of readings at hand.

    ``Record("news.db")`` opens a database and makes one where there is none; ``Record.of(readings)`` keeps them in
    memory. Answers follow from the readings and change only when something is added. To be closed after use, or
    used in a ``with``.
    """

    moment: Moment | None = None
    """The day to which it was turned back, and by what, where it was."""
    _judgements: Sequence[Judgement] = ()
    _minted: Sequence[Minted] = ()

    def __init__(self, where: str | PathLike[str] | None = None, *, rules: str | PathLike[str] | None = None) -> None:
        """Open the database ``where``, else that of the settings; raises ``StoreError`` where it is not Marsad's."""
        from marsad.settings import load_settings
        from marsad.store import open_store

        self._rules = Path(rules) if rules else None
        self._store: Store | None = open_store(str(where) if where else load_settings().db, create=True)
        self._readings: tuple[Reading, ...] | None = None
        self._everything: Selection | None = None

    @classmethod
    def of(cls, readings: Iterable[Reading]) -> Record:
        """A record of these readings, kept in memory; nothing can be added to it."""
        record = cls.__new__(cls)
        record._rules, record._store, record._everything = None, None, None
        record._readings = tuple(readings)
        return record

    def __enter__(self) -> Record:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        if self._store is not None:
            self._store.close()

    def add(self, *paths: str | PathLike[str], form: str = "auto", jobs: int = 1) -> dict[str, int]:
        """Read files and folders into the database; how many articles were added, updated, unchanged, failed.

        What is there already is not read again; inputs that failed are logged as warnings of ``marsad``.
        Raises ``UsageError`` for a record in memory.
        """
        if self._store is None:
            raise UsageError("a record in memory takes no pages; open one with marsad.Record(path)")
        from marsad.run.adding import added

        self._readings, self._everything = None, None
        return dict(added(self._store, map(str, paths), self._rules, failed=_unread, kind=form, jobs=jobs))

    def as_of(self, day: str, known_by: Basis | None = None) -> Record:
        """The record as it was known on a day, ISO 8601 or a prefix, kept in memory; ``moment`` says by what.

        By when articles were captured; where nothing had been by then, or if so asked, by when they were published.
        """
        captures = self._store.captures() if self._store is not None else {}
        at = moment(day, known_by, min(captures.values(), default=None))
        then = known(self.readings(), captures, self._given()[0], at)
        record = Record.of(then.readings)
        record.moment, record._judgements, record._minted = at, then.judgements, self._given()[1]
        return record

    def _given(self) -> tuple[Sequence[Judgement], Sequence[Minted]]:
        """What people judged, and the ids given so far."""
        if self._store is not None:
            return self._store.judgements(), self._store.minted()
        return self._judgements, self._minted

    def readings(self) -> tuple[Reading, ...]:
        """The readings of all articles."""
        if self._readings is None:
            assert self._store is not None
            self._readings = tuple(self._store.readings())
        return self._readings

    def select(self, **asked: Unpack[Filters]) -> Selection:
        """The part of the record that answers: encounters, statements, claim checks, readings, actors.

        Raises ``UsageError`` where nobody or several are called so, and for a period, status or topic that is none.
        """
        if self._everything is None:
            self._everything = self._judged()
        question = Question(**asked)
        return self._everything if question == Question() else narrowed(self._everything, question)

    def _judged(self) -> Selection:
        """All of the record, as people judged it."""
        read = self.readings()
        given, minted = self._given()
        ruled = rulings(given, {reading.article.id: reading for reading in read})
        asked = Question(as_of=self.moment.day, known_by=self.moment.basis) if self.moment else None
        told = self._store.told() if self._store is not None else ()
        return select(as_judged(read, ruled), asked, encounters(read, given, minted, told))

    def encounters(self, **asked: Unpack[Filters]) -> tuple[Encounter, ...]:
        """Contacts with all their reports, by date, undated ones last."""
        return self.select(**asked).encounters

    def encounter(self, ident: str) -> Encounter:
        """The contact with this id, or the one that it leads to; raises ``UsageError`` where there is none."""
        return called(ident, self.encounters())

    def statements(self, **asked: Unpack[Filters]) -> tuple[Said, ...]:
        """Who said what, by date."""
        return self.select(**asked).statements

    def claims(self, **asked: Unpack[Filters]) -> tuple[ClaimCheck, ...]:
        """What the press asserts about the record, held against it."""
        return self.select(**asked).checks

    def articles(self, **asked: Unpack[Filters]) -> tuple[Article, ...]:
        """The articles that the answer rests on, by publication."""
        return tuple(reading.article for reading in self.select(**asked).readings.values())

    def actors(self) -> dict[str, Actor]:
        """Everybody the record names, by id."""
        return directory(self.readings())

    def actor(self, name: str) -> tuple[str, Actor]:
        """Id and entry of whoever is called so; raises ``UsageError`` where that is nobody or several."""
        actors = self.actors()
        ident = resolve(name, actors)
        return ident, actors[ident]

    def dossier(self, **asked: Unpack[Filters]) -> Dossier:
        """A sourced brief; ``marsad.export.dossier`` makes Markdown and HTML of it."""
        return dossier(self.select(**asked))

    def export(self, form: str, out: str | PathLike[str], **asked: Unpack[Filters]) -> Sequence[Path]:
        """Write the answer in one of ``marsad.export.FORMATS``; the paths written."""
        from marsad.export import written

        return written(self.select(**asked), form, Path(out))
