"""Patterns are held against their own examples, and a page tells which patterns it was read by."""

from __future__ import annotations

import msgspec
import pytest

from marsad.examples import Failure, draft_of, explain, failures, patterns
from marsad.rulebook import PatternEntry, Rulebook
from marsad.rulebook.schema import Example
from tests.sentences import pipeline

MET = "استقبل بوتين رحمن في موسكو."
PATTERN = PatternEntry(
    "own.met", "events", ("<a:استقبل> {b}",), "meeting", "", {"a": "host", "b": "visitor"}, 9, "own:1"
)


def with_pattern(*examples: Example) -> Rulebook:
    """The shipped rules with one event pattern alone."""
    own = msgspec.structs.replace(PATTERN, examples=examples)
    return Rulebook(msgspec.structs.replace(pipeline().rulebook.compiled, patterns=(own,)))


@pytest.mark.parametrize(
    "example",
    [
        Example(text=MET),
        Example(text=MET, find={"b": "رحمن"}),
        Example(nothing="غادر بوتين موسكو."),
    ],
)
def test_an_example_that_holds_is_no_failure(example: Example) -> None:
    assert list(failures(with_pattern(example))) == []


@pytest.mark.parametrize(
    ("example", "what"),
    [
        (Example(text="غادر بوتين موسكو."), "not found"),
        (Example(text=MET, find={"b": "بوتين"}), "slots are"),
        (Example(nothing=MET), "found, though it must not be"),
    ],
)
def test_an_example_that_does_not_hold_says_why(example: Example, what: str) -> None:
    (failure,) = failures(with_pattern(example))
    assert isinstance(failure, Failure)
    assert (failure.pattern, failure.where, failure.text) == ("own.met", "own:1", example.text or example.nothing)
    assert what in failure.what


def test_the_shipped_patterns_hold_against_their_examples() -> None:
    assert [f"{f.where} {f.pattern}: {f.what}: {f.text}" for f in failures(pipeline().rulebook)] == []


def test_a_page_is_explained_by_patterns_words_and_slots() -> None:
    rules = with_pattern(Example(text=MET))
    from marsad.pipeline import Pipeline

    made = Pipeline(rules)
    (found,) = explain(rules, made, draft_of(made, MET))
    assert (found.pattern, found.slots["b"], found.won) == ("own.met", "رحمن", True)
    assert found.text.startswith("استقبل")


def test_patterns_come_by_id() -> None:
    ids = [p.id for p in patterns(pipeline().rulebook)]
    assert ids == sorted(ids)
    assert ids
