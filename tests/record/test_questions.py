"""Questions: every filter means what it says, alone and with others."""

from __future__ import annotations

import pytest

from marsad.errors import UsageError
from marsad.record.questions import select, topics_of
from tests.export.chosen import chosen, readings


def kinds(**asked: str) -> list[tuple[str, str]]:
    return [(encounter.kind, encounter.status) for encounter in chosen(**asked).encounters]


CALL, VISIT, OFF = ("call", "occurred"), ("visit", "planned"), ("visit", "cancelled")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, [CALL, VISIT, OFF]),
        ({"actor": "Russia"}, [CALL, VISIT]),
        ({"actor": "بوتين"}, [CALL]),
        ({"actor": "Russia", "other": "Tunisia"}, [VISIT]),
        ({"kind": "visit"}, [VISIT, OFF]),
        ({"status": "cancelled"}, [OFF]),
        ({"topic": "sanctions"}, [VISIT]),
        ({"outlet": "c"}, [VISIT]),
        ({"first": "2021-09"}, [VISIT, OFF]),
        ({"last": "2021-09-01"}, [CALL, VISIT]),
        ({"first": "2021-09", "last": "2021-09", "kind": "visit"}, [VISIT]),
        ({"first": "2022"}, []),
    ],
)
def test_contacts_are_narrowed(asked: dict[str, str], found: list[tuple[str, str]]) -> None:
    assert kinds(**asked) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"actor": "Kremlin"}, 1),
        ({"actor": "Russia"}, 1),
        ({"actor": "Tajikistan"}, 1),
        ({"actor": "Russia", "other": "Tajikistan"}, 1),
        ({"actor": "Tunisia"}, 0),
        ({"topic": "border-security"}, 1),
        ({"topic": "sanctions"}, 0),
        ({"outlet": "c"}, 0),
        ({"first": "2021-08-18", "last": "2021-08-18"}, 1),
        ({"first": "2021-08-19"}, 0),
    ],
)
def test_statements_are_narrowed(asked: dict[str, str], found: int) -> None:
    assert len(chosen(**asked).statements) == found


def test_claims_are_narrowed() -> None:
    assert len(chosen(actor="Putin").checks) == 1
    assert chosen(actor="Tunisia").checks == ()
    assert chosen(kind="visit").checks == ()


def test_only_articles_that_something_was_chosen_from_are_kept() -> None:
    paths = [reading.article.path for reading in chosen(kind="visit").readings.values()]
    assert paths == ["call.txt", "c.txt", "d.txt"]  # the first for its statement, which kinds do not concern
    assert [reading.article.path for reading in chosen(outlet="d;e").readings.values()] == ["d.txt"]


def test_the_order_of_readings_plays_no_part() -> None:
    there, back = select(readings()), select(reversed(readings()))
    assert (there.encounters, there.statements, there.checks) == (back.encounters, back.statements, back.checks)
    assert list(there.readings) == list(back.readings)


def test_evidence_is_found_through_reports() -> None:
    selection = chosen(kind="call")
    (call,) = selection.encounters
    words = [span.text for _, event in selection.events(call) for span in event.evidence]
    assert words == ["أجرى فلاديمير بوتين مكالمة مع إمام علي رحمان"]
    assert topics_of(chosen(status="planned").encounters[0], selection.readings) == ()
    assert topics_of(chosen(status="planned").encounters[0], chosen().readings) == ("sanctions",)


@pytest.mark.parametrize("asked", [{"first": "yesterday"}, {"last": "2021-13"}, {"first": "2022", "last": "2021"}])
def test_what_is_no_period_is_told(asked: dict[str, str]) -> None:
    with pytest.raises(UsageError, match=r"no date|ends on"):
        chosen(**asked)


def test_an_unknown_actor_is_told() -> None:
    with pytest.raises(UsageError, match="nobody in the record"):
        chosen(actor="Nobody")
