"""Particles that several readers of statements ask for, as units spell them: folded."""

from __future__ import annotations

from marsad.layers import Unit

ON, IN, FROM, THAT_IS = "علي", "في", "من", "وذلك"
BUT, WHERE, WHILE = ("لكن", "ولكن"), ("حيث", "اذ"), ("فيما", "بينما")
WHICH, WITHOUT, THAT = ("ما", "مما"), ("دون", "بدون"), ("ذلك", "هذا", "الامر")
DID_NOT, NOT_IN_TIME = "لم", ("لم", "لن")
BEFORE_VERBS = (*NOT_IN_TIME, "لا", "قد", "س")
"""What stands between a clause's opening and its verb: negations and marks of tense."""


def unit_at(units: tuple[Unit, ...], n: int) -> Unit | None:
    """The unit n; nothing behind the end of the page or sentence."""
    return units[n] if n < len(units) else None
