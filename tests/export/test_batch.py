"""Files of questions: read, answered, and every problem told at its line."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from marsad.errors import UsageError
from marsad.export.batch import answers, questions, write_answers
from tests.export.chosen import chosen

FILE = """question,actor,with,topic,from,to
contacts,Putin,Rahmon,,,
statements,,,border-security,2021,
timeline,Nobody,,,,

chess,Putin,,,,
,Tunisia,,,2021-09,2021-09
"""


def summary(data: bytes, folder: Path) -> list[dict[str, str]]:
    path = write_answers(list(answers(chosen(), questions(data, "q.csv"))), folder)
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))


def test_every_question_has_its_answer_or_its_problem(tmp_path: Path) -> None:
    rows = summary(FILE.encode(), tmp_path)
    assert [row["line"] for row in rows] == ["2", "3", "4", "6", "7"]
    assert [row["rows"] for row in rows] == ["1", "1", "", "", "1"]
    assert [row["articles"] for row in rows] == ["2", "1", "", "", "1"]
    assert "nobody in the record is called 'Nobody'" in rows[2]["problem"]
    assert "'chess' cannot be asked for" in rows[3]["problem"]
    names = [row["file"] for row in rows if row["file"]]
    assert names == [
        "002-contacts-putin-rahmon.csv",
        "003-statements-border-security-2021.csv",
        "007-contacts-tunisia-2021-09-2021-09.csv",
    ]
    visit = list(csv.DictReader((tmp_path / names[2]).open(encoding="utf-8", newline="")))
    assert [(row["kind"], row["participants"]) for row in visit] == [("visit", "kais-saied;russia")]


def test_the_package_describes_all_answers(tmp_path: Path) -> None:
    summary(FILE.encode(), tmp_path)
    told = json.loads((tmp_path / "datapackage.json").read_text())
    paths = {resource["path"] for resource in told["resources"]}
    assert paths == {path.name for path in tmp_path.glob("*.csv")}
    assert len(paths) == 4


@pytest.mark.parametrize(
    "data",
    [
        "\ufeffquestion;actor\r\ncontacts;تونس\r\n".encode(),
        b"actor\tquestion\nTunisia\tcontacts\n",
        b"actor\nTunisia",
    ],
)
def test_files_of_spreadsheets_are_read(data: bytes, tmp_path: Path) -> None:
    (row,) = summary(data, tmp_path)
    assert (row["rows"], row["problem"]) == ("1", "")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"actor,colour\n", "q.csv:1: unknown column 'colour'"),
        (b"actor\na,b\n", "q.csv:2: has more cells"),
        ("actor\nتونس".encode("cp1256"), "q.csv: is not UTF-8"),
        (b"", "q.csv:1: unknown column"),
    ],
)
def test_what_is_no_file_of_questions_is_told(data: bytes, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        questions(data, "q.csv")


def test_file_names_stay_in_their_folder(tmp_path: Path) -> None:
    (row,) = summary(b"actor,outlet\nTunisia,../../x\n", tmp_path)
    assert row["file"] == "002-contacts-tunisia-x.csv"
    assert (tmp_path / row["file"]).is_file()
