"""Whether a clause belongs to the noun before it, not to the verb: ``شدد على ضرورة أن``."""

from __future__ import annotations

from marsad.layers import Draft, Unit
from marsad.stages.statements.particles import ON

_ARTICLE, _WITH, _SAID_THAT = "ال", "ب", "إ"


def governs(draft: Draft, that: int, at: int) -> bool:
    """Whether a noun has the ``أن`` at unit ``that``, as it never has ``إن``, and not the verb at unit ``at``."""
    units, k = draft.units, that - 1
    if draft.article.text.startswith(_SAID_THAT, units[that].start) or _are_several(units[at + 1 : that]):
        return False
    if any(h.category == "adj" for h in units[k].hits) or units[k].word.startswith(_ARTICLE):
        return False
    if k <= at or units[k].kind != "noun" or units[k].suffix or draft.subjects.get(at) == k:
        return False
    return k - 1 <= at or units[k - 1].kind != "prep" or units[k - 1].word in (ON, _WITH)


def _are_several(row: tuple[Unit, ...]) -> bool:
    """``ذكر شهود أن``, ``ذكرت وسائل إعلام أن``: several who speak, in words without the article."""
    nouns = [h for u in row[:1] for h in u.hits if h.category == "noun"]
    return bool(nouns) and all("pl" in h.feats for h in nouns) and all(u.kind == "noun" and not u.suffix for u in row)
