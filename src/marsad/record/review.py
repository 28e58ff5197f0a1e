"""What waits for a decision, and in which order people are asked: where the record is least sure, first.

1. ``lost``: judgements whose words tell of nothing any more; until they are judged anew, nobody's decision holds.
2. ``conflict``: contacts whose reports contradict each other in date, place or status, in most fields first.
3. ``agreement``: contacts whose values hold for the smallest share of the reports that give one.
4. ``refuted``: claims that the record contradicts.
5. ``bare``: contacts without a date, or with fewer than two participants.
6. ``single``: contacts that one article alone tells of.
7. ``several``: contacts that several articles tell of alike.
8. ``unsaid``: statements whose speaker nobody could tell.
9. ``said``: all other statements.
10. ``counted``: all other claims.

Within each the ones with most reports stand first, for most rests on them, and of these the latest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, get_args

from marsad.article import Record
from marsad.record.claims import ClaimCheck
from marsad.record.dates import gap, window
from marsad.record.encounters import Encounter, ReportRef
from marsad.record.judgements import Ident, Ruling
from marsad.record.statements import Said

Doubt = Literal["lost", "conflict", "agreement", "refuted", "bare", "single", "several", "unsaid", "said", "counted"]
What = Literal["judgement", "contact", "statement", "claim"]
_RANKS = {doubt: rank for rank, doubt in enumerate(get_args(Doubt))}


class Item(Record):
    """Something that waits for a decision, and why it is asked about where it stands in the queue.

    ``id`` names it to a judgement: an encounter's id, ``ARTICLE/ID`` of a statement or claim; of a judgement that was
    lost ``judgement-7``. ``holds`` are the findings that it stands for, ``order`` is the key of the queue.
    """

    id: str
    what: What
    doubt: Doubt
    order: tuple[int, int, float, int, str]
    holds: tuple[Ident, ...] = ()


def queue(contacts: Iterable[Encounter], statements: Iterable[Said], checks: Iterable[ClaimCheck]) -> tuple[Item, ...]:
    """Everything that can be decided, in the order in which it is asked about."""
    every = [*map(_contact, contacts), *map(_statement, statements), *map(_claim, checks)]
    return tuple(sorted(every, key=lambda item: item.order))


def lost(given: Iterable[Ruling]) -> tuple[Item, ...]:
    """The judgements that hold but found their words no more, oldest first."""
    return tuple(
        Item(
            id=f"judgement-{r.judgement.id}",
            what="judgement",
            doubt="lost",
            order=(0, 0, 0.0, 0, f"{r.judgement.id:09}"),
        )
        for r in given
        if r.lost
    )


def decided(given: Iterable[Ruling]) -> frozenset[Ident]:
    """The findings that somebody decided about: a report that came later is not among them."""
    return frozenset(ident for ruling in given for ident in (*ruling.about, *ruling.rest))


def waits(item: Item, done: frozenset[Ident]) -> bool:
    """True of what somebody must look at: not everything that it holds was decided about."""
    return not (item.holds and done.issuperset(item.holds))


def agreement(encounter: Encounter) -> float:
    """Which share of the reports that give a value give the encounter's: in the field where it is smallest."""
    told = encounter.reports
    shares = (
        _share([report.status == encounter.status for report in told]),
        _share([report.kind == encounter.kind for report in told]),
        _share([_meets(report, encounter) for report in told if report.date] if encounter.date else []),
        _share([report.place == encounter.place for report in told if report.place] if encounter.place else []),
    )
    return min(shares)


def _share(given: Sequence[bool]) -> float:
    return sum(given) / len(given) if given else 1.0


def _meets(report: ReportRef, encounter: Encounter) -> bool:
    return gap(window(report.date), window(encounter.date)) == 0


def _contact(encounter: Encounter) -> Item:
    share = agreement(encounter)
    return Item(
        id=encounter.id,
        what="contact",
        doubt=(doubt := _doubt(encounter, share)),
        order=(
            _RANKS[doubt],
            -len(encounter.conflicts),
            share,
            -len(encounter.reports) * 10_000_000 - _day(encounter.date or encounter.reports[0].published),
            encounter.id,
        ),
        holds=tuple((report.article, report.event) for report in encounter.reports),
    )


def _doubt(encounter: Encounter, share: float) -> Doubt:
    if encounter.conflicts:
        return "conflict"
    if share < 1:
        return "agreement"
    if encounter.date is None or len(encounter.participants) < 2:
        return "bare"
    return "single" if len({report.article for report in encounter.reports}) == 1 else "several"


def _statement(each: Said) -> Item:
    doubt: Doubt = "said" if each.statement.speakers else "unsaid"
    return _single(each.article, each.statement.id, "statement", doubt, each.statement.date or each.published)


def _claim(check: ClaimCheck) -> Item:
    doubt: Doubt = "refuted" if check.verdict == "disagrees" else "counted"
    return _single(check.article, check.claim.id, "claim", doubt, check.published)


def _single(article: str, finding: str, what: What, doubt: Doubt, date: str | None) -> Item:
    ident = f"{article}/{finding}"
    order = (_RANKS[doubt], 0, 0.0, -_day(date), ident)
    return Item(id=ident, what=what, doubt=doubt, order=order, holds=((article, finding),))


def _day(date: str | None) -> int:
    """The first day of a date as a number; 0 where there is none."""
    first = window(date).first
    return first.toordinal() if first else 0
