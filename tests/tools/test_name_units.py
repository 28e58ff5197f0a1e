"""Parts of names from labels: the commonest spelling, without marks, and nothing that is another word."""

from __future__ import annotations

from pathlib import Path

from tests.sentences import pipeline
from tools.name_units import spellings, units


def test_the_commonest_spelling_of_names_that_are_no_other_word(tmp_path: Path) -> None:
    rows = ["ágnes\tأ غ ن ي س\t2", "agness\tأ غ ن ي س\t1", "mcgrath\tم ا ك غ ر ا ث\t3", "lone\tل و ن ا ك س\t1"]
    rows += ["paris\tب ا ر ي س\t9", "known\tم ع ر و ف و ن\t3"]
    path = tmp_path / "labels.tsv"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert dict(units(spellings(path), pipeline().rulebook, {"معروفون"})) == {"أغنيس": "Agnes", "ماكغراث": "McGrath"}
