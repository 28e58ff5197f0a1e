"""The view of the application's own addresses for programs."""

from __future__ import annotations

from marsad.export.tables import Column, Table
from marsad.web import writes
from marsad.web.api import addresses, router
from marsad.web.site import View, Visit

ADDRESSES = addresses(router, writes.router)


def api(visit: Visit) -> View:
    """The addresses for programs."""
    columns = (Column("method", "Of HTTP"), Column("path", "Address"), Column("says", "What it does"))
    rows = tuple((each.method, each.path, each.says) for each in ADDRESSES)
    return View(
        template="api.html",
        title=visit.locale.say("api.title"),
        context={"addresses": ADDRESSES},
        data=ADDRESSES,
        table=lambda: Table("api", "Addresses for programs", columns, ("method", "path"), rows),
    )
