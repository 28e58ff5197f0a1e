"""Where contacts took place: a map of the land and a list."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

import msgspec

from marsad.export.tables import Cell, Column, Table
from marsad.web import atlas
from marsad.web.question import asked, contacts, counted
from marsad.web.site import View, Visit, label

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
    """The places of the contacts asked for, those with most contacts first."""
    what = asked(visit.parameters, visit.record)
    ranked = counted(contacts(visit.record, what), "encounter.place").most_common()
    spots = named([_spot(visit, name, count, ranked[0][1]) for name, count in ranked], visit)
    return View(
        template="map.html",
        title=visit.locale.say("map.title"),
        context={"what": what, "spots": spots, "width": atlas.WIDTH, "height": atlas.HEIGHT},
        data={"items": spots},
        table=lambda: _table(visit, spots),
    )


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


def _spot(visit: Visit, name: str, count: int, most: int) -> Spot:
    where = atlas.located(name, visit.record.actors, visit.site.rulebook)
    return Spot(name, count, atlas.projected(where) if where else None, round(3 + 9 * sqrt(count / most), 1))


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
