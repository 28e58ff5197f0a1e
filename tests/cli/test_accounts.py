"""``marsad user`` and ``marsad token``."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from marsad import cli
from marsad.store import open_store, secret

WORDS = "four words in line"


@pytest.fixture
def db(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An empty record; passwords come from the standard input."""
    monkeypatch.setattr(secret, "_COST", (4, 8, 1))
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(f"{WORDS}\n".encode() * 3), encoding="utf-8"))
    where = str(tmp_path / "m.db")
    open_store(where, create=True).close()
    return where


def test_users_are_made_changed_and_disabled(db: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["user", "create", "leila", "--role", "reviewer", "--db", db]) == 0
    assert cli.main(["user", "role", "leila", "admin", "--db", db]) == 0
    assert cli.main(["user", "disable", "leila", "--db", db]) == 0
    assert cli.main(["user", "create", "leila", "--db", db]) == cli.USAGE
    capsys.readouterr()
    assert cli.main(["user", "list", "--db", db, "-f", "jsonl"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert (json.loads(line)["role"], json.loads(line)["disabled_at"] is None) == ("admin", False)
    assert cli.main(["user", "enable", "leila", "--db", db]) == 0
    with open_store(db) as store:
        assert store.accounts.log_in("leila", WORDS)


def test_a_token_is_shown_once(db: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["token", "create", "leila", "--days", "3", "--note", "import", "--db", db]) == 0
    shown = capsys.readouterr().out.strip()
    with open_store(db) as store:
        found = store.accounts.token(shown)
        assert found
        assert (found.user, found.role, found.note) == ("leila", "reviewer", "import")
    assert cli.main(["token", "list", "--db", db, "-f", "table"]) == 0
    listed = capsys.readouterr().out
    assert "import" in listed
    assert shown not in listed
    assert cli.main(["token", "revoke", "1", "--db", db]) == 0
    assert cli.main(["token", "revoke", "2", "--db", db]) == cli.USAGE
    with open_store(db) as store:
        assert store.accounts.token(shown) is None
