"""People who may write, their tokens and sessions, and the traces of all that was written or refused."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = depends_on = None

_BESIDE = {
    "sqlite": (
        "CREATE TRIGGER traces_stay BEFORE DELETE ON traces BEGIN SELECT RAISE(ABORT, 'traces are never deleted'); END",
        "CREATE TRIGGER traces_hold BEFORE UPDATE ON traces BEGIN SELECT RAISE(ABORT, 'traces are never changed'); END",
        "PRAGMA user_version = 3",
    ),
    "postgresql": (
        "CREATE FUNCTION traces_stay() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'traces are never changed or deleted'; END $$",
        "CREATE TRIGGER traces_stay BEFORE UPDATE OR DELETE ON traces FOR EACH ROW EXECUTE FUNCTION traces_stay()",
    ),
}


def upgrade() -> None:
    """Make the new tables."""
    op.create_table(
        "users",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("password", sa.String, nullable=False),
        sa.Column("created_at", sa.String, nullable=False),
        sa.Column("disabled_at", sa.String),
    )
    op.create_table(
        "tokens",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("user", sa.Text, nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("hash", sa.String, nullable=False, unique=True),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("created_at", sa.String, nullable=False),
        sa.Column("expires_at", sa.String, nullable=False),
        sa.Column("revoked_at", sa.String),
    )
    op.create_table(
        "sessions",
        sa.Column("hash", sa.String, primary_key=True),
        sa.Column("user", sa.Text, sa.ForeignKey("users.name", ondelete="CASCADE"), nullable=False, index=True),
        sa.Column("created_at", sa.String, nullable=False),
        sa.Column("expires_at", sa.String, nullable=False),
    )
    op.create_table(
        "traces",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("at", sa.String, nullable=False),
        sa.Column("user", sa.Text),
        sa.Column("via", sa.String, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("detail", sa.Text, nullable=False),
    )
    for statement in _BESIDE[op.get_bind().dialect.name]:
        op.execute(statement)
