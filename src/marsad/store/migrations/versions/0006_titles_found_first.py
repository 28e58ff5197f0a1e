"""PostgreSQL finds words in titles, and the articles of a period, by indexes of their own."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = depends_on = None


def upgrade() -> None:
    """Make the indexes, and let that of all words take in articles at once; in SQLite nothing changes."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("PRAGMA user_version = 6")
        return
    op.execute("ALTER INDEX ix_words_terms SET (fastupdate = off)")
    op.execute("SELECT gin_clean_pending_list('ix_words_terms')")
    op.execute("CREATE INDEX ix_words_titles ON words USING gin (ts_filter(terms, '{a}')) WITH (fastupdate = off)")
    op.execute("CREATE INDEX ix_articles_days ON articles (published) INCLUDE (no)")
