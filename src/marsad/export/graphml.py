"""GraphML: actors as nodes; between two who had contact an edge, which counts them and names every one."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from itertools import combinations
from xml.etree import ElementTree as ET

import msgspec

from marsad.article import Actor
from marsad.export.tables import at
from marsad.record.encounters import Encounter
from marsad.record.questions import Selection

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_KINDS = {str: "string", int: "int"}
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, not even escaped."""


class Dyad(msgspec.Struct, frozen=True):
    """Two actors, in order of their ids, with the contacts they had, by date."""

    one: str
    two: str
    contacts: tuple[Encounter, ...]


def dyads(selection: Selection) -> tuple[Dyad, ...]:
    """Every two actors who took part in one contact, in order of their ids."""
    found: dict[tuple[str, str], list[Encounter]] = {}
    for encounter in selection.encounters:
        who = sorted({part.actor for part in encounter.participants})
        for one, two in combinations(who, 2):
            found.setdefault((one, two), []).append(encounter)
    return tuple(Dyad(one, two, tuple(found[one, two])) for one, two in sorted(found))


def text(selection: Selection) -> str:
    """The network of a selection as one GraphML document."""
    pairs = dyads(selection)
    names = sorted({name for pair in pairs for name in (pair.one, pair.two)})
    nodes = [(name, _node(selection.actors.get(name), name)) for name in names]
    edges = [(pair, _edge(pair, selection)) for pair in pairs]
    root = ET.Element("graphml", xmlns=NAMESPACE)
    keys = dict(_keys("node", (about for _, about in nodes))) | dict(_keys("edge", (about for _, about in edges)))
    for (domain, name), kind in keys.items():
        ET.SubElement(root, "key", {"id": f"{domain}-{name}", "for": domain, "attr.name": name, "attr.type": kind})
    graph = ET.SubElement(root, "graph", id="contacts", edgedefault="undirected")
    for name, about in nodes:
        _fill(ET.SubElement(graph, "node", id=_legal(name)), "node", about)
    for pair, about in edges:
        edge = ET.SubElement(graph, "edge", source=_legal(pair.one), target=_legal(pair.two))
        _fill(edge, "edge", about)
    ET.indent(root)
    out = io.BytesIO()
    ET.ElementTree(root).write(out, encoding="utf-8", xml_declaration=True)
    return out.getvalue().decode("utf-8") + "\n"


Values = Mapping[str, str | int]


def _node(actor: Actor | None, name: str) -> Values:
    if actor is None:
        return {"label": name, "label_ar": "", "kind": "unknown", "country": "", "wikidata": ""}
    country, wikidata = actor.country or "", actor.wikidata or ""
    names = {"label": actor.label_en, "label_ar": actor.label_ar}
    return {**names, "kind": actor.kind, "country": country, "wikidata": wikidata}


def _edge(pair: Dyad, selection: Selection) -> Values:
    dates = [encounter.date for encounter in pair.contacts if encounter.date]
    evidence = (
        at(report.article, span)
        for encounter in pair.contacts
        for report, event in selection.events(encounter)
        for span in event.evidence
    )
    return {
        "weight": len(pair.contacts),
        "kinds": ";".join(sorted({encounter.kind for encounter in pair.contacts})),
        "statuses": ";".join(encounter.status for encounter in pair.contacts),
        "first": dates[0] if dates else "",
        "last": dates[-1] if dates else "",
        "encounters": ";".join(encounter.id for encounter in pair.contacts),
        "articles": ";".join(dict.fromkeys(r.article for encounter in pair.contacts for r in encounter.reports)),
        "evidence": ";".join(evidence),
    }


def _keys(domain: str, found: Iterator[Values]) -> Iterator[tuple[tuple[str, str], str]]:
    for about in found:
        yield from (((domain, name), _KINDS[type(value)]) for name, value in about.items())


def _fill(element: ET.Element, domain: str, about: Values) -> None:
    for name, value in about.items():
        ET.SubElement(element, "data", key=f"{domain}-{name}").text = _legal(str(value))


def _legal(value: str) -> str:
    return _FORBIDDEN.sub("\ufffd", value)
