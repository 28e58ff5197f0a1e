"""What a cue's content is: the quotation that goes with it, or a clause, also one that goes on behind a quotation."""

from __future__ import annotations

from marsad.article import Form
from marsad.layers import Draft, Quote, Unit
from marsad.stages.statements.complements import Cue
from marsad.stages.statements.content import before_comma, ends_here, last_unit, stretch, trim
from marsad.stages.statements.ends import Ends
from marsad.stages.statements.particles import BUT, IN, WITHOUT, unit_at
from marsad.stages.statements.remarks import stirs
from marsad.text.tokens import COMMAS

_OF_WHAT = frozenset({"ب", "ل", "من", "الي", "علي", "عن", "ضد", "بين", "تجاه"})
_PLACES = frozenset({"state", "place"})
_TO, _HAS, _STOPS, _OPENING = "ل", "قد", ".!؟?…", 3


def extent(draft: Draft, cue: Cue, ends: Ends) -> tuple[int, int, Form] | None:
    """Offsets of the content and its form; nothing where it is empty."""
    if cue.quote < 0:
        return stretch(draft, cue.first, last_unit(draft, cue, ends))
    quote = draft.quotes[cue.quote]
    last = _runs_on_until(draft, cue, quote, ends) if quote.closed and quote.first > cue.at else 0
    if last:
        return stretch(draft, quote.first - 1, last)
    start, end = trim(draft.article.text, quote.start, quote.end)
    return (start, end, "direct") if end > start else None


def _runs_on_until(draft: Draft, cue: Cue, quote: Quote, ends: Ends) -> int:
    """``أدان "القصف العنيف" للقرية``: the unit behind the clause that goes on behind its quotation; 0 where it does
    not, as before ``في مقابلة`` or ``رغم أن``."""
    units, n = draft.units[: draft.sentences[cue.sentence].last], quote.last + 1
    if n >= len(units) or units[n].depth != units[cue.at].depth or units[n].aside != units[cue.at].aside:
        return 0
    if draft.article.text[quote.end - 1] in _STOPS or not _goes_on(draft, units, n, cue, quote, ends):
        return 0
    for k in range(n + 1, len(units)):
        u = units[k]
        if u.depth == units[n].depth and (_closes(units, k) or ends_here(units, k, ends, quote.first)):
            return before_comma(units, k)
    return len(units)


def _closes(units: tuple[Unit, ...], n: int) -> bool:
    """A comma, a stop, a circumstance or a verb that ``و`` joins."""
    u, before = units[n], units[n - 1]
    if u.kind in ("punct", "participle") or u.word in (*COMMAS, *BUT):
        return True
    return before.kind == "conj" and (u.kind == "verb" or u.word == _HAS)


def _goes_on(draft: Draft, units: tuple[Unit, ...], n: int, cue: Cue, quote: Quote, ends: Ends) -> bool:
    """Whether unit n, right behind a quotation, is of the clause that the quotation is a part of."""
    u, behind, words = units[n], unit_at(units, n + 1), ends.words
    if u.word in words.stops | words.circumstance | words.despite | words.marks or u.says(words.on_a_matter):
        return False
    if stirs(units, n, ends):
        return False
    part = not any(v.kind in ("verb", "that") for v in units[quote.first : quote.first + _OPENING])
    if u.kind == "group":
        known = -1 < draft.subjects.get(cue.at, -1) < quote.first
        return known or draft.group_kind(u) in _PLACES
    if u.kind == "rel":
        return part
    if u.kind == "prep" and behind is not None:
        placed = part and u.word == IN and behind.kind == "group" and draft.group_kind(behind) in _PLACES
        told = u.word == _TO and (behind.says(words.listeners) or _is_outlet(draft, behind))
        beside = behind.word in WITHOUT or behind.says(words.media) or behind.kind == "verb"
        return not u.suffix and (placed or (u.word in _OF_WHAT and not told and not beside))
    return u.kind in ("noun", "adj", "word") and draft.subjects.get(cue.at, -1) != n


def _is_outlet(draft: Draft, u: Unit) -> bool:
    found = draft.resolved.get(u.ref, ()) if u.kind == "group" else ()
    return any(draft.actors[a].kind == "outlet" for a in found)
