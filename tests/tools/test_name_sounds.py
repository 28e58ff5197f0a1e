"""How the sounds of letters in foreign names are learnt from pairs of names."""

from __future__ import annotations

from pathlib import Path

from tools.name_sounds import chances, pairs, sounds

NAMES = [("vera", "ف ي ر ا"), ("fala", "ف ا ل ا"), ("favel", "ف ا ف ي ل"), ("vila", "ف ي ل ا"), ("ravi", "ر ا ف ي")]


def learnt(tmp_path: Path) -> dict[str, str]:
    path = tmp_path / "names.tsv"
    path.write_text("".join(f"{latin}\t{arabic}\t9\n" for latin, arabic in NAMES), encoding="utf-8")
    rows = list(pairs(path))
    return sounds(rows, chances(rows))


def test_a_letter_sounds_by_its_neighbours(tmp_path: Path) -> None:
    found = learnt(tmp_path)
    assert found[".في"] == "v"
    assert found[".فا"] == "f"


def test_what_is_said_the_same_with_less_around_it_is_left_out(tmp_path: Path) -> None:
    assert not [key for key in learnt(tmp_path) if key[1] == "ل" and "." not in key]


def test_only_names_of_letters_are_taken(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("o'neil\tأ و ن ي ل\t2\nx\tا\t3\nmüller\tم و ل ر\t1\n", encoding="utf-8")
    assert [name for _, name, _ in pairs(path)] == ["muller"]
