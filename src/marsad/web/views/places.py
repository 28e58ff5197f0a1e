"""Where contacts took place: a map of the land and a list."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

import msgspec

from marsad.export.tables import Cell, Column, Table
from marsad.web import atlas
from marsad.web.question import asked, contacts, counted
from marsad.web.site import Picture, View, Visit, label

_LETTER, _LINE = 5.2, 11.0
"""Width of a letter and height of a line in the picture: names that would meet another are not drawn."""


class Spot(msgspec.Struct, frozen=True):
    """A place with its contacts; ``at`` is null where the rules do not know it, ``size`` the radius of its disc."""

    id: str
    count: int
    at: tuple[float, float] | None
    size: float
    named: bool = False


def places(visit: Visit) -> View:
    """The places of the contacts asked for, those with most contacts first; ``area=near`` shows where most are."""
    what = asked(visit.parameters, visit.record)
    ranked = counted(contacts(visit.record, what), "encounter.place").most_common()
    near = visit.parameters.get("area") == "near"
    points = {name: point for name, _ in ranked if (point := _point(visit, name))}
    frame = (
        atlas.around([points[n] for n, count in ranked if n in points for _ in range(count)]) if near else atlas.Frame()
    )
    at = {name: frame.placed(point) for name, point in points.items()}
    spots = named([Spot(n, c, at.get(n), round(3 + 9 * sqrt(c / ranked[0][1]), 1)) for n, c in ranked], visit)
    return View(
        template="map.html",
        title=visit.locale.say("map.title"),
        context={"what": what, "spots": spots, "frame": frame, "near": near},
        data={"items": spots},
        table=lambda: _table(visit, spots),
        picture=Picture("land", (spots, frame, what)),
    )


def _point(visit: Visit, name: str) -> tuple[float, float] | None:
    where = atlas.located(name, visit.record.actors, visit.site.rulebook)
    return atlas.projected(where) if where else None


def named(spots: Sequence[Spot], visit: Visit) -> list[Spot]:
    """The spots, with names where there is room; those with most contacts come first."""
    taken: list[tuple[float, float, float]] = []
    made = []
    for spot in spots:
        half = len(label(spot.id, visit.record.actors, visit.locale.lang)) * _LETTER / 2
        x, y = spot.at or (0.0, 0.0)
        room = all(abs(x - a) > half + other or abs(y - spot.size - b) > _LINE for a, b, other in taken)
        if spot.at and room:
            taken.append((x, y - spot.size, half))
        made.append(msgspec.structs.replace(spot, named=bool(spot.at) and room))
    return made


def _table(visit: Visit, spots: list[Spot]) -> Table:
    columns = (
        Column("place", "Actor id"),
        Column("label", "Its English name"),
        Column("latitude", "Degrees north"),
        Column("longitude", "Degrees east"),
        Column("contacts", "Contacts there", "integer"),
    )
    actors, rulebook = visit.record.actors, visit.site.rulebook
    rows: list[tuple[Cell, ...]] = []
    for spot in spots:
        where = atlas.located(spot.id, actors, rulebook) or ("", "")
        rows.append((spot.id, actors[spot.id].label_en if spot.id in actors else "", *map(str, where), spot.count))
    return Table("places", "Where contacts took place", columns, ("place",), tuple(rows))
