"""Every mistake in a rule file names the file and the line."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad.errors import RuleError
from marsad.rulebook import Rulebook, source
from marsad.rulebook.compile import compile_rules
from marsad.rulebook.files import read_file
from marsad.rulebook.match import Matcher
from tests.rulebook.rules import EVENTS, FILES, LEXICON, STATE, write


@pytest.mark.parametrize(
    ("name", "text", "line", "what"),
    [
        ("lexicon/a.yaml", "schema: marsad.lexicon/1\nwords: {a: [b\n", 3, "expected"),
        ("lexicon/a.yaml", "schema: marsad.lexicon/1\nwords:\n\tgreeting: [x]\n", 3, "cannot start any token"),
        ("lexicon/a.yaml", LEXICON + "  greet: [x]\n  greet: [y]\n", 11, "greet stands twice"),
        ("actors/a.yaml", STATE.replace("short: [بيرغ]", "shrot: [بيرغ]"), 7, "unknown field `shrot`"),
        ("actors/a.yaml", STATE.replace("en: Jens Berg, ", ""), 7, "missing required field `en`"),
        ("actors/a.yaml", STATE.replace("ar: [أوسلو]", "ar: أوسلو"), 5, "Expected `array`"),
        ("lexicon/a.yaml", LEXICON.replace("ثلاثة: 3", "ثلاثة: three"), 6, "Expected `int`"),
        ("lexicon/a.yaml", LEXICON.replace("schema: marsad.lexicon/1\n", ""), 1, "schema is None"),
        ("lexicon/a.yaml", LEXICON.replace("lexicon/1", "lexicon/2"), 1, "schema is 'marsad.lexicon/2'"),
        ("recipes/a.yaml", "schema: marsad.recipes/1\n", 1, "'recipes'"),
        ("lexicon/a.yaml", "", 1, "schema is None"),
        ("lexicon/a.yaml", "- just\n- a list\n", 1, "schema is None"),
    ],
    ids=lambda value: value if isinstance(value, str) and "/" in value and "\n" not in value else None,
)
def test_a_mistake_names_file_line_and_matter(tmp_path: Path, name: str, text: str, line: int, what: str) -> None:
    path = write(tmp_path, {name: text}) / name
    with pytest.raises(RuleError) as error:
        read_file(path)
    assert error.value.where == f"{path}:{line}"
    assert what in error.value.what


@pytest.mark.parametrize(
    ("pattern", "what"),
    [
        ("(<a:التقى> | [لقاء] {b}", "a bracket is left open"),
        ("<a:التقى> ) {b}", "closes nothing"),
        ("<a:@meet-verbs> {b}", "no class is called @meet-verbs"),
        ("<a:التقى> {b:planet}", "'planet' is no kind of slot"),
        ("{a} ..3 {b}", "no word of its own"),
    ],
)
def test_a_mistake_in_a_pattern_names_file_line_and_pattern(tmp_path: Path, pattern: str, what: str) -> None:
    files = {**FILES, "events/meeting.yaml": EVENTS.replace("[لقاء] بين {a} و {b}", pattern)}
    rules = Rulebook(compile_rules([write(tmp_path, files)], "test"))
    with pytest.raises(RuleError) as error:
        Matcher(rules.patterns, rules.classes)
    assert error.value.where == f"{tmp_path / 'events/meeting.yaml'}:7 meeting.talks"
    assert what in error.value.what


def test_a_file_that_is_no_text_is_a_mistake(tmp_path: Path) -> None:
    path = tmp_path / "lexicon" / "a.yaml"
    path.parent.mkdir()
    path.write_bytes(b"schema: \xff\xfe\x00")
    with pytest.raises(RuleError, match=r"a\.yaml:1"):
        read_file(path)


def test_every_scalar_is_a_string(tmp_path: Path) -> None:
    path = write(tmp_path, {"a.yaml": "a: NO\nb: 010\nc: 1.0\nd: yes\ne: null\nf: 2021-11-18\n"}) / "a.yaml"
    assert source.load(path) == {"a": "NO", "b": "010", "c": "1.0", "d": "yes", "e": "null", "f": "2021-11-18"}


def test_norway_keeps_its_code(tmp_path: Path) -> None:
    file = read_file(write(tmp_path, FILES) / "actors/nor.yaml")
    assert file.state.iso2 == "NO"


def test_lines_are_found_inside_lists_and_tables(tmp_path: Path) -> None:
    path = write(tmp_path, {"a.yaml": "x:\n  - a: 1\n    b:\n      c: 2\n  - a: 3\n"}) / "a.yaml"
    assert [source.line_of(path, field) for field in ("$.x[0].b.c", "$.x[1].a", "$.nowhere", "")] == [4, 5, 1, 1]


def test_the_message_says_where_what_and_what_to_do() -> None:
    assert str(RuleError("it is wrong", "a.yaml:3", "mend it")) == "a.yaml:3: it is wrong (mend it)"
