"""One principal of a noun group: where it starts and ends, its office, states and name."""

from __future__ import annotations

from collections.abc import Container

from marsad.layers import HONOUR, WORD, Candidate, Group, Part, Token
from marsad.stages.clauses.owners import PERSON, feats_of

_HONOURED, _ALONE = "honoured", "honour"


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

    def honoured(self, c: Candidate, known: Container[int]) -> Group | None:
        """``جلالته``, ``سمو الأمير``: somebody called by an honour alone, where no unknown name stands behind it;
        ``known`` are the tokens that the lexicon has."""
        feats = feats_of(c)
        named = c.j < len(self._tokens) and self._tokens[c.j].kind == WORD and c.j not in known
        if _HONOURED not in feats or (named and c.kind != _ALONE):
            return None
        part = Part(c.i, c.j, c.start, c.end, feats=feats - {_HONOURED} | {HONOUR + c.refs[0]})
        return Group(c.i, c.j, c.start, c.end, "office", (part,))
