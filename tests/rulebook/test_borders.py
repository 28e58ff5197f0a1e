"""What governs what, asked of single units."""

from __future__ import annotations

import pytest

from marsad.rulebook.borders import ends_clause, governs
from tests.sentences import draft


@pytest.mark.parametrize(("text", "governing"), [("مدينة", True), ("المدينة", False), ("إلى", True), ("مدينته", False)])
def test_prepositions_and_nouns_in_construct_govern(text: str, governing: bool) -> None:
    page = draft(f"وقف بوتين. {text} بغداد.")
    (unit,) = (u for u in page.units if page.article.text[u.start : u.end] == text)
    assert governs(unit) is governing


def test_a_relative_pronoun_ends_the_clause() -> None:
    units = draft("وصل بوتين الذي زار بغداد.").units
    found = [u.kind for u in units if ends_clause(units, u.n)]
    assert found == ["verb", "rel", "verb"]
