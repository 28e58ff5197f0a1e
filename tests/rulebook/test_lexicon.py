"""The written forms that entries of the rules lead to."""

from __future__ import annotations

import pytest

from marsad.rulebook import lexicon as lex
from marsad.rulebook.model import Form
from marsad.rulebook.schema import BodyRole, LexiconFile, Noun, OfficeRole, Person, State, Topic, Verb, Wording

MINISTER = OfficeRole(
    role="foreign-minister",
    head="وزير",
    feminine="وزيرة",
    plural=("وزراء",),
    en="Minister of Foreign Affairs of {state}",
    wordings=(Wording(definite="وزير الخارجية", construct="وزير خارجية"),),
)
PRESIDENT = OfficeRole(
    role="president",
    head="رئيس",
    plural=("رؤساء",),
    en="President of {state}",
    wordings=(Wording(definite="الرئيس", construct="رئيس"),),
)


def found(lexicon: lex.Lexicon, phrase: str) -> set[str]:
    """The inflections under which a whole phrase is entered."""
    first, *rest = phrase.split()
    return {form.feats for form in lexicon.forms().get(first, ()) if form.rest == tuple(rest)}


def office(role: OfficeRole) -> lex.Lexicon:
    lexicon = lex.Lexicon()
    lex.add_office_role(lexicon, role)
    return lexicon


@pytest.mark.parametrize(
    ("phrase", "feats"),
    [
        ("وزير الخارجيه", {"def sg"}),
        ("وزير خارجيه", {"con sg"}),
        ("وزيره الخارجيه", {"def f sg"}),
        ("وزراء خارجيه", {"con pl"}),
        ("وزيري خارجيه", {"con du construct"}),
        ("وزيرا خارجيه", {"con du construct", "con sg acc"}),
        ("وزيران خارجيه", set()),
    ],
)
def test_an_office_with_a_second_word(phrase: str, feats: set[str]) -> None:
    assert found(office(MINISTER), phrase) == feats


@pytest.mark.parametrize(
    ("word", "feats"),
    [
        ("رئيس", {"art sg", "con sg"}),
        ("رئيسان", {"art du", "con du"}),
        ("رئيسين", {"art du", "con du"}),
        ("رئساء", {"art pl", "con pl"}),
        ("الرئيس", set()),
    ],
)
def test_a_definite_office_of_one_word_gives_up_its_article(word: str, feats: set[str]) -> None:
    assert feats <= found(office(PRESIDENT), word)
    assert bool(feats) == bool(found(office(PRESIDENT), word))


def test_a_body_is_definite_or_governs() -> None:
    lexicon = lex.Lexicon()
    wordings = (Wording(definite="وزارة الخارجية", construct="وزارة خارجية"),)
    lex.add_body_role(lexicon, BodyRole(role="foreign-ministry", en="Ministry", wordings=wordings))
    assert found(lexicon, "وزاره الخارجيه") == {"def sg"}
    assert found(lexicon, "وزارت خارجيه") == {"con sg bound"}


def test_a_verb_is_entered_with_its_noun() -> None:
    lexicon = lex.Lexicon()
    lex.add_verb(lexicon, Verb(past="التقى", present="يلتقي", noun="لقاء", noun_plurals=("لقاءات",)))
    forms = lexicon.forms()
    assert {f.ref for f in forms["التقت"]} == {"التقي"}
    assert {(f.category, f.ref) for f in forms["لقاءات"]} == {("noun", "لقاء")}


def test_a_phrase_is_inflected_at_its_first_word() -> None:
    lexicon = lex.Lexicon()
    lex.add_noun(lexicon, Noun(noun="محادثة هاتفية", plurals=("محادثات",)))
    assert found(lexicon, "محادثات هاتفيه") == {"pl"}


def test_both_words_of_a_nationality_agree() -> None:
    lexicon = lex.Lexicon()
    lex.add_state(lexicon, State(id="north-korea", en="North Korea", ar=("كوريا الشمالية",), adjective=("كوري شمالي",)))
    assert found(lexicon, "كوريه شماليه")
    assert found(lexicon, "كوريه الشماليه")
    assert not found(lexicon, "كوريه شمالي")


def test_names_of_one_word_are_short_and_others_full() -> None:
    lexicon = lex.Lexicon()
    lex.add_person(lexicon, Person(id="p", en="P", ar=("ينس بيرغ", "بيليه"), short=("بيرغ",)))
    assert (found(lexicon, "ينس بيرغ"), found(lexicon, "بيليه"), found(lexicon, "بيرغ")) == (
        {"full"},
        {"short"},
        {"short"},
    )


def test_the_longest_form_comes_first_and_repetitions_are_dropped() -> None:
    lexicon = lex.Lexicon()
    for phrase in ("روسيا", "روسيا اليوم", "روسيا"):
        lexicon.add(phrase, "name", "x")
    assert lexicon.forms()["روسيا"] == (Form(("اليوم",), "name", "x", ""), Form((), "name", "x", ""))


def test_hyphens_are_words_as_for_the_tokeniser() -> None:
    lexicon = lex.Lexicon()
    lexicon.add("جان-لوك", "name", "x")
    assert lexicon.forms()["جان"][0].rest == ("-", "لوك")


def test_numbers_and_ordinals_carry_their_value() -> None:
    lexicon = lex.Lexicon()
    lex.add_words(lexicon, LexiconFile(schema="marsad.lexicon/1", numbers={"ثلاثة": 3}, ordinals={"ثالث": 3}))
    assert [(f.category, f.ref) for w in ("ثلاثه", "ثالث") for f in lexicon.forms()[w]] == [
        ("number", "3"),
        ("ordinal", "3"),
    ]


def test_a_word_of_a_topic_is_entered_in_all_its_forms() -> None:
    lexicon = lex.Lexicon()
    lex.add_topic(lexicon, Topic(id="arms", en="Arms", ar="سلاح", words=("قاعدة عسكرية",), weak=("صاروخ",)))
    assert found(lexicon, "قاعده العسكريه") == {"sg"} <= found(lexicon, "قاعده عسكريه")
    assert found(lexicon, "قاعدت العسكريه") == {"sg bound"}
    assert found(lexicon, "صاروخا") == {"sg acc"}
