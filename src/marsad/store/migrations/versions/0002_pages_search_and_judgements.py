"""Pages as captured, numbered articles, tables to search by, judgements.

What is made from readings is left empty here and made anew when all migrations are done.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = depends_on = None

_BESIDE = {
    "sqlite": (
        """CREATE VIRTUAL TABLE words USING fts5(title, body, content='', tokenize="unicode61 remove_diacritics 0")""",
        "CREATE TRIGGER judgements_stay BEFORE DELETE ON judgements "
        "BEGIN SELECT RAISE(ABORT, 'judgements are never deleted'); END",
        "CREATE TRIGGER judgements_hold BEFORE UPDATE ON judgements "
        "BEGIN SELECT RAISE(ABORT, 'judgements are never changed'); END",
        "PRAGMA user_version = 2",
    ),
    "postgresql": (
        "CREATE TABLE words (article integer PRIMARY KEY REFERENCES articles (no) ON DELETE CASCADE, "
        "terms tsvector NOT NULL)",
        "CREATE INDEX ix_words_terms ON words USING gin (terms)",
        "CREATE FUNCTION judgements_stay() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'judgements are never changed or deleted'; END $$",
        "CREATE TRIGGER judgements_stay BEFORE UPDATE OR DELETE ON judgements "
        "FOR EACH ROW EXECUTE FUNCTION judgements_stay()",
    ),
}
_CONTACTS = ("actors", "events", "claims")


def upgrade() -> None:
    """Make the new tables and take over articles and readings."""
    op.drop_index("ix_articles_outlet")
    op.drop_index("ix_articles_published")
    op.rename_table("articles", "old_articles")
    op.rename_table("readings", "old_readings")
    _make_sources()
    _make_derived()
    connection = op.get_bind()
    _convert(connection)
    op.drop_table("old_readings")
    op.drop_table("old_articles")
    for statement in _BESIDE[connection.dialect.name]:
        op.execute(statement)


def _article(primary_key: bool = True) -> sa.Column[int]:
    reference = sa.ForeignKey("articles.no", ondelete="CASCADE")
    return sa.Column("article", sa.Integer, reference, primary_key=primary_key)


def _make_sources() -> None:
    op.create_table(
        "articles",
        sa.Column("no", sa.Integer, primary_key=True),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("path", sa.Text),
        sa.Column("url", sa.Text, index=True),
        sa.Column("outlet", sa.Text, index=True),
        sa.Column("title", sa.Text),
        sa.Column("published", sa.String, index=True),
        sa.Column("captured_at", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_table(
        "pages",
        _article(),
        sa.Column("form", sa.String, nullable=False),
        sa.Column("hash", sa.String, nullable=False),
        sa.Column("captured_at", sa.String, nullable=False),
        sa.Column("bytes", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "readings",
        _article(),
        sa.Column("rules", sa.String, nullable=False, index=True),
        sa.Column("events", sa.Integer, nullable=False),
        sa.Column("statements", sa.Integer, nullable=False),
        sa.Column("contacts", sa.LargeBinary, nullable=False),
        sa.Column("layers", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "judgements",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("user", sa.Text, nullable=False),
        sa.Column("verdict", sa.String, nullable=False),
        sa.Column("json", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "notes",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )


def _make_derived() -> None:
    op.create_table(
        "actors",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("country", sa.String, index=True),
        sa.Column("json", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "events",
        _article(),
        sa.Column("event", sa.String, primary_key=True),
        sa.Column("kind", sa.String, nullable=False, index=True),
        sa.Column("status", sa.String, nullable=False),
    )
    op.create_table(
        "event_actors",
        sa.Column("actor", sa.Text, primary_key=True),
        _article(),
        sa.Column("event", sa.String, primary_key=True),
        sa.Index("ix_event_actors_article", "article"),
        sqlite_with_rowid=False,
    )
    for table, key, kind in (("article_actors", "actor", sa.Text), ("article_topics", "topic", sa.String)):
        op.create_table(
            table,
            sa.Column(key, kind, primary_key=True),
            _article(),
            sa.Index(f"ix_{table}_article", "article"),
            sqlite_with_rowid=False,
        )
    op.create_table(
        "signatures",
        _article(),
        sa.Column("words", sa.LargeBinary, nullable=False),
        sa.Column("matter", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "bands",
        sa.Column("hash", sa.BigInteger, primary_key=True),
        _article(),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "links",
        _article(),
        sa.Column("other", sa.Integer, sa.ForeignKey("articles.no", ondelete="CASCADE"), primary_key=True, index=True),
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("likeness", sa.Float, nullable=False),
    )


def _convert(connection: sa.Connection) -> None:
    columns = "id, path, url, outlet, title, published, captured_at, text"
    op.execute(f"INSERT INTO articles ({columns}) SELECT {columns} FROM old_articles ORDER BY captured_at, id")
    op.execute("INSERT INTO notes (name, value) VALUES ('terms', '0')")
    readings = sa.table("readings", *map(sa.column, ("article", "rules", "events", "statements", "contacts", "layers")))
    for row in _readings(connection):
        connection.execute(readings.insert().values(row))


def _readings(connection: sa.Connection) -> Iterator[dict[str, object]]:
    old = connection.execute(
        sa.text(
            "SELECT no, id, rules, events, statements, json "
            "FROM articles JOIN old_readings ON old_readings.article = id"
        )
    )
    for row in old.all():
        told = _decoded(row.id, row.json)
        contacts = {"article": told["article"]} | {name: told[name] for name in _CONTACTS if name in told}
        rest = {name: told[name] for name in told if name not in _CONTACTS} | {"article": {"id": "", "text": ""}}
        yield {
            "article": row.no,
            "rules": row.rules,
            "events": row.events,
            "statements": row.statements,
            "contacts": _packed(contacts),
            "layers": _packed(rest),
        }


def _decoded(article: str, reading: bytes) -> dict[str, object]:
    try:
        told: dict[str, object] = json.loads(reading)
    except ValueError as error:
        error.add_note(f"in the reading of article {article}")
        raise
    return told


def _packed(told: object) -> bytes:
    return zlib.compress(json.dumps(told, ensure_ascii=False).encode())
