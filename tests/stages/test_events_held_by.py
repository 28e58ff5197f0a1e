"""Contacts that a relative clause tells of: who has held them."""

from __future__ import annotations

import pytest

from tests.stages.test_events import ERDOGAN, MACRON, PUTIN, events, who


@pytest.mark.parametrize(
    "text",
    [
        "جاء القرار بعد المحادثات التي أجراها ماكرون في أنقرة مع أردوغان.",
        "جاء ذلك خلال محادثات أجراها ماكرون أمس مع أردوغان.",
        "أعلن ماكرون موقفه بعد اجتماع عقده الجمعة مع أردوغان.",
        "أدان ماكرون أعمال العنف التي ترتكبها القوات الروسية، وذلك خلال محادثات أجراها مساء الاثنين مع أردوغان.",
        "رحب ماكرون بالاتفاق الذي وقعه بوتين، وذلك في اجتماع عقده مع أردوغان.",
        "وصف ماكرون ما قاله بوتين بأنه خطأ خلال مباحثات أجراها مع أردوغان.",
    ],
)
def test_whoever_held_it_has_met_the_other(text: str) -> None:
    meeting = next(e for e in events(text) if e.kind == "meeting")
    assert who(meeting) == {MACRON, ERDOGAN}


def test_talks_that_somebody_held_are_no_call_by_that() -> None:
    assert {e.kind for e in events("رحب ماكرون بالاتفاق خلال محادثات أجراها مع بوتين.")} == {"meeting"}
    assert {e.kind for e in events("رحب ماكرون بالاتفاق خلال اتصال أجراه مع بوتين.")} == {"call"}


def test_two_who_travel_behind_a_relative_pronoun_arrive() -> None:
    (visit,) = events("تحدث ماكرون وبوتين اللذان توجها إلى أنقرة.")
    assert (visit.kind, who(visit) >= {MACRON, PUTIN}) == ("visit", True)
