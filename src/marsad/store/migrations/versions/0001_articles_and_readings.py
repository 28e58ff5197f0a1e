"""Articles and readings: the first tables, before migrations were counted."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = branch_labels = depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "articles",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("path", sa.String),
        sa.Column("url", sa.String),
        sa.Column("outlet", sa.String, index=True),
        sa.Column("title", sa.Text),
        sa.Column("published", sa.String, index=True),
        sa.Column("captured_at", sa.String, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_table(
        "readings",
        sa.Column("article", sa.String, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("rules", sa.String, nullable=False),
        sa.Column("events", sa.Integer, nullable=False),
        sa.Column("statements", sa.Integer, nullable=False),
        sa.Column("json", sa.LargeBinary, nullable=False),
    )
