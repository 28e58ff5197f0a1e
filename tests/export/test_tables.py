"""Tables and their files: every format read back gives the rows that went in, as its codebook says."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from marsad.errors import UsageError
from marsad.export import delimited, jsonlines, written
from marsad.export.delimited import cell
from marsad.export.tables import Column, Table, dates, tables
from tests.building import TEXT
from tests.export.chosen import HOSTILE, chosen

NAMES = ("contacts", "reports", "statements", "claims", "articles", "actors")
TABLES = {table.name: table for table in tables(chosen())}


def rows_of(name: str) -> list[dict[str, Any]]:
    table = TABLES[name]
    return [dict(zip((column.name for column in table.columns), row, strict=True)) for row in table.rows]


def test_all_tables_are_there_with_unique_keys() -> None:
    assert tuple(TABLES) == NAMES
    for table in TABLES.values():
        names = [column.name for column in table.columns]
        assert len(names) == len(set(names))
        keys = [tuple(row[name] for name in table.key) for row in rows_of(table.name)]
        assert keys
        assert len(keys) == len(set(keys))


def test_cells_are_of_the_kind_their_column_says() -> None:
    kinds = {"string": str, "date": str, "integer": int, "list": tuple}
    for table in TABLES.values():
        for row in table.rows:
            for column, value in zip(table.columns, row, strict=True):
                assert value is None or type(value) is kinds[column.kind], column


def test_contacts_say_who_when_where_and_by_whom() -> None:
    call, visit, off = rows_of("contacts")
    assert call["participants"] == ("emomali-rahmon", "vladimir-putin")
    assert call["participant_countries"] == ("TJK", "RUS")
    assert (call["plover_type"], call["cameo"], call["reports"]) == ("CONSULT", "041", 2)
    assert call["outlets"] == ("example", "b")
    assert len(call["articles"]) == 2
    assert (visit["place_label"], visit["place_country"], visit["place_precision"]) == ("Moscow", "RUS", "city")
    assert (visit["plover_type"], visit["cameo"]) == ("AGREE", "036")
    assert (off["plover_type"], off["plover_mode"], off["cameo"]) == ("REJECT", "meet", "125")


def test_every_report_opens_at_its_words() -> None:
    told = [row for row in rows_of("reports") if row["start"] is not None and row["outlet"] == "example"]
    assert told
    for row in told:
        assert TEXT[row["start"] : row["end"]] == row["words"]
    (where,) = {place for row in rows_of("contacts")[:1] for place in row["evidence"]}
    assert where == f"{told[0]['article']}#{told[0]['start']}-{told[0]['end']}"


def test_statements_and_claims_open_at_their_words_and_name_their_contacts() -> None:
    (said,), (claim,), (call, *_) = rows_of("statements"), rows_of("claims"), rows_of("contacts")
    assert TEXT[said["start"] : said["end"]] == said["words"]
    assert TEXT[claim["start"] : claim["end"]] == claim["words"]
    assert said["encounters"] == (call["encounter"],)
    assert claim["counted"] == (call["encounter"],)
    assert claim["value"] == "3"


def test_links_hold() -> None:
    for table in TABLES.values():
        for column, other in table.links:
            there = {row[0] for row in TABLES[other].rows}
            assert {row[column] for row in rows_of(table.name)} <= there


@pytest.mark.parametrize(
    ("value", "made"),
    [
        ("2021-08-18", ("2021-08-18", "2021-08-18", "day")),
        ("2021-08", ("2021-08-01", "2021-08-31", "month")),
        ("2021", ("2021-01-01", "2021-12-31", "year")),
        ("2021-W33", ("2021-08-16", "2021-08-22", "week")),
        ("2021-SU", ("2021-06-01", "2021-08-31", "interval")),
        ("2021-08-18/2021-08-20", ("2021-08-18", "2021-08-20", "interval")),
        (None, (None, None, None)),
    ],
)
def test_dates_tell_their_precision(value: str | None, made: tuple[str | None, ...]) -> None:
    assert dates(value) == (value, *made)


def read_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))


cells = st.one_of(st.text(st.characters(blacklist_categories=["Cs"]), max_size=8), st.none(), st.integers())


@given(st.lists(st.tuples(cells, cells), max_size=4))
def test_csv_comes_back(rows: list[tuple[str | int | None, ...]]) -> None:
    table = Table("t", "t", (Column("a", "a"), Column("b", "b")), ("a",), tuple(rows))
    assert read_csv(delimited.encode(table)) == [["a", "b"], *([cell(value) for value in row] for row in rows)]


def test_csv_is_plain_and_codes_keep_their_zeros() -> None:
    data = delimited.encode(TABLES["contacts"])
    assert not data.startswith(b"\xef\xbb\xbf")
    head, *rows = read_csv(data)
    assert {row[head.index("cameo")] for row in rows} == {"041", "036", "125"}


def test_csv_for_excel_has_a_mark_and_runs_nothing() -> None:
    data = delimited.encode(TABLES["articles"], excel=True)
    assert data.startswith(b"\xef\xbb\xbf")
    titles = [row[2] for row in read_csv(data[3:])]
    assert f"'{HOSTILE}" in titles
    assert HOSTILE in [row[2] for row in read_csv(delimited.encode(TABLES["articles"]))]


def test_lists_come_apart_again() -> None:
    head, *rows = read_csv(delimited.encode(TABLES["contacts"]))
    at = head.index("outlets")
    assert [row[at].split(";") for row in rows] == [["example", "b"], ["c"], ["d,e"]]


def test_json_lines_come_back() -> None:
    for table in TABLES.values():
        found = [json.loads(line) for line in jsonlines.encode(table).splitlines()]
        told = [{k: list(v) if isinstance(v, tuple) else v for k, v in row.items()} for row in rows_of(table.name)]
        assert found == told


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet", "xlsx", "polecat"])
def test_the_package_says_what_it_holds(form: str, tmp_path: Path) -> None:
    *files, descriptor = written(chosen(), form, tmp_path / "out")
    assert descriptor.name == "datapackage.json"
    told = json.loads(descriptor.read_text())
    assert {file.name for file in files} == {resource["path"] for resource in told["resources"]}
    for resource in told["resources"]:
        data = (tmp_path / "out" / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        assert resource["bytes"] == len(data)
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert set(resource["schema"]["primaryKey"]) <= set(names)
        assert all(field["description"] for field in resource["schema"]["fields"])
        if form == "csv":
            head, *rows = read_csv(data)
            assert (head, len(rows)) == (names, resource["rows"])
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(
        {*(file.name for file in files), descriptor.name}
    )


def test_the_same_record_gives_the_same_bytes(tmp_path: Path) -> None:
    for form in ("csv", "xlsx", "polecat"):
        one, two = (written(chosen(), form, tmp_path / name) for name in ("one", "two"))
        assert [path.read_bytes() for path in one] == [path.read_bytes() for path in two]


def test_a_file_as_goal_gets_the_contacts(tmp_path: Path) -> None:
    paths = written(chosen(), "csv", tmp_path / "contacts.csv")
    assert [path.name for path in paths] == ["contacts.csv", "contacts.datapackage.json"]
    (resource,) = json.loads(paths[1].read_text())["resources"]
    assert (resource["path"], resource["rows"]) == ("contacts.csv", 3)
    assert "foreignKeys" not in resource["schema"]


def test_the_workbook_holds_every_cell_as_text_and_the_codebook(tmp_path: Path) -> None:
    path, _ = written(chosen(), "xlsx", tmp_path / "record.xlsx")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == [*NAMES, "codebook"]
    for name in NAMES:
        head, *rows = book[name].iter_rows(values_only=True)
        assert list(head) == [column.name for column in TABLES[name].columns]
        wanted = [[v if isinstance(v, int) else cell(v) or None for v in row] for row in TABLES[name].rows]
        found = [[openpyxl.utils.escape.unescape(v) if isinstance(v, str) else v for v in row] for row in rows]
        assert found == wanted
    kinds = {c.data_type for sheet in book for row in sheet.iter_rows() for c in row}
    assert kinds <= {"s", "n", "inlineStr"}
    assert book["codebook"].max_row == 1 + sum(len(table.columns) for table in TABLES.values())


def test_parquet_has_types_and_comes_back(tmp_path: Path) -> None:
    written(chosen(), "parquet", tmp_path)
    for name in NAMES:
        found = parquet.read_table(tmp_path / f"{name}.parquet")
        plain = [{k: list(v) if isinstance(v, tuple) else v for k, v in row.items()} for row in rows_of(name)]
        back = [
            {k: v.isoformat() if hasattr(v, "isoformat") else v for k, v in row.items()} for row in found.to_pylist()
        ]
        assert back == plain
    types = {field.name: str(field.type) for field in parquet.read_schema(tmp_path / "contacts.parquet")}
    assert (types["cameo"], types["date_first"], types["reports"]) == ("string", "date32[day]", "int64")


def test_without_pyarrow_it_is_said_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"pip install 'marsad\[parquet\]'"):
        written(chosen(), "parquet", tmp_path)


def test_an_empty_selection_still_has_its_columns(tmp_path: Path) -> None:
    for form in ("csv", "xlsx", "parquet", "polecat"):
        *_, descriptor = written(chosen(first="2030"), form, tmp_path / form)
        assert {resource["rows"] for resource in json.loads(descriptor.read_text())["resources"]} == {0}
