"""The dossier: all that the record holds on an actor, two, a topic or a period, to be read on paper."""

from __future__ import annotations

import msgspec

from marsad.export import tables
from marsad.record.directory import Directory
from marsad.record.dossier import dossier
from marsad.record.questions import Question, Selection
from marsad.web.question import Asked, asked, claims, contacts, put, statements
from marsad.web.site import View, Visit
from marsad.web.snapshot import Snapshot

MOST = 150
"""Contacts and statements of a dossier, the latest ones; nobody reads more of them on paper."""
SECTIONS = ("contacts", "refuted", "ahead", "lapsed", "disagreements", "statements", "checks")


def brief(visit: Visit) -> View:
    """The dossier on what is asked for; nothing yet where nothing is."""
    what, record = asked(visit.parameters, visit.record), visit.record
    chosen = _selected(what, record)
    made = dossier(msgspec.structs.replace(chosen, actors=_named(chosen)))
    more = max(0, len(contacts(record, what)) - MOST), max(0, len(statements(record, what)) - MOST)
    return View(
        template="dossier.html",
        title=visit.locale.say("dossier.title"),
        context={"what": what, "brief": made, "sections": SECTIONS, "more": more if what != Asked() else (0, 0)},
        data=made,
        table=lambda: tables.contacts(chosen),
    )


def _selected(what: Asked, record: Snapshot) -> Selection:
    if what == Asked():
        return msgspec.structs.replace(record.selection(), readings={})
    told = [each.said for each in statements(record, what)[-MOST:]]
    chosen = record.selection(contacts(record, what)[-MOST:], told, claims(record, what))
    used = {report.article for encounter in chosen.encounters for report in encounter.reports}
    used |= {each.article for each in chosen.statements} | {check.article for check in chosen.checks}
    readings = {name: reading for name, reading in record.readings.items() if name in used}
    return msgspec.structs.replace(chosen, question=put(what, Question), readings=readings)


def _named(chosen: Selection) -> Directory:
    """The actors that the dossier names, whose names it gives."""
    names = {part.actor for encounter in chosen.encounters for part in encounter.participants}
    names |= {who for each in chosen.statements for who in (*each.statement.speakers, *each.statement.chain)}
    names |= {who for check in chosen.checks for who in check.claim.participants}
    places = {variant.value for e in chosen.encounters for c in e.conflicts for variant in c.variants}
    places |= {encounter.place for encounter in chosen.encounters if encounter.place}
    return {name: chosen.actors[name] for name in sorted(names | places) if name in chosen.actors}
