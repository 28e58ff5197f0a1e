"""One principal of a noun group: where it starts and ends, its office, states and name."""

from __future__ import annotations

from marsad.layers import Candidate, Part, Token
from marsad.stages.clauses.owners import PERSON, feats_of


class Parts:
    """Makes parts of groups from candidates of one draft."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self._tokens = tokens

    def new(self, c: Candidate) -> str:
        """The written name of somebody the rules do not know, diacritics kept."""
        if c.kind == "name":
            return ""
        return c.full or " ".join(t.word for t in self._tokens[c.i : c.j])

    def suffix(self, c: Candidate) -> str:
        last = self._tokens[c.j - 1]
        return last.word[len(last.word) - (last.end - c.end) :] if last.end > c.end else ""

    def part(
        self,
        c: Candidate,
        j: int,
        owners: tuple[str, ...],
        name: Candidate | None = None,
        role: str = "",
        body: str = "",
        target: tuple[str, ...] = (),
        feats: frozenset[str] = frozenset(),
    ) -> Part:
        """What stands from ``c`` to token j, the name taken in."""
        end = self._tokens[j - 1].end if j > c.j else c.end
        refs: tuple[str, ...] = ()
        new, at, to = "", -1, -1
        if name:
            refs, at, to, end = name.refs, name.start, name.end, name.end
            feats = feats | (feats_of(name) & set(PERSON))
            if name.kind == "new":
                new = self.new(name)
        suffix = self.suffix(c)
        return Part(c.i, j, c.start, end, refs, role, body, owners, target, new, feats, at, to, suffix)
