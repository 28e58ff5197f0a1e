"""Take a user's own actors into a folder of rules: a table or the result of a Wikidata query becomes rule files."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec
import yaml

from marsad.errors import RuleError
from marsad.rulebook import Rulebook, source
from marsad.rulebook.audit import day
from marsad.rulebook.schema import ActorsFile
from marsad.rulebook.seek import key as plain

_COLUMNS = {
    "id": ("id",),
    "en": ("en", "itemlabelen", "labelen", "itemlabel", "label", "personlabel", "name"),
    "ar": ("ar", "itemlabelar", "labelar", "arabic"),
    "kind": ("kind",),
    "country": ("country", "iso3", "countrycode", "countrylabel"),
    "wikidata": ("wikidata", "item", "person", "qid"),
    "office": ("office", "role"),
    "from": ("from", "start", "since", "startdate"),
    "to": ("to", "end", "until", "enddate"),
}
_KINDS = frozenset({"person", "organisation", "group", "place"})
_LISTS = {"person": "people", "place": "places"}
_QID = re.compile(r"Q\d+$")
_ARABIC = re.compile(r"[\u0621-\u064a]")
_DAY_LENGTH = 10


class Row(msgspec.Struct, frozen=True):
    """One line of the user's table, cleaned; ``line`` counts from 1 as in the file."""

    line: int
    id: str
    en: str
    ar: tuple[str, ...]
    kind: str
    country: str
    wikidata: str
    office: str
    since: str
    until: str


class Adopted(msgspec.Struct, frozen=True):
    """What an import wrote: files, numbers of new actors and of terms in offices, ids that were known already."""

    files: tuple[str, ...]
    actors: int
    terms: int
    known: tuple[str, ...]


def adopt(rulebook: Rulebook, table: Path, folder: Path) -> Adopted:
    """Write the actors of ``table`` into ``folder/actors``; a wrong row raises ``RuleError``, nothing written."""
    rows = [_row(n, cells) for n, cells in _cells(table)]
    rows = [_settled(rulebook, table, row) for row in rows]
    files = {folder / "actors" / f"{name}.yaml": data for name, data in _files(rulebook, table, rows).items()}
    for path, data in files.items():
        if path.exists():
            raise RuleError(f"{path.name} is there already", f"{path}:1", "move it away, or import into another folder")
        source.convert(table, data, ActorsFile)
    for path, data in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=120), encoding="utf-8")
    fresh = {row.id for row in rows if row.id not in rulebook.actors}
    known = {row.id for row in rows if row.id in rulebook.actors}
    terms = sum(bool(row.office) for row in rows)
    return Adopted(tuple(map(str, files)), len(fresh), terms, tuple(sorted(known)))


# ── reading the table ────────────────────────────────────────────────────────────────────────────────────────────


def _cells(table: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Lines of a CSV file or bindings of a SPARQL result, by line or number."""
    try:
        text = table.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(str(error), f"{table}:1", "give a CSV file or a JSON result in UTF-8") from error
    if text.lstrip().startswith(("{", "[")):
        yield from enumerate(_bindings(table, text), 1)
        return
    reader = csv.DictReader(io.StringIO(text), dialect=_dialect(text))
    for row in reader:
        yield reader.line_num, {_column(k): v or "" for k, v in row.items() if k and isinstance(v, str)}


def _dialect(text: str) -> type[csv.Dialect]:
    try:
        return csv.Sniffer().sniff(text.splitlines()[0], ",;\t")
    except (csv.Error, IndexError):
        return csv.excel


def _bindings(table: Path, text: str) -> Iterator[Mapping[str, str]]:
    """Rows of a SPARQL JSON result, full or simple; a label in Arabic goes to the Arabic name."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise RuleError(f"no JSON: {error}", f"{table}:1") from error
    for row in data.get("results", {}).get("bindings", []) if isinstance(data, dict) else data:
        yield {_column_of(key, value): _text(value) for key, value in row.items()}


def _column_of(key: str, value: Any) -> str:
    arabic = isinstance(value, dict) and value.get("xml:lang") == "ar"
    return "itemlabelar" if arabic else _column(key)


def _column(key: str) -> str:
    return re.sub(r"[^a-z0-9]", "", key.casefold())


def _text(value: Any) -> str:
    return str(value.get("value", "") if isinstance(value, dict) else value or "")


def _row(line: int, cells: Mapping[str, str]) -> Row:
    def cell(name: str) -> str:
        return next((cells[c].strip() for c in _COLUMNS[name] if cells.get(c, "").strip()), "")

    names = tuple(filter(None, (name.strip() for name in cell("ar").split("|"))))
    qid = _QID.search(cell("wikidata"))
    since, until = (cell(name)[:_DAY_LENGTH] for name in ("from", "to"))
    kind = cell("kind") or "person"
    return Row(
        line, cell("id"), cell("en"), names, kind, cell("country"), qid[0] if qid else "", cell("office"), since, until
    )


# ── checking ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _settled(rulebook: Rulebook, table: Path, row: Row) -> Row:
    """The row with the ids of the rules in it; raises ``RuleError`` where it cannot become a rule."""
    known = next((a.id for a in rulebook.actors.values() if row.wikidata and a.wikidata == row.wikidata), "")
    actor = known or row.id or re.sub(r"[^a-z0-9]+", "-", plain(row.en)).strip("-")
    state = _state(rulebook, row.country)
    office = row.office.casefold().replace(" ", "-")
    roles = {o.role for o in rulebook.offices.values()} | set(rulebook.roles)
    for wrong, what in (
        (not re.fullmatch(r"[a-z0-9][a-z0-9-]*", actor), f"id {actor!r} is not made of a–z, digits and hyphens"),
        (row.kind not in _KINDS, f"kind {row.kind!r}; use one of {', '.join(sorted(_KINDS))}"),
        (actor not in rulebook.actors and not row.en, f"{actor} has no English name"),
        (actor not in rulebook.actors and not any(map(_ARABIC.search, row.ar)), f"{actor} has no Arabic name"),
        (row.country and not state, f"no state is called {row.country!r}"),
        (office and office not in roles, f"no office {office!r}; the roles are in offices/roles.yaml"),
        (office and not state, f"{actor}: whose {office}? the country is missing"),
        (not _in_order(row.since, row.until), f"{actor}: {row.since!r} to {row.until!r} is no term"),
    ):
        if wrong:
            raise RuleError(what, f"{table}:{row.line}")
    return msgspec.structs.replace(row, id=actor, country=state, office=office)


def _state(rulebook: Rulebook, country: str) -> str:
    """The id of a state given by id, ISO 3166 alpha-3 code or English name."""
    sought = plain(country)
    found = (
        s.id
        for s in rulebook.states.values()
        if sought in (plain(s.id), plain(s.country), *map(plain, (s.en, *s.aliases_en)))
    )
    return next(found, "") if sought else ""


def _in_order(since: str, until: str) -> bool:
    first, last = day(since), day(until, last=True)
    return bool((first or not since) and (last or not until) and not (first and last and last < first))


# ── writing ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _files(rulebook: Rulebook, table: Path, rows: Iterable[Row]) -> dict[str, dict[str, Any]]:
    """Rule files by name: one a state, one for actors of none."""
    by_state: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_state[row.country].append(row)
    stem = re.sub(r"[^a-z0-9]+", "-", plain(table.stem)).strip("-") or "imported"
    return {f"{stem}-{state}" if state else stem: _file(rulebook, state, of) for state, of in by_state.items()}


def _file(rulebook: Rulebook, state: str, rows: Iterable[Row]) -> dict[str, Any]:
    data: dict[str, Any] = {"schema": "marsad.actors/1"}
    if state:
        data["state"] = _state_block(rulebook, state)
    offices: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    listed: set[str] = set()
    for row in rows:
        if row.id not in rulebook.actors and row.id not in listed:
            data.setdefault(_LISTS.get(row.kind, "organisations"), []).append(_entry(row))
            listed.add(row.id)
        if row.office:
            offices[row.office].append(_term(row))
    if offices:
        data["offices"] = [{"role": role, "holders": holders} for role, holders in offices.items()]
    return data


def _state_block(rulebook: Rulebook, state: str) -> dict[str, Any]:
    """The state as its own file has it: an overlay replaces the whole entry."""
    for path in map(Path, rulebook.compiled.files):
        if path.parent.name == "actors":
            block = source.load(path).get("state")
            if block and block["id"] == state:
                return dict(block)
    raise RuleError(f"no file lists the state {state}")


def _entry(row: Row) -> dict[str, Any]:
    entry: dict[str, Any] = {"id": row.id, "en": row.en, "ar": list(row.ar), "source": "imported"}
    if row.wikidata:
        entry["wikidata"] = row.wikidata
    if row.kind == "group":
        entry["kind"] = "group"
    return entry


def _term(row: Row) -> dict[str, str]:
    return {"person": row.id, "from": row.since, "to": row.until, "source": "imported", "verified": "false"}
