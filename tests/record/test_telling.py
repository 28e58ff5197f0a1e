"""What one article tells of contacts is kept in the form in which it is compared."""

from __future__ import annotations

from hypothesis import given, settings

from marsad.record.encounters import encounters
from marsad.record.groups import grouped
from marsad.record.telling import edition, from_json, telling, to_json
from tests.building import event, full_reading, reading
from tests.record.test_encounters import articles


@settings(max_examples=50, deadline=None)
@given(articles=articles)
def test_what_is_kept_is_what_was_told(articles: list) -> None:
    made = [
        telling(reading(f"p{i}", published, *(event(n, *h[:3], **h[3]) for n, h in enumerate(told, 1))))
        for i, (published, told) in enumerate(articles)
    ]
    assert [from_json(to_json(each)) for each in made] == made


def test_contacts_follow_from_what_is_kept() -> None:
    kept = from_json(to_json(telling(full_reading())))
    assert len(grouped(kept.reports)) == len(encounters([full_reading()]))
    assert kept.events == full_reading().events


def test_an_edition_holds_for_rules_and_code() -> None:
    rules, _, code = edition().partition("-")
    assert (len(rules), len(code)) == (16, 8)
