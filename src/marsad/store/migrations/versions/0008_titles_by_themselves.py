"""PostgreSQL keeps the words of titles in a table of their own: its rows are short, those of all words are not."""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = depends_on = None


def upgrade() -> None:
    """Make the table, which is filled with all that is made from readings; in SQLite nothing changes."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("PRAGMA user_version = 8")
        return
    op.execute("DROP INDEX ix_words_titles")
    op.execute(
        "CREATE TABLE titles (article integer PRIMARY KEY REFERENCES articles (no) ON DELETE CASCADE, "
        "terms tsvector NOT NULL)"
    )
    op.execute("CREATE INDEX ix_titles_terms ON titles USING gin (terms) WITH (fastupdate = off)")
