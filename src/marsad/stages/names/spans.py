"""Where a name starts in a word that also holds proclitics."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.layers import Token


def core_offset(token: Token, pro: Sequence[str]) -> int:
    """How many characters of a token its proclitics take; the article stays with the word it makes definite.

    ``للرئيس`` hides the article's alif, so the word starts at its second lam.
    """
    return sum(len(p) for p in pro if p != "ال")
