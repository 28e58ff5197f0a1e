"""The tables of the record: articles, and the reading of each.

Encounters and claim checks are no tables: they follow from the readings.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, String, Table, Text

VERSION = 1
"""Version of the tables; a change of them raises it."""
APPLICATION = 0x4D525344
"""The mark in the head of an SQLite file that makes it Marsad's: the letters MRSD."""

metadata = MetaData()

articles = Table(
    "articles",
    metadata,
    Column("id", String, primary_key=True, comment="sha256 of the page's bytes, of the text for JSON lines"),
    Column("path", String),
    Column("url", String),
    Column("outlet", String, index=True),
    Column("title", Text),
    Column("published", String, index=True, comment="ISO 8601 at the page's precision"),
    Column("captured_at", String, nullable=False, comment="ISO 8601, UTC: when it was added"),
    Column("text", Text, nullable=False),
)

readings = Table(
    "readings",
    metadata,
    Column("article", String, ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    Column("rules", String, nullable=False, comment="version of the rules it was read by"),
    Column("events", Integer, nullable=False),
    Column("statements", Integer, nullable=False),
    Column("json", LargeBinary, nullable=False, comment="the reading without the article's text"),
)
