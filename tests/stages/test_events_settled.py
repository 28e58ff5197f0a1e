"""What all contacts of a page tell of one."""

from __future__ import annotations

import pytest

from marsad.article import Participant, Span, Status
from marsad.stages.events.merge import Contact
from marsad.stages.events.places import Places, PlaceWords
from marsad.stages.events.settle import settled
from marsad.stages.events.told import Told
from tests.sentences import draft, pipeline


def _contact(status: Status, date: str) -> Contact:
    people = tuple(Participant(actor=a, role="participant") for a in ("vladimir-putin", "emmanuel-macron"))
    words = Span(start=0, end=4, text="قمة")
    return Contact(Told("meeting", status, people, date, None, 0, 0, 0, 1, words, "meeting.between"), (words,), ())


@pytest.mark.parametrize(
    ("told", "date", "is_"),
    [
        ("occurred", "2021-12-20", "planned"),
        ("ongoing", "2021-12", "planned"),
        ("occurred", "2021-11-17", "occurred"),
        ("planned", "2021-11-17", "occurred"),
        ("cancelled", "2021-12-20", "cancelled"),
    ],
)
def test_what_is_to_be_on_a_day_to_come_has_not_been(told: Status, date: str, is_: Status) -> None:
    places = Places(draft("قال بوتين إن العمل جار."), PlaceWords(pipeline().rulebook))
    (contact,) = settled([_contact(told, date)], places, {}, "2021-11-18")
    assert contact.told.status == is_
