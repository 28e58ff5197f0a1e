"""Listed bodies by their names without the state."""

from __future__ import annotations

from marsad.rulebook import load_rulebook
from marsad.text.fold import fold_word


def _key(name: str, state: str) -> tuple[str, str]:
    return " ".join(map(fold_word, name.split())), state


def test_a_name_ends_before_the_adjective_or_the_name_of_its_state() -> None:
    plain = load_rulebook().plain_bodies
    assert plain[_key("الهيئة الوطنية للانتخابات", "egypt")] == "national-election-authority-egypt"
    assert plain[_key("حزب العمال", "united-kingdom")] == "labour-party-uk"


def test_a_name_of_one_word_and_that_of_another_state_are_none() -> None:
    plain = load_rulebook().plain_bodies
    assert _key("الهيئة الوطنية للانتخابات", "tunisia") not in plain
    assert all(" " in name for name, _ in plain)
