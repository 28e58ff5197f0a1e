"""Formats of other tools, each read back by a reader of its own."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import bibtexparser
import icalendar
import jsonschema
import networkx
import pytest
import yaml

from marsad.errors import UsageError
from marsad.export import FORMATS, text, written
from marsad.export.coding import codes, intensity, quad
from marsad.export.countries import iso2
from marsad.export.ical import folded
from marsad.export.polecat import COLUMNS, OWN
from marsad.record.questions import select
from marsad.rulebook import shipped_rules
from tests.building import TEXT, event, reading
from tests.export.chosen import OFF_TEXT, VISIT_TEXT, chosen, readings

IDS = {encounter.kind + encounter.status: encounter.id for encounter in chosen().encounters}


@pytest.mark.parametrize("form", [name for name, form in FORMATS.items() if not form.tables])
def test_every_format_of_text_carries_ids_sources_and_offsets(form: str) -> None:
    made = text(chosen(), form)
    assert made == text(select(reversed(readings())), form)
    assert IDS["visitplanned"] in made
    assert chosen().encounters[1].reports[0].article.removeprefix("sha256:") in made.replace("\r\n ", "")
    if form not in ("bibtex", "csl"):
        assert re.search(r'#0-19|"oa:end": 19', made.replace("\r\n ", ""))


def test_an_unknown_format_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no format is called 'docx'; there are csv, xlsx"):
        written(chosen(), "docx", tmp_path)


# POLECAT


def polecat_rows(tmp_path: Path) -> list[dict[str, str]]:
    path, _ = written(chosen(), "polecat", tmp_path)
    lines = path.read_text(encoding="utf-8").split("\n")
    assert {line.count("\t") for line in lines[:-1]} == {len(COLUMNS) + len(OWN) - 1}
    return list(csv.DictReader(io.StringIO("\n".join(lines)), delimiter="\t", quoting=csv.QUOTE_NONE))


def test_polecat_has_its_forty_columns_first(tmp_path: Path) -> None:
    assert len(COLUMNS) == 40
    assert (COLUMNS[0], COLUMNS[7], COLUMNS[15], COLUMNS[23], COLUMNS[-1]) == (
        "Event ID",
        "Actor Name",
        "Recipient Name",
        "Placename",
        "Version",
    )
    call, ahead, off = polecat_rows(tmp_path)
    assert list(call)[:40] == list(COLUMNS)
    assert (call["Event Type"], call["Event Mode"], call["Intensity"], call["CAMEO Code"]) == (
        "CONSULT",
        "phone",
        "1.5",
        "041",
    )
    assert (call["Actor Name"], call["Recipient Name"]) == ("Emomali Rahmon;Vladimir Putin", "")
    assert (ahead["Event Type"], ahead["Actor Name"], ahead["Recipient Name"]) == ("AGREE", "Kais Saied", "Russia")
    assert (ahead["Placename"], ahead["Country"], ahead["Contexts"]) == ("Moscow", "RUS", "economic")
    assert (off["Event Type"], off["Quad Code"], off["Source"]) == ("REJECT", "VERBAL CONFLICT", "d;e")
    assert {row["Actor COW"] for row in (call, ahead, off)} == {""}


def test_what_did_not_happen_has_no_code() -> None:
    for status in ("denied", "possible"):
        denied = event(1, "call", "russia tajikistan", "2021-08-17", status=status)
        from marsad.export.coding import coded

        selection = select([reading("x", "2021-08-19", denied)])
        assert coded(selection.encounters[0], selection).type is None


def test_codes_are_of_topics_and_types_that_exist() -> None:
    rules = yaml.load((shipped_rules() / "topics" / "topics.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    assert set(codes().contexts) <= {topic["id"] for topic in rules["topics"]}
    for by_kind in codes().statuses.values():
        for code in by_kind.values():
            assert code.type is None or (quad(code) and intensity(code))


def test_countries_are_those_of_the_rules() -> None:
    states = [
        yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader).get("state")
        for path in (shipped_rules() / "actors").glob("*.yaml")
    ]
    for state in filter(None, states):
        assert iso2(state["iso3"]) == (state.get("iso2") or None), "make countries.yaml anew"


# FollowTheMoney

MODEL: dict[str, set[str]] = {
    "Thing": {"name", "alias", "country", "wikidataId", "sourceUrl", "publisher", "keywords", "summary", "description"},
    "Interval": {"startDate", "endDate", "date", "summary", "description", "recordId", "proof", "publisher"},
}
MODEL["Person"] = MODEL["PublicBody"] = MODEL["Organization"] = MODEL["Thing"]
MODEL["Address"] = MODEL["Thing"] | {"full", "city"}
MODEL["Article"] = MODEL["Thing"] | {"fileName", "title", "publishedAt", "language"}
MODEL["Event"] = MODEL["Thing"] | MODEL["Interval"] | {"involved", "organizer", "location"}
MODEL["Call"] = MODEL["Interval"] | {"caller", "receiver"}
"""The properties of the model 4.11 that are used, by schema."""


def ftm(**asked: str) -> dict[str, dict[str, Any]]:
    entities = [json.loads(line) for line in text(chosen(**asked), "ftm").splitlines()]
    assert len({entity["id"] for entity in entities}) == len(entities)
    return {entity["id"]: entity for entity in entities}


def test_ftm_keeps_to_the_model_and_names_nothing_unknown() -> None:
    entities = ftm()
    for entity in entities.values():
        assert re.fullmatch("[0-9A-Za-z.-]+", entity["id"])
        assert set(entity["properties"]) <= MODEL[entity["schema"]]
        assert all(isinstance(v, str) and v for values in entity["properties"].values() for v in values)
        for name in ("proof", "involved", "organizer", "caller", "receiver"):
            assert set(entity["properties"].get(name, ())) <= set(entities)
        if entity["schema"] != "Call":
            assert entity["properties"]["name" if entity["schema"] != "Article" else "fileName"]


def test_ftm_tells_a_contact_with_its_status_and_sources() -> None:
    visit = ftm()[IDS["visitplanned"]]
    told = visit["properties"]
    assert (visit["schema"], told["date"], told["summary"]) == ("Event", ["2021-09-01"], ["visit, planned"])
    assert told["involved"] == ["marsad-kais-saied", "marsad-russia"]
    assert told["country"] == ["ru"]
    assert VISIT_TEXT[0:19] in told["description"][0]


def test_ftm_calls_have_a_caller_only_where_it_is_known() -> None:
    rang = event(1, "call", "vladimir-putin:initiator imran-khan:recipient", "2021-08-17")
    (call,) = [json.loads(line) for line in text(select([reading("x", "2021-08-17", rang)]), "ftm").splitlines()][-1:]
    assert call["schema"] == "Call"
    assert (call["properties"]["caller"], call["properties"]["receiver"]) == (
        ["marsad-vladimir-putin"],
        ["marsad-imran-khan"],
    )
    assert ftm()[IDS["calloccurred"]]["schema"] == "Event"


# JSON-LD


def test_json_ld_is_one_graph_whose_nodes_are_there() -> None:
    document = json.loads(text(chosen(), "jsonld"))
    nodes = {node["@id"]: node for node in document["@graph"]}
    assert document["@context"]["@vocab"] == "https://schema.org/"
    assert len(nodes) == len(document["@graph"])

    def named(value: object) -> set[str]:
        if isinstance(value, dict):
            own = {value["@id"]} if set(value) == {"@id"} else set()
            return own | {name for inner in value.values() for name in named(inner)}
        return {name for inner in value for name in named(inner)} if isinstance(value, list) else set()

    assert named(document["@graph"]) <= set(nodes)
    visit = nodes[f"urn:marsad:{IDS['visitplanned']}"]
    assert (visit["@type"], visit["startDate"], visit["eventStatus"]) == (
        "Event",
        "2021-09-01",
        "https://schema.org/EventScheduled",
    )
    selector, quoted = visit["oa:hasTarget"][0]["oa:hasSelector"]
    assert VISIT_TEXT[selector["oa:start"] : selector["oa:end"]] == quoted["oa:exact"]
    (said,) = [node for node in nodes.values() if node["@type"] == "Quotation"]
    position = said["oa:hasTarget"]["oa:hasSelector"][0]
    assert TEXT[position["oa:start"] : position["oa:end"]] == said["text"]["@value"]


# GraphML


def test_graphml_is_a_network_of_dyads() -> None:
    graph = networkx.parse_graphml(text(chosen(), "graphml"))
    assert set(graph.edges) == {
        ("emomali-rahmon", "vladimir-putin"),
        ("imran-khan", "tajikistan"),
        ("kais-saied", "russia"),
    }
    edge = graph.edges["kais-saied", "russia"]
    assert (edge["weight"], edge["kinds"], edge["encounters"]) == (1, "visit", IDS["visitplanned"])
    assert graph.nodes["kais-saied"]["label_ar"] == "قيس سعيد"


def test_graphml_survives_any_letter() -> None:
    bad = event(1, "call\x00<&", "russia a\x07&<b", "2021")
    root = ET.fromstring(text(select([reading("x", None, bad)]), "graphml"))
    assert len(root.findall(".//{*}edge")) == 1


# iCalendar


def test_the_calendar_shows_what_is_ahead_and_what_was_called_off() -> None:
    made = text(chosen(), "ical")
    assert all(len(line.encode()) <= 75 for line in made.split("\r\n"))
    calendar = icalendar.Calendar.from_ical(made)
    ahead, off = calendar.walk("VEVENT")
    assert (str(ahead["UID"]), str(ahead["STATUS"])) == (f"{IDS['visitplanned']}@marsad", "CONFIRMED")
    assert (ahead.decoded("DTSTART").isoformat(), ahead.decoded("DTEND").isoformat()) == ("2021-09-01", "2021-09-02")
    assert str(ahead["SUMMARY"]) == "Visit: Kais Saied, Russia"
    assert VISIT_TEXT[0:19] in str(ahead["DESCRIPTION"])
    assert (str(off["STATUS"]), str(off["LOCATION"])) == ("CANCELLED", "Dushanbe")
    assert OFF_TEXT[:10] in str(off["DESCRIPTION"])
    assert "BEGIN:VEVENT" not in text(chosen(kind="call"), "ical")


def test_a_line_of_a_calendar_is_never_cut_within_a_letter() -> None:
    line = "DESCRIPTION:" + "😀ب" * 60
    pieces = folded(line).split("\r\n")
    assert max(len(piece.encode()) for piece in pieces) <= 75
    assert "".join(piece.removeprefix(" ") if i else piece for i, piece in enumerate(pieces)) == line


# Citations

CSL = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "additionalProperties": False,
        "properties": {
            **{name: {"type": "string"} for name in ("id", "title", "container-title", "source", "URL", "language")},
            "type": {"const": "article-newspaper"},
            "author": {"type": "array", "items": {"type": "object", "required": ["literal"]}},
            "issued": {
                "type": "object",
                "required": ["date-parts"],
                "properties": {
                    "date-parts": {
                        "type": "array",
                        "items": {"type": "array", "items": {"type": "integer"}, "minItems": 1, "maxItems": 3},
                    }
                },
            },
            "custom": {"type": "object"},
        },
    },
}
"""The part of the CSL-JSON schema 1.0.2 that is used."""


def test_csl_keeps_to_its_schema() -> None:
    items = json.loads(text(chosen(), "csl"))
    jsonschema.validate(items, CSL)
    assert [item["issued"]["date-parts"] for item in items] == [
        [[2021, 8, 18]],
        [[2021, 8, 19]],
        [[2021, 8, 30]],
        [[2021, 10, 1]],
    ]
    assert items[0]["URL"] == "https://example.org/call"
    assert items[2]["custom"]["marsad-encounters"] == [IDS["visitplanned"]]
    assert len({item["id"] for item in items}) == 4


def test_bibtex_comes_back_with_its_braces_even() -> None:
    made = text(chosen(), "bibtex")
    library = bibtexparser.parse_string(made)
    assert not library.failed_blocks
    assert [entry["date"] for entry in library.entries] == ["2021-08-18", "2021-08-19", "2021-08-30", "2021-10-01"]
    first, *_, last = library.entries
    assert first["title"] == "{بوتين ورحمان يتهاتفان 😀}"
    assert last["title"].count("{") == last["title"].count("}")
    assert r"\&amp;\textbackslash" in last["title"]
    keys = {item["id"] for item in json.loads(text(chosen(), "csl"))}
    assert {entry.key for entry in library.entries} == keys


# Gold


def test_gold_is_the_reading_in_the_form_of_gold(tmp_path: Path) -> None:
    paths = {path.name: path for path in written(chosen(), "gold", tmp_path)}
    assert sorted(paths) == ["b.txt", "b.yaml", "c.txt", "c.yaml", "call.txt", "call.yaml", "d.txt", "d.yaml"]
    gold = yaml.safe_load(paths["call.yaml"].read_text(encoding="utf-8"))
    assert paths["call.txt"].read_text(encoding="utf-8") == TEXT
    assert gold["document"]["body_lines"] == [3, 4]
    assert gold["document"]["not_body_lines"] == [5]
    assert gold["actors"] == ["Vladimir Putin"]
    (said,), (call,), (claim,) = gold["statements"], gold["events"], gold["claims"]
    assert (said["speaker"], said["begins"], said["ends"]) == (
        "Kremlin",
        "ناقش الجانبان أمن الحدود",
        "ناقش الجانبان أمن الحدود",
    )
    assert TEXT[slice(*said["span"])].startswith(said["begins"])
    assert (call["encounter"], call["date"], call["evidence"]) == (
        IDS["calloccurred"],
        "2021-08-18",
        "أجرى فلاديمير بوتين مكالمة",
    )
    assert (claim["value"], claim["participants"]) == (3, ["Vladimir Putin", "Emomali Rahmon"])


def test_gold_of_files_of_one_name_stays_apart(tmp_path: Path) -> None:
    same = [reading("a/page", "2021", text="نص"), reading("b/page", "2021", text="نص آخر"), reading("f.jsonl#3", None)]
    names = {path.stem for path in written(select(same), "gold", tmp_path)}
    assert len(names) == 3
    assert all(re.fullmatch(r"page-[0-9a-f]{10}|f-3.*", name) for name in names)
