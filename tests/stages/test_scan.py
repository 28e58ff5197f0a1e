"""Every lexicon entry is found, with the proclitics and the pronoun of the written word."""

from __future__ import annotations

import pytest

from marsad.layers import Hit
from marsad.rulebook import Form
from marsad.stages.scan import Lookup
from marsad.text.tokens import tokenize

FORMS = {
    "روسيا": (Form((), "name", "russia", "state"), Form(("اليوم",), "name", "rt", "body")),
    "رئيس": (
        Form(("الوزراء",), "role", "prime-minister", "def sg"),
        Form(("وزراء",), "role", "prime-minister", "con sg"),
        Form((), "role", "president", "art sg"),
        Form((), "role", "president", "con sg"),
    ),
    "قال": (Form((), "verb", "قال", "past 3ms"),),
    "يقول": (Form((), "verb", "قال", "present 3ms"),),
    "بيان": (Form((), "noun", "بيان", "sg"),),
    "وفد": (Form((), "noun", "وفد", "sg"),),
    "فد": (Form((), "noun", "فد", "sg"),),
    "بورت": (Form(("سودان",), "name", "port-sudan", "place"),),
}


def hits(text: str) -> tuple[Hit, ...]:
    """The hits that start at the first token."""
    return Lookup(FORMS).hits(tokenize(text))[0].get(0, ())


@pytest.mark.parametrize(
    ("word", "pro"),
    [("روسيا", ()), ("وروسيا", ("و",)), ("لروسيا", ("ل",)), ("وبروسيا", ("و", "ب")), ("فلروسيا", ("ف", "ل"))],
)
def test_proclitics_stand_apart_from_the_name(word: str, pro: tuple[str, ...]) -> None:
    (hit,) = hits(word)
    assert (hit.ref, hit.pro, hit.suffix) == ("russia", pro, "")


@pytest.mark.parametrize("word", ["الروسيا", "سروسيا", "روسياها"])
def test_a_name_takes_neither_article_nor_future_nor_pronoun(word: str) -> None:
    assert hits(word) == ()


@pytest.mark.parametrize(
    ("word", "pro"), [("الرئيس", ("ال",)), ("للرئيس", ("ل", "ال")), ("وبالرئيس", ("و", "ب", "ال"))]
)
def test_a_definite_office_shows_its_article(word: str, pro: tuple[str, ...]) -> None:
    (hit,) = hits(word)
    assert (hit.ref, hit.feats, hit.pro) == ("president", "art sg", pro)


def test_an_office_without_article_is_one_that_governs() -> None:
    assert [h.feats for h in hits("رئيس")] == ["con sg"]


def test_the_longest_entry_comes_first_and_the_shorter_ones_are_kept() -> None:
    assert [(h.ref, h.j) for h in hits("روسيا اليوم")] == [("rt", 2), ("russia", 1)]


@pytest.mark.parametrize("text", ["بورت سودان", "بورت-سودان", "بورت_سودان"])
def test_hyphens_and_underscores_join_the_words_of_a_name(text: str) -> None:
    assert [h.ref for h in hits(text)] == ["port-sudan"]


def test_a_phrase_that_breaks_off_is_not_found() -> None:
    assert [h.ref for h in hits("روسيا أمس")] == ["russia"]


def test_a_phrase_carries_a_pronoun_on_its_last_word() -> None:
    (hit,) = (h for h in hits("رئيس وزرائها") if h.ref == "prime-minister")
    assert (hit.j, hit.suffix) == (2, "ها")


@pytest.mark.parametrize(("word", "found"), [("سيقول", True), ("سقال", False), ("القال", False), ("بقال", False)])
def test_the_future_stands_before_presents_alone_and_no_article_before_verbs(word: str, found: bool) -> None:
    assert bool(hits(word)) is found


@pytest.mark.parametrize(("word", "suffix"), [("بيانه", "ه"), ("بيانهما", "هما"), ("بياني", "ي"), ("بيان", "")])
def test_a_noun_may_carry_a_pronoun(word: str, suffix: str) -> None:
    assert [h.suffix for h in hits(word)] == [suffix]


@pytest.mark.parametrize("word", ["بياناني", "بيانني"])
def test_a_noun_takes_no_pronoun_of_verbs_and_a_dual_loses_its_n_before_one(word: str) -> None:
    lookup = Lookup({"بيان": (Form((), "noun", "بيان", "sg"),), "بيانان": (Form((), "noun", "بيان", "du"),)})
    assert lookup.hits(tokenize(word))[0] == {}


def test_all_analyses_of_a_word_are_kept() -> None:
    assert {(h.ref, h.pro) for h in hits("وفد")} == {("وفد", ()), ("فد", ("و",))}


def test_spelling_does_not_matter() -> None:
    assert [h.ref for h in hits("رُوسيـــا")] == ["russia"]


def test_marks_and_numbers_are_no_words() -> None:
    assert Lookup(FORMS).hits(tokenize("12 ، «»")) == ({}, {})


def test_where_entries_of_rare_categories_may_start() -> None:
    _, starts = Lookup({**FORMS, "مايو": (Form((), "month", "5", ""),)}).hits(tokenize("قال في مايو"))
    assert starts["month"] == [2]
    assert "verb" not in starts


def test_words_are_remembered_between_pages() -> None:
    lookup = Lookup(FORMS)
    assert lookup.hits(tokenize("قال قال")) == lookup.hits(tokenize("قال قال"))
