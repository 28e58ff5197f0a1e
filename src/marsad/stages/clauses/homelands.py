"""Offices of somebody's own country: ``رئيس بلاده``, ``وزير خارجية بلادها``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from marsad.layers import Candidate, Group, Hit, Part, Token
from marsad.stages.clauses.owners import Owners

_HOMELAND = "homeland"


class Homelands:
    """Reads offices whose state only a pronoun says; ``nouns`` are those that a country is called by."""

    def __init__(
        self, tokens: Sequence[Token], hits: Mapping[int, tuple[Hit, ...]], owned: Owners, nouns: frozenset[str]
    ) -> None:
        self._tokens, self._hits, self._owned, self._nouns = tokens, hits, owned, nouns

    def named(self, k: int) -> Candidate | None:
        """Whoever is named behind ``بلاده`` at token k: ``ولي عهد بلاده، الأمير محمد``."""
        return self._owned.name_after(k + 1) if self._suffix(k) else None

    def office(self, c: Candidate, k: int, feats: frozenset[str]) -> Group | None:
        """The office with ``بلاده`` at token k, whose holder is not named."""
        suffix = self._suffix(k)
        if not suffix or "sg" not in feats:
            return None
        end = self._tokens[k].end
        part = Part(c.i, k + 1, c.start, end, role=c.refs[0], feats=feats | {_HOMELAND}, suffix=suffix)
        return Group(c.i, k + 1, c.start, end, "office", (part,), suffix)

    def _suffix(self, k: int) -> str:
        return next((h.suffix for h in self._hits.get(k, ()) if self._is_country(h)), "")

    def _is_country(self, hit: Hit) -> bool:
        """``بلاده``, but ``بلدية`` is no two countries of his."""
        mine = hit.category == "noun" and hit.ref in self._nouns and bool(hit.suffix) and not hit.pro
        return mine and "du" not in hit.feats.split()
