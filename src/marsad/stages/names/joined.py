"""Candidates side by side that are one name."""

from __future__ import annotations

import msgspec

from marsad.layers import Candidate, Draft


def joined(draft: Draft, found: list[Candidate]) -> list[Candidate]:
    """``فاروق زرزور الجبوري`` is one new name, though the rules know another; ``أبو حمزة المصري`` is one, too."""
    out: list[Candidate] = []
    for c in found:
        before = out[-1] if out else None
        if (
            before
            and before.kind == "new"
            and before.j == c.i
            and ((c.kind == "name" and c.feats == "short" and not c.pro) or _is_family(c, before))
        ):
            full = " ".join((before.full, *(t.word for t in draft.tokens[c.i : c.j]))) if before.full else ""
            out[-1] = msgspec.structs.replace(before, j=c.j, end=c.end, full=full)
        elif before and before.j == c.i and _is_other_family(draft, c, before):
            out[-1] = Candidate(before.i, c.j, before.start, c.end, "new", (), "", before.pro)
        else:
            out.append(c)
    return out


def _is_other_family(draft: Draft, c: Candidate, before: Candidate) -> bool:
    """``خلفان الكعبي`` is neither of the two whom rules call so: one's short name, another's with the article."""
    short = c.kind == before.kind == "name" and c.feats == before.feats == "short" and not c.pro
    articles = [draft.tokens[i].word.startswith("ال") for i in (before.i, c.i)]
    return short and not set(c.refs) & set(before.refs) and articles == [False, True]


def _is_family(c: Candidate, before: Candidate) -> bool:
    """A nationality that a man is called by: ``محمد سعيد الكندي``, ``سيف السويدي``."""
    return c.j == c.i + 1 and c.kind == "adjective" and c.pro == ("ال",) and c.feats.startswith("m sg")


def as_adjective(draft: Draft, c: Candidate) -> Candidate:
    """``وزارة الإعلام السعودية``: the name of a state that is its adjective, too, right behind a body."""
    hits = (h for h in draft.hits.get(c.i, ()) if h.category == "adjective" and h.ref in c.refs and "ال" in h.pro)
    hit = next((h for h in hits if h.j == c.j and not c.pro), None)
    return c if hit is None else msgspec.structs.replace(c, kind="adjective", feats=hit.feats, pro=hit.pro)
