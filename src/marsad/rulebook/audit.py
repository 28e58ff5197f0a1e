"""What is wrong or doubtful in the knowledge of actors: holders, dates, names, wordings.

An error makes an answer wrong (a holder nobody knows, a term that ends before it starts); a warning is to be looked at
(a gap between two holders, a name that two actors share).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import msgspec

from marsad.rulebook import OfficeEntry, Rulebook
from marsad.rulebook.schema import Holder

ERROR, WARNING = "error", "warning"
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_ARABIC = re.compile(r"[\u0621-\u064a]")
_HANDOVER, _GAP = timedelta(days=31), timedelta(days=92)
_EARLIEST, _SURVEYED, _OPEN = date(1900, 1, 1), date(2010, 1, 1), date(2100, 1, 1)


class Finding(msgspec.Struct, frozen=True):
    """Something wrong: how bad, of what sort, in which office or actor, and in words."""

    level: str
    sort: str
    where: str
    what: str


def audit(rulebook: Rulebook) -> list[Finding]:
    """All findings, errors first."""
    found = [*_offices(rulebook), *_wordings(rulebook), *_people(rulebook), *_twice(rulebook), *_shared_names(rulebook)]
    return sorted(found, key=lambda f: (f.level, f.sort, f.where, f.what))


def day(written: str, last: bool = False) -> date | None:
    """The first (or last) day that an ISO prefix covers; nothing where it is none or no such day exists."""
    match = _ISO.fullmatch(written)
    if match is None:
        return None
    year, month, of_month = (int(part) if part else 0 for part in match.groups())
    try:
        first = date(year, month or (12 if last else 1), of_month or 1)
    except ValueError:
        return None
    if of_month or not last:
        return first
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


# ── offices ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _offices(rulebook: Rulebook) -> Iterator[Finding]:
    for key, office in rulebook.offices.items():
        if office.of not in rulebook.actors:
            yield Finding(ERROR, "office of nobody", key, f"no actor has the id {office.of}")
        for holder in office.holders:
            if holder.person not in rulebook.actors:
                yield Finding(ERROR, "holder unknown", key, f"no actor has the id {holder.person}")
            yield from _dates(key, holder)
        yield from _succession(key, office)


def _dates(key: str, holder: Holder) -> Iterator[Finding]:
    """A term must have dates that exist, in their order."""
    bounds = [(holder.since, day(holder.since)), (holder.until, day(holder.until, last=True))]
    for written, found in bounds:
        if written and (found is None or found < _EARLIEST):
            yield Finding(ERROR, "impossible date", key, f"{holder.person}: {written}")
    since, until = bounds[0][1], bounds[1][1]
    if since and until and until < since:
        yield Finding(ERROR, "impossible date", key, f"{holder.person}: {holder.since} to {holder.until}")


def _succession(key: str, office: OfficeEntry) -> Iterator[Finding]:
    """Terms must follow one another, but for those who hold an office together or claim it against each other."""
    terms = [(s, day(h.until, last=True) or _OPEN, h) for h in office.holders if (s := day(h.since))]
    terms.sort(key=lambda term: term[:2])
    alone = [(since, until, h) for since, until, h in terms if not h.joint and not h.claimant]
    for n, (_, until, holder) in enumerate(alone):
        surely = day(holder.until) or until
        for later, _, other in alone[n + 1 :]:
            if other.person != holder.person and surely - later > _HANDOVER:
                until_text = holder.until or "now"
                detail = f"{holder.person} ({holder.since} to {until_text}) and {other.person} from {other.since}"
                yield Finding(WARNING, "overlap", key, detail)
        if _SURVEYED <= until < _OPEN and (gap := _gap(until, terms)):
            yield Finding(WARNING, "gap", key, f"nobody from {holder.until} to {gap}")


def _gap(until: date, terms: Sequence[tuple[date, date, Holder]]) -> str:
    """The start of the next term where that is months away and nobody else is in office."""
    if any(since <= until + _GAP and end > until for since, end, _ in terms):
        return ""
    return min((h.since for since, _, h in terms if since > until), default="")


# ── wordings and names ───────────────────────────────────────────────────────────────────────────────────────────


def _wordings(rulebook: Rulebook) -> Iterator[Finding]:
    """An office nobody can say is found only under its holder's name."""
    worded = {form.ref for forms in rulebook.forms.values() for form in forms if form.category == "role"}
    for role in sorted({office.role for office in rulebook.offices.values()}):
        general = role.partition("-to-")[0]
        if role not in worded and general not in worded:
            where = next(key for key, office in rulebook.offices.items() if office.role == role)
            yield Finding(WARNING, "role without wording", where, role)


def _people(rulebook: Rulebook) -> Iterator[Finding]:
    for actor in rulebook.actors.values():
        if actor.kind == "person" and not _ARABIC.search(actor.ar):
            yield Finding(ERROR, "no Arabic name", actor.id, actor.ar or "nothing")


def _twice(rulebook: Rulebook) -> Iterator[Finding]:
    """One actor under two ids: its contacts would be counted as those of two."""
    same: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for actor in rulebook.actors.values():
        same[actor.kind, actor.en.casefold()].add(actor.id)
    for (_, name), ids in same.items():
        if len(ids) > 1:
            yield Finding(ERROR, "entered twice", min(ids), f"{name}: {', '.join(sorted(ids))}")


def _shared_names(rulebook: Rulebook) -> Iterator[Finding]:
    """Full names of two people, or any name of two actors of one kind; families share short names by right."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for first, forms in rulebook.forms.items():
        for form in forms:
            if form.category == "name" and "short" not in form.feats and form.ref in rulebook.actors:
                owners[" ".join((first, *form.rest))].add(form.ref)
    for name, refs in owners.items():
        kinds = [rulebook.actors[ref].kind for ref in refs]
        if len(kinds) > len(set(kinds)):
            yield Finding(WARNING, "shared name", min(refs), f"{name}: {', '.join(sorted(refs))}")
