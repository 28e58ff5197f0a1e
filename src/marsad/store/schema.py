"""The tables of the record: articles, the reading of each, what is searched by, and what people judged.

Encounters and claim checks are no tables: they follow from readings and judgements; only the ids once given to
encounters are kept. ``SOURCES`` hold all that is known and, in ``users``, ``tokens`` and ``traces``, who may write and
who did; every other table is made from these, ``sessions`` are of the moment.
"""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table

HEAD = "0008"
"""The newest of the migrations; a database of another version is not opened."""
APPLICATION = 0x4D525344
"""The mark in the head of an SQLite file that makes it Marsad's: the letters MRSD."""


class Words(sa.types.TypeDecorator[str]):
    """Text of any letters; PostgreSQL knows no U+0000, which is written there as a noncharacter and a digit."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> str | None:
        """The text as the database takes it."""
        if value is None or dialect.name != "postgresql" or not ("\0" in value or "\ufdd0" in value):
            return value
        return value.replace("\ufdd0", "\ufdd01").replace("\0", "\ufdd00")

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> str | None:
        """The text as it was given."""
        if value is None or "\ufdd0" not in value or dialect.name != "postgresql":
            return value
        return value.replace("\ufdd00", "\0").replace("\ufdd01", "\ufdd0")


metadata = MetaData()


def _article(**more: bool) -> Column[int]:
    """The column of a table that says which article a row is of."""
    return Column("article", Integer, ForeignKey("articles.no", ondelete="CASCADE"), **more)  # type: ignore[arg-type]


articles = Table(
    "articles",
    metadata,
    Column("no", Integer, primary_key=True, comment="in order of arrival"),
    Column("id", String, nullable=False, unique=True, comment="sha256 of the page's bytes, of the text for JSON lines"),
    Column("path", Words),
    Column("url", Words, index=True),
    Column("outlet", Words, index=True),
    Column("title", Words),
    Column("published", String, index=True, comment="ISO 8601 at the page's precision"),
    Column("captured_at", String, nullable=False, comment="ISO 8601, UTC: when it was added"),
    Column("text", Words, nullable=False),
)

pages = Table(
    "pages",
    metadata,
    _article(primary_key=True),
    Column("form", String, nullable=False, comment="auto, text, html or jsonl"),
    Column("hash", String, nullable=False, comment="sha256 of the bytes"),
    Column("captured_at", String, nullable=False, comment="ISO 8601, UTC"),
    Column("bytes", LargeBinary, nullable=False, comment="compressed by zlib"),
)

readings = Table(
    "readings",
    metadata,
    _article(primary_key=True),
    Column("rules", String, nullable=False, index=True, comment="version of the rules it was read by"),
    Column("events", Integer, nullable=False),
    Column("statements", Integer, nullable=False),
    Column(
        "contacts",
        LargeBinary,
        nullable=False,
        comment="JSON of article without text, actors, events, claims, compressed by zlib",
    ),
    Column("layers", LargeBinary, nullable=False, comment="JSON of all other layers, compressed by zlib"),
)

tellings = Table(
    "tellings",
    metadata,
    _article(primary_key=True),
    Column("edition", String, nullable=False, index=True, comment="version of the rules and code that made it"),
    Column("json", LargeBinary, nullable=False, comment="the article's contacts as the record compares them"),
)

actors = Table(
    "actors",
    metadata,
    Column("id", Words, primary_key=True),
    Column("kind", String, nullable=False),
    Column("country", String, index=True, comment="ISO 3166 alpha-3"),
    Column("json", LargeBinary, nullable=False),
)

events = Table(
    "events",
    metadata,
    _article(primary_key=True),
    Column("event", String, primary_key=True),
    Column("kind", String, nullable=False, index=True),
    Column("status", String, nullable=False),
)

event_actors = Table(
    "event_actors",
    metadata,
    Column("actor", Words, primary_key=True, comment="who takes part; of a visit the place visited too"),
    _article(primary_key=True),
    Column("event", String, primary_key=True),
    Index("ix_event_actors_article", "article"),
    sqlite_with_rowid=False,
)

article_actors = Table(
    "article_actors",
    metadata,
    Column("actor", Words, primary_key=True),
    _article(primary_key=True),
    Index("ix_article_actors_article", "article"),
    sqlite_with_rowid=False,
)

article_topics = Table(
    "article_topics",
    metadata,
    Column("topic", String, primary_key=True),
    _article(primary_key=True),
    Index("ix_article_topics_article", "article"),
    sqlite_with_rowid=False,
)

signatures = Table(
    "signatures",
    metadata,
    _article(primary_key=True),
    Column("words", LargeBinary, nullable=False, comment="signature of the wording"),
    Column("matter", LargeBinary, nullable=False, comment="signature of what it is about"),
)

bands = Table(
    "bands",
    metadata,
    Column("hash", sa.BigInteger, primary_key=True),
    _article(primary_key=True),
    sqlite_with_rowid=False,
)

links = Table(
    "links",
    metadata,
    _article(primary_key=True),
    Column("other", Integer, ForeignKey("articles.no", ondelete="CASCADE"), primary_key=True, index=True),
    Column("kind", String, primary_key=True, comment="copy, version or matter"),
    Column("likeness", sa.Float, nullable=False),
)

meanings = Table(
    "meanings",
    metadata,
    _article(primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("start", Integer, nullable=False, comment="where the passage starts, in code points of the article's text"),
    Column("end", Integer, nullable=False),
    Column("vector", LargeBinary, nullable=False, comment="one signed byte a dimension"),
)

judgements = Table(
    "judgements",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", String, nullable=False, comment="ISO 8601, UTC"),
    Column("user", Words, nullable=False),
    Column("verdict", String, nullable=False),
    Column("json", LargeBinary, nullable=False, comment="what it is about, the values given, the reason"),
)

users = Table(
    "users",
    metadata,
    Column("name", Words, primary_key=True),
    Column("role", String, nullable=False, comment="reader, reviewer or admin"),
    Column("password", String, nullable=False, comment="hashed by scrypt, with its parameters and salt"),
    Column("created_at", String, nullable=False, comment="ISO 8601, UTC"),
    Column("disabled_at", String, comment="ISO 8601, UTC; null for those who may log in"),
)

tokens = Table(
    "tokens",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("user", Words, nullable=False, comment="in whose name it writes"),
    Column("role", String, nullable=False),
    Column("hash", String, nullable=False, unique=True, comment="sha256 of the token, which is kept nowhere"),
    Column("note", Words, nullable=False, comment="what it is for"),
    Column("created_at", String, nullable=False),
    Column("expires_at", String, nullable=False),
    Column("revoked_at", String),
)

sessions = Table(
    "sessions",
    metadata,
    Column("hash", String, primary_key=True, comment="sha256 of what the browser holds"),
    Column("user", Words, ForeignKey("users.name", ondelete="CASCADE"), nullable=False, index=True),
    Column("created_at", String, nullable=False),
    Column("expires_at", String, nullable=False),
)

traces = Table(
    "traces",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", String, nullable=False, comment="ISO 8601, UTC"),
    Column("user", Words, comment="null where nobody was known"),
    Column("via", String, nullable=False, comment="local, session, token or none"),
    Column("action", Words, nullable=False, comment="method and address"),
    Column("status", Integer, nullable=False, comment="of HTTP: below 400 it was done, else refused"),
    Column("detail", Words, nullable=False, comment="what was written, or why not"),
)

encounters = Table(
    "encounters",
    metadata,
    Column("no", Integer, primary_key=True, autoincrement=False, comment="in the order in which ids were given"),
    Column("id", String, nullable=False, unique=True),
    Column("at", String, nullable=False, comment="ISO 8601, UTC: when it was given"),
)

encounter_reports = Table(
    "encounter_reports",
    metadata,
    Column("encounter", Integer, ForeignKey("encounters.no"), primary_key=True),
    Column("position", Integer, primary_key=True, comment="in the order in which reports joined"),
    _article(nullable=False, index=True),
    Column("event", String, nullable=False, comment="its id when it joined"),
    Column("kind", String, nullable=False),
    Column("start", Integer, nullable=False, comment="where its words start, in code points of the article's text"),
    Column("end", Integer, nullable=False),
    Column("text", Words, nullable=False),
)

notes = Table(
    "notes",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

version = Table("alembic_version", metadata, Column("version_num", String(32), primary_key=True))

BESIDE = {
    "sqlite": (
        """CREATE VIRTUAL TABLE words USING fts5(title, body, content='', tokenize="unicode61 remove_diacritics 0")""",
        "CREATE TRIGGER judgements_stay BEFORE DELETE ON judgements "
        "BEGIN SELECT RAISE(ABORT, 'judgements are never deleted'); END",
        "CREATE TRIGGER judgements_hold BEFORE UPDATE ON judgements "
        "BEGIN SELECT RAISE(ABORT, 'judgements are never changed'); END",
        "CREATE TRIGGER traces_stay BEFORE DELETE ON traces BEGIN SELECT RAISE(ABORT, 'traces are never deleted'); END",
        "CREATE TRIGGER traces_hold BEFORE UPDATE ON traces BEGIN SELECT RAISE(ABORT, 'traces are never changed'); END",
    ),
    "postgresql": (
        "CREATE TABLE words (article integer PRIMARY KEY REFERENCES articles (no) ON DELETE CASCADE, "
        "terms tsvector NOT NULL)",
        "CREATE INDEX ix_words_terms ON words USING gin (terms) WITH (fastupdate = off)",
        "CREATE TABLE titles (article integer PRIMARY KEY REFERENCES articles (no) ON DELETE CASCADE, "
        "terms tsvector NOT NULL)",
        "CREATE INDEX ix_titles_terms ON titles USING gin (terms) WITH (fastupdate = off)",
        "CREATE INDEX ix_articles_days ON articles (published) INCLUDE (no)",
        "CREATE FUNCTION judgements_stay() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'judgements are never changed or deleted'; END $$",
        "CREATE TRIGGER judgements_stay BEFORE UPDATE OR DELETE ON judgements "
        "FOR EACH ROW EXECUTE FUNCTION judgements_stay()",
        "CREATE FUNCTION traces_stay() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'traces are never changed or deleted'; END $$",
        "CREATE TRIGGER traces_stay BEFORE UPDATE OR DELETE ON traces FOR EACH ROW EXECUTE FUNCTION traces_stay()",
    ),
}
"""What a database needs beside the tables: the index of words, and that judgements and traces are only ever added."""

BEHIND, MINTED = "behind", "minted"
"""What the note ``ids`` says: whether something came since ids were given to encounters."""
SOURCES = (articles, pages, readings, judgements, users, tokens, traces, encounters, encounter_reports)
"""Tables that hold what is known; all other rows are made from theirs."""
DERIVED = (tellings, events, event_actors, article_actors, article_topics, signatures, links)
"""Tables made anew with a reading; so are ``bands``, and ``links`` by either of its articles; ``meanings``, which take
long, only where the text changed."""
