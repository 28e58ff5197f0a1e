"""Matching over units: gaps, subjects, rows, what is stepped over."""

from __future__ import annotations

import pytest

from marsad.rulebook.field import Field
from marsad.rulebook.match import Match, Matcher
from marsad.rulebook.model import PatternEntry
from tests.sentences import draft, pipeline, words


def matches(pattern: str, text: str) -> list[Match]:
    """Everything a pattern finds in a text."""
    entry = PatternEntry("test", "events", (pattern,), "meeting", "", {}, 0, "test")
    found = draft(text)
    field = Field(found.units, found.groups, found.subjects, found.skippable)
    matcher = Matcher([entry], pipeline().rulebook.classes)
    tries = matcher.tries(found, {s.label for s in found.sentences})
    return [m for n, tried in tries.items() for m in matcher.matches(field, found.sentences[n], tried)]


def slot(pattern: str, text: str, name: str) -> str:
    """The words that the one match of a pattern binds to a slot."""
    (match,) = matches(pattern, text)
    found = draft(text)
    first, last, _ = match.binds[name]
    return words(found, found.units[first].start, found.units[last - 1].end)


def test_the_subject_of_a_verb_is_bound_and_stepped_over() -> None:
    text = "التقى بوتين، أمس، أردوغان في سوتشي."
    assert (slot("<a:التقى> {b}", text, "a"), slot("<a:التقى> {b}", text, "b")) == ("بوتين", "أردوغان")


def test_a_subject_takes_no_room_in_a_gap() -> None:
    text = "عقد فلاديمير بوتين ورجب طيب أردوغان وإيمانويل ماكرون في سوتشي جلسة."
    assert matches("<a:عقد> ..2 [جلسة]", text)
    assert not matches("<a:عقد> ..1 [جلسة]", text)


def test_a_row_of_groups_fills_one_slot() -> None:
    assert slot("<a:التقى> ..3 {b}", "التقى بوتين أردوغان وماكرون.", "b") == "أردوغان وماكرون"


@pytest.mark.parametrize(
    "text",
    [
        "التقى بوتين في موسكو.",  # a preposition swallowed by the gap would leave its object behind
        "التقى بوتين أنصار أردوغان.",  # so would a noun in construct
        "التقى بوتين الفريق الذي يدربه أردوغان.",  # a gap stays in its clause
    ],
)
def test_a_gap_does_not_cut_a_phrase(text: str) -> None:
    assert matches("<a:التقى> ..5 {b}", text) == []


def test_a_place_behind_by_is_no_party() -> None:
    assert slot("<a:تباحث> ..6 (مع|ب) {b}", "تباحث بوتين بموسكو مع أردوغان.", "b") == "أردوغان"


def test_a_pronoun_fills_a_slot() -> None:
    (match,) = matches("[لقاء]+{a} مع {b}", "وصل بوتين بعد لقائه مع أردوغان.")
    assert match.binds["a"][2] == "suffix"


def test_the_noun_that_heads_a_place_may_stand_before_it() -> None:
    assert slot("<وصل> ..3 إلى ..2 {p:place}", "وصل بوتين إلى مدينة الموصل.", "p") == "الموصل"
    assert not matches("<وصل> ..3 إلى ..2 {p:place}", "وصل بوتين إلى سفير بغداد.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أعلن عن لقاء يعقده غدا مع أردوغان.", True),
        ("أعلن عن اللقاء الذي يعقده بوتين في سوتشي مع أردوغان.", True),
        ("أعلن عن لقاء، وسافر أخوه مع أردوغان.", False),  # another clause
        ("أعلن عن لقاء قال إن موعده مع أردوغان.", False),  # what somebody says
    ],
)
def test_a_wide_gap_steps_over_relative_clauses_only(text: str, found: bool) -> None:
    assert bool(matches("[لقاء] ..9* مع {b}", text)) is found
    assert not matches("[لقاء] ..9 مع {b}", text)
