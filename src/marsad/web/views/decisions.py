"""The trail of what people decided: every judgement ever made, with what stood there before and after."""

from __future__ import annotations

from collections.abc import Sequence

from marsad.export.tables import Cell, Column, Table
from marsad.record.judgements import Judgement, standing
from marsad.web.question import paged
from marsad.web.site import View, Visit

_COLUMNS = (
    Column("judgement", "Its number", "integer"),
    Column("at", "When it was made, ISO 8601 in UTC"),
    Column("user", "Who made it"),
    Column("verdict", "accept, correct, reject, merge, split or undo"),
    Column("scope", "What it is about: report, encounter, statement or claim"),
    Column("about", "Articles and findings", "list"),
    Column("before", "Values before", "list"),
    Column("after", "Values after", "list"),
    Column("undoes", "The judgement that it takes back", "integer"),
    Column("reason", "Why"),
    Column("holds", "1 until it is undone, then 0", "integer"),
)


def decisions(visit: Visit) -> View:
    """All judgements, the latest first; ``user`` and ``verdict`` of the address narrow them."""
    every = visit.site.library.store.judgements()
    holding = {judgement.id for judgement in standing(every)}
    user, verdict = visit.parameters.get("user", ""), visit.parameters.get("verdict", "")
    kept = [j for j in reversed(every) if user in ("", j.user) and verdict in ("", j.verdict)]
    page = paged(kept, visit.number)
    return View(
        template="decisions.html",
        title=visit.locale.say("decisions.title"),
        context={"page": page, "holding": holding},
        data={
            "total": page.total,
            "page": page.number,
            "pages": page.pages,
            "items": [{"judgement": judgement, "holds": judgement.id in holding} for judgement in kept],
        },
        table=lambda: Table("decisions", "What people decided", _COLUMNS, ("judgement",), _rows(kept, holding)),
    )


def _rows(kept: Sequence[Judgement], holding: set[int]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(
        (
            j.id,
            j.at,
            j.user,
            j.verdict,
            j.scope,
            tuple(f"{anchor.article}/{anchor.event}" for anchor in j.about),
            tuple(f"{field}={value or ''}" for field, value in j.before.items()),
            tuple(f"{field}={value or ''}" for field, value in j.values.items()),
            j.undoes,
            j.reason,
            int(j.id in holding),
        )
        for j in kept
    )
