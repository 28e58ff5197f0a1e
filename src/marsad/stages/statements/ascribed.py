"""Sources without a name to whom a page ascribes what it tells, and who go on: ``وبحسب مصادر، فإن …. وأضافت أن``."""

from __future__ import annotations

from marsad.layers import Draft, Sentence, Unit
from marsad.stages.statements.complements import Cue
from marsad.stages.statements.heard import Heard
from marsad.stages.statements.stated import Stated

_MARK, _ARTICLE, _SEVERAL, _SHE = "source-mark", "ال", "pl", "3fs"
_OPENING = 3


class Ascribed:
    """Looks at the openings of the sentences of one draft; ``nouns`` are those of sources and media."""

    def __init__(self, draft: Draft, heard: Heard, stated: Stated, nouns: frozenset[str]) -> None:
        self._draft, self._heard, self._stated, self._nouns = draft, heard, stated, nouns

    def go_on(self, cue: Cue) -> bool:
        """Whether the verb of a cue, which states no subject of its own, is said of such sources: they open its
        sentence or the one before, and nobody known has spoken since."""
        units, at = self._draft.units, cue.at
        joined = at > 0 and units[at].kind == "verb" and units[at - 1].kind == "conj" and not units[at].depth
        if not joined or self._draft.subjects.get(at, -1) > at or self._stated.behind(at) >= 0:
            return False
        if not all(h.feats.endswith(_SHE) for h in units[at].hits if h.category == "verb"):
            return False
        near = self._draft.sentences[max(cue.sentence - 1, 0) : cue.sentence + 1]
        named = next((n for s in reversed(near) if (n := self._source(s)) >= 0), -1)
        known = self._heard.at > named and bool(self._heard.who)
        return 0 <= named < at and not known

    def _source(self, sentence: Sentence) -> int:
        """``وبحسب مصادر أمنية``: the unit of such a source behind a mark that opens a sentence; -1 where none does."""
        for n in range(sentence.first, min(sentence.first + _OPENING, sentence.last - 1)):
            if any(h.ref == _MARK for h in self._draft.units[n].hits):
                return n + 1 if self._is_unnamed(self._draft.units[n + 1]) else -1
        return -1

    def _is_unnamed(self, u: Unit) -> bool:
        several = any(h.feats.startswith(_SEVERAL) for h in u.hits if h.category == "noun")
        return u.kind == "noun" and several and not u.word.startswith(_ARTICLE) and u.says(self._nouns)
