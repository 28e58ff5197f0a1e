"""Passwords and tokens: made at random, kept only as hashes.

Passwords are hashed by scrypt (RFC 7914) of the standard library, with the parameters that OWASP names for it
(N=2^15, r=8, p=3, 32 MiB): memory-hard like Argon2, and without one more compiled dependency for the one person at a
laptop who never logs in. Parameters stand in the hash, so they can rise; ``stale`` tells which hashes wait for that.
Tokens and sessions are 256 random bits, for which one round of SHA-256 is enough.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import unicodedata
from base64 import b64decode, b64encode

SHORTEST, LONGEST = 12, 200
"""Letters of a password."""
PREFIX = "marsad_"
"""What every token begins with, so that those who look for leaked secrets know it."""
_COST = (15, 8, 3)
_NOBODY = "scrypt$15$8$3$bm9ib2R5J3Mgc2FsdC4=$" + b64encode(bytes(32)).decode()
"""What the password of a user who is not there is held against, so that it takes as long."""


def hashed(password: str) -> str:
    """The password as it is kept: ``scrypt$15$8$3$SALT$KEY``."""
    salt = secrets.token_bytes(16)
    return _written(_COST, salt, _key(password, salt, _COST))


def fits(password: str, kept: str | None) -> bool:
    """True where this is the password; it takes equally long where there is none."""
    cost, salt, key = _read(kept or _NOBODY)
    return hmac.compare_digest(_key(password[:LONGEST], salt, cost), key) and kept is not None


def stale(kept: str) -> bool:
    """True of a hash of weaker parameters than today's."""
    return _read(kept)[0] != _COST


def token() -> str:
    """A secret of 256 bits that a program or a browser shows."""
    return PREFIX + secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(secret.encode()).hexdigest()


def sealed(words: str, key: bytes, purpose: str) -> str:
    """The signature of words for a purpose, as letters of an address."""
    return hmac.new(key, f"{purpose}|{words}".encode(), hashlib.sha256).hexdigest()


def is_sealed(words: str, seal: str, key: bytes, purpose: str) -> bool:
    """True where the signature is that of the words."""
    return hmac.compare_digest(sealed(words, key, purpose).encode(), seal.encode("utf-8", "replace"))


def _key(password: str, salt: bytes, cost: tuple[int, int, int]) -> bytes:
    # One word may be written in several ways that look alike (RFC 8265).
    words = unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass")
    log_n, r, p = cost
    return hashlib.scrypt(words, salt=salt, n=2**log_n, r=r, p=p, maxmem=2**log_n * r * 256, dklen=32)


def _written(cost: tuple[int, int, int], salt: bytes, key: bytes) -> str:
    return "$".join(["scrypt", *map(str, cost), b64encode(salt).decode(), b64encode(key).decode()])


def _read(kept: str) -> tuple[tuple[int, int, int], bytes, bytes]:
    _, log_n, r, p, salt, key = kept.split("$")
    return (int(log_n), int(r), int(p)), b64decode(salt), b64decode(key)
