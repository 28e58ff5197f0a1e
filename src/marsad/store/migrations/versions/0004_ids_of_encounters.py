"""Ids of encounters, given once; those that there are get the ids they had when pages are added the next time."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "encounters",
        sa.Column("no", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("id", sa.String, nullable=False, unique=True),
        sa.Column("at", sa.String, nullable=False),
    )
    article = sa.ForeignKey("articles.no", ondelete="CASCADE")
    op.create_table(
        "encounter_reports",
        sa.Column("encounter", sa.Integer, sa.ForeignKey("encounters.no"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("article", sa.Integer, article, nullable=False, index=True),
        sa.Column("event", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.execute("INSERT INTO notes (name, value) VALUES ('ids', 'behind')")
    if op.get_bind().dialect.name == "sqlite":
        op.execute("PRAGMA user_version = 4")
