"""Relative clauses about somebody to whom something is done: ``ترامب الذي هاتفه ماكرون``."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.layers import Unit
from marsad.text.tokens import COMMAS

_SEVERAL = ("هما", "هم")
_OF_ONE = (" 3ms", " 3fs")


def resumed(units: Sequence[Unit], pronoun: int, subject: int) -> int:
    """The unit before the relative clause that the pronoun of a unit takes up again, -1 where it takes up none.

    The pronoun stands on the verb of the clause or on a preposition right behind it, and the verb is somebody else's:
    its ``subject`` stands behind, or the pronoun is of several and the verb of one (``اللذان اتصل بهما``).
    """
    if pronoun >= len(units):
        return -1
    verb = pronoun if units[pronoun].kind == "verb" else pronoun - 1
    if not units[pronoun].suffix or verb < 1 or not (subject > pronoun or of_others(units, verb)):
        return -1
    n = verb - 1
    while n > 0 and units[n].kind in ("part", "future"):
        n -= 1
    if units[verb].kind != "verb" or units[n].kind != "rel":
        return -1
    n -= 1
    while n > 0 and (units[n].word in COMMAS or units[n].kind in ("time", "quote")):
        n -= 1
    return n


def of_others(units: Sequence[Unit], verb: int) -> bool:
    """``اللذان اتصل بهما``: a verb of one person with a pronoun of several is not theirs."""
    behind = units[verb + 1] if verb + 1 < len(units) and units[verb + 1].kind == "prep" else units[verb]
    several = units[verb].suffix in _SEVERAL or behind.suffix in _SEVERAL
    forms = [h.feats for h in units[verb].hits if h.category == "verb"]
    return several and bool(forms) and all(any(one in f" {form}" for one in _OF_ONE) for form in forms)
