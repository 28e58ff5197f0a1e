"""The pattern language: what it reads, what it refuses, what it enters by."""

from __future__ import annotations

import pytest

from marsad.errors import RuleError
from marsad.rulebook.patterns import anchors, lemmas, needs, parse, slots
from marsad.text.fold import fold_word

CLASSES = {"talk": ("لقاء", "اجتماع")}


def test_slots_of_verbs_groups_and_pronouns() -> None:
    assert slots(parse("<a:التقى> ..3 مع {b} {when:time}", CLASSES)) == {"a", "b", "when"}
    assert slots(parse("[لقاء]+{a}", CLASSES)) == {"a"}


def test_a_class_stands_for_its_words() -> None:
    node = parse("[@talk]", CLASSES)
    assert node.values == {fold_word("لقاء"), fold_word("اجتماع")}


def test_a_form_narrows_a_word() -> None:
    node = parse("[لقاء du]", CLASSES)
    assert (node.values, node.feats) == ({fold_word("لقاء")}, {"du"})


def test_a_sentence_must_have_the_other_words_of_a_pattern_too_but_none_that_may_be_missing() -> None:
    assert needs(parse("<a:التقى> (مع|ب) {b} أمس? [زيارة]", CLASSES)) == (
        frozenset({fold_word("زيارة")}),
        frozenset({"مع", "ب"}),
    )
    assert needs(parse("<a:التقى>", CLASSES)) == ()


def test_dictionary_forms_are_asked_for_wherever_they_stand_in_a_pattern() -> None:
    asked = lemmas(parse("(<a:التقى> | [لقاء])? ..3 (<قابل> مع) {b}", CLASSES))
    words = (("verb", "التقى"), ("noun", "لقاء"), ("verb", "قابل"))
    assert asked == {(category, fold_word(word)) for category, word in words}


def test_patterns_are_entered_by_their_rarest_word() -> None:
    assert anchors(parse("<التقى> مع {b}", CLASSES)) == {("verb", fold_word("التقى"))}


@pytest.mark.parametrize(
    ("pattern", "what"),
    [
        ("{a} {b}", "no word"),
        ("[@nothing]", "no class"),
        ("التقى {a:colour}", "no kind of slot"),
        ("(التقى {a}", "left open"),
        ("التقى {a})", "closes nothing"),
    ],
)
def test_what_cannot_be_read_is_refused(pattern: str, what: str) -> None:
    with pytest.raises(RuleError, match=what):
        parse(pattern, CLASSES)
