"""What articles tell of contacts is kept as it is compared; the rows are made with what else follows from readings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "tellings",
        sa.Column("article", sa.Integer, sa.ForeignKey("articles.no", ondelete="CASCADE"), primary_key=True),
        sa.Column("edition", sa.String, nullable=False, index=True),
        sa.Column("json", sa.LargeBinary, nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute("PRAGMA user_version = 7")
