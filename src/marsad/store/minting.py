"""The ids of encounters as they are kept: given once, never changed or deleted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sqlalchemy import Connection, func, insert, select

from marsad.record.identity import Minted
from marsad.record.judgements import Anchor
from marsad.store.backend import chunks
from marsad.store.schema import BEHIND, MINTED, articles, encounter_reports, encounters, notes
from marsad.store.writing import now


def minted(connection: Connection) -> tuple[Minted, ...]:
    """All ids ever given, the oldest first."""
    told = encounter_reports.c
    query = (
        select(encounters.c.id, articles.c.id.label("article"), told.event, told.kind, told.start, told.end, told.text)
        .join_from(encounters, encounter_reports)
        .join(articles, articles.c.no == told.article)
        .order_by(encounters.c.no, told.position)
    )
    rows = groupby(connection.execute(query), key=lambda row: row[0])
    return tuple(Minted(id=name, reports=tuple(_anchor(row[1:]) for row in each)) for name, each in rows)


def _anchor(row: Sequence[object]) -> Anchor:
    article, event, kind, start, end, text = row
    return Anchor(article=article, event=event, kind=kind, start=start, end=end, text=text)  # type: ignore[arg-type]


def mint(connection: Connection, given: Iterable[Minted]) -> None:
    """Keep new ids, and for old ones the reports that joined since."""
    known = {row.id: row.no for row in connection.execute(select(encounters.c.no, encounters.c.id))}
    fresh = {each.id: number for number, each in enumerate(_new(given, known), max(known.values(), default=0) + 1)}
    moment = now()
    for chunk in chunks({"no": number, "id": name, "at": moment} for name, number in fresh.items()):
        connection.execute(insert(encounters), chunk)
    for chunk in chunks(_rows(connection, given, known | fresh)):
        connection.execute(insert(encounter_reports), chunk)
    note(connection, MINTED)


def _new(given: Iterable[Minted], known: dict[str, int]) -> list[Minted]:
    return list({each.id: each for each in given if each.id not in known}.values())


def _rows(connection: Connection, given: Iterable[Minted], numbers: dict[str, int]) -> Iterator[dict[str, object]]:
    places = encounter_reports.c
    counts = select(places.encounter, func.max(places.position)).group_by(places.encounter)
    last: dict[int, int] = {row[0]: row[1] for row in connection.execute(counts)}
    pages = {row.id: row.no for row in connection.execute(select(articles.c.no, articles.c.id))}
    for each in given:
        number = numbers[each.id]
        for report in each.reports:
            last[number] = last.get(number, 0) + 1
            words = {"event": report.event, "kind": report.kind, "start": report.start, "end": report.end}
            row = {"encounter": number, "position": last[number], "article": pages[report.article]}
            yield row | words | {"text": report.text}


def behind(connection: Connection) -> bool:
    """True where something came since ids were given."""
    return connection.execute(select(notes.c.value).where(notes.c.name == "ids")).scalar() != MINTED


def note(connection: Connection, value: str = BEHIND) -> None:
    """Keep whether something came since ids were given."""
    connection.execute(notes.update().where(notes.c.name == "ids").values(value=value))
