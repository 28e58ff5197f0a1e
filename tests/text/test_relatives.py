"""Relative clauses about those to whom something is done."""

from __future__ import annotations

import pytest

from marsad.text.relatives import of_others, resumed
from tests.sentences import draft


@pytest.mark.parametrize(
    ("text", "verb", "resumes"),
    [
        ("غضب بوتين الذي هاتفه ماكرون.", "هاتفه", True),
        ("غضب الوزيران اللذان اتصل بهما ماكرون.", "اتصل", True),
        ("غضب بوتين الذي هاتف ماكرون.", "هاتف", False),
        ("غضب بوتين وهاتفه ماكرون.", "هاتفه", False),
    ],
)
def test_a_pronoun_takes_up_whom_the_clause_describes(text: str, verb: str, resumes: bool) -> None:
    units = draft(text).units
    n = next(u.n for u in units if u.word == verb)
    pronoun = n if units[n].suffix else n + 1
    antecedent = resumed(units, pronoun, subject=pronoun + 1)
    assert (antecedent >= 0) == resumes
    assert antecedent < 0 or units[antecedent].kind in ("group", "noun")


def test_a_verb_of_one_with_a_pronoun_of_several_is_not_theirs() -> None:
    units = draft("غضب الوزيران اللذان اتصل بهما ماكرون. والوزيران اللذان زارا بغداد.").units
    assert [of_others(units, u.n) for u in units if u.word in ("اتصل", "زارا")] == [True, False]
