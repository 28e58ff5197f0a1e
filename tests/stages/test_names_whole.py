"""Full names that only a part of them, standing alone, shows to be names."""

from __future__ import annotations

import pytest

from marsad.text.fold import fold_word
from tests.sentences import draft


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("وصل سامي تريكي أولا. وقال سامي إن الباب مغلق.", "سامي تريكي"),
        ("وكان احتشام قدير قد وصل. وأضاف قدير أن الباب مغلق.", "احتشام قدير"),
        ("ويدعى الرجل إبراهيم سليمان عدنان آدم هارون. وأكد هارون أن الباب مغلق.", "إبراهيم سليمان عدنان آدم هارون"),
    ],
)
def test_a_part_of_a_name_is_who_bears_it(text: str, name: str) -> None:
    read = draft(text)
    assert {fold_word(read.actors[a].label_ar) for s in read.statements for a in s.speakers} == {fold_word(name)}


@pytest.mark.parametrize(
    "text",
    [
        "وقال والد قدير إن الباب مغلق. وأضاف قدير أنه مفتوح.",
        "وصل قدير، طارق غائب. وأضاف قدير أن الباب مغلق.",
    ],
)
def test_what_only_stands_beside_is_no_part_of_a_name(text: str) -> None:
    assert {m.text for m in draft(text).mentions} <= {"قدير"}


def test_a_new_name_goes_on_behind_the_family_name_of_somebody_listed() -> None:
    found = draft("وقال روبرت هاموند تشامبرز خبير الملاحة إن السفينة غرقت.").mentions
    assert [m.text for m in found if m.actor.startswith("new-")] == ["روبرت هاموند تشامبرز"]
