"""Whose doing a noun is behind which ``الأخير`` stands: ``التقى الرئيس نظيره قبيل توجه الأخير إلى بغداد``."""

from __future__ import annotations

from marsad.layers import Draft, Sentence

_LATTER = frozenset({"الاخير", "الاخيره"})
_PERSONS = frozenset({"person", "office", "counterpart", "new"})


def latter(draft: Draft, anchor: int, sentence: Sentence) -> tuple[str, ...]:
    """The person whom the sentence named last before the noun at ``anchor``; nobody unless the latter is meant."""
    units = draft.units
    noun, behind = units[anchor], units[anchor + 1 : min(anchor + 2, sentence.last)]
    bare = noun.kind == "noun" and not noun.definite and not noun.suffix
    if not bare or not any(u.word in _LATTER for u in behind):
        return ()
    groups = (units[n].ref for n in range(anchor - 1, sentence.first - 1, -1) if units[n].kind == "group")
    named = (draft.resolved.get(ref, ()) for ref in groups if draft.groups[ref].kind in _PERSONS)
    return next((found for found in named if len(found) == 1), ())
