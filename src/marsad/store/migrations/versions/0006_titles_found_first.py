"""PostgreSQL finds words in titles by an index of their own, and new articles at once by that of all words."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = depends_on = None


def upgrade() -> None:
    """Make the index of titles; in SQLite nothing changes."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("PRAGMA user_version = 6")
        return
    op.execute("ALTER INDEX ix_words_terms SET (fastupdate = off)")
    op.execute("SELECT gin_clean_pending_list('ix_words_terms')")
    op.execute("CREATE INDEX ix_words_titles ON words USING gin (ts_filter(terms, '{a}')) WITH (fastupdate = off)")
