"""What else words may tell that the fullest pattern found no two parties in."""

from __future__ import annotations

from marsad.rulebook.match import Match


def instead_of(match: Match, spare: list[Match], full: list[Match]) -> list[Match]:
    """Matches of one kind at the word that a match was entered by, the best first, apart from those of ``full`` ones.

    ``عقد المجلس اجتماعا برئاسة تونس`` is a session of the council where Tunisia alone is no party.
    """
    alike = (m for m in spare if m.first <= match.anchor < m.last and _of_one_kind(m, match))
    apart = (m for m in alike if not any(m.first < f.last and f.first < m.last for f in full))
    return sorted(apart, key=Match.order)


def _of_one_kind(a: Match, b: Match) -> bool:
    """``قمتهما التي تستضيفها باريس``: a summit hosted may be the meeting of two."""
    return a.entry.kind == b.entry.kind or {a.entry.kind, b.entry.kind} == {"meeting", "summit"}
