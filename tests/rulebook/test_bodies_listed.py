"""Bodies listed by their trade rather than by their state."""

from __future__ import annotations

import pytest

from marsad.rulebook import load_rulebook


@pytest.mark.parametrize(("body", "country"), [("israel-police", "ISR"), ("egyptian-armed-forces", "EGY")])
def test_a_body_outside_of_its_states_file_has_the_states_code(body: str, country: str) -> None:
    assert load_rulebook().actors[body].country == country


def test_a_state_has_one_body_of_a_role() -> None:
    rulebook = load_rulebook()
    police = [a.id for a in rulebook.actors.values() if a.role == "police" and a.state == "israel"]
    assert police == ["israel-police"] == [rulebook.bodies_of["police", "israel"]]
