"""Parts of names that are no other word: of Arabic letters, unknown to the rules and to the dictionary."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tests.sentences import pipeline
from tools.name_parts import known_parts, names_of, parts


def test_what_no_dictionary_has_as_a_word_is_a_part_of_names() -> None:
    names = ["غرندونا", "غرندونا", "وزارة", "كتاب", "الكتاب", "ببوتين", "Langer", "آل", "محمد"]
    rulebook = pipeline().rulebook
    assert list(parts(names, {"كتاب"}, known_parts(rulebook), rulebook)) == ["غرندونا"]


def test_names_stand_in_pairs_and_in_the_database(tmp_path: Path) -> None:
    pairs, database = tmp_path / "pairs.tsv", tmp_path / "names.sqlite3"
    pairs.write_text("langer\tل ا ن غ ر\t2\n", encoding="utf-8")
    with sqlite3.connect(database) as connection:
        connection.execute("create table units (arabic_key text, source text)")
        connection.executemany("insert into units values (?, ?)", [("سبيكتر", "wikidata"), ("غيره", "other")])
    assert list(names_of(pairs, database)) == ["لانغر", "سبيكتر"]
