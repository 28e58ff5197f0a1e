"""Who may write: secrets are kept as hashes, what ends has ended, traces stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.errors import UsageError
from marsad.store import Store, open_store, secret
from marsad.store.accounts import Trace
from marsad.store.saving import restored, save
from tests.store.conftest import Query

WORDS = "كلمة سر طويلة جدا"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords are hashed at a price that tests need not pay."""
    monkeypatch.setattr(secret, "_COST", (4, 8, 1))


def test_who_knows_the_password_gets_a_session(store: Store) -> None:
    accounts = store.accounts
    accounts.create(" ليلى  أحمد ", "reviewer", WORDS)
    session = accounts.log_in("ليلى أحمد", WORDS)
    assert session
    user = accounts.session(session)
    assert user
    assert (user.name, user.role) == ("ليلى أحمد", "reviewer")
    accounts.log_out(session)
    assert accounts.session(session) is None


def test_nobody_else_does(store: Store) -> None:
    store.accounts.create("leila", "reader", WORDS)
    assert store.accounts.log_in("leila", WORDS + "!") is None
    assert store.accounts.log_in("nobody", WORDS) is None
    store.accounts.create("Zoe\u0308", "reader", WORDS)
    assert store.accounts.log_in("Zo\u00eb", WORDS), "however the letters are composed"
    assert store.accounts.session("marsad_nonsense") is None


def test_what_ends_a_session(store: Store) -> None:
    accounts = store.accounts
    accounts.create("leila", "reader", WORDS)
    assert accounts.session(accounts.log_in("leila", WORDS, hours=-1) or "") is None
    first = accounts.log_in("leila", WORDS) or ""
    accounts.change("leila", password=WORDS * 2)
    assert accounts.session(first) is None
    assert accounts.log_in("leila", WORDS) is None
    second = accounts.log_in("leila", WORDS * 2) or ""
    accounts.change("leila", disabled=True)
    assert accounts.session(second) is None
    assert accounts.log_in("leila", WORDS * 2) is None
    accounts.change("leila", disabled=False, role="admin")
    third = accounts.session(accounts.log_in("leila", WORDS * 2) or "")
    assert third
    assert third.role == "admin"


@pytest.mark.parametrize(
    ("name", "password"), [("leila", "short"), ("", WORDS), ("a\u202eb", WORDS), ("x" * 81, WORDS)]
)
def test_names_and_passwords_that_are_none(store: Store, name: str, password: str) -> None:
    with pytest.raises(UsageError):
        store.accounts.create(name, "reader", password)


def test_nobody_is_made_twice_and_nobody_missing_changed(store: Store) -> None:
    store.accounts.create("leila", "reader", WORDS)
    with pytest.raises(UsageError, match="already"):
        store.accounts.create("leila", "admin", WORDS)
    with pytest.raises(UsageError, match="no user"):
        store.accounts.change("nobody", role="admin")


def test_tokens_hold_until_they_end(store: Store) -> None:
    accounts = store.accounts
    made, shown = accounts.new_token("leila", "reviewer", 1, "import")
    assert accounts.token(shown) == made
    assert accounts.token(shown[:-1]) is None
    accounts.revoke(made.id)
    assert accounts.token(shown) is None
    assert [token.revoked_at is None for token in accounts.tokens()] == [False]
    with pytest.raises(UsageError, match="no token 9"):
        accounts.revoke(9)
    _, old = accounts.new_token("leila", "reviewer", -1)
    assert accounts.token(old) is None


def test_a_token_may_do_no_more_than_its_user(store: Store) -> None:
    accounts = store.accounts
    accounts.create("leila", "reader", WORDS)
    _, shown = accounts.new_token("leila", "admin", 1)
    found = accounts.token(shown)
    assert found
    assert found.role == "reader"
    accounts.change("leila", disabled=True)
    assert accounts.token(shown) is None


def test_no_secret_is_kept(store: Store, query: Query) -> None:
    store.accounts.create("leila", "reader", WORDS)
    session = store.accounts.log_in("leila", WORDS) or ""
    _, shown = store.accounts.new_token("leila", "reader", 1)
    kept = str([query(f"SELECT * FROM {table}") for table in ("users", "tokens", "sessions")])
    assert not any(each in kept for each in (WORDS, session, shown))


def test_traces_are_only_ever_added(store: Store, query: Query) -> None:
    store.accounts.trace(Trace(action="POST /api/articles", status=201, user="leila", via="token", detail="\0 صفحة"))
    store.accounts.trace(Trace(action="POST /api/judgements", status=403))
    total, (last,) = store.accounts.traces(limit=1)
    assert (total, last.id, last.status, last.user) == (2, 2, 403, None)
    assert store.accounts.traces(offset=1)[1][0].detail == "\0 صفحة"
    for words in ("DELETE FROM traces", "UPDATE traces SET status = 200"):
        with pytest.raises(Exception, match="never"):
            query(words)


def test_people_come_along_when_a_record_is_saved(store: Store, tmp_path: Path) -> None:
    store.accounts.create("leila", "reviewer", WORDS)
    _, shown = store.accounts.new_token("leila", "reviewer", 1)
    store.accounts.trace(Trace(action="POST /x", status=201))
    save(store, tmp_path / "saved.db")
    restored(tmp_path / "saved.db", str(tmp_path / "again.db"))
    with open_store(str(tmp_path / "again.db")) as again:
        assert again.accounts.users() == store.accounts.users()
        assert again.accounts.token(shown)
        assert again.accounts.traces()[0] == 1


def test_the_key_of_a_record_stays(store: Store) -> None:
    assert len(store.accounts.key()) == 32
    assert store.accounts.key() == store.accounts.key()


def test_a_weaker_hash_is_renewed(monkeypatch: pytest.MonkeyPatch) -> None:
    old = secret.hashed(WORDS)
    monkeypatch.setattr(secret, "_COST", (5, 8, 1))
    assert secret.fits(WORDS, old)
    assert secret.stale(old)
    assert not secret.stale(secret.hashed(WORDS))


def test_a_seal_is_of_its_words_and_purpose_alone() -> None:
    seal = secret.sealed("words", b"key", "session")
    assert secret.is_sealed("words", seal, b"key", "session")
    for words, key, purpose in (("word", b"key", "session"), ("words", b"yek", "session"), ("words", b"key", "form")):
        assert not secret.is_sealed(words, seal, key, purpose)
    assert not secret.is_sealed("words", "\ud800", b"key", "session")
